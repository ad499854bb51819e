"""One set of rules in two languages: over every provision of the real notices both say the same."""

from collections.abc import Iterator

from build_scripts.domain.notice import Provision
from build_scripts.domain.refs import ref_of
from build_scripts.language.characters import LOOKALIKES
from build_scripts.language.comparable import plain, tokens, weight
from build_scripts.language.matching.folding import equivalences, fold
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.coding.spelling import END, FIELD, cut
from build_scripts.search.collection import Passage, collect, make_passage
from build_scripts.search.notices import texts
from build_scripts.search.vocabulary import vocabulary
from tests.js.conftest import Scripts


def test_texts_are_folded_alike(real: LinkedEdition, real_search: Scripts) -> None:
    for provision in _provisions(real):
        text = (provision.num or "") + (provision.heading or "") + provision.text
        assert real_search.ask("NoticeSearch.fold", text) == fold(text)


def test_every_character_of_the_table_is_folded_alike(real_search: Scripts) -> None:
    table = equivalences()
    every = "".join(target + others for target, others in table.variants) + "".join(table.forms)
    every += "".join(chr(code) for first, last in table.passed_over for code in range(first, last + 1))
    assert real_search.ask("NoticeSearch.fold", every) == fold(every)


def test_texts_are_cut_into_words_alike(real: LinkedEdition, real_search: Scripts) -> None:
    terms = frozenset(vocabulary(texts(collect(real)), real.segmenter).often)
    for provision in _provisions(real):
        assert real_search.ask("NoticeSearch.cut", provision.text) == cut(provision.text, terms)


def test_the_shards_tell_every_provision_as_it_is(real: LinkedEdition, real_search: Scripts) -> None:
    expected = []
    for passage in _passages(real):
        parts = [part.replace(FIELD, " ").replace(END, " ") for part in (passage.number, passage.heading, passage.text)]
        expected.append([passage.notice, passage.eid, parts[0], parts[1], "".join(parts)])
    assert real_search.ask("readers.mjs passages") == expected


def test_the_shards_tell_every_thread_as_it_is(real: LinkedEdition, real_search: Scripts) -> None:
    passages = [(passage.notice, passage.eid) for passage in _passages(real)]
    ordinal = {ref: at for at, ref in enumerate(passages)}
    thread = {ref: threads[0] for ref, threads in real.threads_at.items()}
    members = {ref: sorted({ordinal[ref_of(member)] for member in found.members}) for ref, found in thread.items()}
    assert real_search.ask("readers.mjs threads") == [members.get(ref, []) for ref in passages]


def test_the_same_characters_count(real: LinkedEdition, scripts: Scripts) -> None:
    for provision in _provisions(real):
        text = provision.wording
        cut_text = list(tokens(text, real.segmenter))
        assert scripts.ask("redline/counted.js weightOf", text) == weight(text)
        assert "".join(scripts.ask("redline/counted.js keysOf", cut_text)) == plain(text)


def test_what_looks_like_a_character_counts_as_it(scripts: Scripts) -> None:
    for radical, ideograph in LOOKALIKES.items():
        assert scripts.ask("redline/counted.js plainOf", radical) == plain(radical) == plain(ideograph)


def test_every_provision_is_found_by_its_own_words(real: LinkedEdition, real_search: Scripts) -> None:
    for notice in real.edition.notices:
        for provision in notice.provisions[::10]:
            passage = make_passage(notice.id, provision)
            query = fold(passage.number + passage.heading + passage.text)[:20]
            found = real_search.ask("NoticeSearch.search", f'"{query}"', {"limit": 10_000})
            assert f"{notice.id}/{provision.eid}" in {f"{hit['notice']}/{hit['eid']}" for hit in found["hits"]}, query


def _passages(linked: LinkedEdition) -> Iterator[Passage]:
    """In the order of their ordinals."""
    for notice in collect(linked).notices:
        for provision in notice.provisions:
            yield make_passage(notice.id, provision)


def _provisions(linked: LinkedEdition) -> Iterator[Provision]:
    for notice in linked.edition.notices:
        yield from notice.provisions
