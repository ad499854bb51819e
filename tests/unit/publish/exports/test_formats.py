"""One table of forms: what it names is published, and what is published stands in it."""

from pathlib import PurePosixPath

from build_scripts.publish.exports import formats
from build_scripts.publish.exports.copies import (
    edition as edition_copies,
)
from build_scripts.publish.exports.copies import (
    notices as notice_copies,
)
from build_scripts.publish.exports.copies import (
    topics as topic_copies,
)
from build_scripts.publish.pages import compare
from build_scripts.publish.parts import all_files
from tests.unit.publish import sample
from tests.unit.publish.compared import compared

TABLES = (formats.NOTICE, formats.TOPIC, formats.COMPARISON, formats.EDITION)


def test_names_and_endings_are_told_apart() -> None:
    for table in TABLES:
        for field in ("name", "label", "ending"):
            values = [getattr(form, field) for form in table]
            assert len(set(values)) == len(values)


def test_every_form_of_a_notice_is_published_and_offered() -> None:
    linked = sample.linked(sample.notice())
    made = set(dict(all_files(linked, notice_copies)))
    assert made == {f"downloads/notices/shanxi-2024.{form.ending}" for form in formats.NOTICE}
    offered = [address for _, address, _ in notice_copies.downloads(sample.notice())]
    assert set(offered) == made | {"data/notices/shanxi-2024.json"}


def test_a_copy_that_would_become_a_page_is_saved_under_its_own_ending() -> None:
    assert {form.save_as("甲") for form in formats.NOTICE} == {"甲.txt", "甲.md", "甲.docx"}
    assert not any(form.ending.endswith(".md") for table in TABLES for form in table)


def test_every_comparison_is_published_in_every_form() -> None:
    linked = compared()
    made = {path for path, _ in all_files(linked, compare) if path.startswith("downloads/")}
    assert made == {
        f"downloads/compare/{pair.older}--{pair.newer}.{form.ending}"
        for pair in linked.edition.pairs for form in formats.COMPARISON
    }


def test_the_edition_and_its_topics_are_published_in_every_form() -> None:
    linked = compared()
    assert {PurePosixPath(path).suffix[1:] for path, _ in edition_copies.files(linked)} == {
        form.ending for form in formats.EDITION
    }
    filed = {path for path, _ in all_files(linked, topic_copies) if "coal-mine" in path}
    assert filed == {f"downloads/topics/coal-mine.{form.ending}" for form in formats.TOPIC}
