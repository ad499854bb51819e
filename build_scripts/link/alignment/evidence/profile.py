"""What a notice offers to be compared by: its provisions' headings and sentences, as weighted words, and their topics.

Only the notice itself is asked, so that a profile serves every pair the notice stands in.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.domain.span import Span
from build_scripts.domain.topics import Filing
from build_scripts.language import segmentation
from build_scripts.language.comparable import stretches, tokens
from build_scripts.language.sentences import statements
from build_scripts.language.wording.clauses import clauses_in
from build_scripts.link.alignment.rules import rules_of

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Weights = Mapping[str, float]

RULE = rules_of("profile")
GENRE = frozenset(RULE.genre.split())
GENRE_WORD = re.compile("|".join(sorted(GENRE, key=lambda word: (-len(word), word))))
"""The longest that begins at a place."""

HEADING_SPAN = (0, 0)
"""Where the row of a heading is said to stand in the text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Of a notice what is compared, without its words."""

    nodes: tuple[Provision, ...]
    """The provisions that are compared by their words, in the order of the text; not the head and foot of a document,
    which are matched by their place."""
    spans: tuple[tuple[Span, ...], ...]
    """Of each node where in its text its sentences stand, and HEADING_SPAN as the last: the rows."""
    topics: tuple[str, ...]
    main: Floats
    """Nodes by topics: 1 where the provision as a whole is filed."""
    row_topics: Floats
    """Rows by topics: 1 where a part of the provision that holds the row is filed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    nodes: tuple[Provision, ...]
    items: Ints
    """For each node the outermost numbered or unnumbered provision below its part that it stands in; a part is its
    own."""
    row_node: Ints
    """The node each row belongs to; every node has at least one row, in order."""
    row_span: tuple[Span, ...]
    """Where in its node's text each row stands; HEADING_SPAN for the row that is the heading."""
    vocabulary: Mapping[str, int]
    rows: Any
    """Sentences by words: weights."""
    heads: Any
    """Nodes by words of their headings: weights."""
    spread: Floats
    """In how many nodes, heading or text, each word stands."""
    head_spread: Floats
    """In how many headings."""
    topics: tuple[str, ...]
    main: Floats
    row_topics: Floats

    def sentence(self, row: int) -> str:
        """Nothing for the row of a heading."""
        start, end = self.row_span[row]
        node: Provision = self.nodes[self.row_node[row]]
        return node.text[start:end]

    def index(self, eid: Eid) -> int:
        return next(i for i, node in enumerate(self.nodes) if node.eid == eid)


def outermost(profile: Profile) -> list[int]:
    """The nodes that are items themselves; a part is one."""
    return [i for i, item in enumerate(profile.items) if i == item]


def layout(notice: Notice, filings: Iterable[Filing]) -> Layout:
    nodes = tuple(p for p in notice.provisions if p.kind not in FRAME)
    spans = tuple((*_sentences(p), HEADING_SPAN) for p in nodes)
    topics, main, row_topics = _topics(nodes, spans, filings)
    return Layout(
        nodes=nodes,
        spans=spans,
        topics=topics,
        main=main,
        row_topics=row_topics,
    )


def profile(notice: Notice, filings: Iterable[Filing], segmenter: segmentation.Segmenter | None = None) -> Profile:
    laid = layout(notice, filings)
    words = [
        _words(p, spans, segmenter)
        for p, spans in zip(laid.nodes, laid.spans, strict=True)
    ]
    heads = [of.head for of in words]
    spread = Counter(word for of in words for word in of.every)
    vocabulary = {word: i for i, word in enumerate(spread)}
    return Profile(
        nodes=laid.nodes,
        items=_items(laid.nodes),
        row_node=np.repeat(np.arange(len(laid.nodes)), [len(of.rows) for of in words]),
        row_span=tuple(chain.from_iterable(laid.spans)),
        vocabulary=vocabulary,
        rows=_matrix([row for of in words for row in of.rows], vocabulary),
        heads=_matrix(heads, vocabulary),
        spread=np.array(list(spread.values()), dtype=float),
        head_spread=_head_spread(heads, vocabulary),
        topics=laid.topics,
        main=laid.main,
        row_topics=laid.row_topics,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Words:
    """Of a provision."""

    head: Weights
    """Of its heading, word by word."""
    rows: tuple[Weights, ...]
    """Of its sentences, and as the last of its heading."""

    @property
    def every(self) -> Iterable[str]:
        """Each of them once, in the order of the text."""
        return dict.fromkeys(chain(self.head, *self.rows))


def _words(p: Provision, spans: Sequence[Span], segmenter: segmentation.Segmenter | None) -> _Words:
    cut = tokens(p.wording, segmenter)
    heading = _heading(p, cut)
    sentences = map(_weights, _cut_sentences(p, cut, spans[:-1]))
    return _Words(head=_weights(heading, runs=False), rows=(*sentences, _weights(heading)))


def _heading(p: Provision, words: Sequence[str]) -> Sequence[str]:
    (heading,) = stretches(words, [(0, len(p.heading or ""))])
    return heading


def _cut_sentences(p: Provision, words: Sequence[str], spans: Iterable[Span]) -> Iterator[Sequence[str]]:
    """The words of each sentence, as they were cut in the whole wording."""
    before = len(p.headline)
    return stretches(words, ((before + start, before + end) for start, end in spans))


def _sentences(provision: Provision) -> tuple[Span, ...]:
    """The sentences of a text, without the clauses that only say who is responsible."""
    clauses = clauses_in(provision.text)
    return statements(provision.text, clauses)


def _weights(words: Sequence[str], *, runs: bool = True) -> dict[str, float]:
    """The words of two characters or more, and the pairs of words in a row, each with what it counts."""
    found: dict[str, float] = {}
    before = ""
    for word, following in pairwise((*words, "。")):
        if word[0].isalnum():
            if len(word) > 1:
                found[word] = max(found.get(word, 0.0), _weight_of_word(before, word, following))
            if runs and following[0].isalnum():
                found[word + following] = _weight_of_run(word, following)
        before = word
    return found


def _weight_of_word(before: str, word: str, following: str) -> float:
    is_listed = before == "、" and following in "、等"
    weight = genre_weight(word)
    return weight * RULE.listed_weight if is_listed else weight


def genre_weight(word: str) -> float:
    """What a word of the genre says of what others say."""
    weight: float = RULE.genre_weight if word in GENRE else 1.0
    return weight


def _weight_of_run(word: str, following: str) -> float:
    weight: float = RULE.run_weight
    says_little = _is_common(word) and _is_common(following)
    return weight * RULE.genre_weight if says_little else weight


def _is_common(word: str) -> bool:
    return word in GENRE or len(word) == 1


def _items(nodes: Sequence[Provision]) -> Ints:
    at = {p.eid: i for i, p in enumerate(nodes)}
    items: list[int] = []
    for i, node in enumerate(nodes):
        parent = at.get(node.parent) if node.parent else None
        if parent is None or nodes[parent].kind == "part":
            items.append(i)
        else:
            items.append(items[parent])
    return np.array(items, dtype=np.int64)


def _matrix(rows: Sequence[Weights], vocabulary: Mapping[str, int]) -> Any:
    from scipy.sparse import csc_array  # noqa: PLC0415

    columns: list[int] = []
    weights: list[float] = []
    for row in rows:
        columns += [vocabulary[word] for word in row]
        weights += row.values()
    lengths = [len(row) for row in rows]
    numbers = np.arange(len(rows))
    lines = np.repeat(numbers, lengths)
    shape = len(rows), len(vocabulary)
    return csc_array((weights, (lines, columns)), shape=shape, dtype=float)


def _head_spread(heads: Iterable[Weights], vocabulary: Mapping[str, int]) -> Floats:
    spread = np.zeros(len(vocabulary))
    for head in heads:
        spread[[vocabulary[w] for w in head]] += 1
    return spread


def _topics(
    nodes: Sequence[Provision],
    spans: Sequence[Sequence[Span]],
    filings: Iterable[Filing],
) -> tuple[tuple[str, ...], Floats, Floats]:
    """The topics of the notice, nodes by topics, and rows by topics."""
    filings = tuple(filings)
    topics = tuple(dict.fromkeys(str(f.topic) for f in filings))
    column = {topic: i for i, topic in enumerate(topics)}
    line = {node.eid: i for i, node in enumerate(nodes)}
    first = [0, *accumulate(map(len, spans))]
    """The row with which each node begins, and their number."""
    main = np.zeros((len(nodes), len(topics)))
    rows = np.zeros((first[-1], len(topics)))
    for f in filings:
        node = line.get(f.eid)
        if node is None:
            continue
        topic = column[f.topic]
        if f.spans is None:
            main[node, topic] = 1
        else:
            held = _overlapping(spans[node], f.spans)
            here = first[node] + np.array(held, dtype=np.int64)
            rows[here, topic] = 1
    return topics, main, rows


def _overlapping(sentences: Sequence[Span], filed: Iterable[Span]) -> list[int]:
    """Which of the sentences share a character with what is filed."""
    return [
        k for k, (start, end) in enumerate(sentences)
        if any(start < until and since < end for since, until in filed)
    ]
