/* A row on the page. */
import { element } from "../ui/element.js";
import { onlyNewer } from "../redline/redline.js";

/** @type {(text: string) => (Node | string)[]} */
function lines(text) {
  return text.split("\n").reduce((nodes, line, k) =>
    nodes.concat(k ? [document.createElement("br")] : [], [line]), /** @type {(Node | string)[]} */ ([]));
}

/** @type {(changes: Compare.Change[]) => (Node | string)[]} */
function marked(changes) {
  return changes.reduce((nodes, change) => {
    if (change.kind === "same") return nodes.concat(lines(change.newer));
    var gone = change.kind === "deleted" || change.kind === "moved_away";
    var made = element(gone ? "del" : "ins", {}, lines(gone ? change.older : change.newer));
    if (change.move) {
      made.className = "moved";
      made.dataset.move = String(change.move);
    }
    return nodes.concat(made);
  }, /** @type {(Node | string)[]} */ ([]));
}

/**
 * With what the other side shares.
 * @type {(stretches: Compare.Stretch[]) => (Node | string)[]}
 */
function besideElements(stretches) {
  return stretches.map((stretch) => {
    return stretch.shared ? [element("mark", {}, lines(stretch.text))] : lines(stretch.text);
  }).flat();
}

/** @type {(notice: Compare.Notice) => string} */
export function documentName(notice) {
  return notice.year + " " + notice.number;
}

/** @type {(notice: Compare.Notice, provision: Compare.Provision) => HTMLElement} */
function numberLink(notice, provision) {
  return element("a", { href: notice.page + "#" + provision.eid }, [provision.num || own("¶")]);
}

/**
 * The edition's own words within a notice's: no copy takes them along.
 * @type {(words: string) => HTMLElement}
 */
function own(words) {
  var made = element("small", { textContent: words });
  made.dataset.ui = "";
  return made;
}

/**
 * What the columns are: the side, and which document it is.
 * @type {(pair: Compare.Pair) => string[]}
 */
function sides(pair) {
  return [pair.words.older + " " + documentName(pair.older), pair.words.newer + " " + documentName(pair.newer)];
}

/** @type {(pair: Compare.Pair) => HTMLElement} */
export function headsElement(pair) {
  var made = unspoken("compare-heads", sides(pair).map((side) => element("span", {}, side)));
  made.dataset.ui = "";
  return made;
}

/**
 * Of what the name of a row, or of a cell, says already.
 * @type {(className: string, words: string | Node[]) => HTMLElement}
 */
function unspoken(className, words) {
  var made = element("p", { className: className }, words);
  made.setAttribute("aria-hidden", "true");
  return made;
}

/** @type {(pair: Compare.Pair, row: Compare.Row) => HTMLElement} */
export function rowElement(pair, row) {
  var pieces = row.older.concat(row.also);
  var eids = pieces.map((piece) => piece.provision.eid);
  var made = element("section", {
    className: "compare-row", id: row.newer ? row.newer.eid : "dropped-" + eids[0],
  }, [unspoken("compare-kind", kindWords(pair, row))]);
  Object.assign(made.dataset, {
    kind: row.kind, older: Array.from(new Set(eids)).join(" "), newer: row.newer ? row.newer.eid : "",
  });
  made.setAttribute("aria-label", rowName(pair, row));
  if (row.moved) made.dataset.moved = "";
  if (pieces.length) made.append(olderElement(pair, row, pieces));
  if (row.newer) made.append(newerElement(pair, row, row.newer));
  if (row.went.length) made.append(wentElement(pair, row.went));
  return made;
}

/** @type {(pair: Compare.Pair, row: Compare.Row) => string} */
function kindWords(pair, row) {
  return [pair.words.kinds[row.kind]].concat(
    row.moved ? pair.common.moved : [], row.reviewed ? pair.common.reviewed : []
  ).join("·");
}

/**
 * What a screen reader calls the row: where it stands, and what became of it.
 * @type {(pair: Compare.Pair, row: Compare.Row) => string}
 */
function rowName(pair, row) {
  var where = row.newer ? row.newer.locus : pair.words.older + row.older[0].provision.locus;
  return where + " " + kindWords(pair, row);
}

/**
 * Where further sentences of the older provisions went.
 * @type {(pair: Compare.Pair, provisions: Compare.Provision[]) => HTMLElement}
 */
function wentElement(pair, provisions) {
  var made = element("p", {
    className: "compare-went", textContent: pair.words.older + "另有一句见于" + pair.words.newer,
  });
  made.dataset.ui = "";
  provisions.forEach((provision, k) => {
    made.append(k ? "、" : "", element("a", {
      href: location.search + "#" + provision.eid, textContent: provision.locus,
    }));
  });
  return made;
}

/** @type {(pair: Compare.Pair, row: Compare.Row, pieces: Compare.Piece[]) => HTMLElement} */
function olderElement(pair, row, pieces) {
  /** @type {"del" | "span"} */
  var tag = !row.newer && !row.shared && pair.relation === "year" ? "del" : "span";
  var summary = element("summary", { textContent: sides(pair)[0] });
  return element("details", { className: "compare-older", open: !row.newer || Boolean(row.beside) }, summary,
    pieces.map((piece, k) => {
      var stretches = row.beside && row.beside.older[k];
      return element("p", {}, [
        numberLink(pair.older, piece.provision), piece.whole ? "" : own("（节选）"),
        element(tag, {}, stretches ? besideElements(stretches) : lines(piece.tokens.join(""))), piece.elsewhere ? homeLink(pair, piece.elsewhere) : "",
      ]);
    })
  );
}

/**
 * Leads to the row that tells what became of the whole sentence.
 * @type {(pair: Compare.Pair, provision: Compare.Provision) => HTMLElement}
 */
function homeLink(pair, provision) {
  var made = element("a", {
    className: "compare-home", href: location.search + "#" + provision.eid,
    textContent: "另见" + pair.words.newer + provision.locus,
  });
  made.dataset.ui = "";
  return made;
}

/** @type {(pair: Compare.Pair, row: Compare.Row, newer: Compare.Provision) => HTMLElement} */
function newerElement(pair, row, newer) {
  var changes = row.shared ? onlyNewer(row.changes) : row.changes;
  var whole = lines(newer.tokens.join(""));
  var text = row.beside ? besideElements(row.beside.newer) : changes.length ? marked(changes) : row.kind === "new" ? [element("ins", {}, whole)] : whole;
  return element("div", { className: "compare-newer" }, [
    element("p", { className: "compare-source", textContent: sides(pair)[1] }),
    element("p", {}, numberLink(pair.newer, newer), text),
  ]);
}
