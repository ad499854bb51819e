"""Of what the theme brings only what pages use is left."""

from pathlib import Path

import pytest

from build_scripts.domain.building.execution import one_by_one
from build_scripts.work.cache import Cache, remembering
from build_scripts.work.website.theme_files import leave_out, thinned


@pytest.mark.parametrize(("styles", "kept"), [
    ("a{x:y}.md-grid{x:y}.md-tabs{x:y}", "a{x:y}.md-grid{x:y}"),
    (".md-tabs a,.md-typeset a{x:y}", ".md-typeset a{x:y}"),
    (".md-typeset a:not(.md-button,.x){x:y}", ".md-typeset a:not(.md-button,.x){x:y}"),
    (":is(.md-tabs,.md-typeset) a{x:y}b{x:y}", "b{x:y}"),
    (r".md-grid .lg\:x{x:y}", ""),
    ("@media print{.md-tabs{x:y}}@media screen{.md-tabs{x:y}a{x:y}}", "@media screen{a{x:y}}"),
    ('@charset "UTF-8";@keyframes k{0%{x:y}to{x:z}}', '@charset "UTF-8";@keyframes k{0%{x:y}to{x:z}}'),
    (":root{--a:1;--b:var(--c);--c:2;--d:3}p{x:var(--b)}", ":root{--b:var(--c);--c:2;}p{x:var(--b)}"),
    (":root{--a:url('data:image/svg+xml;charset=utf-8,<svg/>');--b:1}p{x:var(--b)}", ":root{--b:1}p{x:var(--b)}"),
    (":root{--a:var(--b);--b:1}p{x:y}", "p{x:y}"),
    ("a{x:y}/*# end */", "a{x:y}/*# end */"), ("a{x:y}\n", "a{x:y}"),
])
def test_rules_and_properties_that_nothing_uses_are_left_out(styles: str, kept: str) -> None:
    assert thinned(styles) == kept


def test_a_property_that_the_own_stylesheet_asks_for_stays() -> None:
    assert thinned(":root{--a:1}", "p{x:var(--a)}") == ":root{--a:1}"


def test_a_stylesheet_that_breaks_off_is_told() -> None:
    with pytest.raises(ValueError, match="not closed"):
        thinned("@media print{a{x:y}")


def test_scripts_and_colours_go_and_the_stylesheet_is_thinned(tmp_path: Path) -> None:
    for name in (
        "javascripts/a.js", "javascripts/a.js.map", "stylesheets/palette.1.min.css", "stylesheets/main.1.min.css",
        "css/site.css",
    ):
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(".md-tabs{x:y}", "utf-8")
    leave_out(tmp_path)
    left = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.css")}
    assert left == {"assets/stylesheets/main.1.min.css": "", "assets/css/site.css": ".md-tabs{x:y}"}
    assert not list(tmp_path.rglob("*.js"))


def test_what_an_earlier_build_found_of_the_same_stylesheets_is_known(tmp_path: Path) -> None:
    known = remembering(one_by_one, Cache(tmp_path / "cache"))
    for number, own, expected in ((0, "p{x:y}", ""), (1, "p{x:y}", ""), (2, "p{x:var(--a)}", ":root{--a:1}")):
        site = tmp_path / str(number)
        theme = site / "assets/stylesheets/main.1.min.css"
        for path, text in ((theme, ":root{--a:1}"), (site / "assets/css/site.css", own)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        leave_out(site, known)
        assert theme.read_text("utf-8") == expected
        assert len(list((tmp_path / "cache").glob("*/*"))) == 1 + number // 2
