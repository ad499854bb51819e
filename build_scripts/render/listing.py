"""A table of notices, one row each."""

from collections.abc import Iterable

from build_scripts import addresses
from build_scripts.lookup import Lookup
from build_scripts.model import Notice
from build_scripts.render import names
from build_scripts.render.markdown import link, literal, table

NOT_IN_SOURCE = "原文缺"


def listing(lookup: Lookup, here: str, notices: Iterable[Notice]) -> str:
    rows = [_row(lookup, here, notice) for notice in notices]
    return table(("年份", "地区", "标题", "发文字号", "成文日期"), rows)


def title(notice: Notice) -> str:
    """A title of the edition's own is told from a printed one."""
    return ("〔编者拟题〕" if notice.title_inferred else "") + notice.title


def _row(lookup: Lookup, here: str, notice: Notice) -> tuple[str, ...]:
    return (
        f"{notice.year}",
        literal(lookup.jurisdictions[notice.jurisdiction].name),
        link(title(notice), here, addresses.notice_page(notice.id)),
        literal(notice.document_number or NOT_IN_SOURCE),
        literal(names.chinese_date(notice.date_of_issue) if notice.date_of_issue else NOT_IN_SOURCE),
    )
