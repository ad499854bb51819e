/*
 * Which provisions of any two notices belong together, and the rows that show them side by side. What is done with more
 * care before, for the pairs that the site compares by itself, is done here from the words alone, so more roughly.
 * No document is needed: tests run it without a browser.
 */
(function () {
  "use strict";

  var keysOf = window.NoticeRedline.keysOf;
  var redline = window.NoticeRedline.redline;
  var weightOf = window.NoticeRedline.weightOf;

  // What makes a link between two provisions: in order, out of order, and further ones by splits and merges.
  var IN_ORDER = 0.16;
  var MOVED = 0.3;
  var FURTHER = 0.22;
  // What makes a link between two headings: the words they share, and the share of what stands below that is linked.
  var HEADINGS = 0.4;

  /* ---- Links: the words two provisions share, weighed by how rare they are in these two notices ---- */

  function features(provision) {
    var found = new Map();
    var words = keysOf(provision.tokens);
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

  /* The matches that run in the order of both notices and are worth most together. */
  function chain(score, least) {
    var worth = [new Array(score.length ? score[0].length + 1 : 1).fill(0)];
    score.forEach(function (line, i) {
      worth.push([0]);
      line.forEach(function (value, j) {
        worth[i + 1].push(Math.max(worth[i][j + 1], worth[i + 1][j], worth[i][j] + Math.max(0, value - least)));
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

  /* Links between the provisions of two notices, by place in the newer. A heading is linked with headings only. */
  function align(older, newer) {
    var texts = alignTexts(placesOf(older, false), placesOf(newer, false), older, newer);
    var headings = alignHeadings(placesOf(older, true), placesOf(newer, true), older, newer, texts);
    return texts.concat(headings).sort(function (x, y) { return x.newer - y.newer || x.older - y.older; });
  }

  function placesOf(provisions, headings) {
    return provisions.map(function (_, place) { return place; }).filter(function (place) {
      return Boolean(provisions[place].heading_only) === headings;
    });
  }

  function alignTexts(placesA, placesB, older, newer) {
    var at = function (provisions) { return function (place) { return provisions[place]; }; };
    var score = likeness(placesA.map(at(older)), placesB.map(at(newer)));
    var inOrder = chain(score, IN_ORDER);
    var found = inOrder.slice();
    var usedA = new Set(inOrder.map(function (pair) { return pair[0]; }));
    var usedB = new Set(inOrder.map(function (pair) { return pair[1]; }));
    best(score, FURTHER).forEach(function (entry) {
      var i = entry[1];
      var j = entry[2];
      if (usedA.has(i) && usedB.has(j)) return;
      if (!usedA.has(i) && !usedB.has(j) && entry[0] < MOVED) return;
      usedA.add(i);
      usedB.add(j);
      found.push([i, j]);
    });
    return linksOf(found, inOrder, score, placesA, placesB);
  }

  /* Headings belong together by their own words and by how much of what stands below them does. */
  function alignHeadings(placesA, placesB, older, newer, texts) {
    var at = function (provisions) { return function (place) { return provisions[place]; }; };
    var words = likeness(placesA.map(at(older)), placesB.map(at(newer)));
    var score = placesA.map(function (a, i) {
      return placesB.map(function (b, j) { return words[i][j] + shareBelow(older, a, newer, b, texts); });
    });
    var inOrder = chain(score, HEADINGS);
    var found = inOrder.slice();
    best(score, HEADINGS).forEach(function (entry) {
      var free = found.every(function (pair) { return pair[0] !== entry[1] && pair[1] !== entry[2]; });
      if (free) found.push([entry[1], entry[2]]);
    });
    return linksOf(found, inOrder, score, placesA, placesB);
  }

  /* The share of the texts below two headings, of the one with fewer, that are linked with one another. */
  function shareBelow(older, a, newer, b, texts) {
    var sizeA = countBelow(older, a);
    var sizeB = countBelow(newer, b);
    var linked = new Set();
    texts.forEach(function (link) {
      if (isBelow(older, link.older, a) && isBelow(newer, link.newer, b)) linked.add(sizeA < sizeB ? link.older : link.newer);
    });
    return linked.size / Math.max(1, Math.min(sizeA, sizeB));
  }

  function countBelow(provisions, place) {
    return provisions.filter(function (p, k) { return !p.heading_only && isBelow(provisions, k, place); }).length;
  }

  function isBelow(provisions, place, above) {
    return provisions[place].eid.startsWith(provisions[above].eid + "__");
  }

  function best(score, least) {
    var found = [];
    score.forEach(function (line, i) {
      line.forEach(function (value, j) { if (value >= least) found.push([value, i, j]); });
    });
    return found.sort(function (x, y) { return y[0] - x[0] || x[2] - y[2] || x[1] - y[1]; });
  }

  function linksOf(found, inOrder, score, placesA, placesB) {
    return found.map(function (pair) {
      return {
        older: placesA[pair[0]], newer: placesB[pair[1]], likeness: score[pair[0]][pair[1]],
        moved: inOrder.some(function (kept) { return (kept[0] - pair[0]) * (kept[1] - pair[1]) < 0; }),
      };
    });
  }

  /* ---- Rows: as build_scripts/link/comparison.py makes them ---- */

  /* Of two notices that the site does not compare by itself. */
  function rowsOf(older, newer) {
    var links = align(older, newer);
    var pieces = divided(older, newer, links);
    var dropped = droppedAfter(older, links);
    var rows = (dropped.get(-1) || []).map(droppedRow);
    newer.forEach(function (provision, j) {
      var own = links.filter(function (link) { return link.newer === j; });
      rows.push(linkedRow(provision, own, links, pieces));
      (dropped.get(j) || []).forEach(function (p) { rows.push(droppedRow(p)); });
    });
    return rows;
  }

  /* Of a pair that has a comparison of its own: those that stand there. */
  function builtRows(built, older, newer) {
    var old = byEid(older);
    var young = byEid(newer);
    return built.rows.map(function (row) {
      var piecesOf = function (pieces) {
        return (pieces || []).map(function (piece) { return builtPiece(piece, old[piece.eid], young[piece.elsewhere]); });
      };
      return makeRow(row.kind, row.newer ? young[row.newer] : null, piecesOf(row.older), piecesOf(row.also), {
        moved: Boolean(row.moved), reviewed: Boolean(row.reviewed),
        went: (row.went || []).map(function (eid) { return young[eid]; }),
      });
    });
  }

  function byEid(provisions) {
    var found = {};
    provisions.forEach(function (provision) { found[provision.eid] = provision; });
    return found;
  }

  function builtPiece(piece, provision, elsewhere) {
    var at = 0;
    var tokens = provision.tokens.filter(function (token) {
      var start = at;
      at += token.length;
      return !piece.spans || piece.spans.some(function (span) { return span[0] <= start && start < span[1]; });
    });
    return { provision: provision, tokens: tokens, whole: !piece.spans, elsewhere: elsewhere || null };
  }

  function makeRow(kind, newer, older, also, more) {
    var compared = newer && older.length && !newer.frame;
    var shared = older.length > 0 && older.every(function (piece) { return piece.elsewhere; });
    var changes = compared ? redline(joined(older), newer.tokens) : [];
    return Object.assign({ kind: kind, newer: newer, older: older, also: also, shared: shared, changes: changes }, more);
  }

  function joined(pieces) {
    return pieces.reduce(function (all, piece) { return all.concat(all.length ? ["\n"] : [], piece.tokens); }, []);
  }

  function droppedRow(provision) {
    return makeRow("dropped", null, [wholePiece(provision)], [], { moved: false, reviewed: false, went: [] });
  }

  function wholePiece(provision) {
    return { provision: provision, tokens: provision.tokens, whole: true, elsewhere: null };
  }

  function linkedRow(provision, own, links, pieces) {
    var found = own.map(function (link) { return pieces.get(link); });
    var home = found.filter(function (piece) { return !piece.elsewhere; });
    var also = found.filter(function (piece) { return piece.elsewhere; });
    var made = makeRow("new", provision, home.length ? home : also, home.length ? also : [], {
      moved: own.some(function (link) { return link.moved; }), reviewed: false, went: [],
    });
    if (own.length) made.kind = kindOf(own, links, made.changes);
    return made;
  }

  function kindOf(own, links, changes) {
    if (own.length > 1) return "merged";
    if (links.filter(function (link) { return link.older === own[0].older; }).length > 1) return "split";
    return changes.every(function (change) { return change.kind === "same"; }) ? "same" : "edited";
  }

  /* What was dropped stands behind the provision that has what stood before it. */
  function droppedAfter(older, links) {
    var places = new Map();
    var last = -1;
    older.forEach(function (provision, i) {
      var own = links.filter(function (link) { return link.older === i; });
      if (own.length) last = (own.find(function (link) { return !link.moved; }) || own[0]).newer;
      else places.set(last, (places.get(last) || []).concat(provision));
    });
    return places;
  }

  /* For each link its sentences of the older provision: each goes to the partner that took most of it, what none took
   * to the likest. A partner that got none is shown the one it has most of, or where it has nothing of any, them all. */
  function divided(older, newer, links) {
    var pieces = new Map();
    older.forEach(function (provision, i) {
      var own = links.filter(function (link) { return link.older === i; });
      if (own.length === 1) pieces.set(own[0], wholePiece(provision));
      if (own.length > 1) divideAmong(provision, own, newer, pieces);
    });
    return pieces;
  }

  function divideAmong(provision, own, newer, pieces) {
    var likest = own.reduce(function (best, link) { return link.likeness > best.likeness ? link : best; });
    var found = sentences(provision.tokens).map(function (sentence) {
      var shares = own.map(function (link) { return shared(sentence, newer[link.newer].tokens); });
      var most = Math.max.apply(null, shares);
      var homes = own.filter(function (_, k) { return shares[k] === most; });
      return { tokens: sentence, shares: shares, home: most && !homes.includes(likest) ? homes[0] : likest };
    });
    own.forEach(function (link, k) {
      var mine = found.filter(function (sentence) { return sentence.home === link; });
      var most = found.reduce(function (best, sentence) { return sentence.shares[k] > best.shares[k] ? sentence : best; });
      if (mine.length) pieces.set(link, pieceOf(provision, mine, null));
      else if (most.shares[k]) pieces.set(link, pieceOf(provision, [most], newer[most.home.newer]));
      else pieces.set(link, pieceOf(provision, found, newer[likest.newer]));
    });
  }

  function pieceOf(provision, found, elsewhere) {
    var tokens = found.reduce(function (all, sentence) { return all.concat(sentence.tokens); }, []);
    return {
      provision: provision, tokens: tokens, whole: tokens.length === provision.tokens.length, elsewhere: elsewhere,
    };
  }

  /* At least one, if only of nothing. */
  function sentences(tokens) {
    var ends = function (token) { return /[。；;！？!?\n]/.test(token || ""); };
    return tokens.reduce(function (all, token, k) {
      if (ends(tokens[k - 1]) && !ends(token)) all.push([]);
      all[all.length - 1].push(token);
      return all;
    }, [[]]);
  }

  function shared(sentence, tokens) {
    var other = runsOf(tokens);
    return Array.from(runsOf(sentence)).filter(function (run) { return other.has(run); }).length;
  }

  function runsOf(tokens) {
    var text = keysOf(tokens).join("");
    var runs = new Set();
    for (var k = 0; k + 3 <= text.length; k += 1) runs.add(text.slice(k, k + 3));
    return runs;
  }

  /* ---- Figures: exactly of the rows ---- */

  function summary(rows) {
    var counts = {};
    var kept = 0;
    var keptOnce = 0;
    var old = 0;
    var young = 0;
    rows.forEach(function (row) {
      counts[row.kind] = (counts[row.kind] || 0) + 1;
      if ((row.newer || row.older[0].provision).frame) return;
      var same = carried(row.changes);
      kept += same;
      if (!row.shared) keptOnce += same;
      row.older.forEach(function (piece) { if (!piece.elsewhere) old += weightOf(piece.tokens.join("")); });
      if (row.newer) young += weightOf(row.newer.tokens.join(""));
    });
    return {
      counts: counts, moved: rows.filter(function (row) { return row.moved; }).length,
      newerCarried: kept / Math.max(1, young), olderCarried: keptOnce / Math.max(1, old),
    };
  }

  function carried(changes) {
    return changes.reduce(function (sum, change) {
      return change.kind === "same" || change.kind === "moved_away" ? sum + weightOf(change.older) : sum;
    }, 0);
  }

  window.NoticeAlignment = { align: align, rowsOf: rowsOf, builtRows: builtRows, summary: summary };
})();
