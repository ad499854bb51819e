"""Every example of the guide for editors works as it stands there, on the real source texts."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from build_scripts.__main__ import main
from build_scripts.domain.addresses.project import HAND_WRITTEN, SOURCES
from build_scripts.parse.document import parse_notice
from build_scripts.read import source_files
from build_scripts.work.sources import read_folder
from tests.texts.word_files import document, level, listed, numbering, paragraph

GUIDE = (HAND_WRITTEN / "about/editing.md").read_text("utf-8")
LEVELS = numbering(level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"))
BODY = (
    paragraph("太原市人民政府关于做好2027年安全生产工作的通知"), paragraph("并政发〔2027〕1号"),
    paragraph("各县（市、区）人民政府，市直各部门："), paragraph("现就有关事项通知如下。"), listed("压实安全责任"),
    listed("落实领导责任。各级党委、政府要定期研究安全生产工作。", 1), listed("深化专项整治"),
    listed("煤矿。持续治理。", 1), paragraph("太原市人民政府"), paragraph("2027年1月15日"),
)


def example(section: str, language: str) -> str:
    """The example below a heading."""
    _, _, below = GUIDE.partition(f"{{: #{section} }}")
    found = re.search(rf"```{language}\n(.*?)```", below, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sources, and the file that the guide speaks of."""
    shutil.copytree(SOURCES, tmp_path / "source_texts")
    (tmp_path / "通知.docx").write_bytes(document("".join(BODY), numbering=LEVELS))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "source_texts"


def run(command: str, source: Path, *more: str) -> int:
    words = command.split()
    assert words[:3] == ["python", "-m", "build_scripts"]
    return main([*words[3:], "--source", str(source), *more])


def load(source: Path) -> source_files.Sources:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    return source_files.load(folder.files, folder.faults)


def test_a_new_place_its_notice_and_a_correction(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(example("place", "sh"), source, "--yes") == 0
    with (source / "corrections.yml").open("a", encoding="utf-8") as file:
        file.write(example("correction", "yaml"))
    (text,) = (text for text in load(source).texts if text.entry.id == "taiyuan-2027")
    notice, faults = parse_notice(text)
    assert faults == ()
    assert [p.num for p in notice.provisions if p.num] == ["一、", "（一）", "二、", "（一）"]
    assert any("按期研究" in provision.text for provision in notice.provisions)
    assert "已收入 taiyuan-2027" in capsys.readouterr().out


def test_the_next_notice_of_a_known_place(source: Path) -> None:
    assert run(example("place", "sh"), source, "--yes") == 0
    later = "".join(BODY).replace("2027", "2028")
    Path("通知.docx").write_bytes(document(later, numbering=LEVELS))
    assert run(example("notice", "sh"), source, "--yes") == 0
    assert "taiyuan-2028" in {text.entry.id for text in load(source).texts}


def test_commands_that_are_only_named(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(example("place", "sh"), source, "--yes") == 0
    for command in re.findall(r"`(python -m build_scripts [^`]+)`", GUIDE):
        assert run(command, source) == 0, command
    assert "taiyuan" not in {text.entry.jurisdiction for text in load(source).texts}
    assert capsys.readouterr().err == ""


def test_a_rule_of_a_topic(source: Path) -> None:
    path = source / "topics.yml"
    rules = f"    rules:\n{example('topic', 'yaml')}"
    path.write_text(path.read_text("utf-8").replace("    rules:\n", rules, 1), "utf-8")
    (rule,) = yaml.safe_load(example("topic", "yaml"))
    assert load(source).topics
    assert all(re.search(rule["heading"], text) for text in rule["examples"])
    assert not any(re.search(rule["heading"], text) for text in rule["rejects"])


def test_a_group_of_synonyms(source: Path) -> None:
    before = load(source).synonyms
    with (source / "synonyms.yml").open("a", encoding="utf-8") as file:
        file.write(example("synonym", "yaml"))
    assert len(load(source).synonyms) == len(before) + 1


def test_every_option_that_is_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("add", "remove", "record"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
    known = capsys.readouterr().out
    assert {option for option in re.findall(r"`(--[a-z-]+)", GUIDE) if option not in known} == set()
