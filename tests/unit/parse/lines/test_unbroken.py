"""A notice on one long line is cut where its lines must have ended; one that has lines stays as it is."""

import pytest

from build_scripts.domain.notice import NoticeId
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.lines.unbroken import SHORTEST, break_lines

TITLE, NUMBER = "青溪镇人民政府关于做好2025年安全生产工作的通知", "青政发〔2025〕5号"
TO = "各村（居）民委员会，镇直各单位："
OPENING = "为做好全镇安全生产工作，现通知如下："
ITEMS = (
    "一、强化责任落实。各村要明确安全员，建立台账。", "二、强化隐患排查。",
    "（一）排查自建房。包括：出租房、民宿，共计3类。", "（二）排查燃气。逐户检查1.5万户。",
    "三、强化宣传教育。广泛宣传。",
)
SIGNED, NOTE = "青溪镇人民政府2025年3月3日", "（此件公开发布）"
WHOLE = (TITLE, NUMBER, TO, OPENING, *ITEMS, SIGNED, NOTE)


def pieces(*texts: str) -> list[str]:
    lines = tuple(TextLine(number=at, text=text, indented=False) for at, text in enumerate(texts, 1))
    return [line.text for line in break_lines(lines, NoticeId("a-2025")).lines]


@pytest.mark.parametrize("blanks", ["", "  ", "\u3000\u3000", "\u3000", "\t"])
def test_cut_with_blanks_or_without(blanks: str) -> None:
    assert pieces(blanks.join(WHOLE)) == list(WHOLE)


@pytest.mark.parametrize("left_out", [0, 1, 2, 10])
def test_cut_whatever_is_missing(left_out: int) -> None:
    texts = [text for at, text in enumerate(WHOLE) if at != left_out]
    assert pieces("".join(texts)) == texts


def test_a_number_behind_those_addressed_is_one_that_the_text_cites() -> None:
    opening = "为贯彻《关于加强安全生产工作的通知》(国办发〔2004〕52号)精神，现通知如下："
    assert pieces(" ".join((TITLE, TO, opening, *ITEMS, SIGNED))) == [TITLE, TO, opening, *ITEMS, SIGNED]


def test_cut_from_those_addressed_on_where_nothing_stands_above_them() -> None:
    assert pieces("".join(WHOLE[2:])) == list(WHOLE[2:])


@pytest.mark.parametrize("above", ["青溪镇人民政府文件", "青溪镇新闻 "])
def test_the_letters_of_a_number_begin_behind_the_masthead_or_a_blank(above: str) -> None:
    assert pieces("".join((above, NUMBER, *WHOLE[2:])))[:2] == [above.strip(), NUMBER]


def test_those_addressed_stand_behind_a_blank_and_above_the_first_number() -> None:
    assert pieces("".join(("青溪镇新闻 ", *WHOLE[2:])))[:2] == ["青溪镇新闻", TO]
    found = pieces("".join((TITLE, NUMBER, "现通知如下。一、 各村：要落实。", *ITEMS[1:], *WHOLE[-2:])) + "  " * 20)
    assert found[:3] == [TITLE, NUMBER, "现通知如下。"] and found[3] == "一、 各村：要落实。"


def test_a_cut_is_recorded_at_its_place_and_told() -> None:
    line = TextLine(number=7, text="".join(WHOLE), indented=False, start=3)
    broken = break_lines((line,), NoticeId("a-2025"))
    assert [c.kind for c in broken.corrections] == ["split"] * (len(WHOLE) - 1)
    first = broken.corrections[0]
    assert first.displayed == "25年安全生产工作的通知\n青政发〔2025〕5号各"
    assert (first.at, first.line) == (3 + len(TITLE) - 12, 7)
    assert [doubt.line for doubt in broken.doubts] == [7]
    assert [piece.start for piece in broken.lines][:3] == [3, 3 + len(TITLE), 3 + len(TITLE + NUMBER)]


@pytest.mark.parametrize("texts", [
    WHOLE,
    ("一、压实责任", "二、排查隐患", "".join(ITEMS) * 3),
    ("一、压实责任", "二、排查隐患", OPENING + "".join(ITEMS) * 3),
    ("".join(ITEMS)[: SHORTEST - 1],),
    ("压实责任，排查隐患。" * 40,),
])
def test_what_has_lines_or_no_numbers_stays(texts: tuple[str, ...]) -> None:
    assert pieces(*texts) == list(texts)


def test_numbers_out_of_sequence_are_words() -> None:
    text = f"{OPENING}一、压实责任。共排查7、8处隐患。五、这不是编号。二、强化整改。{'严格落实责任。' * 20}"
    assert [piece[:2] for piece in pieces(text)] == ["为做", "一、", "二、"]


@pytest.mark.parametrize(("length", "is_cut"), [(119, False), (120, True)])
def test_a_line_of_a_hundred_and_twenty_characters_may_be_a_whole_notice(length: int, is_cut: bool) -> None:
    text = "现通知如下：一、压实责任。二、排查隐患。".ljust(length - 1, "严") + "。"
    assert len(text) == length
    assert (len(pieces(text)) > 1) == is_cut


def test_one_line_that_opens_with_a_number_is_no_document_with_lines() -> None:
    assert pieces("附则", "".join(ITEMS) * 3)[0] == "附则"
    assert len(pieces("一、总则", "".join(WHOLE))) == 1 + len(WHOLE)


@pytest.mark.parametrize(("letters", "is_cut"), [
    ("青", True), ("青溪镇人民政府安委会综办", True), ("青溪镇人民政府安委会综合办", False),
])
def test_the_letters_of_a_number_are_twelve_at_most(letters: str, is_cut: bool) -> None:
    number = f"{letters}〔2025〕5号"
    found = pieces("".join((TITLE, number, *WHOLE[2:])))
    assert (found[:2] == [TITLE, number]) == is_cut


def test_the_record_shows_twelve_characters_on_either_side() -> None:
    def shown(before: str) -> str:
        line = TextLine(number=1, text=f"{before}一、{'压实责任' * 40}。二、排查隐患。", indented=False)
        return break_lines((line,), NoticeId("a-2025")).corrections[0].displayed

    assert shown("现要求：") == "现要求：\n一、压实责任压实责任压实"
    assert shown("为做好全镇安全生产工作要求：") == "好全镇安全生产工作要求：\n一、压实责任压实责任压实"


def test_signature_and_date_stand_within_a_hundred_and_sixty_characters_of_the_end() -> None:
    name, date = "青溪镇人民政府", "2025年3月3日"
    for length, is_cut in ((159, True), (160, False)):
        signed = f"{name}{' ' * (length - len(name + date))}{date}"
        found = pieces("".join((*WHOLE[:-2], signed)))
        assert found[-1] == date
        assert (found[-2] == name) is is_cut


def test_the_number_stands_within_four_hundred_characters() -> None:
    for length, is_cut in ((400, True), (401, False)):
        title = "安" * (length - len(NUMBER) - 2) + "通知"
        assert (pieces("".join((title, NUMBER, *WHOLE[2:])))[0] == title) is is_cut
