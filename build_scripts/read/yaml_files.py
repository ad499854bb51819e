"""A hand-written YAML file to its one value, which knows its line. What YAML has and these files do not use is
refused."""

import yaml

from build_scripts.read.faults import Faults, shown
from build_scripts.read.located import TAG, UNPRINTABLE, Value
from build_scripts.read.yaml_mistakes import mistake

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 32
"""Levels within each other. No file of the sources needs more than six; a parser may end with its stack before its
memory."""


def parse_yaml(file: str, data: bytes | None, faults: Faults, example: str = "name: 山西省") -> Value:
    """The file's one value. A file that is missing (None), not UTF-8, not YAML, or empty is a fault, told with the
    example of what is right."""
    nothing = Value(
        file=file,
        line=1,
        node=None,
        faults=faults,
    )
    text = utf8_text(file, data, faults)
    if text is None:
        return nothing
    try:
        refused = _refused(text)
        node = None if refused else yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        told = mistake(text, error, example)
        faults.add(file, told.line, told.message, told.hint)
        return nothing
    if refused:
        faults.add(file, *refused)
        return nothing
    if node is None:
        faults.add(file, 1, "文件是空的", f"例如\n    {example}")
        return nothing
    return Value(
        file=file,
        line=node.start_mark.line + 1,
        node=node,
        faults=faults,
    )


def utf8_text(file: str, data: bytes | None, faults: Faults) -> str | None:
    """The text of a hand-written file. That it is missing (None), not UTF-8, or holds what nobody can see is a fault,
    and there is no text."""
    if data is None:
        if file not in faults.unread:
            faults.add(file, None, "缺少这个文件", f"在其他文件旁边应有 source_texts/{file}")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.add(file, line, "不是 UTF-8 编码", "用 UTF-8 编码保存这个文件")
        return None
    if sign := UNPRINTABLE.search(text):
        line = text.count("\n", 0, sign.start()) + 1
        faults.add(file, line, f"文件中有控制字符 U+{ord(sign[0]):04X}", "应是纯文本文件；去掉该字符")
        return None
    return text


def _refused(text: str) -> tuple[int, str, str] | None:
    """What these files do not use, though YAML has it: line, message and hint of the first such thing.

    Names for values elsewhere in the file can make a small file endless, tags ask for readings of YAML's own, and
    values a thousand levels deep end the interpreter."""
    level = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            level += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            level -= 1
        if level > DEEPEST:
            return line, f"嵌套超过 {DEEPEST} 层", "例如\n    name: 山西省"
        if isinstance(event, yaml.AliasEvent):
            name = shown(str(event.anchor))
            return line, f"*{name} 代替写在别处的值", "两处都把值本身写出来"
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            tag = shown(str(event.tag).replace(TAG, "!!"))
            return line, f"不用标签 {tag}", "只写值本身，例如 2024；文字则加引号"
    return None
