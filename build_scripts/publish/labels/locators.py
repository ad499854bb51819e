"""How places in the edition are named to a reader."""

import unicodedata
from collections.abc import Iterable

from build_scripts.domain import refs
from build_scripts.domain.notice import Eid, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.link.edition_index import Lookup

FRONT_AND_BACK = {"preface": "文首", "conclusions": "文末"}
IN_FILE_NAMES = frozenset(" 〔〕（）《》〈〉「」“”、，。；：—－·-")
LONGEST_FILE_NAME = 80
"""Characters, so that with three bytes each no file system refuses the name."""


OUTSIDE_PARTS = {"preamble": "引言", "closing": "结语"}
"""The paragraphs that stand in no part, by kind."""
# The mark between a printed number and the words: 一、 1. 1、 1．
_MARK = "、.．,，: ：　 "


def designation(provision: Provision) -> str:
    """What the last step to a provision is called: its number as printed, without the mark after it; empty where it has
    none. An enclosed document whose label has no number is counted: 附件1.

    The forms in which the steps are put together are `locus` (三（十）1), the path on topic pages (三、（十）1. 煤矿)
    and `citation.locators` (第三部分第（十）项第1目).
    """
    num = (provision.num or "").strip(_MARK)
    if provision.kind == "annex" and num in ("", "附件"):
        return f"附件{refs.number(provision.eid)}"
    return num


def locus(lookup: Lookup, notice: NoticeId, provision: Provision) -> str:
    """Short and as printed: 三（十）1, and for a paragraph without a number 三（十）第2段."""
    above = _above(lookup, notice, provision)
    stem = locus(lookup, notice, above) if above else ""
    gap = " " if above and above.kind == "annex" else ""
    named = FRONT_AND_BACK.get(provision.kind) or designation(provision) or _by_heading(provision)
    own = named or _counted(provision)
    return f"{stem}{gap}{own}" if own else stem + gap or provision.eid


def _counted(provision: Provision) -> str:
    """第2段, 引言第1段; empty where nothing counts it."""
    count = refs.number(provision.eid)
    return f"{OUTSIDE_PARTS.get(provision.kind, '')}第{count}段" if count else ""


def _by_heading(provision: Provision) -> str:
    """A part without a number is called by its heading: “保障措施”."""
    is_headed = provision.heading and not provision.text and provision.kind not in ("p", "preamble", "closing")
    return f"“{provision.heading}”" if is_headed else ""


def _above(lookup: Lookup, notice: NoticeId, provision: Provision) -> Provision | None:
    """What its number counts within: 1.1 tells that it stands in 1."""
    above = lookup.provision(notice, provision.parent) if provision.parent else None
    while above and provision.kind == above.kind == "clause":
        above = lookup.provision(notice, above.parent) if above.parent else None
    return above


def number(provision: Provision) -> str:
    """The number as it is set before the words: 第一条 and 1.1 stand apart from them, 一、 and （一） do not."""
    gap = "　" if provision.kind in ("division", "chapter", "section", "article", "clause", "annex") else ""
    return f"{provision.num}{gap}" if provision.num else ""


def year(notice: Notice) -> str:
    """2024; a second notice of the same year is told apart: 2024-2."""
    ordinal = refs.ordinal(notice)
    return f"{notice.year}-{ordinal}" if ordinal > 1 else f"{notice.year}"


def span(years: Iterable[int]) -> str:
    """2009—2026, from the first of some years to the last."""
    first, *_, last = sorted(years) * 2
    return f"{first}" if first == last else f"{first}—{last}"


def chinese_year(notice: Notice) -> str:
    """2024年; a second notice of the same year is told apart: 2024年（之2）."""
    ordinal = refs.ordinal(notice)
    return f"{notice.year}年（之{ordinal}）" if ordinal > 1 else f"{notice.year}年"


def year_and_locus(lookup: Lookup, notice: NoticeId, eid: Eid) -> str:
    """2024 三（十）1: a provision of another year's notice of the same place."""
    return f"{year(lookup.notices[notice])} {locus(lookup, notice, lookup.provision(notice, eid))}"


def place_name(lookup: Lookup, place: PlaceSlug) -> str:
    """山西省."""
    return lookup.jurisdictions[place].name


def place_and_year(lookup: Lookup, notice: Notice) -> str:
    """山西省2024年."""
    return place_name(lookup, notice.jurisdiction) + chinese_year(notice)


def file_name(notice: Notice) -> str:
    """Document number and title, to save a copy under: letters, digits and Chinese punctuation, which every system
    takes as they are."""
    return file_stem(" ".join(filter(None, (notice.document_number, notice.title)))) or notice.id


def file_stem(name: str) -> str:
    """What of a name every system takes in a file's."""
    kept = "".join(c for c in name if c in IN_FILE_NAMES or unicodedata.category(c)[0] in "LN")
    return " ".join(kept.split())[:LONGEST_FILE_NAME].strip()
