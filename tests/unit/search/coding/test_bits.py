"""Numbers written as bits are read back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.coding import bits
from build_scripts.search.coding.spelling import digits
from tests.texts.written_codes import WRITTEN, token
from tests.unit.search.reading import Reader, numbers


@given(st.lists(WRITTEN, min_size=1))
def test_every_code_is_read_back(words: list[tuple[str, int, int]]) -> None:
    text = bits.text_of(bits.joined(token(*word) for word in words))
    reader = Reader(text)
    for kind, value, bit in words:
        read = reader.gamma() if kind == "gamma" else getattr(reader, kind)(bit)
        assert read == value
    assert reader.done


@given(st.lists(st.integers(0, 2**31)), st.integers(30, 85))
def test_numbers_in_digits_are_read_back(values: list[int], stop: int) -> None:
    assert numbers("".join(digits(value, stop) for value in values), stop) == values


def test_smaller_numbers_are_never_longer() -> None:
    lengths = [len(digits(number, 60)) for number in range(5000)]
    assert lengths == sorted(lengths)
    assert (lengths[59], lengths[60]) == (1, 2)


def test_characters_need_no_escape_in_a_script() -> None:
    assert len(set(bits.CHARACTERS)) == bits.BASE == 91
    assert not set(bits.CHARACTERS) & set('"\\< \n')
