"""Signs of the symbol fonts that word processors use for boxes, ticks and points, as characters that everyone has."""

WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x9F: "•",
    0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + number: sign for number, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + number: sign for number, sign in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}
WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x97: "●", 0x98: "●"}
SYMBOL = {0xB7: "•", 0xB4: "×", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0x2D: "−", 0xAE: "→"}
FONTS = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "symbol": SYMBOL}
PRIVATE = 0xF000
"""Symbol fonts have their signs from here on."""


def symbol(font: str, code: str) -> str:
    """`code`: in hexadecimal digits. A sign that is in no table keeps its code, whatever it stands for."""
    try:
        number = int(code, 16)
        sign = chr(number)
    except (ValueError, OverflowError):
        return ""
    if 0xD800 <= number < 0xE000:
        return ""
    return FONTS.get(font.lower(), {}).get(number - PRIVATE if number >= PRIVATE else number, sign)
