"""A command that is typed wrong is told in Chinese."""

import pytest

from build_scripts.__main__ import main


@pytest.mark.parametrize(("arguments", "told"), [
    (["remove", "datong-2026", "--yes"], "不认得 --yes"), (["add"], "缺少 FILE"), ([], "缺少 命令"),
    (["add", "a.txt", "--year"], "--year 之后要有值"), (["add", "a.txt", "--year", "明年"], "--year 不能是 \'明年\'"),
    (["bulid"], "没有 \'bulid\' 一项；可用："), (["build", "--jobs", "0"], "--jobs：进程数是 1 到 999 的数"),
    (["add", "a.txt", "--s"], "--s 可以是其中任何一个：--s"), (["add", "a.txt", "--yes=1"], "--yes 之后不能有值 \'1\'"),
])
def test_what_is_wrong(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert told in said
    assert said.startswith("用法：python -m build_scripts")


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["add", "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert not {"usage", "options", "positional", "show this"} & set(said.replace(":", " ").split())
