"""What a command does not need it does not wait for: libraries that take long to read are read at their first use."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = ("jieba", "pypdf", "pypinyin", "scipy")
PROGRAM = ("build_scripts.pipeline", "mkdocs", "build_scripts.parse", "build_scripts.link", "build_scripts.publish")
"""What makes a site, and is not asked where one stands."""


def test_the_command_line_is_there_before_the_heavy_libraries() -> None:
    assert found_among(LATER, "import build_scripts.pipeline.commands") == []


def test_the_program_is_read_only_where_there_is_work() -> None:
    assert found_among(PROGRAM, "import build_scripts.__main__") == []


def found_among(names: tuple[str, ...], code: str) -> list[str]:
    asked = f"import sys; {code}; print(*[x for x in {names!r} if x in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    return found.stdout.split()
