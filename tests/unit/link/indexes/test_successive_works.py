"""Which work took the place of which."""

from build_scripts.domain.indexes import RelatedWork, Work
from build_scripts.domain.indexes.vocabulary import Succession
from build_scripts.link.indexes.successive_works import with_succession


def work(title: str) -> Work:
    return Work(slug=f"slug-of-{title}", title=title, numbers=(), kind="法规", notice=None, mentions=())


def related(*titles: str, table: tuple[Succession, ...] = ()) -> dict[str, tuple[list[str], list[str]]]:
    found = with_succession([work(title) for title in titles], table)
    return {w.title: ([x.title for x in w.before], [x.title for x in w.after]) for w in found}


def test_the_table_is_told_both_ways_and_knows_titles_by_their_key() -> None:
    table = (Succession(older="中华人民共和国甲法", newer="乙法", reason="2024年起"),)
    assert related("甲法", "乙法", table=table) == {
        "甲法": ([], ["乙法"]), "乙法": (["中华人民共和国甲法"], []),
    }


def test_a_work_that_no_notice_cites_is_named_without_a_page() -> None:
    (found,) = with_succession([work("甲法")], [Succession(older="甲法", newer="乙法", reason="2024年起")])
    assert found.after == (RelatedWork(title="乙法", slug=None, reason="2024年起"),)


def test_a_plan_goes_on_in_the_next_of_its_name() -> None:
    assert related("安全生产“十二五”规划", "安全生产“十三五”规划", "应急“十四五”规划") == {
        "安全生产“十二五”规划": ([], ["安全生产“十三五”规划"]),
        "安全生产“十三五”规划": (["安全生产“十二五”规划"], []), "应急“十四五”规划": ([], []),
    }


def test_the_tenth_plan_goes_on_in_the_eleventh() -> None:
    assert related("安全生产“十五”规划", "安全生产“十一五”规划", "安全生产“十三五”规划") == {
        "安全生产“十五”规划": ([], ["安全生产“十一五”规划"]),
        "安全生产“十一五”规划": (["安全生产“十五”规划"], []), "安全生产“十三五”规划": ([], []),
    }
