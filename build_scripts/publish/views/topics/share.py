"""How much of a notice a topic takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import Notice, NoticeId, Provision
from build_scripts.domain.topics import Filing
from build_scripts.link.linked_edition import LinkedEdition, derived

FilingsOfNotice = Mapping[NoticeId, Sequence[Filing]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    notice: Notice
    characters: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.characters / self.of if self.of else 0.0


def share_of(linked: LinkedEdition, notice: Notice, filings: FilingsOfNotice) -> Share:
    own = filings.get(notice.id, ())
    taken = (characters(linked.provision(f.notice, f.eid), f) for f in own)
    return Share(
        notice=notice,
        characters=sum(taken),
        of=_length(linked, notice.id),
    )


@derived
def _length(linked: LinkedEdition, notice: NoticeId) -> int:
    """The characters of a notice, counted once for all topics."""
    return linked.notices[notice].characters


def extent(provision: Provision, filing: Filing) -> tuple[str, ...]:
    """The pieces of a provision's text that a filing means."""
    if filing.spans is None:
        return (provision.text,) if provision.text else ()
    return tuple(provision.text[start:end] for start, end in filing.spans)


def characters(provision: Provision, filing: Filing) -> int:
    """The characters a filing takes, blanks not counted: a whole provision with its number and heading."""
    pieces = (provision.paragraph,) if filing.spans is None else extent(provision, filing)
    return sum(len("".join(piece.split())) for piece in pieces)
