"""Numbers as a word processor writes them at the head of a paragraph: the forms of ECMA-376, part 1, 17.18.59, that
Chinese, Japanese and Korean offices use, and the western ones."""

from collections.abc import Callable, Sequence

from build_scripts.language.numbers.css_list_markers import BEYOND_ROMAN, BRANCHES, LETTERS, STEMS, in_roman
from build_scripts.language.numbers.numerals import BEYOND, DIGITS, to_chinese

Form = Callable[[int], str]
LEGAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
LEGAL_TRADITIONAL = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
CIRCLES = "".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
FULLSTOPS = "".join(map(chr, range(0x2488, 0x249C)))
PARENS = "".join(map(chr, range(0x2474, 0x2488)))
CHINESE_CIRCLES = "".join(map(chr, range(0x3280, 0x328A)))
AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
GANADA, CHOSUNG = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
KOREAN_DIGITS = "영일이삼사오육칠팔구"


def written(number: int, form: str) -> str:
    """The number in a form by its name in ECMA-376; a form that is not known, and a number that a form does not reach,
    in plain digits, as word processors have it."""
    return FORMS.get(form, str)(number)


def _counted(number: int) -> str:
    return to_chinese(number) if 0 < number < BEYOND else _digit_by_digit(number)


def _legal(number: int) -> str:
    """壹拾壹: where nobody is to add a stroke, ten bears its one."""
    counted = _counted(number)
    return (f"一{counted}" if counted.startswith("十") else counted).translate(LEGAL)


def _legal_traditional(number: int) -> str:
    return _counted(number).translate(LEGAL_TRADITIONAL)


def _digit_by_digit(number: int) -> str:
    return _by(DIGITS)(number)


def _by(digits: str) -> Form:
    return lambda number: "".join(digits[int(digit)] for digit in str(abs(number)))


def _one_of(signs: Sequence[str]) -> Form:
    """The n-th sign, plain digits where there are no more."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _sexagenary(number: int) -> str:
    """甲子, 乙丑 …: sixty of them."""
    at = number - 1
    return STEMS[at % 10] + BRANCHES[at % 12] if 0 <= at < 60 else str(number)


def _letters(number: int) -> str:
    """a … z, aa, bb …"""
    at = number - 1
    return LETTERS[at % 26] * (at // 26 + 1) if 0 <= at < 26 * 30 else str(number)


def _roman(number: int) -> str:
    return in_roman(number) if 0 < number < BEYOND_ROMAN else str(number)


def _ordinal(number: int) -> str:
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _padded(width: int) -> Form:
    return lambda number: f"{number:0{width}d}"


def _nothing(_: int) -> str:
    return ""


def _full_width(number: int) -> str:
    return str(number).translate(FULL_WIDTH)


def _dashed(number: int) -> str:
    return f"- {number} -"


def _upper(form: Form) -> Form:
    return lambda number: form(number).upper()


FORMS: dict[str, Form] = {
    "none": _nothing, "bullet": _nothing,
    "decimal": str, "decimalHalfWidth": str, "decimalZero": _padded(2), "ordinal": _ordinal, "numberInDash": _dashed,
    "decimalFullWidth": _full_width, "decimalFullWidth2": _full_width,
    "upperRoman": _upper(_roman), "lowerRoman": _roman, "upperLetter": _upper(_letters), "lowerLetter": _letters,
    "decimalEnclosedCircle": _one_of(CIRCLES), "decimalEnclosedCircleChinese": _one_of(CIRCLES),
    "decimalEnclosedFullstop": _one_of(FULLSTOPS), "decimalEnclosedParen": _one_of(PARENS),
    "ideographEnclosedCircle": _one_of(CHINESE_CIRCLES),
    "chineseCounting": _counted, "chineseCountingThousand": _counted, "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": _counted, "japaneseCounting": _counted,
    "chineseLegalSimplified": _legal, "ideographLegalTraditional": _legal_traditional, "japaneseLegal":
    _legal_traditional,
    "ideographDigital": _digit_by_digit, "japaneseDigitalTenThousand": _digit_by_digit, "taiwaneseDigital":
    _digit_by_digit, "koreanDigital2": _digit_by_digit, "koreanDigital": _by(KOREAN_DIGITS),
    "ideographTraditional": _one_of(STEMS), "ideographZodiac": _one_of(BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "aiueoFullWidth": _one_of(AIUEO), "aiueo": _one_of(AIUEO), "irohaFullWidth": _one_of(IROHA),
    "iroha": _one_of(IROHA), "ganada": _one_of(GANADA), "chosung": _one_of(CHOSUNG),
}
"""By the name that the file gives a form."""
