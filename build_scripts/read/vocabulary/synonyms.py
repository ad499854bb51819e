"""synonyms.yml: words that say the same in these notices, reviewed by a person.

    synonyms:
      - words: [危险化学品, 危化品]
        examples:
          - （十）危险化学品全链条管控。
          - 深入组织开展危化品本质安全三年提升行动。
      - words: [农机]
        also: [农业机械]
        examples: [农机等行业结合实际开展专项整治。]

Every word has an example from a notice; `also` names words that readers type and no notice has to use. A group is
symmetric: each word is offered for each other, so no word may stand in two groups.
"""

from build_scripts.domain.edition import SynonymGroup
from build_scripts.read.faults import Faults, shown
from build_scripts.read.located import Fields, Value
from build_scripts.read.yaml_files import parse_yaml

FILE = "synonyms.yml"
EXAMPLE = """synonyms:
      - {words: [危险化学品, 危化品], examples: [（十）危险化学品全链条管控。]}"""


def read_synonyms(data: bytes | None, faults: Faults) -> tuple[SynonymGroup, ...]:
    """In the order of the file."""
    root = parse_yaml(FILE, data, faults, EXAMPLE).fields(required=("synonyms",))
    lines: dict[str, int] = {}
    return tuple(_group(item, lines) for item in root.items("synonyms"))


def _group(item: Value, lines: dict[str, int]) -> SynonymGroup:
    """`lines`: where each word of the groups before stands."""
    entry = item.fields(required=("words", "examples"), optional=("also",))
    values = (*entry.items("words"), *entry.items("also"))
    words = [_word(value, lines) for value in values]
    if len(words) == 1:
        item.fault("一组只有一个词", "words: [危险化学品, 危化品]")
    _check_examples(entry)
    return SynonymGroup(words=tuple(filter(None, words)))


def _word(value: Value, lines: dict[str, int]) -> str:
    word = value.text()
    if word in lines:
        value.fault(f"“{shown(word)}”已见于第 {lines[word]} 行", "同义的词都列在一组")
    elif len(word) < 2:
        value.fault(f"“{shown(word)}”不成词", "两个字以上，例如 危化品")
    lines.setdefault(word, value.line)
    return word


def _check_examples(entry: Fields) -> None:
    words, examples = entry.items("words"), entry.items("examples")
    for word in words:
        if not any(_holds(example, word) for example in examples):
            word.fault(f"没有一个例句含有“{shown(word.text())}”", "在 examples 之下照录通知中的一句话")
    for example in examples:
        if not any(_holds(example, word) for word in words):
            listed = "、".join(entry.texts("words"))
            example.fault("例句中一个词也没有", f"写含有其中一词的句子：{listed}")


def _holds(example: Value, word: Value) -> bool:
    return word.text() in example.text()
