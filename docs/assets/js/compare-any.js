/*
 * Any two notices side by side, made in the browser: compare.html?a=<older>&b=<newer>.
 *
 * The notices come as classic scripts (data/compare/<id>.js), so that this works from a disk as well. Each provision's
 * wording is cut into words beforehand, as for the comparisons that the site already has. A pair that has one of these
 * is shown in its rows (data/compare/<older>--<newer>.js); others are aligned here (alignment.js).
 */
(function () {
  "use strict";

  var alignment = window.NoticeAlignment;
  var redline = window.NoticeRedline;

  var DATA = "data/compare/";
  var TIME_OUT = 20000; // milliseconds
  var YEAR_OF_ID = /-[0-9]{4}(?:-[0-9]+)?$/;
  var ROUGH = "这两件没有事先做好的对照。本对照由浏览器按较粗的规则对齐，可能有错配、漏配，引用前请核对原文。";
  var TURNED = "两件已改按先后排列，上下级之间上级在前。";

  var loaded = {};
  var waiting = {};
  var asked = {};

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
    return element("a", { href: notice.page + "#" + provision.eid }, [provision.num || own("¶")]);
  }

  /* The edition's own words within a notice's: no copy takes them along. */
  function own(words) {
    var made = element("span", { textContent: words });
    made.dataset.ui = "";
    return made;
  }

  function rowElement(pair, row) {
    var words = pair.words;
    var pieces = row.older.concat(row.also);
    var eids = pieces.map(function (piece) { return piece.provision.eid; });
    var made = element("section", {
      className: "compare-row", id: row.newer ? row.newer.eid : "dropped-" + eids[0],
    }, [element("p", { className: "compare-kind", textContent: kindWords(pair, row) })]);
    Object.assign(made.dataset, {
      kind: row.kind, older: Array.from(new Set(eids)).join(" "), newer: row.newer ? row.newer.eid : "",
    });
    if (row.moved) made.dataset.moved = "";
    made.append(pieces.length ? olderElement(pair, row, pieces) : noneElement(words.older));
    if (row.newer) made.append(newerElement(pair, row));
    else if (!row.went.length) made.append(noneElement(words.newer));
    if (row.went.length) made.append(wentElement(pair, row.went));
    return made;
  }

  function kindWords(pair, row) {
    return [pair.words.kinds[row.kind]].concat(
      row.moved ? pair.common.moved : [], row.reviewed ? pair.common.reviewed : []
    ).join("·");
  }

  function noneElement(side) {
    return element("p", { className: "compare-none", textContent: side + "未见对应" });
  }

  /* Where further sentences of the older provisions went. */
  function wentElement(pair, provisions) {
    var made = element("p", {
      className: "compare-went", textContent: pair.words.older + "另有一句见于" + pair.words.newer,
    });
    made.dataset.ui = "";
    provisions.forEach(function (provision, k) {
      made.append(k ? "、" : "", element("a", {
        href: location.search + "#" + provision.eid, textContent: provision.locus,
      }));
    });
    return made;
  }

  function olderElement(pair, row, pieces) {
    var tag = !row.newer && !row.shared && pair.relation === "year" ? "del" : "span";
    var summary = element("summary", { textContent: pair.words.older + " " + documentName(pair.older) });
    return element("details", { className: "compare-older", open: !row.newer }, [summary].concat(
      pieces.map(function (piece) {
        return element("p", {}, [
          numberLink(pair.older, piece.provision), piece.whole ? "" : own("（节选）"),
          element(tag, {}, lines(piece.tokens.join(""))), piece.elsewhere ? homeLink(pair, piece.elsewhere) : "",
        ]);
      })
    ));
  }

  /* Leads to the row that tells what became of the whole sentence. */
  function homeLink(pair, provision) {
    var made = element("a", {
      className: "compare-home", href: location.search + "#" + provision.eid,
      textContent: "另见" + pair.words.newer + provision.locus,
    });
    made.dataset.ui = "";
    return made;
  }

  function newerElement(pair, row) {
    var changes = row.shared ? redline.onlyNewer(row.changes) : row.changes;
    var whole = lines(row.newer.tokens.join(""));
    var text = changes.length ? marked(changes) : row.kind === "new" ? [element("ins", {}, whole)] : whole;
    return element("div", { className: "compare-newer" }, [
      element("p", { className: "compare-source", textContent: pair.words.newer + " " + documentName(pair.newer) }),
      element("p", {}, [numberLink(pair.newer, row.newer)].concat(text)),
    ]);
  }

  function figures(words, found) {
    var counts = Object.keys(words.kinds).map(function (kind) {
      return found.counts[kind] ? words.kinds[kind] + " " + found.counts[kind] : "";
    }).filter(Boolean).join(" · ");
    return counts + (found.moved ? "（其中移动位置 " + found.moved + "）" : "");
  }

  function carriedOver(words, found) {
    return "沿用：" + words.newer + "的 " + percent(found.newerCarried) + " 见于" + words.older + "，" +
      words.older + "的 " + percent(found.olderCarried) + " 见于" + words.newer + "。";
  }

  /* Never 100% of what is not whole, nor 0% of what is something. */
  function percent(share) {
    var rounded = Math.round(100 * share);
    if (share > 0 && !rounded) return "不足1%";
    return (share < 1 ? Math.min(rounded, 99) : rounded) + "%";
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

  function rowsOf(pair) {
    if (pair.built) return alignment.builtRows(pair.built, withFrame(pair.older), withFrame(pair.newer));
    return alignment.rowsOf(pair.older.provisions, pair.newer.provisions);
  }

  /* With the head and foot of the document, which are shown side by side and not compared. */
  function withFrame(notice) {
    return notice.provisions.concat(notice.frame.map(function (part) {
      return Object.assign({ num: null, tokens: [part.text], frame: true }, part);
    }));
  }

  function show(place, pair) {
    var older = pair.older;
    var newer = pair.newer;
    var rows = rowsOf(pair);
    var found = alignment.summary(rows);
    var source = function (word, notice) {
      return [word + "：", element("a", { href: notice.page, textContent: notice.title }), "（" + documentName(notice) + "）"];
    };
    place.replaceChildren(
      element("h2", { id: "result", textContent: titleOf(pair) }),
      element("p", { className: "compare-sources" },
        source(pair.words.older_source, older).concat(document.createElement("br"), source(pair.words.newer_source, newer))),
      element("p", { className: "compare-counts", textContent: figures(pair.words, found) }),
      element("p", { className: "compare-carried" }, [
        carriedOver(pair.words, found), element("a", { href: "about/comparing.html#carried", textContent: "怎样算" }),
      ]),
      pair.words.marks ? element("p", { className: "compare-carried", textContent: pair.words.marks }) : "",
      pair.turned ? element("p", { className: "compare-carried", textContent: TURNED }) : "",
      pair.built ? element("p", { className: "compare-carried" }, ["这一对照另有单独的网页：", ownPage(pair)])
        : element("p", { className: "compare-rough", textContent: ROUGH }),
      controls(),
      element("div", { className: "compare" }, rows.map(function (row) { return rowElement(pair, row); }))
    );
    window.NoticeComparison.start();
  }

  function titleOf(pair) {
    return pair.older.name + " → " + pair.newer.name;
  }

  function ownPage(pair) {
    return element("a", { href: pair.page, textContent: pair.older.name + "与" + pair.newer.name });
  }

  /* ---- The pair: which is the older or the upper one, what the sides are called, and the rows it has already ---- */

  function pairOf(a, b) {
    var page = a.compared[b.id] || b.compared[a.id];
    var built = page ? load(page.replace(/^compare\/|\.html$/g, "")) : null;
    return Promise.all([load("words"), built]).then(function (found) {
      var turned = found[1] ? found[1].older === b.id : comesFirst(b, a);
      var older = turned ? b : a;
      var newer = turned ? a : b;
      var relation = found[1] ? found[1].relation : relationOf(older, newer);
      return {
        older: older, newer: newer, relation: relation, words: found[0].sides[relation], common: found[0],
        built: found[1], page: page, turned: turned,
      };
    });
  }

  function comesFirst(one, other) {
    if (other.above.includes(one.place)) return true;
    return !one.above.includes(other.place) && one.year < other.year;
  }

  function relationOf(older, newer) {
    if (older.place === newer.place) return "year";
    return newer.above.includes(older.place) ? "level" : "other";
  }

  /* ---- Data by classic scripts ---- */

  function load(file) {
    if (!waiting[file]) {
      waiting[file] = request(file);
      waiting[file].catch(function () { delete waiting[file]; }); // It is asked for again when it is needed again.
    }
    return waiting[file];
  }

  /* What came to harm on its way may lie in a cache: asked for again, it is asked for past all caches. */
  function request(file) {
    var past = asked[file] ? "?" + Date.now().toString(36) : "";
    asked[file] = true;
    return new Promise(function (resolve, reject) {
      var script = element("script", { src: DATA + file + ".js" + past });
      var timer = setTimeout(end, TIME_OUT);
      function end() {
        clearTimeout(timer);
        script.remove();
        if (loaded[file]) resolve(loaded[file]);
        else reject(new Error(file));
      }
      script.addEventListener("load", end);
      script.addEventListener("error", end);
      document.head.append(script);
    });
  }

  class Unknown extends Error {}

  /* Asks the lists first: what is not in them is not asked for. */
  function loadNotice(id) {
    return load("places").then(function (places) {
      if (!places.some(function (place) { return place[0] === placeOf(id); })) throw new Unknown(id);
      return load("place-" + placeOf(id));
    }).then(function (notices) {
      if (!notices.some(function (notice) { return notice[0] === id; })) throw new Unknown(id);
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

  /* Offers the notices of a, b in an address; where it names none, the newest of the first place and the one before. */
  function picker(chosen, onChoose) {
    var sides = ["a", "b"].map(function (side, k) {
      var place = element("select", { name: side + "-place" });
      var notice = element("select", { name: side });
      place.setAttribute("aria-label", (k ? "新文" : "旧文") + "：地区");
      notice.setAttribute("aria-label", (k ? "新文" : "旧文") + "：通知");
      return { place: place, notice: notice, id: chosen[k], rank: k ? 0 : 1 };
    });
    var fault = element("p", { className: "compare-fault" });
    fault.setAttribute("role", "status");
    var form = element("form", { className: "compare-picker" }, sides.map(function (side, k) {
      return element("fieldset", {}, [element("legend", { textContent: k ? "新文" : "旧文" }), side.place, side.notice]);
    }).concat(element("div", {}, [element("button", { type: "submit", textContent: "对照" })]), fault));
    var filled = function (work) {
      return work.then(function () { fault.replaceChildren(); }, function () {
        fault.replaceChildren("通知的名单没有读到。", retryButton(list));
      });
    };
    var list = function () {
      filled(load("places").then(function (places) {
        return Promise.all(sides.map(function (side) { return offer(side, places); })).then(function () {
          // A place of one notice is compared with the next place.
          if (sides[0].id || sides[0].notice.value !== sides[1].notice.value || places.length < 2) return null;
          sides[0].place.selectedIndex = 1;
          return fill(newest(sides[0]));
        });
      }));
    };
    sides.forEach(function (side) {
      side.place.addEventListener("change", function () { filled(fill(newest(side))); });
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (sides[0].notice.value && sides[1].notice.value) onChoose(sides[0].notice.value, sides[1].notice.value);
      else list();
    });
    list();
    return form;
  }

  function offer(side, places) {
    var own = side.place.value || (side.id && placeOf(side.id));
    side.place.replaceChildren.apply(side.place, places.map(function (p) { return new Option(p[1], p[0], false, p[0] === own); }));
    return places.length ? fill(side) : null;
  }

  function newest(side) {
    return Object.assign(side, { id: "", rank: 0 });
  }

  function fill(side) {
    var place = side.place.value;
    return load("place-" + place).then(function (notices) {
      if (side.place.value !== place) return;
      var known = notices.some(function (n) { return n[0] === side.id; });
      side.notice.replaceChildren.apply(side.notice, notices.map(function (n, at) {
        return new Option(n[1], n[0], false, known ? n[0] === side.id : at === side.rank);
      }));
    });
  }

  function retryButton(act) {
    var button = element("button", { type: "button", textContent: "重试" });
    button.addEventListener("click", act);
    return button;
  }

  function start() {
    var root = document.getElementById("compare-any");
    if (!root) return;
    var shown = location.search;
    var asked = new URLSearchParams(shown);
    var place = element("div");
    root.append(picker([asked.get("a"), asked.get("b")], function (a, b) {
      var address = "?a=" + encodeURIComponent(a) + "&b=" + encodeURIComponent(b);
      try {
        history.pushState(null, "", address);
      } catch (error) {
        // A browser may forbid this to a page opened from a disk: then the page is loaded anew.
        location.search = address;
        return;
      }
      shown = location.search;
      compare(place, a, b);
    }), place);
    place.setAttribute("aria-live", "polite");
    if (asked.get("a") || asked.get("b")) compare(place, asked.get("a") || "", asked.get("b") || "");
    window.addEventListener("popstate", function () { if (location.search !== shown) location.reload(); });
  }

  var turn = 0; // What an earlier choice brings late is dropped.

  function compare(place, a, b) {
    var mine = ++turn;
    place.replaceChildren(element("p", { textContent: "正在对照……" }));
    Promise.all([["旧文", a], ["新文", b]].map(function (side) {
      return loadNotice(side[1]).catch(function (error) { return faultOf(side[0], side[1], error); });
    })).then(function (found) {
      if (mine !== turn) return;
      var faults = found.filter(function (one) { return one.fault; });
      if (faults.length) {
        tell(place, faults, function () { compare(place, a, b); });
        return;
      }
      return showPair(place, found[0], found[1], mine);
    });
  }

  function showPair(place, a, b, mine) {
    return pairOf(a, b).then(function (pair) {
      if (mine !== turn) return;
      show(place, pair);
      document.title = titleOf(pair) + " 对照";
      var target = document.getElementById(location.hash.slice(1));
      if (target) target.scrollIntoView();
    }, function () {
      if (mine !== turn) return;
      var fault = "这一对照的数据没有读到，可能是网络或服务器的故障";
      tell(place, [{ fault: fault, again: true }], function () { showPair(place, a, b, mine); });
    });
  }

  function faultOf(side, id, error) {
    if (!id) return { fault: side + "：还没有选" };
    if (error instanceof Unknown) return { fault: side + "：没有编号为“" + id + "”的通知" };
    return { fault: side + "：“" + id + "”没有读到，可能是网络或服务器的故障", again: true };
  }

  function tell(place, faults, again) {
    var retried = faults.some(function (one) { return one.again; });
    var lines = faults.map(function (one) { return one.fault + "。"; });
    if (faults.some(function (one) { return !one.again; })) lines.push("编号形如 shanxi-2024，也可以在上面选。");
    place.replaceChildren.apply(place, lines.map(function (text) {
      return element("p", { className: "compare-fault", textContent: text });
    }).concat(retried ? retryButton(again) : []));
  }

  window.NoticeCompare = {
    add: function (file, data) { loaded[file] = data; },
    redline: redline.redline,
    align: alignment.align,
  };
  start();
})();
