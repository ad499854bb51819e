"""A small notice with one of everything that can stand in one, and an edition around it."""

from dataclasses import replace
from typing import Any

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, NoticeId, Original, PlaceSlug
from build_scripts.domain.topics import Filing, Topic, TopicGroup, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from tests import editions
from tests.editions import block, place, provision

SHANXI = place("shanxi", "山西省")


PROVISIONS = (
    provision("preface", "preface", "山西省人民政府关于做好2024年安全生产工作的通知晋政发〔2024〕1号"),
    provision("preamble__p_1", "preamble", "2024年，全省安全生产工作要坚持人民至上。"),
    provision("part_1", "part", "", num="一、", heading="健全责任体系"),
    provision("part_1__sec_1", "sec", "坚持党政同责。", num="（一）", heading="严格落实党政领导责任", end="。"),
    provision("part_1__sec_1__para_1", "para", "治理瓦斯。", num="1.", heading="煤矿", end="。"),
    provision("part_1__sec_1__para_1__subpara_2", "subpara", "先抽后掘。", num="（2）"),
    provision("part_1__sec_1__p_1", "p", "其他行业参照执行。"),
    provision("part_1__sec_2", "sec", "推动落实全员安全责任。", num="（二）"),
    provision("part_1__p_1", "p", "特种设备也要开展整治。"),
    provision("part_2", "part", "", num="二、", heading="开展专项整治"),
    provision("part_2__p_1", "p", "推进 <智能化> & “五到位”。", heading="煤矿", end="："),
    provision("part_2__p_2", "p", "狠抓落实。"),
    provision("part_2__para_9", "para", "加强检查。", num="9、"),
    provision("part_2__para_9__p_1", "p", "及时整改。"),
    provision("closing__p_1", "closing", "各市要抓好落实。"),
    provision("conclusions", "conclusions", "山西省人民政府2024年1月20日"),
)


def notice(**changes: Any) -> Notice:
    return replace(Notice(
        id=NoticeId("shanxi-2024"), jurisdiction=PlaceSlug("shanxi"), year=2024,
        title="山西省人民政府关于做好2024年安全生产工作的通知", title_inferred=False,
        document_number="晋政发〔2024〕1号", issuer="山西省人民政府", addressee="各市、县人民政府：",
        date_of_issue="2024-01-20", date_of_printing=None, copied_to="省委各部门。", publication_note=None,
        source_url="http://www.shanxi.gov.cn/a?b=1&c=2", source_evidence="其后一年的页脚", original="004.txt",
        first_line=3752, last_line=4102, metadata=(),
        preface=(
            block("title", "山西省人民政府"), block("title", "关于做好2024年安全生产工作的通知"),
            block("document_number", "晋政发〔2024〕1号"), block("addressee", "各市、县人民政府："),
        ),
        conclusions=(
            block("signature", "山西省人民政府"), block("date", "2024年1月20日"),
            block("publication_note", "（此件公开发布）"), block("copied_to", "抄送：省委各部门。"),
        ),
        provisions=PROVISIONS, corrections=(),
    ), **changes)


def linked(*notices: Notice, pairs: tuple[Pair, ...] = (), filings: tuple[Filing, ...] = ()) -> LinkedEdition:
    return LinkedEdition(Edition(
        jurisdictions=(SHANXI,), originals=(Original(file="004.txt", sha256="", lines=9999, not_part=()),),
        notices=notices, groups=(TopicGroup(slug="sectors", name="行业领域"),),
        topics=(Topic(slug=TopicSlug("coal"), name="煤矿", group="sectors", scope="煤矿安全"),),
        filings=filings, pairs=pairs,
    ))


def link(older: str, newer: str, **changes: Any) -> Link:
    return replace(editions.link(older, newer), **changes)
