"""What is said of a notice's facts, of one that its source lacks, and of a title that the edition has supplied."""

from build_scripts.domain.notice import Notice
from build_scripts.domain.own_words import SUPPLIED_TITLE

NOT_IN_SOURCE = "原文缺"


def title(notice: Notice) -> str:
    """A title of the edition's own is told from a printed one."""
    return (SUPPLIED_TITLE if notice.title_inferred else "") + notice.title


def title_and_mark(notice: Notice) -> str:
    """The same for lists and programs, which look at how a title begins."""
    return notice.title + (SUPPLIED_TITLE if notice.title_inferred else "")


def known(fact: str | None) -> str:
    """What stands under a label; what the source lacks is said to be lacking."""
    return fact or NOT_IN_SOURCE


def year_and_number(notice: Notice) -> str:
    """Of a document: nobody shall take old text for current."""
    return f"{notice.year} {number(notice)}"


def number(notice: Notice) -> str:
    """For where no label says what is lacking; so the date."""
    return notice.document_number or f"文号{NOT_IN_SOURCE}"


def date(notice: Notice) -> str:
    return chinese_date(notice.date_of_issue) if notice.date_of_issue else f"日期{NOT_IN_SOURCE}"


def day(iso: str | None) -> str:
    """A date under its label."""
    return known(iso and chinese_date(iso))


def first_day(iso: str) -> str:
    """2024-01-20 as it is; 2024-01 → 2024-01-01, for formats that know no date without a day."""
    return iso if iso.count("-") == 2 else f"{iso}-01"


def day_of_issue(notice: Notice) -> str:
    """For formats that want a day: where it is not known, the first one in question."""
    return first_day(notice.date_of_issue or f"{notice.year}-01")


def chinese_date(iso: str) -> str:
    """2024-01-20 → 2024年1月20日, 2024-01 → 2024年1月."""
    year, month, *day = iso.split("-")
    return f"{year}年{int(month)}月" + "".join(f"{int(number)}日" for number in day)
