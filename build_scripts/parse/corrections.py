"""The record of what was taken out or changed, each entry with the provision it stands in."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from build_scripts.domain.notice import Correction, Eid, NoticeId, Provision, SourceText
from build_scripts.parse.lines.cleaning import ADDRESS, TextLine
from build_scripts.parse.lines.glued import Glued

AROUND_REASON = "网页在通知正文前后显示的文字（导航、按钮等），不是正文。"
METADATA_REASON = "政府网站页面的元数据栏，不是正文；另列于文件信息。"
FURNITURE_REASON = "网页的标题栏、导航、按钮和链接，不是正文。"
GLUED_REASON = "原文此条接在上一条末行之内，按编号另起一条。"


def metadata_corrections(block: Iterable[TextLine], notice: NoticeId) -> list[Correction]:
    return _whole_lines(block, notice, METADATA_REASON)


def furniture_corrections(lines: Iterable[TextLine], notice: NoticeId) -> list[Correction]:
    return _whole_lines(lines, notice, FURNITURE_REASON)


def _whole_lines(lines: Iterable[TextLine], notice: NoticeId, reason: str) -> list[Correction]:
    return [Correction(notice=notice, eid=None, kind="removed", original=line.source, displayed="", reason=reason,
                       line=line.number, at=line.start) for line in lines]


def around_corrections(source: SourceText) -> Iterator[Correction]:
    """What stands outside the article of a page, one entry a run: a site's menus are many short lines."""
    for run in source.around:
        text = "\n".join(line.whole.strip() for line in run)
        yield Correction(notice=source.entry.id, eid=None, kind="removed", original=text, displayed="",
                         reason=AROUND_REASON, line=run[0].number, at=run[0].start)


def without(corrections: Iterable[Correction], block: Iterable[TextLine]) -> list[Correction]:
    """Where a whole line is taken out, what was taken out of it before is no entry of its own."""
    covered = {id(correction) for line in block for correction in line.changes}
    return [correction for correction in corrections if id(correction) not in covered]


def glued_corrections(glued: Iterable[Glued], notice: NoticeId) -> list[Correction]:
    return [Correction(notice=notice, eid=None, kind="split", original=place.before + place.after,
                       displayed=f"{place.before}\n{place.after}", reason=GLUED_REASON, line=place.line)
            for place in glued]


def in_order(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """As they stand in the original; several on one line as they were made, unless both know their place."""
    return tuple(sorted(corrections, key=lambda correction: (correction.line, correction.at or 0)))


def placed(corrections: Iterable[Correction], provisions: Sequence[Provision]) -> tuple[Correction, ...]:
    """In the order of the original, each with the provision on whose lines it stands; what stands between two or at the
    end, with the one before it; what stands above the first, with the first."""
    at = _by_line(provisions)
    found = (_placed(change, at.get(change.line, []), _before(change.line, provisions)) for change in corrections)
    return tuple(sorted(found, key=lambda change: change.line))


def _by_line(provisions: Sequence[Provision]) -> Mapping[int, list[Provision]]:
    """The provisions that stand on each line."""
    at: defaultdict[int, list[Provision]] = defaultdict(list)
    for provision in provisions:
        first, last = provision.lines
        for line in range(first, last + 1):
            at[line].append(provision)
    return at


def _before(line: int, provisions: Sequence[Provision]) -> Eid | None:
    above = bisect_right(provisions, line, key=lambda provision: provision.lines[0])
    return provisions[max(above - 1, 0)].eid if provisions else None


def _placed(correction: Correction, candidates: list[Provision], before: Eid | None) -> Correction:
    if ADDRESS.fullmatch(correction.original):
        candidates = [p for p in candidates if p.lines[0] < correction.line < p.lines[1]]
    elif correction.displayed:
        words = correction.displayed.split("\n")[-1]
        candidates = [p for p in candidates if words in _whole(p)] or candidates[-1:]
    return replace(correction, eid=candidates[0].eid if candidates else before)


def _whole(provision: Provision) -> str:
    return f"{provision.num or ''}{provision.heading or ''}{provision.heading_end}{provision.text}"
