"""What was read of a file, as a form that is checked in a minute: facts with their lines, outline, what was left out,
what is doubtful."""

from collections.abc import Iterator, Sequence

from build_scripts.domain.notice import Block, BlockRole, Correction, Notice, Provision
from build_scripts.domain.own_words import SUPPLIED_TITLE
from build_scripts.publish.labels import levels
from build_scripts.work.explain import FACTS, NO_FACT, short, what_changed
from build_scripts.work.intake.adding.candidate import Candidate, Incoming
from build_scripts.work.intake.adding.places import PlaceChoice
from build_scripts.work.intake.adding.plan import Addition, Plan

PRINTED_AS: dict[str, BlockRole] = {
    "title": "title", "document_number": "document_number", "addressee": "addressee", "issuer": "signature",
    "date_of_issue": "date", "date_of_printing": "printing", "copied_to": "copied_to",
}
ON_LAST_PAGE = ("date_of_printing", "copied_to")
MOST_CHANGES = 12
FIRST = 26
"""Characters of a part's first words."""


def as_form(plan: Plan) -> str:
    return "\n".join([
        "",
        *_file(plan.file),
        *(
            line
            for one in plan.additions
            for line in _notice(one, plan)
        ),
    ])


def _file(file: Incoming) -> Iterator[str]:
    form = file.text.encoding
    yield f"文件　　　{file.path}"
    yield f"　　　　　{form}，{len(file.data):,} 字节，读作 {len(file.text.lines)} 行（文字处理文档和 PDF 按段计）"


def _notice(one: Addition, plan: Plan) -> Iterator[str]:
    notice = one.candidate.notice
    yield ""
    yield f"收入　　　{one.id}　第 {notice.first_line}–{notice.last_line} 行　原文件存为 originals/{plan.stored_as}"
    yield f"地区　　　{_place(one.place)}"
    yield f"年份　　　{one.year}"
    for name, label in FACTS.items():
        yield f"{label:　<4}　{_fact(notice, name)}"
    yield from _outline(notice)
    yield from _changes(notice)
    yield from _doubts(one.candidate)


def _place(choice: PlaceChoice) -> str:
    place = choice.place
    if not choice.is_new:
        return f"{place.name}（{place.slug}）"
    return (f"{place.name}（{place.slug}）　新增：{levels.NAMES[place.level]}，代码 {place.division_code or '无'}，"
            f"上级 {place.parent or '无'}")


def _fact(notice: Notice, name: str) -> str:
    value = getattr(notice, name)
    if not value:
        return NO_FACT
    if name == "title" and notice.title_inferred:
        return f"{value}　{SUPPLIED_TITLE}"
    role = PRINTED_AS[name]
    line = next((
        block.lines[0]
        for block in _matter(notice, name)
        if block.role == role
    ), None)
    origin = "取自标题或网页信息" if line is None else f"第 {line} 行"
    return f"{short(value)}　{origin}"


def _matter(notice: Notice, name: str) -> Iterator[Block]:
    """A colophon may stand on the last page of all, behind the annexes."""
    yield from (*notice.preface, *notice.conclusions)
    if name in ON_LAST_PAGE:
        yield from (block for _, blocks in notice.enclosed for block in blocks)


def _outline(notice: Notice) -> Iterator[str]:
    """Each part with how many numbered provisions and paragraphs stand below it, and its first words."""
    provisions = notice.provisions
    numbered = sum(1 for provision in provisions if provision.num)
    length = sum(len(provision.paragraph) for provision in provisions)
    yield f"层次　　　{numbered} 个编号，{length:,} 字"
    for provision in provisions:
        if provision.parent is None:
            yield f"　　　　　{_top(provision, provisions)}"


def _top(provision: Provision, provisions: Sequence[Provision]) -> str:
    below = _below(provision, provisions)
    count = f"（下 {below} 条段）" if below else ""
    first_words = short(provision.paragraph, FIRST)
    return f"第 {provision.lines[0]} 行　{first_words}{count}"


def _below(top: Provision, provisions: Sequence[Provision]) -> int:
    return sum(
        1
        for provision in provisions
        if provision.eid.startswith(f"{top.eid}__")
    )


def _changes(notice: Notice) -> Iterator[str]:
    changes = notice.corrections
    if not changes:
        yield "不同　　　与原文件没有不同"
        return
    yield f"不同　　　与原文件不同 {len(changes)} 处"
    for change in changes[:MOST_CHANGES]:
        yield f"　　　　　{_changed(change)}"
    more = len(changes) - MOST_CHANGES
    if more > 0:
        yield f"　　　　　……另 {more} 处，见 explain"


def _changed(change: Correction) -> str:
    words = short(change.original, FIRST)
    return f"第 {change.line} 行 {what_changed(change)}“{words}”：{change.reason}"


def _doubts(found: Candidate) -> Iterator[str]:
    yield f"存疑　　　{len(found.doubts)} 处" if found.doubts else "存疑　　　没有"
    for doubt in found.doubts:
        yield f"　　　　　第 {doubt.line} 行 {doubt.message}"
        yield f"　　　　　　　{doubt.hint}"
