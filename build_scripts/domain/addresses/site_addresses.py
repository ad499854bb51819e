"""The only maker of page and data addresses (all of them public: saved links rely on them).

In an edition of several families what each of them has of its own (the page of a topic, of a phrase, an index) stands
in a folder of the family: topics/shanxi/coal-mine.html. `of_family` tells whose addresses are made meanwhile; the
addresses without a family are then those of the lists that lead to all.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from urllib.parse import urlencode

from build_scripts.domain.building.families import Family
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.thread import ThreadId
from build_scripts.domain.topics import TopicSlug

OWN_PAGES = frozenset(("index", "all", "names"))
"""Names that stand beside those of places, topics, bodies and works: the page of all, the feed of all notices, the
names of all bodies."""
HOME = "index.html"
YEARS, PLACES = "years/index.html", "places/index.html"
ABOUT, HOW_TOPICS = "about/index.html", "about/topics.html"
SOURCES, DISPLAY, INTEGRITY = "about/sources.html", "about/display.html", "about/integrity.html"
DOWNLOADS, UPDATES, HOSTING = "about/downloads.html", "about/updates.html", "about/hosting.html"
"""The pages that are one of their kind."""
ANY_TWO = "compare.html"
"""Sets any two notices side by side in the browser."""
COMPARING = "about/comparing.html"
CARRIED = f"{COMPARING}#carried"
KINDS_OF_CHANGE = f"{COMPARING}#kinds"
ACCURACY = f"{COMPARING}#accuracy"
"""How notices are compared."""
ORIGINALS = "originals"
"""The folder of originals, among the source texts and on the site."""
PLAIN = ".txt"
"""The ending of a name that nothing interprets."""
_family: ContextVar[Family | None] = ContextVar("family", default=None)


@contextmanager
def of_family(family: Family | None) -> Iterator[None]:
    """Meanwhile the addresses are those of one of several families; with None those of an edition that has one only,
    and of the lists that lead to all."""
    token = _family.set(family)
    try:
        yield
    finally:
        _family.reset(token)


def of_all(address: Callable[[], str]) -> str:
    """The same of all families: the list that leads to each one's own."""
    with of_family(None):
        return address()


def _room(name: str) -> str:
    """The folder of what every family has."""
    family = _family.get()
    return f"{name}/{family.slug}" if family else name


def _room_of(name: str, slug: str) -> str:
    """What bears the name of a place of the family no other family has: a notice, a body that has a place. A body of
    the centre each may have, and what follows from a notice of the level above."""
    family = _family.get()
    return name if family and family.seats(slug) else _room(name)


def notice_page(notice: NoticeId) -> str:
    return f"notices/{notice}.html"


def provision_page(notice: NoticeId, eid: Eid) -> str:
    return f"{notice_page(notice)}#{eid}"


def topic_page(topic: TopicSlug, place: PlaceSlug | None = None, before: int | None = None) -> str:
    """A topic that has grown is split: its own page keeps the overview, each place gets a page beside it, and one that
    holds its notices up to the year `before` where these too have grown."""
    steps = [topic, *([place] if place else []), *([f"to-{before}"] if before else [])]
    return f"{_room('topics')}/{'--'.join(steps)}.html"


def topics_index(place: PlaceSlug | None = None) -> str:
    """All topics; with a place, its table of topics by years, where there are too many for one page."""
    return f"{_room('topics')}/index{f'--{place}' if place else ''}.html"


def year_page(year: int, place: PlaceSlug | None = None) -> str:
    """A year that has grown is split as a topic is: each place at the top gets a page beside it."""
    return f"years/{year}.html" if place is None else f"years/{year}--{place}.html"


def place_page(place: PlaceSlug) -> str:
    return f"places/{place}.html"


def comparisons() -> str:
    """The list of comparisons."""
    return f"{_room('compare')}/index.html"


def compare_page(older: NoticeId, newer: NoticeId) -> str:
    return f"compare/{older}--{newer}.html"


def any_two(older: NoticeId, newer: NoticeId) -> str:
    """Two notices that are no pair, set side by side in the browser."""
    return f"{ANY_TWO}?a={older}&b={newer}"


def compare_list(place: PlaceSlug) -> str:
    """The comparisons of a place's notices. No pair's page can have this name: those hold two hyphens in a row."""
    return f"compare/{place}.html"


def compare_script(name: str) -> str:
    """What the page of any two notices reads: of a notice, of a pair, of a place, or of them all."""
    return f"data/compare/{name}.js"


def compare_below(notice: NoticeId, number: int = 1) -> str:
    """What the level below made of a notice, of several pages where many notices stand there."""
    return f"compare/{notice}--below{f'-{number}' if number > 1 else ''}.html"


def compare_levels(notice: NoticeId, number: int = 1) -> str:
    """The notices of a year from the topmost level down to this one beside each other; of a notice that others stand
    below, the list of these, of several pages where they are many."""
    return f"{_room_of('compare', notice)}/{notice}--levels{f'-{number}' if number > 1 else ''}.html"


def thread_list(place: PlaceSlug) -> str:
    return f"threads/{place}.html"


def thread_page(place: PlaceSlug, thread: ThreadId) -> str:
    return f"threads/{place}/{thread}.html"


def search_page(words: str, place: PlaceSlug, year: int) -> str:
    """The page of results: what the notices of a place and year hold of these words."""
    return f"search.html?{urlencode({'q': words, 'from': year, 'to': year, 'place': place})}"


def edition_data(name: str) -> str:
    """Of all notices: `catalog`, `corrections`, `originals` or `threads`."""
    return f"data/{name}.json"


def notice_data(notice: NoticeId) -> str:
    return f"data/notices/{notice}.json"


def index_data(name: str) -> str:
    """An index over all notices: `bodies`, `phrases`, `citations`, `targets` or `directives`."""
    return f"data/{name}.json"


def bodies_index(place: PlaceSlug | None = None) -> str:
    """All bodies; with a place, those of its own, where there are too many for one page."""
    return f"{_room('bodies')}/index{f'--{place}' if place else ''}.html"


def body_names() -> str:
    """Their full and other names, and what became of them."""
    return f"{_room('bodies')}/names.html"


def body_page(slug: str, year: int | None = None, number: int = 1) -> str:
    """A body that has very many tasks gets a page for each year, and for a year of very many tasks several."""
    return f"{_room_of('bodies', slug)}/{_part(slug, year, number)}.html"


def body_file(slug: str, year: int, ending: str) -> str:
    """The tasks of one year to take away: `xlsx` or `docx`."""
    return f"{_room_of('downloads/bodies', slug)}/{slug}-{year}.{ending}"


def targets_index() -> str:
    return f"{_room('targets')}/index.html"


def target_page(place: PlaceSlug, year: int) -> str:
    """The numbers and deadlines that the notices of a place and year set."""
    return f"targets/{place}-{year}.html"


def target_file(place: PlaceSlug, year: int, ending: str) -> str:
    """The same to take away: `xlsx`, or the deadlines as `ics`."""
    return f"downloads/targets/{place}-{year}.{ending}"


def phrases_index(initial: str | None = None, number: int = 1) -> str:
    """All phrases; where they are too many for one page those of one initial, and of very many several pages."""
    return f"{_room('phrases')}/{_index(initial, number)}.html"


def phrase_page(slug: str, year: int | None = None, number: int = 1) -> str:
    """A phrase that is used very often gets pages as a body does."""
    return f"{_room('phrases')}/{_part(slug, year, number)}.html"


def phrases_of_year(place: PlaceSlug, year: int) -> str:
    """What a place said for the first time, again, and no more in a year. No slug of a phrase ends in a year."""
    return f"phrases/{place}-{year}.html"


def works_index(kind: str | None = None, initial: str | None = None, number: int = 1) -> str:
    """All works; where they are too many for one page those of one kind, of very many those of one initial."""
    steps = "-".join(filter(None, (kind, initial)))
    return f"{_room('citations')}/{_index(steps or None, number)}.html"


def work_page(slug: str, year: int | None = None, number: int = 1) -> str:
    """A work that is cited very often gets pages as a body does."""
    return f"{_room('citations')}/{_part(slug, year, number)}.html"


def review_page(notice: NoticeId) -> str:
    """年度一览: a notice on one or two sheets of paper."""
    return f"review/{notice}.html"


def found_page(notice: NoticeId, eid: str | None = None) -> str:
    """What the indexes found in each provision of a notice; at one of them."""
    return f"review/{notice}--provisions.html" + (f"#{eid}" if eid else "")


def index_table(name: str) -> str:
    """An index over all notices as a table: `tasks`, `targets`, `phrases`, `citations`, `directives`; of `bodies` their
    names, which all families have alike."""
    return f"{_room('downloads')}/{name}.csv"


def _part(slug: str, year: int | None, number: int) -> str:
    """One of the pages of what one page cannot hold: those of a year, and of them the `number`th."""
    return "--".join([slug, *([str(year)] if year else []), *([str(number)] if number > 1 else [])])


def _index(part: str | None, number: int) -> str:
    return "--".join(["index", *([part] if part else []), *([str(number)] if number > 1 else [])])


def notice_copy(notice: NoticeId, ending: str) -> str:
    """A notice in another form: `txt`, `md.txt` (a name ending in .md would itself become a page) or `docx`."""
    return f"downloads/notices/{notice}.{ending}"


def topic_copy(topic: TopicSlug, ending: str) -> str:
    """What is filed under a topic, to take away: `csv` or `docx`."""
    return f"{_room('downloads/topics')}/{topic}.{ending}"


def thread_copy(place: PlaceSlug, thread: ThreadId, ending: str) -> str:
    """A thread to take away: `docx`."""
    return f"downloads/threads/{place}/{thread}.{ending}"


def edition_table(ending: str) -> str:
    """Every provision of the edition, a row each: `csv` or `xlsx`."""
    return f"{_room('downloads')}/provisions.{ending}"


def compare_copy(older: NoticeId, newer: NoticeId, ending: str) -> str:
    """A comparison to take away: `csv` or `docx`."""
    return f"downloads/compare/{older}--{newer}.{ending}"


def compare_document(older: NoticeId, newer: NoticeId) -> str:
    """The comparison as a document with tracked changes."""
    return compare_copy(older, newer, "docx")


def feed(place: PlaceSlug | None = None) -> str:
    """The news feed of one place, or of all."""
    return f"feeds/{place or 'all'}.xml"


def source_file(name: str) -> str:
    """Where an original stands among the source texts: so it is named where one of its lines is at fault."""
    return f"{ORIGINALS}/{name}"


def original_file(name: str) -> str:
    """Where an original is published, byte for byte, whatever its format: under a name that is plain text to the page
    builder, to a browser and to a web server, so that nothing in it runs, is followed, or becomes a page."""
    published = source_file(name)
    return published if name.lower().endswith(PLAIN) else published + PLAIN


def sources_page(place: PlaceSlug, number: int = 1) -> str:
    """The sources of a place at the top and all below it, where they are too many for one page; of very many several
    pages."""
    return f"about/sources--{place}{f'--{number}' if number > 1 else ''}.html"


def is_joined(address: str) -> bool:
    """Whether it is a file of data of which every family has its share: what stands in data/ itself."""
    return re.fullmatch(r"data/[a-z]+\.json", address) is not None
