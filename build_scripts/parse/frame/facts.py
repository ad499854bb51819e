"""The facts of a notice, from its own matter, None where that lacks them; and the lines in which a site gives them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from build_scripts.domain.notice import CELL, Block, BlockRole
from build_scripts.language.characters import plain
from build_scripts.language.display import HAN, match_form
from build_scripts.language.numbers.numerals import YEAR
from build_scripts.parse.frame import frame_words, line_kinds
from build_scripts.parse.frame.dates import existing_day
from build_scripts.parse.frame.front import series

ISSUER_OF_TITLE = re.compile(r"(.{2,40}?)(?:印发《|关于)")
# What a masthead adds to the name of the body.
DOCUMENTS = re.compile("文件$")
PLACELESS = re.compile(frame_words.pattern("placeless_names"))
# 云山市公安局云山市应急管理局, set so close that no blank is left: the name of the place comes again.
RUN_TOGETHER = re.compile(
    f"(?:中共)?(?P<place>[{HAN}]{{0,8}}?[省市县区州旗盟])[{HAN}（）()]*?{frame_words.pattern('body_ends')}(?=(?P=place)[{HAN}]{{3}})"
)
# 【政策文件】关于…: under what a page lists it.
CATEGORY = re.compile("^【[^【】]{2,8}】(?=.*(?:关于|印发|转发))")
COMPACT_DAY = re.compile(f"({YEAR})([0-9]{{2}})([0-9]{{2}})")
SEALS = re.compile(line_kinds.SEAL.pattern.removesuffix("$"))
Blocks = Sequence[Block]
Metadata = Sequence[tuple[str, str]]
# The labels of a government site's block of facts; the mark after the label is sometimes lost.
METADATA = re.compile(rf"({frame_words.spaced('labels')})\s*(?:[：:]|\s|$)\s*(.*)")
LABEL = re.compile(frame_words.pattern("labels"))
# 【发文字号】 云政发〔2025〕1号, as collections of laws have it.
BRACKETED = re.compile(rf"[【\[]({frame_words.spaced('labels')})[】\]][：:]?")
FACT_LABEL = re.compile(
    rf"(?:^|(?<=[\s|｜0-9]))({frame_words.spaced('labels')}|{frame_words.spaced('site_labels')})\s*[：:]"
)
# What only a site says, so that one line of it is enough.
SITE_FACT = re.compile(rf"{frame_words.spaced('site_facts')}\s*[：:]\s*\S.{{0,60}}")


def title(blocks: Blocks, metadata: Metadata = ()) -> str | None:
    """As printed; else as the site's block gives it."""
    printed = CATEGORY.sub("", "".join(texts(blocks, "title")))
    return printed or _given(metadata, "title_labels", _title)


def document_number(blocks: Blocks, metadata: Metadata = ()) -> str | None:
    """That of an order with the name of its series: 云山市人民政府令第85号."""
    printed = texts(blocks, "document_number")
    if not printed:
        return _given(metadata, "number_labels", line_kinds.document_number)
    serial = series.serial_number(printed[0])
    if not serial:
        return line_kinds.document_number(printed[0])
    name = series.name_in(texts(blocks, "masthead")) or ""
    return name + serial


def issuer(preface: Blocks, conclusions: Blocks, metadata: Metadata = ()) -> str | None:
    """Who signed; else whom the title, the site's block or the masthead names. An order is signed by a person, and
    issued by the body of its masthead."""
    signatures = texts(conclusions, "signature") or texts(preface, "signature")
    signed: list[str] = []
    for text in filter(_signs_for_body, signatures):
        signed += _names(_bare_names(text))
    if signed:
        return "、".join(signed)
    if named := _of_title(preface, metadata):
        return named
    return _given(metadata, "issuer_labels", _body) or _of_masthead(texts(preface, "masthead"))


def _signs_for_body(text: str) -> bool:
    return not line_kinds.is_person(text) and not line_kinds.is_seal(text)


def _bare_names(text: str) -> str:
    """Without what is said of their seals, nor the bracket that opens before them below a title."""
    return SEALS.sub(" ", text).removeprefix("（" if text.count("（") > text.count("）") else "")


def _of_title(preface: Blocks, metadata: Metadata) -> str | None:
    """云山市人民政府关于…; or its name has a line of the title to itself."""
    found = ISSUER_OF_TITLE.match(title(preface, metadata) or "")
    first, *rest = texts(preface, "title") or [""]
    names = (found[1] if found else "", first if rest else "")
    return next(filter(line_kinds.is_body_name, names), None)


def _names(text: str) -> list[str]:
    """Those who sign on one line stand apart by blanks; what is no name by itself goes on with the one before it, as in
    a line that was read from a picture: 青河县 人民政府 办公室."""
    names: list[str] = []
    for piece in text.split():
        if names and PLACELESS.fullmatch(piece):
            names[-1] += piece
        else:
            names.append(piece)
    return [name for piece in names for name in _apart(piece)]


def _apart(name: str) -> Iterator[str]:
    """Names that run together. 中共云山市委云山市人民政府安全生产委员会 is one."""
    while found := RUN_TOGETHER.match(name):
        other = name[found.end() :]
        is_of_both = found[0].endswith("委") and not other.endswith("人民政府")
        if is_of_both or not line_kinds.is_body_name(other):
            break
        yield found[0]
        name = other
    yield name


def _of_masthead(lines: Sequence[str]) -> str | None:
    """The first line that names a body, alone or with its series: no urgency, no line of a telegram."""
    named = (DOCUMENTS.sub("", series.ENDING.sub("", line)) for line in lines)
    return next(filter(line_kinds.is_body_name, named), None)


def addressee(blocks: Blocks) -> str | None:
    found = texts(blocks, "addressee")
    return found[0].rstrip("：:。；;.") if found else None


def date_of_issue(preface: Blocks, conclusions: Blocks, metadata: Metadata) -> str | None:
    """The date under the signature, else under the title; else the one that the site's block gives."""
    for text in (*texts(conclusions, "date"), *texts(preface, "date")):
        return line_kinds.iso_date(text)
    return _given(metadata, "date_labels", _day)


def date_of_printing(conclusions: Blocks) -> str | None:
    for text in texts(conclusions, "printing"):
        if date := line_kinds.iso_date(text):
            return date
    return None


def copied_to(conclusions: Blocks) -> str | None:
    for text in texts(conclusions, "copied_to"):
        return re.sub(r"^[^：]{1,4}：", "", text).rstrip("。")
    return None


def publication_note(conclusions: Blocks) -> str | None:
    """Of the notes in brackets the one that says to whom the document may go."""
    notes = map(line_kinds.publication_note, texts(conclusions, "publication_note"))
    return next(filter(None, notes), None)


def texts(blocks: Blocks, role: BlockRole) -> list[str]:
    return [block.text for block in blocks if block.role == role]


def _given(metadata: Metadata, labels: str, read: Callable[[str], str | None]) -> str | None:
    """The first value under one of the labels of this group, the surest first, that can be read as the fact."""
    values = (
        read(value)
        for label in frame_words.in_order(labels)
        for name, value in metadata
        if name == label
    )
    return next(filter(None, values), None)


def _day(value: str) -> str | None:
    """Under a label also 19940912."""
    compact = COMPACT_DAY.fullmatch(value)
    return existing_day(*map(int, compact.groups())) if compact else line_kinds.iso_date(value)


def _title(value: str) -> str | None:
    return value if line_kinds.reads_as_title(value) else None


def _body(value: str) -> str | None:
    return value if line_kinds.is_body_name(value) else None


def labelled(text: str) -> tuple[str, str] | None:
    found = METADATA.fullmatch(_unbracketed(text))
    return ("".join(found[1].split()), match_form(found[2])) if found else None


def _unbracketed(text: str) -> str:
    return BRACKETED.sub(r"\1：", plain(text.strip()))


def facts_on(text: str) -> tuple[tuple[str, str], ...]:
    """All facts of a line: 索引号：… 发文字号：… 成文日期：…; none where the line does not begin with a label."""
    pairs = _facts_of_row(text)
    if pairs:
        return pairs
    form = _unbracketed(text)
    labels = list(FACT_LABEL.finditer(form))
    if len(labels) < 2 or labels[0].start():
        single = labelled(text)
        return (single,) if single else ()
    ends = [label.start() for label in labels[1:]]
    found: list[tuple[str, str]] = []
    for label, end in zip_longest(labels, ends):
        name = "".join(label[1].split())
        value = form[label.end() : end]
        found.append((name, match_form(value)))
    return tuple(found)


def facts_of(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """All facts of a block: what a label alone on its line says stands on the next."""
    waiting: str | None = None
    for text in texts:
        found = facts_on(text)
        if waiting is not None:
            yield waiting, "" if found else match_form(text)
        waiting = bare_label(text)
        yield from found if waiting is None else ()
    if waiting is not None:
        yield waiting, ""


def bare_label(text: str) -> str | None:
    """索引号, 发文字号：— alone on its line, its value on the next, as the cells of a page's table are copied."""
    found = labelled(text)
    return found[0] if found and not found[1] else None


def _facts_of_row(text: str) -> tuple[tuple[str, str], ...]:
    """A row of a table whose cells are label and value in turn."""
    if not text.startswith(CELL):
        return ()
    row = plain(text).strip()
    cells = [match_form(cell) for cell in row.split(CELL)]
    labels = [cell.rstrip("：") for cell in cells[::2]]
    values = cells[1::2]
    are_labels = all(map(LABEL.fullmatch, labels))
    if len(values) < 2 or not are_labels:
        return ()
    return tuple(zip(labels, values, strict=False))


def is_site_fact(text: str) -> bool:
    """What only a site says: a label of its own, or several facts on a line."""
    form = plain(text.strip())
    if SITE_FACT.fullmatch(form) or _facts_of_row(text):
        return True
    if len(form) > 200 or "。" in form or not FACT_LABEL.match(form):
        return False
    return len(FACT_LABEL.findall(form)) >= 2
