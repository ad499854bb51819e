"""Whether a link leads on within a topic.

A link is of whole provisions, and what is filed under a topic may be one sentence of them. So it leads on only where
the other end speaks of the topic too: it is filed there, or what of it names the topic (a sentence, all of it where its
heading does) has much in common with what is filed.
"""

from collections.abc import Iterator

from build_scripts.domain.notice import Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.span import Span
from build_scripts.domain.topics import Filing
from build_scripts.language.comparable import runs
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.threads import MUCH


def speaks_too(linked: LinkedEdition, filing: Filing, other: Ref) -> bool:
    """Whether the other provision speaks of what is filed."""
    filings = linked.filings_at.get(other, ())
    if any(found.topic == filing.topic for found in filings):
        return True
    own = runs("\n".join(_texts(linked.provision(*ref_of(filing)), filing.spans)))
    return any(_has_much(own, runs(text)) for text in _naming(linked, filing, other))


def _naming(linked: LinkedEdition, filing: Filing, other: Ref) -> Iterator[str]:
    """What of the other provision names the topic."""
    for naming in linked.namings_at.get(other, ()):
        if naming.topic == filing.topic:
            yield from _texts(linked.provision(*other), naming.spans)


def _texts(provision: Provision, spans: tuple[Span, ...] | None) -> Iterator[str]:
    if spans is None:
        yield provision.wording
    for span in spans or ():
        yield provision.text[slice(*span)]


def _has_much(own: set[str], other: set[str]) -> bool:
    """One may be a piece of the other."""
    shorter = min(len(own), len(other))
    return len(own & other) >= MUCH * shorter
