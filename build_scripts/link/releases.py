"""What an edition brings that the one before had not: told by what each notice says, not by what is said of it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.edition import Edition, Release
from build_scripts.domain.notice import Correction, Notice, NoticeId

DIGITS = 12


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

    def corrections(self, notice: Notice) -> Sequence[Correction]:
        """Those of a notice that were made between the two editions."""
        return [c for c in notice.corrections if c.made_on and self.after < c.made_on <= (self.until or c.made_on)]


def said(notice: Notice) -> str:
    """The sum of the title and of every provision with its address: another sum, another text or another order."""
    digest = hashlib.sha256(notice.title.encode())
    for provision in notice.provisions:
        for part in (provision.eid, provision.num, provision.heading, provision.text):
            digest.update(hashlib.sha256((part or "").encode()).digest())
    return digest.hexdigest()[:DIGITS]


def history(releases: Iterable[Release]) -> list[Changes]:
    """As they are on record, the oldest first."""
    found: list[Changes] = []
    for release in releases:
        found.append(Changes(
            added=_names(release.added), changed=_names(release.changed), removed=release.removed,
            after=found[-1].until if found else "", until=release.date,
        ))
    return found


def unrecorded(edition: Edition) -> Changes:
    """What is not on record yet."""
    known, now = recorded(edition.releases), {notice.id: said(notice) for notice in edition.notices}
    return Changes(
        added=tuple(name for name in now if name not in known),
        changed=tuple(name for name, own in now.items() if known.get(name, own) != own),
        removed=tuple(name for name in known if name not in now),
        after=edition.releases[-1].date if edition.releases else "", until="",
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
