"""Which place a notice is of: one that is known, or a new one by its code, name and the place above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.notice import Jurisdiction, Level, PlaceSlug
from build_scripts.parse.frame.frame_words import pattern
from build_scripts.read.faults import choices
from build_scripts.read.jurisdictions import CODE_FORMS, RANKS, significant
from build_scripts.work.explain import error
from build_scripts.work.intake.adding.candidate import Candidate, Incoming
from build_scripts.work.intake.levels import NAMES

OFFICES = pattern("offices")
WORD = f"(?:(?!{OFFICES}).)"
HIGHER = "省|市|自治州|地区|盟|县|旗|区"
# 山西省临汾市大宁县人民政府: the last of the names is the place.
PLACE = re.compile(f"(?:{WORD}{{1,9}}?(?:{HIGHER})){{0,3}}({WORD}{{1,12}}?(?:{HIGHER}|乡|镇|街道)){OFFICES}")
CODE_EXAMPLES = "省 140000，市 140100，县 140105，乡镇街道 140105001"
NEEDED = (
    "例如：--jurisdiction taiyuan --name 太原市 --code 140100（上级按代码找，也可写 --parent shanxi）；"
    "没有代码的：--level 开发区，或 --level 部门"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceOptions:
    jurisdiction: str | None = None
    name: str | None = None
    level: str | None = None
    code: str | None = None
    parent: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceChoice:
    place: Jurisdiction
    is_new: bool


def place_of(
    file: Incoming,
    found: Candidate,
    options: PlaceOptions,
    known: Sequence[Jurisdiction],
) -> PlaceChoice:
    """The place that is named, else the one whose name the document bears."""
    if options.jurisdiction is None:
        return PlaceChoice(place=_by_name(file, found, known), is_new=False)
    for place in known:
        if place.slug == options.jurisdiction:
            raise_any(_differing(file, options, place))
            return PlaceChoice(place=place, is_new=False)
    return PlaceChoice(place=_new(file, found, options, known), is_new=True)


def _differing(file: Incoming, options: PlaceOptions, place: Jurisdiction) -> Iterator[Diagnostic]:
    """A place that is known stays as it is: what is said of it must be so."""
    own_levels = [word for word, level in NAMES.items() if level == place.level]
    facts = (
        ("--name", options.name, [place.name]),
        ("--code", options.code, [place.division_code or ""]),
        ("--level", options.level, own_levels),
        ("--parent", options.parent, [place.parent or ""]),
    )
    for option, said, own in facts:
        if said is not None and said not in own:
            yield Diagnostic(
                file=str(file.path),
                line=None,
                message=f"{option} {said} 与已有的地区 {place.slug}（{place.name}）不符：{own[0] or '没有'}",
                hint=f"去掉 {option}；是另一个地区的，--jurisdiction 写它自己的标识",
            )


def named_place(found: Candidate) -> str | None:
    """The place that issued a document, by its title or its signature: 太原市."""
    for text in (found.notice.issuer, found.notice.title):
        match = PLACE.match(text or "")
        if match:
            return match[1]
    return None


def _by_name(file: Incoming, found: Candidate, known: Sequence[Jurisdiction]) -> Jurisdiction:
    """The only one that fits."""
    issuing = named_place(found)
    fitting = list(_fitting(found, issuing, known))
    if len(fitting) == 1:
        return fitting[0]
    names = choices([f"{place.slug}（{place.name}）" for place in fitting or known])
    message = f"不知是何地的通知：文件写作“{issuing or '（没有读到发文机关）'}”"
    hint = f"--jurisdiction 加地区的标识：{names}；新的地区，{NEEDED}"
    raise error(str(file.path), message, hint)


def _fitting(found: Candidate, issuing: str | None, known: Sequence[Jurisdiction]) -> Iterator[Jurisdiction]:
    """The places that bear the name of the issuer; where no issuer is read, those that are named at all."""
    said = f"{found.notice.issuer or ''} {found.notice.title}"
    for place in known:
        is_named = place.name in said if issuing is None else place.name == issuing
        if is_named:
            yield place


def _new(file: Incoming, found: Candidate, options: PlaceOptions, known: Sequence[Jurisdiction]) -> Jurisdiction:
    name = options.name or named_place(found)
    level = _level(file, options, name)
    code = options.code
    parent = options.parent or above(code, level, known)
    lacking = list(_lacking(name, code, level))
    if lacking:
        raise error(str(file.path), f"{options.jurisdiction} 是新的地区，还缺 {'、'.join(lacking)}", NEEDED)
    return Jurisdiction(
        slug=PlaceSlug(options.jurisdiction or ""),
        name=name or "",
        level=level or _by_code(file, code or ""),
        division_code=code,
        parent=PlaceSlug(parent) if parent else None,
    )


def _lacking(name: str | None, code: str | None, level: Level | None) -> Iterator[str]:
    """The options that a new place needs and that nothing tells."""
    if not name:
        yield "--name"
    if not code and level not in ("zone", "department"):
        yield "--code"


def _level(file: Incoming, options: PlaceOptions, name: str | None) -> Level | None:
    if options.level is None:
        is_zone = not options.code and _is_zone(name)
        return "zone" if is_zone else None
    if options.level not in NAMES:
        raise error(str(file.path), f"没有“{options.level}”这一级", f"--level {'、'.join(NAMES)} 之一")
    return NAMES[options.level]


def _is_zone(name: str | None) -> bool:
    return re.search("(?:开发区|高新区|示范区)$", name or "") is not None


def _by_code(file: Incoming, code: str) -> Level:
    if level := level_of_code(code):
        return level
    raise error(str(file.path), f"“{code}”不是行政区划代码", CODE_EXAMPLES)


def level_of_code(code: str) -> Level | None:
    """The form of a code tells its level."""
    return next((
        level
        for level, (form, _) in CODE_FORMS.items()
        if form.fullmatch(code)
    ), None)


def above(code: str | None, level: Level | None, known: Sequence[Jurisdiction]) -> PlaceSlug | None:
    """The nearest place above whose code begins this one."""
    places = [
        place
        for place in known
        if code and _stands_above(place, code, level)
    ]
    return max(places, key=_code_length).slug if places else None


def _stands_above(place: Jurisdiction, code: str, level: Level | None) -> bool:
    own = place.division_code
    if place.level == "nation" or not own or own == code:
        return False
    is_higher = not level or RANKS[place.level] < RANKS[level]
    return is_higher and code.startswith(significant(own))


def _code_length(place: Jurisdiction) -> int:
    return len(significant(place.division_code or ""))
