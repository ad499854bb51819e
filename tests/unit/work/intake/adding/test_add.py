"""Files taken in: what is shown, what is written, what is refused."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.domain.addresses.project import SOURCES
from build_scripts.work.intake.adding.add import add
from build_scripts.work.intake.adding.candidate import Choices
from build_scripts.work.intake.adding.places import PlaceOptions
from build_scripts.work.intake.adding.plan import Options
from tests.texts.word_files import document, paragraph
from tests.texts.written_out import pdf
from tests.trees import digests
from tests.unit.work.intake_sources import CITY, NOTICE, folder, written

Said = pytest.CaptureFixture[str]


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def taken(path: Path, source: Path, *more: str) -> int:
    return run("add", path, "--source", source, "--yes", *more)


def test_a_new_place_and_its_notice(tmp_path: Path, capsys: Said) -> None:
    source = folder(tmp_path)
    before = {path.name: path.read_bytes() for path in source.iterdir() if path.is_file()}
    path = written(tmp_path)
    assert taken(path, source, *CITY) == 0
    said = capsys.readouterr().out
    for words in ("测试市（ceshishi）　新增：地级，代码 990100，上级 ceshi", "测市政发〔2027〕1号　第 3 行",
                  "一、压实安全责任（下 1 条段）", "6 个编号", "已收入 ceshishi-2027"):
        assert words in said
    assert (source / "originals/ceshishi-2027.txt").read_bytes() == path.read_bytes()
    added = {name: (source / name).read_bytes() for name in before}
    for name, data in before.items():
        if name == "catalog.yml":
            head, _, notices = data.partition(b"notices:")
            assert added[name].startswith(head) and notices.rstrip() in added[name]
        elif name == "jurisdictions.yml":
            assert added[name].startswith(data)
        else:
            assert added[name] == data
    assert run("check", "--quiet", "--source", source) == 0


@pytest.mark.parametrize(("name", "data"), [
    ("通知.docx", document("".join(map(paragraph, filter(None, NOTICE.split("\n")))))),
    ("通知.doc", f"<html><body><p>{NOTICE.replace(chr(10), '</p><p>')}</p></body></html>".encode()),
    ("a b?.txt", NOTICE.encode("gb18030")), (".hidden", NOTICE.encode("utf-16")),
    ("通知.pdf", pdf([[(80, 780 - 26 * at, line) for at, line in enumerate(filter(None, NOTICE.split("\n")))]])),
])
def test_any_form_goes_in_byte_for_byte_under_a_name_of_its_own(name: str, data: bytes, tmp_path: Path) -> None:
    source = folder(tmp_path)
    (tmp_path / name).write_bytes(data)
    assert taken(tmp_path / name, source, *CITY) == 0
    (stored,) = (path for path in (source / "originals").iterdir() if path.name.startswith("ceshishi"))
    assert re.fullmatch("ceshishi-2027[.](docx|html|txt|pdf)", stored.name)
    assert stored.read_bytes() == data
    assert run("check", "--quiet", "--source", source) == 0


def test_a_notice_without_numbers_is_taken_and_told(tmp_path: Path, capsys: Said) -> None:
    source = folder(tmp_path)
    signed = "测试市人民政府\n2027年1月20日\n"
    text = f"测试市人民政府关于做好2027年工作的通知\n各县：\n请认真落实。\n请于6月底前报送情况。\n{signed}"
    assert taken(written(tmp_path, text), source, *CITY) == 0
    assert "没有读到编号的条款" in capsys.readouterr().out
    assert run("check", "--quiet", "--source", source) == 0


def test_a_place_is_found_by_who_issued(tmp_path: Path) -> None:
    source = folder(tmp_path)
    assert taken(written(tmp_path), source, *CITY) == 0
    later = NOTICE.replace("2027", "2028")
    assert taken(written(tmp_path, later, "次年.txt"), source) == 0
    assert (source / "originals/ceshishi-2028.txt").exists()


REFUSED: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "same bytes": (NOTICE, (), "这个文件已收入"),
    "same number": (NOTICE + "\n", (), "通知已有，编号 ceshishi-2027"),
    "same number, said to be another": (NOTICE + "\n", ("--another",), "发文字号 测市政发〔2027〕1号 已有"),
    "another year": (NOTICE.replace("1号", "2号"), ("--year", "2026"), "与标题的年份 2027 不同"),
    "a year that nothing bears out": (
        NOTICE.replace("做好2027年", "做好").replace("1号", "2号"), ("--year", "2024"), "与文件所署的年份 2027 不同"),
    "no year": (re.sub("2027年|〔2027〕", "", NOTICE).replace("1月20日", ""), (), "不知是哪一年"),
    "an unknown place": (NOTICE.replace("测试市", "外地市"), (), "不知是何地的通知：文件写作“外地市”"),
    "a new place without a code": (NOTICE + "1", ("--jurisdiction", "new"), "还缺 --code"),
    "a code that is none": (NOTICE + "1", ("--jurisdiction", "new", "--code", "12"), "不是行政区划代码"),
    "a code of another province": (
        NOTICE + "1", ("--jurisdiction", "new", "--name", "外市", "--code", "110100", "--parent", "ceshi"),
        "不在 ceshi"),
    "a level that is none": (
        NOTICE + "1", ("--jurisdiction", "new", "--code", "990200", "--level", "州"), "没有“州”这一级"),
    "no text": ("测试市人民政府关于2028年工作的通知\n各县：\n", (), "没有读到正文"),
    "a table": ("序号,任务,单位\n甲,普查,能源局\n", (), "不像一份通知"),
    "a table, its place named": ("序号,任务,单位\n甲,普查,能源局\n", CITY, "收 DOCX、PDF、网页"),
    "parts without anything around them": ("一、甲。\n二、乙。\n", (), "不知是何地的通知"),
    "nothing": (" ", (), "文件是空的"),
    "a page that shows nothing": ("<html><title>关于工作的通知<body><p>一、甲</p>", (), "没有显示出来的文字"),
    "comments alone": ("<html><body><!-- 一、甲 --></body></html>", ("--jurisdiction", "ceshi"), "没有显示出来的文字"),
    "several": (NOTICE.replace("2027", "2028") + NOTICE.replace("2027", "2029"), (),
                "似有 2 份通知，分别从第 1、25 行起"),
    "an article that is not there": (NOTICE + "1", ("--article", "#x"), ""),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_changes_nothing(case: str, tmp_path: Path, capsys: Said) -> None:
    text, more, told = REFUSED[case]
    source = folder(tmp_path)
    assert taken(written(tmp_path), source, *CITY) == 0
    before = digests(source)
    assert taken(written(tmp_path, text, "另.txt"), source, *more) == 1
    assert told in capsys.readouterr().err
    assert digests(source) == before


@pytest.mark.parametrize(("level", "code", "parent", "name"), [
    ("开发区", None, "ceshi", "测试经济开发区"), ("部门", None, "ceshi", "测试省应急管理厅"),
    ("国家", "100000", None, "全国"), (None, "980000", None, "另省"),
])
def test_places_of_every_level(
    level: str | None, code: str | None, parent: str | None, name: str, tmp_path: Path,
) -> None:
    source = folder(tmp_path)
    options = {"--level": level, "--code": code, "--parent": parent, "--name": name}
    given = [word for option, value in options.items() if value for word in (option, value)]
    assert taken(written(tmp_path), source, "--jurisdiction", "place", *given) == 0
    assert run("check", "--quiet", "--source", source) == 0


def test_a_township_lies_in_its_county(tmp_path: Path) -> None:
    source = folder(tmp_path)
    county = NOTICE.replace("测试市", "测试县")
    assert taken(written(tmp_path, county), source, "--jurisdiction", "xian", "--code", "990101") == 0
    town = NOTICE.replace("测试市", "石桥镇")
    assert taken(written(tmp_path, town, "镇.txt"), source, "--jurisdiction", "zhen", "--code", "990101100") == 0
    assert "parent: xian" in (source / "jurisdictions.yml").read_text("utf-8")


def test_several_notices_of_one_file(tmp_path: Path) -> None:
    source = folder(tmp_path)
    text = NOTICE + NOTICE.replace("2027", "2028")
    assert taken(written(tmp_path, text), source, "--split", *CITY) == 0
    listed = (source / "catalog.yml").read_text("utf-8")
    assert "lines: [1, 24]" in listed and "lines: [25, 48]" in listed
    assert run("check", "--quiet", "--source", source) == 0


def test_one_notice_of_several_removed_and_then_the_last(tmp_path: Path) -> None:
    source = folder(tmp_path)
    before = digests(source)
    text = NOTICE + NOTICE.replace("2027", "2028")
    assert taken(written(tmp_path, text), source, "--split", *CITY) == 0
    kept = {name: data for name, data in digests(source).items() if name.startswith("originals/")}
    assert run("remove", "ceshishi-2027", "--source", source) == 0
    listed = (source / "catalog.yml").read_text("utf-8")
    assert "not_part:" in listed and "lines: [1, 24]" in listed and "ceshishi-2027，已由编者移去。" in listed
    assert {name: data for name, data in digests(source).items() if name.startswith("originals/")} == kept
    assert run("check", "--quiet", "--source", source) == 0
    assert run("remove", "ceshishi-2028", "--source", source) == 0
    assert {name for name, digest in digests(source).items() if before.get(name) != digest} == {"jurisdictions.yml"}


def test_numbers_that_break_and_a_title_that_is_missing(tmp_path: Path, capsys: Said) -> None:
    source = folder(tmp_path)
    untitled = NOTICE.partition("\n关于做好2027年安全生产工作的通知\n")[2]
    text = untitled.replace("三、强化保障", "四、强化保障")
    more = (*CITY, "--name", "测试市")
    assert taken(written(tmp_path, text), source, *more) == 1
    said = capsys.readouterr().err
    assert "原文没有标题" in said and "拟一个：--title" in said and "--broken-numbering" in said
    assert "supplied_title" not in said and "broken_numbering" not in said
    assert taken(written(tmp_path, text), source, *more, "--title", "测试市2027年通知", "--broken-numbering") == 0
    listed = (source / "catalog.yml").read_text("utf-8")
    assert "supplied_title: 测试市2027年通知" in listed and "broken_numbering: [15]" in listed
    assert run("check", "--quiet", "--source", source) == 0


def _answer(answer: str, _: str) -> str:
    return answer


def test_nothing_is_written_without_a_yes(tmp_path: Path, capsys: Said) -> None:
    source = folder(tmp_path)
    before = digests(source)
    options = Options(place=PlaceOptions(jurisdiction="ceshishi", code="990100"), choices=Choices())
    for write, answer in ((False, "y"), (None, ""), (None, "n")):
        add([written(tmp_path)], source, options, write=write, ask=partial(_answer, answer))
    assert capsys.readouterr().out.count("没有写入") == 3
    assert digests(source) == before
    add([written(tmp_path)], source, options, write=None, ask=partial(_answer, "y"))
    assert digests(source) != before


def test_removed_all_is_as_it_was_but_for_the_place(tmp_path: Path) -> None:
    source = folder(tmp_path)
    before = digests(source)
    assert taken(written(tmp_path), source, *CITY) == 0
    assert run("remove", "ceshishi-2027", "--source", source) == 0
    assert {name for name, digest in digests(source).items() if before.get(name) != digest} == {"jurisdictions.yml"}
    assert run("remove", "ceshishi-2027", "--source", source) == 1


def test_what_others_speak_of_is_not_removed(tmp_path: Path, capsys: Said) -> None:
    source = folder(tmp_path)
    assert taken(written(tmp_path), source, *CITY) == 0
    (source / "corrections.yml").write_text(
        "corrections:\n  - {notice: ceshishi-2027, line: 11, kind: replaced, original: 定期, displayed: 按期, "
        "reason: 笔误}\n", "utf-8")
    assert run("remove", "ceshishi-2027", "--source", source) == 1
    assert "corrections.yml:2: 这里还提到 ceshishi-2027" in capsys.readouterr().err


def test_status_of_the_real_sources(capsys: Said) -> None:
    assert run("status", "--source", SOURCES) == 0
    said = capsys.readouterr().out
    assert "大同市（datong，地级，140200）" in said and "缺 2025" in said and "原文没有" in said


def test_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = folder(tmp_path)
    written(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert taken(Path("../通知.txt"), Path("../sources"), *CITY) == 0
    assert (source / "originals/ceshishi-2027.txt").exists()


def test_a_colophon_behind_the_annexes_is_shown_with_its_line(tmp_path: Path, capsys: Said) -> None:
    colophon = "抄送：市委办公室。\n测试市人民政府办公室  2027年1月21日印发\n"
    path = written(tmp_path, f"{NOTICE}\n附件\n\n重点任务清单\n\n一、查电\n\n二、查气\n\n{colophon}")
    assert run("add", path, "--source", folder(tmp_path), "--dry-run", *CITY) == 0
    said = capsys.readouterr().out
    assert "印发日期　2027-01-21　第 " in said and "抄送　　　市委办公室　第 " in said


@pytest.mark.parametrize("article", ["#nothing", "#a["])
def test_an_article_that_the_page_has_not(article: str, tmp_path: Path, capsys: Said) -> None:
    page = written(tmp_path, f"<html><body><div id='own'><p>{NOTICE}</p></div></body></html>", "页.html")
    assert run("add", page, "--source", folder(tmp_path), "--dry-run", "--article", article, *CITY) == 1
    assert "按 --article 找不到正文" in capsys.readouterr().err
