"""What slugs and the names of originals may be: both become addresses of the site and files on anybody's disk."""

import re
import unicodedata
from collections.abc import Iterable

from build_scripts.domain.site_addresses import OWN_PAGES, original_file
from build_scripts.read.located import Fields, first_unseen

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""A place, a topic, a group of topics: small letters, digits and hyphens."""
LONGEST_SLUG = 60
"""Two of them, with a year each, are the name of one file."""
# The notices of a place x-2024 would be named like those of the place x.
ENDS_IN_YEAR = re.compile(r"-(?:19|20)[0-9]{2}$")
NOTICE_ID = rf"{SLUG}-[0-9]{{4}}(?:-[0-9]+)?"
"""A place, a year, and a number for a second notice of that year."""
LONGEST_FILE = 200
"""Bytes of UTF-8: the published name is longer by its ending, and no disk takes more than 255."""
# # ? % mean something else in an address, the others on one disk or another.
RESERVED = re.compile(r'[#?%\\/:*"<>|]')
# Names that a system keeps for its devices, whatever their ending.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.I)


def read_slug(entry: Fields, example: str) -> str:
    """The slug of an entry; one that cannot be an address is a fault."""
    slug = entry.text("slug")
    if slug and (told := _slug_fault(slug)):
        entry.fault("slug", f"the slug {slug[:LONGEST_SLUG]!r} {told}", f"for example {example}")
    return slug


def file_name_fault(name: str) -> str | None:
    """What is wrong with the name of an original, if anything is."""
    rules = (
        (bool(RESERVED.search(name)), 'holds one of # ? % \\ / : * " < > |'),
        (first_unseen(name) is not None, "holds a character that nobody sees"),
        (name.startswith("."), "begins with a point, which hides a file"),
        (name != name.strip() or name.endswith("."), "begins or ends with a blank, or ends with a point"),
        (bool(DEVICE.fullmatch(name)), "is the name of a device"),
        (len(name.encode("utf-8")) > LONGEST_FILE, f"is longer than {LONGEST_FILE} bytes"),
    )
    return next((told for broken, told in rules if broken), None)


def same_address(names: Iterable[str]) -> list[tuple[str, str]]:
    """Names that would be published at one address, on a disk that does not tell large letters from small, each with
    the one before it."""
    first: dict[str, str] = {}
    found = []
    for name in names:
        key = unicodedata.normalize("NFC", original_file(name)).casefold()
        if key in first and first[key] != name:
            found.append((first[key], name))
        first.setdefault(key, name)
    return found


def _slug_fault(slug: str) -> str | None:
    rules = (
        (not re.fullmatch(SLUG, slug), "is not made of small letters, digits and hyphens, a letter first"),
        (len(slug) > LONGEST_SLUG, f"is longer than {LONGEST_SLUG} characters"),
        (slug in OWN_PAGES, "is the name of a page of the site's own"),
        (bool(ENDS_IN_YEAR.search(slug)), "ends in a year, as the id of a notice does"),
        (bool(DEVICE.fullmatch(slug)), "is the name of a device"),
    )
    return next((told for broken, told in rules if broken), None)
