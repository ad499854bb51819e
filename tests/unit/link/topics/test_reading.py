"""A provision as it is read, sentence by sentence."""

import pytest

from build_scripts.domain.topics import TopicSlug
from build_scripts.link.topics.reading import Reading, Sentence, part_of, spans_of, with_followers

COAL, FIRE, FLOOD = TopicSlug("coal"), TopicSlug("fire"), TopicSlug("flood")
ALL = frozenset({COAL, FIRE, FLOOD})


def sentence(start: int, end: int, **strengths: float) -> Sentence:
    spoken = {TopicSlug(topic): strength for topic, strength in strengths.items()}
    return Sentence(span=(start, end), strengths=spoken, firm=frozenset(), words={})


def reading(*sentences: Sentence) -> Reading:
    return Reading(sentences=sentences, allowed=ALL)


def test_beside_the_strongest_topic_of_a_sentence_counts_what_is_half_as_strong() -> None:
    found = sentence(0, 10, coal=2, fire=1, flood=0.9)
    assert found.leading() == found.leading(ALL) == {COAL, FIRE}
    assert found.leading(frozenset({FIRE, FLOOD})) == {FIRE, FLOOD}
    assert sentence(0, 10).leading() == frozenset()


def test_the_strongest_are_several_only_where_they_are_even() -> None:
    assert sentence(0, 10, coal=2, fire=2, flood=1.9).strongest(ALL) == {COAL, FIRE}
    assert sentence(0, 10, coal=2, fire=1, flood=1).strongest(frozenset({FIRE, FLOOD})) == {FIRE, FLOOD}


def test_how_much_a_sentence_speaks_of_some_is_how_much_of_the_one_it_speaks_of_most() -> None:
    assert sentence(0, 10, coal=2, fire=3).strength_of([COAL, FIRE, FLOOD]) == 3
    assert sentence(0, 10, coal=2).strength_of([FLOOD]) == sentence(0, 10, coal=2).strength_of([]) == 0


def test_what_goes_on_and_names_nothing_is_of_the_topic_before() -> None:
    before, coal, on, further, fire, last = (
        sentence(0, 5), sentence(5, 10, coal=1), sentence(10, 20), sentence(20, 30), sentence(30, 40, fire=1),
        sentence(40, 50))
    read = reading(before, coal, on, further, fire, last)
    assert with_followers(read, [coal]) == [coal, on, further]
    assert with_followers(read, [fire]) == [fire, last]
    assert with_followers(read, []) == []
    assert part_of(read, [coal, fire]) is None
    assert part_of(read, [coal]) == ((5, 30),)


@pytest.mark.parametrize(("end", "is_whole"), [(80, True), (79, False)])
def test_from_four_fifths_on_all_of_a_paragraph_is_about_a_topic(end: int, *, is_whole: bool) -> None:
    coal = sentence(0, end, coal=1)
    read = reading(coal, sentence(end, 100, fire=1))
    assert part_of(read, [coal]) == (None if is_whole else ((0, end),))


def test_what_its_place_alone_says_is_said_of_all_of_it() -> None:
    assert part_of(reading(sentence(0, 10, fire=1)), []) is None


def test_each_sentence_is_read_for_its_leading_topics() -> None:
    first, second = sentence(0, 10, coal=2, fire=1), sentence(10, 30, fire=1)
    read = reading(first, second)
    assert read.by_topic() == {COAL: [first], FIRE: [first, second]}
    assert read.length == 30


def test_spans_that_adjoin_are_joined() -> None:
    assert spans_of([sentence(0, 5), sentence(5, 9), sentence(10, 12), sentence(12, 13)]) == ((0, 9), (10, 13))
    assert spans_of([]) == ()
