"""The shape of a responsibility clause: where one stands, its brackets, its sections by label.

    （责任单位：市住建局）〔市住建局牵头、市公安局配合〕牵头单位：市住建局；配合单位：市公安局
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from build_scripts.domain.indexes import BodyRole
from build_scripts.domain.span import Span
from build_scripts.language.wording.clauses.forms import (
    ACTS,
    ALONE,
    ASIDE,
    BARE,
    BEARS,
    BETWEEN_NAMES,
    BODY,
    BRACKET,
    BRACKETS,
    CHARGED,
    CHARGES,
    CLOSING,
    COLLECTIVE_LIST,
    DEFINES,
    DOES,
    FIRST_LEADS,
    KEPT,
    LABEL,
    LABEL_IN_BRACKETS,
    LABELS,
    LOOSELY,
    ONE_NAME,
    ONE_OF_A_LEVEL,
    OPEN_LIST,
    ROLE_IN_BRACKETS,
    STANDING,
    UNTIL,
    WAYS_OF_NAMING,
    WITH,
)
from build_scripts.language.wording.clauses.meant import as_meant
from build_scripts.language.wording.spans import Spans

LOOK_BACK = 60
TOO_LONG = 600
NEAR = 4
ENDS = "。；; \n"
BLANKS = " \n\t\u3000—―"
"""Around a clause, with the dash that may stand before it."""


def label_role(label: str) -> BodyRole | None:
    """What a label says of the bodies that stand after it; None for a label of another kind."""
    if label in ALONE:
        return ALONE[label]
    return next((role for role, form in LABELS if form.fullmatch(label)), None)


@lru_cache(maxsize=1 << 16)
def clauses_in(text: str) -> tuple[Span, ...]:
    """Where responsibility clauses stand in a text, in order: in brackets, or after a label to the sentence's end."""
    found = [
        span
        for span in bracketed(text)
        if _is_bracketed_clause(text, span)
    ]
    in_brackets = Spans(found)
    for span in _without_brackets(text):
        if not in_brackets.meets(*span):
            found.append(span)
    return tuple(sorted(found))


def _without_brackets(text: str) -> Iterator[Span]:
    """牵头单位：…, and 由…负责."""
    for labelled in BARE.finditer(text):
        said = labelled[0].rstrip()
        if _has_labelled_body(said):
            yield labelled.start(), labelled.start() + len(said)
    for charging in CHARGES.finditer(text):
        yield charging.span()


def is_charge(heading: str, text: str) -> bool:
    """市公安局：负责道路交通秩序。 — the body is the heading of the paragraph that says what it is charged with."""
    return CHARGES.fullmatch(f"{heading}：{text}".split("。")[0]) is not None


def bracketed(text: str) -> tuple[Span, ...]:
    """The outermost pairs of brackets of one kind; a bracket that has no partner is none."""
    opened: list[tuple[str, int]] = []
    waiting = Counter[str]()
    found: list[Span] = []
    for bracket in BRACKET.finditer(text):
        wanted = CLOSING.get(bracket[0])
        if wanted is None:
            opened.append((bracket[0], bracket.start()))
            waiting[bracket[0]] += 1
        elif waiting[wanted]:
            start = _closed(opened, waiting, wanted)
            del found[bisect(found, (start,)) :]
            found.append((start, bracket.end()))
    return tuple(found)


def _closed(opened: list[tuple[str, int]], waiting: Counter[str], wanted: str) -> int:
    """Where the last bracket of this kind was opened; those of other kinds after it have no partner."""
    while True:
        bracket, start = opened.pop()
        waiting[bracket] -= 1
        if bracket == wanted:
            return start


def split_outside(text: str, marks: str) -> Iterator[str]:
    """Cut at the marks that stand outside inner brackets: 各县（区）人民政府 is one name."""
    depth, start = 0, 0
    for place, char in enumerate(text):
        depth += (char in BRACKETS) - (char in CLOSING)
        if char in marks and depth <= 0:
            yield text[start:place]
            start = place + 1
    yield text[start:]


def sections(said: str) -> Iterator[tuple[BodyRole, str]]:
    """Each label with what it is the label of; what stands before the first has none."""
    said = LABEL_IN_BRACKETS.sub(r"；\1：", said)
    labels = list(LABEL.finditer(said))
    first, *ends = [*(label.start() for label in labels), len(said)]
    before_labels = said[:first]
    if before_labels.strip():
        yield "列出", before_labels
    for label, end in zip(labels, ends, strict=True):
        role = label_role(label[1])
        if role:
            yield role, said[label.end() : end]


def without_brackets(raw: str) -> str:
    """The clause's own words, without the brackets around them, the dash before them and the mark at the end."""
    said = raw.strip(BLANKS).rstrip("。；;")
    if bracketed(said) == ((0, len(said)),):
        said = said[1:-1]
    return _without_lone_bracket(said).strip().rstrip("。；;")


def _without_lone_bracket(said: str) -> str:
    """Of brackets around several lines the first line has the opening one, the last the closing one."""
    opening, closing = said[:1], said[-1:]
    if opening in BRACKETS and said.count(opening) > said.count(BRACKETS[opening]):
        return said.removeprefix(opening)
    if closing in CLOSING and said.count(closing) > said.count(CLOSING[closing]):
        return said.removesuffix(closing)
    return said


def without_list_end(name: str) -> str:
    """Without 等部门 at its end."""
    return OPEN_LIST.sub("", name)


def _is_bracketed_clause(text: str, span: Span) -> bool:
    start, end = span
    if not 2 < end - start <= TOO_LONG:
        return False
    said = as_meant(text[start + 1 : end - 1].strip().rstrip("。；;"))
    said = FIRST_LEADS.sub("", said)
    if _has_label(said):
        return _has_labelled_body(said)
    aside = ASIDE.search(said)
    parts = _parts(said[: aside.start()] if aside else said)
    if aside and _says_who_is_meant(said):
        return bool(parts) and all(map(_is_of_body, parts))
    if any(map(_does, parts)):
        return _are_mostly_bodies(parts)
    names = _names_only(said)
    if len(names) == 1:
        return _stands_alone(text, span) and ONE_OF_A_LEVEL.fullmatch(names[0]) is not None
    stands_for_itself = _stands_behind_a_sentence(text, start) or _says_who_is_called_in(text, span)
    return len(names) > 1 and stands_for_itself and _all_of_a_level(names)


def _names_only(said: str) -> list[str]:
    """The parts that say who, without until when; those parted by a blank or joined by 会同, too."""
    return [
        without_list_end(name)
        for part in _parts(LOOSELY.sub("、", said))
        if not UNTIL.fullmatch(part)
        for name in BETWEEN_NAMES.split(part)
    ]


def _are_mostly_bodies(parts: Sequence[str]) -> bool:
    """Half of the parts name one, or the first does."""
    of_bodies = list(map(_is_of_body, parts))
    return of_bodies[0] or 2 * sum(of_bodies) >= len(parts)


def _says_who_is_meant(said: str) -> bool:
    """From here on."""
    return any(form.search(said) for form in (DEFINES, *STANDING))


def _stands_behind_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - NEAR) : start].rstrip()
    return before[-1:] in ("", "。", "；", "！")


def _says_who_is_called_in(text: str, span: Span) -> bool:
    """开展检查（市应急局会同市公安局）。 — at the end of a sentence, but not behind those of whom it tells who they are
    (检查组)."""
    start, end = span
    is_at_end = text[end : end + 1] in ("", *ENDS)
    tells_of_a_body = BODY.search(text, max(0, start - NEAR), start)
    return is_at_end and not tells_of_a_body and WITH.search(text, start, end) is not None


def _stands_alone(text: str, span: Span) -> bool:
    """Behind a sentence of the text, or all of it: within a sentence it says more of the word before it."""
    start, end = span
    is_first = not text[:start].strip()
    is_last = not text[end:].strip(ENDS)
    return _stands_behind_a_sentence(text, start) and (is_last or not is_first)


def _all_of_a_level(names: list[str]) -> bool:
    """省应急厅、公安局、云冈区政府: by level, by the name of a district, or without what it says of its level, and at
    least one by level; of three one may be named otherwise, of four one may even end otherwise than bodies do. Or all
    of them agencies without a level (应急局、公安局), companies (广铁集团、省能源集团) or branches."""
    ways = Counter(map(_way_of_naming, names))
    known = ways["agency"] + ways["company"] + ways["branch"]
    if not ways["level"]:
        return known == len(names)
    known += ways["level"]
    strangers = sum(BODY.search(name) is None for name in names)
    return known > 2 * ways["other"] and len(names) >= 4 * strangers


def _way_of_naming(name: str) -> str:
    fitting = (
        way
        for way, form in WAYS_OF_NAMING.items()
        if form.fullmatch(name)
    )
    return next(fitting, "other")


def _has_label(said: str) -> bool:
    return any(label_role(found[1]) for found in LABEL.finditer(said))


def _has_labelled_body(said: str) -> bool:
    labelled = sections(without_brackets(said))
    return any(
        _is_of_body(part)
        for _, section in labelled
        for part in _parts(section)
    )


def _is_of_body(part: str) -> bool:
    """A body's name, or what a body does."""
    return _does(part) or BODY.search(without_list_end(part)) is not None


def _parts(said: str) -> list[str]:
    kept = COLLECTIVE_LIST.sub(lambda found: found[0].replace("、", KEPT), ONE_NAME.sub(KEPT, said))
    return [
        part.strip()
        for part in split_outside(kept, "，,；;。、：:\n")
        if part.strip()
    ]


def _does(part: str) -> bool:
    tail = part[-LOOK_BACK:]
    ends_so = DOES.search(tail) or ROLE_IN_BRACKETS.search(tail)
    is_so = CHARGED.fullmatch(tail) or BEARS.fullmatch(tail) or ACTS.fullmatch(tail)
    return bool(ends_so or is_so)
