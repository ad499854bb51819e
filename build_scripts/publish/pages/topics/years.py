"""A topic through the years of each place: the strip of years and the chart of how much of each notice it takes."""

from collections.abc import Iterable, Sequence
from html import escape

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.domain.topics import TopicMention
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import in_html, link, literal, table
from build_scripts.publish.pages.topics.plan import Section, Share, TopicPlan

NOT_TREATED, NOT_COLLECTED, NOT_YET_ISSUED = "○", "—", ""
LEGEND = (
    "年份：本年通知有此主题，点开即读；“○”：本年通知未单列此主题，其中能点开的，另有条款提到，点开即可搜索；“—”：本年通知未收录；空白：最近一年，尚未到发文时间。"
    "\n{: .legend }"
)
LEAST = 0.1
"""Percent; less is said to be less."""
BAR, GAP, HEIGHT = 14, 4, 48
"""Of the chart, in pixels."""


def strips(lookup: Lookup, plan: TopicPlan, here: str, places: Sequence[Jurisdiction]) -> str:
    """A row a place, a column a year. A place that has no notices of its own leads to those below it."""
    years = range(min(lookup.by_year), max(lookup.by_year) + 1)
    depth = min((len(lookup.above(place)) for place in places), default=0)
    indents = ("　" * (len(lookup.above(place)) - depth) for place in places)
    strips_ = (_strip(lookup, plan, here, place, years) for place in places)
    rows = [(indent + strip[0], *strip[1:]) for indent, strip in zip(indents, strips_, strict=True)]
    body = table(("地区", *(f"{year % 100:02d}" for year in years)), rows)
    return f'<div class="coverage topic-years" markdown>\n\n{body}\n\n</div>\n\n{LEGEND}'


def _strip(lookup: Lookup, plan: TopicPlan, here: str, place: Jurisdiction, years: range) -> list[str]:
    by_year: dict[int, list[Notice]] = {}
    for notice in lookup.by_place.get(place.slug, ()):
        by_year.setdefault(notice.year, []).append(notice)
    cells = (_cell(lookup, plan, here, by_year.get(year, ()), newest=year == years[-1]) for year in years)
    return [_place(plan, here, place), *cells]


def _place(plan: TopicPlan, here: str, place: Jurisdiction) -> str:
    address = plan.leads_to(place.slug)
    if address is None or (address == here and not plan.holds(here, place.slug)):
        return literal(place.name)
    return link(place.name, here, f"{here}#{place.slug}" if address == here else address)


def _cell(lookup: Lookup, plan: TopicPlan, here: str, notices: Iterable[Notice], *, newest: bool) -> str:
    """What stands in the column of a year: links to the entries, or why there is none."""
    cells = []
    for notice in notices:
        address = plan.address_of.get(notice.id)
        name = locators.place_and_year(lookup, notice)
        label = f"{notice.year % 100:02d}"
        cells.append(link(label, here, address, name) if address else _not_treated(lookup, plan, here, notice))
    if cells:
        return " ".join(cells)
    return NOT_YET_ISSUED if newest else mark("topic-missing", NOT_COLLECTED, "未收录")


def _not_treated(lookup: Lookup, plan: TopicPlan, here: str, notice: Notice) -> str:
    words = f"{locators.place_and_year(lookup, notice)}{not_treated(plan, notice)}"
    if mention := plan.mention(notice):
        return link(NOT_TREATED, here, search_for(notice, mention), words) + "{: .topic-mentioned }"
    return mark("topic-none", NOT_TREATED, words)


def not_treated(plan: TopicPlan, notice: Notice) -> str:
    """Of a year under whose notice nothing is filed: that it is so, and what is mentioned all the same."""
    mention = plan.mention(notice)
    return "未单列" + (f"，另有{mention.provisions}处提到“{mention.word}”" if mention else "")


def search_for(notice: Notice, mention: TopicMention) -> str:
    return site_addresses.search_page(mention.word, notice.jurisdiction, notice.year)


def mark(kind: str, sign: str, words: str) -> str:
    """A sign that is also said in words."""
    words = in_html(words)
    return f'<span class="{kind}" role="img" aria-label="{words}" title="{words}">{sign}</span>'


def chart(plan: TopicPlan, here: str, section: Section) -> str:
    """Bars, and the same figures as a table that opens below them."""
    shares = [plan.share(notice) for notice in section.notices]
    rows = [(f"{s.notice.year}", *_figures(plan, here, s)) for s in reversed(shares)]
    figures = table(("年份", "本主题字数", "全文字数", "占比"), rows)
    return (
        f'{_bars(plan, shares)}\n\n<details class="topic-figures" markdown>\n<summary>篇幅：字数与占比</summary>\n\n'
        f"{figures}\n\n</details>"
    )


def _figures(plan: TopicPlan, here: str, share: Share) -> tuple[str, str, str]:
    if share.characters:
        return f"{share.characters:,}", f"{share.of:,}", percent(share)
    mention = plan.mention(share.notice)
    words = not_treated(plan, share.notice)
    return link(words, here, search_for(share.notice, mention)) if mention else words, f"{share.of:,}", ""


def percent(share: Share) -> str:
    """Nothing that stands there is called nothing."""
    return f"{share.percent:.1f}%" if share.percent >= LEAST else f"不足{LEAST:g}%"


def taken(share: Share) -> str:
    return f"{share.characters:,}字，{'占' if share.percent >= LEAST else ''}{percent(share)}"


def _bars(plan: TopicPlan, shares: Sequence[Share]) -> str:
    years = range(shares[0].notice.year, shares[-1].notice.year + 1)
    most = max((s.percent for s in shares), default=0) or 1
    width = len(years) * (BAR + GAP)
    bars = "".join(_bar(plan, s, years, most) for s in shares)
    peak = max(shares, key=lambda s: s.percent)
    words = f"各年通知中本主题所占篇幅，最高{peak.notice.year}年{peak.percent:.1f}%"
    return (
        f'<figure class="topic-chart"><svg role="img" aria-label="{escape(words)}" '
        f'viewBox="0 0 {width} {HEIGHT + 14}" width="{width}" height="{HEIGHT + 14}">{bars}</svg>'
        f"<figcaption>{words}</figcaption></figure>"
    )


def _bar(plan: TopicPlan, found: Share, years: range, most: float) -> str:
    left = (found.notice.year - years[0]) * (BAR + GAP)
    height = round(HEIGHT * found.percent / most, 1)
    said = taken(found) if found.characters else not_treated(plan, found.notice)
    title = f"{found.notice.year}年：{said}"
    return (
        f"<g><title>{escape(title, quote=False)}</title>"
        f'<rect x="{left}" y="{round(HEIGHT - height, 1)}" width="{BAR}" height="{height}"/>'
        f'<text x="{left + BAR / 2:g}" y="{HEIGHT + 11}">{found.notice.year % 100:02d}</text></g>'
    )
