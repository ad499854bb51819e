"""What is wrong with a regular expression is told in Chinese, with its place."""

import re
import warnings

import pytest

from build_scripts.read.pattern_faults import SAID, what_is_wrong

WRONG = {
    "煤(矿": "第 2 个字处，左括号没有右括号相配",
    "煤矿)": "第 3 个字处，右括号没有左括号相配",
    "[煤": "第 1 个字处，左方括号没有右方括号相配",
    "*煤": "第 1 个字处，*、+、? 或 {…} 之前没有可以重复的字",
    "煤**": "第 3 个字处，*、+、? 或 {…} 连写",
    "煤{3,1}": "第 3 个字处，{少,多} 中前一个数大于后一个数",
    "煤{99999999999}": "{…} 中的数太大",
    "(?<=煤+)矿": "(?<=…)、(?<!…) 之内的字数不固定",
    "[z-a]": "第 2 个字处，方括号中的起止次序颠倒",
    r"\q": "第 1 个字处，反斜线之后的字不成写法",
    "(?P<a>煤)(?P<a>矿)": "第 13 个字处，同一组名写了两次",
    "(?煤)": "第 2 个字处，(? 之后的字不成写法",
    "[[煤]]": "第 2 个字处，方括号之内又有左方括号，要找它本身的，前加反斜线",
    r"(煤)\2": "第 5 个字处，所引的组并不存在",
    "(?P=b)": "第 5 个字处，所引的组名并不存在",
}


def error_of(pattern: str) -> Exception:
    with warnings.catch_warnings(), pytest.raises((re.error, OverflowError, Warning)) as told:
        warnings.simplefilter("error")
        re.compile(pattern)
    return told.value


@pytest.mark.parametrize("pattern", WRONG)
def test_what_is_wrong_is_told_with_its_place(pattern: str) -> None:
    assert what_is_wrong(error_of(pattern)) == WRONG[pattern]


def test_every_word_of_the_table_is_needed() -> None:
    said = [str(error_of(pattern)) for pattern in WRONG]
    assert [part for part in SAID if not any(part in one for one in said)] == []


def test_what_has_no_words_is_told_as_it_is() -> None:
    assert what_is_wrong(ValueError("else at position 3")) == "else at position 3"
