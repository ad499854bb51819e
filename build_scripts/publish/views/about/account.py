"""What an account of the editions on record needs to know: of a whole edition, or of the families of one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.building.inventory import DatedCorrection, Inventory
from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Correction, Notice, NoticeId, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.releases import said, together
from build_scripts.publish.labels import corrections
from build_scripts.publish.views import naming


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A notice of the present edition."""

    label: str
    """山西省2024年."""
    said: str
    """The sum of what it says."""
    corrections: Sequence[DatedCorrection]


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    releases: tuple[Release, ...]
    notices: Mapping[NoticeId, Told]
    places: Mapping[PlaceSlug, str]

    @property
    def sums(self) -> dict[NoticeId, str]:
        return {name: told.said for name, told in self.notices.items()}

    def corrections(self, name: NoticeId) -> Sequence[DatedCorrection]:
        """Of what has been taken away since none are known."""
        return self.notices[name].corrections if name in self.notices else ()


def account_of(linked: LinkedEdition) -> Account:
    return Account(
        releases=linked.edition.releases,
        notices={notice.id: _told(linked, notice) for notice in linked.edition.notices},
        places={slug: place.name for slug, place in linked.jurisdictions.items()},
    )


def account_of_families(found: Sequence[Inventory]) -> Account:
    """Each family has on record what concerns it."""
    releases = together(
        release
        for inventory in found
        for release in inventory.releases
    )
    corrected: defaultdict[NoticeId, list[DatedCorrection]] = defaultdict(list)
    for inventory in found:
        for made in inventory.corrected:
            corrected[made.notice].append(made)
    notices: dict[NoticeId, Told] = {}
    for inventory in found:
        for notice in inventory.notices:
            own = tuple(corrected[notice.id])
            notices[notice.id] = Told(
                label=notice.label,
                said=notice.said,
                corrections=own,
            )
    places = {
        place.slug: place.name
        for inventory in found
        for place in inventory.places
    }
    return Account(
        releases=releases,
        notices=notices,
        places=places,
    )


def dated(linked: LinkedEdition, notice: Notice) -> Iterator[DatedCorrection]:
    """The corrections of which it is known since when they are shown."""
    for made in notice.corrections:
        if made.made_on:
            yield DatedCorrection(
                notice=notice.id,
                eid=made.eid,
                where=_where(linked, notice, made),
                words=corrections.words(made),
                original=made.original,
                displayed=made.displayed,
                reason=made.reason,
                made_on=made.made_on,
            )


def _told(linked: LinkedEdition, notice: Notice) -> Told:
    label = naming.place_and_year(linked, notice)
    return Told(
        label=label,
        said=said(notice),
        corrections=tuple(dated(linked, notice)),
    )


def _where(linked: LinkedEdition, notice: Notice, made: Correction) -> str:
    """What stands outside the notice's text is known by its line."""
    if made.eid is None:
        return f"原文件第{made.line}行"
    return naming.locus(linked, notice.id, linked.provision(notice.id, made.eid))
