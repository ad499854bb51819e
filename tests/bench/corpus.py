"""A synthetic corpus of any size, made from the real notices: a folder of source texts that the normal build reads.

Places are invented. The first family of them stays as small as the real one: a province with a notice of every year,
and a city with the newest four. What surrounds these notices is the same in every corpus, so their pages tell what the
size of a corpus alone does to a page. All others are crowded: a province, under it eleven cities, under each ten
counties, and each issues a notice a year. A notice is made from a real one of that year: places renamed, some
paragraphs left out, some taken from another notice, some with a sentence less, the numbers printed anew. Every choice
comes from the place and the year alone, so that a larger corpus begins with the smaller one, word for word.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice, product
from pathlib import Path

from build_scripts.domain.notice import FRAME, Jurisdiction, Level, Notice, PlaceSlug, Provision
from build_scripts.domain.refs import notice_id
from build_scripts.language.numbers import numerals
from build_scripts.parse import document
from build_scripts.read import source_files
from tests.trees import contents

OWN = {"catalog.yml", "jurisdictions.yml", "corrections.yml", "thread_overrides.yml"}
"""Files that speak of the real notices; all others (topics, words) are taken as they are."""
YEARS = range(2009, 2027)
CITIES, COUNTIES = 11, 10
"""Below a province, and below each of its cities, but for the first province, which has one city."""
FIRST_CITY_YEARS = 4
FIRST_FAMILY = len(YEARS) + FIRST_CITY_YEARS
"""Notices of the first province and its city."""
STEMS = {
    "甲": "jia", "乙": "yi", "丙": "bing", "丁": "ding", "戊": "wu", "庚": "geng", "辛": "xin", "壬": "ren",
    "癸": "gui", "子": "zi", "丑": "chou", "寅": "yin", "卯": "mao", "辰": "chen",
}
LANDS = {
    "岭": "ling", "溪": "xi", "原": "yuan", "渡": "du", "湾": "wan", "坪": "ping", "陂": "bei", "塬": "yan", "坞": "ao",
    "墩": "dun", "汀": "ting", "洲": "zhou",
}
SIDES = {"": "", "上": "shang", "下": "xia", "前": "qian", "后": "hou", "左": "zuo", "内": "nei"}
DROPPED, TAKEN, SHORTENED = 0.08, 0.10, 0.15
"""Shares of the paragraphs that are left out, taken from another notice, shortened by a sentence."""
KIND_NAMES: Mapping[Level, str] = {"nation": "国", "province": "省", "prefecture": "市", "county": "县"}
PART_KINDS = {"part", "sec", "para", "subpara"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A notice of the synthetic corpus."""

    jurisdiction: Jurisdiction
    year: int
    paragraphs: tuple[str, ...]
    supplied_title: str | None
    """Where the notice it is made from has no title of its own."""

    @property
    def id(self) -> str:
        return notice_id(self.jurisdiction.slug, self.year)

    @property
    def original(self) -> str:
        return f"{self.id}.txt"

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs) + "\n"


def write(real: Path, folder: Path, count: int) -> tuple[str, ...]:
    """Writes a folder of source texts with `count` notices, made from those of the folder `real`; gives their ids."""
    return write_ordered(real, folder, islice(_order(), count), places())


def write_ordered(
    real: Path, folder: Path, order: Iterable[tuple[Jurisdiction, int]], known: Iterable[Jurisdiction],
) -> tuple[str, ...]:
    """The same with the notices of these places and years, `known` being the places from the topmost down."""
    files = contents(real)
    sources = source_files.load(files)
    parsed = [document.parse_notice(text)[0] for text in sources.texts]
    made = list(notices(parsed, order, sources.jurisdictions))
    (folder / "originals").mkdir(parents=True)
    for name, data in files.items():
        if name not in OWN and not name.startswith("originals/"):
            (folder / name).write_bytes(data)
    for name, text in _source_files(made, known):
        (folder / name).write_text(text, "utf-8")
    return tuple(m.id for m in made)


def places() -> Iterator[Jurisdiction]:
    """The first province and its city; then province, city, its counties, the next city, …, as far as names go."""
    names = invented_names()
    for province in range(50, 100):
        first = province == 50
        yield from province_of(names, province, 1 if first else CITIES, 0 if first else COUNTIES)


def province_of(
    names: Iterator[tuple[str, str]], number: int, cities: int, counties: int, above: PlaceSlug | None = None,
) -> Iterator[Jurisdiction]:
    """A province with its cities, each followed by its counties."""
    top = _place(next(names), "province", f"{number}0000", above)
    yield top
    for city in range(1, cities + 1):
        middle = _place(next(names), "prefecture", f"{number}{city:02}00", top.slug)
        yield middle
        for county in range(counties):
            yield _place(next(names), "county", f"{number}{city:02}{county + 21}", middle.slug)


def notices(
    real: Sequence[Notice], order: Iterable[tuple[Jurisdiction, int]], names: Sequence[Jurisdiction],
) -> Iterator[Made]:
    """Those of these places and years. `names` are the real places."""
    by_year = {year: [n for n in real if n.year == year] for year in YEARS}
    leaves = [p for n in real for p in _leaves(n.provisions)]
    for place, year in order:
        chance = random.Random(f"{place.slug} {year}")
        base = chance.choice(by_year[year])
        yield _made(base, place, leaves, _renaming(base, names, place), chance)


def _order() -> Iterator[tuple[Jurisdiction, int]]:
    """Place by place, the newest year first."""
    order = ((place, year) for place in places() for year in reversed(YEARS))
    yield from islice(order, FIRST_FAMILY)
    yield from islice(order, len(YEARS) - FIRST_CITY_YEARS, None)


def _made(
    base: Notice, place: Jurisdiction, leaves: Sequence[Provision], renaming: Mapping[str, str], chance: random.Random,
) -> Made:
    body = renumbered(base.provisions, tuple(_mixed(base.provisions, leaves, chance)))
    front = [block.text for block in base.preface]
    back = [block.text for block in base.conclusions]
    words = re.compile("|".join(map(re.escape, sorted(renaming, key=len, reverse=True))))

    def renamed(text: str) -> str:
        return words.sub(lambda found: renaming[found.group()], text)

    return Made(
        jurisdiction=place, year=base.year, supplied_title=renamed(base.title) if base.title_inferred else None,
        paragraphs=tuple(renamed(x) for x in [*front, *(_paragraph(p) for p in body), *back] if x),
    )


def _mixed(provisions: Sequence[Provision], leaves: Sequence[Provision], chance: random.Random) -> Iterator[Provision]:
    """The provisions with some paragraphs left out, some another notice's, some shorter. What has children stays."""
    droppable = {p.eid for p in _leaves(provisions)}
    for p in provisions:
        if p.kind in FRAME:
            continue
        lot = chance.random() if p.eid in droppable else 1.0
        if lot < DROPPED:
            continue
        if lot < DROPPED + TAKEN:
            other = chance.choice(leaves)
            yield replace(p, text=other.text)
        elif lot < DROPPED + TAKEN + SHORTENED:
            yield replace(p, text=_shortened(p.text, chance))
        else:
            yield p


def renumbered(before: Sequence[Provision], after: Sequence[Provision]) -> Iterator[Provision]:
    """The numbers printed anew after some provisions went: a sequence that ran through 1, 2, 3 still does."""
    run_of: dict[str, tuple[str, int]] = {}
    runs: dict[str, int] = {}
    for p in before:
        if p.num and p.kind in PART_KINDS:
            if numerals.to_int(re.sub(r"[（）()、.．]", "", p.num)) == 1:
                runs[p.kind] = runs.get(p.kind, 0) + 1
            run_of[p.eid] = p.kind, runs.get(p.kind, 0)
    counts: dict[tuple[str, int], int] = {}
    for p in after:
        if p.eid in run_of:
            count = counts[run_of[p.eid]] = counts.get(run_of[p.eid], 0) + 1
            yield replace(p, num=_as_printed(p.num or "", count))
        else:
            yield p


def _as_printed(num: str, count: int) -> str:
    """The number in the form that the other one has: （三） and 7 give （七）."""
    if re.search(r"[0-9]", num):
        return re.sub(r"[0-9]+", str(count), num)
    return re.sub(r"[〇零一二三四五六七八九十百]+", numerals.to_chinese(count), num)


def _leaves(provisions: Sequence[Provision]) -> list[Provision]:
    """Paragraphs that hold text and nothing below them."""
    parents = {p.parent for p in provisions}
    return [p for p in provisions if p.eid not in parents and p.text and p.kind not in FRAME]


def _shortened(text: str, chance: random.Random) -> str:
    sentences = re.findall(r"[^。]*。|[^。]+$", text)
    if len(sentences) < 3:
        return text
    del sentences[chance.randrange(1, len(sentences) - 1)]
    return "".join(sentences)


def _renaming(base: Notice, names: Sequence[Jurisdiction], place: Jurisdiction) -> dict[str, str]:
    """The issuing place's names to the invented place's, and its level's words to that level's."""
    real = next(n for n in names if n.slug == base.jurisdiction)
    old, new = KIND_NAMES[real.level], KIND_NAMES[place.level]
    short = place.name[:-1] if len(place.name) > 2 else place.name
    found = {real.name: place.name, real.name[:-1]: short}
    found |= {f"{word}{old}": f"{word}{new}" for word in ("全", "我", "本")}
    if base.document_number:
        found[base.document_number[0] + "政"] = place.name[0] + "政"
    return found


def _paragraph(p: Provision) -> str:
    return (p.num or "") + (p.heading or "") + p.heading_end + p.text


def _source_files(made: Sequence[Made], known: Iterable[Jurisdiction]) -> Iterator[tuple[str, str]]:
    """The originals, and the two files that say what they are. Nothing in a made text wants correcting."""
    used = {m.jurisdiction for m in made}
    listed = [
        {"slug": p.slug, "name": p.name, "level": p.level, "division_code": p.division_code, "parent": p.parent}
        for p in _through(known, used)
    ]
    originals = [{"file": m.original, "sha256": sha256(m.text.encode("utf-8")).hexdigest()} for m in made]
    entries = [
        {"id": m.id, "original": m.original, "jurisdiction": m.jurisdiction.slug, "year": m.year, "source_url": None,
         "evidence": None} | ({"supplied_title": m.supplied_title} if m.supplied_title else {})
        for m in made
    ]
    yield from ((f"originals/{m.original}", m.text) for m in made)
    # JSON is YAML, and quicker to write.
    yield "jurisdictions.yml", _yaml({"jurisdictions": listed})
    yield "catalog.yml", _yaml({"originals": originals, "notices": entries})
    yield "corrections.yml", _yaml({"corrections": []})
    yield "thread_overrides.yml", _yaml({"overrides": []})


def _through(known: Iterable[Jurisdiction], used: set[Jurisdiction]) -> Iterator[Jurisdiction]:
    """The places in their order until all that are used have come."""
    wanted = set(used)
    for place in known:
        yield place
        wanted.discard(place)
        if not wanted:
            return


def _yaml(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _place(name: tuple[str, str], level: Level, code: str, parent: PlaceSlug | None) -> Jurisdiction:
    return Jurisdiction(
        slug=PlaceSlug(name[1]), name=name[0] + KIND_NAMES[level], level=level, division_code=code, parent=parent,
    )


def invented_names() -> Iterator[tuple[str, str]]:
    """Invented names of places in Chinese and in Latin letters, no two alike."""
    for parts in product(SIDES.items(), STEMS.items(), LANDS.items()):
        yield "".join(han for han, _ in parts), "".join(latin for _, latin in parts)
