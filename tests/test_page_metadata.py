"""The metadata of the published pages, held against the published data."""

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest


@pytest.fixture(scope="module")
def catalog(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data/catalog.json").read_text("utf-8"))["notices"]
    return found


def head(site: Path, page: str) -> Any:
    return lxml.html.fromstring((site / page).read_text("utf-8")).find("head")


def named(found: Any) -> dict[str, str]:
    return {meta.get("name"): meta.get("content") for meta in found.iter("meta") if meta.get("name")}


def test_a_notice_names_title_date_and_source_as_government_sites_do(
    site: Path, catalog: list[dict[str, Any]],
) -> None:
    for entry in catalog:
        names = named(head(site, entry["page"]))
        title = f"{entry['title']}〔编者拟题〕" if entry["title_inferred"] else entry["title"]
        assert names["ArticleTitle"] == title
        assert names.get("PubDate") == entry["date_of_issue"]
        assert names.get("ContentSource") == entry["issuer"]
        assert str(entry["year"]) in names["description"]


def test_a_notice_is_legislation_with_identifier_date_issuer_and_place(
    site: Path, catalog: list[dict[str, Any]],
) -> None:
    for entry in catalog:
        script, = head(site, entry["page"]).xpath("script[@type='application/ld+json']")
        law = json.loads(script.text)
        assert (law["@type"], law["identifier"]) == ("Legislation", entry["id"])
        assert law.get("legislationIdentifier") == entry["document_number"]
        assert law.get("legislationDate") == entry["date_of_issue"]
        assert law.get("legislationPassedBy", {}).get("name") == entry["issuer"]
        assert law["legislationJurisdiction"]["name"]
        assert law.get("isBasedOn") == entry["source_url"]


def test_only_notices_claim_to_be_articles_and_no_page_has_a_site_code(site: Path, pages: tuple[str, ...]) -> None:
    for page in pages:
        names = named(head(site, page))
        assert ("ArticleTitle" in names) == (page.startswith("notices/") and page != "notices/index.html"), page
        assert not {"SiteIDCode", "SiteName", "SiteDomain"} & set(names), page


def test_every_page_leads_to_the_feeds_and_they_exist(site: Path, pages: tuple[str, ...]) -> None:
    for page in pages:
        if page == "404.html":
            continue
        feeds = head(site, page).xpath("link[@type='application/atom+xml']/@href")
        assert feeds, page
        assert all(((site / page).parent / feed).resolve().is_file() for feed in feeds), page


def test_every_page_names_the_edition_and_leads_to_how_it_is_cited(site: Path, pages: tuple[str, ...]) -> None:
    """That of an address which is not there, too."""
    edition = json.loads((site / "data/edition.json").read_text("utf-8"))["edition"]
    assert "404.html" in pages
    for page in pages:
        body = lxml.html.fromstring((site / page).read_text("utf-8"))
        named = body.xpath("//a[contains(@href, '#cite') and starts-with(., '版本')]")
        assert any(edition in link.text_content() for link in named), page


def test_every_notice_offers_its_other_forms(site: Path, catalog: list[dict[str, Any]]) -> None:
    for entry in catalog:
        page = lxml.html.fromstring((site / entry["page"]).read_text("utf-8"))
        offered = {link.get("download"): link.get("href") for link in page.xpath("//a[@download]")}
        own = " ".join(filter(None, (entry["document_number"], entry["title"])))
        assert list(offered) == [*(f"{own}.{ending}" for ending in ("txt", "md", "docx")), f"{entry['id']}.json"]
        assert all(((site / entry["page"]).parent / address).is_file() for address in offered.values())
