"""The real notices: read without doubt, nothing lost, nothing in the wrong place."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from build_scripts.audit.proof import audit_structure
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.language.display import match_form
from build_scripts.read import source_files
from tests.real import files, parsed

SOURCES = Path(__file__).parents[3] / "source_texts"
IDS = sorted(NoticeId(entry["id"]) for entry in yaml.safe_load((SOURCES / "catalog.yml").read_bytes())["notices"])


@pytest.fixture(scope="module")
def notices() -> Mapping[NoticeId, Notice]:
    return {notice_id: notice for notice_id, (_, notice, _) in parsed().items()}


def test_all_notices_are_there() -> None:
    assert len(IDS) >= 22
    assert {f"shanxi-{year}" for year in range(2009, 2027)} <= set(IDS)


@pytest.mark.parametrize("notice_id", IDS)
def test_read_without_doubt(notice_id: NoticeId) -> None:
    assert parsed()[notice_id][2] == ()


@pytest.mark.parametrize("notice_id", IDS)
def test_nothing_is_lost(notice_id: NoticeId) -> None:
    notice = parsed()[notice_id][1]
    lines = source_files.original_lines(files()[f"originals/{notice.original}"])
    assert list(audit_structure(notice, lines)) == []


@pytest.mark.parametrize("notice_id", IDS)
def test_every_correction_stands_behind_the_words_that_it_displays(notice_id: NoticeId) -> None:
    notice = parsed()[notice_id][1]
    paragraphs = {p.eid: p.paragraph for p in notice.provisions}
    for c in notice.corrections:
        if c.offset is not None and c.eid is not None:
            assert match_form(paragraphs[c.eid][: c.offset]).endswith(match_form(c.displayed)), c
        else:
            assert c.kind in ("removed", "split"), c


@pytest.mark.parametrize("notice_id", IDS)
def test_every_provision_is_a_whole(notice_id: NoticeId) -> None:
    """It ends as a sentence or a clause ends, and neither an address nor a mark of layout stands in it."""
    for provision in parsed()[notice_id][1].provisions:
        if provision.text and provision.kind not in ("preface", "conclusions"):
            assert re.search(r"[。：”）]$", provision.text), (provision.eid, provision.text[-20:])
        assert not re.search(r"https?://|〖|\*\*|#|[（(]$", provision.text), provision.eid
        assert not re.search("[\u4e00-\u9fff][,;:()?!]|[,;:()?!][\u4e00-\u9fff]", provision.text), provision.eid


@pytest.mark.parametrize("notice_id", IDS)
def test_addresses_are_unique_and_name_their_parents(notice_id: NoticeId) -> None:
    provisions = parsed()[notice_id][1].provisions
    eids = [provision.eid for provision in provisions]
    assert len(set(eids)) == len(eids)
    assert all(p.parent is None or (p.parent in eids and p.eid.startswith(p.parent + "__")) for p in provisions)
    assert all(re.fullmatch(r"[a-z]+(?:_[0-9]+)?(?:__[a-z]+_[0-9]+)*", eid) for eid in eids)


@pytest.mark.parametrize("place", [
    ("shanxi-2010", "part_2__p_2", None, "2010年全省安全生产的工作目标是：", "向根本好转的转变。"),
    ("shanxi-2011", "part_7__p_2", None, "煤矿方面，要完善", "加强监管。"),
    ("shanxi-2014", "part_6__p_7", None, "冶金工贸行业要", "专项治理。"),
    ("shanxi-2015", "part_5__p_7", "城镇燃气", "进一步加强安全监管", "安全运行。"),
    ("shanxi-2016", "part_4__p_2", "煤矿", "突出贯彻落实", "予以清退。"),
    ("shanxi-2016", "closing__p_1", None, "各地、各部门要结合", "向省人民政府报告。"),
    ("shanxi-2017", "part_1__p_1", "加强组织领导", "各地、各部门", "安全生产工作。"),
    ("shanxi-2018", "part_3__sec_10__p_4", None, "非煤矿山、建筑施工", "考核内容。"),
    ("shanxi-2019", "part_1__sec_2__p_7", None, "金属冶炼、特种设备", "专项整治。"),
    ("shanxi-2020", "part_4__sec_16", "创新安全监管方式", "建立健全并充分利用", "监管执法。"),
    ("shanxi-2020", "part_2__p_1", None, "其他重点行业领域", "深化整治。"),
    ("shanxi-2021", "part_3__para_10__p_7", None, "特种设备、冶金工贸", "专项整治。"),
    ("shanxi-2022", "part_2__para_9__p_1", "煤矿", "严格执行", "违法违规行为。"),
    ("shanxi-2023", "part_3__p_1", None, "特种设备、冶金工贸", "专项整治。"),
    ("shanxi-2024", "part_4__sec_21__p_1", "森林草原火灾", "深入开展", "等部门分工负责）"),
    ("shanxi-2026", "part_3__sec_11__p_1", None, "特种设备、民爆物品", "专项整治。"),
    ("datong-2024", "part_1__sec_3__para_1", None, "动态完善监管部门安全生产权责清单。（责任单位：", "负责）"),
    ("datong-2024", "part_3__sec_13__para_2", None, "加强治理非法超限超载工作。强化", "等部门分工负责）"),
    ("datong-2026", "part_4__sec_18__para_3", "地震灾害防范应对", "完善地震监测预警体系", "行动清单。"),
    ("datong-2026", "part_3__sec_13", "城镇燃气安全保障", "持续深化老旧管网", "市公安局等单位）"),
    ("daning-2025", "part_5__sec_20", "严肃倒查追责问责", "对安全生产责任落实不到位", "县安委会有关成员单位）"),
    ("yangquan-2026", "closing__p_1", None, "各县（区）、各部门、各企业", "落实到位。"),
])
def test_places_that_are_easily_misread(
    notices: Mapping[NoticeId, Notice], place: tuple[NoticeId, str, str | None, str, str]
) -> None:
    notice_id, eid, heading, begins, ends = place
    (found,) = (provision for provision in notices[notice_id].provisions if provision.eid == eid)
    assert found.heading == heading
    assert found.text.startswith(begins) and found.text.endswith(ends)


def test_what_is_missing_stays_missing(notices: Mapping[NoticeId, Notice]) -> None:
    undated = {n.id for n in notices.values() if n.date_of_issue is None}
    assert undated >= {f"shanxi-{year}" for year in (2009, 2010, 2011, 2012, 2016, 2017, 2019, 2023)}
    assert {n.id for n in notices.values() if n.title_inferred} == {
        "shanxi-2010", "shanxi-2011", "shanxi-2012", "shanxi-2014"}
    assert {n.id for n in notices.values() if n.document_number is None} == {
        "shanxi-2010", "shanxi-2012", "shanxi-2014"}
    assert notices[NoticeId("shanxi-2010")].provisions[0].eid == "part_1"
    assert notices[NoticeId("daning-2025")].provisions[-1].eid == "part_5__sec_20"


def test_addresses_belong_to_the_year_before(notices: Mapping[NoticeId, Notice]) -> None:
    found = {n.id: n.source_url for n in notices.values() if n.source_url}
    assert (found[NoticeId("shanxi-2023")] or "").endswith("t20230119_7825922.shtml")
    assert (found[NoticeId("shanxi-2024")] or "").endswith("t20240125_9491052.shtml")
    assert not {f"shanxi-{year}" for year in (2009, 2010, 2011, 2015, 2018, 2025)} & set(found)
    for notice in notices.values():
        assert notice.source_url is None or notice.source_evidence
