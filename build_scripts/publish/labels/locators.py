"""How places in the edition are named to a reader."""

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from build_scripts.domain import refs
from build_scripts.domain.notice import PLAIN_KINDS, Eid, Jurisdiction, Notice, Provision
from build_scripts.language.display import CLOSING, NUMBER_MARKS, OPENING

FRONT_AND_BACK = {"preface": "文首", "conclusions": "文末"}
"""What stands before the first paragraph and after the last, by kind: named alike in every form."""
IN_FILE_NAMES = frozenset(" 〔〕（）《》〈〉「」“”、，。；：—－·-")
LONGEST_FILE_NAME = 80
"""Characters, so that with three bytes each no file system refuses the name."""


OUTSIDE_PARTS = {"preamble": "引言", "closing": "结语"}
"""The paragraphs that stand in no part, by kind."""
# Between a printed number and the words: 一、 1. 1、 1．
_MARK = f"、{NUMBER_MARKS}\u3000 "
# ﹙一﹚, 〔一〕 and （一〕 are one number.
_ROUND = str.maketrans(dict.fromkeys(OPENING.replace("\\", ""), "（") | dict.fromkeys(CLOSING.replace("\\", ""), "）"))


def designation(provision: Provision) -> str:
    """What the last step to a provision is called: its number, without the mark after it and in round brackets, if any;
    empty where it has none. Of enclosed documents see `annex_names`.

    The forms in which the steps are put together are `locus` (三（十）1), `path` (三、（十）1. 煤矿)
    and `citation.locators` (第三部分第（十）项第1目).
    """
    num = (provision.num or "").strip(_MARK)
    return num.translate(_ROUND) if provision.kind in ("sec", "subpara") else num


def annex_names(provisions: Iterable[Provision]) -> dict[Eid, str]:
    """What each enclosed document is called: by its label as printed; counted where that has no number (附件1), unless
    the label of another says so: then by its title."""
    labels = {
        p.eid: ("".join(designation(p).split()), p)
        for p in provisions
        if p.kind == "annex"
    }
    printed = {label for label, _ in labels.values()}
    return {eid: _annex_name(label, annex, printed) for eid, (label, annex) in labels.items()}


def _annex_name(label: str, annex: Provision, printed: Collection[str]) -> str:
    counted = f"附件{refs.number(annex.eid)}"
    if label not in ("", "附件"):
        return label
    return f"《{annex.heading}》" if counted in printed and annex.heading else counted


@dataclass(frozen=True, slots=True)
class Step:
    """One of those that lead to a provision."""

    provision: Provision
    name: str
    """What it is called, whatever it is; empty where it has no name of its own."""


Way = Sequence[Step]
"""From the top down to a provision, without what its number tells by itself: 1.1 tells that it stands in 1."""


def locus(way: Way) -> str:
    """Short and as printed: 三（十）1, and for a paragraph without a number 三（十）第2段."""
    *above, last = way
    stem = locus(above) if above else ""
    if above and above[-1].provision.kind == "annex":
        stem += " "
    return f"{stem}{_own_locus(last)}" or last.provision.eid


def _own_locus(step: Step) -> str:
    """Without what it stands in."""
    provision = step.provision
    fixed = FRONT_AND_BACK.get(provision.kind)
    named = fixed or step.name or _by_heading(provision)
    return named or _counted(provision)


def locus_and_heading(way: Way) -> str:
    """三（十）1 煤矿."""
    heading = way[-1].provision.heading
    return f"{locus(way)} {heading}" if heading else locus(way)


def path(way: Way) -> str:
    """The numbers that lead to a provision, as printed, and its heading: 三、（十一）1. 煤矿."""
    heading = way[-1].provision.heading
    numbers = "".join(map(_number, way))
    if not heading:
        return numbers.rstrip()
    space = " " if numbers.endswith(".") else ""
    return f"{numbers}{space}{heading}"


def _number(step: Step) -> str:
    return f"{step.name} " if step.provision.kind == "annex" else _number_or_count(step.provision)


def _number_or_count(provision: Provision) -> str:
    """Nothing where its heading tells which it is."""
    if provision.num:
        return provision.num.strip()
    is_told_by_heading = provision.heading and provision.kind not in OUTSIDE_PARTS
    return "" if is_told_by_heading else FRONT_AND_BACK.get(provision.kind) or _counted(provision)


def _counted(provision: Provision) -> str:
    """第2段, 引言第1段; empty where nothing counts it."""
    count = refs.number(provision.eid)
    return f"{OUTSIDE_PARTS.get(provision.kind, '')}第{count}段" if count else ""


def _by_heading(provision: Provision) -> str:
    """A part without a number is called by its heading: “保障措施”."""
    is_headed = provision.heading and not provision.text and provision.kind not in PLAIN_KINDS
    return f"“{provision.heading}”" if is_headed else ""


def number(provision: Provision) -> str:
    """The number as it is set before the words: 第一条 and 1.1 stand apart from them, 一、 and （一） do not."""
    gap = "　" if provision.kind in ("division", "chapter", "section", "article", "clause", "annex") else ""
    return f"{provision.num}{gap}" if provision.num else ""


def year(notice: Notice) -> str:
    """2024; a second notice of the same year is told apart: 2024-2."""
    ordinal = refs.ordinal(notice)
    return f"{notice.year}-{ordinal}" if ordinal > 1 else f"{notice.year}"


def short_year(year: int) -> str:
    """24, where a column is narrow."""
    return f"{year % 100:02d}"


def span(years: Iterable[int]) -> str:
    """2009—2026, from the first of some years to the last."""
    found = tuple(years)
    first, last = min(found), max(found)
    return f"{first}" if first == last else f"{first}—{last}"


def spans(years: Iterable[int]) -> str:
    """2009—2023、2026: none that is not among them."""
    stretches: list[list[int]] = []
    for year in sorted(years):
        if stretches and stretches[-1][-1] == year - 1:
            stretches[-1].append(year)
        else:
            stretches.append([year])
    return "、".join(map(span, stretches))


def chinese_year(notice: Notice) -> str:
    """2024年; a second notice of the same year is told apart: 2024年（之2）."""
    ordinal = refs.ordinal(notice)
    return f"{notice.year}年（之{ordinal}）" if ordinal > 1 else f"{notice.year}年"


def place_and_year(place: Jurisdiction, notice: Notice) -> str:
    """山西省2024年."""
    return place.name + chinese_year(notice)


def file_name(notice: Notice) -> str:
    """Document number and title, to save a copy under: letters, digits and Chinese punctuation, which every system
    takes as they are."""
    return file_stem(" ".join(filter(None, (notice.document_number, notice.title)))) or notice.id


def file_stem(name: str) -> str:
    """What of a name every system takes in a file's."""
    kept = "".join(
        c
        for c in name
        if c in IN_FILE_NAMES or unicodedata.category(c)[0] in "LN"
    )
    return " ".join(kept.split())[:LONGEST_FILE_NAME].strip()
