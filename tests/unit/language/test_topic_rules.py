"""What a heading or a sentence speaks of, rule by rule."""

from dataclasses import replace

from build_scripts.domain.topics import TopicRule, TopicSlug
from build_scripts.language.topic_rules import TopicRules

SECTORS = ("煤矿", "非煤矿山", "危险化学品", "消防", "燃气")


def rule(topic: str, **changes: object) -> TopicRule:
    made = TopicRule(
        topic=TopicSlug(topic), kind="heading", pattern="", words=(), needs=1, unless="", yields=False, aside=False,
        lists=False, examples=(), rejects=(), line=1,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def words(topic: str, *listed: str, **changes: object) -> TopicRule:
    return rule(topic, kind="words", words=listed, **changes)


def test_marks_and_blanks_are_not_read() -> None:
    rules = TopicRules([rule("a", pattern="反三违"), words("b", "反三违")], ())
    assert rules.of_heading("反“三违” 活动") == ("a",)
    assert "b" in rules.of_sentence("开展反 “三违”活动。")


def test_a_heading_that_yields_counts_only_alone() -> None:
    rules = TopicRules([rule("a", pattern="专项整治", yields=True), rule("b", pattern="煤矿")], ())
    assert rules.of_heading("煤矿专项整治") == ("b",)
    assert rules.of_heading("专项整治") == ("a",)


def test_an_exclusion_undoes_a_match() -> None:
    rules = TopicRules([rule("a", pattern="标准", unless="标准化"), words("b", "标准", unless="达标")], ())
    assert rules.of_heading("完善标准") == ("a",) and rules.of_heading("标准化") == ()
    assert "b" in rules.of_sentence("完善标准。") and "b" not in rules.of_sentence("达标标准。")


def test_only_whole_words_are_found() -> None:
    rules = TopicRules([words("a", "煤矿")], ())
    assert "a" in rules.of_sentence("加强煤矿管理。")
    assert "a" not in rules.of_sentence("加强非煤矿山管理。")


def test_so_many_different_words_are_needed_and_strength_is_their_share() -> None:
    rules = TopicRules([words("a", "瓦斯", "顶板", "水害", needs=2), words("a", "矿井", aside=True)], ())
    assert rules.of_sentence("治理瓦斯，再治理瓦斯。") == {}
    found = rules.of_sentence("治理瓦斯、水害。")[TopicSlug("a")]
    assert (found.strength, found.firm) == (1.0, True)
    found = rules.of_sentence("治理矿井。")[TopicSlug("a")]
    assert (found.strength, found.firm) == (1.0, False)
    assert rules.of_sentence("治理矿井瓦斯、水害和顶板。")[TopicSlug("a")].strength == 2.5


def test_a_word_within_another_is_not_counted_again_but_overlapping_ones_are() -> None:
    rules = TopicRules([words("a", "安全生产标准化", "标准化", needs=2), words("b", "专项整治", "整治行动")], ())
    assert rules.of_sentence("推进安全生产标准化。") == {}
    assert TopicSlug("a") in rules.of_sentence("推进安全生产标准化，建立标准化制度。")


def test_a_list_of_sectors_only_names_them() -> None:
    rules = TopicRules([words("a", "煤矿"), words("b", "消防", lists=True), rule("c", pattern="燃气")], SECTORS)
    assert set(rules.of_sentence("抓好煤矿、消防和燃气等行业。")) == {"b"}
    assert set(rules.of_sentence("抓好煤矿、消防。")) == {"a", "b"}
    assert rules.of_heading("煤矿、消防和燃气要整治") == () and rules.of_heading("燃气") == ("c",)


def test_of_a_long_list_only_the_first_thing_is_read() -> None:
    rules = TopicRules([words("a", "培训"), words("b", "演练")], ())
    assert set(rules.of_sentence("组织培训、检查、考核、演练等活动。")) == {"a"}
    assert set(rules.of_sentence("组织培训、检查、演练等活动。")) == {"a", "b"}
    assert set(rules.of_sentence("组织培训、检查、考核、督导、评估、演练。")) == {"a"}


def test_behind_a_long_list_what_they_all_are_is_read_where_it_stands_with_their_number() -> None:
    rules = TopicRules([words("a", "救援基地")], SECTORS)
    assert set(rules.of_sentence("建设太原、大同、阳泉、长治、临汾、吕梁六个救援基地。")) == {"a"}
    assert not rules.of_sentence("建设太原、大同、阳泉、长治、临汾、吕梁救援基地。")


def test_an_opening_is_read_as_a_heading_without_titles_of_documents() -> None:
    rules = TopicRules([rule("a", pattern="煤矿"), rule("b", pattern="培训")], ())
    assert rules.of_opening("煤矿要治理瓦斯，加强培训。") == ("a",)
    assert rules.of_opening("按照《煤矿安全条例》加强培训。") == ("b",)


def test_no_rules_find_nothing() -> None:
    rules = TopicRules([], ())
    assert rules.of_heading("煤矿") == () and rules.of_sentence("煤矿。") == {}


def test_a_word_counts_where_a_sentence_begins_with_it_however_short_it_is() -> None:
    rules = TopicRules([words("a", "瓦斯"), words("b", "矿")], ())
    assert set(rules.of_sentence("瓦斯要治理。")) == {"a"}
    assert set(rules.of_sentence("矿，要治理。")) == {"b"}


def test_a_word_at_the_end_of_another_is_not_said_a_second_time() -> None:
    rules = TopicRules([words("a", "风险监测预警", "监测预警", needs=2)], ())
    assert rules.of_sentence("开展风险监测预警。") == {}
    assert set(rules.of_sentence("开展风险监测预警，完善监测预警。")) == {"a"}
