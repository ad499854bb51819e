"""Chains of levels: from the topmost notice of a year to one below which there is none."""

from build_scripts.domain.notice import NoticeId
from build_scripts.link.levels.chains import chain, ends_below, is_lowest, is_topmost, levels_through
from tests.unit.publish.compared import compared
from tests.unit.publish.leveled import leveled

YUNGANG, PINGCHENG, DANING = (NoticeId(f"{place}-2024") for place in ("yungang", "pingcheng", "daning"))
PROVINCE, CITY = NoticeId("shanxi-2024"), NoticeId("datong-2024")


def test_a_chain_goes_from_the_topmost_notice_to_one_below_which_there_is_none() -> None:
    linked = leveled()
    assert list(ends_below(linked, PROVINCE)) == [YUNGANG, PINGCHENG, DANING]
    assert [n for n in linked.notices if is_lowest(linked, n)] == [YUNGANG, PINGCHENG, DANING]
    assert [n for n in linked.notices if is_topmost(linked, n)] == [PROVINCE]
    assert [n.id for n in chain(linked, YUNGANG).notices] == [PROVINCE, CITY, YUNGANG]


def test_a_level_of_which_there_is_no_notice_has_its_place_in_the_chain() -> None:
    between = chain(leveled(), DANING).steps
    assert [(s.level, s.place and s.place.slug, s.notice and s.notice.id) for s in between] == [
        ("province", "shanxi", PROVINCE), ("prefecture", "linfen", None), ("county", "daning", DANING),
    ]
    last = chain(compared(), CITY).steps[-1]
    assert (last.level, last.place, last.notice) == ("county", None, None)


def test_the_levels_through_a_notice_are_those_that_have_one() -> None:
    linked = leveled()
    assert levels_through(linked, PROVINCE) == ("province", "prefecture", "county")
    assert levels_through(linked, CITY) == ("province", "prefecture", "county")
    assert levels_through(linked, DANING) == ("province", "county")
