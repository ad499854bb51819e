"""A work: what it is, whether it is to be obeyed or still to be made, and every place that cites it, by year."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import RelatedWork, Work
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import works as labels
from build_scripts.publish.views.citations.index import TITLE, kind_link
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.passages import Passages, Subject, Text, Use, Year, text_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Related:
    title: str
    link: Link | None
    """None where no notice cites it."""
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkPage:
    head: Head
    crumbs: tuple[Link, ...]
    kind: Link
    numbers: str
    notice: Link | None
    """Where the edition has it."""
    statuses: tuple[tuple[str, int], ...]
    printed: tuple[str, ...]
    """Other words by which it is cited."""
    before: tuple[Related, ...]
    after: tuple[Related, ...]
    notices: int
    sentences: int
    years: tuple[Year, ...]


def work_page(linked: LinkedEdition, work: Work) -> WorkPage:
    here = Here(site_addresses.work_page(work.slug))
    passages = passages_of(linked, work)
    description = f"历年通知引用{labels.titled(work)}之处。"
    return WorkPage(
        head=Head(
            title=work.title,
            description=description,
            contents=passages.is_worth_contents,
        ),
        crumbs=(*_subject(work).crumbs(here), kind_link(linked, here, work.kind)),
        kind=kind_link(linked, here, work.kind),
        numbers=labels.numbers(work),
        notice=_notice(linked, here, work),
        statuses=tuple(_statuses(work)),
        printed=tuple(_printed(work)),
        before=tuple(_related(here, found) for found in work.before),
        after=tuple(_related(here, found) for found in work.after),
        notices=len({mention.at.notice for mention in work.mentions}),
        sentences=passages.sentences,
        years=passages.whole(here),
    )


def passages_of(linked: LinkedEdition, work: Work) -> Passages:
    places = (mention.at for mention in work.mentions)
    return Passages(linked, places, _subject(work), _note(work))


def _subject(work: Work) -> Subject:
    return Subject(
        name=work.title,
        address=partial(site_addresses.work_page, work.slug),
        index=TITLE,
        index_address=site_addresses.works_index(),
        places=f"引用{labels.titled(work)}之处",
    )


def _notice(linked: LinkedEdition, here: Here, work: Work) -> Link | None:
    if work.notice is None:
        return None
    notice = linked.notices[work.notice]
    return here.notice(notice.title, notice)


def _statuses(work: Work) -> Iterator[tuple[str, int]]:
    """Nobody makes or obeys a meeting."""
    if work.kind != "会议讲话":
        yield from ((labels.STATUS[status], count) for status, count in labels.statuses(work).items())


def _printed(work: Work) -> Iterator[str]:
    for title in dict.fromkeys(mention.title for mention in work.mentions):
        if title and title != work.title:
            yield title


def _related(here: Here, found: RelatedWork) -> Related:
    link = here.link(found.title, site_addresses.work_page(found.slug)) if found.slug else None
    return Related(
        title=found.title,
        link=link,
        reason=found.reason,
    )


def _note(work: Work) -> Callable[[Use], str]:
    """Says of a sentence that in it the work is still to be made."""
    to_be_made: set[tuple[Text, int]] = set()
    for mention in work.mentions:
        if mention.status == "to_be_made":
            start, _ = mention.at.span
            to_be_made.add((text_of(mention.at), start))

    def note(use: Use) -> str:
        text = text_of(use)
        is_to_be_made = any((text, start) in to_be_made for start, _ in use.marks)
        return labels.STATUS["to_be_made"] if is_to_be_made else ""

    return note
