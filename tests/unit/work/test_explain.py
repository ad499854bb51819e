"""How a document is read, shown with every decision beside it."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.domain.addresses.project import SOURCES
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.work.explain import _order, as_json, as_text, explain, short
from tests.editions import correction

NOTICE = """青河县安全生产委员会关于做好安全生产工作的通知
青安发〔2024〕12号
打印 关闭
各乡镇人民政府：
现通知如下。
一、压实责任
各乡镇要落实责任。
三、抓好整改
各单位要抓好整改。
青河县安全生产委员会
2024年6月18日
"""


def written(folder: Path, text: str = NOTICE, *, name: str = "通知.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_facts_of_any_file_as_json(tmp_path: Path, encoding: str) -> None:
    found = json.loads(as_json(explain(str(written(tmp_path, encoding=encoding)), SOURCES)))
    assert {key: found[key] for key in ("title", "document_number", "issuer", "addressee", "date_of_issue")} == {
        "title": "青河县安全生产委员会关于做好安全生产工作的通知", "document_number": "青安发〔2024〕12号",
        "issuer": "青河县安全生产委员会", "addressee": "各乡镇人民政府", "date_of_issue": "2024-06-18",
    }
    assert (found["date_of_printing"], found["copied_to"]) == (None, None)
    assert found["provisions"][2] == {
        "eid": "part_1", "parent": None, "kind": "part", "num": "一、", "heading": "压实责任", "text": ""}
    assert [(change["line"], change["text"]) for change in found["removed"]] == [(3, "打印 关闭")]
    assert [doubt["line"] for doubt in found["doubts"]] == [8]


def test_what_the_document_lacks_is_doubtful(tmp_path: Path) -> None:
    found = explain(str(written(tmp_path, "为做好工作，现通知如下。\n一、压实责任\n要落实责任。\n")), SOURCES)
    messages = "\n".join(str(doubt) for doubt in found.doubts)
    for fact in ("发文字号", "主送机关", "署名", "成文日期"):
        assert f"没有读到{fact}" in messages
    assert json.loads(as_json(found))["title"] is None
    assert all(str(tmp_path) in str(doubt) for doubt in found.doubts)


@pytest.mark.parametrize(("change", "told"), [
    (("12号", "12号\n第3期"), ""),
    (("2024年6月18日", "2023年6月18日"), "年份不同"),
    (("青河县安全生产委员会\n2024", "石桥镇\n2024"), "与署名“石桥镇”不同"),
    (("青河县安全生产委员会\n2024", "东风水库灌区\n2024"), "按所处位置读作署名"),
    (("工作的通知", "工作"), "不以文种"),
])
def test_what_does_not_go_together_is_doubtful(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    found = explain(str(written(tmp_path, NOTICE.replace(*change))), SOURCES)
    assert told in "\n".join(str(doubt) for doubt in found.doubts)


def test_the_text_for_a_reader_names_line_and_decision(tmp_path: Path) -> None:
    text = as_text(explain(str(written(tmp_path)), SOURCES))
    for line in ("标题：青河县安全生产委员会关于做好安全生产工作的通知", "第2行 发文字号：青安发〔2024〕12号",
                 "第6行 编号 part_1：一、〖压实责任〗", "第3行 移去“打印 关闭”", "\n文首、文末\n",
                 "第1–4行 文首 preface：", "第10–11行 文末 conclusions："):
        assert line in text


def test_a_notice_of_the_catalog_by_its_id() -> None:
    found = explain("datong-2026", SOURCES)
    assert (found.notice.id, found.notice.document_number) == ("datong-2026", "同政发〔2026〕1号")


@pytest.mark.parametrize("asked", ["no-such-2026", "no/such.txt"])
def test_what_is_not_there_is_an_error(asked: str) -> None:
    with pytest.raises(InputError, match="没有这个文件"):
        explain(asked, SOURCES)


def test_what_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(InputError):
        explain(str(tmp_path / "a.txt"), SOURCES)
    with pytest.raises(InputError, match="这不是文件"):
        explain(str(tmp_path), SOURCES)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="这不是文件"):
        explain(str(tmp_path / "pipe.txt"), SOURCES)


def test_the_command_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "通知.txt", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["document_number"] == "青安发〔2024〕12号"
    assert main(["explain", "通知.txt"]) == 0
    assert "存疑（1）" in capsys.readouterr().out
    assert main(["explain", "no-such.txt"]) == 1
    assert "没有这个文件" in capsys.readouterr().err


def test_an_enclosed_document_is_called_by_the_title_below_its_number(tmp_path: Path) -> None:
    text = NOTICE.replace("三、", "二、") + "附件\n青安发〔2024〕1号\n夏季工作要点\n一、压实责任\n各乡镇要落实。\n"
    found = explain(str(written(tmp_path, text)), SOURCES)
    annex = next(p for p in json.loads(as_json(found))["provisions"] if p["kind"] == "annex")
    assert annex["heading"] == "夏季工作要点"
    assert "附件〖夏季工作要点〗" in as_text(found)


@pytest.mark.parametrize(("text", "shown"), [
    ("甲" * 40, "甲" * 40), ("甲" * 41, "甲" * 40 + "…"), ("甲\n乙", "甲 / 乙"), ("", ""),
])
def test_of_a_long_paragraph_the_beginning_is_shown_on_one_line(text: str, shown: str) -> None:
    assert short(text) == shown


def test_a_text_that_may_be_shorter_still_is_cut_there() -> None:
    assert (short("甲乙丙", 3), short("甲乙丙", 2)) == ("甲乙丙", "甲乙…")


def test_each_fact_is_told_and_each_that_is_missing(tmp_path: Path) -> None:
    text = as_text(explain(str(written(tmp_path)), SOURCES))
    assert "\n  发文字号：青安发〔2024〕12号\n" in text
    assert "\n  印发日期：（无）\n  抄送：（无）\n" in text
    assert "\n条款（2 个编号）\n" in text


def test_what_an_editor_changed_is_told_with_what_is_shown_instead(tmp_path: Path) -> None:
    made = explain(str(written(tmp_path)), SOURCES)
    changes = (correction("通知", "part_1__p_1", "责认", "责任", 7), *made.notice.corrections)
    text = as_text(replace(made, notice=replace(made.notice, corrections=changes)))
    assert "第7行 改动“责认” → “责任”：形近而误" in text
    assert "第3行 移去“打印 关闭”：" in text


def test_doubts_stand_by_line_then_place_and_faults_among_them(tmp_path: Path) -> None:
    """Whatever is of the whole line stands before what is of a sign on it."""
    unseen = NOTICE.replace("12号", "12号\n第3期").replace("关闭", "关闭\n12#工\u200b作")
    found = explain(str(written(tmp_path, unseen)), SOURCES).doubts
    assert [(one.line, one.column, one.doubt) for one in found] == [
        (3, None, True), (5, None, True), (5, 5, True), (10, None, False),
    ]
    assert as_text(explain(str(written(tmp_path, unseen)), SOURCES)).count("通知.txt:5:5: U+200B") == 1


def test_json_is_for_people_too(tmp_path: Path) -> None:
    found = as_json(explain(str(written(tmp_path)), SOURCES))
    assert found.startswith('{\n "title": "青河县安全生产委员会关于做好安全生产工作的通知",\n "document_number"')


def test_what_is_of_the_whole_file_stands_first_and_what_is_of_a_line_before_its_first_sign() -> None:
    def of(line: int | None, column: int | None, message: str) -> Diagnostic:
        return Diagnostic(file="a.txt", line=line, column=column, message=message, hint="")

    ordered = [of(None, None, "d"), of(1, None, "c"), of(1, 1, "b"), of(1, 2, "a"), of(2, None, "a")]
    backwards = ordered[::-1]
    assert sorted(backwards, key=_order) == ordered


def test_a_notice_of_a_folder_that_is_not_there_is_told_by_the_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="没有这个文件夹") as told:
        explain("datong-2026", tmp_path / "none")
    assert [fault.file for fault in told.value.diagnostics] == [str(tmp_path / "none")]
