"""What a notice offers to be compared by: its provisions' headings and sentences, as weighted words, and their topics.

Only the notice itself is asked, so that a profile serves every pair the notice stands in.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.domain.topics import Filing
from build_scripts.language import segmentation
from build_scripts.language.sentences import Span, statements
from build_scripts.language.wording.clauses import clauses_in

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Weights = Mapping[str, float]

"""The head and the foot of a document are no provisions: they are matched by their place, not by their words."""

# How the language of administration says what is to be done, whatever it is about. In any provision, so hardly a sign.
_GENRE = """
    加强 强化 推进 推动 健全 完善 建立 落实 开展 制定 实施 深化 组织 加大 加快 提升 提高 做好 抓好 确保
    坚持 进一步 持续 深入 全面 积极 严格 认真 扎实 切实 有效 及时 相关 有关 各级 各地 部门 单位 工作
    措施 机制 体系 制度 建设 管理 能力 力度 安全 安全生产 重点 行业领域 领域 行业 企业 情况 问题 进行
    以及 按照 要求 结合 实际 方式 发挥 作用 重要 主要 统筹 规范 明确 监管 责任 防范 关于 根据 不断 采取
    指导 督促 安全监管 水平 全省 全市 全县 我省 我市 本地区 政府 人民政府 必须 对于 通过 利用 运用 充分
    基础 支持 保障 综合 专项 行动 活动 一次 一批 年度 年底 具有 其他 等级 过程 环节
"""
GENRE = frozenset(_GENRE.split())
GENRE_WEIGHT = 0.25
# A member of a list (煤矿、危险化学品、交通运输) is named, not spoken of.
LISTED_WEIGHT = 0.35
# Two words in a row say more than each: copied wording is found by them.
RUN_WEIGHT = 1.3

HEADING_SPAN = (0, 0)
"""Where the row of a heading is said to stand in the text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    nodes: tuple[Provision, ...]
    """The provisions that are compared by their words, in the order of the text."""
    items: Ints
    """For each node the outermost numbered or unnumbered provision below its part that it stands in; a part is its
    own."""
    row_node: Ints
    """The node each row belongs to; every node has at least one row, in order."""
    row_span: tuple[tuple[int, int], ...]
    """Where in its node's text each row stands; (0, 0) for the row that is the heading."""
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
    """Nodes by topics: 1 where the provision as a whole is filed."""
    row_topics: Floats
    """Rows by topics: 1 where a part of the provision that holds the row is filed."""

    def index(self, eid: Eid) -> int:
        return next(i for i, node in enumerate(self.nodes) if node.eid == eid)


def profile(notice: Notice, filings: Iterable[Filing], segmenter: segmentation.Segmenter | None = None) -> Profile:
    cut = (segmenter or segmentation.own()).cut
    nodes = tuple(p for p in notice.provisions if p.kind not in FRAME)
    spans = [(*_sentences(p), HEADING_SPAN) for p in nodes]
    heads = [_weights(cut(p.heading or ""), runs=False) for p in nodes]
    rows = [
        ([_weights(cut(p.text[a:b])) for a, b in found[:-1]] if p.text else []) + [_weights(cut(p.heading or ""))]
        for p, found in zip(nodes, spans, strict=True)
    ]
    spread = Counter(w for h, r in zip(heads, rows, strict=True) for w in set().union(h, *r))
    vocabulary = {word: i for i, word in enumerate(spread)}
    topics, main, row_topics = _topics(nodes, spans, filings)
    return Profile(
        nodes=nodes, items=_items(nodes),
        row_node=np.repeat(np.arange(len(nodes)), [len(r) for r in rows]),
        row_span=tuple(span for found in spans for span in found),
        vocabulary=vocabulary, rows=_matrix([r for found in rows for r in found], vocabulary),
        heads=_matrix(heads, vocabulary), spread=np.array(list(spread.values()), dtype=float),
        head_spread=_head_spread(heads, vocabulary), topics=topics, main=main, row_topics=row_topics,
    )


def _sentences(provision: Provision) -> tuple[Span, ...]:
    """The sentences of a text, without the clauses that only say who is responsible."""
    clauses = clauses_in(provision.text)
    return statements(provision.text, clauses)


def _weights(words: Sequence[str], *, runs: bool = True) -> dict[str, float]:
    """The words of two characters or more, and the pairs of words in a row, each with what it counts."""
    found: dict[str, float] = {}
    for i, word in enumerate(words):
        if not word[0].isalnum():
            continue
        following = words[i + 1] if i + 1 < len(words) else "。"
        common = word in GENRE
        if len(word) > 1:
            listed = following in "、等" and i > 0 and words[i - 1] == "、"
            worth = (GENRE_WEIGHT if common else 1.0) * (LISTED_WEIGHT if listed else 1.0)
            found[word] = max(found.get(word, 0.0), worth)
        if runs and following[0].isalnum():
            common = (common or len(word) == 1) and (following in GENRE or len(following) == 1)
            found[word + following] = RUN_WEIGHT * (GENRE_WEIGHT if common else 1.0)
    return found


def _items(nodes: Sequence[Provision]) -> Ints:
    at = {p.eid: i for i, p in enumerate(nodes)}
    items: list[int] = []
    for i, node in enumerate(nodes):
        parent = at.get(node.parent) if node.parent else None
        outermost = parent is None or nodes[parent].kind == "part"
        items.append(i if outermost or parent is None else items[parent])
    return np.array(items, dtype=np.int64)


def _matrix(rows: Sequence[Weights], vocabulary: Mapping[str, int]) -> Any:
    data = [v for row in rows for v in row.values()]
    columns = [vocabulary[w] for row in rows for w in row]
    lines = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    return csc_array((data, (lines, columns)), shape=(len(rows), len(vocabulary)), dtype=float)


def _head_spread(heads: Iterable[Weights], vocabulary: Mapping[str, int]) -> Floats:
    spread = np.zeros(len(vocabulary))
    for head in heads:
        spread[[vocabulary[w] for w in head]] += 1
    return spread


def _topics(
    nodes: Sequence[Provision], spans: Sequence[Sequence[tuple[int, int]]], filings: Iterable[Filing]
) -> tuple[tuple[str, ...], Floats, Floats]:
    filings = tuple(filings)
    topics = tuple(dict.fromkeys(str(f.topic) for f in filings))
    column = {topic: i for i, topic in enumerate(topics)}
    first, total = {}, 0
    for node, found in zip(nodes, spans, strict=True):
        first[node.eid] = total, found
        total += len(found)
    line = {node.eid: i for i, node in enumerate(nodes)}
    main, rows = np.zeros((len(nodes), len(topics))), np.zeros((total, len(topics)))
    for f in filings:
        if f.eid not in line:
            continue
        if f.spans is None:
            main[line[f.eid], column[f.topic]] = 1
            continue
        start, found = first[f.eid]
        for k, (a, b) in enumerate(found):
            if any(a < end and begin < b for begin, end in f.spans):
                rows[start + k, column[f.topic]] = 1
    return topics, main, rows
