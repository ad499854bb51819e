"""Texts full of numbers for property tests, and pairs of them in which one number is changed."""

from hypothesis import strategies as st

PHRASES = st.sampled_from([
    "安全生产", "责任", "煤矿", "尾矿库", "闭库治理", "销号", "加强", "的", "统一", "年", "万元", "小时", "GB", "t/h",
    "，", "。", "、", "；", "（", "）", "“", "”", " ", "1.", "三、", "<b>", "&", "%", "‰", "℃", "\n", "……",
    "-", "—", "——", "－", "～", "~", ".", "．", "：", ":", "/", "·", "+", "±", ",",
    "1", "2", "05", "120", "200", "2024", "３", "五", "十", "一二", "千",
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


CHANGED_NUMBERS = _changed_numbers()
