/* The words of a query, marked in a notice's text. */

/**
 * The text nodes of each provision: from the element with its id to the next one with an id.
 * @type {(article: Element) => Text[][]}
 */
export function passages(article) {
  /** @type {Text[][]} */
  const found = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      const ours = node instanceof Element && node.hasAttribute("data-ui");
      return ours ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    },
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.id) found.push([]);
    else if (node instanceof Text && found.length) found[found.length - 1].push(node);
  }
  return found;
}

/**
 * Marks every match; a match that runs over several nodes has a mark in each. Gives a list of marks a match.
 * @type {(edition: Search.Edition, nodes: Text[], words: string[]) => HTMLElement[][]}
 */
export function markIn(edition, nodes, words) {
  const text = nodes.map((node) => node.data).join("");
  const { characters, places } = window.NoticeSearch.foldedPlaces(edition, text);
  const ranges = window.NoticeSearch.matchesIn(characters, words).map(
    ([from, to]) => [places[from], places[to - 1] + characters[to - 1].length]);
  /** @type {HTMLElement[][]} */
  const found = ranges.map(() => []);
  let end = text.length;
  // From the last node to the first, so that splitting one leaves the places before it as they are.
  for (let i = nodes.length - 1; i >= 0; i--) {
    const begin = end - nodes[i].data.length;
    for (let r = ranges.length - 1; r >= 0; r--) {
      const from = Math.max(ranges[r][0], begin);
      const to = Math.min(ranges[r][1], end);
      if (from < to) found[r].unshift(mark(nodes[i], from - begin, to - begin));
    }
    end = begin;
  }
  return found;
}

/** @type {(node: Text, from: number, to: number) => HTMLElement} */
function mark(node, from, to) {
  const made = document.createElement("mark");
  made.className = "search-mark";
  const part = node.splitText(from);
  part.splitText(to - from);
  part.replaceWith(made);
  made.append(part);
  return made;
}
