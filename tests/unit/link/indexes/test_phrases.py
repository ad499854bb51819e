"""Phrases gathered from notices: every use, the definition, the line of succession."""

from pathlib import Path

import pytest

from build_scripts.domain.indexes import Phrase
from build_scripts.domain.notice import Notice
from build_scripts.link.indexes.phrases import gather_phrases
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.phrases import read_phrases
from tests.editions import notice, provision

FILE = Path(__file__).parents[4] / "source_texts" / "phrases.yml"
TABLE = read_phrases(FILE.read_bytes(), Faults())


def made(year: int, *texts: str, heading: str | None = None) -> Notice:
    body = [provision("part_1", "part", num="一、", heading=heading or "责任")]
    body += [provision(f"part_1__p_{n}", "p", text) for n, text in enumerate(texts, 1)]
    return notice(year=year, body=body)


def phrases(*notices: Notice) -> dict[str, Phrase]:
    return {p.phrase: p for p in gather_phrases(notices, TABLE)}


def test_a_phrase_once_quoted_is_found_without_marks_in_every_year() -> None:
    found = phrases(made(2020, "落实甲乙丙丁。"), made(2021, "落实“甲乙丙丁”。"))["甲乙丙丁"]
    assert found.quoted and [o.notice for o in found.occurrences] == ["shanxi-2020", "shanxi-2021"]
    assert [o.span for o in found.occurrences] == [(2, 6), (2, 8)]


def test_a_comma_more_or_less_makes_no_other_phrase() -> None:
    texts = ["坚决杜绝重特大事故、遏制较大事故、减少一般事故。", "杜绝重特大事故，遏制较大事故，减少一般事故。"]
    (found,) = phrases(made(2020, texts[0]), made(2021, texts[1])).values()
    assert [o.span for o in found.occurrences] == [(2, 23), (0, 21)] and found.seen == found.occurrences


def test_its_letters_are_seen_within_a_longer_one_and_in_what_is_read_for_no_phrase() -> None:
    texts = ["抓“反三违”，纠“三违”。", "印发《反三违办法》（由三违、专班牵头）。"]
    found = phrases(made(2020, texts[0]), made(2021, texts[1]))["三违"]
    assert [(o.notice, o.span) for o in found.seen] == [
        ("shanxi-2020", (3, 5)), ("shanxi-2020", (8, 12)), ("shanxi-2021", (4, 6)), ("shanxi-2021", (11, 13)),
    ]
    assert [o.span for o in found.occurrences] == [(8, 12)]


def test_spellings_of_one_phrase_are_one() -> None:
    (found,) = phrases(made(2020, "推进“互联网+执法”。"), made(2021, "推进“互联网＋执法”。")).values()
    assert len(found.occurrences) == 2


def test_headings_count_with_their_own_offsets() -> None:
    (found,) = phrases(made(2020, heading="保持打非治违力度")).values()
    assert found.occurrences[0].in_heading and found.occurrences[0].span == (2, 6)


@pytest.mark.parametrize(("text", "definition"), [
    ("检查采取“四不两直”（不发通知、不打招呼、直奔基层）方式。", "不发通知、不打招呼、直奔基层"),
    ("做到责任、措施、资金“三落实”。", "责任、措施、资金"),
    ("加强培训、检查，做到“三落实”。", None),
    ("做到责任、措施“三落实”。", None),
    ("市县健全落实领导包联、常态督导、定期约谈“三项机制”。", "领导包联、常态督导、定期约谈"),
    ("动态更新问题隐患、制度措施、追责问责“三个清单”。", "问题隐患、制度措施、追责问责"),
    ("做到落实责任、落实措施、落实资金“三落实”。", "落实责任、落实措施、落实资金"),
    ("落实“三落实”（试行）。", None),
])
def test_definitions(text: str, definition: str | None) -> None:
    (found,) = [p for p in phrases(made(2020, text)).values() if p.quoted]
    assert (text[slice(*found.definition.span)] if found.definition else None) == definition


def test_the_line_of_succession_is_told_both_ways() -> None:
    found = phrases(made(2020, "严管“两客一危”。"), made(2022, "严管“两客一危一货”。"))
    older, newer = found["两客一危"], found["两客一危一货"]
    assert (older.after, newer.before, older.before) == ((newer.slug,), (older.slug,), ())
    assert (older.reason, newer.reason) == ("", "2022年加上货车")


def test_another_meaning_is_kept_and_other_words_for_the_same_are_not() -> None:
    first, same, other = (
        "做到安全责任、安全投入、安全培训“三到位”。", "做到安全责任、安全培训、安全投入“三到位”。",
        "隐患整改做到措施、时限、预案“三到位”。",
    )
    found = phrases(made(2020, first), made(2021, same), made(2023, other))["三到位"]
    assert found.definition and found.definition.notice == "shanxi-2020"
    assert [at.notice for at in found.redefined] == ["shanxi-2023"]


def test_clauses_hold_no_phrases() -> None:
    assert not phrases(made(2020, "加强管理。责任单位：省“五到位”专班。"))


def test_a_bracket_that_never_closes_defines_nothing() -> None:
    text = "落实“五到位”（" + "甲、" * 20000
    assert phrases(made(2020, text))["五到位"].definition is None
