"""What of a text counts in a comparison: the marks of a number do, punctuation does not."""

import pytest

from build_scripts.language.comparable import number_end, plain, runs, tokens, weight


@pytest.mark.parametrize(("older", "newer"), [
    ("缩短到2.5天", "缩短到25天"),
    ("下降0.8%", "下降08%"),
    ("下降8%", "下降8‰"),
    ("低于-20℃", "低于20℃"),
    ("低于－20℃", "低于＋20℃"),
    ("低于— 20℃", "低于20℃"),
    ("约~7天", "约7天"),
    ("罚款2—8万元", "罚款28万元"),
    ("罚款2～8万元", "罚款28万元"),
    ("罚款2 - 8万元", "罚款28万元"),
    ("罚款2至8万元", "罚款28万元"),
    ("占5%—10%", "占5%10%"),
    ("温差-5℃~-10℃", "温差-5℃~10℃"),
    ("7—-7", "7—7"),
    ("8:15前", "815前"),
    ("8：15前", "8.15前"),
    ("配比1:2.5", "配比1:25"),
    ("占2/3", "占23"),
    ("每吨5元/吨", "每吨5元吨"),
    ("2、3级", "23级"),
    ("2，3级", "23级"),
    ("2；3级", "23级"),
    ("2 3级", "23级"),
    ("2025.4.5", "2025.45"),
    ("4·15活动", "415活动"),
    ("“4•15”活动", "“4.15”活动"),
    ("1,500人", "1.500人"),
    ("３．５米", "35米"),
    ("3#炉", "3炉"),
    ("GB-2型", "GB2型"),
    ("五—十天", "五十天"),
    ("三万、五千", "三万五千"),
    ("3万、5千", "3万5千"),
    ("“一二·九”", "“一二九”"),
    ("北纬37°52′", "北纬37°52"),
])
def test_a_number_is_another_without_its_mark(older: str, newer: str) -> None:
    assert plain(older) != plain(newer)


@pytest.mark.parametrize(("older", "newer"), [
    ("落实责任,加强监管;", "落实责任，加强监管。"),
    ("（三）落实责任", "4.落实责任"),
    ("“双随机”检查", "双随机检查"),
    ("各市、各县（市、区）", "各市，各县〔市 区〕"),
    ("５．５米", "5.5米"),
    ("8：15前", "8:15前"),
    ("2—8万元", "2-8万元"),
    ("2—8万元", "2～8万元"),
    ("2——8万元", "2–8万元"),
    ("2 - 8万元", "2-8万元"),
    ("低于－20℃", "低于−20℃"),
    ("占６％", "占6%"),
    ("4·15活动", "4•15活动"),
    ("配比1∶2", "配比1：2"),
    ("同政发〔2024〕3号", "同政发[2024]3号"),
    ("——2024年底前", "2024年底前"),
    ("2024 年 6 月", "2024年6月"),
    ("Ａ级", "a级"),
    ("做到合一。三是", "做到合一；三是"),
    ("占6%，四年", "占6%。四年"),
    ("1\u200b5天", "15天"),
])
def test_punctuation_width_and_the_shape_of_a_sign_are_no_change(older: str, newer: str) -> None:
    assert plain(older) == plain(newer)


@pytest.mark.parametrize(("text", "expected"), [
    ("缩短到2.5天", "缩短|到|2.5|天"),
    ("低于-20℃", "低于|-20|℃"),
    ("罚款2—8万元", "罚款|2—8|万元"),
    ("2 - 8天", "2 - 8|天"),
    ("9:30至10：15", "9:30|至|10：15"),
    ("1,500人", "1,500|人"),
    ("占5%—10%", "占|5%|—10%"),
    ("2、3级", "2|、|3|级"),
    ("为1. 5", "为|1|.| |5"),
    ("1" + " -" * 60 + "级", "1" + "| |-" * 60 + "|级"),
    ("甲" + "-" * 60 + "，2", "甲" + "|-" * 60 + "|，|2"),
    ("——2024年", "—|—|2024|年"),
    ("PM2.5，GB-2", "PM2.5|，|GB-2"),
    ("五—十天", "五—十|天"),
    ("２５座", "２５|座"),
    ("（十二）落实 责任", "（十二）|落实| |责任"),
])
def test_a_number_is_one_token_with_its_sign_and_marks(text: str, expected: str) -> None:
    assert "|".join(tokens(text)) == expected


@pytest.mark.parametrize(("text", "number"), [
    ("（一）落实", "（一）"), ("1.落实", "1."), ("2、落实", "2、"), ("三、落实", "三、"), ("①落实", "①"), ("落实", ""),
    ("1.5小时", ""), ("1、2级", ""), ("一、二级重大危险源", ""),
])
def test_the_number_of_an_item_is_not_the_start_of_its_text(text: str, number: str) -> None:
    assert text[: number_end(text)] == number


def test_the_weight_of_a_text_is_that_of_its_words_and_numbers() -> None:
    assert weight("落实，责任。") == 4
    assert weight("1.5%") == 4
    assert weight("——，。") == 0


def test_runs_are_of_what_counts() -> None:
    assert runs("（一）加强，监管。") == {"加强监", "强监管"}
    assert runs("监管") == set()
