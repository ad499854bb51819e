"""Nothing stands between the parts of a table; what stands in them and around them stays."""

import markdown
import pytest

from build_scripts.work.website.pages.table_gaps import closed_up


def test_a_table_of_markdown_has_no_line_ends_between_its_parts() -> None:
    html = closed_up(markdown.markdown("前\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n后", extensions=["tables"]))
    assert html == (
        "<p>前</p>\n<table><thead><tr><th>甲</th><th>乙</th></tr></thead>"
        "<tbody><tr><td>丙</td><td>丁</td></tr></tbody>\n</table>\n<p>后</p>"
    )


@pytest.mark.parametrize("html", [
    "<p>甲\n乙</p>\n<ul>\n<li>丙</li>\n</ul>", "<pre><code>&lt;tr&gt;\n&lt;td&gt;</code></pre>", "<td>甲\n乙</td>",
    "<p>\n<time>2024</time>\n<track>\n<tt>甲</tt></p>",
])
def test_other_line_ends_stay(html: str) -> None:
    assert closed_up(html) == html
