"""How characters are read, without tones: 瓦斯 is wa si."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from build_scripts.language.characters import RUN_OF_IDEOGRAPHS

SOUND = re.compile("[a-z]+")

# The first level of GB/T 2312: what people type by mistake need not stand in any notice.
_ROWS, _CELLS = range(0xB0, 0xD8), range(0xA1, 0xFF)


def runs_of(texts: Iterable[str]) -> set[str]:
    """The runs of Chinese in them, each once."""
    return {run for text in texts for run in RUN_OF_IDEOGRAPHS.findall(text)}


def readings(runs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Of each character how it is read in these runs, by sound; one that is a run itself, how it is read alone."""
    found = _sounds_of_each(runs)
    return {
        character: tuple(sorted(found[character]))
        for character in sorted(found)
    }


def _sounds_of_each(runs: Iterable[str]) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for run in runs:
        for character, sound in _read(run):
            found[character].add(sound)
    return found


def _read(run: str) -> Iterator[tuple[str, str]]:
    """Each character with its sound, as far as it has one."""
    sounds = _sounds(run)
    is_complete = len(sounds) == len(run)
    pairs = zip(run, sounds, strict=is_complete)
    return (pair for pair in pairs if SOUND.fullmatch(pair[1]))


def spelled(name: str) -> str:
    """taiyuan for 太原: as it may stand in an address."""
    return "".join(filter(SOUND.fullmatch, _sounds(name)))


def _sounds(run: str) -> list[str]:
    # Half a second to read, and only the index of the search and a new place ask.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    return lazy_pinyin(run, style=Style.NORMAL)


@cache
def common_characters() -> str:
    """The 3,755 that are most used, in the order of GB/T 2312."""
    cells = bytes(
        byte
        for row in _ROWS
        for cell in _CELLS
        for byte in (row, cell)
    )
    return cells.decode("gb2312", "ignore")
