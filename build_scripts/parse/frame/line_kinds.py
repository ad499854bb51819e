"""What a single line before or after the provisions is: number, title, addressee, signature, date …"""

import datetime
import re

from build_scripts.language.characters import plain
from build_scripts.language.display import HAN, match_form
from build_scripts.language.numerals import to_int, year_to_int

# 晋政发〔2009〕1号, in any brackets; also 第1号. Beside it, who signed the draft.
NUMBER = re.compile(
    f"([{HAN}（）()×]{{1,14}})[〔\\[［【(（]((?:19|20)[0-9]{{2}})[〕\\]］】)）](第?[0-9]+)号(?:签发人：.{{2,20}})?"
)
MASTHEAD = re.compile(r"[^，。；：]{2,30}文件|签发人：.{2,20}|特急|急件")
TITLE_NOUN = re.compile(
    r"(?:通知|意见|方案|办法|条例|规定|决定|函|通报|公告|通告|报告|请示|批复|纪要|措施|细则|规划|要点|预案|规程|指南|"
    r"计划|制度|命令|规则|章程|目录|清单|名单|台账|分工|表)(?:[（(][^（）()]{1,16}[）)])?"
)
DATE = re.compile(r"((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日")
CHINESE_DATE = re.compile(
    "([一二三四五六七八九〇○零ОＯO]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
PUBLICATION = re.compile(r"[（(]((?:此件|本件|此文)[^（）()]{2,30})[）)]")
# What stands in brackets after the date (附注): whom to ask, how it is made public.
NOTE = re.compile(r"[（(](?:[^（）()]|[（(][^（）()]*[）)]){4,400}[）)]")
COPIED = re.compile(r"(?:抄送|抄报|分送|主送|报送|发送)(?:机关)?[：:]")
ATTACHMENT = re.compile(r"附件(?:[0-9一二三四五六七八九十]{0,3})[：:]")
ANNEX = re.compile(r"附件? *[0-9一二三四五六七八九十]{0,3}[：:]?")
LISTED = re.compile(r"[0-9]{1,2}[.．、][^。；]{2,60}")
PRINTING = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印(?:发|制)")
BODY_NAME = re.compile(
    f"[{HAN}（）()“”× ]{{2,40}}"
    "(?:人民政府|政府|委员会|办公厅|办公室|[部局厅署院委办处会]|指挥部|集团|公司|中心|总队|支队|大队)"
)
# The labels of a government site's block of facts; the mark after the label is sometimes lost.
LABELS = (
    "索引号|主题分类|发文机关|发文机构|成文日期|标题|发文字号|文号|发布日期|发布机构|主题词|信息分类|有效性|公开方式|"
    "发布时间|生成日期|公开日期|信息来源|来源|名称|信息名称|文件编号|体裁分类|组配分类|服务对象|关键词|废止日期|生效日期"
)
SPACED_LABELS = "|".join(r"\s*".join(label) for label in LABELS.split("|"))
METADATA = re.compile(rf"({SPACED_LABELS})\s*(?:[：:]|\s|$)\s*(.*)")
# What only a site says, so that one line of it is enough.
SITE_FACT = re.compile(r"(?:发布时间|发布日期|信息来源|来源|索\s*引\s*号|生成日期)\s*[：:]\s*\S.{0,60}")
# The words of an opening paragraph, which may end with a colon, too.
OPENING = re.compile("[。；]|如下|以下|现[就将]|为了?(?:认真|深入|贯彻)")
# How those addressed begin, and how the name of a body ends.
ADDRESSED = re.compile("各|省|市|县|区|国务院|中央|有关|直属|全|驻|机关")
BODY_END = re.compile("(?:政府|单位|部门|[局厅委办院部处室站队会镇乡]|公司|企业|学校|中心|街道)：$")
SENTENCE_MARKS = re.compile(r"[。；：！？]")
SEAL = re.compile(r"[（(](?:章|印章|盖章|公章|代章|印)[）)]$")


def tight(text: str) -> str:
    """The line as it is recognised: no spaces, marks in their full width, no look-alikes."""
    return plain(match_form(text))


def document_number(text: str) -> str | None:
    """In 〔〕 and without spaces."""
    found = NUMBER.fullmatch(tight(text))
    return f"{found[1]}〔{found[2]}〕{found[3]}号" if found else None


def is_masthead(text: str) -> bool:
    return bool(MASTHEAD.fullmatch(tight(text)))


def is_title(text: str) -> bool:
    """A whole title: ends in the name of a kind of document, without the marks of a sentence."""
    form = tight(text)
    bare = re.sub(r"《[^《》]*》", "", form)
    return len(form) <= 120 and not SENTENCE_MARKS.search(bare) and bool(re.search(TITLE_NOUN.pattern + "$", form))


def is_addressee(text: str) -> bool:
    """各市、县人民政府，…：— a list of bodies with a colon, no sentence."""
    form = tight(text)
    if not form.endswith("：") or "：" in form[:-1] or OPENING.search(form):
        return False
    return bool(ADDRESSED.match(form) or BODY_END.search(form))


def is_body_name(text: str) -> bool:
    """A signature: the name of a body and nothing else (several signers stand apart by spaces)."""
    return bool(BODY_NAME.fullmatch(SEAL.sub("", plain(text.strip())))) and len(tight(text)) <= 40


def signed_and_dated(text: str) -> tuple[str, str] | None:
    """Signature and date on one line, apart by spaces."""
    before, _, date = text.strip().rpartition(" ")
    before = before.strip()
    return (before, date) if is_date(date) and is_body_name(before) else None


def iso_date(text: str) -> str | None:
    """The first date of the line, if that day exists."""
    found = _date(text)
    return existing_day(year_to_int(found[1]), to_int(found[2]), to_int(found[3])) if found else None


def names_a_date(text: str) -> bool:
    return _date(text) is not None


def existing_day(year: int | None, month: int | None, day: int | None) -> str | None:
    """In ISO form; None for 31 February and for what is no number."""
    try:
        return datetime.date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None


def _date(text: str) -> re.Match[str] | None:
    form = tight(text)
    return DATE.search(form) or CHINESE_DATE.search(form)


def is_date(text: str) -> bool:
    form = tight(text)
    return bool(DATE.fullmatch(form) or CHINESE_DATE.fullmatch(form))


def publication_note(text: str) -> str | None:
    found = PUBLICATION.fullmatch(tight(text))
    return found[1] if found else None


def is_note(text: str) -> bool:
    """Nothing but a bracket. Only after a date it is a note; within the text it may be a list of those responsible."""
    return bool(NOTE.fullmatch(tight(text)))


def is_copied_to(text: str) -> bool:
    return bool(COPIED.match(tight(text)))


def is_attachment(text: str) -> bool:
    return bool(ATTACHMENT.match(tight(text)))


def is_listed(text: str) -> bool:
    """A further attachment of a list: 2.…"""
    return bool(LISTED.fullmatch(tight(text)))


def is_annex_label(text: str) -> bool:
    return bool(ANNEX.fullmatch(tight(text)))


def is_printing(text: str) -> bool:
    return bool(PRINTING.search(tight(text))) and len(tight(text)) <= 60


def ends_in_printing(text: str) -> bool:
    """2026年3月26日印发, and nothing after it."""
    return bool(re.search("印[发制]$", tight(text)))


def metadata(text: str) -> tuple[str, str] | None:
    found = METADATA.fullmatch(plain(text.strip()))
    return ("".join(found[1].split()), match_form(found[2])) if found else None


def is_site_fact(text: str) -> bool:
    return bool(SITE_FACT.fullmatch(plain(text.strip())))
