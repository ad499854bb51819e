"""Responsibility clauses: who is responsible, in brackets: （责任单位：A，B）（A牵头，B、C配合）（A督促企业落实）."""

import re
from collections.abc import Iterator

from build_scripts.domain.notice import LISTED, Charge, Responsibility
from build_scripts.language.characters import plain

# （责任单位：…）and its like: the label makes it a clause.
LABEL = re.compile("(?:^|(?<=[；;。，,]))(责任|牵头|配合|负责|主办|协办)(?:单位|部门|主体)[：:]")
LABEL_ROLES = {"责任": LISTED}
"""What a label says of those that have no verb of their own: 牵头单位：… is 牵头."""
# What is done with the task, at the end of a body's name. The longer come first.
ROLES = (
    "督促企业落实|指导督促落实|指导督促企业落实|督促指导落实|督促落实|督促整改|指导支持|指导|"
    "牵头组织负责推动|牵头组织实施|牵头组织|牵头负责推动|牵头负责|牵头|"
    "分工负责落实|分工负责|分别负责|共同负责|按职责分工负责|按职责负责|负责配合落实|配合落实|负责落实|负责推动|具体负责|负责|"
    "配合|参加|参与|落实"
)
ROLE_END = re.compile(f"({ROLES})[。；;]?$")
# After the clause proper: 以下均需…不再一一列出, 以下简称….
ASIDE = re.compile(r"[。；，]以下[^（）]*$")
# 各市、县人民政府: the levels of one kind of body, one name.
LEVELS = re.compile(r"(?<=[省市县区])、(?=[市县区乡](?:（[^）]*）)?(?:人民)?政府)")
# 等部门, 等有关部门, 等单位: the list goes on; no part of the last name.
OPEN_LIST = re.compile(
    "等(?:省级|市级|县级)?(?:有关|相关)?(?:部门|单位|部门单位|部门和单位|地方|地区)?"
    "(?:按职责分工|按职责|按照职责分工|根据职责)?$"
)
BODY_WORDS = re.compile("政府|部门|单位|[局厅委办院部社会队处站组署行司室]|企业|成员")
# How a body's name ends and begins, where two are joined by 和.
WHOLE_BODY = re.compile("[省市县区各国中有相乡].+(?:政府|部门|单位|[局厅委办院部处站队])")
TOO_LONG = 600
BRACKET = re.compile("[（()）]")
KEPT = "\0"


def find_clauses(text: str) -> tuple[Responsibility, ...]:
    """Every clause of the text, in order; other brackets are left alone."""
    found = []
    for start, end in _brackets(text):
        clause = _read(text[start:end])
        if clause:
            found.append(clause)
    return tuple(found)


def is_clause(text: str) -> bool:
    """The paragraph is a clause and nothing else."""
    spans = list(_brackets(text))
    return len(spans) == 1 and spans[0] == (0, len(text.rstrip("。"))) and _read(text[: spans[0][1]]) is not None


def ends_with_clause(text: str) -> bool:
    spans = list(_brackets(text))
    if not spans or spans[-1][1] < len(text.rstrip("。")):
        return False
    return _read(text[spans[-1][0] : spans[-1][1]]) is not None


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost pairs of brackets."""
    opened, depth = 0, 0
    for found in BRACKET.finditer(text):
        if found[0] in "（(":
            opened, depth = (found.start(), 1) if depth == 0 else (opened, depth + 1)
        elif depth:
            depth -= 1
            if depth == 0:
                yield opened, found.end()


def _read(raw: str) -> Responsibility | None:
    """A clause has a label, or names bodies and ends in what they do."""
    inner = plain(raw[1:-1].strip())
    if not inner or len(inner) > TOO_LONG:
        return None
    labelled = LABEL.match(inner) is not None
    said = ASIDE.sub("", inner)
    if not labelled and not (ROLE_END.search(said) or ASIDE.search(inner)):
        return None
    entries = tuple(dict.fromkeys(entry for role, part in _sections(said) for entry in _entries(part, role)))
    if not entries or (not labelled and not all(BODY_WORDS.search(entry.printed) for entry in entries)):
        return None
    bodies = tuple(dict.fromkeys(entry.printed for entry in entries))
    return Responsibility(raw=raw, bodies=bodies, role=_shared({entry.role for entry in entries}), entries=entries)


def _shared(roles: set[str]) -> str | None:
    return None if len(roles) > 1 or LISTED in roles else roles.pop()


def _sections(said: str) -> Iterator[tuple[str, str]]:
    """Each label's role with what it is the label of; what stands before the first label is only listed."""
    labels = list(LABEL.finditer(said))
    ends = [label.start() for label in labels] + [len(said)]
    yield LISTED, said[: ends[0]]
    for label, end in zip(labels, ends[1:], strict=True):
        yield LABEL_ROLES.get(label[1], label[1]), said[label.end() : end]


def _entries(said: str, role: str) -> Iterator[Charge]:
    """A verb covers what is joined to it by 、 or 和, back to the verb before; `role` is of those without a verb."""
    for group in _split(LEVELS.sub(KEPT, said), "，,；;。：:"):
        waiting: list[str] = []
        for piece in _split(group, "、"):
            verb = ROLE_END.search(piece)
            waiting += _names(piece[: verb.start()] if verb else piece)
            if verb:
                yield from (Charge(printed=name, role=verb[1]) for name in waiting)
                waiting = []
        yield from (Charge(printed=name, role=role) for name in waiting)


def _names(piece: str) -> list[str]:
    """Without 等部门, and without what stands at its end (等部门按职责分工)."""
    name = OPEN_LIST.sub("", OPEN_LIST.sub("", piece.strip()).strip())
    return [part for part in _at_and(name.removeprefix("由").replace(KEPT, "、")) if part]


def _split(text: str, marks: str) -> Iterator[str]:
    """Cut at the marks that stand outside inner brackets: 各县（区）人民政府 is one name."""
    depth, start = 0, 0
    for place, char in enumerate(text):
        depth += (char in "（(") - (char in "）)")
        if char in marks and depth <= 0:
            yield text[start:place].strip()
            start = place + 1
    yield text[start:].strip()


def _at_and(name: str) -> list[str]:
    """A和B, A以及B are two bodies where both are bodies: 省安委办和省有关部门, but not 市发展和改革委员会."""
    for word in ("以及", "和", "及"):
        before, found, after = name.partition(word)
        if found and WHOLE_BODY.fullmatch(before) and WHOLE_BODY.fullmatch(after):
            return [*_at_and(before), *_at_and(after)]
    return [name]
