"""The text of a notice in the form of an official document.

Everything within the article is the notice's own, in its order, but for what is marked data-ui. A provision reaches
from the element that bears its eid to the next one; a grey line at its end holds its permanent link and its apparatus.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Block, Eid, Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import citation, locators
from build_scripts.publish.markup.markdown import continued, in_markdown_tag, link, literal
from build_scripts.publish.pages.notice import apparatus
from build_scripts.publish.pages.notice.notes import Note, marked

LOWEST_HEADING = 6
NEVER_HEADINGS = ("p", "preamble", "closing")
"""Paragraphs without a number: their heading, if any, is set bold at the beginning of the paragraph."""


def article(lookup: Lookup, notice: Notice, notes: Mapping[Eid | None, Sequence[Note]]) -> str:
    """Markdown of `<article class="notice">`. HTML stands only where Markdown has no element of the kind."""
    levels = heading_levels(notice)
    blocks = [f'<article class="notice" data-cite="{in_markdown_tag(citation.cite(notice))}" markdown>']
    places = citation.locators(notice)
    if notice.title_inferred:
        blocks.append(f"# 〔编者拟题〕{literal(notice.title)} {{: #title .supplied data-ui }}")
    for provision in notice.provisions:
        blocks += _provision(notice, provision, levels.get(provision.eid), notes.get(provision.eid, ()))
        blocks.append(_grey_line(lookup, notice, provision, places[provision.eid], notes.get(provision.eid, ())))
        if provision.kind in _WRAPPERS:
            blocks.append(f"</{_WRAPPERS[provision.kind]}>")
    return "\n\n".join([*blocks, "</article>"])


def heading_levels(notice: Notice) -> dict[Eid, int]:
    """Headings in order: one below the nearest headed provision above, beginning under the title."""
    levels: dict[Eid, int] = {}
    depth: dict[Eid, int] = {}
    for p in notice.provisions:
        above = depth.get(p.parent, 1) if p.parent else 1
        headed = p.heading is not None and p.kind not in (*NEVER_HEADINGS, *_WRAPPERS)
        depth[p.eid] = min(above + headed, LOWEST_HEADING)
        if headed:
            levels[p.eid] = depth[p.eid]
        elif p.parent and p.kind == "preface" and _titled(notice.matter(p.eid)):
            # The title of an enclosed document, below its number: what follows stands under it.
            levels[p.eid] = depth[p.parent] = min(above + 1, LOWEST_HEADING)
    return levels


def _titled(blocks: Sequence[Block]) -> bool:
    return any(block.role == "title" for block in blocks)


_WRAPPERS = {"preface": "header", "conclusions": "footer"}


def _provision(notice: Notice, p: Provision, level: int | None, notes: Sequence[Note]) -> Iterator[str]:
    if p.kind in _WRAPPERS:
        yield f'<{_WRAPPERS[p.kind]} id="{p.eid}" markdown>'
        yield from _matter(notice, p, level or 1, notes)
    elif level is not None:
        run_in = " .run-in" if p.text else ""
        opening = f"{locators.number(p)}{p.heading or ''}{p.heading_end}"
        yield f"{'#' * level} {marked(opening, notes)} {{: #{p.eid}{run_in} }}"
        if p.text:
            yield marked(p.text, notes)
    elif not (p.num or p.heading or p.text):
        # An enclosure that begins without a title of its own: there is its place, and no word.
        yield f'<div id="{p.eid}"></div>'
    elif p.heading:
        heading = continued(p.heading + p.heading_end)
        yield f"{literal(locators.number(p))}**{heading}**{marked(p.text, notes)}\n{{: #{p.eid} }}"
    else:
        yield f"{marked(locators.number(p) + p.heading_end + p.text, notes)}\n{{: #{p.eid} }}"


def _matter(notice: Notice, p: Provision, level: int, notes: Sequence[Note]) -> Iterator[str]:
    """The front or back matter by its parts. Consecutive lines of the title are a heading, the page's own in the notice
    itself; every other block is a paragraph of its role's class."""
    headed = False
    anchor = f"{p.parent}-title" if p.parent else "title"
    for role, run in groupby(notice.matter(p.eid), key=lambda block: block.role):
        if role == "title" and not headed:
            yield f"{'#' * level} {'<br>'.join(marked(block.text, notes) for block in run)} {{: #{anchor} }}"
            headed = True
        else:
            yield from (f"{marked(block.text, notes)}\n{{: .{role.replace('_', '-')} }}" for block in run)


def _grey_line(lookup: Lookup, notice: Notice, p: Provision, place: str, notes: Sequence[Note]) -> str:
    """Its first link is the permanent one, under the short address; its title is the place as it is cited."""
    here = site_addresses.notice_page(notice.id)
    pin = link(locators.locus(lookup, notice.id, p), here, f"{here}#{p.eid}", place)
    marks = [note.link() for note in notes if not note.placed]
    line = " ".join(part for part in (pin, *marks, apparatus.line(lookup, notice, p)) if part)
    return f"{line}\n{{: .apparatus data-ui }}"
