"""The scripts as a build publishes them: shorter than they are written, and scripts all the same."""

import subprocess
import sys
from pathlib import Path

from tests.js.conftest import NODE
from tests.site_scripts import published


def test_every_script_can_be_read(tmp_path: Path) -> None:
    for name, text in published().items():
        file = tmp_path / name
        file.write_text(text, "utf-8")
        subprocess.run([sys.executable, *NODE, "--check", str(file)], check=True)
