/*
 * A notice opened from a search (notices/….html?q=…#eid): the query's words are marked, and a bar leads from one
 * occurrence to the next. The notice's own words stay as they are, between the marks and inside them.
 */
(function () {
  "use strict";

  const article = document.querySelector("article.notice");
  const query = new URLSearchParams(location.search).get("q");
  if (!article || !query) return;

  const search = window.NoticeSearch;
  search.run(query).then(({ edition, words, punctuation }) => {
    if (punctuation) return;
    const marks = [].concat(...passages().map((nodes) => markIn(edition, nodes, words)));
    if (marks.length) bar(marks);
  }).catch(() => {
    // Without the index there are no marks; the provision itself is there.
  });

  /** The text nodes of each provision: from the element with its id to the next one with an id. */
  function passages() {
    const found = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (node.nodeType === 1 && node.hasAttribute("data-ui") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 1 && node.id) found.push([]);
      else if (node.nodeType === 3 && found.length) found[found.length - 1].push(node);
    }
    return found;
  }

  /** Marks every match; a match that runs over several nodes has a mark in each. Gives a list of marks a match. */
  function markIn(edition, nodes, words) {
    const text = nodes.map((node) => node.data).join("");
    const { characters, places } = search.foldedPlaces(edition, text);
    const ranges = search.matchesIn(characters, words).map(([from, to]) => [places[from], places[to - 1] + characters[to - 1].length]);
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

  function mark(node, from, to) {
    const made = document.createElement("mark");
    made.className = "search-mark";
    const part = node.splitText(from);
    part.splitText(to - from);
    part.replaceWith(made);
    made.append(part);
    return made;
  }

  function bar(marks) {
    const place = document.createElement("div");
    place.className = "search-bar";
    place.setAttribute("role", "region");
    place.setAttribute("aria-label", "检索词在本件中的位置");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    let at = -1;

    function to(index, quietly) {
      if (at >= 0) marks[at].forEach((one) => one.classList.remove("search-mark--here"));
      at = (index + marks.length) % marks.length;
      marks[at].forEach((one) => one.classList.add("search-mark--here"));
      status.textContent = "第 " + (at + 1) + " 处，共 " + marks.length + " 处";
      if (!quietly) marks[at][0].scrollIntoView({ block: "center" });
    }

    function button(text, label, act) {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", act);
      return made;
    }

    place.append(
      status,
      button("‹ 上一处", "上一处", () => to(at - 1)),
      button("下一处 ›", "下一处", () => to(at + 1)),
      button("×", "去掉标记", () => {
        [].concat(...marks).forEach((one) => {
          const parent = one.parentNode;
          one.replaceWith(...one.childNodes);
          parent.normalize();
        });
        place.remove();
      }),
    );
    document.body.append(place);
    to(first(marks), false);
  }

  /** The first occurrence at or after the provision that the address names. */
  function first(marks) {
    const target = document.querySelector(":target"); // An address may hold what no decoding understands.
    const after = target ? marks.findIndex(([one]) =>
      target.contains(one) || target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) : 0;
    return Math.max(0, after);
  }
})();
