"""Search as published, without a browser: queries and their answers, a file of queries/ for each concern.

A file holds the provisions of some notices (eid, number, heading, text) and what is asked of them. Of an answer that is
tested which the file tells: `found` all provisions in order, `first` the first one, `total`, `paths`, `snippets`,
`suggested` words and `offered` queries.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts.domain.edition import Edition, SynonymGroup
from build_scripts.domain.notice import Notice, Provision
from tests import editions
from tests.browser import search_site
from tests.js.conftest import HERE, Scripts

FILES = sorted((HERE / "queries").glob("*.yml"))
Asked = dict[str, Any]


def cases() -> Iterator[Any]:
    for path in FILES:
        for case in yaml.safe_load(path.read_text("utf-8"))["asked"]:
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['query']}")


class Searches:
    """Search over the notices of each file, started when a query of the file is first asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running: dict[str, Scripts] = {}

    def __getitem__(self, name: str) -> Scripts:
        if name not in self._running:
            site = self._folder / name
            search_site.write(site, _edition(yaml.safe_load((HERE / "queries" / f"{name}.yml").read_text("utf-8"))))
            self._running[name] = Scripts(site)
        return self._running[name]

    def close(self) -> None:
        with ExitStack() as stack:
            for running in self._running.values():
                stack.callback(running.close)


@pytest.fixture(scope="module")
def searches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searches]:
    found = Searches(tmp_path_factory.mktemp("queries"))
    yield found
    found.close()


@pytest.mark.parametrize(("name", "case"), list(cases()))
def test_a_query_has_its_answers(searches: Searches, name: str, case: Asked) -> None:
    search = searches[name]
    answer = search.ask("NoticeSearch.search", case["query"], {"limit": 100, **case.get("options", {})})
    told = _told(answer)
    if "suggested" in case:
        told["suggested"] = search.ask("NoticeSearch.suggest", case["query"])
    if "offered" in case:
        offers = search.ask("NoticeSearch.ask", case["query"])["near"]
        told["offered"] = [[offer["why"], offer["query"], offer["total"]] for offer in offers]
    wanted = {key: value for key, value in case.items() if key not in ("why", "query", "options")}
    if "found" in wanted:
        wanted.setdefault("total", len(wanted["found"]))
    assert {key: told[key] for key in wanted} == wanted


def _told(answer: dict[str, Any]) -> dict[str, Any]:
    hits = answer["hits"]
    found = [f"{hit['notice']}/{hit['eid']}" for hit in hits]
    return {
        "found": found, "first": found[0] if found else None, "total": answer["total"],
        "paths": [hit["path"] for hit in hits], "snippets": [hit["snippet"] for hit in hits],
    }


def _edition(written: dict[str, Any]) -> Edition:
    notices = [_notice(name, provisions) for name, provisions in written["notices"].items()]
    synonyms = tuple(SynonymGroup(words=tuple(words)) for words in written.get("synonyms", ()))
    return replace(editions.edition(notices), synonyms=synonyms)


def _notice(name: str, provisions: list[list[str]]) -> Notice:
    jurisdiction, _, year = name.rpartition("-")
    body = [_provision(*fields) for fields in provisions]
    return editions.notice(jurisdiction, int(year), body=body, preface=(), conclusions=())


def _provision(eid: str, number: str, heading: str, text: str) -> Provision:
    kind = eid.rpartition("__")[2].partition("_")[0]
    end = "。" if heading and text else ""
    return editions.provision(
        eid, kind, text, num=number or None, heading=heading or None, end=end,  # type: ignore[arg-type]
    )
