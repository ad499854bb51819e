"""Characters that are not what they seem: those without a sign of their own, and those that look like another.

What is copied out of a PDF or a web page holds both: a zero-width joiner before 一、, a Kangxi radical ⽕ for 火. The
first say nothing and are never displayed; the second stay as the source has them and are read as what they look like.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from build_scripts.domain.notice import Notice, Provision

Ranges = tuple[tuple[int, int], ...]

IGNORABLE_RANGES: Ranges = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
    (0xE0001, 0xE0001), (0xE0020, 0xE007F), (0xE0100, 0xE01EF),
)
"""What Unicode calls ignorable by default: soft hyphen, joiners, marks of direction, fillers, variation selectors …"""
CONTROL_RANGES: Ranges = (
    # Control characters, but for tab, line feed and the other blanks among them.
    (0x0000, 0x0008), (0x000E, 0x001B), (0x007F, 0x0084), (0x0086, 0x009F),
    # What is no character.
    (0xFDD0, 0xFDEF), *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)
"""What no page can show."""
INVISIBLE_RANGES: Ranges = (*IGNORABLE_RANGES, *CONTROL_RANGES)
IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff"
"""Inside a class of a regular expression, what Chinese is written in today: CJK Unified Ideographs and Extension A."""
UNSEEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
"""Unicode's kinds of characters without a shape."""
IDEOGRAPHIC_PLANES = (2, 3)
PRIVATE_RANGES: Ranges = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))
UNNAMED = {"Co": "private use", "Cn": "unassigned"}
"""What a character without a name is called, by its kind."""
LOST = "\ufffd"
"""Stands where a character was lost on the way."""
OBJECT = "\ufffc"
"""Stands where a picture or another object was."""
BLANK = "\u2800"
"""The sign of Braille without a dot: looks like a blank, and is none."""
LOOKALIKE_RANGES: Ranges = ((0x2E80, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
"""Radicals (CJK Radicals Supplement, Kangxi Radicals) and compatibility ideographs."""
# The radicals of the supplement with their ideographs, as Unicode's EquivalentUnifiedIdeograph.txt has them; the others
# have a compatibility mapping.
SUPPLEMENT = """
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺
⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛
⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀
⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶
⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣
⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
"""


def _character_class(ranges: Iterable[tuple[int, int]]) -> str:
    """The inside of a class of a regular expression."""
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges)


def _lookalikes() -> dict[str, str]:
    """Each character that looks like an ideograph, with that ideograph: one for one."""
    mapped = ((chr(code), unicodedata.normalize("NFKC", chr(code)))
              for first, last in LOOKALIKE_RANGES for code in range(first, last + 1))
    supplement = ((pair[0], pair[1]) for pair in SUPPLEMENT.split())
    return {
        character: ideograph
        for character, ideograph in (*mapped, *supplement)
        if character != ideograph
    }


def _radicals() -> dict[str, str]:
    """Each ideograph with the radicals of the supplement that stand for it."""
    found: dict[str, str] = {}
    for pair in SUPPLEMENT.split():
        found[pair[1]] = found.get(pair[1], "") + pair[0]
    return found


RADICALS: Mapping[str, str] = _radicals()
LOOKALIKES: Mapping[str, str] = _lookalikes()
IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
RUN_OF_IDEOGRAPHS = re.compile(f"{IDEOGRAPH.pattern}+")
CONTROL = re.compile(f"[{_character_class(CONTROL_RANGES)}]")
INVISIBLE = re.compile(f"[{_character_class(INVISIBLE_RANGES)}]")
_IN_PLACE_OF_OTHERS = LOST + OBJECT + BLANK
_STRANGE = re.compile(f"[{_character_class((*INVISIBLE_RANGES, *PRIVATE_RANGES))}{_IN_PLACE_OF_OTHERS}]")
_LOOKALIKE = re.compile(f"[{_character_class(LOOKALIKE_RANGES)}]")
_PLAIN = str.maketrans(dict(LOOKALIKES))


def without_invisible(text: str) -> str:
    return INVISIBLE.sub("", text)


def first_unseen(text: str) -> str | None:
    """The first character without a shape of its own: a control character, a mark of direction, a joiner, a filler, a
    variation selector, a line separator, one of private use."""
    return next((
        character
        for character in text
        if _is_unseen(character)
    ), None)


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in UNSEEN or INVISIBLE.match(character) is not None


def plain(text: str) -> str:
    """As it is read: every look-alike is what it looks like. The length stays, so that places correspond."""
    return text.translate(_PLAIN) if _LOOKALIKE.search(text) else text


def plain_notice(notice: Notice) -> Notice:
    """The notice as it is read; the same one where nothing in it looks like anything else."""
    provisions = tuple(map(_plain_provision, notice.provisions))
    return notice if provisions == notice.provisions else replace(notice, provisions=provisions)


def _plain_provision(provision: Provision) -> Provision:
    heading, text = plain(provision.heading or ""), plain(provision.text)
    if (heading, text) == (provision.heading or "", provision.text):
        return provision
    return replace(provision, heading=heading or None, text=text)


def strange(text: str) -> list[tuple[int, str]]:
    """Place and character of what is not what it seems; private, lost and unassigned ones included."""
    found = set(filter(_is_strange, set(text)))
    return [(at, char) for at, char in enumerate(text) if char in found] if found else []


def _is_strange(character: str) -> bool:
    if _LOOKALIKE.match(character):
        return character in LOOKALIKES
    return is_unassigned(character) or _STRANGE.match(character) is not None


def is_unassigned(character: str) -> bool:
    """Unknown to Unicode as it is used here; not of the planes of ideographs, which grow with every edition of it."""
    return unicodedata.category(character) == "Cn" and ord(character) >> 16 not in IDEOGRAPHIC_PLANES


def units(text: str) -> int:
    """Its length as a browser counts: two for a rare character."""
    return len(text.encode("utf-16-le")) // 2


def name(character: str) -> str:
    """U+2F55 KANGXI RADICAL FIRE."""
    kind = unicodedata.category(character)
    named = unicodedata.name(character, "") or UNNAMED.get(kind, "control character")
    return f"U+{ord(character):04X} {named}"
