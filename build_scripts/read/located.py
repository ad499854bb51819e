"""YAML whose values know their line, so that every fault of a hand-written file names its place.

A reader asks for what it expects and goes on: each fault is collected, a harmless value takes the faulty one's place,
and the run stops after all files have been read. Use:

    faults = Faults()
    root = parse_yaml("jurisdictions.yml", data, faults)
    for item in root.fields(required=("jurisdictions",)).items("jurisdictions"):
        entry = item.fields(required=("slug", "name"), optional=("parent",))
        entry.text("slug"), entry.text_or_none("parent"), entry.line("slug")
"""

import datetime
import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import yaml

from build_scripts.language.characters import first_unseen, without_invisible
from build_scripts.language.wording.slots import is_fillable
from build_scripts.read.faults import Faults, choices, shown
from build_scripts.read.pattern_faults import what_is_wrong

KIND_NAMES = {yaml.MappingNode: "键和值", yaml.SequenceNode: "列表", yaml.ScalarNode: "单个值"}
TAG = "tag:yaml.org,2002:"
WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?")
BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow as it stands, and neither a page nor a feed allows at all."""
QUOTES = ("'", '"')
"""How YAML tells that a value stands in quotes."""
NEVER = "(?!)"
"""A regular expression that matches nothing."""
Word = TypeVar("Word", bound=str)


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """One value of the file, with what is needed to name its place."""

    file: str
    line: int
    node: yaml.Node | None
    """None stands for what could not be read; asking it for anything finds no further fault."""
    faults: Faults = field(repr=False)

    def fault(self, message: str, hint: str) -> None:
        self.faults.add(self.file, self.line, message, hint)

    def fields(self, *, required: tuple[str, ...] = (), optional: tuple[str, ...] = ()) -> "Fields":
        """The value as keys with values: a key that is unknown, missing or given twice is a fault."""
        found = {}
        known = (*required, *optional)
        for key, value in self._pairs(next(iter(known), "")):
            if key in found:
                value.fault(f"键“{shown(key)}”出现两次", "两处只留一处")
            elif key not in known:
                value.fault(f"不认识的键“{shown(key)}”", _known_keys(key, known))
            found[key] = value
        missing = [key for key in required if key not in found]
        if missing and isinstance(self.node, yaml.MappingNode):
            self.fault("缺少键：" + "、".join(missing), f"补上  {missing[0]}: …")
        return Fields(at=self, values=found)

    def mapping(self) -> dict[str, "Value"]:
        """The value as keys of the writer's choice (a slug, a label); one given twice is a fault."""
        found: dict[str, Value] = {}
        for key, value in self._pairs():
            if key in found:
                value.fault(f"键“{shown(key)}”出现两次", "两处只留一处")
            found.setdefault(key, value)
        return found

    def mapping_of(self, known: Sequence[Word], what: str) -> dict[Word, "Value"]:
        """The value as keys that are all known here; another is a fault."""
        found = {}
        for key, value in self.mapping().items():
            word = value.known(key, known, what)
            if word is not None:
                found[word] = value
        return found

    def under(self, key: str) -> tuple["Value", ...]:
        """The items of a list that an entry may have; the keys of the entry are checked where it is read."""
        found = self.mapping().get(key)
        return found.items() if found else ()

    def pairs_under(self, key: str) -> Iterable[tuple[str, "Value"]]:
        """The same of a mapping that an entry may have."""
        found = self.mapping().get(key)
        return found.mapping().items() if found else ()

    def items(self) -> tuple["Value", ...]:
        if not isinstance(self.node, yaml.SequenceNode):
            self._expected(yaml.SequenceNode, "- 甲\n    - 乙")
            return ()
        return tuple(self._at(node) for node in self.node.value)

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def text(self) -> str:
        """A text that says something; what is blank is a fault."""
        if self._is_blank():
            self.fault("此处是空的", "写上内容；可以不写的键，整行去掉")
            return ""
        return self.text_or_blank()

    def text_or_blank(self) -> str:
        """A text; a number, date, yes/no or nothing in its place is a fault, since quotes are then missing."""
        written = self._written("str")
        if written is None:
            plain = self._single()
            if plain is not None:
                found = f"“{shown(plain)}”" if plain else "空"
                self.fault(f"此处应为文字，写的是{found}", f'加上引号："{shown(plain) or "…"}"')
            return ""
        if sign := UNPRINTABLE.search(written):
            self.fault(f"文字中有控制字符 U+{ord(sign[0]):04X}", "去掉该字符，只留可以印出的文字")
            return ""
        return written

    def text_of_source(self) -> str:
        """Words as an original has them, control characters included."""
        written = self._written("str")
        return self.text_or_blank() if written is None else written

    def name(self) -> str:
        """A text that is shown in one line, every sign of it seen, and is not blank."""
        name = self.one_line()
        if unseen := first_unseen(name):
            self.fault(f"名称中有看不见的字符 U+{ord(unseen):04X}",
                       "重新输入，只写名称本身，例如 山西省")
            return ""
        return name

    def one_line(self) -> str:
        """A text that is shown in one line and is not blank."""
        text = self.text()
        if "\n" in text:
            self.fault("名称分成了几行", "名称写在一行之内，例如 山西省")
            return ""
        return text

    def one_line_or_none(self) -> str | None:
        return None if self.is_null() else self.one_line()

    def text_or_none(self) -> str | None:
        return None if self.is_null() else self.text()

    def integer(self, example: str = "2024") -> int:
        number = self._whole_number()
        if number is None:
            self._wrong("整数", example)
            return 0
        return number

    def whole_numbers(self) -> tuple[int, ...] | None:
        """A list of whole numbers; None for anything else, of which nothing is told here."""
        if not isinstance(self.node, yaml.SequenceNode):
            return None
        numbers = [self._at(node)._whole_number() for node in self.node.value]
        known = tuple(number for number in numbers if number is not None)
        return known if len(known) == len(numbers) else None

    def _whole_number(self) -> int | None:
        written = self._written("int")
        return int(written) if written is not None and WHOLE_NUMBER.fullmatch(written) else None

    def number(self) -> float:
        written = self._written("int", "float")
        if written is None or not NUMBER.fullmatch(written):
            self._wrong("数字", "0.75")
            return 0.0
        return float(written)

    def boolean(self) -> bool:
        written = self._written("bool")
        if written is None:
            self._wrong("true 或 false", "true")
            return False
        return BOOLEANS[written.lower()]

    def date(self) -> datetime.date | None:
        """A day that exists, written 2024-01-20."""
        written = self._written("timestamp")
        try:
            return datetime.date.fromisoformat(written or "")
        except ValueError:
            self._wrong("日期", "2024-01-20")
            return None

    def written(self) -> str:
        """A single value, or a list of such, as a message shows it."""
        if isinstance(self.node, yaml.ScalarNode):
            return str(self.node.value)
        if isinstance(self.node, yaml.SequenceNode):
            return f"[{', '.join(self._at(node).written() for node in self.node.value)}]"
        return "…"

    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    def is_null(self) -> bool:
        return self.node is None or self._written("null") is not None

    def _is_blank(self) -> bool:
        written = self._written("str")
        return written is not None and not UNPRINTABLE.search(written) and not without_invisible(written).strip()

    def _single(self) -> str | None:
        """A single value as it is written; what is none is a fault."""
        if isinstance(self.node, yaml.ScalarNode):
            return str(self.node.value)
        self._expected(yaml.ScalarNode, "2024")
        return None

    def _written(self, *kinds: str) -> str | None:
        """A single value as it is written, where YAML takes it for one of these kinds. How it is read is decided here:
        of YAML's own readings some are surprises (1:30 is 90, 010 is 8), and some end in an exception."""
        known = isinstance(self.node, yaml.ScalarNode) and self.node.tag.removeprefix(TAG) in kinds
        return str(self.node.value) if known and self.node is not None else None

    def _wrong(self, name: str, example: str) -> None:
        """What is no single value, what is nothing and what is text, since it stands in quotes, are each called so."""
        node = self.node
        if node is None:
            return
        if not isinstance(node, yaml.ScalarNode):
            self.fault(f"此处应为{name}，写的是{KIND_NAMES[type(node)]}", f"例如 {example}")
        elif node.style in QUOTES:
            self.fault(f"此处应为{name}，写的是加了引号的文字“{shown(node.value)}”", f"去掉引号，例如 {example}")
        else:
            found = f"“{shown(node.value)}”" if node.value else "空"
            self.fault(f"此处应为{name}，写的是{found}", f"例如 {example}")

    def _pairs(self, fitting: str = "") -> list[tuple[str, "Value"]]:
        """The keys with their values. `fitting`: a key that may stand here, for who has written something else."""
        if not isinstance(self.node, yaml.MappingNode):
            self._expected(yaml.MappingNode, f"{fitting}: …" if fitting else "name: 山西省")
            return []
        pairs = []
        for key, node in self.node.value:
            value = Value(
                file=self.file,
                line=key.start_mark.line + 1,
                node=node,
                faults=self.faults,
            )
            if isinstance(key, yaml.ScalarNode):
                pairs.append((str(key.value), value))
            else:
                value.fault("键本身是列表或含有键", "键是一个词，例如 name: 山西省")
        return pairs

    def _expected(self, kind: type[yaml.Node], example: str) -> None:
        if self.node is None:
            return
        found = KIND_NAMES.get(type(self.node), "别的东西")
        self.fault(f"此处应为{KIND_NAMES[kind]}，写的是{found}", f"例如\n    {example}")

    def _at(self, node: yaml.Node) -> "Value":
        return Value(
            file=self.file,
            line=node.start_mark.line + 1,
            node=node,
            faults=self.faults,
        )

    def one_of(self, known: Sequence[Word], what: str) -> Word | None:
        """One of the words that are known here; another is a fault."""
        return self.known(self.text(), known, what)

    def known(self, text: str, known: Sequence[Word], what: str) -> Word | None:
        """The word itself where it is known; a fault of this value where it is not."""
        found = next((word for word in known if word == text), None)
        if text and found is None:
            self.fault(f"不认识的{what}“{shown(text)}”", f"可用：{choices(known)}")
        return found

    def check_slots(self, slots: Sequence[str]) -> None:
        """Braces that cannot be filled in are a fault."""
        text = self._written("str") or ""
        if not is_fillable(text, slots):
            known = "、".join(f"{{{slot}}}" for slot in slots)
            hint = f"可用 {known}，每个至多一次" if slots else "不写花括号"
            self.fault(f"“{shown(text)}”中的花括号填不进内容", hint)

    def pattern(self, example: str) -> str:
        """A regular expression; one that cannot be read, or finds nothing at all and so whatever it is shown, is a
        fault, and nothing is found in its place."""
        pattern = self.text()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                found = re.compile(pattern)
        except (re.error, OverflowError, RecursionError, Warning) as error:
            self.fault(f"“{shown(pattern)}”不是正则表达式：{what_is_wrong(error)}", f"例如  {example}")
            return NEVER
        if pattern and found.search(""):
            # Every text has nothing in it, so that all would be found by this.
            hint = f"至少要有一个字：看有无多余的 |、* 或 ?，例如  {example}"
            self.fault(f"“{shown(pattern)}”不论什么文字都合", hint)
            return NEVER
        return pattern or NEVER


def _known_keys(key: str, known: Sequence[str]) -> str:
    """A key with a full-width colon is none that is unknown: {slug：datong} is a key without a value to YAML."""
    before, colon, value = key.partition("：")
    if colon and before in known:
        return f"全角冒号，应为半角冒号加空格：{before}: {shown(value.strip())}"
    return "可用的键：" + "、".join(known)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """The keys of one entry. A key that is not there gives a harmless value: its absence is already a fault,
    or it is optional and `has` tells."""

    at: Value
    values: dict[str, Value]

    def has(self, key: str) -> bool:
        return key in self.values

    def value(self, key: str) -> Value:
        missing = Value(
            file=self.at.file,
            line=self.at.line,
            node=None,
            faults=self.at.faults,
        )
        return self.values.get(key, missing)

    def line(self, key: str) -> int:
        """The line of the key, or of the entry where the key is missing."""
        return self.value(key).line

    def fault(self, key: str, message: str, hint: str) -> None:
        self.value(key).fault(message, hint)

    def text(self, key: str) -> str:
        return self.value(key).text()

    def name(self, key: str) -> str:
        return self.value(key).name()

    def one_line_or_none(self, key: str) -> str | None:
        return self.value(key).one_line_or_none()

    def text_or_blank(self, key: str) -> str:
        return self.value(key).text_or_blank()

    def text_or_none(self, key: str) -> str | None:
        return self.value(key).text_or_none()

    def integer(self, key: str) -> int:
        return self.value(key).integer()

    def number(self, key: str) -> float:
        return self.value(key).number()

    def boolean(self, key: str) -> bool:
        return self.value(key).boolean()

    def date(self, key: str) -> datetime.date | None:
        return self.value(key).date()

    def one_of(self, key: str, known: Sequence[Word], what: str) -> Word | None:
        return self.value(key).one_of(known, what)

    def pattern(self, key: str, example: str) -> str:
        return self.value(key).pattern(example)

    def items(self, key: str) -> tuple[Value, ...]:
        return self.value(key).items()

    def texts(self, key: str) -> tuple[str, ...]:
        return self.value(key).texts()
