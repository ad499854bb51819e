"""The way from any page to any address."""

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.domain.addresses import relative_addresses


def test_the_builder_makes_a_page_from_the_markdown_beside_it() -> None:
    assert relative_addresses.markdown_file("notices/shanxi-2024.html") == "notices/shanxi-2024.md"


names = st.text("abc", min_size=1, max_size=2)
paths = st.builds(lambda folders, name: "/".join([*folders, f"{name}.html"]), st.lists(names, max_size=3), names)


@given(paths, paths)
def test_a_relative_link_leads_from_any_page_to_any_address(page: str, target: str) -> None:
    link = relative_addresses.relative(page, target)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) == target


@given(paths, paths)
def test_a_relative_link_is_as_short_as_can_be(page: str, target: str) -> None:
    assert relative_addresses.relative(page, target) == posixpath.relpath(target, posixpath.dirname(page) or ".")
