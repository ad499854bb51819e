"""The collation: what was taken out or changed, each entry with the provision it stands in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.notice import Correction, Line, NoticeId, Provision, SourceText
from build_scripts.language.display import solid
from build_scripts.parse.lines.glued import Glued
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.positions import DisplayedText, displayed_places, removal

AROUND_REASON = "网页在通知正文前后显示的文字（导航、按钮等），不是正文。"
METADATA_REASON = "政府网站页面的元数据栏，不是正文；另列于文件信息。"
FURNITURE_REASON = "网页的标题栏、导航、按钮和链接，不是正文。"
GLUED_REASON = "原文此条接在上一条末行之内，按编号另起一条。"


def metadata_corrections(block: Iterable[TextLine], notice: NoticeId) -> list[Correction]:
    return _whole_lines(block, notice, METADATA_REASON)


def furniture_corrections(lines: Iterable[TextLine], notice: NoticeId) -> list[Correction]:
    return _whole_lines(lines, notice, FURNITURE_REASON)


def _whole_lines(lines: Iterable[TextLine], notice: NoticeId, reason: str) -> list[Correction]:
    return [_removed(line.source, notice, reason, line=line.number, at=line.start) for line in lines]


def _removed(text: str, notice: NoticeId, reason: str, *, line: int, at: int) -> Correction:
    return replace(removal(text, reason, notice, line), at=at)


@dataclass(kw_only=True, slots=True)
class _Outside:
    """What is told of text outside the article in one entry."""

    reason: str
    line: int
    at: int
    text: str = ""


def around_corrections(source: SourceText) -> Iterator[Correction]:
    """What stands outside the article of a page, one entry a run, for a site's menus are many short lines; but what is
    hidden nobody saw there, and says so."""
    for run in source.around:
        for found in _outside(run):
            text = found.text.strip()
            yield _removed(text, source.entry.id, found.reason, line=found.line, at=found.at)


def _outside(run: Iterable[Line]) -> list[_Outside]:
    """A comment holds no words: it goes with what stands before it."""
    found: list[_Outside] = []
    for line in run:
        at = line.start
        between = "\n"
        for text, unseen in line.pieces:
            if not solid(text):
                continue
            reason = unseen.reason if unseen else AROUND_REASON
            goes_on = found and (found[-1].reason == reason or (unseen and not unseen.words))
            if not goes_on:
                found.append(_Outside(reason=reason, line=line.number, at=at))
            words = text if unseen else text.strip()
            found[-1].text += between + words
            at += len(solid(text))
            between = ""
    return found


def without(corrections: Iterable[Correction], block: Iterable[TextLine]) -> list[Correction]:
    """Where a whole line is taken out, what was taken out of it before is no entry of its own."""
    covered = {id(correction) for line in block for correction in line.changes}
    return [
        correction
        for correction in corrections
        if id(correction) not in covered
    ]


def glued_corrections(
    glued: Iterable[Glued],
    provisions: Sequence[Provision],
    notice: NoticeId,
) -> Iterator[Correction]:
    """Each with the provision that its number opens."""
    text = DisplayedText(provisions)
    for found in glued:
        yield Correction(
            notice=notice,
            eid=text.provision_at(found.place, found.line).eid,
            kind="split",
            original=found.before + found.after,
            displayed=f"{found.before}\n{found.after}",
            reason=GLUED_REASON,
            line=found.line,
        )


def in_order(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """As they stand in the original; on one line those first, as they were made, that do not know their place."""
    return tuple(sorted(corrections, key=lambda correction: (correction.line, correction.at or 0)))


def placed(
    corrections: Iterable[Correction],
    outside: Iterable[Correction],
    provisions: Sequence[Provision],
) -> tuple[Correction, ...]:
    """In the order of the original, each with the provision in which it stands and its place there; those `outside` the
    notice's text have none."""
    left = list(outside)
    ordered = in_order((*left, *corrections))
    if not provisions:
        return ordered
    keep = {id(correction) for correction in left}
    places = displayed_places(ordered)
    text = DisplayedText(provisions)
    return tuple(c if id(c) in keep else _placed(c, places.get(id(c)), text) for c in ordered)


def _placed(correction: Correction, place: int | None, text: DisplayedText) -> Correction:
    if correction.eid is not None:
        return correction
    if place is None:
        return replace(correction, eid=text.provision_on(correction.line).eid)
    if correction.kind == "split":
        before, _, _ = correction.displayed.rpartition("\n")
        opens_at = place + len(solid(before))
        return replace(correction, eid=text.provision_at(opens_at, correction.line).eid)
    provision = text.provision_at(place, correction.line)
    offset = _offset(correction, place, provision, text)
    return replace(correction, eid=provision.eid, offset=offset)


def _offset(correction: Correction, place: int, provision: Provision, text: DisplayedText) -> int | None:
    words = len(solid(correction.displayed))
    reached = text.offset_in(provision, place + words) if words or correction.is_note else 0
    return reached or None
