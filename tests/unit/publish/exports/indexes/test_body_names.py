"""The reviewed table of bodies to take away: each row says what is known of a body, and nothing where nothing is."""

import csv
import io
from dataclasses import replace

import pytest

from build_scripts.domain.indexes.vocabulary import BodyTable
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes import body_names
from tests.indexed import VOCABULARY, indexed

ROWS = {row.slug: row for row in VOCABULARY.bodies.bodies} if VOCABULARY.bodies else {}


@pytest.mark.parametrize(("slug", "told"), [
    ("fire-rescue-bureau", {"归属": "垂管", "起": "2025", "止": "", "后续": "", "国家级全称": "国家消防救援局"}),
    ("rural-vitalization", {"归属": "", "起": "2021", "止": "2023", "后续": "agriculture-rural-affairs"}),
    ("meteorology", {"归属": "垂管", "起": "", "止": "", "后续": "", "国家级全称": "中国气象局"}),
])
def test_a_row_says_where_a_body_belongs_and_when_it_stood(slug: str, told: dict[str, str]) -> None:
    edition = replace(indexed().edition, body_table=BodyTable(bodies=(ROWS[slug],)))
    ((_, data),) = body_names.files(LinkedEdition(edition))
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert {name: row[name] for name in told} == told
