"""What a command does not need it does not wait for: libraries that take long to read are read at their first use."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LATER = ("jieba", "pypdf", "pypinyin", "scipy", "xlsxwriter")


def test_the_command_line_is_there_before_the_heavy_libraries() -> None:
    asked = f"import sys; import build_scripts.__main__; print(*[x for x in {LATER!r} if x in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
