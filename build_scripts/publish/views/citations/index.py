"""All works that notices cite, by kind and in each by reading. Very many have a page for each kind, and a kind of very
many a sheet for each initial."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Work, WorkKind
from build_scripts.language.wording.citing.citations import key_of
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.indexes import works as labels
from build_scripts.publish.views import alphabet
from build_scripts.publish.views.alphabet import Sheet
from build_scripts.publish.views.page import File, Head, Here, Link

TITLE = "引用"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    work: Link
    numbers: str
    notices: int
    years: str
    status: str
    """Where some notice says that it is still to be made or revised."""
    here: Link | None
    """The notice of the edition that it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    anchor: str
    name: str
    works: int
    page: Link | None
    """Where its works stand instead of here."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    head: Head
    crumbs: tuple[Link, ...]
    works: int
    kinds: tuple[Kind, ...]
    table: File
    """All of them to take away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KindPage:
    """The works of a kind, or of one sheet of it."""

    head: Head
    crumbs: tuple[Link, ...]
    works: int
    sheets: tuple[tuple[Link, int], ...]
    """Where they stand instead of here."""
    rows: tuple[Row, ...]


def index(linked: LinkedEdition) -> Index:
    here = Here(site_addresses.works_index())
    return Index(
        head=Head(
            title=linked.titled(TITLE),
            description="历年通知引用的法律法规、文件、标准、规划与会议。",
            contents=True,
        ),
        crumbs=here.index_crumbs(TITLE, site_addresses.works_index) or here.crumbs(),
        works=len(linked.works),
        kinds=tuple(_kinds(linked, here)),
        table=here.file("CSV", site_addresses.index_table("citations"), f"{TITLE}.csv"),
    )


@derived
def _is_split(linked: LinkedEdition) -> bool:
    """They do not fit on one page: a question of its own, whatever works there are."""
    return len(linked.works) > alphabet.MOST_ON_A_PAGE


def _by_kind(linked: LinkedEdition) -> dict[WorkKind, list[Work]]:
    """In order of rank, each in the order of readings; only kinds that have works."""
    found: dict[WorkKind, list[Work]] = {kind: [] for kind in labels.KINDS}
    for work in alphabet.in_order(linked.works.values(), _name):
        found[work.kind].append(work)
    return {kind: works for kind, works in found.items() if works}


def kind_pages(linked: LinkedEdition) -> Iterator[tuple[str, KindPage]]:
    """The pages of kinds and their sheets, each with its address; none where the index holds all."""
    for kind, works in _by_kind(linked).items() if _is_split(linked) else ():
        yield from _pages_of_kind(linked, kind, works)


def _pages_of_kind(linked: LinkedEdition, kind: WorkKind, works: Sequence[Work]) -> Iterator[tuple[str, KindPage]]:
    sheets = _sheets(works)
    address = site_addresses.works_index(labels.KINDS[kind])
    first = Here(address)
    yield address, _kind_page(linked, first, kind, works, sheets)
    for sheet in sheets:
        here = Here(_sheet_address(kind, sheet))
        yield here.address, _sheet_page(linked, here, kind, sheet)


def _sheets(works: Sequence[Work]) -> tuple[Sheet[Work], ...]:
    """None where one page holds all."""
    return () if len(works) <= alphabet.MOST_ON_A_PAGE else tuple(alphabet.sheets(works, _name))


def kind_link(linked: LinkedEdition, here: Here, kind: WorkKind) -> Link:
    """Where the works of a kind begin."""
    if _is_split(linked):
        return here.link(kind, site_addresses.works_index(labels.KINDS[kind]))
    return here.link(kind, f"{site_addresses.works_index()}#{labels.KINDS[kind]}")


def _name(work: Work) -> str:
    return key_of(work.title)


def _kinds(linked: LinkedEdition, here: Here) -> Iterator[Kind]:
    split = _is_split(linked)
    for kind, works in _by_kind(linked).items():
        anchor = labels.KINDS[kind]
        page = kind_link(linked, here, kind) if split else None
        rows = () if split else _rows(linked, here, works)
        yield Kind(
            anchor=anchor,
            name=kind,
            works=len(works),
            page=page,
            rows=rows,
        )


def _kind_page(
    linked: LinkedEdition,
    here: Here,
    kind: WorkKind,
    works: Sequence[Work],
    sheets: Iterable[Sheet[Work]],
) -> KindPage:
    leading = tuple(_leading(here, kind, sheet) for sheet in sheets)
    return KindPage(
        head=Head(title=f"{TITLE}：{kind}", description=f"历年通知引用的{kind}。"),
        crumbs=here.crumbs(here.link(TITLE, site_addresses.works_index())),
        works=len(works),
        sheets=leading,
        rows=() if leading else _rows(linked, here, works),
    )


def _leading(here: Here, kind: WorkKind, sheet: Sheet[Work]) -> tuple[Link, int]:
    return here.link(sheet.name, _sheet_address(kind, sheet)), len(sheet.items)


def _sheet_page(linked: LinkedEdition, here: Here, kind: WorkKind, sheet: Sheet[Work]) -> KindPage:
    index = here.link(TITLE, site_addresses.works_index())
    title = f"{TITLE}：{kind} {sheet.name}"
    return KindPage(
        head=Head(title=title, description=f"历年通知引用的{kind}，{sheet.name}。"),
        crumbs=here.crumbs(index, kind_link(linked, here, kind)),
        works=len(sheet.items),
        sheets=(),
        rows=_rows(linked, here, sheet.items),
    )


def _sheet_address(kind: WorkKind, sheet: Sheet[Work]) -> str:
    return site_addresses.works_index(labels.KINDS[kind], sheet.step, sheet.number)


def _rows(linked: LinkedEdition, here: Here, works: Iterable[Work]) -> tuple[Row, ...]:
    return tuple(_row(linked, here, work) for work in works)


def _row(linked: LinkedEdition, here: Here, work: Work) -> Row:
    citing = {mention.at.notice for mention in work.mentions}
    years = {linked.notices[notice].year for notice in citing}
    own = linked.notices[work.notice] if work.notice else None
    return Row(
        work=here.work(work.slug, work.title),
        numbers=labels.numbers(work),
        notices=len(citing),
        years=locators.span(years),
        status=labels.STATUS["to_be_made"] if "to_be_made" in labels.statuses(work) else "",
        here=here.notice("全文", own) if own else None,
    )
