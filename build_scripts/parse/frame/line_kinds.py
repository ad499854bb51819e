"""What a single line before or after the provisions is: number, title, addressee, signature, date …"""

import re

from build_scripts.domain.notice import CELL
from build_scripts.language.characters import plain
from build_scripts.language.display import CLOSING, HAN, OPENING, has_open_bracket, match_form
from build_scripts.language.numbers.numerals import HALF_WIDTH, YEAR
from build_scripts.language.wording.citing import document_numbers
from build_scripts.parse.frame import frame_words
from build_scripts.parse.frame.dates import ZEROS, digits_of_year, existing_day, is_date, iso_date, names_a_date

__all__ = ("CLOSING", "OPENING", "existing_day", "is_date", "iso_date", "names_a_date")

URGENCY = f"{frame_words.pattern('urgency')}|急"
NUMBER_YEAR = f"(?:19|2[0{ZEROS}])[0-9{ZEROS}]{{2}}|[一二][〇○零一二三四五六七八九]{{3}}"
# 晋政发〔2009〕1号, in any brackets; also 第1号. Before it its label, behind it urgency and who signed the draft.
NUMBER = re.compile(
    f"(?:{frame_words.pattern('before_numbers')}：?)?{frame_words.pattern('urgency')}?"
    f"([{HAN}（）()×]{{1,16}})[{OPENING}]({NUMBER_YEAR})年?"
    f"[{CLOSING}](第?(?:[0-9]{{1,5}}(?:[-－—之][0-9]{{1,3}})?|[一二三四五六七八九十百]{{1,5}}))(号?)"
    f"(?:{URGENCY}|[（(【\\[][^（）()]{{1,12}}[）)】\\]])?。?(?:签发人：.{{2,20}})?"
)
# Brackets of a number, of which its 号 may be lost.
SQUARE = re.compile(r"[〔﹝\[［【]")
# What may stand before a number in a sentence or a title, and is none of its letters.
CITING = re.compile(frame_words.pattern("citing"))
IN_BRACKETS = re.compile(r"[（(【\[](.*)[）)】\]]")
# The head of a telegram: who sends it, who has signed it, how urgent it is, its number in the register.
TELEGRAM = (
    f"发电单位.{{2,60}}|签批盖章.{{0,20}}|等级(?:{URGENCY}|[·、,，]|明电|密电|内部){{1,6}}|"
    f"[{HAN}]{{1,4}}机(?:发|号)?[0-9]{{1,6}}号"
)
SECRECY = f"{frame_words.pattern('secrecy')}.{{0,12}}"
MASTHEAD = re.compile(f"[^，。；：]{{2,30}}(?:文件|规章)|签发人：.{{2,20}}|{URGENCY}|{SECRECY}|[0-9]{{6}}|{TELEGRAM}")
# （2023年5月6日滨江市人民政府第18次常务会议通过）: when the document was adopted, and by whom.
ADOPTION = re.compile(
    f"[（(]{YEAR}年[0-9]{{1,2}}月[0-9]{{1,2}}日.{{4,120}}{frame_words.pattern('adopted')}[^（）()]{{0,20}}[）)]"
)
TITLE_NOUN = re.compile(frame_words.pattern("title_nouns") + r"([（(][^（）()]{1,16}[）)])?")
# 关于…: a title whatever it ends with.
ABOUT = re.compile(r"(?:[^，。；：]{2,40}?)?关于[^。；：！？]{4,}")
PUBLICATION = re.compile(r"[（(]((?:此件|本件|此文)[^（）()]{2,30})[）)]")
# 公开方式：主动公开: the same under a label, in a bracket or without.
PUBLICITY = re.compile(f"{frame_words.pattern('publicity_labels')}：({frame_words.pattern('publicity')})")
# What stands in brackets after the date (附注): whom to ask, how it is made public.
NOTE = re.compile(r"[（(](?:[^（）()]|[（(][^（）()]*[）)]){4,400}[）)]")
PLAIN_NOTE = re.compile(
    f"(?:{frame_words.pattern('notes')}|{frame_words.pattern('publicity_labels')})：.{{1,80}}|{frame_words.pattern('publicity')}"
)
# （2024—2026年）, （试行）: the end of a title on a line of its own.
TITLE_BRACKET = re.compile(rf"[（(]{frame_words.pattern('title_brackets')}[）)]")
# What a colophon of before 2012 begins with: words under which the document is filed.
SUBJECT_WORDS = re.compile("主题词[：:].{2,60}")
COPIED = re.compile(rf"(?:{frame_words.pattern('copied')}(?:机关)?|[报送发])[：:]")
# 附：…方案 is a list of one, where no sentence follows: 附：以上各项… is text.
ATTACHMENT = re.compile(r"附件(?:[0-9一二三四五六七八九十]{0,3})[：:]|附：[^。；！？]{2,80}$")
LISTED = re.compile(r"[0-9]{1,2}[.．、][^。；]{1,60}")
COPIES = "共印[0-9]{1,6}份"
# 打字：李某 校对：王某 共印80份: by whom the copies were made, two of them at least or with their number.
PRINTER = f"{frame_words.pattern('printers')}：[{HAN}]{{2,4}}"
PRINTERS = f"(?:{PRINTER}){{2,4}}(?:{COPIES})?|{PRINTER}{COPIES}"
_MONTH_OR_DAY = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
PRINTING = re.compile(
    f"(?:[0-9]{{4}}|{NUMBER_YEAR})年{_MONTH_OR_DAY}月{_MONTH_OR_DAY}日印(?:发|制|$)|"
    f"^[（(]?{COPIES}[）)]?。?$|^(?:{PRINTERS})。?$"
)
BODY_NAME = re.compile(f"[{HAN}（）()“”× \u3000]{{2,40}}{frame_words.pattern('body_ends')}")
# A name alone on its line, as the place before a date has it: letters of no sentence.
NAME_SHAPE = re.compile(f"[{HAN}（）()“”×·0-9A-Za-z  ]{{3,40}}")
TWO_CHARACTERS = re.compile(f"[{HAN}]{{2}}")
# What stands before a date and is no name: the closing words of a letter, a heading, a title.
NO_NAME = re.compile(f"^{frame_words.pattern('no_name_beginnings')}|{frame_words.pattern('no_name_ends')}$")
PERSON = re.compile(f".{{0,16}}{frame_words.pattern('officials')}[ ：]*[{HAN}]{{1,2}} ?[{HAN}]{{1,2}}")
# The words of an opening paragraph, which may end with a colon, too.
BEGINS_TEXT = re.compile("你|贵|现|为|根据|按照|经|近")
OPENS_TEXT = re.compile("[。；]|如下|以下|现[就将]|为了?(?:认真|深入|贯彻)|[是为]：$")
# How those addressed begin, and how the name of a body ends.
ADDRESSED = re.compile(frame_words.pattern("addressed"))
BODY_END = re.compile(frame_words.pattern("addressed_ends") + "：$")
BARE_END = re.compile(frame_words.pattern("addressed_ends") + "[。；;.]?$")
NO_ADDRESSEE = re.compile(f"^{frame_words.pattern('no_addressees')}")
YEAR_BEGINS = "12１２一二"
LONGEST_DATE = 24
"""Characters of a date, blanks within it included."""
SENTENCE_MARKS = re.compile(r"[。；：！？]")
# A sentence's end, also with the stop of another script.
SENTENCE_END = re.compile(rf"。|(?<=[{HAN}）)”])[.．](?=\s|$|[{HAN}])")
# 6月18日18时, below the name of who signed: a day whose year the notice does not say.
DAY = re.compile("(?:1[0-2]|0?[1-9])月(?:[12][0-9]|3[01]|0?[1-9])日(?:[0-9]{1,2}[时点:：](?:[0-9]{1,2}分?)?)?")
# （云山市应急管理局代章）, behind the name of a body that has no seal of its own, or below it.
FOR_ANOTHER = f"[^（）()]{{0,40}}代章|[^（）()]{{1,40}}{frame_words.pattern('body_ends')}代"
SEAL = re.compile(rf"[（(](?:章|印章|盖章|公章|印|{FOR_ANOTHER})[）)]$")
# The same alone on its line, as often as bodies stand above it; （加盖公章）, where a seal stands.
SEAL_LINE = re.compile(rf"(?:[（(](?:{FOR_ANOTHER}|(?:加?盖)?(?:公|印)?章)[）)])+")


def tight(text: str) -> str:
    """The line as it is recognised: no spaces, marks in their full width, no look-alikes."""
    return plain(match_form(text))


def document_number(text: str) -> str | None:
    """In 〔〕 and without spaces; the whole may stand in brackets."""
    form = tight(text).translate(HALF_WIDTH)
    inner = IN_BRACKETS.fullmatch(form)
    found = NUMBER.fullmatch(inner[1] if inner else form)
    if not found:
        return None
    letters, year, number, has_sign = found.group(1, 2, 3, 4)
    if not has_sign and not SQUARE.search(form):
        return None
    if CITING.search(letters) or "文件" in letters:
        return None
    return document_numbers.written(letters, digits_of_year(year), number)


def is_masthead(text: str) -> bool:
    return bool(MASTHEAD.fullmatch(tight(text)))


def is_adoption(text: str) -> bool:
    """When and by whom the document was adopted, in brackets below its title."""
    return bool(ADOPTION.fullmatch(tight(text)))


def is_title(text: str) -> bool:
    """A whole title: ends in the name of a kind of document, without the marks of a sentence."""
    form = tight(text)
    return is_unmarked(form) and ends_in_noun(text)


def is_about(text: str) -> bool:
    """关于…: a title, though its last word names no kind of document that is known."""
    form = tight(text)
    return len(form) <= 80 and is_unmarked(form) and bool(ABOUT.fullmatch(form)) and not OPENS_TEXT.search(form)


def reads_as_title(text: str) -> bool:
    """By its last word, or by its first."""
    return is_title(text) or is_about(text)


def ends_in_noun(title: str) -> bool:
    """The bracket behind the noun, if any, holds a term of years, and no number."""
    found = re.search(TITLE_NOUN.pattern + "$", tight(title))
    return found is not None and not (found[1] and document_number(found[1]))


def is_unmarked(form: str) -> bool:
    """No sentence, and no bracket that stays open."""
    bare = re.sub(r"《[^《》]*》|«[^«»]*»", "", form)
    return len(form) <= 120 and not SENTENCE_MARKS.search(bare) and not has_open_bracket(form)


def is_title_bracket(text: str) -> bool:
    """（2024—2026年）, no date and no number, which have a meaning of their own."""
    form = tight(text)
    is_other = is_date(form.strip("（）()")) or publication_note(form) or document_number(form) or form[-2:-1] == "号"
    return bool(TITLE_BRACKET.fullmatch(form)) and not is_other


def is_addressee(text: str) -> bool:
    """各市、县人民政府，…：— a list of bodies with a colon, no sentence."""
    form = tight(text)
    if not form.endswith("：") or "：" in form[:-1] or NO_ADDRESSEE.match(form):
        return False
    ends_in_body = BODY_END.search(form) is not None
    bodies = form.replace("；", "，") if ends_in_body else form
    if OPENS_TEXT.search(bodies):
        return False
    return ends_in_body or ADDRESSED.match(form) is not None


def is_bare_addressee(text: str) -> bool:
    """各市、县人民政府 — without its colon, or with another mark."""
    form = tight(text)
    bodies = form.rstrip("。；;.")
    if len(form) > 100 or SENTENCE_MARKS.search(bodies) or OPENS_TEXT.search(bodies):
        return False
    return bool(ADDRESSED.match(form) and BARE_END.search(form))


def inline_addressee(text: str) -> tuple[str, str] | None:
    """各县（区）人民政府：为做好…。 — the addressee, and the text that follows on its line; no title before it."""
    found = re.match(r"([^：:。；]{2,100}[：:])\s*(?=\S)", text)
    if not found or not is_addressee(found[1]) or title_before_addressee(found[1]):
        return None
    following = text[found.end() :]
    if not ADDRESSED.match(tight(text)) and not BEGINS_TEXT.match(following):
        return None
    return found[1], following


def addressee_begins(head: str) -> int | None:
    """Behind the title's last word or a blank; else at the beginning. None where nobody is addressed."""
    for found in ADDRESSED.finditer(head):
        edge = found.start()
        before = head[:edge]
        is_edge = before[-1:].isspace() or ends_in_noun(before)
        if is_edge and is_addressee(head[edge:]):
            return edge
    is_whole = is_addressee(head)
    return 0 if is_whole else None


def title_before_addressee(head: str) -> int | None:
    """关于做好…的通知 各市人民政府：— where those addressed begin behind a whole title on their line."""
    edge = addressee_begins(head)
    return edge if edge and is_title(head[:edge].strip()) else None


def is_body_name(text: str) -> bool:
    """A signature: the name of a body and nothing else (several signers stand apart by spaces); no row of a table."""
    if text.startswith(CELL):
        return False
    return bool(BODY_NAME.fullmatch(SEAL.sub("", plain(text.strip())))) and len(tight(text)) <= 40


def looks_like_name(text: str) -> bool:
    """Short, without the marks of a sentence: what stands so above a date has signed, whatever its name ends with."""
    form = SEAL.sub("", tight(text))
    if text.startswith(CELL) or len(form) > 30:
        return False
    if not NAME_SHAPE.fullmatch(form) or not TWO_CHARACTERS.search(form):
        return False
    return not NO_NAME.search(form) and not is_date(form) and not is_listed(form)


def has_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text))


def is_day(text: str) -> bool:
    """A date without its year, and nothing else."""
    return bool(DAY.fullmatch(tight(text).translate(HALF_WIDTH)))


def is_person(text: str) -> bool:
    """市长 张某某: an order is signed by whoever heads the body."""
    return bool(PERSON.fullmatch(plain(text.strip())))


def signed_and_dated(text: str) -> tuple[str, str] | None:
    """Signature and date on one line, with a blank between them or without."""
    line = text.strip()
    for edge in range(len(line))[-LONGEST_DATE:]:
        if line[edge] not in YEAR_BEGINS:
            continue
        name, date = line[:edge].rstrip(), line[edge:]
        if is_date(date) and is_body_name(name):
            return name, date
    return None


def is_seal(text: str) -> bool:
    """What a line beside a signature says of its seal."""
    return bool(SEAL_LINE.fullmatch(tight(text)))


def publication_note(text: str) -> str | None:
    """此件公开发布; of a labelled note what the label is followed by."""
    form = tight(text)
    inner = IN_BRACKETS.fullmatch(form)
    found = PUBLICATION.fullmatch(form) or PUBLICITY.fullmatch(inner[1] if inner else form)
    return found[1] if found else None


def is_note(text: str) -> bool:
    """Nothing but a bracket. Only after a date it is a note; within the text it may be a list of those responsible."""
    return bool(NOTE.fullmatch(tight(text)))


def is_plain_note(text: str) -> bool:
    """A note after the date without its bracket: 联系人：…, 公开属性：主动公开."""
    return bool(PLAIN_NOTE.fullmatch(tight(text)))


def is_copied_to(text: str) -> bool:
    return bool(COPIED.match(tight(text)))


def is_subject_words(text: str) -> bool:
    return bool(SUBJECT_WORDS.fullmatch(tight(text)))


def is_attachment(text: str) -> bool:
    return bool(ATTACHMENT.match(tight(text)))


def is_listed(text: str) -> bool:
    """A further attachment of a list: 2.…"""
    return bool(LISTED.fullmatch(tight(text)))


def is_printing(text: str) -> bool:
    return bool(PRINTING.search(tight(text))) and len(tight(text)) <= 60


def ends_in_printing(text: str) -> bool:
    """2026年3月26日印发, and nothing after it."""
    return bool(re.search("印[发制]$|日印$", tight(text)))
