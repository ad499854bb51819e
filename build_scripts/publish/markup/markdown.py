"""Writing Markdown in which every text is displayed literally, whatever characters it holds.

The edition's words come from sources that anyone may have written: no character of theirs may act as markup.
"""

import html
import json
import re
from collections.abc import Mapping
from urllib.parse import quote

from build_scripts.language.characters import CONTROL, IDEOGRAPHS
from build_scripts.language.direction import isolated

LINE_BREAKS = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
"""A text is one paragraph: what would end a line stands as a space."""

EVERYWHERE = re.compile(r"[\\`*_{}\[\]#|!]")
"""Marks that Markdown or its usual extensions read anywhere in a line; a backslash takes their meaning away."""

NUMBER_AT_START = re.compile(r"^([0-9]+)([.)])(?=\s|$)")
"""An ASCII number with its point and a space at the start of a line would begin a list."""

SIGN_AT_START = re.compile(r"^[-+=:]")
"""A bullet, an underline of a heading, a definition."""

CONTROL_SIGNS, WITHOUT_SIGN = 0x2400, 0x7F
"""Where Unicode has signs for the control characters, and the first of those that have none there."""

IN_HTML = re.compile(r"[&<>\"'\\`*_{}\[\]()#|!~^=]|^\s+|\s+$| {2,}|\t")
"""What HTML or the Markdown around it may read as a mark, and the blanks that are not left as they are."""

IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"
"""Marks with which an address is written, letters, digits and -._ apart (RFC 3986)."""

WIDE_BLANK = re.compile(r"[^\S ]")
"""In the title of a link Markdown makes a plain space of it."""

SPACES = re.compile(r"^\s+|\s+$| {2,}|\t")
"""Four spaces at a line's start make code of it; any at its ends, several within, and tabs would be lost."""


PLAIN = re.compile(f"[{IDEOGRAPHS}、，。；：（）“”《》〔〕—…·0-9A-Za-z]+")
"""Words without a mark that could be read as one, as most texts are: nothing of them is looked at further."""


def literal(text: str) -> str:
    """The text as Markdown that displays it, at the start of a line, within one or in a table's cell."""
    if PLAIN.fullmatch(text):
        return text
    text = NUMBER_AT_START.sub(r"\1\\\2", continued(text))
    return SIGN_AT_START.sub(lambda m: f"&#{ord(m[0])};", text)


def continued(text: str) -> str:
    """The same for what never stands at the start of a line."""
    if PLAIN.fullmatch(text):
        return text
    text = html.escape(_one_line(text), quote=False)
    text = EVERYWHERE.sub(r"\\\g<0>", text)
    return SPACES.sub(_references, text)


def in_html(text: str) -> str:
    """The text for an element or a quoted attribute of HTML, whether Markdown looks into that HTML or not: every mark
    is a reference, in which neither finds anything."""
    if PLAIN.fullmatch(text):
        return text
    return IN_HTML.sub(_references, _one_line(text))


def in_markdown_tag(text: str) -> str:
    """The same for an attribute of an element that is marked `markdown`: its tag is read and written once more."""
    return in_html(in_html(text))


def _one_line(text: str) -> str:
    """Without line breaks; what no page can show has the sign that stands for it."""
    return CONTROL.sub(_sign, LINE_BREAKS.sub(" ", text))


def _references(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in found[0])


def _sign(control: re.Match[str]) -> str:
    code = ord(control[0])
    return chr(CONTROL_SIGNS + code) if code < WITHOUT_SIGN else "\ufffd"


def outside(shown: str, url: str) -> str:
    """A link to another site, `shown` being Markdown; words that are no address lead nowhere. Angle brackets keep an
    address with brackets whole; what no address holds is quoted."""
    safe = html.escape(quote(url, safe=IN_ADDRESS), quote=False)
    return f"[{shown}](<{safe}>)" if re.match(r"https?://", url) else shown


def front_matter(*, facts: Mapping[str, str | bool | None] | None = None, **fields: str | list[str]) -> str:
    """The head of a Markdown file. The builder puts it into HTML as it stands, so markup is taken away here, and no
    title turns the name of the site that follows it in the head of a window.

    `facts` stay as they are: they are for a template that escapes them itself.
    """
    shown = {key: _plain(value) for key, value in fields.items()} | dict(facts or {})
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in shown.items())
    return "\n".join(("---", *lines, "---"))


def link_title(title: str) -> str:
    """What a link says of itself when it is pointed at, quotes and the blank before them included; nothing for none."""
    return f' "{WIDE_BLANK.sub(_references, in_html(title))}"' if title else ""


def _plain(value: str | list[str]) -> str | list[str]:
    return in_html(isolated(value)) if isinstance(value, str) else value
