"""The law of families: made apart, in any order, and joined, they are the site that is made at once; and what becomes
of one family changes no page of another but the lists."""

import csv
import json
import shutil
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from build_scripts.__main__ import main
from build_scripts.domain.building.families import Family
from build_scripts.domain.building.inventory import Inventory
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish import inventories
from tests.builds.test_bad_input import AS_THEY_ARE, ROOT
from tests.trees import contents, digests

PLACES: Mapping[str, tuple[str, str, str, str | None]] = {
    "guojia": ("全国", "nation", "100000", None),
    "jin": ("晋北省", "province", "150000", "guojia"),
    "jincheng": ("晋中市", "prefecture", "150100", "jin"),
    "jinnan": ("晋南市", "prefecture", "150200", "jin"),
    "ji": ("冀北省", "province", "160000", "guojia"),
    "lu": ("鲁西省", "province", "170000", "guojia"),
}
"""Slug: name, level, code, the place above."""
NOTICES = (
    "guojia-2024", "guojia-2025", "jin-2024", "jin-2025", "jincheng-2025", "jinnan-2025", "ji-2024", "ji-2025",
    "lu-2025",
)
TEXT = """\
{name}人民政府
关于做好{year}年安全生产工作的通知

各地人民政府，各部门：

为做好{year}年安全生产工作，根据《中华人民共和国安全生产法》，现就有关事项通知如下。

一、压实安全责任

（一）严格落实领导责任。各级党委、政府要每季度研究安全生产工作，推行“四不两直”检查。（国务院安委会、应急管理厅负责）

（二）严格落实监管责任。各部门要按照职责分工，加强监督检查，推进{word}建设。

二、深化专项整治

（三）煤矿。{year}年底前关闭煤矿{count}处，持续深化瓦斯、水害、顶板等灾害治理。（能源局负责）

（四）危险化学品。加强重大危险源管控，开展“{word}”行动。

{name}人民政府
{year}年1月{count}日
"""
WORDS = {
    "guojia": "双重预防", "jin": "三零单位", "jincheng": "三零单位", "jinnan": "三零单位",
    "ji": "双控机制", "lu": "清零行动",
}


def text_of(notice: str) -> bytes:
    place, year = notice.split("-")
    name, *_ = PLACES[place]
    return TEXT.format(name=name, year=year, word=WORDS[place], count=10 + NOTICES.index(notice)).encode()


def write_sources(folder: Path, notices: Sequence[str] = NOTICES, places: Iterable[str] = PLACES) -> None:
    for name, data in source_of({notice: text_of(notice) for notice in notices}, places).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def source_of(texts: Mapping[str, bytes], places: Iterable[str] = PLACES) -> dict[str, bytes]:
    """The files of a source folder, with these texts by the ids of their notices."""
    originals = {f"{notice}.txt": text for notice, text in texts.items()}
    listed = [
        {"slug": slug, "name": name, "level": level, "division_code": code, "parent": parent}
        for slug, (name, level, code, parent) in PLACES.items() if slug in places
    ]
    catalog = {
        "originals": [{"file": name, "sha256": sha256(data).hexdigest()} for name, data in originals.items()],
        "notices": [
            {"id": notice, "original": f"{notice}.txt", "jurisdiction": notice.split("-")[0],
             "year": int(notice.split("-")[1]), "source_url": None, "evidence": None} for notice in texts
        ],
    }
    files = {name: (ROOT / "source_texts" / name).read_bytes() for name in (*AS_THEY_ARE, *TABLES)}
    files |= {f"originals/{name}": data for name, data in originals.items()}
    return files | {
        "catalog.yml": json.dumps(catalog).encode(), "corrections.yml": b"corrections: []\n",
        "jurisdictions.yml": json.dumps({"jurisdictions": listed}).encode(),
        "thread_overrides.yml": b"overrides: []\n", "editions.yml": record_of(texts).encode(),
    }


def record_of(notices: Iterable[str]) -> str:
    """Two editions; one of the notices is of a place that is no more, another was corrected since."""
    present = [*notices, "gone-2020"]
    corrected = [notice for notice in present if notice == "jin-2024"]
    return RECORD.format(
        added=json.dumps(dict.fromkeys(present, "0" * 12)), changed=json.dumps(dict.fromkeys(corrected, "1" * 12)),
    )


RECORD = """\
editions:
  - date: 2025-02-01
    note: 首版。
    added: {added}
    changed: {{}}
    removed: []
  - date: 2025-03-01
    note: 更正。
    added: {{}}
    changed: {changed}
    removed: [gone-2020]
"""
TABLES = ("bodies.yml", "phrases.yml", "works.yml", "targets.yml", "directives.yml", "synonyms.yml")


def build(folder: Path, source: Path, *more: str) -> None:
    places = ("--source", str(source), "--build-dir", str(folder / "build"))
    site = () if "--family" in more else ("--site", str(folder / "site"))
    assert main(["build", "--quiet", "--jobs", "1", "--no-cache", *places, *site, *more]) == 0


def join(folder: Path) -> int:
    places = ("--build-dir", str(folder / "build"), "--site", str(folder / "site"))
    return main(["join", "--quiet", "--jobs", "1", *places])


def differences(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("source")
    write_sources(folder)
    return folder


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory, source: Path) -> Path:
    folder = tmp_path_factory.mktemp("at-once")
    build(folder, source)
    return folder


def test_families_made_apart_in_any_order_and_joined_are_the_site_made_at_once(
    tmp_path: Path, source: Path, at_once: Path,
) -> None:
    """No machine need even have the originals of other families."""
    for number, slug in enumerate(("lu", "jin", "guojia", "ji")):
        elsewhere = tmp_path / f"machine-{number}"
        shutil.copytree(source, elsewhere / "source")
        for path in (elsewhere / "source" / "originals").iterdir():
            if not path.name.startswith((slug, "guojia-")):
                path.unlink()
        build(elsewhere, elsewhere / "source", "--family", slug)
        part = elsewhere / "build" / "parts" / slug
        (tmp_path / "build" / "parts").mkdir(parents=True, exist_ok=True)
        part.rename(tmp_path / "build" / "parts" / slug)
    assert join(tmp_path) == 0
    assert differences(digests(tmp_path / "site"), digests(at_once / "site")) == []


def test_a_family_taken_out_changes_no_page_of_another(tmp_path: Path, at_once: Path) -> None:
    rest = [notice for notice in NOTICES if not notice.startswith("lu-")]
    write_sources(tmp_path / "source", rest, [place for place in PLACES if place != "lu"])
    build(tmp_path, tmp_path / "source")
    for slug in ("guojia", "jin", "ji"):
        before = contents(at_once / "build" / "parts" / slug / "site")
        after = contents(tmp_path / "build" / "parts" / slug / "site")
        assert differences(before, after) == []


def test_lists_lead_to_every_family_and_hold_all_of_their_data(at_once: Path) -> None:
    site = at_once / "site"
    catalog = json.loads((site / "data" / "catalog.json").read_text("utf-8"))
    assert [notice["id"] for notice in catalog["notices"]] == list(NOTICES)
    assert [place["slug"] for place in catalog["jurisdictions"]] == list(PLACES)
    home = (site / "index.html").read_text("utf-8")
    assert "9件" in home
    for slug in ("guojia", "jin", "ji", "lu"):
        assert f'href="places/{slug}.html"' in home
    year = (site / "years" / "2025.html").read_text("utf-8")
    assert all(f'href="2025--{slug}.html"' in year for slug in ("guojia", "jin", "ji", "lu"))
    topic = (site / "topics" / "coal-mine.html").read_text("utf-8")
    assert all(f'href="{slug}/coal-mine.html"' in topic for slug in ("guojia", "jin", "ji", "lu"))
    topics = json.loads((site / "data" / "topics.json").read_text("utf-8"))["topics"]
    filed = next(topic["provisions"] for topic in topics if topic["slug"] == "coal-mine")
    assert {provision["notice"] for provision in filed} == set(NOTICES)


def test_what_every_edition_brought_is_told_of_all_families(at_once: Path) -> None:
    site = at_once / "site"
    record = json.loads((site / "data" / "editions.json").read_text("utf-8"))
    first, second = record["editions"]
    assert (first["date"], first["note"]) == ("2025-02-01", "首版。")
    assert sorted(first["added"]) == sorted([*NOTICES, "gone-2020"])
    assert (second["removed"], [one["notice"] for one in second["changed"]]) == (["gone-2020"], ["jin-2024"])
    assert {one["notice"] for one in record["since"]["changed"]} == set(NOTICES)
    page = (site / "about" / "updates.html").read_text("utf-8")
    assert 'id="d2025-03-01"' in page
    assert "晋北省2024年" in page
    for feed in ("all", "jin"):
        assert "更正：1件通知" in (site / "feeds" / f"{feed}.xml").read_text("utf-8")
    assert "更正" not in (site / "feeds" / "ji.xml").read_text("utf-8")


def test_the_whole_edition_is_one_table(at_once: Path) -> None:
    downloads = at_once / "site" / "downloads"
    whole = list(csv.reader(_lines(downloads / "provisions.csv")))
    families = ("guojia", "jin", "ji", "lu")
    shares = [_lines(downloads / slug / "provisions.csv") for slug in families]
    assert whole[0] == next(csv.reader(shares[0]))
    assert [row[:-1] for row in whole[1:]] == [row[:-1] for share in shares for row in list(csv.reader(share))[1:]]
    mark = json.loads((at_once / "site" / "data" / "edition.json").read_text("utf-8"))["edition"]
    assert {row[-1] for row in whole[1:]} == {mark}
    assert list(dict.fromkeys(row[0] for row in whole[1:])) == list(NOTICES)
    with closing(load_workbook(downloads / "provisions.xlsx", read_only=True)) as book:
        assert [str(row[5]) for row in book["条款"].iter_rows(values_only=True)] == [row[5] for row in whole]
    texts = [(downloads / slug / "provisions.txt").read_bytes().removeprefix(BOM_UTF8) for slug in families]
    assert (downloads / "provisions.txt").read_bytes() == BOM_UTF8 + b"".join(texts)
    page = (at_once / "site" / "about" / "downloads.html").read_text("utf-8")
    assert all(f'href="../downloads/provisions.{ending}"' in page for ending in ("csv", "xlsx", "txt"))


def _lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8-sig").splitlines(keepends=True)


def test_a_thing_of_several_families_has_one_entry_with_all_its_places(at_once: Path) -> None:
    data = at_once / "site" / "data"
    works = json.loads((data / "citations.json").read_text("utf-8"))["works"]
    law = [work for work in works if work["title"] == "中华人民共和国安全生产法"]
    assert len(law) == 1
    assert {mention["notice"] for mention in law[0]["mentions"]} == set(NOTICES)
    assert (at_once / "site" / law[0]["page"]).is_file()
    phrases = json.loads((data / "phrases.json").read_text("utf-8"))["phrases"]
    (phrase,) = (phrase for phrase in phrases if phrase["phrase"] == "四不两直")
    assert (phrase["first"], phrase["last"]) == (2024, 2025)
    assert {at["notice"] for at in phrase["occurrences"]} == set(NOTICES)


def test_a_notice_is_compared_with_the_level_above_its_family(at_once: Path) -> None:
    site = at_once / "site"
    assert (site / "compare" / "guojia-2025--jin-2025.html").is_file()
    threads = json.loads((site / "data" / "threads.json").read_text("utf-8"))
    level = {(pair["older"], pair["newer"]) for pair in threads["pairs"] if pair["relation"] == "level"}
    assert ("guojia-2025", "ji-2025") in level
    assert ("jin-2025", "jincheng-2025") in level


def test_only_the_families_that_have_changed_are_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: Path,
) -> None:
    """A part that came to harm is made anew as well; what comes out is what comes of making all."""
    made: list[str] = []
    real = inventories.inventory_of

    def counting(linked: LinkedEdition, family: Family, **more: Any) -> Inventory:
        made.append(family.slug)
        return real(linked, family, **more)

    monkeypatch.setattr("build_scripts.pipeline.parts.inventory_of", counting)
    source = tmp_path / "source"
    write_sources(source)
    places = ("--source", str(source), "--build-dir", str(tmp_path / "build"), "--site", str(tmp_path / "site"))
    command = ["build", "--quiet", "--jobs", "1", *places]
    assert main(command) == 0
    assert made == ["guojia", "jin", "ji", "lu"]
    assert differences(digests(tmp_path / "site"), digests(at_once / "site")) == []
    made.clear()
    harmed = tmp_path / "build" / "parts" / "lu" / "site" / "notices" / "lu-2025.html"
    harmed.write_bytes(harmed.read_bytes().replace("煤".encode(), "镁".encode(), 1))
    # A site that stands is not made again, whatever lies beside it.
    shutil.rmtree(tmp_path / "site")
    assert main(command) == 0
    assert made == ["lu"]
    assert differences(digests(tmp_path / "site"), digests(at_once / "site")) == []
    made.clear()
    shutil.rmtree(source)
    write_sources(source, [notice for notice in NOTICES if notice != "ji-2024"])
    assert main(command) == 0
    assert made == ["ji"]


def test_parts_that_do_not_belong_together_are_not_joined(
    tmp_path: Path, at_once: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(at_once / "build" / "parts" / "lu", tmp_path / "build" / "parts" / "lu")
    other = tmp_path / "other"
    write_sources(other)
    (other / "synonyms.yml").write_text("synonyms: []\n", "utf-8")
    build(tmp_path, other, "--family", "ji")
    assert join(tmp_path) == 1
    said = capsys.readouterr().err
    assert "synonyms.yml 与别家不同" in said
    assert not (tmp_path / "site").exists()


def test_a_part_that_came_to_harm_on_its_way_is_not_joined(
    tmp_path: Path, at_once: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(at_once / "build" / "parts", tmp_path / "build" / "parts")
    page = tmp_path / "build" / "parts" / "ji" / "site" / "notices" / "ji-2025.html"
    page.write_bytes(page.read_bytes().replace("煤".encode(), "镁".encode(), 1))
    assert join(tmp_path) == 1
    assert "ji 的文件与清单所记不符" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_a_part_that_is_missing_is_told_by_what_leads_there(
    tmp_path: Path, at_once: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(at_once / "build" / "parts" / "jin", tmp_path / "build" / "parts" / "jin")
    assert join(tmp_path) == 1
    assert "jin所指的页面不存在" in capsys.readouterr().err


def test_an_unknown_family_is_told_with_those_there_are(
    tmp_path: Path, source: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["build", "--quiet", "--source", str(source), "--build-dir", str(tmp_path), "--family", "jincheng"]
    assert main(arguments) == 1
    assert "可用：guojia、jin、ji、lu" in capsys.readouterr().err
