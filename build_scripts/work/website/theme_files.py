"""What the theme brings and no page uses is left out: its scripts, its colours, and of its stylesheet most rules.

A page is drawn, and its scripts run, only when its stylesheets are there: on a slow line a reader would wait seconds
for the seven eighths of the theme's stylesheet that style what no page has.
"""

import re
import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from build_scripts.domain.building.execution import Each, one_by_one

NEEDLESS = ("assets/javascripts", "assets/stylesheets/palette.*", "assets/**/*.map")
"""What the builder adds and no page uses: the theme's scripts are not loaded, its colours are the edition's own."""
STYLESHEET, OWN = "assets/stylesheets/main.*.css", "assets/css/*.css"
USED = frozenset({
    "js", "no-js", "md-container", "md-content", "md-content__inner", "md-dialog", "md-dialog__inner", "md-grid",
    "md-main", "md-main__inner", "md-overlay", "md-skip", "md-toggle", "md-typeset",
})
"""The classes of the theme that its templates, as the edition uses them, give to elements."""
CLASS = re.compile(r"\.((?:[A-Za-z_-]|\\.)(?:[\w-]|\\.)*)")
NEGATED = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
"""What must not have a class need not know it."""
COMMA = re.compile(r",(?![^(\[]*[)\]])")
PROPERTY = re.compile(r"(--[\w-]+):(?:\"[^\"]*\"|'[^']*'|[^;{}\"'])*;?")
ASKED = re.compile(r"var\((--[\w-]+)")
EMPTY = re.compile(r"(?<![^{}])[^{}@]+\{\}")
HEAD = re.compile(r"@(?:charset|import)[^;{]*;|[^{}]*\{")


def leave_out(site: Path, known: Each = one_by_one) -> None:
    """The files no page uses are removed, the theme's stylesheet is written with the rules that pages use, which an
    earlier build may have found."""
    for path in list(chain.from_iterable(map(site.glob, NEEDLESS))):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    own = "".join(path.read_text("utf-8") for path in sorted(site.glob(OWN)))
    for path in site.glob(STYLESHEET):
        (styles,) = known(_thinned, own, [path.read_text("utf-8")])
        path.unlink()  # It may be another name of a file that is kept.
        path.write_text(styles, "utf-8")


def _thinned(own: str, styles: str) -> str:
    return thinned(styles, own)


def thinned(styles: str, beside: str = "") -> str:
    """The stylesheet without the rules for classes that no page has, and without the properties that neither it nor the
    one beside it asks for."""
    kept = "".join(_rules(styles))
    while (shorter := _without_unasked(kept, frozenset(ASKED.findall(kept + beside)))) != kept:
        kept = shorter
    return kept


def _without_unasked(styles: str, asked: frozenset[str]) -> str:
    left = PROPERTY.sub(lambda found: found[0] if found[1] in asked else "", styles)
    return EMPTY.sub("", left)


def _rules(styles: str) -> Iterator[str]:
    for head, body in _blocks(styles):
        if not body:
            yield head
        elif head.startswith(("@media", "@supports")):
            inner = "".join(_rules(body))
            yield f"{head}{{{inner}}}" if inner else ""
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [one for one in COMMA.split(head) if _is_used(one)]:
            yield f"{','.join(selectors)}{{{body}}}"


def _is_used(selector: str) -> bool:
    named = CLASS.findall(NEGATED.sub("", selector))
    return all(name.replace("\\", "") in USED for name in named)


def _blocks(styles: str) -> Iterator[tuple[str, str]]:
    """What stands before each brace, with what it holds; a statement without one holds nothing."""
    at = 0
    while found := HEAD.match(styles, at):
        at = found.end()
        if found[0].endswith(";"):
            yield found[0], ""
            continue
        end = _closing(styles, at)
        yield found[0][:-1], styles[at:end]
        at = end + 1
    if styles[at:].strip():
        yield styles[at:], ""


def _closing(styles: str, at: int) -> int:
    """Where the brace that was opened closes."""
    depth = 1
    for brace in re.compile(r"[{}]").finditer(styles, at):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.start()
    raise ValueError("a brace of the theme's stylesheet is not closed")
