"""What `add` asks for a place that nobody has named: which one it is and, of a new one, its name, code, level and the
place above it. Each question tells what an empty answer means; an answer that cannot be is asked for again."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.notice import Jurisdiction, Level
from build_scripts.language.matching.sound import spelled
from build_scripts.read.faults import choices
from build_scripts.read.jurisdictions import CODE_FORMS, WITHOUT_CODE
from build_scripts.read.names import SLUG
from build_scripts.work.intake.adding.candidate import Candidate
from build_scripts.work.intake.adding.places import CODE_EXAMPLES, PlaceOptions, above, level_of_code, named_place
from build_scripts.work.intake.levels import NAMES

Ask = Callable[[str], str]
MOST_ANSWERS = 5
"""So often one question is asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asker:
    ask: Ask

    def completed(self, found: Candidate, options: PlaceOptions, known: Sequence[Jurisdiction]) -> PlaceOptions:
        """The options with what the answers add."""
        name = options.name or named_place(found)
        if options.jurisdiction is None and _is_known(name, known):
            return options
        slug = options.jurisdiction or self._slug(name, known)
        asked = replace(options, jurisdiction=slug or None)
        slugs = {place.slug for place in known}
        is_new = slug and slug not in slugs
        return self._described(asked, name, known) if is_new else asked

    def _described(self, asked: PlaceOptions, name: str | None, known: Sequence[Jurisdiction]) -> PlaceOptions:
        """A new place: its name, code, level and the place above."""
        named = asked.name or self._name(name)
        code = asked.code or self._code()
        level = asked.level or self._level(code)
        parent = asked.parent or self._parent(code, NAMES.get(level), known)
        return replace(
            asked,
            name=named,
            code=code or None,
            level=level or None,
            parent=parent or None,
        )

    def _slug(self, name: str | None, known: Sequence[Jurisdiction]) -> str:
        offered = _offered(name, known) if name else ""
        places = choices([_named(place) for place in known])
        empty = f"直接回车用 {offered}" if offered else "小写拼音，例如 taiyuan"
        asked = f"\n这是{name or '何地'}的通知。已有的地区：{places}\n填其中之一，或新地区的标识（{empty}）："
        refused = "标识只用小写字母、数字和连字符"
        return self._answer(asked, offered, _is_slug, refused)

    def _name(self, name: str | None) -> str:
        question = f"新地区的名称（直接回车用 {name}）：" if name else "新地区的名称（例如 太原市）："
        return self._answer(question, name or "", bool, "须有名称")

    def _code(self) -> str:
        return self._answer(
            f"行政区划代码（{CODE_EXAMPLES}；开发区、部门没有代码的直接回车）：",
            "",
            lambda answer: not answer or level_of_code(answer) is not None,
            f"没有这样的代码：{CODE_EXAMPLES}",
        )

    def _level(self, code: str) -> str:
        """The form of a code tells it, but for that of a development zone, which is a county's."""
        offered = _word_of_code(code)
        empty = f"直接回车是{offered}" if offered else "没有代码的只能是开发区、部门"
        asked = f"级别（{'、'.join(NAMES)}；{empty}）："
        refused = "没有这一级，或与代码不合"

        def is_level(answer: str) -> bool:
            return answer in NAMES and self._fits(NAMES[answer], code)

        return self._answer(asked, offered, is_level, refused)

    @staticmethod
    def _fits(level: Level, code: str) -> bool:
        return CODE_FORMS[level][0].fullmatch(code) is not None if code else level in WITHOUT_CODE

    def _parent(self, code: str, level: Level | None, known: Sequence[Jurisdiction]) -> str:
        found = above(code, level, known)
        names = {place.slug: place.name for place in known}
        empty = f"直接回车是 {found}（{names[found]}）" if found else "没有上级的直接回车"
        places = "、".join(map(_named, known))
        asked = f"上级的标识（{places}；{empty}）："

        def is_place(answer: str) -> bool:
            return not answer or answer in names

        return self._answer(asked, found or "", is_place, "没有这个地区")

    def _answer(self, question: str, empty: str, fits: Callable[[str], bool], told: str) -> str:
        """What is never answered is left as it is: the reader of the options says what lacks."""
        for _ in range(MOST_ANSWERS):
            try:
                answer = self.ask(question).strip() or empty
            except EOFError:
                return empty
            if fits(answer):
                return answer
            question = f"{told}。{question.lstrip()}"
        return empty


def _is_known(name: str | None, known: Sequence[Jurisdiction]) -> bool:
    return any(place.name == name for place in known)


def _word_of_code(code: str) -> str:
    told = level_of_code(code)
    return next((word for word, level in NAMES.items() if level == told), "")


def _named(place: Jurisdiction) -> str:
    return f"{place.slug}（{place.name}）"


def _is_slug(answer: str) -> bool:
    return re.fullmatch(SLUG, answer) is not None


def _offered(name: str, known: Sequence[Jurisdiction]) -> str:
    """taiyuan for 太原市; with its last character where another place is called so."""
    taken = {place.slug for place in known}
    spellings = (spelled(name[:-1]), spelled(name))
    return next((
        slug
        for slug in spellings
        if re.fullmatch(SLUG, slug) and slug not in taken
    ), "")
