"""The corpus at a glance: which place has a notice of which year, where one is missing, and what is doubtful."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.parse.document import parse_notice
from build_scripts.publish.labels import levels
from build_scripts.read import source_files
from build_scripts.read.source_files import Sources
from build_scripts.work.explain import FACTS
from build_scripts.work.sources import read_folder

LACKS = ("document_number", "addressee", "issuer", "date_of_issue")


def status(source: Path) -> str:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    sources = source_files.load(folder.files, folder.faults)
    notices = [parse_notice(text)[0] for text in sources.texts]
    by_places = _by_places(sources.jurisdictions, notices)
    parts = [_figures(sources), *by_places, *_doubtful(notices)]
    return "\n".join(parts)


def _figures(sources: Sources) -> str:
    places, notices, originals = map(len, (sources.jurisdictions, sources.texts, sources.originals))
    return f"{places} 个地区，{notices} 份通知，{originals} 个原文件"


def _by_places(places: Iterable[Jurisdiction], notices: Iterable[Notice]) -> Iterator[str]:
    by_place = _by_place(notices)
    for place in places:
        yield _place(place, by_place.get(place.slug, ()))


def _by_place(notices: Iterable[Notice]) -> Mapping[PlaceSlug, Sequence[Notice]]:
    found: defaultdict[PlaceSlug, list[Notice]] = defaultdict(list)
    for notice in notices:
        found[notice.jurisdiction].append(notice)
    return found


def _place(place: Jurisdiction, notices: Sequence[Notice]) -> str:
    head = _head(place)
    if not notices:
        return f"{head}：还没有通知"
    years = sorted(notice.year for notice in notices)
    between = set(range(years[0], years[-1]))
    gaps = sorted(between - set(years))
    lacking = f"\n  缺 {_joined(gaps)}" if gaps else ""
    return f"{head}：{len(notices)} 份\n  {_joined(years)}{lacking}"


def _head(place: Jurisdiction) -> str:
    level = levels.NAMES[place.level]
    code = place.division_code or "无代码"
    return f"\n{place.name}（{place.slug}，{level}，{code}）"


def _joined(years: Iterable[int]) -> str:
    return "、".join(map(str, years))


def _doubtful(notices: Sequence[Notice]) -> Iterator[str]:
    lines = [line for notice in notices for line in _of_notice(notice)]
    yield f"\n存疑和原文所缺：{len(lines)} 处" if lines else "\n没有存疑之处"
    yield from lines


def _of_notice(notice: Notice) -> Iterator[str]:
    file = source_file(notice.original)
    lacks = [fact for fact in LACKS if getattr(notice, fact) is None]
    if notice.title_inferred:
        lacks.append("title")
    if lacks:
        named = "、".join(FACTS[fact] for fact in lacks)
        yield f"  {file}:{notice.first_line}: {notice.id} 原文没有{named}"
    for doubt in notice.doubts:
        yield f"  {file}:{doubt.line}: {notice.id} {doubt.message}"
