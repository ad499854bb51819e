"""The facts of a notice, from its own matter; None where the source lacks them."""

import re
from collections.abc import Sequence

from build_scripts.domain.notice import Block, BlockRole
from build_scripts.parse.frame import line_kinds

ISSUER_OF_TITLE = re.compile(r"(.{2,40}?)(?:印发《|关于)")
METADATA_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def title(blocks: Sequence[Block]) -> str | None:
    return "".join(texts(blocks, "title")) or None


def document_number(blocks: Sequence[Block]) -> str | None:
    found = texts(blocks, "document_number")
    return line_kinds.document_number(found[0]) if found else None


def issuer(preface: Sequence[Block], conclusions: Sequence[Block]) -> str | None:
    """Who signed; else whom the title or the masthead names."""
    signed = texts(conclusions, "signature")
    if signed:
        return "、".join(line_kinds.SEAL.sub("", signed[0]).split())
    found = ISSUER_OF_TITLE.match(title(preface) or "")
    if found and line_kinds.is_body_name(found[1]):
        return found[1]
    masthead = texts(preface, "masthead")
    return masthead[0].removesuffix("文件") if masthead else None


def addressee(blocks: Sequence[Block]) -> str | None:
    found = texts(blocks, "addressee")
    return found[0].rstrip("：:") if found else None


def date_of_issue(
    preface: Sequence[Block], conclusions: Sequence[Block], metadata: Sequence[tuple[str, str]]
) -> str | None:
    """The date under the signature, else under the title; else the one that the site's block gives."""
    for text in (*texts(conclusions, "date"), *texts(preface, "date")):
        return line_kinds.iso_date(text)
    for label, value in metadata:
        if label == "成文日期" and (found := METADATA_DATE.fullmatch(value)):
            return line_kinds.existing_day(*map(int, found.groups()))
    return None


def date_of_printing(conclusions: Sequence[Block]) -> str | None:
    for text in texts(conclusions, "printing"):
        if date := line_kinds.iso_date(text):
            return date
    return None


def copied_to(conclusions: Sequence[Block]) -> str | None:
    for text in texts(conclusions, "copied_to"):
        return re.sub(r"^[^：]{2,4}：", "", text).rstrip("。")
    return None


def publication_note(conclusions: Sequence[Block]) -> str | None:
    """Of the notes in brackets the one that says to whom the document may go."""
    notes = map(line_kinds.publication_note, texts(conclusions, "publication_note"))
    return next(filter(None, notes), None)


def texts(blocks: Sequence[Block], role: BlockRole) -> list[str]:
    return [block.text for block in blocks if block.role == role]
