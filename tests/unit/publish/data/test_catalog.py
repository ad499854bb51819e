"""The published data: names, order and meaning of the keys are a contract."""

import json
from dataclasses import replace
from itertools import chain
from typing import Any

from build_scripts.domain.indexes import Clause, ClauseEntry
from build_scripts.domain.notice import Eid, Responsibility
from build_scripts.language import display
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.catalog import notice_record
from build_scripts.publish.pages.data import catalog, indexes
from build_scripts.publish.parts import all_files
from tests import editions
from tests.editions import correction, edition, notice, provision


def published(linked: LinkedEdition) -> dict[str, Any]:
    made = chain(all_files(linked, catalog), all_files(linked, indexes))
    return {path: json.loads(content) for path, content in made}


def test_the_catalog() -> None:
    catalog = published(LinkedEdition(edition()))["data/catalog.json"]
    assert list(catalog) == ["schema", "jurisdictions", "notices"] and catalog["schema"] == 1
    assert catalog["jurisdictions"][1] == {
        "slug": "datong", "name": "大同市", "level": "prefecture", "division_code": "140000", "parent": "shanxi",
    }
    assert list(catalog["notices"][0]) == [
        "id", "jurisdiction", "year", "title", "title_inferred", "document_number", "issuer", "addressee",
        "date_of_issue", "date_of_printing", "copied_to", "publication_note", "source_url", "page", "data",
        "provisions", "characters",
    ]
    assert catalog["notices"][0]["page"] == "notices/shanxi-2023.html"


def test_what_is_unknown_is_null() -> None:
    made = notice(document_number=None, date_of_issue=None)
    entry = published(LinkedEdition(edition([made])))["data/catalog.json"]["notices"][0]
    assert (entry["document_number"], entry["date_of_issue"], entry["source_url"]) == (None, None, None)


def test_characters_are_those_displayed_without_blanks() -> None:
    made = notice(preface=(), conclusions=(), body=[
        provision("part_1", "part", "", num="一、", heading="责任 体系"),
        provision("part_1__sec_1", "sec", "落实 责任。", num="（一）", heading="党政", end="。"),
    ])
    assert made.characters == len("一、责任体系（一）党政。落实责任。")


def test_the_provisions_of_a_notice() -> None:
    clause = Responsibility(raw="（责任单位：甲）")
    body = [
        provision("part_1", "part", "", num="一、", heading="责任"),
        replace(provision("part_1__p_1", "p", "落实。（责任单位：甲）"), responsible=(clause,)),
    ]
    made = notice(preface=(), conclusions=(), body=body)
    filing = editions.filing(made.id, "part_1__p_1")
    entry = ClauseEntry(printed="甲", body="甲局", role="负责", level="市级", verb="负责落实")
    read = Clause(
        notice=made.id, eid=Eid("part_1__p_1"), span=(3, 11), raw=clause.raw, entries=(entry,), open=False,
        governs=None, implied=("企业",),
    )
    record = notice_record(made, {(made.id, filing.eid): [filing]}, {(made.id, read.eid): [read]})
    assert record == {"id": "shanxi-2024", "provisions": [
        {"eid": "part_1", "parent": None, "num": "一、", "heading": "责任", "text": "",
         "page": "notices/shanxi-2024.html#part_1", "topics": [], "responsible": []},
        {"eid": "part_1__p_1", "parent": "part_1", "num": None, "heading": None, "text": "落实。（责任单位：甲）",
         "page": "notices/shanxi-2024.html#part_1__p_1", "topics": ["coal-mine"],
         "responsible": [{
             "raw": "（责任单位：甲）", "bodies": ["甲"], "role": "负责落实", "open": False, "governs": None,
             "entries": [{"printed": "甲", "body": "甲局", "role": "负责", "level": "市级"}], "implied": ["企业"],
         }]},
    ]}
    assert list(record["provisions"][0]) == ["eid", "parent", "num", "heading", "text", "page", "topics", "responsible"]


def test_corrections_and_the_rules_once() -> None:
    made = notice(corrections=[correction("shanxi-2024", "part_1", "甲 乙", "甲乙", 7)])
    found = published(LinkedEdition(edition([made])))["data/corrections.json"]
    assert [rule["id"] for rule in found["rules"]] == [rule.id for rule in display.RULES]
    assert found["corrections"] == [{
        "notice": "shanxi-2024", "eid": "part_1", "kind": "replaced", "original": "甲 乙", "displayed": "甲乙",
        "reason": "形近而误", "line": 7,
    }]


def test_the_originals_say_which_lines_are_which_notice() -> None:
    found = published(LinkedEdition(edition()))["data/originals.json"]["originals"]
    assert found[0]["path"] == "originals/000.txt"
    assert [n["id"] for n in found[0]["notices"]] == ["shanxi-2023", "shanxi-2024", "datong-2024"]


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert list(all_files(LinkedEdition(edition()), catalog)) == list(all_files(LinkedEdition(edition()), catalog))


def test_the_role_of_a_clause_is_the_verb_that_all_share() -> None:
    made = notice(preface=(), conclusions=(), body=[provision("part_1__p_1", "p", "〔牵头单位：甲〕")])
    read = Clause(
        notice=made.id, eid=Eid("part_1__p_1"), span=(0, 8), raw="〔牵头单位：甲〕", open=False, governs=None,
        implied=(), entries=(ClauseEntry(printed="甲", body="甲局", role="牵头", level="其他", verb="牵头"),),
    )
    (found,) = notice_record(made, {}, {(made.id, read.eid): [read]})["provisions"][0]["responsible"]
    assert (found["raw"], found["bodies"], found["role"]) == ("〔牵头单位：甲〕", ["甲"], "牵头")
