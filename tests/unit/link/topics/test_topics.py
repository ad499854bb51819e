"""Filing under topics, held to labels made by reading, and to small notices made for one rule each."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.notice import CELL, Eid, Notice, NoticeId, Provision, ProvisionKind
from build_scripts.domain.topics import Filing, ReviewedFiling, TopicScheme, TopicSlug
from build_scripts.link.topics import file_topics, read_topics
from tests.editions import notice, provision
from tests.real import parsed, sources

ROOT = Path(__file__).parents[4]
LABELS = ("topic_labels_given.txt", "topic_labels.txt")
UNREAD = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]")
MANY = 7
"""From this many acceptable topics on a provision says nothing about precision."""


@dataclass(frozen=True, kw_only=True)
class Label:
    where: str
    kind: str
    notice: str
    opening: str
    must: frozenset[str]
    may: frozenset[str]


def labels() -> Iterator[Label]:
    for name in LABELS:
        kind = notice_ = ""
        for number, line in enumerate((ROOT / "tests" / "fixtures" / name).read_text("utf-8").splitlines(), 1):
            if line.startswith("= "):
                notice_, kind = line[2:].split()
            elif line and not line.startswith("#"):
                opening, _, topics = line.partition(" : ")
                must, _, more = topics.partition(" + ")
                yield Label(
                    where=f"{name}:{number}", kind=kind, notice=notice_, opening=UNREAD.sub("", opening),
                    must=frozenset(must.split()), may=frozenset((must + " " + more).split()),
                )


@cache
def corpus() -> tuple[tuple[Notice, ...], TopicScheme]:
    return tuple(notice for _, notice, _ in parsed().values()), sources().topics


@cache
def corpus_filings() -> tuple[Filing, ...]:
    return file_topics(*corpus())


def located() -> Iterator[tuple[Label, Provision]]:
    """Each label with the one provision that opens with its words."""
    openings = {
        n.id: [(UNREAD.sub("", (p.heading or "") + p.text), p) for p in n.provisions if p.text] for n in corpus()[0]
    }
    for label in labels():
        found = [p for opening, p in openings[NoticeId(label.notice)] if opening.startswith(label.opening)]
        assert len(found) == 1, f"{label.where}: {len(found)} provisions of {label.notice} open so: {label.opening}"
        yield label, found[0]


@pytest.mark.parametrize("kind", ["given", "tune", "held"])
def test_recall_and_precision_on_labels_made_by_reading(
    kind: str, record_property: Callable[[str, object], None],
) -> None:
    filed: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for filing in corpus_filings():
        filed[filing.notice, filing.eid].add(filing.topic)
    count: Counter[str] = Counter()
    misses = []
    for label, p in located():
        if label.kind != kind:
            continue
        have = filed[label.notice, p.eid]
        count.update(provisions=1, wanted=len(label.must), hit=len(label.must & have))
        if len(label.may) < MANY:
            count.update(made=len(have), good=len(have & label.may))
        if label.must - have or (have - label.may and len(label.may) < MANY):
            misses.append(f"{label.where} lacks {sorted(label.must - have)}, beside them {sorted(have - label.may)}")
    recall, precision = count["hit"] / count["wanted"], count["good"] / count["made"]
    figures = f"{kind}: {count['provisions']} provisions, recall {recall:.4f}, precision {precision:.4f}"
    record_property("figures", figures)
    print(figures)
    assert recall >= 0.95 and precision >= 0.90, "\n".join([figures, *misses])


def test_enough_is_labelled_beyond_the_given() -> None:
    kinds = Counter(label.kind for label in labels())
    assert kinds["given"] >= 150
    assert kinds["tune"] >= 60 and kinds["held"] >= 60
    given = {label.notice for label in labels() if label.kind == "given"}
    assert given.isdisjoint(label.notice for label in labels() if label.kind != "given")


def test_every_label_is_a_topic_of_the_scheme() -> None:
    known = {topic.slug for topic in corpus()[1].topics}
    assert {topic for label in labels() for topic in label.may} <= known


def test_every_provision_with_text_is_filed_and_no_front_or_back_matter_is() -> None:
    filed = {(f.notice, f.eid) for f in corpus_filings()}
    for n in corpus()[0]:
        for p in n.provisions:
            if p.kind in ("preface", "conclusions"):
                assert (n.id, p.eid) not in filed
            elif p.text:
                assert (n.id, p.eid) in filed, f"{n.id} {p.eid}"


def test_spans_are_whole_sentences_of_the_text_in_order() -> None:
    texts = {(n.id, p.eid): p.text for n in corpus()[0] for p in n.provisions}
    for filing in corpus_filings():
        if filing.spans is None:
            continue
        text, end = texts[filing.notice, filing.eid], 0
        assert filing.spans
        for start, stop in filing.spans:
            assert end <= start < stop <= len(text)
            assert start == 0 or text[start - 1] in "。；！？）", (filing, text[max(0, start - 5) : start + 5])
            end = stop


@pytest.mark.parametrize(("notice_id", "opening"), [
    ("shanxi-2013", "继续把煤矿安全作为"), ("shanxi-2012", "在巩固3年安全生产专项整治"),
    ("shanxi-2025", "着力从根本上解决重大问题"), ("daning-2025", "着力从根本上解决重大问题"),
])
def test_a_paragraph_that_goes_through_several_sectors_is_filed_sentence_by_sentence(
    notice_id: str, opening: str,
) -> None:
    n = next(n for n in corpus()[0] if n.id == notice_id)
    p = next(p for p in n.provisions if ((p.heading or "") + p.text).replace(" ", "").startswith(opening))
    parts = {f.topic: f.spans for f in corpus_filings() if (f.notice, f.eid) == (n.id, p.eid) and f.spans}
    assert len(parts) >= 3, parts
    assert parts.keys() & {t.slug for t in corpus()[1].topics if t.group == "sector"}


def test_filing_does_not_depend_on_the_other_notices() -> None:
    notices, scheme = corpus()
    alone = file_topics([notices[3]], scheme)
    assert alone == tuple(f for f in corpus_filings() if f.notice == notices[3].id)
    assert set(file_topics(notices[::-1], scheme)) == set(corpus_filings())


def filed(*provisions: Provision, reviewed: tuple[ReviewedFiling, ...] = ()) -> dict[str, dict[str, object]]:
    scheme = replace(corpus()[1], reviewed=reviewed)
    found: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for f in file_topics([notice(body=provisions)], scheme):
        found[f.eid][f.topic] = f.spans
    return found


PART = provision("part_1", "part", "", num="一、", heading="扎实做好各项工作")


def test_a_list_of_sectors_is_about_none_of_them() -> None:
    text = "加大对煤矿、非煤矿山、危险化学品、交通运输和建筑施工等重点行业领域企业主要负责人的安全培训力度。"
    assert set(filed(PART, provision("part_1__p_1", "p", text))["part_1__p_1"]) == {"training"}


def test_the_heading_decides_over_the_words() -> None:
    text = "开展联合执法，严厉打击违法行为，推进机械化换人、自动化减人。"
    found = filed(PART, provision("part_1__sec_1", "sec", text, num="（一）", heading="煤矿", end="。"))
    assert found["part_1__sec_1"] == {"coal-mine": None}


def test_the_place_decides_where_a_paragraph_names_nothing() -> None:
    part = provision("part_1", "part", "", num="一、", heading="大力推进安全生产标准化建设")
    found = filed(part, provision("part_1__p_1", "p", "各单位要制定计划，按期完成。"))
    assert found["part_1__p_1"] == {"standardization": None}


def test_what_no_rule_knows_is_filed_under_the_general_topic() -> None:
    found = filed(PART, provision("part_1__p_1", "p", "请遵照执行。"))
    assert found["part_1__p_1"] == {"general-requirements": None}


def row(number: int, *cells: str, kind: ProvisionKind = "preamble") -> Provision:
    return replace(provision(f"annex_1__preamble__p_{number}", kind, CELL.join(cells)), row=number)


HEAD = row(1, "序号", "任务", "牵头单位", "时限")


def test_the_rows_of_a_table_are_filed_each_by_its_own_words_and_its_head_is_not() -> None:
    """Also where the table opens an annex or closes it."""
    coal = row(2, "1", "煤矿瓦斯治理", "市能源局", "全年")
    fire = row(3, "2", "高层建筑消防治理", "市消防救援支队", "全年")
    unknown = row(4, "3", "按要求落实", "各有关单位", "全年")
    found = filed(HEAD, coal, fire, unknown)
    assert [set(found[one.eid]) for one in (coal, fire, unknown)] == [
        {"coal-mine"}, {"fire-safety"}, {"general-requirements"},
    ]
    assert HEAD.eid not in found


def test_a_row_alone_and_an_opening_are_filed_as_before() -> None:
    opening = provision("preamble__p_1", "preamble", "为做好煤矿瓦斯治理工作，通知如下：")
    found = filed(opening, row(1, "煤矿瓦斯治理", "全年"))
    assert set(found[opening.eid]) == {"general-requirements"}
    assert set(found[HEAD.eid]) == {"coal-mine"}


def test_a_heading_without_text_is_filed_only_under_what_it_names() -> None:
    found = filed(
        PART, provision("part_1__sec_1", "sec", "", num="（一）", heading="深化重点行业专项整治"),
        provision("part_1__sec_2", "sec", "", num="（二）", heading="其他"),
    )
    assert found == {"part_1__sec_1": {"special-campaign": None}}


@pytest.mark.parametrize(("part", "item", "text", "topics"), [
    ("扎实做好各项工作", "加强隐患排查治理", "加强瓦斯治理。", {"coal-mine"}),
    ("加强隐患排查治理", None, "加强瓦斯治理。", {"coal-mine"}),
    ("扎实做好各项工作", "加强隐患排查治理", "抓好煤矿瓦斯抽采。消防通道要畅通。", {"coal-mine", "fire-safety"}),
    # Where half of it says nothing its place counts.
    ("扎实做好各项工作", "加强隐患排查治理", "各地要落实措施。推进煤矿瓦斯抽采。",
     {"hazard-rectification", "coal-mine"}),
    ("加强隐患排查治理", None, "各地要落实措施。推进煤矿瓦斯抽采。", {"hazard-rectification", "coal-mine"}),
])
def test_its_place_does_not_outweigh_what_a_paragraph_speaks_of(
    part: str, item: str | None, text: str, topics: set[str],
) -> None:
    body = [provision("part_1", "part", "", num="一、", heading=part)]
    if item:
        body.append(provision("part_1__sec_1", "sec", "", num="（一）", heading=item))
    body.append(provision(f"{body[-1].eid}__p_1", "p", text))
    assert filed(*body)[body[-1].eid].keys() == topics


def test_sentences_are_filed_one_by_one() -> None:
    first, second = "加强煤矿瓦斯抽采和探放水管理。", "持续推进城镇燃气管网更新改造，排查燃气管道隐患。（省住建厅负责）"
    found = filed(PART, provision("part_1__p_1", "p", first + second))["part_1__p_1"]
    assert found["coal-mine"] == ((0, len(first)),)
    assert found["gas"] == ((len(first), len(first + second)),)


GRASSROOTS = "充实乡镇安监机构人员，推进安全社区创建，健全基层网格化管理，加强班组建设，配齐安全员队伍，夯实工作基础。"
TRAINING = "抓好安全生产教育培训，企业主要负责人和特种作业人员一律持证上岗，未经培训合格不得上岗，每年开展全员培训。"


_ENFORCED = provision("part_1__p_2", "p", "严格监管执法，规范执法行为。")
"""So that nothing said by the way is filed."""


def test_a_sentence_that_speaks_of_several_topics_of_one_group_is_filed_under_each() -> None:
    several = "健全应急物资储备和应急指挥体系，修订专项应急预案，开展应急演练。"
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + several + TRAINING))["part_1__p_1"]
    span = ((len(GRASSROOTS), len(GRASSROOTS + several)),)
    assert {found[topic] for topic in ("supplies-equipment", "emergency-system", "contingency-plans")} == {span}


@pytest.mark.parametrize(("sentence", "topics"), [
    ("修订应急预案，搞好应急演练，充实应急物资储备，健全应急指挥体系。",
     {"contingency-plans", "supplies-equipment", "emergency-system"}),
    ("完善应急预案体系，定期组织应急演练，储备应急物资装备。", {"contingency-plans", "supplies-equipment"}),
])
def test_a_topic_with_a_clause_of_its_own_is_not_outweighed_by_one_in_several_words(
    sentence: str, topics: set[str],
) -> None:
    assert filed_by_itself(sentence) == topics


def filed_by_itself(sentence: str) -> set[str]:
    """Under what a sentence within a paragraph is filed, and nothing else of it."""
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + sentence + TRAINING))["part_1__p_1"]
    span = ((len(GRASSROOTS), len(GRASSROOTS + sentence)),)
    return {topic for topic, spans in found.items() if spans == span}


@pytest.mark.parametrize("sentence", [
    # The opening alone outweighs: it is the heading of what follows.
    "加强应急管理体系建设，提高应急装备水平，完善应急预案。",
    # A clause that names two is none's own.
    "修订应急预案，搞好应急演练，提升应急装备和救援队伍。",
])
def test_an_opening_that_outweighs_and_a_clause_of_two_file_nothing_more(sentence: str) -> None:
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + sentence + TRAINING))["part_1__p_1"]
    assert "supplies-equipment" not in found


@pytest.mark.parametrize(("sentence", "topics"), [
    ("编制专项应急预案，组建县级救援队伍，建立应急物资储备库。",
     {"contingency-plans", "rescue-teams", "supplies-equipment"}),
    # Two clauses of the same one.
    ("修订总体预案，组织桌面演练，添置抢险装备，落实值班值守。",
     {"contingency-plans", "supplies-equipment", "emergency-response"}),
    ("健全党政同责制度，逐级签订目标责任书，严格事故责任追究。",
     {"leadership-duty", "assessment-inspection", "accident-accountability"}),
])
def test_a_sentence_of_which_each_clause_names_a_topic_of_the_group_is_filed_under_each(
    sentence: str, topics: set[str],
) -> None:
    assert filed_by_itself(sentence) == topics


@pytest.mark.parametrize("sentence", [
    # A clause names nothing: it goes on with what was named first.
    "组建县级救援队伍，强化日常训练，添置抢险装备，编制专项应急预案。",
    # A clause is of another group.
    "组建县级救援队伍，深化煤矿瓦斯治理，添置抢险装备，编制专项应急预案。",
    # Two topics are no enumeration.
    "组建县级救援队伍，添置抢险装备。",
])
def test_where_not_each_clause_names_one_the_first_is_its_heading(sentence: str) -> None:
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + sentence + TRAINING))["part_1__p_1"]
    assert "rescue-teams" in found
    assert "supplies-equipment" not in found


@pytest.mark.parametrize(("sentence", "topic"), [
    ("执法：实行异地交叉，突出夜查。", "law-enforcement"),
    ("防汛：汛前完成闸门检修。", "flood-drought"),
    ("考核奖惩：每半年打分排队，末位表态。", "assessment-inspection"),
])
def test_a_lead_before_a_colon_heads_its_sentence_within_a_paragraph(sentence: str, topic: str) -> None:
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + sentence + TRAINING))["part_1__p_1"]
    assert found[topic] == ((len(GRASSROOTS), len(GRASSROOTS + sentence)),)


@pytest.mark.parametrize("sentence", [
    "执法检查实行异地交叉，突出夜查。",
    "执法检查责任单位：县直各有关单位。",
    "对上年执法中已经查明的问题要逐条复核：实行异地交叉，突出夜查。",
])
def test_an_opening_without_a_colon_or_that_announces_bodies_is_no_lead(sentence: str) -> None:
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + sentence + TRAINING), _ENFORCED)["part_1__p_1"]
    assert "law-enforcement" not in found


def test_a_sentence_that_goes_through_topics_of_several_groups_is_filed_under_none_of_them() -> None:
    enumerated = "各单位要应用新技术，落实党政同责，创建安全发展示范城市。"
    found = filed(PART, provision("part_1__p_1", "p", GRASSROOTS + enumerated + TRAINING))["part_1__p_1"]
    assert not found.keys() & {"technology-informatization", "leadership-duty", "safe-city"}


def test_of_topics_of_several_groups_a_sentence_speaks_of_the_one_it_says_most_of() -> None:
    """Seen: the costs that enterprises set aside were filed in one year, and in the next, with new techniques behind
    them, no more."""
    costs = "要按规定提取和使用安全生产费用，严格执行安全设施“三同时”制度，推广应用新技术、新工艺。"
    text = "企业法定代表人是安全生产第一责任人。" + costs
    item = provision("part_1__sec_1", "sec", text, num="（一）", heading="强化企业主体责任", end="。")
    funds = "各级政府要足额保障监管执法经费。"
    elsewhere = provision("part_1__sec_2", "sec", funds, num="（二）", heading="确保安全投入", end="。")
    found = filed(PART, item, elsewhere)["part_1__sec_1"]
    assert found["safety-investment"] == ((len(text) - len(costs), len(text)),)
    assert not found.keys() & {"technology-informatization", "risk-prevention"}


def test_a_sentence_that_speaks_as_much_of_another_topic_as_of_the_heading_is_filed_there_too() -> None:
    even = "公开重大隐患举报电话，及时受理查处。"
    text = even + "企业要建立自查自改制度，对重大隐患挂牌督办，实现动态清零。"
    item = provision("part_1__sec_1", "sec", text, num="（一）", heading="加强隐患排查治理", end="。")
    assert filed(PART, item)["part_1__sec_1"]["social-supervision"] == ((0, len(even)),)


def test_what_is_said_by_the_way_is_filed_where_nothing_else_of_the_notice_speaks_of_it() -> None:
    aside = "编制年度执法检查计划。"
    rest = "企业要建立自查自改制度，对重大隐患挂牌督办，实现动态清零。"
    item = provision("part_1__sec_1", "sec", aside + rest, num="（一）", heading="加强隐患排查治理", end="。")
    assert filed(PART, item)["part_1__sec_1"]["law-enforcement"] == ((0, len(aside)),)
    other = provision("part_1__sec_2", "sec", "规范执法程序。", num="（二）", heading="严格执法检查", end="。")
    assert "law-enforcement" not in filed(PART, item, other)["part_1__sec_1"]


def test_a_paragraph_below_a_sector_is_about_the_sector_whatever_it_says_of_it() -> None:
    item = provision("part_1__sec_1", "sec", "", num="（一）", heading="煤矿")
    below = provision("part_1__sec_1__para_1", "para", "开展打非治违专项行动，严厉打击超层越界行为。", num="1.")
    fire = provision("part_1__sec_1__para_2", "para", "人员密集场所也要整治，畅通消防生命通道。", num="2.")
    found = filed(PART, item, below, fire)
    assert found["part_1__sec_1__para_1"] == {"coal-mine": None}
    assert "fire-safety" in found["part_1__sec_1__para_2"]


def test_what_is_only_named_in_passing_is_counted_by_the_word_that_names_it_most() -> None:
    passing = "对瓦斯超限，一查到底，严肃处理，约谈通报。"
    mine = provision("part_1__sec_1", "sec", passing, num="（一）", heading="煤矿", end="。")
    other = provision("part_1__sec_2", "sec", "上年约谈的企业要复查。", num="（二）", heading="危险化学品", end="。")
    heading = provision("part_1__sec_3", "sec", "上年的企业要复查。", num="（三）", heading="约谈企业", end="。")
    found = notice(body=(PART, mine, other, heading))
    read = read_topics([found], corpus()[1])
    assert "accident-accountability" not in {f.topic for f in read.filings}
    places = tuple(p.eid for p in (mine, other, heading))
    named = [(m.word, m.places) for m in read.mentions if m.topic == "accident-accountability"]
    assert named == [("约谈", places)]


def test_what_a_person_has_filed_wins() -> None:
    p = provision("part_1__p_1", "p", "加强煤矿瓦斯抽采和探放水管理。")
    reviewed = ReviewedFiling(
        notice=NoticeId("shanxi-2024"), eid=Eid("part_1__p_1"), topics=(TopicSlug("planning"),), reason="试", line=7,
    )
    assert filed(PART, p, reviewed=(reviewed,))["part_1__p_1"] == {"planning": None}


def test_a_reviewed_filing_of_a_missing_provision_is_a_fault_with_its_line() -> None:
    missing = ReviewedFiling(
        notice=NoticeId("shanxi-2024"), eid=Eid("part_9"), topics=(TopicSlug("planning"),), reason="试", line=7,
    )
    with pytest.raises(InputError) as caught:
        filed(PART, reviewed=(missing, replace(missing, notice=NoticeId("shanxi-1999"), line=9)))
    assert [(d.file, d.line) for d in caught.value.diagnostics] == [("topics.yml", 7), ("topics.yml", 9)]


def test_a_scheme_without_the_general_topic_is_a_fault() -> None:
    _, scheme = corpus()
    topics = tuple(topic for topic in scheme.topics if topic.slug != "general-requirements")
    with pytest.raises(InputError, match=r"^topics\.yml: 缺少主题 general-requirements"):
        file_topics([notice()], replace(scheme, topics=topics, reviewed=()))
