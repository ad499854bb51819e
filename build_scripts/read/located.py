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
from dataclasses import dataclass, field
from typing import TypeVar

import yaml

from build_scripts.diagnostics import Diagnostic
from build_scripts.normalize import CONTROL

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
KIND_NAMES = {yaml.MappingNode: "keys with values", yaml.SequenceNode: "a list", yaml.ScalarNode: "a single value"}
Kind = TypeVar("Kind")


class Faults:
    """The faults found so far."""

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []

    def add(self, file: str, line: int | None, message: str, hint: str) -> None:
        self.found.append(Diagnostic(file=file, line=line, message=message, hint=hint))


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
        for key, value in self._pairs():
            if key in found:
                value.fault(f"key {key!r} is given twice", "keep one of the two")
            elif key not in required and key not in optional:
                value.fault(f"unknown key {key!r}", "known keys: " + ", ".join((*required, *optional)))
            found[key] = value
        missing = [key for key in required if key not in found]
        if missing and isinstance(self.node, yaml.MappingNode):
            self.fault("missing " + ", ".join(repr(key) for key in missing), f"add {missing[0]}: …")
        return Fields(at=self, values=found)

    def mapping(self) -> dict[str, "Value"]:
        """The value as keys of the writer's choice (a slug, a label); one given twice is a fault."""
        found: dict[str, Value] = {}
        for key, value in self._pairs():
            if key in found:
                value.fault(f"key {key!r} is given twice", "keep one of the two")
            found.setdefault(key, value)
        return found

    def items(self) -> tuple["Value", ...]:
        if not isinstance(self.node, yaml.SequenceNode):
            self._expected(yaml.SequenceNode, "- first\n    - second")
            return ()
        return tuple(self._at(node) for node in self.node.value)

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def text(self) -> str:
        """A text; a number, date, yes/no or nothing in its place is a fault, since quotes are then missing."""
        value = self.scalar()
        if isinstance(value, str):
            self._check_controls(value)
            return value
        if self.node is not None and isinstance(self.node, yaml.ScalarNode):
            written = self.node.value
            self.fault(f"expected a text, found {written or 'nothing'}", f'write it in quotes: "{written or "…"}"')
        return ""

    def text_of_source(self) -> str:
        """Words as an original has them, control characters included."""
        value = self.scalar()
        return value if isinstance(value, str) else self.text()

    def text_or_none(self) -> str | None:
        return None if self.is_null() else self.text()

    def integer(self) -> int:
        return self._typed(int, 0, "a whole number", "2024")

    def number(self) -> float:
        value = self.scalar()
        if isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        return self._typed(float, 0.0, "a number", "0.75")

    def boolean(self) -> bool:
        return self._typed(bool, False, "true or false", "true")

    def date(self) -> datetime.date | None:
        """A day that exists, written 2024-01-20."""
        value = self.scalar()
        if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
            self._wrong("a date", "2024-01-20")
            return None
        return value

    def is_null(self) -> bool:
        return self.node is None or (isinstance(self.node, yaml.ScalarNode) and self.scalar() is None)

    def scalar(self) -> object:
        """The value as YAML understands it: text, number, date, yes/no, or None; what is no single value is a fault."""
        if not isinstance(self.node, yaml.ScalarNode):
            self._expected(yaml.ScalarNode, "2024")
            return None
        constructor = yaml.constructor.SafeConstructor()
        try:
            return constructor.construct_object(self.node)
        except (ValueError, yaml.YAMLError):
            return self.node.value

    def _check_controls(self, text: str) -> None:
        if found := CONTROL.search(text):
            self.fault(f"the text holds the control character U+{ord(found[0]):04X}", "a text that a page can show")

    def _typed(self, kind: type[Kind], instead: Kind, name: str, example: str) -> Kind:
        value = self.scalar()
        if type(value) is kind:
            return value
        self._wrong(name, example)
        return instead

    def _wrong(self, name: str, example: str) -> None:
        if isinstance(self.node, yaml.ScalarNode):
            self.fault(f"expected {name}, found {self.node.value!r}", f"for example {example}")

    def _pairs(self) -> list[tuple[str, "Value"]]:
        if not isinstance(self.node, yaml.MappingNode):
            self._expected(yaml.MappingNode, "name: value")
            return []
        return [
            (str(key.value), Value(file=self.file, line=key.start_mark.line + 1, node=value, faults=self.faults))
            for key, value in self.node.value
        ]

    def _expected(self, kind: type[yaml.Node], example: str) -> None:
        if self.node is None:
            return
        found = KIND_NAMES.get(type(self.node), "something else")
        self.fault(f"expected {KIND_NAMES[kind]}, found {found}", f"for example\n    {example}")

    def _at(self, node: yaml.Node) -> "Value":
        return Value(file=self.file, line=node.start_mark.line + 1, node=node, faults=self.faults)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """The keys of one entry. A key that is not there gives a harmless value: its absence is already a fault,
    or it is optional and `has` tells."""

    at: Value
    values: dict[str, Value]

    def has(self, key: str) -> bool:
        return key in self.values

    def value(self, key: str) -> Value:
        missing = Value(file=self.at.file, line=self.at.line, node=None, faults=self.at.faults)
        return self.values.get(key, missing)

    def line(self, key: str) -> int:
        """The line of the key, or of the entry where the key is missing."""
        return self.value(key).line

    def fault(self, key: str, message: str, hint: str) -> None:
        self.value(key).fault(message, hint)

    def text(self, key: str) -> str:
        return self.value(key).text()

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

    def items(self, key: str) -> tuple[Value, ...]:
        return self.value(key).items()

    def texts(self, key: str) -> tuple[str, ...]:
        return self.value(key).texts()


def parse_yaml(file: str, data: bytes | None, faults: Faults) -> Value:
    """The file's one value. A file that is missing (None), not UTF-8, not YAML, or empty is a fault."""
    nothing = Value(file=file, line=1, node=None, faults=faults)
    if data is None:
        faults.add(file, None, "the file is missing", f"source_texts/{file}")
        return nothing
    try:
        node = yaml.compose(data.decode("utf-8-sig"), Loader=Loader)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.add(file, line, "not UTF-8", "save the file in UTF-8")
        return nothing
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.add(file, mark.line + 1 if mark else None, f"not YAML: {error.problem}", "for example\n    name: value")
        return nothing
    except (yaml.YAMLError, RecursionError) as error:
        faults.add(file, None, f"not YAML: {str(error).splitlines()[0]}", "for example\n    name: value")
        return nothing
    if node is None:
        faults.add(file, 1, "the file is empty", "for example\n    name: value")
        return nothing
    return Value(file=file, line=node.start_mark.line + 1, node=node, faults=faults)
