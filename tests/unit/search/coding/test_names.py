"""Names of shards: by what they hold."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.coding import names
from tests.unit.search.reading import Reader


def test_what_is_known_by_a_name_has_it_in_front() -> None:
    found = names.digest('"x"')
    digest = names.spelt(found)
    assert names.full_name("words", found) == f"words.{digest}"
    assert names.full_name("notices/shanxi-2024", found) == f"notices/shanxi-2024.{digest}"
    assert names.full_name("grams/7", found) == names.full_name("grams/8", found) == f"grams/{digest}"


@given(st.text(), st.text())
def test_another_content_has_another_name(one: str, other: str) -> None:
    named = [names.full_name("grams/0", names.digest(names.written(text))) for text in (one, other)]
    assert (named[0] == named[1]) == (one == other)


def test_the_overview_tells_the_digests_in_order() -> None:
    told = names.listed({"grams/0": 1, "grams/1": 5, "words": 3})
    reader = Reader(told["grams/"] + told["words."])
    assert [reader.fixed(names.DIGEST) for _ in "abc"] == [1, 5, 3]


def test_digests_stand_in_whole_characters() -> None:
    assert len(names.packed([1])) * 3 == len(names.packed([1, 2, 3]))
