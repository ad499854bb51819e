"""The generated pages of 关于: display rules, sources, integrity, downloads. Their figures come from the edition."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Notice, Original
from build_scripts.language import display
from build_scripts.publish.data.catalog import characters
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import crumbs, file_link, front_matter, link, literal, outside, table
from build_scripts.publish.pages.notice.notes import KINDS

MOST_ROWS = 200
"""Longer lists are split by the place at the top."""
NOT_IN_SOURCE = "原文缺"
ABOUT = "about/index.html"
SOURCES, DISPLAY, INTEGRITY = "about/sources.html", "about/display.html", "about/integrity.html"
DOWNLOADS = "about/downloads.html"
Group = tuple[str, str, Sequence[Notice]]
"""Address and name of a place at the top, and its notices with those of the places below."""


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    groups = _by_top(lookup)
    yield _page(DISPLAY, "显示规则", "显示的文字与原文件之间，一律适用哪些规则。", [_rules()])
    yield from _sources(lookup, groups)
    yield _page(INTEGRITY, "逐字核对", "原文件与网页逐字核对的办法和结果。", _integrity(lookup, groups))
    yield _page(DOWNLOADS, "下载", "原文件、数据与各件通知的下载。", _downloads(lookup))


def _page(here: str, title: str, description: str, blocks: Iterable[str]) -> tuple[str, str]:
    head = front_matter(title=title, description=description)
    way = crumbs(here, link("关于", here, ABOUT))
    return site_addresses.markdown_file(here), "\n\n".join([head, way, f"# {literal(title)}", *blocks]) + "\n"


def _rules() -> str:
    intro = (
        "下列规则只涉及空格、断行和标点的宽窄，不改一字，对全部通知一律适用，因此不逐处列出。"
        "除此之外，显示的文字与原文件凡有不同，都逐处记在该件通知的校勘记里，"
        "并收入 [`data/corrections.json`](../data/corrections.json)。"
    )
    rows = [(literal(r.text), _sample(r.before), _sample(r.after)) for r in display.RULES]
    return f"{intro}\n\n{table(('规则', '原文件', '显示'), rows)}"


def _sample(text: str) -> str:
    # A line break within an example is told by its sign.
    return literal(text.replace("\n", "↵"))


def _sources(lookup: Lookup, groups: Sequence[Group]) -> Iterator[tuple[str, str]]:
    notices, originals = lookup.edition.notices, lookup.edition.originals
    with_address = sum(n.source_url is not None for n in notices)
    intro = (
        f"本汇编收录 {len(notices)} 件通知，出自 {len(originals)} 个原文件，其中 {with_address} 件有公布网址可考。"
        "网址取自原文件本身；原文件没有的，写作“原文缺”，不作推测。原文件一字节不改地随站公布，"
        f"校验值见{link('下载', SOURCES, DOWNLOADS)}。"
    )
    if len(notices) <= MOST_ROWS:
        blocks = [intro, _source_list(SOURCES, lookup, notices), *_not_part(originals)]
        yield _page(SOURCES, "来源", "每件通知出自哪个原文件、哪个网址。", blocks)
        return
    rows = [(link(name, SOURCES, f"about/sources--{slug}.html"), f"{len(found)}件") for slug, name, found in groups]
    yield _page(SOURCES, "来源", "每件通知出自哪个原文件、哪个网址。", [intro, table(("地区", "通知"), rows)])
    for slug, name, found in groups:
        here = f"about/sources--{slug}.html"
        yield _page(here, f"来源：{name}", f"{name}各件通知的来源。", [_source_list(here, lookup, found)])


def _source_list(here: str, lookup: Lookup, notices: Sequence[Notice]) -> str:
    lines: list[str] = []
    for n in notices:
        lines.append(f"- {link(locators.place_and_year(lookup, n), here, site_addresses.notice_page(n.id))}")
        lines.append(f"    - 原文件：{_file(here, n.original)} 第{n.first_line}—{n.last_line}行")
        lines.append(f"    - 来源地址：{outside(n.source_url, n.source_url) if n.source_url else NOT_IN_SOURCE}")
        lines += [f"    - 依据：{literal(n.source_evidence)}"] if n.source_evidence else []
    return "\n".join(lines)


def _not_part(originals: Sequence[Original]) -> list[str]:
    rows = [(_file(SOURCES, o.file), f"{a}—{b}", literal(why)) for o in originals for a, b, why in o.not_part]
    if not rows:
        return []
    return ["## 不属于任何通知的行 {: #not-part }", table(("原文件", "行", "理由"), rows)]


def _integrity(lookup: Lookup, groups: Sequence[Group]) -> Iterator[str]:
    notices = lookup.edition.notices
    shown = sum(characters(n) for n in notices)
    removed, added = _changed(notices)
    yield (
        "每次生成网站，都把每件通知的原文件与生成的网页逐字比对：原文件的每一个非空白字符，要么按原来的次序显示在网页上，"
        "要么连同理由记在校勘记里。有一处对不上，生成即告失败，原有的网站保持不动。您看到本页，即表示本次比对全部通过。"
    )
    yield table(("项目", "数目"), [
        ("通知", f"{len(notices)}件"),
        ("原文件", f"{len(lookup.edition.originals)}个，{sum(o.lines for o in lookup.edition.originals)}行"),
        ("原文件中各件通知的字符（不计空白）", f"{shown + removed - added}个"),
        ("校勘删去的字符", f"{removed}个"),
        ("校勘补入的字符", f"{added}个"),
        ("网页显示的字符", f"{shown}个"),
        ("条款（段）", f"{sum(len(n.provisions) for n in notices)}个"),
        ("校勘记", f"{sum(len(n.corrections) for n in notices)}处"),
    ])
    yield "## 校勘记分类 {: #kinds }"
    kinds = Counter(c.kind for n in notices for c in n.corrections)
    yield table(("类别", "处数"), [(name, f"{kinds[kind]}") for kind, name in KINDS.items()])
    yield "## 各件情况 {: #notices }"
    if len(notices) <= MOST_ROWS:
        yield table(("通知", "字符", "条款（段）", "校勘记"), [_figures(lookup, n) for n in notices])
        return
    yield table(("地区", "通知", "字符", "校勘记"), [
        (
            link(name, INTEGRITY, site_addresses.place_page(lookup.jurisdictions[found[0].jurisdiction].slug)),
            f"{len(found)}件", f"{sum(map(characters, found))}", f"{sum(len(n.corrections) for n in found)}",
        )
        for _, name, found in groups
    ])


def _changed(notices: Sequence[Notice]) -> tuple[int, int]:
    """How many characters the corrections took away and added, blanks not counted."""
    pairs = [(_count(c.original), _count(c.displayed)) for n in notices for c in n.corrections]
    return sum(max(a - b, 0) for a, b in pairs), sum(max(b - a, 0) for a, b in pairs)


def _count(text: str) -> int:
    return len("".join(text.split()))


def _figures(lookup: Lookup, n: Notice) -> tuple[str, ...]:
    there = site_addresses.notice_page(n.id)
    notes = link(f"{len(n.corrections)}", INTEGRITY, f"{there}#notes")
    return (
        link(locators.place_and_year(lookup, n), INTEGRITY, there), f"{characters(n)}", f"{len(n.provisions)}", notes,
    )


def _downloads(lookup: Lookup) -> Iterator[str]:
    yield "## 数据 {: #data }"
    yield table(("文件", "内容"), [
        (f"[`{name}`](../{name})", what) for name, what in (
            ("data/catalog.json", "目录：地区与每件通知的题名、文号、日期、来源"),
            ("data/corrections.json", "显示规则与全部校勘记"),
            ("data/originals.json", "原文件、编码、校验值、各件通知所在的行"),
            ("data/topics.json", "主题与归入其中的条款"),
            ("data/threads.json", "相邻两年、上下两级之间条款的对应"),
        )
    ])
    yield (
        "每件通知的条款数据在 `data/notices/` 下，文件名是该件的标识，例如 `data/notices/shanxi-2024.json`；"
        "标识即网址 `notices/` 之后的部分，目录里都有。数据为 UTF-8 编码的 JSON，同样的来源总是生成逐字节相同的文件。"
    )
    yield "## 通知、表格与订阅 {: #copies }"
    yield (
        "每件通知的纯文本、Markdown、DOCX 和 JSON 从该件的文件信息中下载；每个主题、每次对照的表格（CSV，"
        "可用办公软件打开）从主题页、对照页下载。表格中以 =、+、-、@ 开头的格子前加了一个单引号，以免被当作公式执行。"
    )
    yield (
        f"新收录的通知可以订阅（Atom）：[全部](../{site_addresses.feed()})，各地区的在地区页上。"
        "每份订阅列出最新的若干件，全部通知以目录数据为准。"
    )
    yield "## 原文件 {: #originals }"
    originals = lookup.edition.originals
    if len(originals) <= MOST_ROWS:
        rows = [(_file(DOWNLOADS, o.file), f"{o.lines}", f"`{o.sha256}`") for o in originals]
        yield table(("原文件", "行数", "SHA-256"), rows)
    else:
        names_at = "[`data/originals.json`](../data/originals.json)"
        yield f"共 {len(originals)} 个，名称与校验值见 {names_at}，也可从每件通知的文件信息中打开。"


def _file(here: str, name: str) -> str:
    return file_link(name, here, site_addresses.original_file(name))


def _by_top(lookup: Lookup) -> list[Group]:
    found: defaultdict[str, list[Notice]] = defaultdict(list)
    for notice in lookup.edition.notices:
        place = lookup.jurisdictions[notice.jurisdiction]
        found[(*lookup.above(place), place)[0].slug].append(notice)
    return [(p.slug, p.name, found[p.slug]) for p in lookup.below.get(None, ()) if p.slug in found]
