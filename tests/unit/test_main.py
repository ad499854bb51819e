"""The command line: what it takes for numbers and days, and what it says of what is none."""

import pytest

from build_scripts.__main__ import main


@pytest.mark.parametrize(("arguments", "told"), [
    (["build", "--jobs", "0"], "进程数是 1 到 999 的数"), (["build", "--jobs", "1000"], "进程数是 1 到 999 的数"),
    (["build", "--jobs", "-1"], "进程数是 1 到 999 的数"), (["build", "--jobs", "两"], "进程数是 1 到 999 的数"),
    (["serve", "--port", "65536"], "端口是 0 到 65535 的数"), (["serve", "--port", "8000a"], "端口是 0 到 65535 的数"),
    (["record", "--date", "2026-02-30"], "日期写作 2026-03-30"), (["record", "--date", "昨天"], "日期写作 2026-03-30"),
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
