"""A law of the source folder: whatever stands in its files, a run ends in an edition that can be published, or in
faults, each with its file; never in another exception."""

from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts import pipeline
from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.edition import Edition
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish import site_files
from build_scripts.publish.data.catalog import originals
from build_scripts.search import index_files
from build_scripts.work.sources import SourceFolder

NOTICE = """\
关于做好{year}年安全生产工作的通知

各市、县人民政府：

为做好全年工作，现就有关事项通知如下。

一、压实责任

（一）领导责任。各级党委、政府要定期研究安全生产工作。（省应急厅负责）

（二）煤矿。持续深化瓦斯、水害、顶板等灾害治理，危化品企业同步整治。

测试省人民政府
{year}年1月20日
"""
TEXTS = {f"originals/{year}.txt": NOTICE.format(year=year).encode() for year in (2023, 2024)}
TOPICS = """\
groups:
  - {slug: overview, name: 总体}
  - {slug: sector, name: 行业, beside: [overview]}
sectors: [煤矿, 危险化学品]
topics:
  - {slug: general-requirements, name: 总体要求, group: overview, scope: 总体, rules: []}
  - slug: coal-mine
    name: 煤矿
    group: sector
    scope: 煤矿安全
    rules:
      - heading: (?<!非)煤矿
        unless: 非煤
        yields: false
        examples: [煤矿]
        rejects: [非煤矿山]
      - words: [瓦斯, 顶板]
        needs: 2
        aside: true
        lists: false
        examples: [治理瓦斯、顶板。]
reviewed:
  - {notice: ceshi-2024, eid: part_1__sec_1, topics: [general-requirements], reason: 试验}
"""
FILES = {
    "catalog.yml": "originals:\n" + "".join(
        f"  - file: {name.removeprefix('originals/')}\n    sha256: {sha256(data).hexdigest()}\n"
        for name, data in TEXTS.items()
    ) + "notices:\n" + "".join(
        f"  - id: ceshi-{year}\n    original: {year}.txt\n    lines: [1, 14]\n    jurisdiction: ceshi\n"
        f"    year: {year}\n    source_url: https://a.example/{year}\n    evidence: 见首页\n    supplied_title: null\n"
        f"    broken_numbering: []\n" for year in (2023, 2024)
    ).replace("    supplied_title: null\n", ""),
    "jurisdictions.yml": 'jurisdictions:\n  - {slug: ceshi, name: 测试省, level: province, division_code: "990000", '
                         "parent: null}\n  - slug: ceshi-shi\n    name: 测试市\n    level: prefecture\n"
                         '    division_code: "990100"\n    parent: ceshi\n',
    "corrections.yml": "corrections:\n  - notice: ceshi-2024\n    line: 11\n    kind: replaced\n"
                       "    original: 同步整治\n    displayed: 同时整治\n    reason: 试验\n",
    "thread_overrides.yml": "overrides:\n  - older: ceshi-2023/part_1__sec_1\n    newer: ceshi-2024/part_1__sec_2\n"
                            "    linked: false\n    reason: 试验\n",
    "topics.yml": TOPICS,
    "synonyms.yml": "synonyms:\n  - words: [危险化学品, 危化品]\n    examples: [危险化学品企业, 危化品企业]\n"
                    "    also: [危化]\n",
    "words.txt": "# 术语\n打非治违\n两客一危\n",
}
SOURCES = {name: text.encode() for name, text in FILES.items()} | TEXTS
ODD = st.sampled_from((
    "", "~", "null", "true", "no", "0", "-1", "2024", "1e9", "0x7f", "1:30", "2024-01-20", "2024-13-45", "!!int x",
    "&a b", "*a", "[]", "{}", "[[[[", "- ", "? x", "|", ">", "'", '"', "#", ":", "\t", "\ufeff", "\x00", "\x1f",
    "\u2028", "\x85", "甲", "𠀀", "ceshi", "index", "a" * 300, "9" * 5000, "<script>", "](x)", "{{ x }}", "{: #a }",
    "../x", "/etc", "(", "[", "(?P<a", "a{9999999999}", "*", "%", "&", "`", "\\", "…", '"\\x01"', '"\\n"', '"\\uD800"',
    "https://[::1/x", "part_1", "ceshi-2023", "ceshi-2024/part_1__sec_1", "2023.txt", "province", "county", "removed",
    "split",
))


def _somewhere(draw: st.DrawFn, data: bytes) -> int:
    return draw(st.integers(0, len(data)))


def _inserted(draw: st.DrawFn, data: bytes) -> bytes:
    at = _somewhere(draw, data)
    return data[:at] + draw(st.one_of(ODD.map(str.encode), st.binary(max_size=8))) + data[at:]


def _cut(draw: st.DrawFn, data: bytes) -> bytes:
    ends = sorted((_somewhere(draw, data), _somewhere(draw, data)))
    return data[: ends[0]] + data[ends[1] :]


def _value(draw: st.DrawFn, data: bytes) -> bytes:
    """Another value behind a key, or another item of a list."""
    lines = data.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    for mark in (b": ", b"- "):
        key, found, _ = lines[at].partition(mark)
        if found:
            lines[at] = key + mark + draw(ODD).encode()
            break
    return b"\n".join(lines)


def _line_twice_or_not(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    return b"\n".join((*lines[:at], *[lines[at]] * draw(st.sampled_from((0, 2, 3))), *lines[at + 1 :]))


def _otherwise(draw: st.DrawFn, _: bytes) -> bytes:
    return draw(st.one_of(st.binary(max_size=40), ODD.map(str.encode), st.sampled_from(sorted(SOURCES.values()))))


Change = Callable[[st.DrawFn, bytes], bytes]
CHANGES: tuple[Change, ...] = (_inserted, _cut, _value, _value, _line_twice_or_not, _otherwise)


@st.composite
def folders(draw: st.DrawFn) -> dict[str, bytes]:
    """The sources with one to three things changed, or a file gone."""
    files = dict(SOURCES)
    for name in draw(st.lists(st.sampled_from(sorted(SOURCES)), min_size=1, max_size=3)):
        if name in files and draw(st.integers(0, 19)) == 0:
            del files[name]
        elif name in files:
            files[name] = draw(st.sampled_from(CHANGES))(draw, files[name])
    if draw(st.booleans()):
        files["catalog.yml"] = _with_sums(files)
    return files


def _with_sums(files: dict[str, bytes]) -> bytes:
    """As someone who changes an original on purpose does."""
    catalog = files.get("catalog.yml", b"")
    for name, data in TEXTS.items():
        catalog = catalog.replace(sha256(data).hexdigest().encode(), sha256(files.get(name, b"")).hexdigest().encode())
    return catalog


def edition_of(files: dict[str, bytes]) -> Edition:
    return pipeline.read_edition(SourceFolder(files=files, faults=()), lambda _: nullcontext())


def publish(files: dict[str, bytes]) -> int:
    """Everything up to the files that the site is made of; how many there are."""
    linked = LinkedEdition(edition_of(files))
    made = [*site_files.files(linked), *index_files.files(linked.edition)]
    for _, content in made:
        if isinstance(content, str):
            content.encode("utf-8")
    assert len({name for name, _ in made}) == len(made)
    return len(made)


def test_the_sources_that_are_changed_are_sound() -> None:
    assert publish(SOURCES) > 20


@pytest.mark.parametrize(("codec", "name"), [("gb18030", "GB18030"), ("utf-16", "UTF-16"), ("utf-8-sig", "UTF-8")])
def test_an_original_in_another_encoding_gives_the_same_notice(codec: str, name: str) -> None:
    """Kept as received: its sum and what is published are those of its own bytes."""
    data = TEXTS["originals/2024.txt"].decode().encode(codec)
    files = SOURCES | {"originals/2024.txt": data}
    files["catalog.yml"] = _with_sums(files)
    edition = edition_of(files)
    assert edition.notices == edition_of(SOURCES).notices
    recorded = originals(edition.originals, LinkedEdition(edition).by_original)["originals"]
    assert [(o["encoding"], o["lines"]) for o in recorded] == [("UTF-8", 14), (name, 14)]
    assert recorded[1]["sha256"] == sha256(data).hexdigest()


@settings(max_examples=150)
@given(folders())
def test_every_source_folder_ends_in_an_edition_or_in_faults(files: dict[str, bytes]) -> None:
    try:
        publish(files)
    except InputError as error:
        assert error.diagnostics
        assert all(fault.file and fault.message and fault.hint for fault in error.diagnostics)
        assert "\x00" not in str(error)
        assert max(map(len, str(error).splitlines())) < 600
