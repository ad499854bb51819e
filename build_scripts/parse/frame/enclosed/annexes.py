"""What labels a document that a notice encloses."""

import re
from dataclasses import replace

from build_scripts.language.display import solid
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.text_line import Lines, TextLine

ANNEX_NUMBER = "(?:[0-9０-９]{1,3}(?:[-－—][0-9０-９]{1,2})?|[一二三四五六七八九十]{1,3}|[A-Z])"
ANNEX = re.compile(f"附(?:件|表|录|图)? *{ANNEX_NUMBER}?[：:]?|[（(【]附(?:件|表|录|图) *{ANNEX_NUMBER}?[）)】]")
# 附件1：重点任务分工表: the label on the line of its title.
LABELLED_ANNEX = re.compile(
    f"(附(?:件|表|录|图) *{ANNEX_NUMBER}? *[：:．.、]?|附 *[：:]|[（(【]附(?:件|表|录|图) *{ANNEX_NUMBER}?[）)】])"
    r"\s*(.+)"
)
# Of a label that ends with a number, a mark or a blank all that follows is the title, whatever its last word.
LABEL_EDGE = re.compile(r"[0-9０-９一二三四五六七八九十A-Z：:．.、）)】]$")
SHORTEST_LABELLED, LONGEST_LABELLED = 3, 40
FILE_NAME = re.compile(r"\.(?:docx?|pdf|xlsx?|wps|zip|rar|jpe?g|png|ofd)$", re.I)


def is_annex_label(text: str) -> bool:
    return bool(ANNEX.fullmatch(line_kinds.tight(text)))


def labelled_annex(text: str) -> tuple[str, str] | None:
    """附件1：重点任务分工表 — the label with its mark, and the title; a list of attachments names files."""
    found = LABELLED_ANNEX.fullmatch(text.strip())
    if not found:
        return None
    label, title = found.group(1, 2)
    if FILE_NAME.search(title) or line_kinds.is_listed(title):
        return None
    has_edge = LABEL_EDGE.search(label.strip()) is not None
    is_titled = line_kinds.is_title(title) or (has_edge and _is_bare_title(title))
    return (label, title) if is_titled else None


def _is_bare_title(text: str) -> bool:
    form = line_kinds.tight(text)
    is_short = SHORTEST_LABELLED <= len(form) <= LONGEST_LABELLED
    return is_short and not re.search("[，、]", form) and line_kinds.is_unmarked(form)


def cut_label(lines: Lines) -> tuple[TextLine | None, Lines]:
    """附件2 and the rest; where the label stands on the line of the title, the line is cut behind it."""
    first, *others = lines
    if is_annex_label(first.text):
        return first, tuple(others)
    labelled = labelled_annex(first.text)
    if labelled is None:
        return None, lines
    label, title = labelled
    start = first.start + len(solid(label))
    below = replace(first, text=title, start=start, changes=())
    return replace(first, text=label), (below, *others)
