"""A command finds that a site stands as the last build left it, and says so."""

from pathlib import Path

import pytest

from build_scripts.__main__ import main
from tests.builds.test_bad_input import TEXT, _command, sources

STANDS = "原样不动"


def test_the_command_says_so_and_gives_the_same_account(
    command: list[str], capsys: pytest.CaptureFixture[str],
) -> None:
    told = []
    for _ in range(2):
        assert main(command) == 0
        told.append(capsys.readouterr())
    assert STANDS not in told[0].out and STANDS in told[1].out
    assert told[0].out == "".join(line for line in told[1].out.splitlines(True) if STANDS not in line)
    assert told[0].err == told[1].err != ""
    assert main([*command, "--no-cache"]) == 0
    assert STANDS not in capsys.readouterr().out


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Of a notice that leaves a doubt."""
    return [*_command(tmp_path, sources(TEXT.replace("2024年1月20日\n", ""))), "--jobs", "1"]
