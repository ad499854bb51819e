"""catalog.yml: which lines are which notice; every line belongs somewhere, and every fault has its line."""

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Jurisdiction, PlaceSlug
from build_scripts.read.catalog import Catalog, check_spans, read_catalog
from build_scripts.read.faults import Faults

PLACES = tuple(
    Jurisdiction(slug=PlaceSlug(slug), name=slug, level="province", division_code="140000", parent=None)
    for slug in ("shanxi", "datong")
)
SUM = "ab" * 32
GOOD = f"""originals:
  - file: a.txt
    sha256: {SUM}
    not_part:
      - {{lines: [5, 6], reason: 汇编目录}}
notices:
  - id: shanxi-2009
    original: a.txt
    lines: [1, 4]
    jurisdiction: shanxi
    year: 2009
    source_url: https://www.example.gov.cn/a.shtml
    evidence: 原文件第4行。
  - id: shanxi-2009-2
    original: a.txt
    lines: [7, 9]
    jurisdiction: shanxi
    year: 2009
    source_url: null
    evidence: null
    supplied_title: 编者拟的题目
    broken_numbering: [8]
"""


def read(text: str, lines: int = 9) -> tuple[Catalog, list[tuple[int | None, str]]]:
    faults = Faults()
    catalog = read_catalog(text.encode(), PLACES, faults)
    check_spans(catalog, {"a.txt": lines}, faults)
    return catalog, [(fault.line, fault.message) for fault in faults.found]


def test_a_good_catalog() -> None:
    catalog, faults = read(GOOD)
    assert not faults
    first, second = (notice.entry(9) for notice in catalog.notices)
    assert (first.id, first.first_line, first.last_line, first.source_evidence) == (
        "shanxi-2009", 1, 4, "原文件第4行。")
    assert (second.supplied_title, second.source_url, second.broken_numbering) == ("编者拟的题目", None, (8,))
    assert catalog.originals[0].not_part == ((5, 6, "汇编目录"),)


def test_without_lines_a_notice_is_the_whole_original() -> None:
    text = GOOD[: GOOD.index("    not_part")] + GOOD[GOOD.index("notices:") : GOOD.index("  - id: shanxi-2009-2")]
    catalog, faults = read(text.replace("    lines: [1, 4]\n", ""))
    assert not faults
    assert (catalog.notices[0].entry(9).first_line, catalog.notices[0].entry(9).last_line) == (1, 9)


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("year: 2009\n    source_url: https", "yeer: 2009\n    source_url: https", 11, "不认识的键“yeer”"),
    ("year: 2009\n    source_url: https", "year: 2009-01-20\n    source_url: https", 11, "此处应为整数"),
    ("year: 2009\n    source_url: https", "year: 20\n    source_url: https", 11, "20 不是通知的年份"),
    ("id: shanxi-2009-2", "id: shanxi-2009", 14, "列了两次（先见于第 7 行）"),
    ("id: shanxi-2009-2", "id: shanxi-2010", 14, "与地区和年份不符"),
    ("id: shanxi-2009-2", "id: shanxi-2009-1", 14, "与地区和年份不符"),
    ("lines: [7, 9]", "lines: [7, 99]", 14, "第 7–99 行超出 a.txt（共 9 行）"),
    ("lines: [7, 9]", "lines: [6, 9]", 14, "第 6–9 行与 a.txt 的另一段重叠"),
    ("lines: [7, 9]", "lines: [8, 9]", 2, "a.txt 的第 7–7 行不属于任何通知"),
    ("lines: [7, 9]", "lines: [7, 8]", 2, "a.txt 的第 9–9 行不属于任何通知"),
    ("lines: [7, 9]", "lines: [9, 7]", 16, "不成一段"),
    ("lines: [7, 9]", "lines: [7]", 16, "不成一段"),
    ("original: a.txt\n    lines: [7", "original: ../a.txt\n    lines: [7", 15, "不在 source_texts/originals 之内"),
    ("original: a.txt\n    lines: [7", "original: /etc/passwd\n    lines: [7", 15, "不在 source_texts"),
    ("original: a.txt\n    lines: [7", "original: ..\n    lines: [7", 15, "不在 source_texts"),
    ("original: a.txt\n    lines: [7", "original: .\n    lines: [7", 15, "不在 source_texts"),
    ("original: a.txt\n    lines: [7", "original: b.txt\n    lines: [7", 14, "原件“b.txt”未列入 originals"),
    ("jurisdiction: shanxi\n    year: 2009\n    source_url: null",
     "jurisdiction: shaanxi\n    year: 2009\n    source_url: null", 17, "没有地区“shaanxi”"),
    ("source_url: null", "source_url: www.example.com", 19, "不是网址"),
    ("evidence: 原文件第4行。", "evidence: null", 13, "有网址而没有依据"),
    (SUM, "abc", 3, "不是 SHA-256"),
    ("id: shanxi-2009-2", f"id: shanxi-2009-{'9' * 5000}", 14, "与地区和年份不符"),
    ("year: 2009", f"year: {'9' * 5000}", 11, "此处应为整数"),
    ("lines: [7, 9]", f"lines: [7, {'9' * 5000}]", 16, "不成一段"),
    ("reason: 汇编目录", "reasn: 汇编目录", 5, "不认识的键“reasn”"),
])
def test_a_fault_is_told_with_its_line(old: str, new: str, line: int, message: str) -> None:
    assert old in GOOD
    _, faults = read(GOOD.replace(old, new, 1))
    assert any(found == line and message in words for found, words in faults), faults


@pytest.mark.parametrize(("lines", "shown"), [
    ("1-4", "1-4"), ("[1，4]", "[1，4]"), ("[1]", "[1]"), ("[4, 1]", "[4, 1]"), ("[0, 4]", "[0, 4]"), ("{1: 4}", "…"),
    ("[1, [4]]", "[1, [4]]"), ("", ""), ("[1, x]", "[1, x]"),
])
def test_lines_that_are_none_are_one_fault(lines: str, shown: str) -> None:
    """Neither what they would cover nor what they leave is told as well."""
    for good, line in (("[1, 4]", 9), ("[5, 6]", 5)):
        faults = Faults()
        catalog = read_catalog(GOOD.replace(good, lines, 1).encode(), PLACES, faults)
        check_spans(catalog, {"a.txt": 9}, faults)
        (fault,) = faults.found
        assert (fault.line, fault.message) == (line, f"lines {shown} 不成一段")
        assert fault.hint.endswith("例如 [1, 248]")


def test_where_a_part_has_no_lines_only_that_is_told() -> None:
    _, faults = read(GOOD.replace("lines: [5, 6], ", ""))
    assert faults == [(5, "缺少键：lines")]


@pytest.mark.parametrize("written", ["5", '""', "[x]", "2024-01-01"])
def test_an_address_that_is_no_text_is_one_fault(written: str) -> None:
    _, faults = read(GOOD.replace("source_url: null", f"source_url: {written}", 1))
    assert [line for line, _ in faults if line] == [19], faults


@pytest.mark.parametrize("name", [
    ".hidden.txt", "a#b.txt", "a?b.txt", "a%20b.txt", "'a.txt '", "' a.txt'", "a.txt.", "a*.txt", '"a\\tb.txt"',
    "a<b>.txt", '\'"a".txt\'', "'a|b.txt'", "甲" * 70 + ".txt",
])
def test_a_file_whose_name_no_address_can_hold(name: str) -> None:
    _, faults = read(GOOD.replace("file: a.txt", f"file: {name}"))
    assert any(line == 2 and words.startswith("文件名 ") for line, words in faults), faults


@pytest.mark.parametrize("name", [
    "晋政发〔2024〕1号 通知（印发稿）.txt", "a b.c-d_e+f&g,h;i=j!k@l~m'n(o).txt", "通知.TXT", "无后缀", "𠀀.txt",
])
def test_a_file_may_be_named_as_an_office_names_it(name: str) -> None:
    _, faults = read(GOOD.replace("a.txt", f'"{name}"'))
    assert not [words for _, words in faults if "文件名" in words or "不在" in words]


@pytest.mark.parametrize("address", [
    "https://[::1/x", "https://", "https:///a", "http://:80/a", "https://a:b/", "https://a:99999/", '"https://a/b c"',
    "https://a.b:0/", "ftp://a.b/c", "javascript:alert(1)", "//a.b/c", '"https://a\\nb/"', "https://[x]/", "甲",
])
def test_what_is_no_web_address(address: str) -> None:
    _, faults = read(GOOD.replace("https://www.example.gov.cn/a.shtml", address))
    assert [line for line, words in faults if "不是网址" in words] == [12]


@pytest.mark.parametrize("address", ["http://a.b/c?d=e&f#g", "https://a.b:8443/", "https://a.b:1/", "https://[::1]/x", "https://省.中国/甲.html"])
def test_what_is_a_web_address(address: str) -> None:
    assert not read(GOOD.replace("https://www.example.gov.cn/a.shtml", f'"{address}"'))[1]


@pytest.mark.parametrize(("year", "is_one"), [(1948, False), (1949, True), (2100, True), (2101, False)])
def test_a_notice_is_of_a_year_of_the_republic(year: int, *, is_one: bool) -> None:
    _, faults = read(GOOD.replace("2009", str(year)))
    assert [words for _, words in faults] == ([] if is_one else [f"{year} 不是通知的年份"] * 2)


@pytest.mark.parametrize(("places", "hint"), [(PLACES, "可用：shanxi、datong"), ((), "可用：尚无")])
def test_where_a_place_is_not_known_those_that_are_are_named(places: tuple[Jurisdiction, ...], hint: str) -> None:
    faults = Faults()
    read_catalog(GOOD.replace("jurisdiction: shanxi", "jurisdiction: jin").encode(), places, faults)
    assert {fault.hint for fault in faults.found} == {f"{hint}（见 jurisdictions.yml）"}


@pytest.mark.parametrize(("places", "told"), [((), 0), (PLACES, 2)])
def test_where_no_place_could_be_read_only_that_is_told(places: tuple[Jurisdiction, ...], told: int) -> None:
    faults = Faults([Diagnostic(file="jurisdictions.yml", line=1, message="缺少这个文件", hint="")])
    read_catalog(GOOD.replace("jurisdiction: shanxi", "jurisdiction: jin").encode(), places, faults)
    assert len(faults.found) == 1 + told


def test_a_supplied_title_is_one_line() -> None:
    _, faults = read(GOOD.replace("    evidence", '    supplied_title: "关于\\n安全的通知"\n    evidence', 1))
    assert [words[:2] for _, words in faults] == ["名称"]


@pytest.mark.parametrize("lines", ["[0, 4]", "[]", "[1, 2, 4]", "[4, 1]"])
def test_what_is_no_span_of_lines(lines: str) -> None:
    _, faults = read(GOOD.replace("[1, 4]", lines))
    assert [line for line, words in faults if "不成一段" in words] == [9]
    assert read(GOOD.replace("[1, 4]", "[1, 1]").replace("[5, 6]", "[2, 6]"))[1] == []


def test_a_sum_in_capitals_is_the_same_sum() -> None:
    assert read(GOOD.replace(SUM, SUM.upper()))[0] == read(GOOD)[0]


@pytest.mark.parametrize(("old", "new"), [("year: 2009", "year: twenty"), ("jurisdiction: shanxi", "jurisdiction: x")])
def test_an_id_is_not_held_against_a_place_or_year_that_is_at_fault(old: str, new: str) -> None:
    _, faults = read(GOOD.replace(old, new, 1))
    assert len(faults) == 1


def test_an_original_without_notices_is_not_covered() -> None:
    _, faults = read(f"originals:\n  - file: a.txt\n    sha256: {SUM}\nnotices: []\n")
    assert faults == [(2, "a.txt 的第 1–9 行不属于任何通知")]


def test_an_original_listed_twice() -> None:
    _, faults = read(GOOD.replace("notices:\n", f"  - file: a.txt\n    sha256: {SUM}\nnotices:\n"))
    assert any("原件“a.txt”列了两次" in message for _, message in faults)


@pytest.mark.parametrize("name", [".hidden.txt", "a#b.txt", "a?b.txt", "a%20b.txt", "a.txt ", "一" * 80 + ".txt"])
def test_a_file_name_that_is_no_address_is_told_where_it_stands(name: str) -> None:
    _, faults = read(GOOD.replace("file: a.txt", f'file: "{name}"').replace("original: a.txt", f'original: "{name}"'))
    assert [(line, "文件名" in message) for line, message in faults] == [(2, True)]


def test_two_originals_of_one_address() -> None:
    _, faults = read(GOOD.replace("originals:\n", f"originals:\n  - {{file: A.txt, sha256: {SUM}}}\n"))
    assert [(line, message) for line, message in faults if "地址" in message] == [
        (3, "“a.txt”和“A.txt”会发布在同一地址")]


def test_the_article_of_a_page_may_be_named() -> None:
    page = GOOD.replace("a.txt", "a.html") + '    article: "#zoom"\n'
    catalog, _ = read(page)
    assert catalog.notices[1].entry(9).article == "#zoom"
    _, faults = read(GOOD + '    article: "#zoom"\n')
    assert faults == [(23, "a.txt 不是网页，没有 article")]
