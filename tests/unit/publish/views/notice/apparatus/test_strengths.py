"""Sentences that force, encourage or only tell, as classes of runs."""

import pytest

from build_scripts.domain.indexes import Directive, Strength
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.publish.pages import notice as pages
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.notice.apparatus.strengths import weighed
from build_scripts.publish.views.notice.article import article
from build_scripts.publish.views.notice.runs import Run
from tests.editions import notice, provision
from tests.indexed import indexed, item, speaking
from tests.rendering import rendered


def directive(start: int, end: int, strength: Strength) -> Directive:
    return Directive(notice=NoticeId("shanxi-2024"), eid=Eid("part_1"), sentence=(start, end), strength=strength)


def test_runs_are_cut_where_a_marked_sentence_begins_and_ends() -> None:
    found = weighed((Run(text="（一）加强。必须。鼓励。"),), 3, [
        directive(0, 3, "要求"), directive(3, 6, "强制"), directive(6, 9, "鼓励"),
    ])
    assert [(run.text, run.strength) for run in found] == [("（一）加强。", ""), ("必须。", "must"), ("鼓励。", "may")]


def test_marks_stay_where_they_are_and_nothing_is_lost() -> None:
    runs = (Run(text="甲乙", marks=(1,)), Run(text="丙丁", marks=(2,)))
    found = weighed(runs, 0, [directive(1, 3, "强制")])
    assert [(run.text, run.marks, run.strength) for run in found] == [
        ("甲", (), ""), ("乙", (1,), "must"), ("丙", (), "must"), ("丁", (2,), ""),
    ]


def test_what_stands_before_between_and_behind_marked_sentences_bears_none() -> None:
    marked = directive(3, 6, "强制"), directive(9, 12, "鼓励")
    found = weighed((Run(text="先说。必须。再说。鼓励。后说。"),), 0, marked)
    assert [(run.text, run.strength) for run in found] == [
        ("先说。", ""), ("必须。", "must"), ("再说。", ""), ("鼓励。", "may"), ("后说。", ""),
    ]


def test_what_is_to_be_done_bears_no_mark() -> None:
    runs = (Run(text="加强管理。"),)
    assert weighed(runs, 0, [directive(0, 5, "要求")]) is runs


def test_on_the_page_the_words_stay_the_same() -> None:
    linked = indexed([speaking(2024, "加强管理。严禁违章。", "鼓励投保。")])
    page = rendered(dict(all_files(linked, pages))["notices/shanxi-2024.md"])
    assert [(e.get("class"), e.text) for e in page.xpath("//article//span[@class='must' or @class='may']")] == [
        ("must", "严禁违章。"), ("may", "鼓励投保。"),
    ]


@pytest.mark.parametrize("heading", [None, "安全"])
def test_a_text_is_marked_behind_a_heading_and_in_the_paragraph_that_holds_all(heading: str | None) -> None:
    part = provision("part_1", "part", num="一、", heading="责任")
    made = notice(body=[part, item(1, "加强管理。严禁违章。", heading)])
    (found,) = [one for one in article(indexed([made], []), made, {}).items if one.eid == "part_1__sec_1"]
    assert bool(found.text) is bool(heading)
    assert [(run.text, run.strength) for run in (*found.opening, *found.text)][-1] == ("严禁违章。", "must")
