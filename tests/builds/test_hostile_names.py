"""Names and titles are shown literally on every page, whatever marks of markup somebody has put into a data file; and
originals are published byte for byte, whatever they hold and are called."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.etree
import lxml.html
import pytest
import yaml

from build_scripts.__main__ import main

MARKS = (
    "大*同*市\"<b>煤_矿_</b> #1 {{ x }} {% y %} | \\ \\* `c` [a](b) ![i](j) <script>alert(1)</script> &lt; &#35; "
    "&amp;amp; '单' ~~d~~ ==e== {: .z } $m$ <!-- n --> </title></h1> # 2. __s__"
)
BEGIN, END = "甲始", "终乙"
NAMED = re.compile(f"{BEGIN}[A-Z](.*?){END}", re.S)


def name(letter: str) -> str:
    """Told apart by a letter, told from all other text by what stands around it."""
    return f"{BEGIN}{letter}{MARKS}{END}"


PROVINCE, CITIES = name("P"), {"yi": name("Q"), "er": name("R"), "san": name("S")}
TOPIC, SCOPE, GROUP = name("T"), name("U"), name("G")
TURN = "\u202e"
"""Turns round what follows it, to the end of the line or of what is set apart."""
SUPPLIED, REASON, EVIDENCE, NOT_PART = name("V") + TURN, name("W"), name("X"), name("Y")
DISPLAYED = name("Z")
HEADING = "深*化*_整_<b>\"治\"</b>`c`[a](b)&lt;#|{{x}}"
"""Short enough to be one."""
ADDRESS = "https://a.example/?q=<b>\"*_`[x](y)"
TEXT = """\
{head}一、压实责任

（一）煤矿。持续深化{year}年煤矿治理，{marks}加强检查。

（二）{second}。各级要定期检查。

二、深化整治

（三）培训。加强培训。
"""
HEAD = "测政发〔{year}〕1号\n\n测试省人民政府\n关于做好{year}年安全生产工作的通知\n\n各县人民政府：\n\n"
PAGE = '<body onload="alert(1)"><script>alert(2)</script><div class="TRS_Editor">{}</div></body>'


def text(year: int = 2024, *, head: str = HEAD, second: str = "消防", marks: str = "") -> str:
    return TEXT.format(head=head.format(year=year), year=year, second=second, marks=marks)


FILES = {
    "[x]_{y}!.txt": "目录\n" + text(2023, head="", marks="死 亡率"),
    "通知 (1).html": PAGE.format("".join(f"<p>{line}</p>" for line in text(second="燃气").splitlines())),
    "README.md": "---\ntemplate: nope.html\nhide: 5\n---\n" + text(marks="见\\[图\\]，")
    + "\n<!-- [x](missing.md) ![y](p.png) [z](#nowhere) -->\n",
    "通知 (1).md": text() + "\n<script>document.title='X'</script> [x](missing.md) [y](/absolute)\n",
    "a&b'c.txt": text(),
}
NOTICES = (("sheng", 2023), ("sheng", 2024), ("yi", 2024), ("er", 2024), ("san", 2024))


def sources() -> Iterator[tuple[str, bytes]]:
    originals: list[dict[str, object]] = []
    notices: list[dict[str, object]] = []
    for (file, text), (place, year) in zip(FILES.items(), NOTICES, strict=True):
        data = text.encode("utf-8")
        yield f"originals/{file}", data
        originals.append({"file": file, "sha256": sha256(data).hexdigest()})
        notices.append({"id": f"{place}-{year}", "original": file, "jurisdiction": place, "year": year,
                        "source_url": ADDRESS, "evidence": EVIDENCE})
    originals[0]["not_part"] = [{"lines": [1, 1], "reason": NOT_PART}]
    notices[0] |= {"lines": [2, len(FILES["[x]_{y}!.txt"].splitlines())], "supplied_title": SUPPLIED}
    corrected = [
        {"notice": "sheng-2023", "line": line, "kind": "replaced", "original": before, "displayed": after,
         "reason": REASON}
        for line, before, after in ((4, "死 亡率", DISPLAYED), (8, "深化整治", HEADING))
    ]
    places = [_place("sheng", PROVINCE, "province", "990000", None)]
    places += [
        _place(slug, city, "prefecture", f"990{at}00", "sheng") for at, (slug, city) in enumerate(CITIES.items(), 1)
    ]
    topics = [
        {"slug": slug, "name": TOPIC, "group": "group", "scope": SCOPE,
         "rules": [{"heading": word, "examples": [word]}]}
        for slug, word in (("mine", "煤矿"), ("gas", "燃气"), ("general-requirements", "培训"))
    ]
    for file, value in (
        ("catalog.yml", {"originals": originals, "notices": notices}),
        ("corrections.yml", {"corrections": corrected}),
        ("jurisdictions.yml", {"jurisdictions": places}),
        ("thread_overrides.yml", {"overrides": []}),
        ("words.txt", None),
        ("synonyms.yml", {"synonyms": []}),
        ("topics.yml", {"groups": [{"slug": "group", "name": GROUP}], "sectors": [], "topics": topics, "reviewed": []}),
    ):
        yield file, yaml.safe_dump(value, allow_unicode=True).encode("utf-8") if value else b""


def _place(slug: str, called: str, level: str, code: str, parent: str | None) -> dict[str, object]:
    return {"slug": slug, "name": called, "level": level, "division_code": code, "parent": parent}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for file, data in sources():
        path = folder / "source" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    places = {"--source": "source", "--build-dir": "build", "--site": "site"}
    options = (x for option, where in places.items() for x in (option, str(folder / where)))
    assert main(["build", "--quiet", *options]) == 0
    return folder / "site"


@pytest.fixture(scope="module")
def documents(built: Path) -> dict[str, lxml.html.HtmlElement]:
    return {
        path.relative_to(built).as_posix(): lxml.html.document_fromstring(path.read_bytes())
        for path in sorted(built.rglob("*.html"))
    }


NO_WORDS = ("href", "src", "download")
"""Attributes that are addresses and names of files, which hold no marks at all."""


def strings(document: lxml.html.HtmlElement) -> Iterator[str]:
    """What a reader sees: all text, and what attributes say."""
    yield "".join(document.xpath("//text()[not(parent::script)]"))
    for element in document.iter():
        if isinstance(element.tag, str):
            yield from (value for key, value in element.items() if key not in NO_WORDS)


def without_cut(text: str) -> str:
    """Without a name that an excerpt cuts off, as long as what stands of it stands literally."""
    cut = f"{BEGIN}[A-Z]((?:(?!{BEGIN}|{END})[^…])*)……"
    return re.sub(cut, lambda found: "" if MARKS.startswith(found[1].rstrip()) else found[0], text)


def test_every_name_stands_literally_on_every_page(documents: dict[str, lxml.html.HtmlElement]) -> None:
    for page, document in documents.items():
        for text in map(without_cut, strings(document)):
            found = NAMED.findall(text)
            assert [marks for marks in found if marks != MARKS] == [], page
            assert text.count(BEGIN) == len(found), page


@pytest.mark.parametrize(("where", "names"), [
    ("//title", [PROVINCE, *CITIES.values(), TOPIC, SUPPLIED]),
    ("//meta[@name='description']/@content", [PROVINCE, *CITIES.values(), TOPIC, SCOPE]),
    ("//h1", [PROVINCE, *CITIES.values(), TOPIC, SUPPLIED]),
    ("//h2", [PROVINCE, *CITIES.values(), GROUP]),
    ("//a", [PROVINCE, *CITIES.values(), TOPIC, GROUP, SUPPLIED]),
    ("//a/@title", [PROVINCE, *CITIES.values(), SCOPE]),
    ("//*[@class='crumbs']", [PROVINCE, *CITIES.values(), GROUP]),
    ("//nav[@class='toc__panel']", [HEADING]), ("//h2[@id='part_2']", [HEADING]),
    ("//article/@data-cite", [SUPPLIED]),
    ("//*[@aria-label]/@aria-label", [PROVINCE, *CITIES.values()]),
    ("//caption", [PROVINCE, *CITIES.values()]), ("//th", [GROUP, TOPIC]),
    ("//td", [EVIDENCE, NOT_PART]), ("//li", [REASON, DISPLAYED, EVIDENCE]),
    ("//del", [DISPLAYED]), ("//article", [DISPLAYED]),
    ("//meta[@name='ArticleTitle']/@content", [SUPPLIED]), ("//link/@title", [PROVINCE, *CITIES.values()]),
])
def test_names_stand_where_a_reader_looks(
    documents: dict[str, lxml.html.HtmlElement], where: str, names: list[str]
) -> None:
    found = [x if isinstance(x, str) else x.text_content() for page in documents.values() for x in page.xpath(where)]
    assert [wanted[len(BEGIN)] for wanted in names if not any(wanted in text for text in found)] == []


def test_a_title_that_turns_its_direction_turns_nothing_of_the_line_it_is_named_in(
    documents: dict[str, lxml.html.HtmlElement],
) -> None:
    """It stands in an element that is set apart (base.css does so with every link), or between signs that do so."""
    apart = re.compile(f"\u2068[^\u2068\u2069]*{TURN}[^\u2068\u2069]*\u2069")
    named = 0
    for page, document in documents.items():
        for text in document.xpath(f"//body//text()[contains(., '{TURN}')][not(parent::script)]"):
            element = text.getparent().xpath("ancestor-or-self::bdi | ancestor-or-self::a")
            assert element or apart.search(text), (page, text)
            named += 1
        for said in document.xpath("//title/text() | //article/@data-cite"):
            assert TURN not in said or apart.search(said), (page, said)
            named += TURN in said
    assert named > 5


def test_nothing_of_a_name_or_an_original_acts_as_markup(documents: dict[str, lxml.html.HtmlElement]) -> None:
    for page, document in documents.items():
        for script in document.iter("script"):
            own = page == "404.html"  # It loads nothing; the servers' policy names the sum of what stands in it.
            assert own or script.get("src") or script.get("type") == "application/ld+json", page
        assert not document.xpath("//img[@src='j'] | //del[.='d'] | //mark[.='e'] | //*[@class='z']"), page
        assert not document.xpath("//@onload | //@onerror | //@onclick"), page
        assert not document.xpath("//a[@href='b'] | //article//b | //article//em | //article//script"), page


def test_feeds_and_data_hold_the_names(built: Path) -> None:
    feeds = [lxml.etree.parse(path) for path in built.glob("feeds/*.xml")]
    titles = [title for feed in feeds for title in feed.xpath("//*[local-name()='title']/text()")]
    assert all(any(wanted in title for title in titles) for wanted in (PROVINCE, *CITIES.values(), SUPPLIED))
    catalog = json.loads((built / "data/catalog.json").read_text("utf-8"))
    assert [place["name"] for place in catalog["jurisdictions"]] == [PROVINCE, *CITIES.values()]
    for page in built.glob("notices/*.html"):
        document = lxml.html.document_fromstring(page.read_bytes())
        (facts,) = document.xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(facts)["legislationJurisdiction"]["name"] in (PROVINCE, *CITIES.values())


def test_an_original_is_published_byte_for_byte_under_a_name_that_nothing_interprets(built: Path) -> None:
    listed = json.loads((built / "data/originals.json").read_text("utf-8"))["originals"]
    assert {original["file"] for original in listed} == set(FILES)
    assert {original["path"] for original in listed} == {
        path.relative_to(built).as_posix() for path in (built / "originals").iterdir()}
    for original in listed:
        data = (built / original["path"]).read_bytes()
        assert data == FILES[original["file"]].encode("utf-8")
        assert original["sha256"] == sha256(data).hexdigest()
        assert original["path"].endswith(".txt")


def test_every_link_leads_somewhere(built: Path, documents: dict[str, lxml.html.HtmlElement]) -> None:
    """A notice's page links its original, and so does the page of downloads."""
    reached: set[str] = set()
    for page, document in documents.items():
        for href in document.xpath("//a/@href"):
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or not parts.path or page == "404.html":
                continue
            target = (built / page).parent / unquote(parts.path)
            assert target.is_file(), (page, href)
            reached.add(target.resolve().relative_to(built.resolve()).as_posix())
    assert {path.relative_to(built).as_posix() for path in (built / "originals").iterdir()} <= reached
