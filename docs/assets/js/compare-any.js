/*
 * Any two notices side by side, made in the browser: compare.html?a=<older>&b=<newer>.
 *
 * The notices come as classic scripts (data/compare/<id>.js), so that this works from a disk as well. Each provision's
 * wording is cut into words beforehand, as for the comparisons that the site already has; what is deleted, inserted and
 * moved is found by the same rules as there (build_scripts/redline.py), word by word.
 */
(function () {
  "use strict";

  var DATA = "data/compare/";
  // What makes a link between two provisions: in order, out of order, and further ones by splits and merges.
  var IN_ORDER = 0.16;
  var MOVED = 0.3;
  var FURTHER = 0.22;
  var KINDS = { same: "同", edited: "改", split: "拆", merged: "并", new: "新增", dropped: "删去" };
  var YEAR_OF_ID = /-[0-9]{4}(?:-[0-9]+)?$/;

  var loaded = {};
  var waiting = {};

  /* ---- Redline: the rules of build_scripts/redline.py ---- */

  var ITEM_NUMBER = new RegExp(
    "^\\s*(?:[（(](?:[〇零一二三四五六七八九十百]+|[0-9]+)[)）]|[〇零一二三四五六七八九十百]+、" +
    "|[0-9]+(?:[.．](?![0-9])|、)|[①-⒛㈠-㈩])\\s*$"
  );
  var NO_WORD = /[\p{P}\p{Z}\p{C}~～]/u;
  var MEANINGFUL = /[%％‰]/;
  var SURE = 5;
  var LIKELY = 10;
  var MANY_TIMES = 3;
  var LONG = 8;

  function keyOf(token) {
    var key = "";
    for (var char of token) {
      if (MEANINGFUL.test(char) || !NO_WORD.test(char)) {
        var code = char.codePointAt(0);
        key += (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char).toLowerCase();
      }
    }
    return key;
  }

  function sideOf(tokens) {
    var side = { tokens: tokens, at: [], keys: [], sums: [0] };
    tokens.forEach(function (token, index) {
      var key = keyOf(token);
      if (key && !(index === 0 && ITEM_NUMBER.test(token))) {
        side.at.push(index);
        side.keys.push(key);
        side.sums.push(side.sums[side.sums.length - 1] + Array.from(key).length);
      }
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

  function redline(olderTokens, newerTokens) {
    var older = sideOf(olderTokens);
    var newer = sideOf(newerTokens);
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

  /* ---- Alignment: the words two provisions share, weighed by how rare they are in these two notices ---- */

  function features(provision) {
    var found = new Map();
    var words = provision.tokens.map(keyOf);
    words.forEach(function (word, k) {
      if (Array.from(word).length > 1) found.set(word, 1);
      if (word && words[k + 1]) found.set(word + " " + words[k + 1], 1.3);
    });
    return found;
  }

  function likeness(older, newer) {
    var a = older.map(features);
    var b = newer.map(features);
    var spread = new Map();
    a.concat(b).forEach(function (found) {
      found.forEach(function (_, word) { spread.set(word, (spread.get(word) || 0) + 1); });
    });
    var total = a.length + b.length + 1;
    var rarity = function (word) { return Math.log(total / Math.max(2, spread.get(word))); };
    var size = function (found) {
      var sum = 0;
      found.forEach(function (value, word) { sum += value * rarity(word); });
      return sum;
    };
    var sizesA = a.map(size);
    var sizesB = b.map(size);
    return older.map(function (p, i) {
      return newer.map(function (q, j) {
        var common = 0;
        a[i].forEach(function (value, word) { if (b[j].has(word)) common += value * rarity(word); });
        var share = common / Math.max(8, Math.min(sizesA[i], sizesB[j]));
        var topics = p.topics.filter(function (topic) { return q.topics.includes(topic); }).length ? 0.12 : 0;
        var heading = p.heading && p.heading === q.heading ? 0.2 : 0;
        return share + (share > 0.04 || heading ? topics + heading : 0);
      });
    });
  }

  function chain(score) {
    var worth = [new Array(score.length ? score[0].length + 1 : 1).fill(0)];
    score.forEach(function (line, i) {
      worth.push([0]);
      line.forEach(function (value, j) {
        worth[i + 1].push(Math.max(worth[i][j + 1], worth[i + 1][j], worth[i][j] + Math.max(0, value - IN_ORDER)));
      });
    });
    var found = [];
    var i = score.length;
    var j = i ? score[0].length : 0;
    while (i && j) {
      if (worth[i][j] === worth[i - 1][j]) i -= 1;
      else if (worth[i][j] === worth[i][j - 1]) j -= 1;
      else { i -= 1; j -= 1; found.push([i, j]); }
    }
    return found.reverse();
  }

  function align(older, newer) {
    var score = likeness(older, newer);
    var inOrder = chain(score);
    var links = inOrder.map(function (pair) { return { older: pair[0], newer: pair[1], moved: false }; });
    var usedA = new Set(inOrder.map(function (pair) { return pair[0]; }));
    var usedB = new Set(inOrder.map(function (pair) { return pair[1]; }));
    var rest = [];
    score.forEach(function (line, i) {
      line.forEach(function (value, j) { if (value >= FURTHER) rest.push([value, i, j]); });
    });
    rest.sort(function (x, y) { return y[0] - x[0] || x[2] - y[2] || x[1] - y[1]; });
    rest.forEach(function (entry) {
      var i = entry[1];
      var j = entry[2];
      if (usedA.has(i) && usedB.has(j)) return;
      if (!usedA.has(i) && !usedB.has(j) && entry[0] < MOVED) return;
      usedA.add(i);
      usedB.add(j);
      links.push({ older: i, newer: j, moved: crosses(inOrder, i, j) });
    });
    return links.sort(function (x, y) { return x.newer - y.newer || x.older - y.older; });
  }

  function crosses(inOrder, i, j) {
    return inOrder.some(function (pair) { return (pair[0] - i) * (pair[1] - j) < 0; });
  }

  /* ---- Rows: as on the comparisons that the site already has ---- */

  function rowsOf(older, newer) {
    var links = align(older, newer);
    var ofOlder = older.map(function (_, i) { return links.filter(function (link) { return link.older === i; }); });
    var ofNewer = newer.map(function (_, j) { return links.filter(function (link) { return link.newer === j; }); });
    var pieces = divide(older, newer, ofOlder);
    var rows = [];
    var dropped = droppedAfter(ofOlder);
    (dropped.get(-1) || []).forEach(function (i) { rows.push(droppedRow(older[i])); });
    newer.forEach(function (provision, j) {
      rows.push(row(provision, j, ofNewer[j], ofOlder, older, pieces));
      (dropped.get(j) || []).forEach(function (i) { rows.push(droppedRow(older[i])); });
    });
    return rows;
  }

  function droppedAfter(ofOlder) {
    var places = new Map();
    var last = -1;
    ofOlder.forEach(function (links, i) {
      if (links.length) {
        last = (links.find(function (link) { return !link.moved; }) || links[0]).newer;
      } else {
        places.set(last, (places.get(last) || []).concat(i));
      }
    });
    return places;
  }

  function droppedRow(provision) {
    return { kind: "dropped", newer: null, older: [{ provision: provision, tokens: provision.tokens, whole: true }], changes: [] };
  }

  function row(provision, j, links, ofOlder, older, pieces) {
    if (!links.length) return { kind: "new", newer: provision, older: [], changes: [] };
    var held = links.map(function (link) { return pieces.get(link.older + " " + j); })
      .filter(function (piece) { return piece.tokens.length; });
    var tokens = held.reduce(function (all, piece) { return all.concat(all.length ? ["\n"] : [], piece.tokens); }, []);
    var changes = redline(tokens, provision.tokens);
    var same = changes.every(function (change) { return change.kind === "same"; });
    var split = links.some(function (link) { return ofOlder[link.older].length > 1; });
    return {
      kind: links.length > 1 ? "merged" : split ? "split" : same ? "same" : "edited",
      moved: links.some(function (link) { return link.moved; }),
      newer: provision, older: held, changes: changes,
    };
  }

  /* Each sentence of an older provision goes to the partner that took most of it. */
  function divide(older, newer, ofOlder) {
    var pieces = new Map();
    ofOlder.forEach(function (links, i) {
      var taken = links.map(function () { return []; });
      var runs = links.map(function (link) { return runsOf(newer[link.newer].tokens); });
      sentences(older[i].tokens).forEach(function (sentence) {
        var own = runsOf(sentence);
        var counts = runs.map(function (run) {
          return Array.from(own).filter(function (r) { return run.has(r); }).length;
        });
        var best = counts.indexOf(Math.max.apply(null, counts));
        if (best >= 0) taken[best] = taken[best].concat(sentence);
      });
      links.forEach(function (link, k) {
        pieces.set(i + " " + link.newer, {
          provision: older[i], tokens: taken[k], whole: taken[k].length === older[i].tokens.length,
        });
      });
    });
    return pieces;
  }

  function sentences(tokens) {
    return tokens.reduce(function (found, token) {
      found[found.length - 1].push(token);
      if (/[。；;！？!?\n]/.test(token)) found.push([]);
      return found;
    }, [[]]).filter(function (sentence) { return sentence.length; });
  }

  function runsOf(tokens) {
    var text = tokens.map(keyOf).join("");
    var runs = new Set();
    for (var k = 0; k + 3 <= text.length; k += 1) runs.add(text.slice(k, k + 3));
    return runs;
  }

  /* ---- The page ---- */

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  function lines(text) {
    return text.split("\n").reduce(function (nodes, line, k) {
      return nodes.concat(k ? [document.createElement("br")] : [], [line]);
    }, []);
  }

  function marked(changes) {
    return changes.reduce(function (nodes, change) {
      if (change.kind === "same") return nodes.concat(lines(change.newer));
      var gone = change.kind === "deleted" || change.kind === "moved_away";
      var made = element(gone ? "del" : "ins", {}, lines(gone ? change.older : change.newer));
      if (change.move) {
        made.className = "moved";
        made.dataset.move = change.move;
      }
      return nodes.concat(made);
    }, []);
  }

  function documentName(notice) {
    return notice.year + " " + (notice.number || "原文缺文号");
  }

  function numberLink(notice, provision) {
    return element("a", { href: notice.page + "#" + provision.eid, textContent: provision.num || "¶" });
  }

  function rowElement(older, newer, row) {
    var made = element("section", { className: "compare-row" }, [
      element("p", { className: "compare-kind", textContent: KINDS[row.kind] + (row.moved ? "·移" : "") }),
    ]);
    made.dataset.kind = row.kind;
    if (row.older.length) {
      made.append(element("details", { className: "compare-older", open: row.kind === "dropped" }, [
        element("summary", { textContent: "旧文 " + documentName(older) }),
      ].concat(row.older.map(function (piece) {
        var text = element(row.kind === "dropped" ? "del" : "span", {}, lines(piece.tokens.join("")));
        return element("p", {}, [numberLink(older, piece.provision), piece.whole ? "" : "（节选）", text]);
      }))));
    } else {
      made.append(element("p", { className: "compare-none", textContent: "旧文无对应" }));
    }
    if (!row.newer) {
      made.append(element("p", { className: "compare-none", textContent: "新文无对应" }));
      return made;
    }
    var text = row.changes.length ? marked(row.changes) : [element("ins", {}, lines(row.newer.tokens.join("")))];
    made.append(element("div", { className: "compare-newer" }, [
      element("p", { className: "compare-source", textContent: "新文 " + documentName(newer) }),
      element("p", {}, [numberLink(newer, row.newer)].concat(text)),
    ]));
    return made;
  }

  function figures(rows) {
    var counts = Object.keys(KINDS).map(function (kind) {
      var held = rows.filter(function (row) { return row.kind === kind; }).length;
      return held ? KINDS[kind] + " " + held : "";
    }).filter(Boolean).join(" · ");
    var moved = rows.filter(function (row) { return row.moved; }).length;
    return counts + (moved ? "（其中移动位置 " + moved + "）" : "");
  }

  function carriedOver(rows) {
    var size = function (text) { return Array.from(keyOf(text)).length; };
    var kept = 0;
    var old = 0;
    var young = 0;
    rows.forEach(function (row) {
      row.changes.forEach(function (change) {
        if (change.kind === "same" || change.kind === "moved_away") kept += size(change.older);
      });
      row.older.forEach(function (piece) { old += size(piece.tokens.join("")); });
      if (row.newer) young += size(row.newer.tokens.join(""));
    });
    var percent = function (whole) { return Math.round(100 * kept / Math.max(1, whole)) + "%"; };
    return "沿用：新文的 " + percent(young) + " 见于旧文，旧文的 " + percent(old) + " 见于新文。";
  }

  function controls() {
    var button = function (className, text, data) {
      var made = element("button", { type: "button", className: className, textContent: text });
      Object.assign(made.dataset, data);
      return made;
    };
    var only = button("compare-only", "只看变化", {});
    only.setAttribute("aria-pressed", "false");
    var said = element("span", { className: "compare-at" });
    said.setAttribute("role", "status");
    return element("div", { className: "compare-controls", hidden: true }, [
      only, " ", button("compare-step", "‹ 上一处", { step: "-1" }), " ", button("compare-step", "下一处 ›", { step: "1" }), " ", said,
    ]);
  }

  function show(place, older, newer) {
    var rows = rowsOf(older.provisions, newer.provisions);
    var source = function (word, notice) {
      return [word, element("a", { href: notice.page, textContent: notice.title }), "（" + documentName(notice) + "）"];
    };
    var ready = (newer.compared || {})[older.id] || (older.compared || {})[newer.id];
    place.replaceChildren(
      element("h2", { id: "result", textContent: older.name + " → " + newer.name }),
      element("p", { className: "compare-sources" },
        source("旧：", older).concat(document.createElement("br"), source("新：", newer))),
      element("p", { className: "compare-counts", textContent: figures(rows) }),
      element("p", { className: "compare-carried" }, [carriedOver(rows), element("a", { href: "about/comparing.html#carried", textContent: "怎样算" })]),
      ready ? element("p", {}, ["这两件已有核对过的对照：", element("a", { href: ready, textContent: older.name + "与" + newer.name })]) : "",
      controls(),
      element("div", { className: "compare" }, rows.map(function (row) { return rowElement(older, newer, row); }))
    );
    window.NoticeComparison.start();
  }

  /* ---- Data by classic scripts ---- */

  function load(file) {
    if (!waiting[file]) {
      waiting[file] = new Promise(function (resolve, reject) {
        var script = element("script", { src: DATA + file + ".js" });
        script.addEventListener("load", function () {
          if (loaded[file]) resolve(loaded[file]);
          else reject(new Error(file));
        });
        script.addEventListener("error", function () { reject(new Error(file)); });
        document.head.append(script);
      });
    }
    return waiting[file];
  }

  /* Asks the lists first: what is not in them is not asked for. */
  function loadNotice(id) {
    var unknown = new Error(id);
    return load("places").then(function (places) {
      if (!places.some(function (place) { return place[0] === placeOf(id); })) throw unknown;
      return load("place-" + placeOf(id));
    }).then(function (notices) {
      if (!notices.some(function (notice) { return notice[0] === id; })) throw unknown;
      return load(id);
    }).then(function (notice) {
      notice.provisions.forEach(function (provision) {
        if (provision.tokens) return;
        var at = 0;
        provision.tokens = Array.from(provision.cut, function (sign) {
          var length = parseInt(sign, 36);
          at += length;
          return provision.text.slice(at - length, at);
        });
      });
      return notice;
    });
  }

  function placeOf(id) {
    return id.replace(YEAR_OF_ID, "");
  }

  /* ---- The picker: first the place, then its notice, so that no list grows with the edition ---- */

  function picker(chosen, onChoose) {
    var sides = ["a", "b"].map(function (side, k) {
      var place = element("select", { name: side + "-place" });
      var notice = element("select", { name: side });
      place.setAttribute("aria-label", (k ? "新文" : "旧文") + "：地区");
      notice.setAttribute("aria-label", (k ? "新文" : "旧文") + "：通知");
      place.addEventListener("change", function () { fill(notice, place.value, ""); });
      return { place: place, notice: notice, id: chosen[k] };
    });
    var form = element("form", { className: "compare-picker" }, sides.map(function (side, k) {
      return element("fieldset", {}, [element("legend", { textContent: k ? "新文" : "旧文" }), side.place, side.notice]);
    }).concat(element("div", {}, [element("button", { type: "submit", textContent: "对照" })])));
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      onChoose(sides[0].notice.value, sides[1].notice.value);
    });
    load("places").then(function (places) {
      sides.forEach(function (side) {
        var own = places.find(function (p) { return side.id && placeOf(side.id) === p[0]; }) || places[0];
        places.forEach(function (p) { side.place.append(new Option(p[1], p[0], false, p === own)); });
        if (own) fill(side.notice, own[0], side.id);
      });
    });
    return form;
  }

  function fill(select, place, id) {
    load("place-" + place).then(function (notices) {
      select.replaceChildren();
      notices.forEach(function (n) { select.append(new Option(n[1], n[0], false, n[0] === id)); });
    });
  }

  function start() {
    var root = document.getElementById("compare-any");
    if (!root) return;
    var asked = new URLSearchParams(location.search);
    var place = element("div");
    root.append(picker([asked.get("a"), asked.get("b")], function (a, b) {
      history.pushState(null, "", "?a=" + encodeURIComponent(a) + "&b=" + encodeURIComponent(b));
      compare(place, a, b);
    }), place);
    place.setAttribute("aria-live", "polite");
    if (asked.get("a") || asked.get("b")) compare(place, asked.get("a") || "", asked.get("b") || "");
    window.addEventListener("popstate", function () { location.reload(); });
  }

  function compare(place, a, b) {
    var faults = [];
    place.replaceChildren(element("p", { textContent: "正在对照……" }));
    Promise.all([["旧文", a], ["新文", b]].map(function (side) {
      return loadNotice(side[1]).catch(function () {
        faults.push(side[1] ? side[0] + "：没有编号为“" + side[1] + "”的通知" : side[0] + "：还没有选");
        return null;
      });
    })).then(function (notices) {
      if (faults.length) {
        place.replaceChildren.apply(place, faults.concat("编号形如 shanxi-2024，也可以在上面选。").map(function (text) {
          return element("p", { className: "compare-fault", textContent: text });
        }));
        return;
      }
      show(place, notices[0], notices[1]);
      document.title = notices[0].name + " → " + notices[1].name + " 对照";
    });
  }

  window.NoticeCompare = {
    add: function (file, data) { loaded[file] = data; },
    redline: redline,
    align: align,
  };
  start();
})();
