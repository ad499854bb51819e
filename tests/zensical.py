"""The same Markdown, built by Zensical: every page is there, with the same words at the same anchors.

`nox -s zensical` builds the site with the project's own command, then runs this: `python -m tests.zensical build site`.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import lxml.html

CONFIG = """\
# Zensical wants the pages below the folder of its configuration.
INHERIT: {project}/mkdocs.yml
docs_dir: docs
site_dir: zensical
theme:
  custom_dir: {project}/docs/theme
"""


def main(work: Path, site: Path) -> int:
    config = work / "zensical.yml"
    config.write_text(CONFIG.format(project=Path.cwd()), "utf-8")
    status = subprocess.run(["zensical", "build", "--clean", "--strict", "-f", str(config)], check=False).returncode
    if status:
        return status
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    faults = [fault for page in pages for fault in differences(page, site / page, work / "zensical" / page)]
    print("\n".join(faults), file=sys.stderr)
    print(f"Zensical: {len(pages)} pages compared with those of MkDocs, {len(faults)} differences.")
    return 1 if faults else 0


def differences(page: str, expected: Path, found: Path) -> Iterator[str]:
    """The words of the notice, or of the whole content on another page, and the anchors in it."""
    if page == "404.html":
        return
    if not found.is_file():
        yield f"{page}: not built"
        return
    for what, one, other in zip(("words", "anchors"), _content(expected), _content(found), strict=True):
        if one != other:
            yield f"{page}: other {what}"


def _content(path: Path) -> tuple[str, list[str]]:
    document = lxml.html.document_fromstring(path.read_text("utf-8"))
    articles = document.find_class("notice") or document.find_class("md-content__inner")
    anchors = [element.get("id") for element in articles[0].xpath(".//*[@id]")]
    # __skip is the builder's own.
    return "".join(articles[0].text_content().split()), [anchor for anchor in anchors if not anchor.startswith("__")]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
