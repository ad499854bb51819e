"""The page of each notice stands at its address."""

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import notice as pages
from build_scripts.publish.parts import all_files
from tests.editions import edition


def test_one_file_for_each_notice() -> None:
    linked = LinkedEdition(edition())
    assert [path for path, _ in all_files(linked, pages)] == [f"notices/{n.id}.md" for n in linked.edition.notices]
