"""What a field shows by its code alone."""

import pytest

from build_scripts.language.field_codes import shown_by


@pytest.mark.parametrize(("code", "shown"), [
    (r"EQ \o\ac(○,1)", "①"), (r" eq \O\AC( ◯ ， 50 ) ", "㊿"), (r"EQ \o\ac(○,51)", "51"), (r"EQ \o\ac(○,印)", "印"),
    (r"EQ \o\ac(○,A)", "A"),
    (r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(ān),安)', "安"), (r"EQ \o\ad(\s\do 9(ān),安)", "安"),
    (r"EQ \o(安)", "安"), (r"EQ \f(1,2)", ""), ("PAGE", ""), ("SEQ 表", ""), ("EQUAL", ""), ("", ""),
])
def test_a_field_shows(code: str, shown: str) -> None:
    assert shown_by(code) == shown
