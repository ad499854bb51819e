"""A table of words is tried both ways: each group knows its examples and none of its rejects."""

from collections.abc import Iterator

from build_scripts.language.wording.word_groups import WordGroups


def tried(table: WordGroups) -> Iterator[tuple[str, str, bool]]:
    """The group, a text, and whether the group is to know it."""
    for name, group in table.groups.items():
        assert group.examples and group.rejects, name
        yield from ((name, text, True) for text in group.examples)
        yield from ((name, text, False) for text in group.rejects)
