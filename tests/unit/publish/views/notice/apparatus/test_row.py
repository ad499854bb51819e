"""What of a grey line has a place in one row."""

from collections.abc import Sequence
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.publish.views.notice.apparatus import row
from build_scripts.publish.views.notice.apparatus.row import Group, fitted
from build_scripts.publish.views.page import Link

Kind = Literal["topic", "year", "level", "history"]


def group(kind: Kind, *labels: str) -> Group:
    return Group(kind=kind, links=tuple(Link(label=label, target="") for label in labels))


def groups(kind: Kind, most: int) -> st.SearchStrategy[list[Group]]:
    label = st.text("一（0", min_size=1, max_size=14)
    return st.lists(st.lists(label, min_size=1, max_size=3).map(lambda labels: group(kind, *labels)), max_size=most)


def labels(found: Sequence[Group]) -> list[str]:
    return [link.label for one in found for link in one.links]


@given(groups("topic", 4), groups("year", 2), groups("level", 3), groups("history", 4), st.floats(0, 20))
def test_the_row_is_never_too_wide_and_nothing_is_lost(
    topics: list[Group], years: list[Group], levels: list[Group], threads: list[Group], taken: float,
) -> None:
    shown, folded = fitted(topics=topics, years=years, levels=levels, threads=threads, taken=taken)
    every = [*topics, *years, *levels, *threads]
    assert sorted(labels([*shown, *folded])) == sorted(labels(every))
    width = taken + sum(one.width for one in shown) + (row.BUTTON if folded else 0)
    only = [one for one in shown if one.kind == "history"]
    assert width <= row.ROW or list(shown) == only


def test_how_wide_a_group_is() -> None:
    assert [round(row.width(text), 2) for text in ("一", "“”", "（", "a1", "·", "")] == [1, 2, 1, 1.14, 1, 0]
    assert round(group("year", "一二", "三").width, 2) == 5.3


def shown_beside(taken: float) -> int:
    """Whether a group of 11.6 is."""
    return len(fitted(topics=[], years=[group("year", "一" * 10)], levels=[], threads=[], taken=taken)[0])


def test_how_wide_a_row_is() -> None:
    """54 characters, of which what opens the folded rest takes four and a half."""
    def shown(*widths: int) -> int:
        years = [group("year", "一" * width) for width in widths]
        return len(fitted(topics=[], years=years, levels=[], threads=[])[0])

    assert [shown(52), shown(53), shown(20, 30), shown(20, 31)] == [1, 0, 2, 1]
    assert shown_beside(42.4) == 1 and shown_beside(42.5) == 0
    topics = [group("topic", "一" * width) for width in (10, 10, 10)]
    assert [len(fitted(topics=topics, years=[], levels=[], threads=[], taken=taken)[0])
            for taken in (26.2, 26.4)] == [2, 1]


def test_what_fits_is_shown_whole() -> None:
    topic, history = group("topic", "煤矿"), group("history", "历年")
    every = topic, group("year", "2025 四", "改"), group("level", "山西省2026 三", "改"), history
    shown, folded = fitted(topics=every[:1], years=every[1:2], levels=every[2:3], threads=every[3:], taken=15)
    assert shown == every and not folded


def test_of_several_levels_and_threads_none_stands_in_the_row_and_of_topics_two() -> None:
    topics, levels, threads = ([group(kind, sign) for sign in "甲乙丙"] for kind in ("topic", "level", "history"))
    shown, folded = fitted(topics=topics, years=[], levels=levels, threads=threads)
    assert labels(shown) == ["甲", "乙"] and labels(folded) == ["丙", *"甲乙丙", *"甲乙丙"]


def test_the_level_gives_way_first_then_the_topics_then_the_year_further_on() -> None:
    long = "一" * 11
    topics, years = [group("topic", long)], [group("year", long), group("year", long)]
    levels, threads = [group("level", long)], [group("history", "历年")]
    gone = []
    for taken in (6, 12, 24, 36):
        _, folded = fitted(topics=topics, years=years, levels=levels, threads=threads, taken=taken)
        gone.append([one.kind for one in folded])
    assert gone == [["level"], ["topic", "level"], ["topic", "year", "level"], ["topic", "year", "year", "level"]]
