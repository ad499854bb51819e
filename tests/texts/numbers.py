"""Texts full of numbers for property tests, and pairs of them in which one number is changed."""

from hypothesis import strategies as st

PHRASES = st.sampled_from([
    "安全生产", "责任", "煤矿", "尾矿库", "闭库治理", "销号", "加强", "的", "统一", "年", "万元", "小时", "GB", "t/h",
    "，", "。", "、", "；", "（", "）", "“", "”", " ", "1.", "三、", "<b>", "&", "%", "‰", "℃", "\n", "……",
    "-", "—", "——", "－", "～", "~", ".", "．", "：", ":", "/", "·", "+", "±", ",",
    "1", "2", "05", "120", "200", "2024", "３", "五", "十", "一二", "千", "①", "③", "Ⅲ", "㈡", "级", "甲",
    "⽕灾", "⼀、", "⻋", "\uf9dc",
])
TEXTS = st.lists(PHRASES, max_size=30).map("".join)
WORDS = st.lists(PHRASES | st.text("安全1２十.—- 、。", max_size=3), max_size=12)

_DIGITS = st.integers(min_value=1, max_value=9999).map(str)
_UNITS = st.sampled_from(["%", "‰", "℃", "小时", "万元", "级", "米", "t/h", "元/吨", "m³"])
_BETWEEN = st.sampled_from([".", "．", "-", "—", "–", "～", "~", ":", "：", "/", "·", "、", "，", ",", "；", "×", " "])
_SIGNS = st.sampled_from(["-", "－", "−", "+", "±", "~", "≥"])
_BEFORE = st.sampled_from(["", "压缩到", "，", "（", "每日"])
_AFTER = st.sampled_from(["", "以内。", "，", "）", "左右"])


@st.composite
def _changed_numbers(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts that differ in a digit, a sign, a unit, or a mark between digits, and in nothing else."""
    one, other, unit, mark, sign = (draw(s) for s in (_DIGITS, _DIGITS, _UNITS, _BETWEEN, _SIGNS))
    older, newer = draw(st.sampled_from([
        (f"{one}{mark}{other}{unit}", f"{one}{other}{unit}"),
        (f"{sign}{one}{unit}", f"{one}{unit}"),
        (f"{one}{unit}", f"{one}0{unit}"),
        (f"{one}{mark}{other}{unit}", f"{one}{mark}{other}1{unit}"),
        (f"{one}{unit}", f"{one}吨"),
        (f"{one}.{other}", f"{one}:{other}"),
        (f"{one}—{other}", f"{one}.{other}"),
        (f"-{one}{unit}", f"+{one}{unit}"),
    ]))
    if draw(st.booleans()):
        older, newer = newer, older
    before, after = draw(_BEFORE), draw(_AFTER)
    return f"{before}{older}{after}", f"{before}{newer}{after}"


_FORMS = st.sampled_from(["0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "①②③④⑤⑥⑦⑧⑨⑩", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ",
                          "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "❶❷❸❹❺❻❼❽❾❿"])
_RANGES = st.sampled_from(["-", "—", "–", "－", "−", "～", "~", "——"])
_GRADES = st.sampled_from(["级", "类", "档"])


@st.composite
def _changed_numerals(draw: st.DrawFn) -> tuple[str, str]:
    """The same of numbers in any numerals: with a mark of range less, with another numeral, with another unit."""
    form, mark, grade = draw(_FORMS), draw(_RANGES), draw(_GRADES)
    one, other, third = draw(st.permutations(form[1:]))[:3]
    older, newer = draw(st.sampled_from([
        (f"{one}{mark}{other}{grade}", f"{one}{other}{grade}"),
        (f"{one}{grade}{mark}{other}{grade}", f"{one}{grade}{other}{grade}"),
        (f"{one}{mark}{other}{grade}", f"{one}{mark}{third}{grade}"),
        (f"{one}{grade}", f"{other}{grade}"),
        (f"{one}{grade}", f"{one}号"),
        (f"{one}、{other}{grade}", f"{one}{other}{grade}"),
        (f"第（{one}）{mark}（{other}）", f"第（{one}）（{other}）"),
        (f"为-{one}{grade}", f"为{one}{grade}"),
        (f"为~{one}{grade}", f"为{one}{grade}"),
        (f"{one}~{grade}", f"{one}{grade}"),
        (f"第{one}~", f"第{one}"),
        (f"{one}{grade}-", f"{one}{grade}"),
        (f".{draw(_DIGITS)}", draw(_DIGITS)),
    ]))
    if draw(st.booleans()):
        older, newer = newer, older
    before, after = draw(_BEFORE), draw(_AFTER)
    return f"{before}{older}{after}", f"{before}{newer}{after}"


CHANGED_NUMBERS = _changed_numbers() | _changed_numerals()
