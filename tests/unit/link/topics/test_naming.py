"""What a notice names and is not filed under it."""

from build_scripts.domain.notice import Notice, Provision
from build_scripts.link.topics import TopicsRead, read_topics
from tests.editions import notice, provision
from tests.real import sources

LIST = "特种设备、冶金工贸、民爆物品等其他行业要结合实际开展整治。"
COAL = "煤矿要加强瓦斯抽采。"


def read(*body: Provision) -> TopicsRead:
    return read_topics([notice(body=body)], sources().topics)


def item(text: str, heading: str = "煤矿", number: int = 1) -> Provision:
    return provision(f"part_1__sec_{number}", "sec", text, num="（一）", heading=heading, end="。")


def words(found: TopicsRead) -> dict[str, str]:
    return {str(mention.topic): mention.word for mention in found.mentions}


def test_what_a_list_of_sectors_names_is_mentioned() -> None:
    found = read(item(COAL + LIST))
    assert words(found)["special-equipment"] == "特种设备"
    assert words(found)["metallurgy-industry"] in ("冶金", "工贸", "冶金工贸")
    assert "special-equipment" not in {filing.topic for filing in found.filings}


def test_what_undoes_a_rule_does_not_make_the_word_unsaid() -> None:
    """水旱灾害、地质灾害等: the rules of both are undone by 等."""
    found = words(read(item(COAL + "衔接应对水旱灾害、地质灾害等重点灾种。")))
    assert (found["flood-drought"], found["geological-disaster"]) == ("水旱", "地质灾害")


def test_marks_within_a_word_are_not_read_and_titles_are_not_joined() -> None:
    assert words(read(item(COAL + "深化反“三违”。")))["workforce-duty"] in ("三违", "反三违")
    assert "应对条例山西省突发" not in words(read(item(COAL + "落实《应对条例》《山西省突发事件办法》。"))).values()


def test_what_the_opening_names_is_read_as_well() -> None:
    opening: Notice = notice(body=(provision("preamble", "preamble", "为加强防汛抗旱，现通知如下。"), item(COAL)))
    found = read_topics([opening], sources().topics)
    assert [mention.places for mention in found.mentions if mention.topic == "flood-drought"] == [("preamble",)]


def test_a_word_that_alone_does_not_tell_a_topic_names_none() -> None:
    """政治站位 is one of two words that a sentence must hold; 高校 has but one character of 校."""
    found = words(read(item(COAL + "明确工作任务。高校要参加。")))
    assert "general-requirements" not in found and "other-sectors" not in found


def test_a_longer_word_is_not_two() -> None:
    assert "political-awareness" not in words(read(item(COAL + "落实重要指示批示。")))
    assert "political-awareness" in words(read(item(COAL + "落实重要指示批示和重要论述。")))


def test_a_sector_within_the_name_of_another_is_not_named() -> None:
    assert "coal-mine" not in words(read(item("加强尾矿库管理，非煤矿山要整治。", "非煤矿山")))


def test_a_provision_names_what_another_is_filed_under() -> None:
    """By the sentence that names it, or as a whole where the heading does."""
    fire = item("人员密集场所要整治，畅通消防生命通道。", "消防", 2)
    found = read(item(COAL + LIST + "消防也要检查。"), fire)
    (naming,) = (one for one in found.namings if one.topic == "fire-safety")
    assert (naming.eid, naming.spans) == ("part_1__sec_1", ((len(COAL + LIST), len(COAL + LIST) + 7),))
    assert "fire-safety" not in words(found)


def test_where_another_of_its_words_stands_is_told_as_well() -> None:
    kinds = "衔接应对水旱灾害等重点灾种。"
    items = [item(COAL + words, number=at) for at, words in enumerate((kinds, "检查水库等部位。", kinds), 1)]
    (mention,) = (one for one in read(*items).mentions if one.topic == "flood-drought")
    assert (mention.word, len(mention.places), len(mention.named)) == ("水旱", 2, 3)
