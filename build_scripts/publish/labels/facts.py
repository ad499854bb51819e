"""What is said of a notice's facts, and of one that its source lacks."""

from build_scripts.domain.notice import Notice
from build_scripts.publish.labels.locators import chinese_date

NOT_IN_SOURCE = "原文缺"
NO_NUMBER = f"{NOT_IN_SOURCE}文号"
SUPPLIED_TITLE = "〔编者拟题〕"


def title(notice: Notice) -> str:
    """A title of the edition's own is told from a printed one."""
    return (SUPPLIED_TITLE if notice.title_inferred else "") + notice.title


def title_and_mark(notice: Notice) -> str:
    """The same in a list of facts, where the title comes first."""
    return notice.title + (SUPPLIED_TITLE if notice.title_inferred else "")


def year_and_number(notice: Notice) -> str:
    """Of a document: nobody shall take old text for current."""
    return f"{notice.year} {notice.document_number or NO_NUMBER}"


def number(notice: Notice) -> str:
    return notice.document_number or f"文号{NOT_IN_SOURCE}"


def date(notice: Notice) -> str:
    return chinese_date(notice.date_of_issue) if notice.date_of_issue else f"日期{NOT_IN_SOURCE}"
