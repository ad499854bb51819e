"""The corpus at a glance: which place has a notice of which year, where one is missing, and what is doubtful."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.domain.site_addresses import source_file
from build_scripts.parse.document import parse_notice
from build_scripts.publish.labels import levels
from build_scripts.read import source_files
from build_scripts.work.explain import FACTS
from build_scripts.work.sources import read_folder

LACKS = ("document_number", "addressee", "issuer", "date_of_issue")


def status(source: Path) -> str:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    sources = source_files.load(folder.files, folder.faults)
    notices = [parse_notice(text)[0] for text in sources.texts]
    by_place = _by_place(notices)
    parts = [
        f"{len(sources.jurisdictions)} 个地区，{len(notices)} 份通知，{len(sources.originals)} 个原文件",
        *(_place(place, by_place.get(place.slug, ())) for place in sources.jurisdictions),
        *_doubtful(notices),
    ]
    return "\n".join(parts)


def _by_place(notices: Sequence[Notice]) -> Mapping[PlaceSlug, Sequence[Notice]]:
    found: defaultdict[PlaceSlug, list[Notice]] = defaultdict(list)
    for notice in notices:
        found[notice.jurisdiction].append(notice)
    return found


def _place(place: Jurisdiction, notices: Sequence[Notice]) -> str:
    head = f"\n{place.name}（{place.slug}，{levels.NAMES[place.level]}，{place.division_code or '无代码'}）"
    if not notices:
        return f"{head}：还没有通知"
    years = sorted(notice.year for notice in notices)
    gaps = [year for year in range(years[0], years[-1]) if year not in years]
    between = f"\n  缺 {'、'.join(map(str, gaps))}" if gaps else ""
    return f"{head}：{len(notices)} 份\n  {'、'.join(map(str, years))}{between}"


def _doubtful(notices: Sequence[Notice]) -> Iterator[str]:
    lines = [line for notice in notices for line in _of_notice(notice)]
    yield f"\n存疑和原文所缺：{len(lines)} 处" if lines else "\n没有存疑之处"
    yield from lines


def _of_notice(notice: Notice) -> Iterator[str]:
    file = source_file(notice.original)
    lacks = [FACTS[fact] for fact in LACKS if getattr(notice, fact) is None]
    lacks += [FACTS["title"]] if notice.title_inferred else []
    if lacks:
        yield f"  {file}:{notice.first_line}: {notice.id} 原文没有{'、'.join(lacks)}"
    for doubt in notice.doubts:
        yield f"  {file}:{doubt.line}: {notice.id} {doubt.message}"
