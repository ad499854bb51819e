"""What a page prints around a notice."""

import pytest

from build_scripts.parse.frame.around.furniture import is_furniture, take_furniture
from build_scripts.parse.lines.text_line import TextLine


def lines(*texts: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))


def taken(*texts: str) -> list[str]:
    return [line.text for line in take_furniture(lines(*texts))[0]]


@pytest.mark.parametrize("text", [
    "|", "站群导航 | 无障碍阅读", "2025-03-06    点击:8次", "2025-03-06 10:20:00 来源：市应急局",
    "2025-03-06 09:30 | 来源：云山市人民政府办公室 | 浏览次数：888 次 | 字号：大 中 小",
    "放大字体  缩小字体 2025-03-06 10:20:00  来源:市安委会  浏览次数:494", "应急管理部 2024年12月05日 18:30 北京",
    "Posted on 2025年3月6日 by admin", "*[📄 点击下载此文件 ](/a.pdf)", "***", "",
    "来源丨市安委办", "编辑 | 张三", "一审：李四 二审：王五 三审：赵六", "点击蓝字 关注我们",
    "点击上方“云山应急”关注我们",
    # Buttons and links of a menu, which stand side by side without a blank.
    "网站首页政务公开政务服务互动交流", "字号：大中小 打印本页关闭窗口",
])
def test_what_only_a_page_says(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", [
    "2025-03-06", "2025年3月6日", "一、点击率要达标。", "安全生产工作要点", "云山市防汛抗旱指挥部 2025年7月6日 18:30",
    "放大字体 2025-03-06", "时间|地点", "作者｜单位｜电话", "来源不明｜登记",
    "政务公开政务服务工作", "云山市政府文件", "关闭小煤矿",
])
def test_what_a_notice_may_say(text: str) -> None:
    assert not is_furniture(text)


def test_a_path_that_ends_with_the_title_is_the_page_s() -> None:
    title = "云山市关于做好防汛工作的通知"
    assert taken(f"法规首页 {title}", title, "各县（区）：", "要落实。") == [f"法规首页 {title}"]


PUT_UP = "云山应急 2025-03-06 18:30 山西"


def test_a_channel_s_headline_stands_above_the_line_that_says_when_it_was_put_up() -> None:
    headline, masthead, title = "【关注】市安委会印发通知！", "云山市安全生产委员会文件", "关于做好防汛工作的通知"
    assert taken(headline, PUT_UP, masthead, title, *TEXT) == [headline, PUT_UP]
    assert taken(masthead, "云安发〔2025〕1号", headline, PUT_UP, title, *TEXT) == [headline, PUT_UP]


def test_the_title_above_that_line_is_the_notice_s_where_none_stands_below() -> None:
    assert taken("关于做好防汛工作的通知", PUT_UP, *TEXT) == [PUT_UP]


ABSTRACT = "概  述:  各镇：依据市安委会要点制定。"


def test_what_a_page_says_in_short_stands_above_the_title_or_those_addressed() -> None:
    assert taken(ABSTRACT, "关于做好防汛工作的通知", *TEXT) == [ABSTRACT]
    assert taken("关于做好防汛工作的通知", ABSTRACT, *TEXT) == [ABSTRACT]


def test_a_paragraph_of_the_text_that_opens_so_is_the_notice_s() -> None:
    assert taken("防汛工作要点", ABSTRACT, "一、总体要求") == []
    assert taken("防汛工作要点", "要落实。", ABSTRACT, "各镇：") == []


def test_a_link_to_what_explains_the_text_stands_among_the_page_s_last_lines_without_a_date() -> None:
    link = "相关解读：《行动方案》政策解读"
    assert taken(*TEXT, link, "【打印本页】") == [link, "【打印本页】"]
    assert taken(*TEXT, link) == []
    assert taken(*TEXT, link, "各镇要落实", "【打印本页】") == ["【打印本页】"]


def test_a_file_to_load_and_its_explanation_stand_among_the_page_s_last_lines() -> None:
    files = ["文件下载：", "云政规〔2025〕11号.pdf", "关联文件：", "【图解】一图读懂防汛办法"]
    assert taken(*TEXT, *files) == files
    assert taken(*TEXT, *files[:2]) == []
    assert taken(*TEXT, "附件：1.名单.pdf", *files[2:]) == files[2:]


def test_below_the_foot_of_a_page_all_is_the_page_s() -> None:
    foot = ["版权所有：云山市农业农村局　晋ICP备12345678号", "地址：云山市人民路1号　邮编：030000"]
    assert taken(*TEXT, DATE, *foot) == foot
    assert taken(*TEXT, DATE, foot[1]) == []
    assert taken(*TEXT, *foot) == []


def test_a_link_between_the_date_and_a_list_of_attachments() -> None:
    assert taken("各县（区）：", "要落实。", "2025年3月6日", "[点击下载此文件](a.pdf)", "附件：清单") == [
        "[点击下载此文件](a.pdf)"]


def test_a_line_of_buttons_is_a_hundred_characters_long_at_most() -> None:
    assert is_furniture("首页|" * 33 + "|")
    assert not is_furniture("首页|" * 33 + "||")


def test_what_many_buttons_may_be_cut_into_is_tried_in_one_way() -> None:
    assert not is_furniture("返回首页" * 24 + "处")


TEXT = ("各县（区）：", "要落实。")
DATE = "2025年3月6日"


@pytest.mark.parametrize("end", [
    DATE, "云山市人民政府办公室 2025年3月6日印发", "云山市人民政府 2025年3月6日",
])
def test_behind_the_date_or_the_colophon_the_page_goes_on_with_links(end: str) -> None:
    assert taken(*TEXT, end, "相关链接", "云山市概况") == ["相关链接", "云山市概况"]


def test_the_links_may_be_numbered() -> None:
    links = ["往期回顾", "1. 全市安全生产视频会议召开", "2.云山市开展安全检查"]
    assert taken(*TEXT, DATE, *links) == links
    assert taken(*TEXT, DATE, "相关文件", "1.甲县：要落实。") == []


def test_where_no_date_stands_above_them_links_are_the_notice_s() -> None:
    assert taken(*TEXT, "相关链接", "云山市概况") == []


def test_the_date_stands_within_six_lines_above_the_links() -> None:
    names = ["云山市公安局", "云山市教育局", "云山市水利局", "云山市民政局", "云山市财政局", "云山市交通局"]
    for above in (TEXT, ()):
        assert taken(*above, DATE, *names[:5], "相关链接", "云山市概况") == ["相关链接", "云山市概况"]
        assert taken(*above, DATE, *names, "相关链接", "云山市概况") == []


@pytest.mark.parametrize("below", ["一、煤矿", "煤矿要停产整顿。"])
def test_where_the_notice_goes_on_below_its_date_nothing_there_is_the_page_s(below: str) -> None:
    assert taken(*TEXT, DATE, "打印", "相关链接", below) == []


def test_the_page_s_own_lines_stand_among_the_last_forty() -> None:
    assert taken(*TEXT, *["打印"] * 40) == ["打印"] * 40
    assert taken(*TEXT, *["打印"] * 41) == ["打印"] * 40


def test_the_date_above_them_stands_among_the_last_forty() -> None:
    def page(lines_below: int) -> list[str]:
        return taken(*TEXT, DATE, "打印", *["附件：清单"] * lines_below)

    assert page(38) == ["打印"]
    assert page(39) == []


def test_a_page_without_a_notice_is_all_the_page_s() -> None:
    assert taken("来源：市应急局") == ["来源：市应急局"]
    assert taken() == []


def test_the_page_s_own_lines_above_stand_among_the_first_sixty() -> None:
    def page(lines_above: int) -> list[str]:
        return taken(*["云山概况"] * lines_above, "打印", *TEXT)

    assert page(59) == ["打印"]
    assert page(60) == []


def test_the_title_that_a_page_has_as_its_heading_stands_on_three_lines() -> None:
    title = "云山市关于做好防汛抗旱工作的通知"
    assert taken(title, title[:7], title[7:11], title[11:], *TEXT) == [title]
    assert taken(title, title[:5], title[5:7], title[7:11], title[11:], *TEXT) == []


def test_below_the_date_the_files_of_a_page_are_no_annex() -> None:
    files = ["附件【1.联络员信息表.docx】已下载12次", "附件【2.统计表.xls】已下载次"]
    assert taken(*TEXT, "附件：1.联络员信息表", "云山市应急局", DATE, *files, "【关闭】") == [*files, "【关闭】"]


def test_the_menu_and_the_foot_of_a_page_are_no_masthead_and_no_colophon() -> None:
    menu = ["云山市人民政府门户网站", "政府文件", "政府办文件", "部门文件"]
    foot = ["[ 打印 ] [ 关闭 ]", "主办单位：云山市政府办 技术支持：云山市信息中心 备案号：晋ICP备06001234号"]
    title, colophon = "云山市人民政府文件", "抄送：市委。"
    assert taken(*menu, title, *TEXT, DATE, "主题词：安全 通知", colophon, *foot) == [*menu, *foot]
