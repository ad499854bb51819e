"""Slugs: the short names of places, groups and topics that stand in addresses of the site."""

import re

from build_scripts.read.located import Fields, shown

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
LONGEST = 60
"""The page that compares two notices names both, and a disk allows a name of 255 bytes."""
TAKEN = frozenset({"all", "index"})
"""Pages that list all others have these names beside the pages of each."""

EXAMPLE = "for example coal-mine"


def read_slug(fields: Fields) -> str:
    """The value of `slug`; one that cannot be part of an address is a fault."""
    slug = fields.text("slug")
    if not slug:
        return slug
    name = f"slug {shown(slug)!r}"
    if not re.fullmatch(SLUG, slug):
        fields.fault("slug", f"{name} is not a slug", f"small letters, digits and hyphens, a letter first, {EXAMPLE}")
    elif len(slug) > LONGEST:
        fields.fault("slug", f"{name} is too long", f"at most {LONGEST} characters, {EXAMPLE}")
    elif slug in TAKEN:
        fields.fault("slug", f"{name} is the name of a page of the site's own", f"another one, {EXAMPLE}")
    return slug
