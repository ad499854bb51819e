"""How a long text is named by its beginning."""

import pytest

from build_scripts.publish.labels.indexes.extracts import shortened


@pytest.mark.parametrize(("text", "told"), [
    ("排查矿山", "排查矿山"), ("排查矿山。", "排查矿山……"), ("排查矿山隐患", "排查矿山……"),
    ("排查\n\u3000矿山", "排查 矿……"), ("", ""),
])
def test_only_a_text_that_is_too_long_is_cut_where_it_is(text: str, told: str) -> None:
    assert shortened(text, 4) == told
