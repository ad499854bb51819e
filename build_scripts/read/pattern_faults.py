"""What keeps a regular expression from being read, in the language of those who write the tables."""

import re

SAID = {
    "unterminated subpattern": "左括号没有右括号相配",
    "unbalanced parenthesis": "右括号没有左括号相配",
    "unterminated character set": "左方括号没有右方括号相配",
    "nothing to repeat": "*、+、? 或 {…} 之前没有可以重复的字",
    "multiple repeat": "*、+、? 或 {…} 连写",
    "min repeat greater": "{少,多} 中前一个数大于后一个数",
    "repetition number is too large": "{…} 中的数太大",
    "requires fixed-width": "(?<=…)、(?<!…) 之内的字数不固定",
    "bad character range": "方括号中的起止次序颠倒",
    "bad escape": "反斜线之后的字不成写法",
    "redefinition of group": "同一组名写了两次",
    "unknown extension": "(? 之后的字不成写法",
    "Possible nested set": "方括号之内又有左方括号，要找它本身的，前加反斜线",
    "invalid group reference": "所引的组并不存在",
    "unknown group name": "所引的组名并不存在",
}
"""By words of what Python says. A test has an expression for each."""
POSITION = re.compile("at position ([0-9]+)")


def what_is_wrong(error: Exception | Warning) -> str:
    """With the place, counted in characters from 1. What has no words here is told as Python has it."""
    said = str(error)
    found = next((words for part, words in SAID.items() if part in said), said)
    at = POSITION.search(said)
    return f"第 {int(at[1]) + 1} 个字处，{found}" if at and found is not said else found
