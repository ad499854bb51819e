"""What Python writes into the shards, the browser reads as it was, by the rules that the overview tells."""

import re
import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.coding import bits
from build_scripts.search.coding.runs import begins
from build_scripts.search.coding.slots import Ranges, one_list
from build_scripts.search.coding.spelling import digits
from build_scripts.search.overview import SCHEMA, codec
from tests.js.conftest import Scripts
from tests.site_scripts import SOURCES
from tests.texts.written_codes import WRITTEN, token


@given(st.lists(WRITTEN, min_size=1))
def test_every_code_is_read_as_written(scripts: Scripts, words: list[tuple[str, int, int]]) -> None:
    text = bits.text_of(bits.joined(token(*word) for word in words))
    found = scripts.ask("readers.mjs codes", codec(), text, [[kind, width] for kind, _, width in words])
    assert found == {"values": [value for _, value, _ in words], "done": True}


@given(st.lists(st.integers(1, 300), min_size=1, max_size=12), st.data())
def test_lists_are_read_as_written(scripts: Scripts, sizes: list[int], data: st.DataObject) -> None:
    lengths = np.array(sizes)
    ranges = Ranges(slots=np.arange(len(sizes)) * 2, begins=begins(lengths), end=sum(sizes))
    found = sorted(data.draw(st.sets(st.integers(0, ranges.end - 1))))
    slots = ranges.slots.tolist()
    told = {
        "span": ranges.span, "begins": dict(zip(slots, ranges.begins.tolist(), strict=True)),
        "sizes": dict(zip(slots, sizes, strict=True)),
    }
    assert scripts.ask("readers.mjs list", codec(), bits.text_of(one_list(found, ranges)), told) == found


@given(st.lists(st.integers(0, 2**31)), st.integers(30, 85))
def test_digits_are_read_as_written(scripts: Scripts, values: list[int], stop: int) -> None:
    text = "".join(digits(value, stop) for value in values)
    assert scripts.ask("readers.mjs digits", codec(), text, stop) == values


@given(st.text())
def test_the_sum_of_a_shard_is_the_same(scripts: Scripts, text: str) -> None:
    text = text.encode("utf-8", "replace").decode("utf-8")
    assert scripts.ask("search/index/checksum.js checksum", text) == format(zlib.crc32(text.encode("utf-8")), "08x")


def test_the_scripts_know_no_rule_of_the_codec_but_its_version() -> None:
    sources = {path.name: path.read_text("utf-8") for path in (SOURCES / "search").rglob("*.js")}
    assert re.findall(r"^const SCHEMA = (\d+);$", sources["overview.js"], re.MULTILINE) == [str(SCHEMA)]
    for name in ("codec.js", "overview.js", "grams.js", "filters.js", "notices.js", "names.js", "threads.js"):
        numbers = re.findall(r"(?<![\w.\"])\d+\b", re.sub(r"/\*.*?\*/|//[^\n]*", "", sources[name], flags=re.DOTALL))
        assert {int(number) for number in numbers} <= {0, 1, 2, 4, 5, 16, 32, 128, SCHEMA}, name
