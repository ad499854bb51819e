"""Laws of the indexes, for any text and any order: they read whatever there is, and stay within it."""

from collections.abc import Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.indexes import Indexes, Occurrence
from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.sentences import sentences, statements
from build_scripts.language.wording.letters import phrase_key
from build_scripts.language.wording.phrase_words import TABLE
from build_scripts.link.indexes import make_indexes
from build_scripts.link.indexes.clauses import clause_spans
from tests.editions import PLACES, notice, provision
from tests.real import sources

# Pieces of which notices are made, and what would trip a reader of them.
PIECES = st.sampled_from([
    "加强煤矿治理", "年底前完成80%", "每月至少召开一次会议", "（省应急厅牵头，省公安厅等部门负责）",
    "责任单位：省能源局", "〔牵头单位：省公安厅；配合单位：省司法厅〕", "，以下简称监管部门）",
    "以下均需市、县人民政府负责", "修订《甲条例》", "《〈乙〉细则》", "（国发〔2010〕23号）", "国发〔2010〕23号",
    "“三管三必须”", "四个“一律”", "同规划、同部署、同落实", "党的二十大", "必须", "鼓励", "建成12座",
    "五", "12", "每", "月", "年内", "20", "年", "。", "；", "，", "、", "：", "（", "）", "“", "”", "《", "》",
    "〈", "〔", "\n", " ",
])
TEXTS = st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=60)
HEADINGS = st.none() | TEXTS.filter(lambda text: "\n" not in text)


def indexes(notices: Iterable[Notice]) -> Indexes:
    return make_indexes(list(notices), PLACES, (), (), sources().vocabulary)


def made(year: int, texts: Iterable[tuple[str | None, str]]) -> Notice:
    body = [
        provision(f"part_1__sec_{n}", "sec", text, num=f"（{n}）", heading=heading)
        for n, (heading, text) in enumerate(texts, 1)
    ]
    return notice(year=year, body=[provision("part_1", "part", num="一、", heading="责任"), *body])


def places_of(found: Indexes) -> Iterator[tuple[NoticeId, Eid, Span, bool]]:
    """Every place that an index names: notice, provision, span, and whether it counts the heading's characters."""
    for clause in found.clauses:
        yield clause.notice, clause.eid, clause.span, False
        if clause.governs:
            yield clause.notice, clause.eid, clause.governs, False
    for target in found.targets:
        yield target.notice, target.eid, target.sentence, target.in_heading
    for directive in found.directives:
        yield directive.notice, directive.eid, directive.sentence, False
    for o in occurrences(found):
        yield o.notice, o.eid, o.span, o.in_heading


def occurrences(found: Indexes) -> Iterator[Occurrence]:
    for phrase in found.phrases:
        yield from phrase.occurrences
        yield from filter(None, [phrase.definition])
    for work in found.works:
        yield from (mention.at for mention in work.mentions)


@given(TEXTS)
def test_statements_are_the_sentences_without_what_stands_apart(text: str) -> None:
    clauses = clause_spans(provision("part_1__p_1", "p", text))
    found = statements(text, clauses)
    ends = [0, *(end for _, end in found)]
    assert all(before <= start < end for before, (start, end) in zip(ends, found, strict=False))
    assert not any(a < end and start < b for start, end in found for a, b in clauses)
    assert "".join(text[start:end] for start, end in sentences(text)) == text


@settings(max_examples=120)
@given(st.lists(st.tuples(HEADINGS, TEXTS), max_size=3))
def test_any_notice_is_read_and_every_place_lies_within_its_text(texts: list[tuple[str | None, str]]) -> None:
    one = made(2024, texts)
    by_eid: dict[Eid, Provision] = {p.eid: p for p in one.provisions}
    for found_in, eid, (start, end), in_heading in places_of(indexes([one])):
        text = (by_eid[eid].heading or "") if in_heading else by_eid[eid].text
        assert found_in == one.id and 0 <= start <= end <= len(text)


@settings(max_examples=60)
@given(st.lists(st.tuples(HEADINGS, TEXTS), min_size=1, max_size=3))
def test_slugs_are_unique_and_lead_to_each_other(texts: list[tuple[str | None, str]]) -> None:
    found = indexes([made(2024, texts)])
    for kind in (found.bodies, found.phrases, found.works):
        assert len({each.slug for each in kind}) == len(kind)
    for linked in (found.bodies, found.phrases):
        by_slug = {each.slug: each for each in linked}
        for each in linked:
            assert all(each.slug in by_slug[other].before for other in each.after)
            assert all(each.slug in by_slug[other].after for other in each.before)


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_a_notice_in_which_the_letters_of_a_phrase_stand_is_one_in_which_it_is_seen(texts: list[str]) -> None:
    notices = [made(2020 + n, [(None, text)]) for n, text in enumerate(texts)]
    for phrase in indexes(notices).phrases:
        key = phrase_key(phrase.phrase)
        standing = {one.id for one in notices if any(key in phrase_key(p.text) for p in one.provisions)}
        seen = {at.notice for at in phrase.seen}
        assert set(phrase.occurrences) <= set(phrase.seen) and (standing <= seen or is_part_of_other_words(key))


def is_part_of_other_words(key: str) -> bool:
    """What begins with the end of 重点, or ends with its beginning, may stand there by chance."""
    return any(key[0] in word[1:] or key[-1] in word[:-1] for word in TABLE.in_order("other_words"))


@settings(max_examples=40)
@given(st.permutations(range(3)), st.lists(TEXTS, min_size=3, max_size=3))
def test_what_is_found_does_not_depend_on_the_order_of_notices(order: list[int], texts: list[str]) -> None:
    notices = [made(2020 + n, [(None, text)]) for n, text in enumerate(texts)]
    straight, shuffled = indexes(notices), indexes(notices[n] for n in order)
    assert set(straight.clauses) == set(shuffled.clauses)
    assert set(straight.targets) == set(shuffled.targets)
    assert set(straight.directives) == set(shuffled.directives)
    assert set(map(repr, occurrences(straight))) == set(map(repr, occurrences(shuffled)))
    tasks = [{body.slug: set(body.tasks) for body in found.bodies} for found in (straight, shuffled)]
    assert tasks[0] == tasks[1]
    uses = [{p.slug: set(p.occurrences) for p in found.phrases} for found in (straight, shuffled)]
    assert uses[0] == uses[1]
    cited = [{w.slug: set(w.mentions) for w in found.works} for found in (straight, shuffled)]
    assert cited[0] == cited[1]
