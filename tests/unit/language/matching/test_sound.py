"""How characters are read."""

import pytest

from build_scripts.language.matching.sound import common_characters, readings, runs_of


@pytest.mark.parametrize(("character", "sounds"), [
    ("瓦", ("wa",)), ("行", ("hang", "xing")), ("重", ("chong", "zhong")), ("率", ("lv", "shuai")),
])
def test_a_character_is_read_as_in_the_words_and_alone(character: str, sounds: tuple[str, ...]) -> None:
    words = ("行业", "执行", "双重预防", "重大", "率先", "合格率", "5G基站")
    assert readings(runs_of((*words, *"瓦行重率")))[character] == sounds


def test_what_is_no_chinese_character_has_no_sound() -> None:
    assert readings(runs_of(("LNG站", *"a1、"))) == {"站": ("zhan",)}


def test_the_common_characters_are_those_of_the_first_level() -> None:
    assert len(common_characters()) == len(set(common_characters())) == 3755
    assert common_characters()[0] == "啊" and common_characters()[-1] == "座"
