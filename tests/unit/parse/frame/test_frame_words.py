"""The vocabulary of front and back matter: each group knows its examples and none of its rejects."""

from collections.abc import Callable

import pytest

from build_scripts.parse.frame import facts, frame_words, line_kinds
from build_scripts.parse.frame.around import furniture
from build_scripts.parse.frame.front import series
from build_scripts.parse.lines import cleaning
from build_scripts.parse.lines.tables import stacked
from build_scripts.work.intake.adding import places
from tests.editions import block
from tests.texts.both_ways import tried

KNOWS: dict[str, Callable[[str], bool]] = {
    "title_nouns": line_kinds.is_title,
    "series": series.is_name,
    "title_brackets": lambda text: line_kinds.is_title_bracket(f"（{text}）"),
    "labels": lambda text: bool(facts.facts_on(text)),
    "title_labels": lambda text: facts.title((), facts.facts_on(text)) is not None,
    "number_labels": lambda text: facts.document_number((), facts.facts_on(text)) is not None,
    "issuer_labels": lambda text: facts.issuer((), (), facts.facts_on(text)) is not None,
    "date_labels": lambda text: facts.date_of_issue((), (), facts.facts_on(text)) is not None,
    "site_facts": lambda text: bool(facts.SITE_FACT.fullmatch(text)),
    "navigation": lambda text: bool(cleaning.NAVIGATION.fullmatch(text)),
    "urgency": line_kinds.is_masthead,
    "secrecy": line_kinds.is_masthead,
    "citing": lambda text: line_kinds.document_number(text) is None,
    "adopted": line_kinds.is_adoption,
    "officials": line_kinds.is_person,
    "no_name_beginnings": lambda text: not line_kinds.looks_like_name(text),
    "no_name_ends": lambda text: not line_kinds.looks_like_name(text),
    "before_numbers": lambda text: line_kinds.document_number(text) == "云安发〔2025〕3号",
    "copied": lambda text: bool(line_kinds.COPIED.match(text)),
    "site_labels": furniture.is_furniture,
    "buttons": furniture.is_furniture,
    "page_lines": furniture.is_furniture,
    "abstracts": lambda text: bool(furniture.ABSTRACT.fullmatch(text)),
    "trailers": lambda text: bool(furniture.TRAILER.fullmatch(text)),
    "notes": line_kinds.is_plain_note,
    "publicity_labels": lambda text: line_kinds.publication_note(text) is not None,
    "publicity": lambda text: line_kinds.publication_note(text) is not None,
    "printers": line_kinds.is_printing,
    "body_ends": line_kinds.is_body_name,
    "addressed": line_kinds.is_addressee,
    "addressed_ends": line_kinds.is_addressee,
    "table_heads": lambda text: bool(stacked.HEAD_WORD.fullmatch(text)),
    "placeless_names": lambda text: facts.issuer((), (block("signature", f"云溪区 {text}"),), ()) == f"云溪区{text}",
    "offices": lambda text: places.PLACE.match(text) is not None,
    "no_addressees": lambda text: bool(line_kinds.NO_ADDRESSEE.match(text)),
}


def test_every_group_is_tried() -> None:
    assert set(KNOWS) == set(frame_words.TABLE.groups)


@pytest.mark.parametrize(("name", "text", "known"), [*tried(frame_words.TABLE)])
def test_a_group_knows_its_examples_and_no_reject(name: str, text: str, known: bool) -> None:
    assert KNOWS[name](text) is known


@pytest.mark.parametrize("name", ["title_labels", "number_labels", "issuer_labels", "date_labels", "site_facts"])
def test_what_gives_a_fact_is_a_label(name: str) -> None:
    assert set(frame_words.in_order(name)) <= {*frame_words.in_order("labels"), *frame_words.in_order("site_labels")}
