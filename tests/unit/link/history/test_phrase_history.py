"""What a place says for the first time, again and no more, and how a phrase spread."""

from collections.abc import Iterable

from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.history.phrase_history import (
    YearOfPhrases,
    first_uses,
    lineage,
    own_first,
    phrases_of_place,
    wording,
)
from build_scripts.link.linked_edition import LinkedEdition
from tests.indexed import indexed, speaking

SHANXI = PlaceSlug("shanxi")
ONE, TWO, THREE = "落实“甲一”。", "落实“乙二”。", "落实“丙三”。"


def made() -> LinkedEdition:
    """甲一 is said in 2021, not in 2023, again in 2024; 2022 is not in the edition."""
    return indexed([
        speaking(2021, ONE, TWO), speaking(2023, TWO), speaking(2024, ONE, TWO, THREE),
        speaking(2024, THREE, jurisdiction="datong"),
    ], [])


def names(linked: LinkedEdition, slugs: Iterable[str]) -> list[str]:
    return [wording(linked, slug) for slug in slugs]


def year(linked: LinkedEdition, number: int) -> YearOfPhrases:
    return phrases_of_place(linked, SHANXI)[number]


def test_of_the_first_year_nothing_is_called_new() -> None:
    linked = made()
    first = year(linked, 2021)
    assert first.before is None and not (first.new or first.returned or first.silent)
    assert names(linked, first.used) == names(linked, first.kept) == ["甲一", "乙二"]


def test_what_falls_silent_is_told_beside_the_last_year_that_is_there() -> None:
    linked = made()
    second = year(linked, 2023)
    assert (second.before, names(linked, second.silent), names(linked, second.kept)) == (2021, ["甲一"], ["乙二"])


def test_what_is_new_and_what_returns() -> None:
    linked = made()
    third = year(linked, 2024)
    returned = [(wording(linked, slug), last) for slug, last in third.returned]
    assert names(linked, third.new) == ["丙三"] and returned == [("甲一", 2021)]
    assert names(linked, third.kept) == ["乙二"] and not third.silent


def test_what_is_said_within_a_longer_phrase_does_not_fall_silent() -> None:
    linked = indexed([
        speaking(2021, "严管“两客一危”。"), speaking(2022, "严管“两客一危一货”。"), speaking(2023, TWO),
    ], [])
    second, third = year(linked, 2022), year(linked, 2023)
    assert (names(linked, second.silent), names(linked, second.within)) == ([], ["两客一危"])
    assert names(linked, second.new) == ["两客一危一货"] and names(linked, second.kept) == ["两客一危"]
    assert names(linked, third.silent) == ["两客一危", "两客一危一货"]


def test_what_stood_within_other_words_before_neither_is_new_nor_returns() -> None:
    linked = indexed([speaking(2021, "落实甲一体。"), speaking(2022, ONE), speaking(2023, "落实甲一体。"),
                      speaking(2024, ONE)], [])
    assert not any(year(linked, number).new or year(linked, number).returned for number in (2022, 2023, 2024))
    assert names(linked, year(linked, 2021).used) == []
    assert first_uses(linked, linked.edition.indexes.phrases[0].slug) == {"shanxi": 2021}


def test_two_notices_of_a_year_are_one_year() -> None:
    second = speaking(2024, TWO)
    linked = indexed([speaking(2023, ONE), speaking(2024, ONE), second.__class__(**{
        **{name: getattr(second, name) for name in second.__slots__}, "id": "shanxi-2024-2",
    })], [])
    assert names(linked, year(linked, 2024).used) == ["甲一", "乙二"]


def test_the_places_in_the_order_in_which_they_took_it_up() -> None:
    linked = indexed([speaking(2023, ONE, jurisdiction="datong"), speaking(2024, ONE), speaking(2025, ONE)], [])
    assert first_uses(linked, linked.edition.indexes.phrases[0].slug) == {"datong": 2023, "shanxi": 2024}


def test_what_a_place_above_says_too_stands_behind_its_own() -> None:
    linked = indexed([speaking(2024, ONE), speaking(2024, ONE, TWO, THREE, jurisdiction="datong")], [])
    datong = linked.jurisdictions[PlaceSlug("datong")]
    said = phrases_of_place(linked, datong.slug)[2024].used
    assert names(linked, said) == ["甲一", "乙二", "丙三"]
    assert names(linked, own_first(linked, datong, said)) == ["乙二", "丙三", "甲一"]


def test_the_line_from_first_to_last() -> None:
    linked = indexed([speaking(2021, "严管“两客一危”。"), speaking(2022, "严管“两客一危一货”。"),
                      speaking(2025, "严管“两客一危一货一面”。")], [])
    line = ["两客一危", "两客一危一货", "两客一危一货一面"]
    assert all([one.phrase for one in lineage(linked, phrase)] == line for phrase in linked.phrases.values())


def test_a_line_that_leads_back_to_itself_ends() -> None:
    linked = made()
    (one, two, *_) = linked.phrases.values()
    object.__setattr__(one, "after", (two.slug,))
    object.__setattr__(two, "after", (one.slug,))
    assert [phrase.phrase for phrase in lineage(linked, one)] == ["甲一", "乙二"]
