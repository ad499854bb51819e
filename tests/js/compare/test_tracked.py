"""Two notices compared in the browser, as a document with tracked changes: all accepted it is the newer notice, all
rejected the older one."""

from pathlib import Path
from typing import Any

import pytest

from build_scripts.audit.tracked_reading import Reading, read, tight
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import provision
from tests.js.compare.compared import Published, two
from tests.js.conftest import Scripts
from tests.unit.publish.compared import DAM, FIRE, MINE, ROAD
from tests.unit.publish.docx import reading

Json = dict[str, Any]
NOTES = 5
"""Paragraphs at the end that are the edition's."""


@pytest.fixture(scope="module")
def published(real: LinkedEdition) -> Published:
    return Published(real)


def made(scripts: Scripts, older: Json, newer: Json, words: Json) -> bytes:
    pair = {"older": older, "newer": newer, "relation": "year", "words": words["sides"]["year"], "common": words}
    return bytes(scripts.ask("tracked.mjs trackedDocument", pair).values())


def texts(notice: Json) -> list[str]:
    lines = "\n".join((p["num"] or "") + p["text"] for p in notice["provisions"]).split("\n")
    return [tight(line) for line in lines if line.strip()]


def moves(found: Reading) -> list[tuple[str, str]]:
    """The words of each move where it left and where it arrived."""
    assert found.left.keys() == found.arrived.keys()
    return [(said(left), said(found.arrived[name])) for name, left in found.left.items()]


def said(pieces: list[tuple[int, str]]) -> str:
    return "".join(text for _, text in pieces)


@pytest.mark.parametrize(("older", "newer"), [
    ("shanxi-2009", "shanxi-2026"), ("shanxi-2019", "shanxi-2021"), ("datong-2026", "yangquan-2026"),
    ("datong-2024", "daning-2025"), ("shanxi-2015", "datong-2024"), ("shanxi-2024", "shanxi-2026"),
])
def test_it_is_the_newer_notice_and_the_older_one(
    published: Published, scripts: Scripts, tmp_path: Path, older: str, newer: str,
) -> None:
    scripts.ask("redline/rules.js takeRules", published.data("rules"))
    one, other = published.notice(NoticeId(older)), published.notice(NoticeId(newer))
    data = made(scripts, one, other, published.data("words"))
    found = read(data)
    assert found.rejected[:-NOTES] == texts(one)
    assert found.accepted[:-NOTES] == texts(other)
    assert found.left and all(left == arrived for left, arrived in moves(found))
    assert not reading.faults(tmp_path, data)
    body = reading.part(data, "word/document.xml")
    changes = [e for tag in ("ins", "del", "moveFrom", "moveTo") for e in body.iter(reading.WORD + tag)]
    assert {e.get(reading.WORD + "author") for e in changes} == {"对照"}
    assert {e.get(reading.WORD + "date")[:10] for e in changes} == {other["day"]}
    numbers = [e.get(reading.WORD + "id") for e in body.iter() if e.get(reading.WORD + "author")]
    assert len(set(numbers)) == len(numbers)


def items(*found: str) -> list[Any]:
    return [provision(f"part_{k}", "part", text, num=f"{'一二三四五'[k - 1]}、") for k, text in enumerate(found, 1)]


def test_what_changed_its_place_is_a_move_with_its_changes_inside(published: Published, scripts: Scripts) -> None:
    reworded = ROAD.replace("深化农用车", "严肃整治农用车")
    older, newer = two(items(MINE, FIRE, ROAD), items(reworded, MINE, FIRE))
    found = read(made(scripts, older, newer, published.data("words")))
    assert (found.rejected[:-NOTES], found.accepted[:-NOTES]) == (texts(older), texts(newer))
    assert found.whole == {"part_1"}
    assert all(left == arrived for left, arrived in moves(found))
    assert "深化" not in "".join(left for left, _ in moves(found))


def test_sentences_that_went_into_another_provision_moved_there(published: Published, scripts: Scripts) -> None:
    older, newer = two(items(MINE + DAM, FIRE), items(MINE, DAM, FIRE))
    found = read(made(scripts, older, newer, published.data("words")))
    assert (found.rejected[:-NOTES], found.accepted[:-NOTES]) == (texts(older), texts(newer))
    assert moves(found) == [(MINE,) * 2] and not found.whole


def test_the_same_notice_has_no_changes(published: Published, scripts: Scripts) -> None:
    older, newer = two(items(MINE, FIRE), items(MINE, FIRE))
    body = reading.part(made(scripts, older, newer, published.data("words")), "word/document.xml")
    assert not [e for tag in ("ins", "del", "moveFrom", "moveTo") for e in body.iter(reading.WORD + tag)]
