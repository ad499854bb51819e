"""The law of what is noted: where all that was read for a part reads the same in another edition, the part is the
same. Of nothing that decides a part is it not noted that it was read."""

import ast
import random
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import pytest

import build_scripts
from build_scripts.domain.addresses.site_addresses import of_family
from build_scripts.domain.building.families import families
from build_scripts.domain.building.reads import Read, noted
from build_scripts.domain.edition import Edition
from build_scripts.link.recorded import RecordedEdition
from build_scripts.pipeline import read_edition
from build_scripts.pipeline.given import given
from build_scripts.pipeline.linking import linked as linked_of
from build_scripts.pipeline.reading import read_sources
from build_scripts.publish import site_files
from build_scripts.work.sources import SourceFolder
from tests.builds.test_families import NOTICES, PLACES, TEXT, WORDS, source_of

PACKAGE = Path(build_scripts.__file__).parent
CACHES = ("lru_cache", "cache", "cached_property")
SEEDS = range(10)
Files = tuple[tuple[str, str | bytes], ...]
Parts = dict[site_files.Part, tuple[dict[Read, bytes], Files]]


def edition(texts: dict[str, str]) -> Edition:
    files = source_of({name: text.encode() for name, text in texts.items()})
    return read_edition(SourceFolder(files=files, faults=()), lambda _: nullcontext())


def text_of(notice: str) -> str:
    place, year = notice.split("-")
    return TEXT.format(name=PLACES[place][0], year=year, word=WORDS[place], count=10 + NOTICES.index(notice))


def texts() -> dict[str, str]:
    return {notice: text_of(notice) for notice in NOTICES}


def family_without(place: str | None) -> Edition:
    """A province, with one of its cities or with all."""
    notices = {name: text.encode() for name, text in texts().items() if name.split("-")[0] != place}
    files = source_of(notices, [slug for slug in PLACES if slug != place])
    read = read_sources(SourceFolder(files=files, faults=()), lambda _: nullcontext())
    (family,) = (one for one in families(read.sources.jurisdictions) if one.slug == "jin")
    return linked_of(given(read, family), "", lambda _: nullcontext())


def parts(linked: RecordedEdition) -> Parts:
    found: Parts = {}
    for part in site_files.parts(linked):
        with of_family(linked.edition.family), noted() as reads:
            files = tuple(site_files.files_of(linked, part))
        found[part] = {read: linked.fact(read) for read in reads}, files
    return found


@cache
def before() -> Parts:
    return parts(RecordedEdition(edition(texts())))


def edited(chance: random.Random) -> dict[str, str]:
    """A character changed, a paragraph put in or left out, a notice taken out or come in, a year's words in another."""
    found = texts()
    notice = chance.choice(sorted(found))
    lines = found[notice].split("\n")
    at = chance.choice([at for at, line in enumerate(lines) if line.startswith("（")])
    kind = chance.choice(("character", "sentence", "paragraph", "less", "gone", "same"))
    match kind:
        case "character":
            lines[at] = lines[at].replace("。", "！", 1)
        case "sentence":
            lines[at] += "每月开会，落实《中华人民共和国矿山安全法》，整改率达到100%。（公安厅牵头，交通厅配合）"
        case "paragraph":
            lines[at:at] = ["推进“百日攻坚”行动。", ""]
        case "less":
            lines[at] = lines[at][: lines[at].index("。") + 1]
        case "same":
            lines = found[chance.choice(sorted(found))].split("\n")
    found[notice] = "\n".join(lines)
    if kind == "gone":
        del found[notice]
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_a_part_whose_reads_have_the_same_answers_is_the_same(seed: int) -> None:
    linked = RecordedEdition(edition(edited(random.Random(seed))))
    now = parts(linked)
    known = [
        part for part, (reads, _) in before().items()
        if part in now and list(linked.facts(reads)) == list(reads.values())
    ]
    assert [part for part in known if now[part][1] != before()[part][1]] == []
    assert len(known) > 0


@pytest.mark.parametrize("place", ["jincheng", "jinnan"])
@pytest.mark.parametrize("is_new", [True, False])
def test_so_it_is_where_a_place_of_the_family_comes_or_goes(place: str, is_new: bool) -> None:
    before, after = (family_without(place if is_without else None) for is_without in (is_new, not is_new))
    made, linked = parts(RecordedEdition(before)), RecordedEdition(after)
    now = parts(linked)
    known = [
        part for part, (reads, _) in made.items()
        if part in now and list(linked.facts(reads)) == list(reads.values())
    ]
    assert [part for part in known if now[part][1] != made[part][1]] == []
    assert len(known) > len(made) / 4


def test_of_an_edit_few_parts_read_anything() -> None:
    changed = texts()
    changed["jinnan-2025"] = changed["jinnan-2025"].replace("瓦斯、水害", "水害、瓦斯")
    linked = RecordedEdition(edition(changed))
    met = [part for part, (reads, _) in before().items() if list(linked.facts(reads)) != list(reads.values())]
    assert 0 < len(met) < len(before()) / 2


def test_nothing_that_is_remembered_of_a_linked_edition_is_remembered_without_its_reads() -> None:
    """`remembered` and `derived` note them; what Python's own caches know would be read unseen."""
    found = [name for room in ("link", "publish", "search") for name in _cached_of_a_linked_edition(PACKAGE / room)]
    assert found == []


def _cached_of_a_linked_edition(room: Path) -> Iterator[str]:
    for path in sorted(room.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and path.name != "linked_edition.py" and any(
                any(word in ast.unparse(decorator).split("(")[0] for word in CACHES) for decorator in
                node.decorator_list
            ):
                kinds = [ast.unparse(argument.annotation) for argument in node.args.args if argument.annotation]
                if "LinkedEdition" in kinds or "Edition" in kinds:
                    yield f"{path.name}: {node.name}"
