"""Bad input through the command line: each fault is named with file, line and what would be right; nothing changes."""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from textwrap import dedent

import lxml.html
import pytest

from build_scripts.__main__ import main
from build_scripts.publish import site_files
from tests.trees import digests

ROOT = Path(__file__).parents[2]
TEXT = """\
测政发〔2024〕1号

测试省人民政府
关于做好2024年安全生产工作的通知

各市、县人民政府，省人民政府各委、办、厅、局：

为做好2024年安全生产工作，现就有关事项通知如下。

一、压实安全责任

（一）严格落实领导责任。各级党委、政府要定期研究安全生产工作。

（二）严格落实监管责任。各部门要按照职责分工，加强监督检查。

二、深化专项整治

（三）煤矿。持续深化瓦斯、水害、顶板等灾害治理。

（四）危险化学品。加强重大危险源管控。

测试省人民政府
2024年1月20日

（此件公开发布）
"""
JURISDICTIONS = """\
jurisdictions:
  - slug: ceshi
    name: 测试省
    level: province
    division_code: "990000"
    parent: null
"""
AS_THEY_ARE = ("topics.yml", "words.txt")
"""Of the real source texts: what speaks of no single notice."""


def catalog(text: bytes, *, extra: str = "", **changes: str) -> str:
    """A catalog of one notice, some of its values changed."""
    values = {"id": "ceshi-2024", "original": "a.txt", "jurisdiction": "ceshi", "year": "2024"} | changes
    lines = [f"    {key}: {value}" for key, value in values.items()]
    return "\n".join([
        "originals:", "  - file: a.txt", f"    sha256: {sha256(text).hexdigest()}", "notices:",
        "  - source_url: null", "    evidence: null", *lines, extra,
    ])


def sources(text: str | bytes = TEXT, **changes: str) -> dict[str, bytes]:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    return {
        "originals/a.txt": data,
        "catalog.yml": catalog(data, **changes).encode("utf-8"),
        "jurisdictions.yml": JURISDICTIONS.encode("utf-8"),
        "corrections.yml": b"corrections: []\n",
        "thread_overrides.yml": b"overrides: []\n",
    }


def topics(old: str, new: str) -> bytes:
    """The real scheme of topics with one thing changed."""
    text = (ROOT / "source_texts" / "topics.yml").read_text("utf-8")
    assert text.count(old) == 1
    return text.replace(old, new).encode("utf-8")


REVIEWED = """reviewed:
  - {{notice: ceshi-2024, eid: {eid}, topics: [{topic}], reason: 试验}}
"""
SECOND = """
  - id: ceshi-2024
    original: a.txt
    jurisdiction: ceshi
    year: 2024
    source_url: null
    evidence: null
"""
SKIPPED = TEXT.replace("（四）", "（五）")
REPEATED = TEXT.replace("（四）", "（三）")
SWALLOWED = TEXT.replace("灾害治理。", "灾害治理，").replace("（四）", "1.")
HALVES = f"""<div class="TRS_Editor">{"".join(f"<p>{line}</p>" for line in TEXT.splitlines()[:14])}
</div>
<div class="more">{"".join(f"<p>{line}</p>" for line in TEXT.splitlines()[14:])}</div>
"""


def called(name: str, text: str = TEXT) -> dict[str, bytes]:
    """The same sources, the original under another name."""
    found = sources(text)
    data = found.pop("originals/a.txt")
    listed = found["catalog.yml"].decode("utf-8").replace("a.txt", f'"{name}"')
    return found | {f"originals/{name}": data, "catalog.yml": listed.encode("utf-8")}


FAULTS: Mapping[str, tuple[dict[str, bytes], str, str]] = {
    "empty": (sources(""), r"originals/a\.txt", "空的"),
    "blank": (sources("\n \n"), r"originals/a\.txt", "空的"),
    "not UTF-8": (sources(TEXT.encode() + b"\xff\xfe"), r"originals/a\.txt:26", "UTF-8"),
    "binary": (sources(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), r"originals/a\.txt(:\d+)?", "图片（PNG）"),
    "50 MB long": (sources("一" * (50 * 1024 * 1024 // 3)), r"originals/a\.txt", "MB"),
    "a number left out": (sources(SKIPPED), r"originals/a\.txt:20", "五"),
    "a number twice": (sources(REPEATED), r"originals/a\.txt:20", "三"),
    "a number inside a provision": (sources(SWALLOWED), r"originals/a\.txt:20", "1.危险化学品.*灾害治理，"),
    "another file than the catalog's": (
        sources() | {"originals/a.txt": (TEXT + "多一行\n").encode()}, r"catalog\.yml:\d+",
        "SHA-256|sha256",
    ),
    "a missing file": (
        {k: v for k, v in sources().items() if k != "originals/a.txt"}, r"(catalog\.yml:\d+|originals/a\.txt)", "a.txt",
    ),
    "a file the catalog does not know": (
        sources() | {"originals/b.txt": b"x"}, r"originals/b\.txt", "catalog",
    ),
    "an unknown key": (sources(extra="    yeer: 2024"), r"catalog\.yml:11", "yeer"),
    "a wrong date": (sources(year="2024-13-45"), r"catalog\.yml:10", "2024-13-45"),
    "a year that is none": (sources(year="20240", id="ceshi-20240"), r"catalog\.yml:10", "20240"),
    "two notices with one id": (sources(extra=SECOND), r"catalog\.yml:12", "ceshi-2024"),
    "a span outside the file": (sources(lines="[1, 999]"), r"catalog\.yml:\d+", "999"),
    "a span that is none": (sources(lines="[9, 2]"), r"catalog\.yml:11", "9"),
    "lines that belong to no notice": (sources(lines="[1, 10]"), r"catalog\.yml:\d+", "11"),
    "a path that leaves the folder": (sources(original="../secret.txt"), r"catalog\.yml:8", "secret"),
    "an absolute path": (sources(original="/etc/passwd"), r"catalog\.yml:8", "passwd"),
    "a file name that hides the file": (called(".hidden.txt"), r"catalog\.yml:2", r"\.hidden\.txt"),
    "a file name that is no address": (called("a#b.txt"), r"catalog\.yml:2", "a#b"),
    "a file name too long to be published": (called("一" * 80 + ".txt"), r"catalog\.yml:2", "一一"),
    "a slug that is the site's own": (
        sources() | {"jurisdictions.yml": JURISDICTIONS.replace("ceshi", "all").encode()}, r"jurisdictions\.yml:2",
        "all",
    ),
    "a slug of 300 characters": (
        sources() | {"jurisdictions.yml": JURISDICTIONS.replace("ceshi", "a" * 300).encode()},
        r"jurisdictions\.yml:2", "超过",
    ),
    "a page with its second half elsewhere": (called("a.html", HALVES), r"originals/a\.html:3", "二、深化专项整治"),
    "a page that ends within a tag": (called("a.html", TEXT + "<p class="), r"originals/a\.html:\d+", "在标签之内中断"),
    "an unknown place": (sources(jurisdiction="nowhere"), r"catalog\.yml:9", "nowhere"),
    "YAML that is none": (sources() | {"catalog.yml": b"notices: [\n  {"}, r"catalog\.yml:\d+", ""),
    "a topic slug twice": (
        sources() | {"topics.yml": topics("  - slug: gas\n", "  - slug: coal-mine\n")}, r"topics\.yml:\d+",
        "coal-mine.*出现两次",
    ),
    "a rule that misses its example": (
        sources() | {"topics.yml": topics("烟花爆竹(?!等)", "爆竹烟花")}, r"topics\.yml:\d+", "fireworks.*烟花爆竹",
    ),
    "a provision filed under an unknown topic": (
        sources() | {"topics.yml": topics("reviewed: []", REVIEWED.format(eid="part_1", topic="gaz"))},
        r"topics\.yml:\d+", "gaz",
    ),
    "a reviewed filing of a missing provision": (
        sources() | {"topics.yml": topics("reviewed: []", REVIEWED.format(eid="part_9", topic="gas"))},
        r"topics\.yml:\d+", "ceshi-2024.*part_9",
    ),
    "a word on what is filed alike": (
        sources() | {"thread_overrides.yml": dedent("""\
            overrides: []
            filed_apart:
              - older: ceshi-2024/part_1
                newer: ceshi-2024/part_2
                topics: [gas]
                reason: 试验
        """).encode()}, r"thread_overrides\.yml:3", "不必说明",
    ),
    "a correction that does not apply": (
        sources() | {"corrections.yml": dedent("""\
            corrections:
              - notice: ceshi-2024
                line: 12
                kind: replaced
                original: 从未出现的字
                displayed: 某字
                reason: 试验
        """).encode()}, r"corrections\.yml:2", "从未出现的字",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_and_the_last_good_site_stays(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, place, words = FAULTS[name]
    before = _good_site(tmp_path)
    status = main(_command(tmp_path, files))
    said = capsys.readouterr().err
    assert status == 1, said
    fault = re.search(rf"^{place}: .*(?:{words}).*\n +\S.*$", said, re.MULTILINE)
    assert fault, f"no fault at {place} that names {words!r} with a hint, but:\n{said}"
    assert digests(tmp_path / "site") == before
    assert sorted(path.name for path in tmp_path.iterdir()) in (["site", "source"], ["build", "site", "source"])
    assert {path.name for path in (tmp_path / "build").glob("*")} <= {"cache"}


def test_a_doubt_is_told_and_the_site_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Characters that are not what they seem hide no provision, run nothing, and are named with their place."""
    text = TEXT.replace("一、压实安全", "\u200d一、压实\x01安\x02全\x03").replace("灾害治理", "⽕灾治理")
    text = text.replace("1月20日", "2月31日")
    assert main(_command(tmp_path, sources(text))) == 0
    said = capsys.readouterr().err
    for told in ("10:1: 存疑：U+200D ZERO WIDTH JOINER", "10:6: 存疑：U+0001", "23: 存疑：“2024年2月31日”",
                 "18:20: 存疑：U+2F55 KANGXI RADICAL FIRE 读作“火”"):
        assert f"originals/a.txt:{told}" in said
    record = json.loads((tmp_path / "site" / "data" / "notices" / "ceshi-2024.json").read_text("utf-8"))
    assert [p["heading"] for p in record["provisions"] if p["eid"] == "part_1"] == ["压实安全责任"]
    assert "⽕灾治理" in (tmp_path / "site" / "notices" / "ceshi-2024.html").read_text("utf-8")
    entry = json.loads((tmp_path / "site" / "data" / "catalog.json").read_text("utf-8"))["notices"][0]
    assert entry["date_of_issue"] is None


def test_doubts_are_told_beside_the_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = SKIPPED.replace("一、压实", "\u200d一、压实")
    assert main(_command(tmp_path, sources(text))) == 1
    said = capsys.readouterr().err
    assert "a.txt:10:1: 存疑：U+200D" in said and "共 1 处错误" in said


def test_all_faults_of_a_run_are_reported_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sources(year="20240", jurisdiction="nowhere", extra="    yeer: 2024")
    files["jurisdictions.yml"] = JURISDICTIONS.replace("province", "planet").encode()
    assert main(_command(tmp_path, files)) == 1
    said = capsys.readouterr().err
    for word in ("20240", "nowhere", "yeer", "planet"):
        assert word in said


@pytest.mark.parametrize(("files", "place"), [
    (sources() | {"catalog.yml": catalog(TEXT.encode()).replace("notices:", "notices: [").encode()}, "catalog.yml:"),
    (sources() | {"catalog.yml": b""}, "catalog.yml:1"),
    (sources() | {"catalog.yml": b"- a\n"}, "catalog.yml:1"),
    (called("a:b.txt"), "catalog.yml:2"),
    (called("a|b.txt"), "catalog.yml:2"),
])
def test_one_fault_is_told_once(
    files: dict[str, bytes], place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What follows from it is no fault of its own: an original is not called unnamed where nobody could read names."""
    assert main(_command(tmp_path, files)) == 1
    (told,) = re.findall(r"^(\S[^\n]*)\n +\S", capsys.readouterr().err, re.MULTILINE)
    assert told.startswith(place)


def test_the_program_itself_exits_with_status_1(tmp_path: Path) -> None:
    """As a shell sees it; and a command that is wrong itself exits with 2."""
    command = [sys.executable, "-m", "build_scripts"]
    bad = subprocess.run([*command, *_command(tmp_path, sources(""))], cwd=ROOT, capture_output=True, check=False)
    assert (bad.returncode, b"originals/a.txt" in bad.stderr) == (1, True)
    assert subprocess.run([*command, "bild"], cwd=ROOT, capture_output=True, check=False).returncode == 2
    nowhere = ["check", "--source", str(tmp_path / "nowhere")]
    assert subprocess.run([*command, *nowhere], cwd=ROOT, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize(("option", "place"), [
    ("--site", "source"), ("--site", "source/originals"), ("--site", "."), ("--site", "source/site"),
    ("--build-dir", "source"), ("--build-dir", "source/originals"),
])
def test_no_output_takes_the_place_of_a_source(
    option: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = _command(tmp_path, sources())
    before = digests(tmp_path)
    command[command.index(option) + 1] = str(tmp_path / place)
    assert main(command) == 1
    assert re.search(r"替换这个文件夹会殃及.*\n +\S.*--site site", capsys.readouterr().err)
    assert digests(tmp_path) == before


def test_the_generated_pages_do_not_replace_those_written_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--quiet", "--build-dir", str(ROOT)]) == 1
    assert "docs: 替换这个文件夹会殃及" in capsys.readouterr().err
    assert (ROOT / "docs" / "about").is_dir()


def test_a_fault_that_shows_only_at_the_end_changes_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A character that a template loses is found in the finished page, after everything has been made."""
    files = site_files.files_of

    def lossy(*arguments: object) -> Iterator[tuple[str, str | bytes]]:
        for name, content in files(*arguments):  # type: ignore[arg-type]
            lost = name == "notices/ceshi-2024.md" and isinstance(content, str)
            yield name, str(content).replace("瓦斯、水害、顶板", "瓦斯、水、顶板") if lost else content

    monkeypatch.setattr(site_files, "files_of", lossy)
    before = _good_site(tmp_path)
    assert main(_command(tmp_path, sources())) == 1
    assert "notices/ceshi-2024.html" in capsys.readouterr().err
    assert digests(tmp_path / "site") == before


HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<https://evil.example/>",
    "https://evil.example/plain",
    "{: #id }",
    "{: .notice onclick=alert(1) }",
    "{{ x }}",
    "{% raw %}",
    "&lt;b&gt; &amp; &#60;",
    "`code` ``two``",
    "a | b | c",
    "*a* **b** _c_ __d__ ~~e~~",
    "# 井号",
    "#5",
    "## 两个井号",
    "> 引用",
    "- 横线",
    "+ 加号",
    "1986. 年份",
    "---",
    "===",
    "```",
    "~~~",
    "    四格",
    "[^1]: 注",
    "[x]: https://evil.example/",
    "*[HTML]: 缩写",
    "!!! note",
    "??? note",
    "=== \"tab\"",
    "--8<-- \"mkdocs.yml\"",
    ":smile: :material-home:",
    "++ctrl++ ^^a^^ ==b== (c) (tm) -->",
    "$x$ \\(y\\) \\[z\\] \\\\",
    "</article></main></body>",
    "<!-- 注释 -->",
    "<?php ?> <![CDATA[x]]>",
    "\\# \\* \\_",
    "[TOC]",
)


def test_every_mark_of_a_markup_is_shown_as_it_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At the start of a paragraph, inside one, in a heading, and in the title."""
    lines = "\n\n".join(f"{mark}\n\n本段之中有{mark}字样。" for mark in HOSTILE)
    heads = "\n\n".join(f"（{n}）标题{mark}字样。其余文字。" for n, mark in zip("五六七", HOSTILE, strict=False))
    text = TEXT.replace("测试省人民政府\n2024年", f"{heads}\n\n三、其他\n\n{lines}\n\n测试省人民政府\n2024年")
    text = text.replace("\n关于做好2024年", "\n关于<i>做好</i>2024年")
    status = main(_command(tmp_path, sources(text)))
    assert status == 0, capsys.readouterr().err
    html = (tmp_path / "site" / "notices" / "ceshi-2024.html").read_text("utf-8")
    document = lxml.html.document_fromstring(html)
    (article,) = document.find_class("notice")
    for own in article.xpath(".//*[@data-ui]"):
        own.drop_tree()
    shown = _canonical(article.text_content())
    shown += "".join(_canonical(removed) for removed in _recorded(tmp_path / "site"))
    assert [mark for mark in HOSTILE if shown.count(_canonical(mark)) < 2] == []
    assert not article.xpath(".//script | .//img | .//i | .//table | .//code | .//blockquote | .//li | .//hr")
    assert not document.xpath("//*[contains(@href, 'javascript:') or contains(@href, 'evil') or @onclick or @onerror]")
    assert "<i>做好" not in "".join(path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html"))


def _command(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Writes the sources and gives the command that builds them."""
    taken = {name: (ROOT / "source_texts" / name).read_bytes() for name in AS_THEY_ARE}
    for name, data in (taken | dict(files)).items():
        path = folder / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    places = {"--source": "source", "--build-dir": "build", "--site": "site"}
    return ["build", "--quiet", *(x for option, name in places.items() for x in (option, str(folder / name)))]


def _good_site(folder: Path) -> dict[str, str]:
    (folder / "site" / "notices").mkdir(parents=True)
    (folder / "site" / "data").mkdir()
    (folder / "site" / "data" / "catalog.json").write_text("{}", encoding="utf-8")
    (folder / "site" / "index.html").write_text("the last good one", encoding="utf-8")
    (folder / "site" / "notices" / "a.html").write_text("with its pages", encoding="utf-8")
    return digests(folder / "site")


def _recorded(site: Path) -> list[str]:
    """What was taken out of the text and says so: an address or a rule of hyphens that is a line of its own."""
    corrections = json.loads((site / "data" / "corrections.json").read_text("utf-8"))["corrections"]
    removed = [c["original"] for c in corrections if c["kind"] == "removed"]
    assert sorted(removed) == ["---", "https://evil.example/plain"]
    return removed


def _canonical(text: str) -> str:
    """White space and the width of punctuation are the display's own."""
    return "".join(unicodedata.normalize("NFKC", text).split())
