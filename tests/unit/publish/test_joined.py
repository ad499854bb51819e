"""The pages and files that lead to all families."""

import json
from dataclasses import replace

import lxml.etree
import pytest

from build_scripts.publish import joined
from build_scripts.publish.data.edition import SCHEMA
from tests.unit.publish.families import two_families

FOUND = two_families()
ATOM = "{http://www.w3.org/2005/Atom}"


def made() -> dict[str, str | bytes]:
    return dict(joined.files(FOUND, "sign", "https://notices.example/"))


def feed() -> list[str]:
    text = made()["feeds/all.xml"]
    root = lxml.etree.fromstring(text if isinstance(text, bytes) else text.encode())
    return [str(link.get("href")).rpartition("/")[2] for link in root.iterfind(f"{ATOM}entry/{ATOM}link")]


def test_pages_of_every_year_and_of_what_all_share() -> None:
    assert {"index.md", "years/2022.md", "years/2023.md", "years/2024.md", "topics/coal-mine.md", "about/updates.md",
            "data/compare/places.js"} <= made().keys()


def test_of_several_families_one_may_be_all_that_is_there() -> None:
    alone = dict(joined.files(FOUND[:1], "sign", "https://notices.example/"))
    assert "大同市" in str(alone["data/compare/places.js"]) and "煤矿" in str(alone["index.md"])


def test_the_edition_is_told_as_one() -> None:
    assert json.loads(made()["data/edition.json"]) == {
        "schema": SCHEMA, "edition": "sign", "newest": "2024-01-20", "notices": 5, "jurisdictions": 3}
    assert joined.newest([replace(FOUND[0], newest=None)]) is None
    assert joined.newest([replace(FOUND[0], newest=None), FOUND[1]]) == "2023-01-20"


def test_places_that_have_a_notice_can_be_compared() -> None:
    names = str(made()["data/compare/places.js"])
    assert [name in names for name in ("山西省", "大同市", "雄安新区", "临汾市")] == [True, True, True, False]


def test_the_feed_has_the_newest_of_all_first(monkeypatch: pytest.MonkeyPatch) -> None:
    order = ["shanxi-2024", "datong-2024", "xiongan-2023", "shanxi-2023", "xiongan-2022"]
    assert feed() == [f"{name}.html" for name in order]
    monkeypatch.setattr(joined, "MOST_IN_FEED", 3)
    assert feed() == [f"{name}.html" for name in order[:3]]
