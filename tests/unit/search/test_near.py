"""What the browser guesses by: synonyms, names of bodies, set phrases, sounds."""

from dataclasses import replace

from build_scripts.domain.edition import Edition, SynonymGroup
from build_scripts.domain.indexes import Body, BodyTask, Indexes, Occurrence, Phrase
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.index_files import payloads, searched
from tests import editions
from tests.indexed import VOCABULARY

NOTICE, EID = NoticeId("shanxi-2024"), Eid("part_2__p_1")


def body(slug: str, name: str, *aliases: str) -> Body:
    task = BodyTask(notice=NOTICE, eid=EID, role="负责", raw="（负责）", through=None)
    return Body(
        slug=slug, name=name, level="省级", jurisdiction=PlaceSlug("shanxi"), before=(), after=(), abolished_at=(),
        aliases=tuple((alias, (NOTICE,)) for alias in aliases), tasks=(task,),
    )


def phrase(text: str, uses: int) -> Phrase:
    places = (Occurrence(notice=NOTICE, eid=EID, span=(0, 1)),) * uses
    return Phrase(
        slug=text, phrase=text, quoted=True, occurrences=places, seen=places, definition=None, before=(), after=(),
    )


def made(indexes: Indexes) -> dict[str, object]:
    synonyms = (SynonymGroup(words=("危化品", "危险化学品")),)
    edition: Edition = replace(editions.edition([editions.notice()]), indexes=indexes, synonyms=synonyms)
    return dict(payloads(LinkedEdition(edition)))


def test_names_of_one_body_stand_together_without_their_level() -> None:
    bodies = (
        body("a", "省应急管理厅", "省应急厅"), body("b", "市应急管理局", "市应急局"),
        body("c", "县应急管理局", "县应急管理局"),
        body("d", "省公安厅", "省公安厅"), body("e", "省安全生产委员会成员单位", "省安委会"),
    )
    assert made(Indexes(bodies=bodies))["names"] == [
        ["安全生产委员会", "安委会"], ["应急厅", "应急管理厅"], ["应急局", "应急管理局"],
    ]


def test_a_committee_named_for_its_members_and_usual_forms_are_names_as_well() -> None:
    bodies = (body("a", "省防灾减灾救灾委员会成员单位", "省防减救灾委有关成员单位"), body("b", "省委编办", "省编办"))
    edition: Edition = replace(editions.edition([editions.notice()]), indexes=Indexes(bodies=bodies))
    assert dict(payloads(LinkedEdition(edition)))["names"] == [
        ["委编办", "省编办"], ["防减救灾委", "防灾减灾救灾委员会"],
    ]
    names = dict(payloads(LinkedEdition(searched(replace(edition, body_table=VOCABULARY.bodies)))))["names"]
    assert ["森林草原防灭火指挥部办公室", "森防办"] in names  # type: ignore[operator]


def test_phrases_stand_by_use_folded() -> None:
    phrases = (phrase("打早、打小", 1), phrase("三管三必须", 2), phrase("５Ｇ＋", 1))
    assert made(Indexes(phrases=phrases))["phrases"] == ["三管三必须", "5g＋", "打早、打小"]


def test_each_sound_has_the_characters_that_are_read_so() -> None:
    sounds = str(made(Indexes())["sounds"]).split(" ")
    by_sound = {"".join(c for c in group if c.isascii()): group for group in sounds}
    assert {"瓦", "挖", "蛙"} <= set(by_sound["wa"])
    assert "落" in by_sound["luo"] and "绿" in by_sound["lv"]
    assert sounds == sorted(sounds, key=lambda group: "".join(c for c in group if c.isascii()))


def test_bodies_have_their_provisions_and_say_whose_they_are() -> None:
    shards = made(Indexes(bodies=(body("a", "省应急管理厅"),)))
    [[*named, content]] = list(shards["bodies/0"])  # type: ignore[call-overload]
    assert named == ["a", "省应急管理厅", "山西省"]
    assert content
    assert shards["overview"]["bodies"] == [1, 1]  # type: ignore[index]


def test_a_name_of_three_characters_keeps_its_level() -> None:
    assert made(Indexes(bodies=(body("a", "省安委", "省委安"),)))["names"] == [["省委安", "省安委"]]
