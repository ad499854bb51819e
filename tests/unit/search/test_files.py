"""The shards of an edition: what they carry, and that the same edition gives the same bytes."""

import json
import re
import zlib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from build_scripts.domain.building.families import Family
from build_scripts.domain.edition import Edition, SynonymGroup
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.language.matching.folding import fold
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search import index_files
from build_scripts.search.coding import names
from build_scripts.search.coding.slots import slots
from build_scripts.search.collection import collect, encode
from build_scripts.search.notices import LETTERS, NUMBER_STOP
from build_scripts.search.postings.grams import sort_grams
from build_scripts.search.postings.summaries import summarise
from build_scripts.search.threads import ordinals_at, shards, thread_members, thread_of
from tests import editions
from tests.editions import filing, pair
from tests.unit.search.reading import Reader, numbers

CALL = re.compile(r'NoticeSearch\.receive\("(.+?)",(.*),"([0-9a-f]{8})"\)\n', re.S)


def payloads(edition: Edition) -> dict[str, object]:
    return dict(index_files.payloads(LinkedEdition(edition)))


def files(edition: Edition) -> dict[str, bytes]:
    return dict(index_files.files(edition))


def contents(edition: Edition) -> dict[str, object]:
    """By name, as a browser reads them."""
    calls = (CALL.fullmatch(content.decode()) for content in files(edition).values())
    return {call[1]: json.loads(call[2]) for call in calls if call}


def test_each_shard_is_a_script_that_hands_over_its_name_and_content() -> None:
    for path, content in files(editions.edition()).items():
        match = CALL.fullmatch(content.decode())
        assert match
        assert path == f"search/{match[1]}.js"
        json.loads(match[2])


def test_each_shard_carries_a_sum_of_all_that_it_says() -> None:
    for content in files(editions.edition()).values():
        match = CALL.fullmatch(content.decode())
        assert match
        assert zlib.crc32("\n".join(match.group(1, 2)).encode()) == int(match[3], 16)


def test_the_overview_names_every_other_shard() -> None:
    made = contents(editions.edition())
    overview = made.pop("overview")
    assert made.pop("edition") == overview["edition"]  # type: ignore[index]
    known: set[str] = set()
    for kind, told in overview["shards"].items():  # type: ignore[index]
        digests = _digests(told)
        if kind == "notices/":
            ids = ["shanxi-2024", "datong-2024", "shanxi-2023"]
            known |= {f"{kind}{notice}.{digest}" for notice, digest in zip(ids, digests, strict=True)}
        else:
            known |= {f"{kind}{digest}" for digest in digests}
    assert known == set(made)


def _digests(told: str) -> list[str]:
    reader = Reader(told)
    return [names.spelt(reader.fixed(names.DIGEST)) for _ in range(len(told) // len(names.packed([0])))]


def test_what_changes_anything_changes_the_name_of_the_edition() -> None:
    one, other = contents(editions.edition()), contents(editions.edition([editions.notice(year=2024)]))
    assert one["edition"] != other["edition"]


def test_the_overview_of_a_family_is_named_by_what_it_holds() -> None:
    place = editions.edition().jurisdictions[0]
    edition = replace(editions.edition(), family=Family(root=place, above=(), places=(place,)))
    (own,) = (Path(name).name for name in files(edition) if index_files.is_overview(Path(name).name))
    assert "search/shanxi/overview.js" not in files(edition)
    made = dict(index_files.directory([("shanxi", own, ["shanxi"])]))
    assert set(made) == {"search/overview.js", "search/edition.js"}
    assert f'["shanxi","{own.removesuffix(".js")}",["shanxi"]]' in made["search/overview.js"].decode()


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert files(editions.edition()) == files(editions.edition())


def test_an_edition_without_notices_has_an_index_too() -> None:
    shards = payloads(editions.edition([]))
    assert shards["overview"]["notices"] == ""  # type: ignore[index]


def test_the_newest_year_comes_first_and_places_stay_in_their_order() -> None:
    overview = payloads(editions.edition())["overview"]
    found = numbers(overview["notices"], 60)  # type: ignore[index]
    size = len(editions.notice().provisions)
    slot = slots(editions.edition().notices)
    assert [found[i:i + 5] for i in range(0, len(found), 5)] == [
        [0, 2024, 1, size, slot[NoticeId("shanxi-2024")]], [1, 2024, 1, size, slot[NoticeId("datong-2024")]],
        [0, 2023, 1, size, slot[NoticeId("shanxi-2023")]],
    ]


def test_a_second_notice_of_a_year_keeps_its_number() -> None:
    overview = payloads(editions.edition([editions.notice(), editions.notice(ordinal=2)]))["overview"]
    assert numbers(overview["notices"], 60)[7] == 2  # type: ignore[index]


def test_a_notice_carries_its_provisions_as_displayed() -> None:
    shards = payloads(editions.edition([editions.notice()]))
    words, shard = shards["spelling"], shards["notices/shanxi-2024"]
    known = words["words"][1:].split(words["words"][0])  # type: ignore[index]
    text = "".join(known[number] for number in numbers(shard["text"], words["stop"]))  # type: ignore[index]
    lines = text.split("\n")
    assert lines[2] == "一、\t健全责任体系\t"
    assert lines[3] == "（一）\t党政责任。\t各级要落实责任。"
    assert lines[5] == "2.\t下基层检查。"
    assert lines[7] == "按三管三必须落实。"
    assert shard["title"] == "山西省人民政府关于做好2024年安全生产工作的通知"  # type: ignore[index]


def test_document_numbers_are_told_in_their_parts() -> None:
    notices = [editions.notice(), editions.notice("datong", 2024, document_number=None)]
    made = payloads(editions.edition(notices))
    assert made["overview"]["signs"] == ["晋政发"]  # type: ignore[index]
    assert made["numbers"] == {
        "notices": [[0, 2024, 1, "晋政发〔2024〕1号"], None], "titles": [[1, fold(notices[1].title)]],
    }


@pytest.mark.parametrize(("number", "known"), [
    ("晋政发〔2024〕第3号", [0, 2024, 3]), ("晋政发〔2024〕十五号", [0, 2024, 15]), ("晋政发〔2024〕3-2号", None),
    ("山西省人民政府令第85号", None),
])
def test_a_number_is_told_however_it_counts(number: str, known: list[object] | None) -> None:
    made = payloads(editions.edition([editions.notice(document_number=number)]))
    cited = [*known, number] if known else None
    assert made["numbers"]["notices"] == [cited]  # type: ignore[index]
    assert made["overview"]["signs"] == (["晋政发"] if known else [])  # type: ignore[index]


def test_a_title_that_the_text_does_not_have_is_told() -> None:
    made = payloads(editions.edition([replace(editions.notice(), title="某意见", title_inferred=True)]))
    assert made["numbers"]["titles"] == [[0, "某意见"]]  # type: ignore[index]


def test_synonyms_are_folded() -> None:
    edition = replace(editions.edition(), synonyms=(SynonymGroup(words=("5Ｇ", "第五代")),))
    assert payloads(edition)["synonyms"] == [["5g", "第五代"]]


def test_topics_list_their_provisions_once() -> None:
    spans = (((0, 2),), ((3, 4),))
    filings = [
        filing("shanxi-2024", "part_2__p_1", "coal-mine", span)
        for span in spans
    ]
    shards = payloads(editions.edition([editions.notice()], filings=filings))
    ranges = collect(LinkedEdition(editions.edition([editions.notice()]))).ranges
    lists = shards["topics/0"]
    assert [Reader(text).list(ranges) for text in lists][:2] == [[], [9]]  # type: ignore[attr-defined]
    places = [[file, at] for *_, file, at in shards["overview"]["topics"]]  # type: ignore[index]
    assert places == [[0, at] for at in range(len(places))]


def test_provisions_fold_into_the_threads_of_the_edition() -> None:
    notices = [editions.notice(year=year) for year in (2022, 2023, 2024)]
    coal, duty = TopicSlug("coal-mine"), TopicSlug("leadership-duty")
    filings = [_filing(n, "part_2__p_1", coal) for n in notices] + [_filing(notices[0], "part_2__p_2", coal)]
    filings += [_filing(n, "part_2__p_1", duty, ((0, 2),)) for n in notices[1:]]
    link = editions.link("part_2__p_1")
    pairs = [
        pair(a.id, b.id, (link,)) for a, b in pairwise(notices)
    ]
    linked = LinkedEdition(editions.edition(notices, filings=filings, pairs=pairs))
    place = notices[0].jurisdiction
    ordinals = ordinals_at(collect(linked), place)
    assert thread_members(linked, place, ordinals) == [[9, 22], [9, 22, 35, 36]]
    folded = {ordinals[ref]: number for ref, number in thread_of(linked, place).items()}
    assert folded == dict.fromkeys((9, 22, 35, 36), 1)
    (told,) = (held for name, held in shards(linked, collect(linked)) if name == "threads/0")
    of_provisions, of_threads = (numbers(written, NUMBER_STOP) for written in told)  # type: ignore[attr-defined]
    assert of_provisions == [2 if ordinal in (9, 22, 35, 36) else 0 for ordinal in range(len(ordinals))]
    assert of_threads == [2, 9, 13, 4, 9, 13, 13, 1]


def test_a_notice_tells_where_each_of_its_provisions_stands() -> None:
    """How many steps it shares with the one before, then the others, each by the letter of its name."""
    shard = payloads(editions.edition([editions.notice()]))["notices/shanxi-2024"]
    names = dict(zip(LETTERS, shard["steps"], strict=False))  # type: ignore[index]
    found: list[tuple[str, ...]] = []
    for told in shard["eids"].split(" "):  # type: ignore[index]
        shared = int(re.match("[0-9]*", told)[0] or 0)  # type: ignore[index]
        steps = [names[step[0]] + ("_" + step[1:] if step[1:] else "") for step in told.lstrip("0123456789").split(".")]
        found.append((*(found[-1][:shared] if shared else ()), *steps))
    assert ["__".join(steps) for steps in found] == [p.eid for p in editions.notice().provisions]


def _filing(notice: Notice, eid: str, topic: TopicSlug, spans: tuple[tuple[int, int], ...] | None = None) -> Filing:
    return filing(notice.id, eid, topic, spans)


def test_a_summary_tells_provisions_headings_first_and_how_often_in_each() -> None:
    codes = encode(collect(LinkedEdition(editions.edition())))
    grams = sort_grams(codes.codes, codes.in_heading, 1, 2)
    wanted = [codes.alphabet.index(c) + 1 for c in "责任"]
    runs = ((first, end) for first, end, depth in grams.frequent if depth == 2)
    first, end = next(run for run in runs if codes.codes[grams.order[run[0]]:][:2].tolist() == wanted)
    reader = Reader(summarise(codes, grams, first, end))
    headed, others = reader.list(codes.of_notices), reader.list(codes.of_notices)
    assert [o % 13 for o in headed] == [2, 3, 6] * 3
    assert others == []
    counts = [reader.gamma() for _ in headed]
    assert counts == [1, 2, 1] * 3
    assert sum(counts) == end - first


def test_addresses_of_a_passage_follow_one_another_from_a_grain() -> None:
    codes = encode(collect(LinkedEdition(editions.edition())))
    for number in range(int(codes.passages[-1]) + 1):
        own = codes.addresses[codes.passages == number]
        assert own[0] % codes.grain == 0
        assert np.array_equal(own, np.arange(own[0], own[0] + len(own)))
    assert codes.addresses.max() < codes.span


def test_each_passage_is_coded_whole_with_its_end_behind_it() -> None:
    """And its heading, number and all, is told from its text."""
    collection = collect(LinkedEdition(editions.edition()))
    codes = encode(collection)
    assert len(codes.codes) == len(codes.passages) == len(codes.addresses) == len(codes.in_heading)
    for number, passage in enumerate(collection.passages):
        own = codes.passages == number
        *text, end = codes.codes[own].tolist()
        heading = fold(passage.number + passage.heading) if passage.heading else ""
        assert end == 0
        assert "".join(codes.alphabet[code - 1] for code in text) == fold(
            passage.number + passage.heading + passage.text)
        assert codes.in_heading[own].tolist() == [at < len(heading) for at in range(len(text) + 1)]
