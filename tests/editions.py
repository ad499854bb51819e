"""Small editions made by hand, for tests of what is made from an edition."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.alignment import Link, LinkType, Pair
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import (
    Block,
    BlockRole,
    Correction,
    Eid,
    Jurisdiction,
    Level,
    Notice,
    NoticeId,
    Original,
    PlaceSlug,
    Provision,
    ProvisionKind,
)
from build_scripts.domain.refs import notice_id
from build_scripts.domain.span import Span
from build_scripts.domain.topics import Filing, Topic, TopicGroup, TopicScheme, TopicSlug
from build_scripts.link.threads import make_threads


def place(slug: str, name: str, level: Level = "province", parent: str | None = None) -> Jurisdiction:
    return Jurisdiction(
        slug=PlaceSlug(slug), name=name, level=level, division_code="140000",
        parent=PlaceSlug(parent) if parent else None,
    )


def provision(
    eid: str, kind: ProvisionKind, text: str = "", *, num: str | None = None, heading: str | None = None, end: str = "",
) -> Provision:
    parent = eid.rpartition("__")[0]
    above = Eid(parent) if parent and parent not in ("preamble", "closing") else None
    return Provision(
        eid=Eid(eid), parent=above, kind=kind, num=num, heading=heading, heading_end=end, text=text, lines=(1, 1),
        responsible=(),
    )


def block(role: BlockRole, text: str) -> Block:
    return Block(role=role, text=text, lines=(1, 1))


PREFACE = (
    block("masthead", "山西省人民政府"),
    block("title", "关于做好2024年安全生产工作的通知"),
    block("document_number", "晋政发〔2024〕1号"),
    block("addressee", "各市、县人民政府："),
)
CONCLUSIONS = (
    block("signature", "山西省人民政府"),
    block("date", "2024年1月20日"),
    block("publication_note", "（此件公开发布）"),
    block("copied_to", "抄送：省委各部门。"),
    block("printing", "山西省人民政府办公厅2024年1月22日印发"),
)
BODY = (
    provision("preamble__p_1", "preamble", "为做好全年工作，现通知如下："),
    provision("part_1", "part", "", num="一、", heading="健全责任体系"),
    provision("part_1__sec_1", "sec", "各级要落实责任。", num="（一）", heading="党政责任", end="。"),
    provision("part_1__sec_1__para_1", "para", "每季度研究一次。", num="1.", heading="会议", end="。"),
    provision("part_1__sec_1__para_2", "para", "下基层检查。", num="2."),
    provision("part_1__sec_2", "sec", "", num="（二）", heading="部门责任"),
    provision("part_1__sec_2__p_1", "p", "按三管三必须落实。"),
    provision("part_2", "part", "", num="二、", heading="专项整治"),
    provision("part_2__p_1", "p", "深化瓦斯治理。", heading="煤矿", end="："),
    provision("part_2__p_2", "p", "其他行业也要整治。"),
    provision("closing__p_1", "closing", "请认真贯彻执行。"),
)


def notice(
    jurisdiction: str = "shanxi", year: int = 2024, *, ordinal: int = 1, body: Sequence[Provision] = BODY,
    preface: Sequence[Block] = PREFACE, conclusions: Sequence[Block] = CONCLUSIONS,
    corrections: Sequence[Correction] = (), **changes: object,
) -> Notice:
    """A notice of two parts with front and back matter; `changes` are fields of Notice."""
    ends = [provision("preface", "preface", "\n".join(b.text for b in preface))] if preface else []
    foot = [provision("conclusions", "conclusions", "\n".join(b.text for b in conclusions))] if conclusions else []
    made = Notice(
        id=notice_id(jurisdiction, year, ordinal), jurisdiction=PlaceSlug(jurisdiction), year=year,
        title=f"山西省人民政府关于做好{year}年安全生产工作的通知", title_inferred=False,
        document_number=f"晋政发〔{year}〕1号", issuer="山西省人民政府", addressee="各市、县人民政府",
        date_of_issue=f"{year}-01-20", date_of_printing=f"{year}-01-22", copied_to="省委各部门",
        publication_note="此件公开发布", source_url=None, source_evidence=None, original="000.txt", first_line=1,
        last_line=30, metadata=(), preface=tuple(preface), conclusions=tuple(conclusions),
        provisions=(*ends, *body, *foot), corrections=tuple(corrections),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def correction(
    notice_: str, eid: str | None, original: str, displayed: str, line: int = 1, *, offset: int | None = None,
) -> Correction:
    return Correction(
        notice=NoticeId(notice_), eid=Eid(eid) if eid else None, kind="replaced", original=original,
        displayed=displayed, reason="形近而误", line=line, offset=offset,
    )


def filing(notice_: str, eid: str, topic: str = "coal-mine", spans: tuple[Span, ...] | None = None) -> Filing:
    return Filing(notice=NoticeId(notice_), eid=Eid(eid), topic=TopicSlug(topic), spans=spans)


def link(older: str, newer: str | None = None, kind: LinkType | None = None, **changes: object) -> Link:
    """Of a provision that stays as it is, unless another is named; in place, and found by rule."""
    found = kind or ("edited" if newer else "same")
    similarity = 1.0 if found == "same" else 0.5
    made = Link(
        older=Eid(older), newer=Eid(newer or older), type=found, moved=False, similarity=similarity, reviewed=False,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def pair(older: str, newer: str, links: Sequence[Link] = (), **changes: object) -> Pair:
    """Of two years of a place; `changes` are fields of Pair."""
    made = Pair(
        older=NoticeId(older), newer=NoticeId(newer), relation="year", links=tuple(links), new=(), dropped=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


PLACES = (
    place("shanxi", "山西省"), place("datong", "大同市", "prefecture", "shanxi"),
    place("linfen", "临汾市", "prefecture", "shanxi"), place("daning", "大宁县", "county", "linfen"),
)
GROUPS = (TopicGroup(slug="duty", name="责任体系"), TopicGroup(slug="sector", name="行业领域", one_subject=True))
TOPICS = (
    Topic(slug=TopicSlug("leadership-duty"), name="党政领导责任", group="duty", scope="党政同责"),
    Topic(slug=TopicSlug("coal-mine"), name="煤矿", group="sector", scope="煤矿安全"),
)
SCHEME = TopicScheme(groups=GROUPS, topics=TOPICS, rules=(), sectors=(), reviewed=())


def edition(
    notices: Sequence[Notice] | None = None, *, places: Sequence[Jurisdiction] = PLACES, filings: Sequence[Filing] = (),
    pairs: Sequence[Pair] = (),
) -> Edition:
    """Two years of a province and one of a city, unless notices are given; with the threads of what is filed."""
    if notices is None:
        notices = [notice(year=2023), notice(year=2024), notice("datong", 2024)]
    return threaded(Edition(
        jurisdictions=tuple(places), originals=(Original(file="000.txt", sha256="0" * 64, lines=30, not_part=()),),
        notices=tuple(notices), groups=GROUPS, topics=TOPICS, filings=tuple(filings), pairs=tuple(pairs),
    ))


def threaded(made: Edition) -> Edition:
    """With the threads that follow from what is filed and aligned."""
    return replace(made, threads=make_threads(made.notices, made.jurisdictions, SCHEME, made.filings, made.pairs))

