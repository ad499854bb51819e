"""What is generated, module by module and part by part."""

from dataclasses import replace
from functools import cache

from build_scripts.domain.building.families import families
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish import site_files
from build_scripts.publish.pages import home, notice
from build_scripts.publish.pages.data import edition
from tests.indexed import indexed

ALONE = {home.__name__, edition.__name__}
"""What an edition of several families has once for all of them."""


@cache
def linked(*, several: bool) -> LinkedEdition:
    made = indexed()
    family, *_ = families(made.edition.jurisdictions)
    return LinkedEdition(replace(made.edition, family=family)) if several else made


def wholes(found: LinkedEdition) -> set[str]:
    return {name for name, key in site_files.parts(found) if key is None}


def test_one_of_several_families_makes_all_but_what_there_is_once_for_all_of_them() -> None:
    every = set(site_files.BY_NAME)
    assert wholes(linked(several=False)) == every
    assert wholes(linked(several=True)) == every - ALONE


def test_what_is_made_as_a_whole_comes_before_what_is_made_for_each_of_many() -> None:
    keys = [key for _, key in site_files.parts(linked(several=False))]
    apart = keys.index("shanxi-2023")
    assert set(keys[:apart]) == {None} and None not in keys[apart:]


def test_the_files_of_a_part_are_those_of_its_key_and_of_its_module_what_it_makes_besides() -> None:
    found = linked(several=False)
    name = notice.__name__
    assert [file for file, _ in site_files.files_of(found, (name, "shanxi-2024"))] == ["notices/shanxi-2024.md"]
    assert list(site_files.files_of(found, (name, None))) == []
    assert [file for file, _ in site_files.files_of(found, (home.__name__, None))] == ["index.md"]
