"""Reads the words of one responsibility clause: labels, bodies, what each does, whether the list is open.

    （责任单位：各县人民政府，市住建局、市公安局等部门分工负责）
    牵头单位：市应急管理局；配合单位：市公安局

A verb covers what is joined to it by 、 or 和; what stands before the comma is 列出. A label gives the role of what
follows it and has no verb of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from build_scripts.domain.indexes import BodyRole, ClauseEntry
from build_scripts.language.wording.body_names import BodyNames, Seat
from build_scripts.language.wording.roles import Roles

LABELS: dict[str, BodyRole] = {
    "责任单位": "列出", "责任部门": "列出", "责任主体": "列出",
    "负责单位": "负责", "负责部门": "负责", "承办单位": "负责",
    "牵头单位": "牵头", "牵头部门": "牵头", "主办单位": "牵头", "主要责任单位": "牵头",
    "配合单位": "配合", "配合部门": "配合", "协办单位": "配合", "参与单位": "配合", "参加单位": "配合",
}
# A label of another kind (完成时限：, 责任领导：) has no bodies after it.
LABEL = re.compile("(?:^|(?<=[；;。，,\\s]))([\u4e00-\u9fff]{2,6})[：:]")
BRACKETS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】", "［": "］"}
# 等部门, 等有关部门, 等单位: the list goes on.
OPEN_LIST = re.compile(
    "等(?:省级|市级|县级|省|市|县|各)?(?:有关|相关)?(?:部门|单位|部门单位|部门和单位|部门、单位|地方|地区|成员单位)?$"
)
# What the clause says besides: 以下均需市、县人民政府负责，不再一一列出; 以下简称市级监管部门.
STANDING = re.compile(
    "[。；，]?以下(?:各项|工作|任务|内容|各项工作|各项任务)?(?:均|都)?(?:需|须|由|应|应由|均由)([^，。；]{2,40}?)(?:共同|按职责|分工)*(?:负责|落实)[^（）]{0,60}$"
)
DEFINES = re.compile("[。；，]?以下(?:统一|统)?(?:简称为?|称为?)[“‘]?([^”’，。；]{2,40})[”’]?[。；]?$")
# 各市、县人民政府: the levels of one kind of body, one name.
LEVELS = re.compile(r"(?<=[省市县区乡])、(?=[市县区乡镇](?:（[^）]*）)?(?:人民)?(?:政府|党委))")
KEPT = "\0"
JOINTS = ("以及", "和", "及", "与")
# A会同B负责: B helps.
WITH = re.compile("会同|联合(?=[省市县区各有相])")
BY_DUTY = re.compile("(?:按照|按|根据|依据|依)(?:各自)?(?:职责|职能|分工)+$")
# How a body's name begins and ends, where a joint stands between two.
WHOLE_BODY = re.compile("[省市县区各国中有相乡负].*(?:政府|部门|单位|[局厅委办院部处站队会])")
MEMBERS = re.compile("(?:有关|相关|各)?成员单位$")
# How the name of a body ends; what ends otherwise (持续推进) is none.
BODY = re.compile(
    "(?:政府|部门|单位|企业|公司|集团|机构|组织|协会|学会|联盟|中心|专班|乡镇|街道|社区|工会|总会|军分区|开发区|示范区|新区|园区|成员"
    "|[局厅委办院部处站队会组署行司室社所校馆场矿厂段库联团区县市乡镇村])(?:（[^（）]*）)?$"
)
ENTERPRISE = re.compile("企业|生产经营单位")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadClause:
    entries: tuple[ClauseEntry, ...]
    open: bool
    enterprise: bool
    """The bodies see to it that enterprises do it (督促企业落实)."""
    standing: str | None
    """Who is responsible for all that follows, without being listed again."""
    defines: str | None
    """The name under which the notice means these bodies from here on."""


class ClauseReader:
    def __init__(self, names: BodyNames, roles: Roles) -> None:
        self._names = names
        self._roles = roles

    def read(self, raw: str, seat: Seat) -> ReadClause:
        said = _without_brackets(raw)
        standing, defines = STANDING.search(said), DEFINES.search(said)
        for aside in (standing, defines):
            said = said[: aside.start()] if aside else said
        read = [
            self._group(group, role, seat)
            for role, section in _sections(said) for group in _split(LEVELS.sub(KEPT, section), "，,；;。")
        ]
        entries = [entry for found, _, _ in read for entry in found]
        return ReadClause(
            entries=tuple(dict.fromkeys(entries)), open=any(is_open for _, is_open, _ in read),
            enterprise=any(ENTERPRISE.search(verb) for _, _, verb in read),
            standing=standing[1] if standing else None, defines=defines[1] if defines else None,
        )

    def _group(self, group: str, label: BodyRole, seat: Seat) -> tuple[list[ClauseEntry], bool, str]:
        """What is joined by 、: each verb covers the names before it, back to the verb before; after 会同 stand those
        that help."""
        entries: list[ClauseEntry] = []
        doing: list[str] = []
        helping: list[str] = []
        names = doing
        is_open, verbs = False, ""
        for piece in _split(group, "、"):
            said, role, verb = self._roles.at_end(piece.strip())
            said = BY_DUTY.sub("", said.strip())
            listed = OPEN_LIST.sub("", said)
            is_open |= listed != said
            for at, part in enumerate(WITH.split(listed.removeprefix("由").replace(KEPT, "、"))):
                names = helping if at else names
                names += self._apart(part, seat)
            if role:
                entries += self._entries(doing, role, seat)
                entries += self._entries(helping, "配合", seat)
                doing, helping, verbs = [], [], verbs + verb
                names = doing
        entries += self._entries(doing, label, seat)
        entries += self._entries(helping, "配合", seat)
        return entries, is_open, verbs

    def _entries(self, printed: list[str], role: BodyRole, seat: Seat) -> Iterator[ClauseEntry]:
        for name, following in zip_longest(printed, printed[1:], fillvalue=""):
            members = MEMBERS.search(following) and self._names.has_members(name)
            named = self._names.read(f"{name}成员单位" if members else name, seat)
            yield ClauseEntry(printed=name, body=named.name, role=role, level=named.level)

    def _apart(self, name: str, seat: Seat) -> list[str]:
        """A和B, A以及B are two bodies where both are bodies: 省安委办和省有关部门, but not 市发展和改革委员会."""
        if not BODY.search(name):
            return []
        if self._names.knows(name, seat):
            return [name]
        for joint in JOINTS:
            before, found, after = name.partition(joint)
            if found and WHOLE_BODY.fullmatch(before) and WHOLE_BODY.fullmatch(after):
                return [*self._apart(before, seat), *self._apart(after, seat)]
        return [name]


def _without_brackets(raw: str) -> str:
    """The clause's own words, without the brackets around them and the mark at the end."""
    said = raw.strip().rstrip("。；;")
    if said and BRACKETS.get(said[0]) == said[-1]:
        said = said[1:-1]
    return said.strip().rstrip("。；;")


def _sections(said: str) -> Iterator[tuple[BodyRole, str]]:
    """Each label with what it is the label of; what stands before the first has none."""
    labels = list(LABEL.finditer(said))
    starts = [found.start() for found in labels] + [len(said)]
    if said[: starts[0]].strip():
        yield "列出", said[: starts[0]]
    for found, end in zip(labels, starts[1:], strict=True):
        if found[1] in LABELS:
            yield LABELS[found[1]], said[found.end() : end]


def _split(text: str, marks: str) -> Iterator[str]:
    """Cut at the marks that stand outside inner brackets: 各县（区）人民政府 is one name."""
    depth, start = 0, 0
    for place, char in enumerate(text):
        depth += (char in "（(") - (char in "）)")
        if char in marks and depth <= 0:
            yield text[start:place]
            start = place + 1
    yield text[start:]
