"""What an edition brings that the one before had not: told by what each notice says, not by what is said of it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from build_scripts.domain.edition import Edition, Release
from build_scripts.domain.notice import Notice, NoticeId, PlaceSlug
from build_scripts.domain.refs import place_of

DIGITS = 12


class Dated(Protocol):
    @property
    def made_on(self) -> str | None: ...


C = TypeVar("C", bound=Dated)


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the notices between two editions."""

    added: tuple[NoticeId, ...]
    changed: tuple[NoticeId, ...]
    removed: tuple[NoticeId, ...]
    after: str
    """The day of the edition before; empty where there is none."""
    until: str
    """The day of this one; empty where it has not been given out."""

    @property
    def any(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def between(self, made: Iterable[C]) -> Sequence[C]:
        """Those corrections that were made between the two editions."""
        return [
            c
            for c in made
            if c.made_on and self.after < c.made_on <= (self.until or c.made_on)
        ]


def said(notice: Notice) -> str:
    """The sum of the title and of every provision with its address: another sum, another text or another order."""
    digest = hashlib.sha256(notice.title.encode())
    for p in notice.provisions:
        for part in (p.eid, p.num, p.heading, p.text):
            words = (part or "").encode()
            digest.update(hashlib.sha256(words).digest())
    return digest.hexdigest()[:DIGITS]


def history(releases: Iterable[Release]) -> list[Changes]:
    """As they are on record, the oldest first."""
    found: list[Changes] = []
    for release in releases:
        found.append(Changes(
            added=_names(release.added),
            changed=_names(release.changed),
            removed=release.removed,
            after=found[-1].until if found else "",
            until=release.date,
        ))
    return found


def unrecorded(edition: Edition) -> Changes:
    """What is not on record yet."""
    return since(edition.releases, {notice.id: said(notice) for notice in edition.notices})


def since(releases: Sequence[Release], now: Mapping[NoticeId, str]) -> Changes:
    """What notices that now say this have beyond the last edition on record."""
    known = recorded(releases)
    added = [name for name in now if name not in known]
    changed = [
        name
        for name in now
        if name in known and known[name] != now[name]
    ]
    removed = [name for name in known if name not in now]
    return Changes(
        added=tuple(added),
        changed=tuple(changed),
        removed=tuple(removed),
        after=releases[-1].date if releases else "",
        until="",
    )


def concerning(releases: Iterable[Release], concerns: Callable[[PlaceSlug], bool]) -> tuple[Release, ...]:
    """What is on record of the notices of some places."""
    found = (_concerning(one, lambda name: concerns(place_of(name))) for one in releases)
    return tuple(
        one
        for one in found
        if one.added or one.changed or one.removed
    )


def _concerning(one: Release, concerns: Callable[[NoticeId], bool]) -> Release:
    def own(sums: Iterable[tuple[NoticeId, str]]) -> tuple[tuple[NoticeId, str], ...]:
        return tuple((name, own) for name, own in sums if concerns(name))

    removed = tuple(filter(concerns, one.removed))
    return replace(one, added=own(one.added), changed=own(one.changed), removed=removed)


def together(shares: Iterable[Release]) -> tuple[Release, ...]:
    """The editions of which each share has what concerns it, the oldest first."""
    found: dict[str, Release] = {}
    for share in shares:
        day = share.date
        known = found.get(day)
        found[day] = _joined(known, share) if known else share
    return tuple(found[day] for day in sorted(found))


def _joined(one: Release, other: Release) -> Release:
    return replace(
        one,
        added=one.added + other.added,
        changed=one.changed + other.changed,
        removed=one.removed + other.removed,
    )


def recorded(releases: Iterable[Release]) -> Mapping[NoticeId, str]:
    """The notices of the last edition on record, each with its sum."""
    known: dict[NoticeId, str] = {}
    for release in releases:
        for name in release.removed:
            known.pop(name, None)
        known.update((*release.changed, *release.added))
    return known


def _names(sums: Iterable[tuple[NoticeId, str]]) -> tuple[NoticeId, ...]:
    return tuple(name for name, _ in sums)
