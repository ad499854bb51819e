"""Lines → paragraphs."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.parse.lines.measure import Measure
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.lines.wrapping import is_ended, to_paragraphs


def lines(*texts: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))


def texts(*given: str, whole: bool = False, clauses: bool = False) -> list[str]:
    return [paragraph.text for paragraph in to_paragraphs(lines(*given), clauses=clauses, whole=whole)]


def test_a_sentence_cut_by_a_page_s_end_goes_on() -> None:
    assert texts("（一）责任。定期研究解", "决问题。", "（二）整治。深入推进") == ["（一）责任。定期研究解决问题。",
        "（二）整治。深入推进"]


def test_a_time_cut_at_its_colon_goes_on() -> None:
    assert texts("（一）责任。每日9：", "30前报告。", "工作分工2：", "2025年底前完成。") == [
        "（一）责任。每日9：30前报告。", "工作分工2：", "2025年底前完成。"]
    assert texts("（一）责任。逐项落实。", "30前报告。") == ["（一）责任。逐项落实。", "30前报告。"]
    assert len(texts("（一）责任，任务安排如下2：", "2025年底前完成。")) == 2


def forced(first: str, second: str, *, indented: bool = False, level: int = 0) -> list[str]:
    """Two lines of one paragraph of a document, with a forced break between them."""
    above, below = lines(first, second)
    broken = above, replace(below, forced=True, indented=indented, heading_level=level)
    return [paragraph.text for paragraph in to_paragraphs(broken, clauses=False, whole=True)]


@pytest.mark.parametrize(("first", "second"), [
    ("（一）落实责任。各级政府要定期研究", "安全生产工作。"), ("各地要全面排查，", "逐项整改。"),
    ("各地（含开发区、", "园区）要排查。"), ("（一）落实责任。各级政府要定期研究", "安全生产"),
    ("加强监管。（责任单位：市应急局、", "市公安局）"),
    ("遇有突发情况要", "及时报告。"), ("要健全制度", "，落实责任。"),
    ("为贯彻落实自治区党委、政府关于安全生产的部署，切实做好冬季安全", "生产工作，现通知如下："),
])
def test_a_forced_break_ends_no_sentence_that_has_begun(first: str, second: str) -> None:
    assert forced(first, second) == [first + second]
    assert texts(first, second, whole=True) == [first, second]


@pytest.mark.parametrize(("first", "second"), [
    ("（一）落实责任。", "各级政府要研究。"), ("一、提高认识，压实责任", "各级政府要研究。"),
    ("工作目标", "减少事故。"),
    ("（一）落实责任。各级要研究，", "（二）排查隐患。"), ("要做到一是研究，", "二是排查。"),
    ("提高政治站位、强化责任担当，坚决扛起安全生产政治责任", "各级要研究。"), ("各级要研究。", "会议纪要"),
    ("成立由市长任组长、副市长任副组长、各有关部门主要负责人任成员，", "1.职责"), ("会议纪要", "各级要研究。"),
    ("联系人：张三。电话1234567", "邮箱：a@b.cn"), ("（一）落实责任。加强监管", "（责任单位：市应急局）"),
])
def test_a_forced_break_parts_headings_labels_and_items(first: str, second: str) -> None:
    assert forced(first, second) == [first, second]


def test_what_is_set_in_or_is_a_heading_does_not_go_on() -> None:
    first, second = "各级政府要研究。部署，", "逐项整改"
    assert forced(first, second) == [first + second]
    assert forced(first, second, indented=True) == forced(first, second, level=10) == [first, second]


def test_words_that_lead_on_go_on() -> None:
    assert texts("巷道宽度不低于", "1.5米。", "规范执法行为", "1月底前检查。", "深入学习《安全", "生产法》。") == [
        "巷道宽度不低于1.5米。", "规范执法行为", "1月底前检查。", "深入学习《安全生产法》。"]


def test_an_open_bracket_goes_on() -> None:
    assert texts("（一）责任。落实。（责任单位：市安委会。", "成员单位）", "其他。") == [
        "（一）责任。落实。（责任单位：市安委会。成员单位）", "其他。"]


def test_a_clause_of_its_own_belongs_to_the_item_before_it() -> None:
    assert texts("（一）责任。落实。", "（责任单位：市安委会）", "（二）整治。") == [
        "（一）责任。落实。（责任单位：市安委会）", "（二）整治。"]


def test_a_heading_ends_its_paragraph() -> None:
    assert texts("一、落实责任", "各级要落实。", "（一）加强防范", "各地要防范。", "工作目标", "减少事故。") == [
        "一、落实责任", "各级要落实。", "（一）加强防范", "各地要防范。", "工作目标", "减少事故。"]


def test_a_line_that_opens_as_a_sentence_does_is_no_heading_and_goes_on() -> None:
    assert texts("为进一步加强学校安全工", "作，确保平安，通知如下：", "各校要严格落实校车安全", "管理制度。") == [
        "为进一步加强学校安全工作，确保平安，通知如下：", "各校要严格落实校车安全管理制度。"]
    assert texts("现将《工作要点》印发给你", "们，请落实。") == ["现将《工作要点》印发给你们，请落实。"]
    assert texts("为民服务窗口", "窗口要常开。", "各校安全职责", "校长负总责。") == [
        "为民服务窗口", "窗口要常开。", "各校安全职责", "校长负总责。"]


def test_lines_that_open_with_their_labels_are_paragraphs_where_a_blank_line_parts_them() -> None:
    bodies, term = "指导单位：省安委办，省安委会各成员单位", "报送方式：电子邮件"

    def joined(*given: str, spaced: bool) -> int:
        own = [replace(line, spaced=spaced) for line in lines("3.开展整治", *given)]
        return len(to_paragraphs(tuple(own), clauses=False)) - 1

    assert joined(bodies, term, spaced=True) == 2
    assert joined(bodies, term, spaced=False) == 1
    assert joined(f"{bodies}，", term, spaced=True) == joined(bodies, "市县各单位", spaced=True) == 1


def test_the_colon_behind_a_label_may_be_half_as_wide_but_is_no_hour_s() -> None:
    roles = ("组长:张某某 县长", "副组长:李某某 副县长", "成 员 : 王某某 主任", "赵某某 局长")
    assert texts("一、组成人员", *roles) == ["一、组成人员", *roles]
    assert texts("（一）报告。每日上午9:30 市局各科", "报送情况。") == ["（一）报告。每日上午9:30 市局各科报送情况。"]


def test_who_is_responsible_and_until_when_are_paragraphs_on_lines_of_their_own() -> None:
    heading, term = "3.清零", "完成时限：12月底前"
    leads, bodies = "牵头单位：省应急厅，省教育厅", "责任单位：公安厅，民政厅"
    assert texts(heading, leads, bodies, term) == [heading, leads, bodies, term]
    assert texts(heading, f"{leads}，", bodies) == [heading, f"{leads}，{bodies}"]
    cut = "各地要开展清零，动态管理"
    assert texts(heading, cut, term) == [heading, cut, term]
    assert texts(heading, cut, "于12月底前完成") == [heading, f"{cut}于12月底前完成"]


def test_lists_inside_a_sentence_open_no_part() -> None:
    assert texts("一、整治", "（一）化工。认真落实责任制，", "一、二级重大危险源必须具备功能。") == [
        "一、整治", "（一）化工。认真落实责任制，一、二级重大危险源必须具备功能。"]


def test_an_item_cut_at_a_sentence_s_end_goes_on_where_its_clause_is_missing() -> None:
    cut = ("（一）甲事。推进工", "作。（责任单位：市甲局）", "（二）乙事。推进工", "作。（责任单位：市乙局）")
    assert texts(*cut, "（三）丙事。推进。",
        "再推进。（责任单位：市丙局）")[-1] == "（三）丙事。推进。再推进。（责任单位：市丙局）"
    assert texts("（三）丙事。推进。", "再推进。（责任单位：市丙局）") == ["（三）丙事。推进。",
        "再推进。（责任单位：市丙局）"]


def test_letters_do_not_run_together() -> None:
    assert texts("（一）系统。推广 Smart", "Safety 系统，推进APP",
        "使用。") == ["（一）系统。推广 Smart Safety 系统，推进APP使用。"]


def test_the_lines_of_a_page_s_markup_are_paragraphs() -> None:
    assert texts("（一）责任。定期研究解", "决问题。", whole=True) == ["（一）责任。定期研究解", "决问题。"]
    found = to_paragraphs(lines("（一）责任。", "决问题。"), clauses=False, whole=True)
    assert [paragraph.places for paragraph in found] == [((0, 1),), ((0, 2),)]


def test_corrections_end_and_join_paragraphs() -> None:
    first, second, third = lines("（一）停产。煤矿：推进。", "全面完成。", "国务院任务。")
    found = to_paragraphs((replace(first, breaks=(6,)), replace(second, joins=True), third), clauses=False)
    assert [(p.text, p.lines) for p in found] == [
        ("（一）停产。", (1, 1)), ("煤矿：推进。", (1, 1)), ("全面完成。国务院任务。", (2, 3))]


FULL, FIRST = "安" * 30, "安" * 28
WRAPPED = ["一、甲", FIRST, FULL, "安" * 9 + "。", "安" * 27 + "。", FULL, FULL[:-1] + "。", FIRST, "安" * 5 + "。",
           "二、乙", FIRST, FULL, FULL[:-1] + "。", FULL, "安" * 3 + "。"]


def test_wrapped_lines_are_joined_to_their_measure() -> None:
    assert [len(text) for text in texts(*WRAPPED)] == [3, 68, 88, 34, 3, 122]


@pytest.mark.parametrize(("unforced", "count"), [(range(1), 6), (range(8), 15), (range(0, 15, 5), 7)])
def test_lines_that_forced_breaks_have_wrapped_are_joined_to_their_measure(unforced: range, count: int) -> None:
    """Where most of them are, and where no paragraph of the document's own begins."""
    given = tuple(replace(line, forced=line.number - 1 not in unforced) for line in lines(*WRAPPED))
    assert len(to_paragraphs(given, clauses=False, whole=True)) == count


def test_where_several_lines_open_with_a_heading_and_a_colon_each_begins_a_paragraph() -> None:
    ended = FULL[:-1] + "。"
    one = [*WRAPPED, FIRST, ended, "煤矿：" + FULL[:20] + "。"]
    assert [text[:3] for text in texts(*one)[6:]] == ["安安安"]
    two = [*one, FIRST, ended, "燃气：" + FULL[:20] + "。"]
    assert [text[:3] for text in texts(*two)[6:]] == ["安安安", "煤矿：", "安安安", "燃气："]


def test_where_blank_lines_stand_before_some_lines_they_tell_where_a_paragraph_begins() -> None:
    """Before most of them they tell nothing."""
    ended = FULL[:-1] + "。"
    given = [*WRAPPED, FIRST, ended, FIRST, ended, FULL, ended]

    def begun(*spaced: int) -> list[int]:
        made = tuple(replace(line, spaced=line.number in spaced) for line in lines(*given))
        return [paragraph.lines[0] for paragraph in to_paragraphs(made, clauses=False)]

    apart = 18
    assert apart in begun(apart) and apart + 2 not in begun(apart)
    few, most = (range(3, last) for last in (13, 14))
    assert (len(given), len(few), len(most)) == (21, 10, 11)
    assert begun(*few) != begun() and begun(*most) == begun()
    given.append(ended)
    assert (len(given), begun(*most)) == (22, begun())


def test_what_ends_a_paragraph() -> None:
    assert all(is_ended(text) for text in ("甲。", "甲：", "“甲。”", "甲；", "甲。（乙。）", "甲。（市安委会负责）",
        "甲行为（责任单位：市甲局）"))
    assert not any(is_ended(text) for text in ("甲", "甲，", "“三个必须”", "乡镇（街道）", "甲。（责任单位：市安委会",
        ""))


def test_decimal_numbers_open_a_paragraph_where_they_come_next() -> None:
    given = (
        "2.1 市指挥部", "2.1.1 组成", "总指挥：分管副市长", "2.1.2 职责", "统一领导，协调", "2.9 亿元。", "2.2 专家组")
    assert texts(*given, clauses=True) == [
        "2.1 市指挥部", "2.1.1 组成", "总指挥：分管副市长", "2.1.2 职责", "统一领导，协调2.9 亿元。", "2.2 专家组"]


def test_names_with_what_they_stand_for_are_lines_of_their_own() -> None:
    assert texts("总指挥：市长", "副总指挥：副市长", "成员：", "各部门负责人。") == [
        "总指挥：市长", "副总指挥：副市长", "成员：", "各部门负责人。"]


def test_five_lines_have_the_measure_of_all_the_notice() -> None:
    """Of six lines or more it is known whether they have one of their own."""
    def count(given: int) -> int:
        some = lines(*[FULL[:-1] + "。"] * given)
        return len(to_paragraphs(some, clauses=False, shared=Measure(full=60, indent=0)))

    assert (count(5), count(6)) == (1, 6)


UNENDED = "认真落实责任制，层层压实"


def test_a_row_and_a_heading_by_its_style_are_paragraphs_of_their_own() -> None:
    assert texts(f"{CELL}{UNENDED}{CELL}乙", "其他。") == [f"{CELL}{UNENDED}{CELL}乙", "其他。"]
    for styled in (1, 2):
        given = [replace(line, heading_level=int(line.number == styled)) for line in lines(UNENDED, "各级责任。")]
        assert len(to_paragraphs(tuple(given), clauses=False)) == 2
    assert texts(UNENDED, "各级责任。") == [UNENDED + "各级责任。"]


def test_an_indent_or_the_sign_of_a_list_begins_a_paragraph() -> None:
    assert texts(UNENDED, "●各级责任。") == [UNENDED, "●各级责任。"]
    first, second = lines(UNENDED, "各级责任。")
    assert len(to_paragraphs((first, replace(second, indented=True)), clauses=False)) == 2


def test_a_line_with_a_label_of_less_than_forty_half_characters_is_whole() -> None:
    for length, count in ((19, 2), (20, 1)):
        labelled = "总指挥：".ljust(length, "安")
        assert len(texts(labelled, "全生产。")) == count
        assert len(texts(labelled, "副总指挥：副市长")) == 2
    assert len(texts("总指挥：甲、", "乙同志。")) == 1


def test_behind_a_list_of_names_a_label_of_a_role_or_of_by_when_begins_a_paragraph() -> None:
    listed = "配合单位：市自然资源局、市能源局，各县（市、区）人民政府"
    assert len(texts(listed, "完成时限：10月底前")) == 2
    assert len(texts(listed, "责任单位：市住建局")) == 2
    assert len(texts(listed, "有关规定：略")) == 1
    assert len(texts(f"{listed}、", "责任单位：略")) == 1


def test_pages_are_known_to_cut_sentences_by_two_that_they_have_cut() -> None:
    cut = ("（一）甲事。推进工", "作。（责任单位：市甲局）")
    lacking = ("（三）丙事。推进。", "再推进。（责任单位：市丙局）")
    assert len(texts(*cut, *lacking)) == 3
    assert len(texts(*cut, "（二）乙事。推进工", "作。（责任单位：市乙局）", *lacking)) == 3


def test_only_what_lacks_its_clause_goes_on_with_what_ends_with_one() -> None:
    cut = ("（一）甲事。推进工", "作。（责任单位：市甲局）", "（二）乙事。推进工", "作。（责任单位：市乙局）")
    assert len(texts(*cut, "（三）丙事。推进。", "再推进。")) == 4
    assert len(texts(*cut, "（三）丙事。（责任单位：市丙局）", "再推进。（责任单位：市丁局）")) == 4


def test_behind_a_line_without_an_end_an_unusual_mark_counts_only_where_a_blank_line_stands() -> None:
    def count(text: str, *, spaced: bool) -> int:
        first, second = lines("一、落实责任。深入查处各类违法", text)
        return len(to_paragraphs((first, replace(second, spaced=spaced)), clauses=False))

    assert (count("二，排查隐患", spaced=False), count("二，排查隐患", spaced=True)) == (1, 2)
    sentence = "二、排查隐患，逐一登记造册，限期整改。逐级上报。"
    assert (count(sentence, spaced=False), count(sentence, spaced=True)) == (1, 2)


def test_the_number_that_comes_next_ends_a_list_of_names_unless_a_comma_does_not() -> None:
    sentence = "二、排查隐患，逐一登记造册，限期整改。逐级上报。"
    for end, count in (("安", 3), ("、", 2)):
        assert len(texts("一、落实责任。要落实。", "总指挥：" + "安" * 17 + end, sentence)) == count


def test_behind_a_line_without_an_end_decimals_open_a_paragraph_from_the_second_level_on() -> None:
    assert len(texts("1.1 目的，依法行政，分级", "1.2 原则", clauses=True)) == 2
    assert len(texts("1 总则，依法行政，分级", "2 职责", clauses=True)) == 1
