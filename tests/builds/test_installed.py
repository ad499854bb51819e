"""What the README says to install runs every command, from any folder."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSTALLS = re.compile(r"^ {4}python3 -m venv \.venv && \.venv/bin/(pip install .+?) nox && .+ site$", re.MULTILINE)


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of an environment beside a copy of the project; what the project needs is lent by the one that runs the test."""
    project = tmp_path_factory.mktemp("project")
    for name in ("pyproject.toml", "README.md", "LICENSE", "constraints.txt"):
        shutil.copy(ROOT / name, project)
    shutil.copytree(ROOT / "build_scripts", project / "build_scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "source_texts", project / "source_texts")
    environment = project / ".venv"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    found = next(environment.rglob("python"), None) or environment / "Scripts" / "python.exe"
    installing = INSTALLS.search((ROOT / "README.md").read_text("utf-8"))
    assert installing
    subprocess.run([found, "-m", *installing[1].split(), "--no-deps"], cwd=project, check=True)
    site_packages = next(environment.rglob("site-packages"))
    lent = "\n".join(path for path in sys.path if path.endswith("site-packages"))
    (site_packages / "lent.pth").write_text(lent, "utf-8")
    return found


def test_a_command_runs_from_another_folder(python: Path, tmp_path: Path) -> None:
    told = subprocess.check_output([python, "-m", "build_scripts", "status"], cwd=tmp_path, encoding="utf-8")
    assert "份通知" in told
