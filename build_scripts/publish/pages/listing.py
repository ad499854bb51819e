"""A list of notices, one line each."""

from collections.abc import Iterable

from build_scripts.domain import site_addresses
from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Notice
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import link, literal

NOT_IN_SOURCE = "原文缺"


def listing(lookup: Lookup, here: str, notices: Iterable[Notice]) -> str:
    items = "\n".join(f"- {_item(lookup, here, notice)}" for notice in notices)
    return f'<div class="listing" markdown>\n\n{items}\n\n</div>'


def title(notice: Notice) -> str:
    """A title of the edition's own is told from a printed one."""
    return ("〔编者拟题〕" if notice.title_inferred else "") + notice.title


def _item(lookup: Lookup, here: str, notice: Notice) -> str:
    facts = (
        locators.place_and_year(lookup, notice),
        notice.document_number or f"文号{NOT_IN_SOURCE}",
        locators.chinese_date(notice.date_of_issue) if notice.date_of_issue else f"日期{NOT_IN_SOURCE}",
    )
    return f"{link(title(notice), here, site_addresses.notice_page(notice.id))} {literal(' · '.join(facts))}"
