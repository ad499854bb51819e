"""Whoever finds a document's number writes it in one form, of which its parts are read."""

import pytest

from build_scripts.language.wording.citing.document_numbers import DocumentNumber, read, written
from build_scripts.language.wording.citing.work_numbers import work_numbers
from build_scripts.parse.frame import line_kinds
from tests.real import linked


@pytest.mark.parametrize(("sign", "year", "count"), [("晋政发", "2021", "1"), ("并安委办函", "2009", "128")])
def test_its_parts_are_those_it_was_written_of(sign: str, year: str, count: str) -> None:
    number = written(sign, year, count)
    assert read(number) == DocumentNumber(sign=sign, year=int(year), count=int(count))
    assert line_kinds.document_number(number) == number
    assert [found.number for found in work_numbers(f"按照{number}要求")] == [number]


@pytest.mark.parametrize(("number", "count"), [
    ("晋政发〔2021〕第3号", 3), ("晋政发〔2021〕十五号", 15), ("晋政发〔2021〕3-2号", None),
])
def test_a_count_that_is_no_plain_number(number: str, count: int | None) -> None:
    assert line_kinds.document_number(number) == number
    assert read(number) == DocumentNumber(sign="晋政发", year=2021, count=count)


@pytest.mark.parametrize("number", ["云山市人民政府令第85号", "GB/T 33000—2016", ""])
def test_what_has_another_form(number: str) -> None:
    assert read(number) is None


def test_every_number_of_the_edition_has_its_parts() -> None:
    numbers = [notice.document_number for notice in linked().edition.notices if notice.document_number]
    assert numbers
    for number in numbers:
        found = read(number)
        assert found is not None
        assert written(found.sign, str(found.year), str(found.count)) == number
