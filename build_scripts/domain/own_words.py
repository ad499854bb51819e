"""What the edition says of itself in files that it gives out, and knows again where one of them comes in to be read."""

EDITION = "安全生产工作通知汇编"
SUPPLIED = "编者拟题"
SUPPLIED_TITLE = f"〔{SUPPLIED}〕"
"""Beside a title that the edition has supplied."""


def added_below(edition: str = EDITION) -> str:
    """Parts the words of the original from those of the edition."""
    return f"以上为原文件所载通知的全部文字。以下各行为《{edition}》所加，不属于通知"
