"""The same text is the same notice, in whatever form it comes: each real notice, written out and taken in again."""

from dataclasses import replace

import pytest

from build_scripts.audit.originals import rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.notice import Notice, SourceText
from build_scripts.language.display import match_form
from build_scripts.parse.document import parse_notice
from build_scripts.publish.exports.formats import NOTICE
from build_scripts.read.faults import Faults
from build_scripts.read.formats.opening import opened
from tests.real import parsed
from tests.texts.written_out import FORMS_OF_FILES

OWN = {form.name: form for form in NOTICE}


def own(notice: Notice, name: str) -> bytes:
    made = OWN[name].make(notice)
    return made.encode() if isinstance(made, str) else made


def words(notice: Notice) -> list[tuple[str, str]]:
    return [(provision.eid, match_form(provision.paragraph)) for provision in notice.provisions]


def taken_in(text: SourceText, name: str, data: bytes) -> Notice:
    """Read and audited."""
    faults = Faults()
    found = opened(name, data, faults)
    assert found is not None, faults.found
    entry = replace(text.entry, original=name, first_line=1, last_line=len(found.lines), broken_numbering=())
    notice, _ = parse_notice(found.source(entry, ()))
    assert list(audit_structure(notice, rows(name, data))) == []
    return notice


@pytest.mark.parametrize("form", FORMS_OF_FILES)
def test_every_form_gives_the_same_notice(form: str) -> None:
    name, write = FORMS_OF_FILES[form]
    for text, notice, _ in parsed().values():
        assert words(taken_in(text, name, write(notice))) == words(notice), notice.id


@pytest.mark.parametrize(("form", "name"), [("text", "a.txt"), ("markdown", "a.md"), ("document", "a.docx")])
def test_our_own_exports_give_the_same_notice(form: str, name: str) -> None:
    """What the edition adds to them is no part of it."""
    for text, notice, _ in parsed().values():
        assert words(taken_in(text, name, own(notice, form))) == words(notice), notice.id
