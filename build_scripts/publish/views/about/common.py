"""What the generated pages of 关于 have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import ABOUT
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import File, Here, Link
from build_scripts.publish.views.places.coverage import notices_by_top

MOST_ROWS = 200
"""Longer lists are split by the place at the top."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Branch:
    """A place at the top, and its notices with those of the places below."""

    top: Jurisdiction
    notices: tuple[Notice, ...]


def crumbs(here: Here) -> tuple[Link, ...]:
    return here.crumbs(here.link("关于", ABOUT))


def original(here: Here, name: str) -> File:
    return here.file(name, site_addresses.original_file(name))


def branches(linked: LinkedEdition) -> Sequence[Branch]:
    groups = notices_by_top(linked, linked.edition.notices)
    return [Branch(top=place, notices=tuple(notices)) for place, notices in groups.items()]
