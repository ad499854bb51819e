"""The pages that set two notices side by side: each with the one before it, and with the one of the level above."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, Eid, Jurisdiction, Notice, Provision
from build_scripts.language.redline import only_newer
from build_scripts.link.comparison import OldPiece, Row, Summary, rows, summary, text_of
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.data import any_two
from build_scripts.publish.docx import comparison
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.comparison_words import MOVED, REVIEWED, WORDS, SideWords
from build_scripts.publish.markup.markdown import crumbs, file_link, front_matter, link, literal
from build_scripts.publish.markup.redline import document, markup
from build_scripts.publish.pages.below import MOST_NAMED

HERE = "compare/index.html"
METHOD = "about/comparing.html"
ANY_TWO = "compare.html"


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    yield site_addresses.markdown_file(HERE), landing_page(lookup)
    for place in lookup.edition.jurisdictions:
        if any(lookup.pairs_to.get(n.id) for n in lookup.by_place.get(place.slug, ())):
            yield site_addresses.markdown_file(site_addresses.compare_list(place.slug)), place_page(lookup, place)
    for pair in lookup.edition.pairs:
        found = rows(lookup, pair)
        address = site_addresses.compare_page(pair.older, pair.newer)
        yield site_addresses.markdown_file(address), page(lookup, pair, found)
        yield site_addresses.compare_document(pair.older, pair.newer), comparison.document(lookup, pair, found)
        yield any_two.rows_file(pair, found)


def page(lookup: Lookup, pair: Pair, found: Sequence[Row]) -> str:
    here = site_addresses.compare_page(pair.older, pair.newer)
    title = f"{label(lookup, pair)} 对照"
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    words = WORDS[pair.relation]
    return "\n\n".join((
        front_matter(title=title, description=f"{title}：逐条并列，标出改动。", hide=["toc"]),
        _crumbs(lookup, here, newer), f"# {literal(title)}", _sources(here, older, newer, words),
        _figures(here, summary(found), words), CONTROLS, _table(lookup, here, pair, found), _download(here, pair),
    )) + "\n"


def label(lookup: Lookup, pair: Pair) -> str:
    """山西省2023年 → 2024年; of two places 山西省2024年 ↔ 大同市2024年."""
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    arrow = "→" if pair.relation == "year" else "↔"
    return f"{locators.place_and_year(lookup, older)} {arrow} {locators.place_and_year(lookup, newer)}"


# Only scripts make use of them, so only scripts show them.
CONTROLS = (
    '<div class="compare-controls" data-ui hidden>'
    '<button type="button" class="compare-only" aria-pressed="false">只看变化</button> '
    '<button type="button" class="compare-step" data-step="-1" aria-keyshortcuts="p">‹ 上一处</button> '
    '<button type="button" class="compare-step" data-step="1" aria-keyshortcuts="n">下一处 ›</button> '
    '<span class="compare-at" role="status"></span></div>'
)


def _crumbs(lookup: Lookup, here: str, newer: Notice) -> str:
    place = lookup.jurisdictions[newer.jurisdiction]
    return crumbs(here, link("对照", here, HERE), link(place.name, here, site_addresses.compare_list(place.slug)))


def _sources(here: str, older: Notice, newer: Notice, words: SideWords) -> str:
    sides = (
        f"{word}：{link(n.title, here, site_addresses.notice_page(n.id))}（{document(n)}）"
        for word, n in ((words.older_source, older), (words.newer_source, newer))
    )
    return "  \n".join(sides) + "\n{: .compare-sources }"


def _figures(here: str, found: Summary, words: SideWords) -> str:
    """Exactly of the rows below."""
    counts = " · ".join(f"{word} {found.counts[kind]}" for kind, word in words.kinds.items() if found.counts.get(kind))
    moved = f"（其中移动位置 {found.moved}）" if found.moved else ""
    carried = f"{words.carried(found.newer_carried, found.older_carried)}{link('怎样算', here, METHOD)}"
    lines = [f"{counts}{moved}\n{{: .compare-counts }}", f"{carried}\n{{: .compare-carried }}"]
    if words.marks:
        lines.append(f"{words.marks}\n{{: .compare-carried }}")
    return "\n\n".join(lines)


def _download(here: str, pair: Pair) -> str:
    tracked = file_link("带修订标记的文档（DOCX）", here, site_addresses.compare_document(pair.older, pair.newer))
    table = file_link("表格（CSV）", here, site_addresses.compare_table(pair.older, pair.newer))
    return f"下载本页对照：{tracked}　{table}\n{{: .neighbours }}"


def _table(lookup: Lookup, here: str, pair: Pair, found: Sequence[Row]) -> str:
    """HTML, for Markdown has no means: no blank line within, so that it stays one block."""
    writer = _Rows(lookup, here, pair)
    body = "\n".join(writer.row(row) for row in found)
    return f'<div class="compare">\n{body}\n</div>'


class _Rows:
    """Writes the rows of one pair."""

    def __init__(self, lookup: Lookup, here: str, pair: Pair) -> None:
        self._lookup, self._here = lookup, here
        self._older, self._newer = lookup.notices[pair.older], lookup.notices[pair.newer]
        self._words = WORDS[pair.relation]
        self._gone = "del" if pair.relation == "year" else "span"

    def row(self, row: Row) -> str:
        pieces = [*row.older, *row.also]
        older = " ".join(dict.fromkeys(piece.provision.eid for piece in pieces))
        newer = row.newer.eid if row.newer else ""
        moved = " data-moved" if row.moved else ""
        return (
            f'<section class="compare-row" id="{newer or f"dropped-{older}"}" data-kind="{row.kind}"{moved} '
            f'data-older="{older}" data-newer="{newer}">'
            f'<p class="compare-kind">{self._kind(row)}</p>'
            f"{self._older_side(row, pieces)}{self._newer_side(row)}</section>"
        )

    def _kind(self, row: Row) -> str:
        return "·".join([
            self._words.kinds[row.kind], *([MOVED] if row.moved else []), *([REVIEWED] if row.reviewed else []),
        ])

    def _older_side(self, row: Row, pieces: Sequence[OldPiece]) -> str:
        """Behind a disclosure, which a wide screen holds open."""
        if not pieces:
            return f'<p class="compare-none">{self._words.older}无对应</p>'
        tag = self._gone if row.kind == "dropped" else "span"
        texts = "".join(self._piece(piece, tag) for piece in pieces)
        shown = " open" if row.kind == "dropped" else ""
        source = f"{self._words.older} {document(self._older)}"
        return f'<details class="compare-older"{shown}><summary>{source}</summary>{texts}</details>'

    def _piece(self, piece: OldPiece, tag: str) -> str:
        part = "" if piece.whole else _own("（节选）")
        text = text_of(self._older, piece.provision) if piece.whole else piece.text
        number = _number(self._here, self._older, piece.provision)
        home = self._home(piece.elsewhere) if piece.elsewhere else ""
        return f"<p>{number}{part}<{tag}>{_lines(escape(text, quote=False))}</{tag}>{home}</p>"

    def _home(self, eid: Eid) -> str:
        """Leads to the row that tells what became of the whole sentence."""
        locus = locators.locus(self._lookup, self._newer.id, self._lookup.provision(self._newer.id, eid))
        return f'<a class="compare-home" data-ui href="#{eid}">另见{self._words.newer}{escape(locus)}</a>'

    def _newer_side(self, row: Row) -> str:
        if row.newer is None:
            return f'<p class="compare-none">{self._words.newer}无对应</p>'
        return (
            f'<div class="compare-newer"><p class="compare-source">{self._words.newer} {document(self._newer)}</p>'
            f"<p>{_number(self._here, self._newer, row.newer)}{_lines(self._newer_text(row, row.newer))}</p></div>"
        )

    def _newer_text(self, row: Row, provision: Provision) -> str:
        if row.changes and provision.kind not in FRAME:
            return markup(only_newer(row.changes) if row.shared else row.changes)
        text = escape(text_of(self._newer, provision), quote=False)
        return f"<ins>{text}</ins>" if row.kind == "new" else text


def _number(here: str, notice: Notice, provision: Provision) -> str:
    """The number as printed, as a link into the notice; a paragraph without one has a mark."""
    target = site_addresses.relative(here, site_addresses.provision_page(notice.id, provision.eid))
    number = escape(provision.num, quote=False) if provision.num else _own("¶")
    return f'<a href="{target}">{number}</a>'


def _own(words: str) -> str:
    """The edition's own words within a notice's: no copy takes them along."""
    return f"<span data-ui>{words}</span>"


def _lines(html: str) -> str:
    return html.replace("\n", "<br>")


def landing_page(lookup: Lookup) -> str:
    """By place, the pairs on each place's own page: this one grows with the places only."""
    blocks = [
        front_matter(title="通知对照", description="相邻两年、上下级之间的通知逐条对照。", hide=["toc"]), "# 通知对照",
        "同一地区相邻两件、下级与上级同年的通知，逐条并列，标出改动。"
        f"任意两件也可以{link('自选对照', HERE, ANY_TWO)}；{link('对照的方法', HERE, METHOD)}。",
    ]
    lines = []
    for place in lookup.edition.jurisdictions:
        pairs = [p for n in lookup.by_place.get(place.slug, ()) for p in lookup.pairs_to.get(n.id, ())]
        if pairs:
            newest = link(label(lookup, pairs[-1]), HERE, site_addresses.compare_page(pairs[-1].older, pairs[-1].newer))
            name = link(place.name, HERE, site_addresses.compare_list(place.slug))
            lines.append(f"- {name}　{len(pairs)} 对，最近：{newest}")
    blocks.append("\n".join(lines) if lines else "尚无可以对照的通知。")
    return "\n\n".join(blocks) + "\n"


def place_page(lookup: Lookup, place: Jurisdiction) -> str:
    here = site_addresses.compare_list(place.slug)
    title = f"{place.name}通知对照"
    blocks = _list_head(here, title, f"{place.name}历年通知逐条对照。")
    if place.slug in lookup.threads_of_place:
        blocks.append(f"各条前后相承的情形，见{link('历年脉络', here, site_addresses.thread_list(place.slug))}。")
    newest_first = lookup.by_place[place.slug][::-1]
    pairs = [p for n in newest_first for p in lookup.pairs_to.get(n.id, ())]
    for relation, heading in (("year", "与上一件"), ("level", "与上级同年")):
        if found := [p for p in pairs if p.relation == relation]:
            blocks += [f"## {heading} {{: #{relation} }}", _list(lookup, here, found)]
    if lower := "\n".join(_lower(lookup, here, n) for n in newest_first if lookup.pairs_below.get(n.id)):
        blocks += ["## 与下级同年 {: #below }", lower]
    return "\n\n".join(blocks) + "\n"


def _lower(lookup: Lookup, here: str, notice: Notice) -> str:
    """The comparisons with the level below: one by one, or where these are many, the list that has them all."""
    pairs = lookup.pairs_below[notice.id]
    if len(pairs) <= MOST_NAMED:
        return _list(lookup, here, pairs)
    words = f"{locators.place_and_year(lookup, notice)} ↔ 下级 {len(pairs)} 件"
    return f"- {link(words, here, site_addresses.compare_below(notice.id))}"


def _list_head(here: str, title: str, description: str) -> list[str]:
    head = front_matter(title=title, description=description, hide=["toc"])
    return [head, crumbs(here, link("对照", here, HERE)), f"# {literal(title)}"]


def _list(lookup: Lookup, here: str, pairs: Iterable[Pair]) -> str:
    return "\n".join(
        f"- {link(label(lookup, p), here, site_addresses.compare_page(p.older, p.newer))}" for p in pairs
    )
