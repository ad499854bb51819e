"""A provision on the page that tells of it, and what the edition knows at that place."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import Notice, Provision
from build_scripts.domain.refs import Ref
from build_scripts.domain.topics import Filing
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Here, Link


@dataclass(frozen=True, slots=True)
class At:
    linked: LinkedEdition
    here: Here
    notice: Notice
    provision: Provision
    filing: Filing | None = None
    """What of it is meant, where that is not all: what speaks of a topic."""

    @property
    def ref(self) -> Ref:
        return self.notice.id, self.provision.eid

    @property
    def locus(self) -> str:
        return naming.locus(self.linked, self.notice.id, self.provision)

    @property
    def filings(self) -> Sequence[Filing]:
        return self.linked.filings_at.get(self.ref, ())

    def link(self, label: str, title: str = "") -> Link:
        """To the provision."""
        return self.here.provision(label, self.ref, title)
