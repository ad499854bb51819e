"""What a sentence counts in words."""

import pytest

from build_scripts.parse.lines.ordinals import ordinal, ordinals


@pytest.mark.parametrize(("text", "number"), [
    ("一是落实责任", 1), ("二要落实责任", 2), ("十是", 10), ("二十一是落实", 21), ("落实一是", None),
    ("一一是落实", None),
    ("一、落实", None), ("", None)])
def test_the_number_that_opens_a_text(text: str, number: int | None) -> None:
    assert ordinal(text) == number


def test_all_that_a_text_counts() -> None:
    assert ordinals("一是落实责任；二是加强监管；三要检查。") == {1, 2, 3}
    assert ordinals("统一要求，唯一是") == {1}
    assert ordinals("落实责任") == frozenset()
