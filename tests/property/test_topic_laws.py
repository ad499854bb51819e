"""Laws of filing under topics, for any text and any order."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.topics import TopicScheme
from build_scripts.language.sentences import sentences
from build_scripts.link.topics import file_topics
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.topics import read_topics
from tests.editions import notice, provision

TOPICS = Path(__file__).parents[2] / "source_texts" / "topics.yml"
# Pieces of which notices are made, and what would trip a reader of sentences.
PIECES = st.sampled_from([
    "加强煤矿瓦斯治理", "开展消防安全检查", "推进标准化建设", "煤矿、消防、燃气等行业领域", "（责任单位：某局）",
    "“五到位”", "。", "；", "，", "、", "（", "）", "“", "”", "《", "》", "\n", " ", "1", "甲",
])
TEXTS = st.lists(PIECES, max_size=30).map("".join)
HEADINGS = st.none() | st.sampled_from(["煤矿", "加强宣传培训", "其他", "深化专项整治"])


@cache
def scheme() -> TopicScheme:
    return read_topics("topics.yml", TOPICS.read_bytes(), Faults())


@given(TEXTS | st.text())
def test_sentences_cover_a_text_whole(text: str) -> None:
    spans = sentences(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


@settings(max_examples=60)
@given(st.lists(st.tuples(HEADINGS, TEXTS), min_size=1, max_size=4))
def test_every_text_is_filed_and_its_spans_lie_within_it_in_order(contents: list[tuple[str | None, str]]) -> None:
    part = provision("part_1", "part", "", num="一、", heading="做好工作")
    body = [
        provision(f"part_1__sec_{n}", "sec", text, num=f"（{n}）", heading=heading)
        for n, (heading, text) in enumerate(contents, 1)
    ]
    filings = file_topics([notice(body=(part, *body))], scheme())
    assert {f.eid for f in filings} >= {p.eid for p in body if p.text}
    assert len({(f.eid, f.topic) for f in filings}) == len(filings)
    texts = {p.eid: p.text for p in body}
    for filing in filings:
        end = 0
        for start, stop in filing.spans or ():
            assert end <= start < stop <= len(texts[filing.eid])
            end = stop


@settings(max_examples=30)
@given(st.permutations(range(4)), st.lists(TEXTS, min_size=4, max_size=4))
def test_filing_depends_neither_on_the_order_nor_on_the_other_notices(order: list[int], texts: list[str]) -> None:
    notices = [notice(year=2020 + n, body=[provision("part_1__p_1", "p", text)]) for n, text in enumerate(texts)]
    together = set(file_topics([notices[n] for n in order], scheme()))
    apart = {f for made in notices for f in file_topics([made], scheme())}
    assert together == apart
