"""下载: data, copies, tables, feeds and originals."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import DOWNLOADS
from build_scripts.domain.notice import Original as OriginalFile
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import EDITION
from build_scripts.publish.views.about.common import MOST_ROWS, crumbs, original
from build_scripts.publish.views.page import File, Head, Here, Link

DATA = (
    (site_addresses.edition_data("catalog"), "目录：地区与每件通知的题名、文号、日期、来源"),
    (site_addresses.edition_data("editions"), "更新记录：各版收入、撤下、更正的通知"),
    (site_addresses.edition_data("corrections"), "显示规则与全部校勘记"),
    (site_addresses.edition_data("originals"), "原文件、编码、校验值、各件通知所在的行"),
    (site_addresses.edition_data("topics"), "主题与归入其中的条款"),
    (site_addresses.edition_data("threads"), "历年脉络，与相邻两年、上下两级之间条款和单句的对应"),
    (site_addresses.edition_data("bodies"), "责任单位：各种写法、级别、机构沿革与各自的任务"),
    (site_addresses.edition_data("targets"), "指标、时限与频次，逐句列出"),
    (site_addresses.edition_data("phrases"), "固定提法：起止年份、每次出现、释义与前后承接"),
    (site_addresses.edition_data("citations"), "引用的法律法规、文件、标准、规划与会议"),
    (site_addresses.edition_data("directives"), "每句话的强度：强制、要求、鼓励或陈述"),
)
NAMES = "机构名称与沿革"
HEAD = Head(title="下载", description="原文件、数据与各件通知的下载。", contents=True)
TABLES = (
    ("tasks", "责任单位的任务"), ("targets", "指标与时限"), ("phrases", "提法"), ("citations", "引用"),
    ("directives", "语句的力度"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Original:
    file: File
    lines: int
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Downloads:
    head: Head
    crumbs: tuple[Link, ...]
    data: tuple[tuple[File, str], ...]
    tables: tuple[File, ...]
    """All provisions of the edition in one table; where there are several families, of each."""
    feed: File
    bodies: Link
    targets: Link
    """Where the files of each body and of each place and year are offered."""
    indexes: tuple[File, ...]
    """Indexes over all notices as tables."""
    names: File
    """Of bodies, and what became of them."""
    hosting: Link
    """Tells how the site is packed."""
    kinds: Link
    """Tells what a row of a comparison is, on its page and in its table."""
    originals: int
    listed: tuple[Original, ...]
    """All of them, or none where they are too many for a page."""
    list_of_originals: File


def downloads(linked: LinkedEdition) -> Downloads:
    here = Here(DOWNLOADS)
    originals = linked.edition.originals
    listed = originals if len(originals) <= MOST_ROWS else ()
    list_of_originals = site_addresses.edition_data("originals")
    return Downloads(
        head=HEAD,
        crumbs=crumbs(here),
        data=data(here),
        tables=tuple(_editions(here)),
        feed=here.file("全部", site_addresses.feed()),
        bodies=here.link("责任单位", site_addresses.bodies_index()),
        targets=here.link("指标与时限", site_addresses.targets_index()),
        indexes=tuple(_indexes(here)),
        names=names(here),
        hosting=hosting(here),
        kinds=kinds(here),
        originals=len(originals),
        listed=tuple(_original(here, found) for found in listed),
        list_of_originals=here.file(list_of_originals, list_of_originals),
    )


def _editions(here: Here) -> Iterator[File]:
    for form in EDITION:
        yield here.file(form.label, site_addresses.edition_table(form.ending))


def _indexes(here: Here) -> Iterator[File]:
    for key, name in TABLES:
        yield here.file(name, site_addresses.index_table(key), f"{name}.csv")


def data(here: Here) -> tuple[tuple[File, str], ...]:
    return tuple((here.file(address, address), words) for address, words in DATA)


def names(here: Here) -> File:
    return here.file(NAMES, site_addresses.index_table("bodies"), f"{NAMES}.csv")


def hosting(here: Here) -> Link:
    return here.link("架设", site_addresses.HOSTING)


def kinds(here: Here) -> Link:
    return here.link("变化怎样称呼", site_addresses.KINDS_OF_CHANGE)


def _original(here: Here, found: OriginalFile) -> Original:
    return Original(
        file=original(here, found.file),
        lines=found.lines,
        sha256=found.sha256,
    )
