"""What is wrong in a notice as it was read: breaks of its numbers, and what a notice of the genre does not lack."""

from collections.abc import Iterator, Sequence

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import FRAME, Notice, Provision, SourceText
from build_scripts.parse import decisions


def unchecked(source: SourceText, breaks: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Breaks of the numbers of which the catalog does not say that they are the original's."""
    return (
        found
        for found in breaks
        if found.line not in source.entry.broken_numbering
    )


def unbroken(source: SourceText, breaks: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Lines at which the catalog says that the numbers break, and where they do not."""
    broken = {found.line for found in breaks}
    file = source_file(source.entry.original)
    message = f"{source.entry.id}: 此处编号并未中断"
    for line in source.entry.broken_numbering:
        if line not in broken:
            hint = f"从 catalog.yml 的 broken_numbering 中去掉 {line}"
            yield Diagnostic(
                file=file,
                line=line,
                message=message,
                hint=hint,
            )


def lacks(notice: Notice, source: SourceText) -> Iterator[Diagnostic]:
    """What a notice of the genre has, and this one lacks."""
    for loss in source.losses:
        yield _fault(notice, loss.line, loss.message, loss.hint)
    for what, hint in _lacking(notice, source.entry.supplied_title):
        yield _fault(notice, notice.first_line, what, hint)


def _fault(notice: Notice, line: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=source_file(notice.original),
        line=line,
        message=f"{notice.id}: {message}",
        hint=hint,
    )


def _lacking(notice: Notice, supplied_title: str | None) -> Iterator[tuple[str, str]]:
    if not any(map(_has_text, notice.provisions)):
        yield "没有读到正文", "标题和主送机关之后应有正文；取得有正文的原件再收"
    if notice.title_inferred and not supplied_title:
        yield "原文没有标题", decisions.TITLE
    if supplied_title and not notice.title_inferred:
        yield f"原文有标题：{notice.title}", f"只给没有标题的原文拟题：{decisions.NO_TITLE}"


def _has_text(provision: Provision) -> bool:
    return provision.kind not in FRAME and bool(provision.num or provision.text)
