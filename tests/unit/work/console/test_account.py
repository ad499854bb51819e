"""A build says what it made, and of the doubts no more than anyone reads."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.work.console.account import MOST_TOLD, Account, tell_the_way

SUM = "共 2 件通知，9 字，字字有着落。\n"


def account(doubts: int) -> Account:
    every = (Diagnostic(file=f"{at}.txt", line=1, message="疑", hint="看", doubt=True) for at in range(doubts))
    return Account(notices=2, characters=9, doubts=tuple(every))


@pytest.mark.parametrize(("doubts", "told", "more"), [
    (0, 0, ""),
    (MOST_TOLD, MOST_TOLD, ""),
    (MOST_TOLD + 1, MOST_TOLD, "另有 1 处存疑，用 check 命令看全部\n"),
])
def test_a_build_tells_the_first_doubts_and_where_all_are(
    doubts: int, told: int, more: str, capsys: pytest.CaptureFixture[str],
) -> None:
    account(doubts).tell()
    out, err = capsys.readouterr()
    assert out == SUM
    assert err == "".join(f"{at}.txt:1: 存疑：疑\n    看\n" for at in range(told)) + more


def test_the_sum_is_told_by_itself(capsys: pytest.CaptureFixture[str]) -> None:
    account(3).tell_sum()
    assert capsys.readouterr() == (SUM, "")


def test_the_way_to_the_first_page_is_told_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell_the_way(tmp_path / "site")
    assert str(tmp_path / "site" / "index.html") in capsys.readouterr().out
