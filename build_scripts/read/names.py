"""What slugs and the names of originals may be: both become addresses of the site and files on anybody's disk."""

import re
import unicodedata
from collections.abc import Iterable

from build_scripts.domain.addresses.site_addresses import OWN_PAGES, original_file
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.refs import Ref
from build_scripts.language.characters import first_unseen
from build_scripts.language.numbers.numerals import YEAR
from build_scripts.read.faults import shown
from build_scripts.read.located import Fields

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""A place, a topic, a group of topics, a body, a work: small letters, digits and hyphens."""
LONGEST_SLUG = 60
"""Two of them, with a year each, are the name of one file."""
# The notices of a place x-2024 would be named like those of the place x.
ENDS_IN_YEAR = re.compile(rf"-{YEAR}$")
NOTICE_ID = rf"{SLUG}-[0-9]{{4}}(?:-[0-9]+)?"
"""A place, a year, and a number for a second notice of that year."""
# notice/eid, as in an address of the site.
PROVISION = re.compile(rf"({NOTICE_ID})/([a-z0-9_]+)")
LONGEST_FILE = 200
"""Bytes of UTF-8: the published name is longer by its ending, and no disk takes more than 255."""
# # ? % mean something else in an address, the others on one disk or another.
RESERVED = re.compile(r'[#?%\\/:*"<>|]')
# Names that a system keeps for its devices, whatever their ending, blanks before it and raised digits included.
DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.I)


def read_slug(entry: Fields, example: str) -> str:
    """The slug of an entry; one that cannot be an address is a fault."""
    slug = entry.text("slug")
    if slug and (told := _slug_fault(slug)):
        entry.fault("slug", f"slug“{slug[:LONGEST_SLUG]}”{told}", f"例如 {example}")
    return slug


def read_provision(entry: Fields, key: str) -> Ref | None:
    """A provision of a notice, written as in an address; whether there is one is not known here."""
    text = entry.text(key)
    match = PROVISION.fullmatch(text)
    if match is None:
        if text:
            entry.fault(key, f"“{shown(text)}”不是条款", "写 通知编号/条款编号，例如 shanxi-2024/part_1__sec_1")
        return None
    return NoticeId(match[1]), Eid(match[2])


def file_name_fault(name: str) -> str | None:
    """What is wrong with the name of an original, if anything is."""
    size = len(name.encode("utf-8"))
    has_odd_end = name != name.strip() or name.endswith(".")
    rules = (
        (RESERVED.search(name), '含有 # ? % \\ / : * " < > | 之一'),
        (first_unseen(name) is not None, "含有看不见的字符"),
        (name.startswith("."), "以点开头，会成为隐藏文件"),
        (has_odd_end, "首尾有空格，或以点结尾"),
        (DEVICE.fullmatch(name), "是系统设备的名称"),
        (size > LONGEST_FILE, f"超过 {LONGEST_FILE} 字节"),
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
        (not re.fullmatch(SLUG, slug), "应由小写字母、数字和连字符组成，以字母开头"),
        (len(slug) > LONGEST_SLUG, f"超过 {LONGEST_SLUG} 个字符"),
        (slug in OWN_PAGES, "是本站固有页面的名称"),
        (bool(ENDS_IN_YEAR.search(slug)), "以年份结尾，会与通知的编号混同"),
        (bool(DEVICE.fullmatch(slug)), "是系统设备的名称"),
    )
    return next((told for broken, told in rules if broken), None)
