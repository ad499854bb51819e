"""Documents that are numbered within their series."""

import pytest

from build_scripts.parse.frame.front import series


@pytest.mark.parametrize(("text", "number"), [
    ("第85号", "第85号"), ("（第 7 号）", "第7号"), ("2025年第3号", "2025年第3号"), ("2025年 第3号", "2025年第3号"),
    ("〔2024〕第3期", "〔2024〕第3期"), ("〔2024〕12号", "〔2024〕12号"), ("第十二期", "第十二期"),
    ("第5期（总第123期）", "第5期（总第123期）"), ("(第12期)", "第12期"), ("12号", None), ("第3条", None),
    ("云安发〔2024〕3号", None), ("2024年3月5日", None),
])
def test_numbers_within_a_series(text: str, number: str | None) -> None:
    assert series.serial_number(text) == number


@pytest.mark.parametrize(("text", "name"), [
    ("云山省人民政府令  第218号", "云山省人民政府令"), ("云山市安委会会议纪要〔2024〕第3期", "云山市安委会会议纪要"),
    ("安全生产简报（第12期）", "安全生产简报"), ("关于防汛工作的通告第3号", None), ("一、落实第3号", None),
    ("第3号", None),
])
def test_name_and_number_on_one_line(text: str, name: str | None) -> None:
    edge = series.name_and_number(text)
    assert (text[:edge] if edge else None) == name


@pytest.mark.parametrize(("mastheads", "name"), [
    (["云山市人民政府", "专题会议纪要"], "云山市人民政府专题会议纪要"),
    (["内部资料", "云山市应急管理局公告"], "云山市应急管理局公告"), (["安全生产简报"], "安全生产简报"),
    (["云山市人民政府文件"], None), ([], None),
])
def test_the_name_takes_the_body_above_it(mastheads: list[str], name: str | None) -> None:
    assert series.name_in(mastheads) == name


def test_name_and_number_take_eighty_characters_at_most() -> None:
    name, number = "云山省人民政府令", "第218号"
    blanks = " " * (80 - len(name + number))
    assert series.name_and_number(name + blanks + number) == len(name)
    assert series.name_and_number(f"{name} {blanks}{number}") is None
