"""Why a file is no YAML, in the words of its writer: the line with the mistake, what it is, and what would be right.

The parser tells where it could not go on. The mistake stands on that line, on the last written line before it, or
where that began in which the parser was (a bracket, a quoted text, a key)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from build_scripts.read.faults import shown

BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""The ends of lines as YAML counts them."""
INDENTED = re.compile("[ \t\u3000]*")
UNSEEN = {"\t": "制表符", "\u3000": "全角空格"}
"""What indents for the eye, and is no indentation to YAML."""
KEY = r"( *(?:- +)*[A-Za-z_][\w-]*)"
WIDE_COLON = re.compile(rf"{KEY}：\s*")
NO_SPACE = re.compile(rf"{KEY}:(?=[^\s/])")
"""An address (https://…) has its colon without a space."""
COLONS = ((WIDE_COLON, "全角冒号，应为半角冒号加空格"), (NO_SPACE, "冒号之后缺一个空格"))
SECOND_COLON = re.compile(rf"{KEY}: +(.*: .*)")
OPEN_QUOTE = re.compile(r""" *(?:- +)*(?:[\w-]+: +)?(?:"[^"]*|'[^']*)""")
"""A line that ends within what it quotes."""
WIDE_QUOTES = re.compile("[“”‘’＂＇]")
WIDE_BRACKETS = re.compile("[【】［］｛｝〔〕]")
WIDE_COMMA = re.compile("， *")
CLOSING = {"sequence": "]", "mapping": "}"}
BRACKETS = {"[": "]", "{": "}"}
NOT_INDENTED_SO = ("mapping values are not allowed", "did not find expected key", "did not find expected '-'")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    line: int
    """From 1."""
    message: str
    hint: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Stop:
    """Where the parser stopped, lines from 0."""

    lines: list[str]
    at: int
    column: int
    began: int | None
    context: str
    problem: str
    example: str

    def near(self) -> Iterator[tuple[int, str]]:
        """The lines on which the mistake may stand, the likeliest first."""
        before = next((at for at in range(self.at - 1, -1, -1) if _is_written(self.lines[at])), None)
        for at in dict.fromkeys((self.began, before, self.at)):
            if at is not None and at < len(self.lines):
                yield at, self.lines[at]

    def line(self) -> str:
        """On which the parser stopped; nothing at the end of the file."""
        return self.lines[self.at] if self.at < len(self.lines) else ""

    def like(self, message: str, at: int, hint: str) -> Mistake:
        """With an example of the file's own kind."""
        return Mistake(line=at + 1, message=message, hint=f"{hint}，例如\n    {self.example}")


def mistake(text: str, error: yaml.YAMLError, example: str) -> Mistake:
    """The mistake for which the parser gave up; where none is recognised, the place and the parser's own words."""
    at, began = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    mark = at or began
    stop = _Stop(
        lines=BREAKS.split(text),
        at=mark.line if mark else 0,
        column=mark.column if mark else 0,
        began=began.line if began else None,
        context=getattr(error, "context", None) or "",
        problem=getattr(error, "problem", None) or str(error).splitlines()[0],
        example=example,
    )
    return next(filter(None, (rule(stop) for rule in RULES)), _unknown(stop))


def _is_written(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _unseen(stop: _Stop) -> Mistake | None:
    for at, line in stop.near():
        indent = INDENTED.match(line)
        found = next((sign for sign in UNSEEN if indent and sign in indent[0]), None)
        if found:
            return stop.like(f"缩进用了{UNSEEN[found]}，应为半角空格", at, "缩进一层用两个空格")
    return None


def _colon(stop: _Stop) -> Mistake | None:
    for form, message in COLONS:
        for at, line in stop.near():
            if found := form.match(line):
                return _written_right(message, at, f"{found[1]}: {line[found.end() :]}")
    return None


def _written_right(message: str, at: int, right: str) -> Mistake:
    return Mistake(line=at + 1, message=message, hint=f"写作\n    {shown(right.strip())}")


def _quote(stop: _Stop) -> Mistake | None:
    for at, line in stop.near():
        if not OPEN_QUOTE.fullmatch(line):
            continue
        if WIDE_QUOTES.search(line):
            return stop.like("引号一半是全角，前后都应为半角引号", at, '前后都写半角引号 " "')
        return stop.like("引号没有合上", at, "在文字末尾补上同样的引号")
    return None


def _bracket(stop: _Stop) -> Mistake | None:
    """Within a bracket the parser expects a comma or the end."""
    if stop.context == "while parsing a flow node":
        return _left_open(stop)
    kind = next((kind for kind in CLOSING if stop.context == f"while parsing a flow {kind}"), None)
    if kind is None or stop.began is None:
        return None
    closing = CLOSING[kind]
    within = "\n".join(stop.lines[stop.began : max(stop.at, stop.began + 1)])
    if closing not in within:
        if WIDE_BRACKETS.search(within):
            return stop.like("全角括号，应为半角括号", stop.began, f"末尾写半角的 {closing}")
        return _not_closed(stop, stop.began, closing)
    if WIDE_COMMA.search(stop.line()):
        right = WIDE_COMMA.sub(", ", stop.line())
        return _written_right("全角逗号，应为半角逗号加空格", stop.at, right)
    return None


def _left_open(stop: _Stop) -> Mistake | None:
    """Behind a bracket or a comma at the end of a line something must follow."""
    for at, line in stop.near():
        for opening, closing in BRACKETS.items():
            if line.count(opening) > line.count(closing):
                return _not_closed(stop, at, closing)
    return None


def _not_closed(stop: _Stop, at: int, closing: str) -> Mistake:
    return stop.like(f"括号没有合上，缺 {closing}", at, f"在末尾补上 {closing}")


def _second_colon(stop: _Stop) -> Mistake | None:
    """The parser stops at the second one; a quotation mark would have kept it from reading that."""
    found = SECOND_COLON.fullmatch(stop.line())
    if not found or not stop.problem.startswith("mapping values"):
        return None
    quoted = found[2].replace("'", "''")
    return _written_right("一行中有两处冒号加空格，值须加引号", stop.at, f"{found[1]}: '{quoted}'")


def _no_colon(stop: _Stop) -> Mistake | None:
    if stop.began is None or stop.problem != "could not find expected ':'":
        return None
    return stop.like("这一行没有冒号", stop.began, "键和值之间写半角冒号加空格")


def _indentation(stop: _Stop) -> Mistake | None:
    """The parser stops at the first word of the line, or behind it at the colon."""
    first = stop.line()[: stop.column].lstrip(" -")
    if stop.problem.startswith(NOT_INDENTED_SO) and not re.search(r"\s", first):
        return stop.like("缩进不对", stop.at, "同一层的各行上下对齐，下一层多缩进两个空格")
    return None


def _first_sign(stop: _Stop) -> Mistake | None:
    sign = stop.line()[stop.column : stop.column + 1]
    if not sign or "cannot start any token" not in stop.problem:
        return None
    before, value = stop.line()[: stop.column], stop.line()[stop.column :].rstrip()
    quoted = value.replace("'", "''")
    return _written_right(f"值以 {sign} 开头，须加引号", stop.at, f"{before}'{quoted}'")


def _second_document(stop: _Stop) -> Mistake | None:
    if "another document" not in stop.problem:
        return None
    return Mistake(line=stop.at + 1, message="文件从这一行分成了两份", hint="去掉“---”，内容都写在一份之中")


def _unknown(stop: _Stop) -> Mistake:
    return stop.like(f"不合 YAML 的写法，解析程序的原话是：{stop.problem}", stop.at, "核对这一行和上一行")


RULES = (
    _unseen, _colon, _quote, _bracket, _second_colon, _no_colon, _indentation, _first_sign, _second_document,
)
"""What is seen in a line itself comes before what the parser's words suggest."""
