"""What the theme makes of a notice's facts, those that are left out too."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

THEME = Path(__file__).parents[5] / "docs" / "theme"
FACTS = {
    "article_title": "关于\"安全\"的通知",
    "notice": "ce-2024",
    "jurisdiction": "测试部",
    "feed": "feeds/ce.xml",
    "division_code": "140000",
    "issuer": "测试部",
    "document_number": "测发〔2024〕1号",
    "date_of_issue": "2024-01-20",
    "source_url": "https://a.example/",
}
NEEDED = ("article_title", "notice", "jurisdiction", "feed")
LAW = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def law(facts: dict[str, str]) -> dict[str, object]:
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["url"] = str
    page = SimpleNamespace(meta=facts)
    made = environment.get_template("partials/metadata.html").render(
        config=SimpleNamespace(site_name="测试"),
        page=page,
    )
    (script,) = LAW.findall(made)
    found: dict[str, object] = json.loads(script)
    return found


@pytest.mark.parametrize("left_out", [None, *(name for name in FACTS if name not in NEEDED)])
def test_what_a_source_lacks_is_left_out_of_the_page(left_out: str | None) -> None:
    told = law({name: fact for name, fact in FACTS.items() if name != left_out})
    assert (told["@type"], told["name"]) == ("Legislation", FACTS["article_title"])


def test_a_body_that_issues_for_no_division_has_no_code() -> None:
    place = {"@type": "AdministrativeArea", "name": "测试部"}
    assert law(FACTS)["legislationJurisdiction"] == {**place, "identifier": "140000"}
    without = {name: fact for name, fact in FACTS.items() if name != "division_code"}
    assert law(without)["legislationJurisdiction"] == place
