"""The country's divisions: each line is what it says, and the edition's own places stand among them."""

import re

from build_scripts.language.matching.divisions import NONE, divisions
from tests.real import linked

KINDS = re.compile(r".+(?:省|市|县|区|州|旗|盟)")


def test_every_prefecture_stands_below_its_province() -> None:
    codes = [code for code, _ in divisions()]
    assert len(set(codes)) == len(codes)
    assert {len(code) for code in codes} == {2, 4}
    assert {code[:2] for code in codes} == {code for code in codes if len(code) == 2}


def test_every_name_is_that_of_a_division() -> None:
    for code, names in divisions():
        assert names, code
        assert all(KINDS.fullmatch(name) or (at, name) == (0, NONE) for at, name in enumerate(names)), code


def test_the_places_of_the_edition_are_there_under_their_codes() -> None:
    known = dict(divisions())
    for place in linked().edition.jurisdictions:
        assert place.division_code
        code = place.division_code[:2] if place.level == "province" else place.division_code[:4]
        assert place.name in known[code], place.slug


def test_no_set_phrase_is_taken_for_one() -> None:
    names = {name for _, names in divisions() for name in names}
    assert not names & {phrase.phrase for phrase in linked().edition.indexes.phrases}
