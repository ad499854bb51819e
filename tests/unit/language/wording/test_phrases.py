"""Set phrases of a text, form by form, beyond the examples of phrases.yml."""

from pathlib import Path

import pytest

from build_scripts.language.wording.letters import phrase_key
from build_scripts.language.wording.phrases import PhraseRules
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.phrases import read_phrases

FILE = Path(__file__).parents[4] / "source_texts" / "phrases.yml"
TABLE = read_phrases(FILE.read_bytes(), Faults())
RULES = PhraseRules(TABLE)


@pytest.mark.parametrize(("text", "phrases"), [
    ("落实“五到位”和三个“一律”。", ["五到位", "三个“一律”"]),
    ("《“三同时”管理规定》", []),
    ("牢记“能不能实现安全发展，是对我党执政能力的一个重大考验”。", []),
    ("做到谁检查、谁签字、谁负责，消除隐患。", ["谁检查、谁签字、谁负责"]),
    ("宣传进机关、进企业、进学校等活动。", ["进机关、进企业、进学校"]),
    ("做到不伤害自己、不伤害他人、不被别人伤害。", ["不伤害自己、不伤害他人、不被别人伤害"]),
    ("做到严之又严、细之又细、实之又实。", ["严之又严、细之又细、实之又实"]),
    ("煤矿、消防、燃气要加强监管。", []),
    ("同规划、同部署。", []),
    ("打好金属非金属矿山整顿攻坚战。", ["金属非金属矿山整顿攻坚战"]),
    ("推行一企一策，严格一案双罚。", ["一企一策", "一案双罚"]),
    ("一次次检查，一个个整改。", []),
    ("安全生产挂牌责任制度。", ["挂牌责任制"]),
    ("打好攻坚战。", []),
    ("月调度、季通报。", ["月调度、季通报"]),
    ("一月调度、季通报。", []),
    ("十月调度、季通报。", []),
])
def test_forms(text: str, phrases: list[str]) -> None:
    assert [found.phrase for found in RULES.find(text)] == phrases


@pytest.mark.parametrize(("text", "phrases"), [
    # Where the first is shorter than the second by one character, and by two.
    ("做到：在纸上、挂在墙上、记在心上。", ["在纸上、挂在墙上、记在心上"]),
    ("做到：纸上、挂在墙上、记在心上、装在脑上。", ["挂在墙上、记在心上、装在脑上"]),
    ("做到：挂墙边、写纸上、记心上、装脑上。", ["写纸上、记心上、装脑上"]),
    # What is longer by two is no member, but as the last of four or more.
    ("做到：写在纸上、挂在墙上、牢牢记在心上、装在脑上。", []),
    ("做到：写在纸上、挂在墙上、落实在行动上。", []),
    ("做到：写在纸上、挂在墙上、记在心上、落实在行动上。", ["写在纸上、挂在墙上、记在心上、落实在行动上"]),
    ("做到：写在纸上、挂在墙上、记在心上、落实在行动上的要求。", ["写在纸上、挂在墙上、记在心上、落实在行动上"]),
    ("做到：写在纸上、挂在墙上、记在心上、落实在行动之上。", ["写在纸上、挂在墙上、记在心上、落实在行动之上"]),
    ("做到：写在纸上、挂在墙上、记在心上、全面落实在行动上。", ["写在纸上、挂在墙上、记在心上"]),
    ("做到：写在纸上、挂在墙上、记在心上、落实行动方案。", ["写在纸上、挂在墙上、记在心上"]),
    ("做到：写在纸上、挂在墙上、记在心上、落实在行动上、见诸实效中。", ["写在纸上、挂在墙上、记在心上"]),
    ("做到：写在纸上、挂在墙上、记在心上的要求。", ["写在纸上、挂在墙上、记在心上"]),
    # The last ends as the one before it does.
    ("做到：不伤害自己、不伤害他人、不被别人伤害、保护他人不受伤害。",
     ["不伤害自己、不伤害他人、不被别人伤害、保护他人不受伤害"]),
    ("做到：不伤害自己、不伤害他人、不被人伤害、保护不受伤害。", ["不伤害自己、不伤害他人、不被人伤害"]),
    # The same character at the same place, in as many.
    ("做到：查之又查、改之又改、管之又管。", ["查之又查、改之又改、管之又管"]),
    ("做到：查之又查、改之又改、管之又管、整治到家。", ["查之又查、改之又改、管之又管"]),
    # What a bracket explains.
    ("落实要求（写在纸上、挂在墙上、记在心上）。", []),
    ("（写在纸上、挂在墙上、记在心上）落实要求。", []),
])
def test_how_far_members_are_alike(text: str, phrases: list[str]) -> None:
    assert [found.phrase for found in RULES.find(text)] == phrases


@pytest.mark.parametrize(("text", "is_quoted"), [
    ("落实“五到位”要求。", True), ("推行一企一策。", False), ("坚持标本兼治。", False),
    ("打好金属非金属矿山攻坚战。", False), ("做到谁检查、谁签字、谁负责。", False),
])
def test_a_phrase_is_quoted_where_it_stands_in_marks(text: str, is_quoted: bool) -> None:
    assert [found.quoted for found in RULES.find(text)] == [is_quoted]
    assert len(RULES.quoted(text)) == is_quoted


def test_a_span_is_that_of_the_phrase_with_its_marks() -> None:
    text = "严格落实“五到位”要求，做到举一反三。"
    assert [text[slice(*found.span)] for found in RULES.find(text)] == ["“五到位”", "举一反三"]


def test_what_is_known_from_elsewhere_is_found_without_marks() -> None:
    assert not RULES.find("实行甲乙丙丁办法。")
    (found,) = PhraseRules(TABLE, ["甲乙丙丁"]).find("实行甲乙丙丁办法。")
    assert (found.phrase, found.quoted) == ("甲乙丙丁", False)


def test_a_year_is_no_part_of_a_longer_word() -> None:
    rules = PhraseRules(TABLE, ["安全生产年"])
    assert rules.find("开展安全生产年活动。") and not rules.find("完成安全生产年度目标。")


def test_keys_leave_out_what_stands_between() -> None:
    assert phrase_key("“机械化换人，自动化减人”") == phrase_key("机械化换人、自动化减人")
    assert phrase_key("互联网＋执法") == phrase_key("互联网+执法")


def test_a_long_list_or_unclosed_marks_take_no_longer_than_their_length() -> None:
    assert len(RULES.find("同规划、" * 5000)) == 1 and RULES.find("“甲" * 20000) == ()
    assert RULES.find("安" * 50000) == () and RULES.find("一甲" * 20000) is not None
