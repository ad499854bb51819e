/*
 * What changed between two wordings, by whole words and numbers, as on the comparisons that the site already has: the
 * rules of build_scripts/comparable.py (what counts) and build_scripts/redline.py (what is a change), in the browser.
 * The tests hold the two together. No document is needed: tests run it without a browser.
 */
(function () {
  "use strict";

  /* ---- What counts: words and numbers, with the marks that belong to a number ---- */

  var ITEM_NUMBER = new RegExp(
    "^\\s*(?:[（(](?:[〇零一二三四五六七八九十百]+|[0-9]+)[)）]|[〇零一二三四五六七八九十百]+、" +
    "|[0-9]+[.．、]|[①-⒛㈠-㈩])\\s*$"
  );
  // What a character is, in one letter; the letters are explained in build_scripts/comparable.py.
  var KINDS = [
    ["0123456789", "d"], ["abcdefghijklmnopqrstuvwxyz", "l"], ["〇零一二三四五六七八九十百千万亿两", "h"],
    ["%‰‱", "u"], ["/#′″", "f"], ["-~", "s"], ["、", "e"], [",", "c"], ["。;!?…()\"", "m"], ["\t", "b"], ["\n\r", "n"],
  ];
  var KINDS_OF_CATEGORIES = [[/\p{P}/u, "p"], [/\p{Z}/u, "b"], [/\p{C}/u, "z"]];
  var SHAPES = [["−─━", "-"], ["∼〜", "~"], ["•‧∙⋅・", "·"], ["∶", ":"]];
  var SHAPES_OF_CATEGORIES = [[/\p{Pd}/u, "-"], [/\p{Ps}/u, "("], [/\p{Pe}/u, ")"], [/[\p{Pi}\p{Pf}]/u, "\""]];
  var PASSED_OVER = /[specmbnz]+/g;
  var IN_CHINESE_NUMBER = /^z*[spe][spez]*$/;
  var shapes = new Map();
  var kinds = new Map();

  function shapeOf(char) {
    if (!shapes.has(char)) {
      var narrow = narrowOf(char).toLowerCase();
      shapes.set(char, inTable(SHAPES, narrow) || matching(SHAPES_OF_CATEGORIES, narrow) || narrow);
    }
    return shapes.get(char);
  }

  function narrowOf(char) {
    var form = /[\p{P}\uff01-\uff5e]/u.test(char) ? char.normalize("NFKC") : char;
    return Array.from(form).length === 1 ? form : char;
  }

  function kindOf(char) {
    if (!kinds.has(char)) {
      kinds.set(char, inTable(KINDS, shapeOf(char)) || matching(KINDS_OF_CATEGORIES, char) || "w");
    }
    return kinds.get(char);
  }

  function inTable(table, char) {
    return (table.find(function (row) { return row[0].includes(char); }) || [])[1];
  }

  function matching(table, char) {
    return (table.find(function (row) { return row[0].test(char); }) || [])[1];
  }

  /* For each character what it counts as: itself in one width and case, or nothing. */
  function counted(chars) {
    var line = chars.map(kindOf).join("");
    var found = chars.map(shapeOf);
    for (var run of line.matchAll(PASSED_OVER)) {
      var end = run.index + run[0].length;
      var marks = countedMarks(chars.slice(run.index, end), run[0], line.charAt(run.index - 1), line.charAt(end));
      for (var k = 0; k < marks.length; k += 1) found[run.index + k] = marks[k];
    }
    return found;
  }

  /* What each of a run of marks and blanks counts as, by what stands before and after the run. */
  function countedMarks(marks, line, before, after) {
    var second = doubled(marks);
    if (isInNumber(line, before, after)) return inNumber(marks, line, second);
    var found = marks.map(function () { return ""; });
    var k = line.length - 1 - (line.endsWith("b") ? 1 : 0);
    for (; after === "d" && line.charAt(k) === "s"; k -= 1) {
      if (!second.has(k) && !second.has(k + 1)) found[k] = shapeOf(marks[k]);
    }
    return found;
  }

  function isInNumber(line, before, after) {
    if (before === "d" && after === "d") return true;
    if (/[dh]/.test(before) && /[dh]/.test(after)) return IN_CHINESE_NUMBER.test(line);
    return line === "s" && /[dl]/.test(before) && /[dl]/.test(after);
  }

  function inNumber(marks, line, second) {
    var found = marks.map(function (mark, k) {
      if (/[bnz]/.test(line.charAt(k)) || second.has(k)) return "";
      return line.charAt(k) === "s" ? "-" : shapeOf(mark);
    });
    if (!found.some(Boolean) && !/^z*$/.test(line)) found[0] = " ";
    return found;
  }

  /* A dash of Chinese text is printed as two: the places of the second ones. */
  function doubled(marks) {
    var second = new Set();
    for (var k = 1; k < marks.length; k += 1) {
      if (/[—―─]/.test(marks[k]) && marks[k] === marks[k - 1] && !second.has(k - 1)) second.add(k);
    }
    return second;
  }

  /* What each token counts as, where it stands; a mark between two tokens may belong to a number. */
  function keysOf(tokens) {
    var first = tokens.length && ITEM_NUMBER.test(tokens[0]) ? 1 : 0;
    var found = counted(Array.from(tokens.slice(first).join("")));
    var at = 0;
    return tokens.map(function (token, k) {
      if (k < first) return "";
      var start = at;
      at += Array.from(token).length;
      return found.slice(start, at).join("");
    });
  }

  /* How many characters of a text count. */
  function weightOf(text) {
    return Array.from(counted(Array.from(text)).join("")).length;
  }

  /* ---- What changed ---- */

  // A run of equal words of at least this many characters is no accident; a longer one up to LIKELY still is between
  // two changes MANY_TIMES as long. A passage of at least LONG characters that stands elsewhere is moved.
  var SURE = 5;
  var LIKELY = 10;
  var MANY_TIMES = 3;
  var LONG = 8;

  function sideOf(tokens) {
    var side = { tokens: tokens, at: [], keys: [], sums: [0] };
    keysOf(tokens).forEach(function (key, index) {
      if (!key) return;
      side.at.push(index);
      side.keys.push(key);
      side.sums.push(side.sums[side.sums.length - 1] + Array.from(key).length);
    });
    return side;
  }

  function weight(side, start, end) {
    return side.sums[end] - side.sums[start];
  }

  /* Of the longest common subsequences the one that drops from the end the older side's words first. */
  function equalRuns(older, newer) {
    var first = 0;
    var endA = older.length;
    var endB = newer.length;
    while (first < endA && first < endB && older[first] === newer[first]) first += 1;
    while (endA > first && endB > first && older[endA - 1] === newer[endB - 1]) { endA -= 1; endB -= 1; }
    var width = endA - first + 1;
    var table = new Uint16Array(width * (endB - first + 1));
    for (var j = 1; j <= endB - first; j += 1) {
      for (var i = 1; i < width; i += 1) {
        table[j * width + i] = older[first + i - 1] === newer[first + j - 1]
          ? table[(j - 1) * width + i - 1] + 1
          : Math.max(table[(j - 1) * width + i], table[j * width + i - 1]);
      }
    }
    var pairs = [];
    var a = endA - first;
    var b = endB - first;
    while (a && b) {
      if (table[b * width + a] === table[b * width + a - 1]) a -= 1;
      else if (table[b * width + a] === table[(b - 1) * width + a]) b -= 1;
      else { a -= 1; b -= 1; pairs.push([first + a, first + b]); }
    }
    pairs.reverse();
    var k;
    for (k = first - 1; k >= 0; k -= 1) pairs.unshift([k, k]);
    for (k = 0; endA + k < older.length; k += 1) pairs.push([endA + k, endB + k]);
    return pairs.reduce(function (runs, pair) {
      var last = runs[runs.length - 1];
      if (last && last[0] + last[2] === pair[0] && last[1] + last[2] === pair[1]) last[2] += 1;
      else runs.push([pair[0], pair[1], 1]);
      return runs;
    }, []);
  }

  function withoutAccidents(runs, older, newer) {
    for (;;) {
      var left = runs.filter(function (run, k) { return !isAccident(runs, k, older, newer); });
      if (left.length === runs.length) return runs;
      runs = left;
    }
  }

  function isAccident(runs, k, older, newer) {
    var run = runs[k];
    var own = weight(older, run[0], run[0] + run[2]);
    if (own >= LIKELY) return false;
    var before = k ? runs[k - 1] : [0, 0, 0];
    var after = k + 1 < runs.length ? runs[k + 1] : [older.at.length, newer.at.length, 0];
    return (own < SURE ? 1 : MANY_TIMES) * own <= Math.min(
      Math.max(weight(older, before[0] + before[2], run[0]), weight(newer, before[1] + before[2], run[1])),
      Math.max(weight(older, run[0] + run[2], after[0]), weight(newer, run[1] + run[2], after[1]))
    );
  }

  function outside(kept, side, end) {
    var ranges = [];
    var start = 0;
    kept.concat([[end, end, 0]]).forEach(function (run) {
      if (start < run[side]) ranges.push([start, run[side]]);
      start = run[side] + run[2];
    });
    return ranges;
  }

  function moves(kept, older, newer) {
    var seeds = new Map();
    outside(kept, 0, older.at.length).forEach(function (range) {
      for (var i = range[0]; i < range[1] - 1; i += 1) {
        var seed = older.keys[i] + "\n" + older.keys[i + 1];
        if (!seeds.has(seed)) seeds.set(seed, []);
        seeds.get(seed).push([i, range[0], range[1]]);
      }
    });
    var found = [];
    outside(kept, 1, newer.at.length).forEach(function (range) {
      for (var j = range[0]; j < range[1] - 1; j += 1) {
        (seeds.get(newer.keys[j] + "\n" + newer.keys[j + 1]) || []).forEach(function (seed) {
          var i = seed[0];
          if (j > range[0] && i > seed[1] && older.keys[i - 1] === newer.keys[j - 1]) return;
          var n = 2;
          while (i + n < seed[2] && j + n < range[1] && older.keys[i + n] === newer.keys[j + n]) n += 1;
          if (weight(older, i, i + n) >= LONG) found.push([i, j, n]);
        });
      }
    });
    found.sort(function (x, y) {
      return weight(older, y[0], y[0] + y[2]) - weight(older, x[0], x[0] + x[2]) || x[1] - y[1] || x[0] - y[0];
    });
    var usedA = new Set();
    var usedB = new Set();
    return found.filter(function (move) {
      var k;
      for (k = 0; k < move[2]; k += 1) if (usedA.has(move[0] + k) || usedB.has(move[1] + k)) return false;
      for (k = 0; k < move[2]; k += 1) { usedA.add(move[0] + k); usedB.add(move[1] + k); }
      return true;
    }).sort(function (x, y) { return x[1] - y[1]; });
  }

  function gapOf(side, start, end, moved) {
    var first = start ? side.at[start - 1] + 1 : 0;
    var last = end < side.at.length ? side.at[end] : side.tokens.length;
    var inner = side.at.slice(start, end);
    var text = function (from, to) { return side.tokens.slice(from, to).join(""); };
    var pieces = [];
    inner.forEach(function (at, k) {
      var words = text(at, k + 1 < inner.length ? inner[k + 1] : at + 1);
      var move = moved.get(start + k) || 0;
      var previous = pieces[pieces.length - 1];
      if (previous && previous.move === move) previous.text += words;
      else pieces.push({ move: move, text: words });
    });
    return {
      lead: text(first, inner.length ? inner[0] : last),
      tail: inner.length ? text(inner[inner.length - 1] + 1, last) : "",
      words: side.keys.slice(start, end).join(""),
      pieces: pieces,
    };
  }

  function giveLeadOrTail(empty, full) {
    var signs = empty.lead;
    var pieces = full.pieces;
    if (signs && full.lead && (signs === full.lead || signs !== full.tail || !full.tail)) {
      pieces[pieces.length - 1].text += full.tail;
      full.tail = "";
      return;
    }
    pieces[0].text = full.lead + pieces[0].text;
    full.lead = "";
    empty.lead = "";
    empty.tail = signs;
    if (!signs) {
      pieces[pieces.length - 1].text += full.tail;
      full.tail = "";
    }
  }

  function gapChanges(older, newer) {
    var all = function (gap) { return gap.pieces.map(function (piece) { return piece.text; }).join(""); };
    if (older.words === newer.words) {
      return [{ kind: "same", older: older.lead + all(older) + older.tail, newer: newer.lead + all(newer) + newer.tail }];
    }
    if (!newer.words) giveLeadOrTail(newer, older);
    else if (!older.words) giveLeadOrTail(older, newer);
    return [].concat(
      { kind: "same", older: older.lead, newer: newer.lead },
      older.pieces.map(function (p) { return { kind: p.move ? "moved_away" : "deleted", older: p.text, newer: "", move: p.move }; }),
      newer.pieces.map(function (p) { return { kind: p.move ? "moved_here" : "inserted", older: "", newer: p.text, move: p.move }; }),
      { kind: "same", older: older.tail, newer: newer.tail }
    );
  }

  function onlySame(older, newer) {
    return older || newer ? [{ kind: "same", older: older, newer: newer, move: 0 }] : [];
  }

  function redline(olderTokens, newerTokens) {
    var older = sideOf(olderTokens);
    var newer = sideOf(newerTokens);
    if (older.keys.join("") === newer.keys.join("")) return onlySame(olderTokens.join(""), newerTokens.join(""));
    var kept = withoutAccidents(equalRuns(older.keys, newer.keys), older, newer);
    var left = new Map();
    var arrived = new Map();
    moves(kept, older, newer).forEach(function (move, number) {
      for (var k = 0; k < move[2]; k += 1) {
        left.set(move[0] + k, number + 1);
        arrived.set(move[1] + k, number + 1);
      }
    });
    var changes = [];
    var i = 0;
    var j = 0;
    kept.concat([[older.at.length, newer.at.length, 0]]).forEach(function (run) {
      changes = changes.concat(gapChanges(gapOf(older, i, run[0], left), gapOf(newer, j, run[1], arrived)));
      if (run[2]) {
        changes.push({
          kind: "same",
          older: older.tokens.slice(older.at[run[0]], older.at[run[0] + run[2] - 1] + 1).join(""),
          newer: newer.tokens.slice(newer.at[run[1]], newer.at[run[1] + run[2] - 1] + 1).join(""),
        });
      }
      i = run[0] + run[2];
      j = run[1] + run[2];
    });
    return changes.reduce(function (merged, change) {
      var last = merged[merged.length - 1];
      if (!change.older && !change.newer) return merged;
      if (last && last.kind === change.kind && (last.move || 0) === (change.move || 0)) {
        last.older += change.older;
        last.newer += change.newer;
      } else {
        merged.push({ kind: change.kind, older: change.older, newer: change.newer, move: change.move || 0 });
      }
      return merged;
    }, []);
  }

  /* The newer wording alone, with what it adds: for where another place tells what the older one lost. */
  function onlyNewer(changes) {
    return changes.filter(function (change) { return change.newer; }).map(function (change) {
      return change.kind === "moved_here" ? { kind: "same", older: change.newer, newer: change.newer, move: 0 } : change;
    });
  }

  window.NoticeRedline = { keysOf: keysOf, onlyNewer: onlyNewer, redline: redline, weightOf: weightOf };
})();
