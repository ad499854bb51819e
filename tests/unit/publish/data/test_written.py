"""Data is written so that a reader can read it, and that it can be taken apart without being read."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.publish.data.written import encoded, list_of, one_a_line, parted, text_of

KEYS = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=6)
TEXTS = st.text(st.sampled_from('煤 ,{}[]"\\\n\u2028'))
PLAIN: st.SearchStrategy[Any] = st.none() | st.booleans() | st.integers() | TEXTS | st.just([])
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))
FILES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


def read(value: str | list[str]) -> Any:
    return json.loads(value) if isinstance(value, str) else [json.loads(entry) for entry in value]


@given(FILES)
def test_what_is_taken_apart_is_what_was_written(file: dict[str, Any]) -> None:
    found = parted(encoded(file))
    assert {key: read(value) for key, value in found.items()} == file
    assert list(found) == list(file)


@given(st.dictionaries(KEYS, st.lists(st.dictionaries(KEYS, VALUES, max_size=3), max_size=4), min_size=1, max_size=3))
def test_so_is_what_was_written_an_entry_a_line(lists: dict[str, list[Any]]) -> None:
    text = one_a_line(lists)
    assert json.loads(text) == lists
    assert text.count("\n  ") == sum(map(len, lists.values()))
    assert {key: read(value) for key, value in parted(text).items()} == lists


def test_entries_put_together_again_stand_as_they_stood() -> None:
    file = {"rows": [{"a": [1, {"b": []}]}, "c", [], {}], "none": []}
    told = (f' "{key}": {"".join(list_of(value))}' for key, value in parted(encoded(file)).items())
    assert "{\n" + ",\n".join(told) + "\n}\n" == encoded(file)


@pytest.mark.parametrize("text", ['{"a": 1}', "[]", "", '{\n "a": [\n  1\n}\n', '{\n "a": 1\n ]\n}\n', '{\n "a"\n}\n',
                                  encoded({"a": [1]})[:-1]])
def test_what_is_seen_not_to_be_written_so_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"a value a line|without its end|unpack"):
        parted(text)


def test_an_entry_tells_its_own_name_and_not_that_of_what_is_in_it() -> None:
    entry = {"inner": {"slug": "no"}, "list": [{"slug": "no"}], "slug": '"煤\\', "last": "\n   \"slug\": \"no\""}
    assert text_of(parted(encoded({"all": [entry]}))["all"][0], "slug") == '"煤\\'
    with pytest.raises(ValueError, match="no name"):
        text_of(parted(encoded({"all": [entry]}))["all"][0], "name")
