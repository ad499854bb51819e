"""All sources together: what is sound is handed on, and the faults of all files are told in one go."""

import json
from hashlib import sha256

import pytest

from build_scripts.domain.addresses.site_addresses import original_file
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.read import source_files
from build_scripts.read.source_files import (
    load,
    load_places,
    of_others,
    original_lines,
    originals_of,
    published_originals,
)

TEXT = "一、落实责任\n\n各级要落实责任。\n".encode()


def files(**changed: bytes | None) -> dict[str, bytes]:
    good: dict[str, bytes | None] = {
        "originals/a.txt": TEXT,
        "jurisdictions.yml": b'jurisdictions:\n  - {slug: shanxi, name: x, level: province, division_code: "140000", '
                             b'parent: null}\n',
        "catalog.yml": f"""originals:
  - file: a.txt
    sha256: {sha256(TEXT).hexdigest()}
notices:
  - {{id: shanxi-2024, original: a.txt, jurisdiction: shanxi, year: 2024, source_url: null, evidence: null}}
""".encode(),
        "corrections.yml": b"corrections: []\n",
        "thread_overrides.yml": b"overrides: []\n",
        "topics.yml": TOPICS,
        "words.txt": "# 术语\n打非治违\n".encode(),
    }
    good |= {name.replace("__", "/").replace("_yml", ".yml").replace("_txt", ".txt"): data
             for name, data in changed.items()}
    return {name: data for name, data in good.items() if data is not None}


TOPICS = b"""schema: 1
groups: []
topics: []
"""


def faults(**changed: bytes | None) -> list[tuple[str, int | None, str]]:
    with pytest.raises(InputError) as caught:
        load(files(**changed))
    return [(fault.file, fault.line, fault.message) for fault in caught.value.diagnostics if fault.file != "topics.yml"]


def test_a_missing_original() -> None:
    assert ("catalog.yml", 2, "缺少文件 originals/a.txt") in faults(originals__a_txt=None)


def test_an_original_that_has_changed() -> None:
    ((file, line, message),) = faults(originals__a_txt=TEXT + b"x")
    assert (file, line) == ("catalog.yml", 2)
    assert "变了：其 SHA-256 现为" in message


@pytest.mark.parametrize("given", ["", "\n    sha256: abc", "\n    sha256: null", "\n    sha256: '" + "0" * 64 + "'"])
def test_the_sum_of_an_original_is_told_wherever_the_catalog_lacks_it(given: str) -> None:
    """Whoever adds an original can copy it from the message."""
    catalog = (files()["catalog.yml"]).replace(f"\n    sha256: {sha256(TEXT).hexdigest()}".encode(), given.encode())
    with pytest.raises(InputError, match=sha256(TEXT).hexdigest()):
        load(files(catalog_yml=catalog))


def test_an_original_that_is_no_text() -> None:
    assert ("originals/a.txt", 1, "文件不是文本（含有空字节）") in faults(originals__a_txt=b"\0")


def test_the_words_are_those_of_the_folder_that_is_read() -> None:
    assert faults(words_txt="打非治违\n，\n打非治违\n".encode()) == [
        ("words.txt", 2, "“，”不成词"), ("words.txt", 3, "“打非治违”写了两次")]
    assert faults(words_txt=b"\xff") == [("words.txt", 1, "不是 UTF-8 编码")]
    assert faults(words_txt=None) == [("words.txt", None, "缺少这个文件")]
    sound = files() | {"topics.yml": b"groups: []\nsectors: []\ntopics: []\nreviewed: []\n"}
    assert load(sound).segmenter.cut("打非治违行动") == ["打非治违", "行动"]
    assert load(sound | {"words.txt": b""}).segmenter.cut("打非治违行动")[0] != "打非治违"


@pytest.mark.parametrize("name", ["catalog", "corrections", "jurisdictions", "thread_overrides"])
def test_a_missing_file_is_one_fault_of_its_own(name: str) -> None:
    found = [fault for fault in faults(**{f"{name}_yml": None}) if fault[0] == f"{name}.yml"]
    assert found == [(f"{name}.yml", None, "缺少这个文件")]


def test_a_file_that_the_catalog_does_not_name() -> None:
    assert faults(originals__b_txt=b"x") == [("originals/b.txt", None, "catalog.yml 没有列出这个文件")]
    with pytest.raises(InputError, match=f"- file: b.txt\n      sha256: {sha256(b'x').hexdigest()}"):
        load(files(originals__b_txt=b"x"))


@pytest.mark.parametrize(("name", "way"), [
    ("b.txt", "在 catalog.yml 的 originals 之下列出"), (".DS_Store", "先改名：文件名以点开头"),
    ("a\nb.txt", "先改名：文件名含有看不见的字符"), ("nul.txt", "先改名：文件名是系统设备的名称"),
])
def test_what_cannot_be_listed_is_not_told_to_be(name: str, way: str) -> None:
    with pytest.raises(InputError) as raised:
        load(files() | {f"originals/{name}": b"x"})
    hints = [fault.hint for fault in raised.value.diagnostics if fault.file == f"originals/{name}"]
    assert len(hints) == 1 and way in hints[0]


def test_a_name_that_cannot_be_published_is_the_only_fault_of_its_file() -> None:
    data = files(originals__a_txt=None) | {"originals/a#b.txt": TEXT}
    data["catalog.yml"] = data["catalog.yml"].replace(b"a.txt", b"a#b.txt")
    with pytest.raises(InputError) as caught:
        load(data)
    found = {(fault.file, fault.line) for fault in caught.value.diagnostics if fault.file != "topics.yml"}
    assert found == {("catalog.yml", 2)}


def test_an_edition_has_a_notice() -> None:
    assert faults(originals__a_txt=None, catalog_yml=b"originals: []\nnotices: []\n") == [
        ("catalog.yml", None, "catalog.yml 没有列出任何通知")]


def test_the_faults_of_all_files_are_told_together() -> None:
    found = faults(originals__a_txt=b"", corrections_yml=b"corrections: x\n", thread_overrides_yml=b"x: 1\n")
    assert {file for file, _, _ in found} == {
        "catalog.yml", "corrections.yml", "originals/a.txt", "thread_overrides.yml"}


def test_the_lines_that_the_audit_compares() -> None:
    assert original_lines(TEXT) == ("一、落实责任", "", "各级要落实责任。")


@pytest.mark.parametrize(("article", "told"), [("#zoom", "没有含文字的元素“#zoom”"), ("p[", "不是 CSS 选择器")])
def test_an_article_that_the_page_does_not_have(article: str, told: str) -> None:
    page = "<p>一、落实责任</p>".encode()
    sound = files(topics_yml=b"groups: []\nsectors: []\ntopics: []\nreviewed: []\n")
    named = sound["catalog.yml"].decode().replace(sha256(TEXT).hexdigest(), sha256(page).hexdigest())
    named = named.replace("a.txt", "a.html").replace("evidence: null", f'evidence: null, article: "{article}"')
    del sound["originals/a.txt"]
    with pytest.raises(InputError) as caught:
        load(sound | {"originals/a.html": page, "catalog.yml": named.encode()})
    (fault,) = caught.value.diagnostics
    assert (fault.file, fault.line) == ("catalog.yml", 5)
    assert told in fault.message


def test_the_originals_of_other_families_are_those_that_none_of_its_own_notices_stands_in() -> None:
    place = {"level": "province", "parent": None}
    places = [{"slug": "jin", "name": "晋省", "division_code": "500000", **place},
              {"slug": "lu", "name": "鲁省", "division_code": "510000", **place}]
    entry = {"year": 2024, "source_url": None, "evidence": None}
    notices = [{"id": "jin-2024", "original": "jin.txt", "jurisdiction": "jin", **entry},
               {"id": "lu-2024", "original": "lu.txt", "jurisdiction": "lu", **entry}]
    originals = [{"file": name, "sha256": "0" * 64} for name in ("jin.txt", "lu.txt")]
    given = {
        "jurisdictions.yml": json.dumps({"jurisdictions": places}).encode(),
        "catalog.yml": json.dumps({"originals": originals, "notices": notices}).encode(),
    }
    assert of_others(given, "jin") == {"originals/lu.txt"}
    assert of_others(given, "nowhere") == of_others({}, "jin") == frozenset()


def test_faults_of_a_file_stand_in_the_order_of_its_lines_those_of_the_whole_file_first() -> None:
    told = [Diagnostic(file="a.yml", line=line, message=message, hint="") for line, message in (
        (2, "乙"), (1, "甲"), (None, "终"), (1, "丙"))]
    with pytest.raises(InputError) as caught:
        load_places({}, told)
    found = [(fault.line, fault.message) for fault in caught.value.diagnostics if fault.file == "a.yml"]
    assert found == [(None, "终"), (1, "丙"), (1, "甲"), (2, "乙")]


@pytest.mark.parametrize(("more", "way"), [(0, "在 catalog.yml 的 originals 之下列出"), (1, "比一份通知大得多")])
def test_a_file_that_is_too_long_is_not_told_to_be_listed(
    more: int, way: str, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(source_files, "LARGEST", 100)
    with pytest.raises(InputError) as caught:
        load(files() | {"originals/b.txt": b"x" * (100 + more)})
    (hint,) = (fault.hint for fault in caught.value.diagnostics if fault.file == "originals/b.txt")
    assert way in hint


@pytest.mark.parametrize(("largest", "told"), [(len(TEXT), True), (len(TEXT) - 1, False)])
def test_of_a_file_that_is_too_long_the_sum_is_not_known(
    largest: int, told: bool, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(source_files, "LARGEST", largest)
    catalog = files()["catalog.yml"].replace(sha256(TEXT).hexdigest().encode(), b"ab" * 32)
    found = faults(catalog_yml=catalog, words_txt=None)
    assert any("变了" in message for _, _, message in found) is told


def test_a_correction_of_a_notice_of_another_family_is_not_held_against_lines_that_are_not_read() -> None:
    place = {"level": "province", "parent": None}
    places = [{"slug": "jin", "name": "晋省", "division_code": "500000", **place},
              {"slug": "lu", "name": "鲁省", "division_code": "510000", **place}]
    entry = {"year": 2024, "source_url": None, "evidence": None}
    notices = [{"id": f"{slug}-2024", "original": f"{slug}.txt", "jurisdiction": slug, **entry}
               for slug in ("jin", "lu")]
    originals = [{"file": f"{slug}.txt", "sha256": sha256(TEXT).hexdigest()} for slug in ("jin", "lu")]

    def told(notice: str, line: int) -> list[str]:
        said = {"kind": "removed", "original": "x", "displayed": "", "reason": "衍字。"}
        correction = {"notice": notice, "line": line, **said}
        given = {
            "jurisdictions.yml": json.dumps({"jurisdictions": places}).encode(),
            "catalog.yml": json.dumps({"originals": originals, "notices": notices}).encode(),
            "corrections.yml": json.dumps({"corrections": [correction]}).encode(), "originals/jin.txt": TEXT,
            "originals/lu.txt": TEXT,
        }
        with pytest.raises(InputError) as caught:
            load(files() | given, family="jin")
        return [fault.message for fault in caught.value.diagnostics if fault.file == "corrections.yml"]

    assert told("lu-2024", 9_999_999) == []
    assert told("jin-2024", 4) == ["第 4 行不在 jin-2024 之内"]
    assert told("jin-2024", 3) == []


def test_only_originals_are_published_byte_for_byte() -> None:
    given = files()
    assert list(published_originals(given)) == [(original_file("a.txt"), TEXT)]
    assert originals_of(given) == {"a.txt": TEXT}


@pytest.mark.parametrize(("unread", "told"), [("originals/a.txt", False), ("originals", False), ("words.txt", True)])
def test_an_original_that_could_not_be_read_is_not_told_to_be_missing(unread: str, told: bool) -> None:
    given = files(originals__a_txt=None)
    with pytest.raises(InputError) as caught:
        load(given, [Diagnostic(file=unread, line=None, message="此处是文件夹", hint="")])
    assert any("缺少文件" in fault.message for fault in caught.value.diagnostics) is told
