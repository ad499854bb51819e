"""What fields of a page show of their attributes."""

import pytest

from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.html.page import read_page


@pytest.mark.parametrize(("field", "shown"), [
    ("<textarea placeholder=请填></textarea>", "请填"), ("<textarea placeholder=请填>已填</textarea>", "已填"),
    ("<input placeholder=请填 value=已填>", "已填"), ("<div placeholder=请填>已填</div>", "已填"),
    ("<b placeholder=请填></b>末", "末"),
])
def test_a_field_without_a_value_shows_what_it_asks_for(field: str, shown: str) -> None:
    lines = split_lines(f"<p>{field}</p>")
    assert [line.text for line in read_page(lines, 1, len(lines)).article] == [shown]
