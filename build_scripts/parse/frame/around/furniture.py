"""What a page prints around a notice and is no part of it: buttons, paths, links to other pages, its own heading."""

import re
from collections.abc import Callable, Iterable
from itertools import accumulate, takewhile

from build_scripts.language.display import HAN, SPACES
from build_scripts.parse.frame import facts, frame_words, line_kinds
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.numbering import opens_heading

BUTTON = re.compile(frame_words.pattern("buttons"))
# 网站首页政务公开: buttons that a page sets side by side have no blank between them in its text. The longest come
# first, and what is taken is not taken otherwise: a line is tried in one way.
SIDE_BY_SIDE = re.compile(rf"(?>{BUTTON.pattern})+")
STEPS = re.compile(r"[\s>»›|｜/]+")
BETWEEN_BUTTONS = re.compile(r"[\s|｜/【】\[\]<>《》·、：:（）()*_#]+")
# 放大字体 缩小字体 2024-02-08 来源：…: buttons before what else a page says.
FIRST_BUTTONS = re.compile(rf"(?:{BUTTON.pattern}{BETWEEN_BUTTONS.pattern})+(?=[0-9])")
PAGE_LINE = re.compile(frame_words.pattern("page_lines"))
_DAY = r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?"
_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
# 2017-02-14 点击：8次: when the page was put up, with what else only a site says.
DATED = re.compile(
    rf"{_DAY}(?: *{_TIME})?[\s|｜]*{frame_words.spaced('site_labels')}\s*[：:].{{0,80}}"
)
# 2024-06-19 10:12 青河发布: when and by whom an article was put up.
PUT_UP = re.compile(rf"{_DAY} *{_TIME}\s+[{HAN}]{{2,12}}")
# 应急管理部 2024年12月05日 18:30 北京: the same, with the place, as a channel on a telephone has it.
PUT_UP_AT = re.compile(rf"(?:原创\s+)?[{HAN}0-9A-Za-z]{{2,16}}\s+{_DAY} *{_TIME}\s+[{HAN}]{{2,4}}")
ABSTRACT = re.compile(rf"{frame_words.spaced('abstracts')}\s*[：:].{{4,400}}")
# 来源：…, 编辑丨…: with the mark that channels on a telephone set, which cells of a table have, too: 时间｜任务｜单位.
SITE_LABELLED = re.compile(
    rf"{frame_words.spaced('site_labels')}\s*(?:[：:].{{0,60}}|[丨┃｜|](?<!间.)(?<!期.)[^丨┃｜|]{{0,60}})"
)
# 1.全市安全生产会议召开: a link of a numbered list.
NUMBERED_LINK = re.compile("[0-9]{1,2}[.．、][^。；：]{4,60}")
OF_PAGES = (PAGE_LINE, SITE_LABELLED, DATED, PUT_UP, PUT_UP_AT)
# 云政规〔2023〕11号.pdf: a file to load, among the page's last lines.
FILE = re.compile(r"[^。；：，]{2,80}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)")
TRAILER = re.compile(frame_words.pattern("trailers") + "(?:[：:].*)?")
MARKUP = re.compile(r"\]\([^()\s]*\)|[\[\]*#_`!]|[\U0001F000-\U0001FAFF\u2600-\u27BF]")
"""Of a link in Markdown, with the picture beside it."""
FRONT_LINES = 60
"""Within how many lines the page's own words stand above the text."""
BACK_LINES = 40
LINES_TO_DATE = 6
"""Within how many lines above what opens the page's end the notice has its date or colophon."""
LONGEST = 100
MOST_TITLE_LINES = 3
"""On which the notice's title stands that a page has as its heading."""


def take_furniture(lines: Lines) -> tuple[Lines, Lines]:
    """The page's own lines above and below the notice, and the others."""
    page_end = range(_below(lines), len(lines))
    found = {*_above(lines), *_behind(lines), *page_end}
    taken: list[TextLine] = []
    others: list[TextLine] = []
    for at, line in enumerate(lines):
        side = taken if at in found else others
        side.append(line)
    return tuple(taken), tuple(others)


def is_furniture(text: str) -> bool:
    """A line of buttons, a path, a link to another page, a label that only a site has."""
    bare = SPACES.sub(" ", MARKUP.sub(" ", text)).strip()
    if not bare:
        return True
    if len(bare) > LONGEST or "。" in bare:
        return False
    forms = {bare, FIRST_BUTTONS.sub("", bare, count=1)}
    return any(kind.fullmatch(form) for kind in OF_PAGES for form in forms) or _is_buttons(bare)


def _is_buttons(text: str) -> bool:
    return all(
        SIDE_BY_SIDE.fullmatch(piece)
        for piece in BETWEEN_BUTTONS.split(text)
        if piece
    )


def _above(lines: Lines) -> set[int]:
    """Up to those addressed or the first sentence; facts of the site are read by themselves."""
    end = _front_end(lines)
    found = {
        at
        for at in range(end)
        if is_furniture(lines[at].text) and not _is_of_form(lines[at].text)
    }
    return found | _page_titles(lines[:end]) | _headlines(lines[:end]) | _abstracts(lines, end)


def _headlines(lines: Lines) -> set[int]:
    """What stands above the line that says when an article was put up, where the notice's own title stands below it."""
    put_up = _first(lines, range(len(lines)), _is_put_up)
    if put_up is None or not any(line_kinds.reads_as_title(line.text) for line in lines[put_up:]):
        return set()
    return {
        at
        for at in range(put_up)
        if not _is_of_form(lines[at].text) and not _names_issuer(lines[at].text)
    }


def _is_put_up(text: str) -> bool:
    bare = text.strip()
    return bool(PUT_UP.fullmatch(bare) or PUT_UP_AT.fullmatch(bare))


def _names_issuer(text: str) -> bool:
    return line_kinds.is_masthead(text) or line_kinds.is_body_name(text)


def _abstracts(lines: Lines, end: int) -> set[int]:
    """Where the title or those addressed stand below: else it is a paragraph of the text."""
    found = {
        at
        for at in range(end)
        if _is_abstract(lines[at].text)
    }
    below = lines[max(found, default=end) : end + 1]
    names_form = (line_kinds.is_addressee(line.text) or line_kinds.is_title(line.text) for line in below)
    return found if any(names_form) else set()


def _is_abstract(text: str) -> bool:
    return ABSTRACT.fullmatch(text.strip()) is not None


def _is_of_form(text: str) -> bool:
    is_fact = facts.facts_on(text) or line_kinds.document_number(text) is not None
    return bool(is_fact) or line_kinds.is_date(text)


def _front_end(lines: Lines) -> int:
    for at, line in enumerate(lines[:FRONT_LINES]):
        if _is_abstract(line.text):
            continue
        if opens_heading(line.text) or line_kinds.is_addressee(line.text) or line_kinds.has_sentence(line.text):
            return at
    return min(FRONT_LINES, len(lines))


def _page_titles(lines: Lines) -> set[int]:
    """The heading of the page, where the notice's own title follows with the same words."""
    texts = [line_kinds.tight(line.text) for line in lines]
    below: set[str] = set()
    found: set[int] = set()
    for at in reversed(range(len(texts))):
        names = texts[at], _end_of_path(lines[at].text)
        if any(name in below for name in filter(line_kinds.reads_as_title, names)):
            found.add(at)
        title_lines = texts[at : at + MOST_TITLE_LINES]
        below.update(accumulate(title_lines))
    return found


def _end_of_path(text: str) -> str:
    """首页 法规 关于…的通知: what stands last on a line of steps."""
    *steps, last = STEPS.split(text.strip())
    return line_kinds.tight(last) if steps else ""


def _below(lines: Lines) -> int:
    """Where the page goes on behind the notice: what follows the last date or colophon and is the page's."""
    last = range(len(lines))[-BACK_LINES:]
    end = _page_end(lines, last)
    own = lines[last.start : end]
    fits = _is_of_page_s_end if own and _is_of_page(own[-1]) else _is_of_page
    of_page = takewhile(fits, reversed(own))
    return end - sum(1 for _ in of_page)


def _is_of_page_s_end(line: TextLine) -> bool:
    """Also a file, and a link to what explains the text, where only the page's own lines stand below them."""
    return _is_of_page(line) or _is_trailer(line.text) or FILE.fullmatch(line.text.strip()) is not None


def _page_end(lines: Lines, last: range) -> int:
    """What opens the page's end, if it does; else the end of the lines."""
    opened = _first(lines, last, _is_trailer)
    return last.stop if opened is None or not _is_behind(lines, opened) else opened


def _is_trailer(text: str) -> bool:
    return TRAILER.fullmatch(MARKUP.sub("", text).strip()) is not None


def _is_of_page(line: TextLine) -> bool:
    return is_furniture(line.text) and not line_kinds.is_date(line.text)


def _behind(lines: Lines) -> set[int]:
    """Below the last date, also where a list of attachments stands below them."""
    last = range(len(lines))[-BACK_LINES:]
    dated = _first(lines, reversed(last), line_kinds.is_date)
    if dated is None or _goes_on(lines[dated:]):
        return set()
    return {
        at
        for at in range(dated + 1, last.stop)
        if is_furniture(lines[at].text)
    }


def _goes_on(lines: Lines) -> bool:
    """A provision or a sentence stands among them."""
    return any(opens_heading(line.text) or line_kinds.has_sentence(line.text) for line in lines)


def _is_behind(lines: Lines, at: int) -> bool:
    """A date or a colophon stands just above, and no provision below."""
    above = lines[:at][-LINES_TO_DATE:]
    below = tuple(line for line in lines[at:] if not NUMBERED_LINK.fullmatch(line.text.strip()))
    return any(_closes(line.text) for line in above) and not _goes_on(below)


def _closes(text: str) -> bool:
    is_dated = line_kinds.is_date(text) or line_kinds.signed_and_dated(text) is not None
    return is_dated or line_kinds.is_printing(text)


def _first(lines: Lines, places: Iterable[int], fits: Callable[[str], bool]) -> int | None:
    return next((
        at
        for at in places
        if fits(lines[at].text)
    ), None)
