"""What someone should look at in the original, though the notice can be published as it is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Block, Doubt, Notice, Provision, SourceText, as_entry
from build_scripts.language.characters import (
    BLANK,
    INVISIBLE,
    LOOKALIKES,
    LOST,
    OBJECT,
    is_unassigned,
    name,
    plain,
    strange,
)
from build_scripts.parse.frame import facts, line_kinds
from build_scripts.parse.frame.front import is_unknown, series
from build_scripts.parse.lines.ordinals import ordinals

LACKS = (
    ("document_number", "document_number", "发文字号", "晋政发〔2024〕1号"),
    ("addressee", "addressee", "主送机关", "各市、县人民政府："),
    ("issuer", "signature", "署名", "山西省人民政府（日期上一行）"),
    ("date_of_issue", "date", "成文日期", "2024年1月20日"),
)
"""A fact, the block it is printed in, its name, and how it is printed."""
SIGNERS = (line_kinds.is_body_name, line_kinds.is_person, line_kinds.is_seal)
AT_END = ("signature", "date")
SHORT_NAMES = (("安委会", "安全生产委员会"), ("安委办", "安全生产委员会办公室"), ("发改委", "发展和改革委员会"))
"""As a title may call those who sign with their full name."""
NUMBER_YEAR = re.compile("〔([0-9]{4})〕")
NUMBER_WITHIN = re.compile("[〔\\[（(【][0-9]{4}[〕\\]）)】].{0,3}[0-9]+ *号")
WHAT_HAPPENED = {
    LOST: "文件到来之前，此处已失去一个字",
    OBJECT: "此处原有图片或别的对象，文字里没有",
    BLANK: "看上去是空格，其实不是",
}
MOST_LINES = 8
"""Of a character that stands in many lines so many are named."""


def doubts_of(notices: Iterable[Notice]) -> tuple[Diagnostic, ...]:
    """The doubts of all notices, each at its place in the original."""
    return tuple(
        Diagnostic(
            file=source_file(notice.original),
            line=doubt.line,
            column=doubt.column,
            message=doubt.message,
            hint=doubt.hint,
            doubt=True,
        )
        for notice in notices for doubt in (*notice.doubts, *uncertain_facts(notice))
    )


def strange_characters(source: SourceText) -> Iterator[Doubt]:
    """One doubt a character, at the first place where it stands."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for line in source.lines:
        for at, character in strange(line.text):
            places[character].append((line.number, at + 1))
    for character, found in places.items():
        number, column = found[0]
        yield Doubt(
            line=number,
            column=None if source.whole_lines else column,
            message=_what(character) + _also(found),
            hint=_remedy(character),
        )


def unreal_dates(blocks: Iterable[Block]) -> Iterator[Doubt]:
    """A date that no calendar has is given as printed, and is no date of the notice."""
    for block in blocks:
        is_date = block.role in ("date", "printing") and line_kinds.names_a_date(block.text)
        if is_date and not line_kinds.iso_date(block.text):
            message = f"“{block.text}”不是历法中的日子"
            hint = "成文日期因此从缺；若原文另有日期，在 corrections.yml 中更正"
            yield Doubt(
                line=block.lines[0],
                message=message,
                hint=hint,
            )


def uncertain_facts(notice: Notice) -> Iterator[Doubt]:
    """What a notice of the genre has and this one seems to lack, and facts that do not go together."""
    yield from _missing(notice)
    yield from _unnumbered(notice)
    yield from _contradicting(notice)
    for message, hint in _of_front(notice):
        yield Doubt(
            line=notice.first_line,
            message=message,
            hint=hint,
        )
    yield from _of_blocks(notice)


def _of_front(notice: Notice) -> Iterator[tuple[str, str]]:
    title, addressee = notice.title, notice.addressee
    masthead = facts.texts(notice.preface, "masthead")
    if title == series.name_in(masthead):
        yield f"没有单独的标题，以版头“{title}”为题", "核对原文；若另有标题，在 corrections.yml 中使它独占一行"
    if not notice.title_inferred and not line_kinds.ends_in_noun(title):
        yield f"标题“{title}”不以文种（通知、意见、方案……）结尾", "核对标题是否完整；若原文如此，不必改动"
    if addressee and NUMBER_WITHIN.search(addressee):
        yield f"主送机关“{addressee}”中有发文字号", "发文字号应单独成行，如：晋政发〔2024〕1号"


def _of_blocks(notice: Notice) -> Iterator[Doubt]:
    for block in filter(is_unknown, notice.preface):
        message = f"“{block.text}”不知是什么，留在版头"
        hint = "若是网页上的文字，在 corrections.yml 中移去；若是标题或主送机关的一部分，并入其行"
        yield Doubt(
            line=block.lines[0],
            message=message,
            hint=hint,
        )
    for block in notice.conclusions:
        if block.role == "signature" and not _may_sign(block.text):
            message = f"“{block.text}”按所处位置读作署名"
            hint = "核对发文机关；若不是署名，在 corrections.yml 中说明"
            yield Doubt(
                line=block.lines[0],
                message=message,
                hint=hint,
            )


def _may_sign(text: str) -> bool:
    return any(fits(text) for fits in SIGNERS)


def _missing(notice: Notice) -> Iterator[Doubt]:
    printed = {block.role for block in (*notice.preface, *notice.conclusions)}
    for fact, role, label, example in LACKS:
        value = getattr(notice, fact)
        if value is None:
            line = notice.last_line if role in AT_END else notice.first_line
            hint = f"若原文有，核对其写法，例如：{example}"
            yield Doubt(
                line=line,
                message=f"没有读到{label}",
                hint=hint,
            )
        elif role not in printed:
            message = f"正文前后没有{label}，取自标题或网页信息：{value}"
            hint = f"核对原文；{label}的通常写法，例如：{example}"
            yield Doubt(
                line=notice.first_line,
                message=message,
                hint=hint,
            )


def _unnumbered(notice: Notice) -> Iterator[Doubt]:
    """A short notice, a letter, and one that only passes on another, have paragraphs without a number; of a longer one
    the numbers may have been lost on the way."""
    if not any(map(_is_counted, notice.provisions)):
        yield Doubt(
            line=notice.first_line,
            message="没有读到编号的条款，正文各段各作一条",
            hint="若原文有编号，核对其写法，例如：一、强化责任落实；若原文如此，不必改动",
        )


def _is_counted(provision: Provision) -> bool:
    """Numbered, a row of a table, or an item that only words count: 二是…, 二要…"""
    return bool(provision.num or provision.row or ordinals(provision.text) & {2})


def _contradicting(notice: Notice) -> Iterator[Doubt]:
    yield from _years_apart(notice)
    yield from _bodies_apart(notice)


def _years_apart(notice: Notice) -> Iterator[Doubt]:
    """The year of the number, and that of the date."""
    number, date = notice.document_number, notice.date_of_issue
    year = NUMBER_YEAR.search(number or "")
    if year and date and not date.startswith(year[1]):
        message = f"发文字号{number}与成文日期{date}年份不同"
        yield Doubt(
            line=notice.first_line,
            message=message,
            hint="核对两处的年份；若原文如此，不必改动",
        )


def _bodies_apart(notice: Notice) -> Iterator[Doubt]:
    """The body that the title names, and the one that signed."""
    issuing = facts.ISSUER_OF_TITLE.match(notice.title)
    signers = plain(notice.issuer or "")
    if not issuing or not signers or not line_kinds.is_body_name(issuing[1]):
        return
    if not _signed_by(plain(issuing[1]), signers):
        message = f"标题的发文机关“{issuing[1]}”与署名“{notice.issuer}”不同"
        yield Doubt(
            line=notice.last_line,
            message=message,
            hint="核对署名；若原文如此，不必改动",
        )


def _signed_by(issuing: str, signers: str) -> bool:
    """All whom the title names signed; or nobody is left of them, in full or in short."""
    if all(name in signers for name in issuing.split()):
        return True
    left = _in_full(issuing)
    for signer in signers.split("、"):
        left = left.replace(_in_full(signer), "")
    return not left.strip(" 、和")


def _in_full(name: str) -> str:
    for short, full in SHORT_NAMES:
        name = name.replace(short, full)
    return name


def _what(character: str) -> str:
    if character in LOOKALIKES:
        return f"{name(character)} 读作“{LOOKALIKES[character]}”"
    if character in WHAT_HAPPENED:
        return f"{name(character)}：{WHAT_HAPPENED[character]}"
    if name(character).endswith("private use"):
        return f"{name(character)} 是自造字符，别处不识"
    if is_unassigned(character) and not INVISIBLE.match(character):
        return f"{name(character)}：不知是什么字，Unicode 里没有"
    return f"{name(character)} 不显示"


def _also(places: list[tuple[int, int]]) -> str:
    if len(places) == 1:
        return ""
    lines = sorted({line for line, _ in places})
    others = "……" if len(lines) > MOST_LINES else ""
    named = "、".join(map(str, lines[:MOST_LINES]))
    return f"（{len(places)} 处，在第 {named}{others} 行）"


def _remedy(character: str) -> str:
    if INVISIBLE.match(character):
        return "文字不受影响：通知不含这类字符"
    digits = f"{ord(character):04X}"
    escape = f"\\u{digits}" if len(digits) == 4 else f"\\U{digits:0>8}"
    mend = as_entry("replaced", escape, LOOKALIKES.get(character))
    return f"照原文显示；若要改，在 corrections.yml 中写：{mend}"
