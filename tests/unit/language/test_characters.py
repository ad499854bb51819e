"""Characters without a sign of their own, and those that look like another."""

import re
import sys
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.characters import (
    IGNORABLE_RANGES,
    INVISIBLE,
    LOOKALIKE_RANGES,
    LOOKALIKES,
    first_unseen,
    name,
    plain,
    plain_notice,
    strange,
    units,
    without_invisible,
)
from tests.editions import notice, provision


@pytest.mark.parametrize(("text", "read"), [
    ("⽕灾", "火灾"), ("安全⽣产", "安全生产"), ("⻋间", "车间"), ("⺠⽤", "民用"), ("\uf99a續", "連續"),
    ("\U0002f800", "丽"), ("⼀、⼆", "一、二"), ("火灾①Ａ", "火灾①Ａ"),
])
def test_what_looks_like_an_ideograph_is_read_as_it(text: str, read: str) -> None:
    assert plain(text) == read


def test_every_look_alike_is_read_as_one_ideograph_that_looks_like_no_other() -> None:
    assert len(LOOKALIKES) > 1300
    assert all(len(ideograph) == 1 and ideograph not in LOOKALIKES for ideograph in LOOKALIKES.values())
    inside = [any(first <= ord(char) <= last for first, last in LOOKALIKE_RANGES) for char in LOOKALIKES]
    assert all(inside)
    kangxi = [chr(code) for code in range(0x2F00, 0x2FD6)]
    assert all(LOOKALIKES[char] == unicodedata.normalize("NFKC", char) for char in kangxi)


@given(st.text(st.sampled_from("火⽕⻋车\uf99a\U0002f800一、\u200d")))
def test_reading_is_idempotent_and_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize("code", [
    0x00, 0x01, 0x1B, 0x7F, 0x9F, 0xAD, 0x034F, 0x061C, 0x17B4, 0x200B, 0x200D, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066,
    0x2069, 0xFE00, 0xFE0F, 0xFEFF, 0xFFFE, 0x1FFFF, 0xE0001, 0xE0100,
])
def test_what_has_no_sign_is_left_out(code: int) -> None:
    assert without_invisible(f"一{chr(code)}、责{chr(code)}任") == "一、责任"


@pytest.mark.parametrize("character", "\t\n\v\f\r\x1c\x85 \u00a0\u3000\u2028·\ue000\ufffd〇")
def test_blanks_and_characters_with_a_sign_stay(character: str) -> None:
    assert without_invisible(character) == character


def test_what_is_ignorable_belongs_to_what_is_invisible() -> None:
    assert all(INVISIBLE.match(chr(code)) for first, last in IGNORABLE_RANGES for code in range(first, last + 1))


def test_ignorable_is_what_unicode_has_no_sign_for() -> None:
    """Fillers, selectors and what joins, and of the marks of format all but those that are seen."""
    ignorable = {unicodedata.name(chr(code)) for first, last in IGNORABLE_RANGES for code in range(first, last + 1)}
    known = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.name(char, "")]
    formats = {unicodedata.name(char) for char in known if unicodedata.category(char) == "Cf"}
    others = re.compile(r"VARIATION SELECTOR|HANGUL (\w+ )?FILLER|GRAPHEME JOINER|KHMER VOWEL INHERENT")
    seen = re.compile("ARABIC (?!LETTER MARK)|SYRIAC|KAITHI|EGYPTIAN")
    assert ignorable - formats == set(filter(others.search, map(unicodedata.name, known)))
    assert formats - ignorable == set(filter(seen.match, formats))


def test_what_is_strange_is_found_in_its_place() -> None:
    assert strange("一、⽕\u200d灾\ue001\ufffd﨎") == [(2, "⽕"), (3, "\u200d"), (5, "\ue001"), (6, "\ufffd")]
    assert strange("一、火灾。①ＡB") == []


def test_what_looks_like_a_blank_and_what_is_no_character_is_strange() -> None:
    assert strange("煤\u2800矿\ufffc。\u0378") == [(1, "\u2800"), (3, "\ufffc"), (5, "\u0378")]
    assert name("\u0378") == "U+0378 unassigned"
    assert strange("煤 \u3000\u00a0•●■〇é\U00032000") == []


def test_names() -> None:
    assert name("⽕") == "U+2F55 KANGXI RADICAL FIRE"
    assert name("\x01") == "U+0001 control character"
    assert name("\ue001") == "U+E001 private use"


def test_a_notice_is_read_with_its_ideographs_and_without_look_alikes_is_the_same() -> None:
    made = notice()
    assert plain_notice(made) is made
    strange_ones = replace(made, provisions=(
        *made.provisions, provision("part_9", "part", "防⽕。", num="九、", heading="⽕灾"),
    ))
    last = plain_notice(strange_ones).provisions[-1]
    assert (last.heading, last.text) == ("火灾", "防火。")


def test_a_rare_character_is_as_long_as_two() -> None:
    assert [units(text) for text in ("", "甲", "甲\U00020000")] == [0, 1, 3]


@pytest.mark.parametrize(("text", "first"), [
    ("甲\u200b\x01", "\u200b"), ("甲\ufe0f", "\ufe0f"), ("甲\ue001", "\ue001"), ("甲 乙⽕", None), ("", None),
])
def test_the_first_character_without_a_shape(text: str, first: str | None) -> None:
    assert first_unseen(text) == first


def test_only_what_looks_like_another_is_changed_in_a_provision() -> None:
    text_alone = provision("part_9", "part", "防⽕。", num="九、")
    same = provision("part_8", "part", "防火。", num="八、")
    read = plain_notice(replace(notice(), provisions=(same, text_alone))).provisions
    assert read[0] is same and (read[1].heading, read[1].text) == (text_alone.heading, "防火。")
