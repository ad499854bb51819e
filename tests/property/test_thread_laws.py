"""Laws of the threads: each keeps its topic from end to end, grows with the years, and depends on no order."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.notice import Notice, Provision
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing
from build_scripts.link.alignment import align_notices
from build_scripts.link.threads import make_threads
from tests.editions import PLACES, SCHEME, filing, notice, provision

TEXTS = (
    "强化瓦斯灾害防治，深入推进瓦斯抽采。", "落实党政同责，每季度研究安全生产工作。",
    "领导干部包联到矿，定期下井检查。",
    "开展隐蔽致灾因素普查，落实探放水措施。", "述职报告要写安全生产履职情况。",
)
TOPICS = ("coal-mine", "leadership-duty", "leadership-duty", "coal-mine", "leadership-duty")
ITEMS = st.lists(st.sampled_from(range(len(TEXTS))), min_size=1, max_size=3)
YEARS = st.lists(st.lists(ITEMS, max_size=4), min_size=2, max_size=4)
LAW = settings(max_examples=30)
Years = Sequence[Sequence[Sequence[int]]]


def spoken(items: Sequence[Sequence[int]]) -> tuple[list[Provision], dict[tuple[str, str], list[tuple[int, int]]]]:
    """The provisions of a notice, and what each says of each topic."""
    made = [provision("part_1", "part", "", num="一、", heading="深化专项整治")]
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for number, sentences in enumerate(items, 1):
        eid, text = f"part_1__sec_{number}", ""
        for at in sentences:
            spans.setdefault((eid, TOPICS[at]), []).append((len(text), len(text) + len(TEXTS[at])))
            text += TEXTS[at]
        made.append(provision(eid, "sec", text, num=f"（{number}）"))
    return made, spans


def corpus(years: Years, place: str = "shanxi") -> tuple[list[Notice], list[Filing]]:
    notices, filings = [], []
    for year, items in enumerate(years, 2020):
        body, spans = spoken(items)
        notices.append(notice(place, year, body=body))
        filings += [
            filing(notices[-1].id, eid, topic, tuple(found))
            for (eid, topic), found in spans.items()
        ]
    return notices, filings


def threads(notices: Sequence[Notice], filings: Sequence[Filing]) -> tuple[Thread, ...]:
    pairs = align_notices(notices, PLACES, filings, ())
    return make_threads(notices, PLACES, SCHEME, filings, pairs)


@LAW
@given(YEARS)
def test_a_thread_keeps_its_topic_from_end_to_end(years: Years) -> None:
    notices, filings = corpus(years)
    filed = {(f.notice, f.eid, f.topic): f.spans for f in filings}
    for thread in threads(notices, filings):
        order = [m.notice for m in thread.members]
        assert order == sorted(order) and len(set(order)) > 1
        for member in thread.members:
            whole = filed[member.notice, member.eid, thread.topic]
            assert whole and member.spans
            assert all(any(a <= start and end <= b for a, b in whole) for start, end in member.spans)


@LAW
@given(YEARS)
def test_threads_of_a_place_have_names_of_their_own(years: Years) -> None:
    found = [thread.id for thread in threads(*corpus(years))]
    assert len(found) == len(set(found))


@LAW
@given(YEARS, st.randoms(use_true_random=False))
def test_the_order_of_notices_changes_no_thread(years: Years, chance: st.DataObject) -> None:
    notices, filings = corpus(years)
    more, further = corpus(years[::-1], "datong")
    given_, filed = [*notices, *more], [*filings, *further]
    found = threads(given_, filed)
    chance.shuffle(given_)  # type: ignore[attr-defined]
    chance.shuffle(filed)  # type: ignore[attr-defined]
    assert threads(given_, filed) == found


@LAW
@given(YEARS)
def test_another_year_only_continues_threads(years: Years) -> None:
    """What a thread is called and held stays when the next notice comes."""
    before = {t.id: t.members for t in threads(*corpus(years[:-1]))}
    after = {t.id: t.members for t in threads(*corpus(years))}
    assert all(after[name][: len(members)] == members for name, members in before.items())
