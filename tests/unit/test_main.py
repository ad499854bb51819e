"""The command line: what it takes for numbers and days, and what it says of what is none."""

import argparse
from pathlib import Path
from types import SimpleNamespace

import pytest

from build_scripts.__main__ import main
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.work.console.account import Account


@pytest.mark.parametrize(("arguments", "told"), [
    (["build", "--jobs", "0"], "进程数是 1 到 999 的数"), (["build", "--jobs", "1000"], "进程数是 1 到 999 的数"),
    (["build", "--jobs", "-1"], "进程数是 1 到 999 的数"), (["build", "--jobs", "两"], "进程数是 1 到 999 的数"),
    (["serve", "--port", "65536"], "端口是 0 到 65535 的数"), (["serve", "--port", "8000a"], "端口是 0 到 65535 的数"),
    (["record", "--date", "2026-02-30"], "日期写作 2026-03-30"), (["record", "--date", "昨天"], "日期写作 2026-03-30"),
    (["record", "--date", "20261127"], "日期写作 2026-03-30"),
    (["record", "--date", "2026-W01-1"], "日期写作 2026-03-30"),
    (["record", "--note", "首版\n又一行"], "说明是一句话"),
])
def test_what_is_no_number_or_day_is_wrong_usage(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["1", "999"])
def test_as_many_processes_as_are_asked_for(jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    commands = {"check": lambda options: asked.append(options.jobs)}
    monkeypatch.setattr("build_scripts.__main__._commands", lambda: commands)
    assert main(["check", "--jobs", jobs]) == 0
    assert asked == [int(jobs)]


FAULT = Diagnostic(file="a.yml", line=1, message="错", hint="改")
KEPT = "没有替换任何内容"


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[argparse.Namespace]:
    """The commands that were done, each of which ends in a fault."""
    found: list[argparse.Namespace] = []

    def refuse(options: argparse.Namespace) -> None:
        found.append(options)
        raise InputError([FAULT])

    names = ("build", "join", "families", "check", "serve", "explain", "export", "add", "remove", "record", "status")
    monkeypatch.setattr("build_scripts.__main__._commands", lambda: dict.fromkeys(names, refuse))
    monkeypatch.setattr("build_scripts.__main__._standing", lambda _: None)
    return found


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize(("arguments", "is_said"), [
    (["build"], True), (["join"], True), (["check"], True), (["export"], True), (["add", "a.txt"], True),
    (["remove", "a"], True), (["record"], True), (["serve"], False), (["explain", "a.txt"], False),
    (["status"], False), (["families"], False),
])
def test_a_command_that_replaces_something_says_after_a_fault_that_it_has_not(
    arguments: list[str], is_said: bool, capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(arguments) == 1
    assert (KEPT in capsys.readouterr().err) is is_said


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize("command", [["build"], ["join"]])
def test_where_there_was_no_site_before_that_is_said_too(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    site = tmp_path / "site"
    for is_there in (False, True):
        assert main([*command, "--site", str(site)]) == 1
        assert (f"{site} 处也没有网站" in capsys.readouterr().err) is not is_there
        site.mkdir(exist_ok=True)


@pytest.mark.usefixtures("done")
def test_the_part_of_a_family_makes_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--family", "shanxi", "--site", str(tmp_path / "site")]) == 1
    assert capsys.readouterr().err.endswith(f"共 1 处错误；{KEPT}。\n")


def test_what_fails_after_the_site_was_replaced_does_not_say_that_it_was_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    def replace_and_refuse(options: argparse.Namespace) -> None:
        options.replaced = True
        raise InputError([FAULT])

    def refuse() -> None:
        raise InputError([FAULT])

    monkeypatch.setattr("build_scripts.__main__._commands", lambda: {"join": replace_and_refuse})
    monkeypatch.setattr("build_scripts.__main__._standing", lambda _: SimpleNamespace(tell=refuse))
    for command in ("join", "build"):
        assert main([command]) == 1
        assert capsys.readouterr().err.endswith("共 1 处错误。\n")


@pytest.mark.parametrize("more", [["--family", "shanxi"], ["--no-cache"], ["--scheduler", "tcp://a:1"]])
def test_a_site_that_stands_is_told_of_and_not_made_unless_more_is_asked_for(
    more: list[str], done: list[argparse.Namespace], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    account = Account(notices=3, characters=5, doubts=())
    monkeypatch.setattr("build_scripts.__main__._standing", lambda _: account)
    assert main(["build"]) == 0
    said = capsys.readouterr().out
    assert "共 3 件通知，5 字" in said and "用浏览器打开" in said
    assert done == []
    assert main(["build", *more]) == 1
    assert main(["check"]) == 1
    assert len(done) == 2


def test_a_site_that_does_not_stand_is_made(done: list[argparse.Namespace]) -> None:
    assert main(["build"]) == 1
    assert len(done) == 1


@pytest.mark.parametrize("account", [Account(notices=3, characters=5, doubts=()), None])
def test_what_a_site_is_made_from_is_compared_and_known_to_whoever_makes_it(
    account: Account | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    made: list[argparse.Namespace] = []
    unchanged = SimpleNamespace(account=lambda: account)
    monkeypatch.setattr("build_scripts.__main__.Unchanged", lambda *_: unchanged)
    monkeypatch.setattr("build_scripts.__main__._commands", lambda: {"build": made.append})
    timings = tmp_path / "timings.json"
    assert main(["build", "--quiet", "--build-dir", str(tmp_path), "--timings", str(timings)]) == 0
    assert ("原样不动" in capsys.readouterr().out) is (account is not None)
    assert (timings.read_text("utf-8") != "") is (account is not None)
    assert [options.unchanged for options in made] == ([] if account else [unchanged])


def test_without_a_command_nothing_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2
    assert "命令" in capsys.readouterr().err


@pytest.mark.parametrize(("given", "port"), [(["--port", "0"], 0), (["--port", "65535"], 65535), ([], 8000)])
def test_a_port_is_any_that_there_is(given: list[str], port: int, done: list[argparse.Namespace]) -> None:
    assert main(["serve", *given]) == 1
    assert [options.port for options in done] == [port]
