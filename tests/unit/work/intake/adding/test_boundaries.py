"""Where one notice ends and the next begins in a file that holds several."""

import pytest

from build_scripts.domain.notice import Line
from build_scripts.work.intake.adding.boundaries import SharedLineError, notice_spans

PARTS = ["一、甲。", "二、乙。", "三、丙。"]
SIGNED = ["测试市人民政府", "2024年1月2日"]
TITLE, TO = "关于做好安全生产工作的通知", "各县人民政府："


def spans(*texts: str) -> tuple[tuple[int, int], ...]:
    return notice_spans([Line(number=at, text=text, start=at) for at, text in enumerate(texts, 1)], (1, len(texts)))


def test_one_notice_has_all_lines_blank_ones_too_and_no_words_are_no_notice() -> None:
    assert spans("", TITLE, TO, *PARTS, "") == ((1, 7),)
    assert spans() == spans("", " ") == ()


def test_what_a_page_shows_around_its_article_is_of_the_first_notice_and_of_the_last() -> None:
    one = [TITLE, TO, *PARTS, *SIGNED]
    lines = [Line(number=at, text=text, start=at) for at, text in enumerate([*one, *one], 5)]
    assert notice_spans(lines[:7], (1, 20)) == ((1, 20),)
    assert notice_spans(lines, (1, 20)) == ((1, 11), (12, 20))


@pytest.mark.parametrize("close", [SIGNED, ["（此件公开发布）"], ["测试市人民政府 2024年1月2日"]])
def test_a_notice_begins_behind_what_closes_the_one_before(close: list[str]) -> None:
    first = [TITLE, TO, *PARTS, *close]
    assert spans(*first, TITLE, TO, *PARTS, *SIGNED, "") == ((1, len(first)), (len(first) + 1, len(first) + 8))


@pytest.mark.parametrize(("line", "is_close"), [
    ("2024年1月2日", True), ("（此件公开发布）", True), ("测试市人民政府 2024年1月2日", True), ("附件：1.方案", True),
    ("测试市人民政府办公室2024年1月3日印发", True), ("http://a.gov.cn/x/1.html", True), ("文字。", False),
    ("测试市人民政府", False),
])
def test_what_closes_a_notice_and_what_does_not(line: str, is_close: bool) -> None:
    """Behind it the next one begins, whatever the line says; else only with what opens one."""
    assert spans(TITLE, TO, *PARTS, line, "文字。", TO, *PARTS)[1][0] == (7 if is_close else 8)


@pytest.mark.parametrize("line", [
    "成文日期：2024年1月2日", "索引号：1 发文字号：测政发〔2024〕5号", "测政发〔2024〕5号",
])
def test_what_a_site_says_of_a_notice_opens_it_and_closes_none(line: str) -> None:
    assert spans(TITLE, TO, *PARTS, line, "文字。", TO, *PARTS)[1][0] == 6


def test_without_a_close_it_begins_with_its_title_and_the_name_above_it() -> None:
    for head in ([TITLE, TO], ["测试市人民政府", TITLE, TO], ["测政发〔2024〕5号", TO], [f"测试市人民政府{TITLE}", TO]):
        assert spans(TITLE, TO, *PARTS, *head, *PARTS) == ((1, 5), (6, 8 + len(head)))


def test_no_name_is_taken_from_the_part_above() -> None:
    assert spans("一 测试市人民政府", TITLE, TO, *PARTS) == ((1, 1), (2, 6))


def test_who_signed_below_the_note_is_of_the_notice_before() -> None:
    own = f"云山市人民政府{TITLE}"
    assert spans(TITLE, TO, *PARTS, *SIGNED[::-1], own, TO, *PARTS) == ((1, 7), (8, 12))
    assert spans(TITLE, TO, *PARTS, SIGNED[1], "云山市人民政府", TITLE, TO, *PARTS) == ((1, 6), (7, 12))


@pytest.mark.parametrize("numbers", [[1] * 7 + [1] * 7, [*range(1, 8), *range(7, 14)]])
def test_notices_that_share_a_line_of_the_file_are_not_parted(numbers: list[int]) -> None:
    one = [TITLE, TO, *PARTS, *SIGNED]
    lines = [Line(number=number, text=text) for number, text in zip(numbers, [*one, *one], strict=True)]
    with pytest.raises(SharedLineError) as shared:
        notice_spans(lines, (1, 14))
    assert shared.value.line == numbers[7]
    assert notice_spans(lines[:7], (1, 7)) == ((1, 7),)


def test_three_notices() -> None:
    one = [TITLE, TO, *PARTS, *SIGNED]
    assert spans(*one, *one, *one) == ((1, 7), (8, 14), (15, 21))


def test_parts_that_begin_anew_are_a_notice_where_both_have_three_or_front_matter_stands_above() -> None:
    bare = f"测试市{TITLE}"
    assert spans(*PARTS, bare, *PARTS) == ((1, 3), (4, 7))
    assert spans(*PARTS[:2], bare, *PARTS) == ((1, 6),)
    assert spans(*PARTS, bare, *PARTS[:2]) == ((1, 6),)
    assert spans(*PARTS[:1], bare, TO, *PARTS[:1]) == ((1, 1), (2, 4))


def test_what_stands_below_the_label_of_an_annex_is_no_notice() -> None:
    assert spans(TITLE, TO, *PARTS, *SIGNED, "附件1", "工作方案", *PARTS) == ((1, 12),)
    assert spans(*PARTS[:1], "附件1", "工作方案", TO, *PARTS) == ((1, 7),)


def test_front_matter_is_of_25_lines_at_most() -> None:
    def head(lines: int) -> list[str]:
        return [TITLE, *["文字。"] * (lines - 2), TO]

    assert spans(*PARTS, *head(25), *PARTS) == ((1, 3), (4, 31))
    assert spans(*PARTS, *head(26), *PARTS) == ((1, 28), (29, 32))
    assert spans(*PARTS, "附件1", *["文字。"] * 23, TO, *PARTS) == ((1, 31),)
    assert spans(*PARTS, "附件1", *["文字。"] * 24, TO, *PARTS) == ((1, 28), (29, 32))
