"""Reads are noted where they are asked for; what is remembered brings its own."""

from build_scripts.domain.building.reads import note, noted, remembered, unnoted

made: list[int] = []


@remembered(8)
def doubled(_: None, number: int) -> int:
    made.append(number)
    note(("number", number))
    return 2 * number


@remembered(8)
def fourfold(_: None, number: int) -> int:
    return doubled(_, doubled(_, number))


def test_reads_are_noted_once_in_the_order_of_asking() -> None:
    note(("nobody listens",))
    with noted() as reads:
        for name in ("b", "a", "b"):
            note((name,))
    assert list(reads) == [("b",), ("a",)]


def test_the_innermost_alone_notes_and_may_note_nothing() -> None:
    with noted() as outer:
        with noted() as inner:
            note(("inner",))
        with unnoted():
            note(("unseen",))
        note(("outer",))
    assert (list(outer), list(inner)) == ([("outer",)], [("inner",)])


def test_who_asks_for_what_is_remembered_has_read_what_it_was_made_of() -> None:
    made.clear()
    for _ in range(2):
        with noted() as reads:
            assert fourfold(None, 3) == 12
        assert list(reads) == [("number", 3), ("number", 6)]
    assert made == [3, 6]


def test_what_was_first_asked_unseen_is_read_all_the_same() -> None:
    with unnoted():
        fourfold(None, 5)
    with noted() as reads:
        fourfold(None, 5)
    assert list(reads) == [("number", 5), ("number", 10)]
