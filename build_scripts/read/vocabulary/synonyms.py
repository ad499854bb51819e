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
from build_scripts.read.located import Faults, Fields, Value, parse_yaml, shown

FILE = "synonyms.yml"


def read_synonyms(data: bytes | None, faults: Faults) -> tuple[SynonymGroup, ...]:
    """In the order of the file."""
    lines: dict[str, int] = {}
    groups = []
    for item in parse_yaml(FILE, data, faults).fields(required=("synonyms",)).items("synonyms"):
        entry = item.fields(required=("words", "examples"), optional=("also",))
        words = (*entry.items("words"), *(entry.items("also") if entry.has("also") else ()))
        found = [text for value in words if (text := _word(value, lines))]
        if 0 < len(words) < 2:
            item.fault("一组只有一个词", "words: [危险化学品, 危化品]")
        _check_examples(entry)
        groups.append(SynonymGroup(words=tuple(found)))
    return tuple(groups)


def _word(value: Value, lines: dict[str, int]) -> str:
    word = value.text()
    if word in lines:
        value.fault(f"“{shown(word)}”已见于第 {lines[word]} 行", "同义的词都列在一组")
    elif len(word) < 2:
        value.fault(f"“{shown(word)}”不成词", "两个字以上，例如 危化品")
    lines.setdefault(word, value.line)
    return word


def _check_examples(entry: Fields) -> None:
    examples = [(value, value.text()) for value in entry.items("examples")]
    words = [value.text() for value in entry.items("words")]
    for value in entry.items("words"):
        if not any(value.text() in text for _, text in examples):
            value.fault(f"没有一个例句含有“{shown(value.text())}”",
                        "在 examples 之下照录通知中的一句话")
    for value, text in examples:
        if not any(word in text for word in words):
            value.fault("例句中一个词也没有", "写含有其中一词的句子：" + "、".join(words))
