"""The edition's search side by side with Pagefind (extended) on the same text, in one run.

`python -m tests.bench.pagefind.search_vs_pagefind --notices 2200` makes the synthetic corpus, both indexes and 200
queries whose answers are known, asks both in the browser and prints one table; how far it is goes to the other stream.
Both give the ten best hits with snippets.
Cold: a browser that has loaded nothing, its script included. Warm: a page that has been asked everything before.
Pagefind is that of the package, or a newer one that is given: PyPI ends before npm does (`npm install
@pagefind/linux-x64@1.6.0`, then `--pagefind node_modules/@pagefind/linux-x64/bin/pagefind_extended`).
"""

import argparse
import pickle
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from statistics import mean, median
from typing import Any

from pagefind_bin_extended import get_executable  # type: ignore[import-not-found,import-untyped,unused-ignore]
from playwright.sync_api import Browser, Page, sync_playwright

from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, NoticeId, Provision
from build_scripts.parse import document
from build_scripts.read import source_files
from tests.bench import corpus
from tests.bench.measure import Run, run
from tests.browser.conftest import FLAGS, chromium
from tests.browser.server import serve
from tests.site_scripts import published
from tests.trees import contents

ROOT = Path(__file__).parents[3]
QUERIES = 200
KINDS = ("引号中的词", "条款标题", "任意 2–8 字")
PAGE = '<!doctype html><meta charset="utf-8">'
HALF = str.maketrans(",;:()!?", "，；：（）！？")
Texts = Mapping[NoticeId, str]
"""The whole text of each notice, without blanks."""

OURS = """async query => {
  const { hits } = await NoticeSearch.search(query, { limit: 10 });
  return hits.map((hit) => hit.notice);
}"""
OURS_ALL = """async query => {
  const { edition, ordinals } = await NoticeSearch.run(query);
  return Array.from(new Set(ordinals.map((one) => edition.notices[edition.noticeOf[one]].id)));
}"""
THEIRS = """async query => {
  window.pagefind = window.pagefind || (await import("./pagefind/pagefind.js"));
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  return shown.map((one) => one.url);
}"""
THEIRS_ALL = THEIRS.replace("results.slice(0, 10)", "results")


@dataclass(kw_only=True, slots=True)
class Figures:
    """What one of the two took and gave."""

    name: str
    index: Run
    size: int
    files: int
    bytes: list[int] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    recall: dict[str, list[float]] = field(default_factory=dict)
    precision: dict[str, list[float]] = field(default_factory=dict)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notices", type=int, default=2200)
    parser.add_argument("--queries", type=int, default=QUERIES, help=f"how many ({QUERIES})")
    parser.add_argument("--pagefind", type=Path, help="its program, instead of the package's")
    options = parser.parse_args(arguments)
    print(side_by_side(options.notices, options.pagefind, options.queries))


def side_by_side(notices: int, pagefind: Path | None = None, queries: int = QUERIES) -> str:
    """The table for so many synthetic notices."""
    with tempfile.TemporaryDirectory(prefix="bench-search-") as folder:
        return compare(synthetic(notices), Path(folder), (pagefind or Path(get_executable())).resolve(), queries)


def synthetic(notices: int) -> Edition:
    """The synthetic corpus, read and parsed. Search needs neither topics nor threads."""
    with tempfile.TemporaryDirectory(prefix="bench-corpus-") as place:
        folder = Path(place) / "source_texts"
        corpus.write(ROOT / "source_texts", folder, notices)
        files = contents(folder)
    sources = source_files.load(files)
    made = tuple(document.parse_notice(text)[0] for text in sources.texts)
    return Edition(
        jurisdictions=sources.jurisdictions, originals=sources.originals, notices=made, groups=(), topics=(),
        filings=(), pairs=(), synonyms=sources.synonyms,
    )


def compare(edition: Edition, folder: Path, pagefind: Path, queries: int = QUERIES) -> str:
    """The table, in Markdown."""
    texts = {n.id: normal("".join(map(paragraph, n.provisions))) for n in edition.notices}
    questions = Questions(by_kind=dict(zip(KINDS, choose(edition.notices, queries), strict=True)), texts=texts)
    ours, theirs = index_ours(edition, folder / "ours"), index_theirs(edition.notices, folder / "pagefind", pagefind)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        ask(browser, folder / "ours", ours, questions, (OURS, OURS_ALL))
        ask(browser, folder / "pagefind", theirs, questions, (THEIRS, THEIRS_ALL))
        browser.close()
    return table(len(edition.notices), sum(map(len, texts.values())), ours, theirs)


def say(text: str) -> None:
    """How far it is: a run takes half an hour at 2,200 notices."""
    print(time.strftime("%H:%M:%S"), text, file=sys.stderr, flush=True)


def index_ours(edition: Edition, folder: Path) -> Figures:
    scripts = folder / "assets" / "js"
    scripts.mkdir(parents=True)
    (scripts / "search.js").write_text(published()["search.js"], "utf-8")
    (folder / "index.html").write_text(PAGE + '<script src="assets/js/search.js"></script>', "utf-8")
    pickled = folder.with_suffix(".pickle")
    pickled.write_bytes(pickle.dumps(edition))
    taken = run([sys.executable, "-m", "tests.bench.pagefind.index_only", str(pickled), str(folder)], ROOT)
    size, files = weight(folder / "search")
    say(f"our index: {taken.seconds:.0f} s, {files} files")
    return Figures(name="本站", index=taken, size=size, files=files)


def index_theirs(notices: Sequence[Notice], folder: Path, program: Path) -> Figures:
    folder.mkdir(parents=True)
    for notice in notices:
        (folder / f"{notice.id}.html").write_text("".join(page(notice)), "utf-8")
    taken = run([str(program), "--site", str(folder), "--quiet"], ROOT)
    (folder / "index.html").write_text(PAGE, "utf-8")
    size, files = weight(folder / "pagefind")
    say(f"Pagefind's index: {taken.seconds:.0f} s, {files} files")
    version = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    return Figures(name=f"Pagefind {version}", index=taken, size=size, files=files)


def page(notice: Notice) -> Iterator[str]:
    yield f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{escape(notice.title)}</title><body>'
    for provision in notice.provisions:
        yield f'<p id="{provision.eid}">{escape(paragraph(provision))}</p>'
    yield "</body></html>"


def weight(folder: Path) -> tuple[int, int]:
    """Bytes and files."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(sizes), len(sizes)


def choose(notices: Sequence[Notice], queries: int) -> tuple[list[str], list[str], list[str]]:
    """Queries chosen by a fixed lot: words in quotation marks, headings, any run of 2 to 8 characters."""
    lot = random.Random("queries")
    quoted: set[str] = set()
    headings: set[str] = set()
    runs: list[str] = []
    for notice in notices:
        for provision in notice.provisions:
            quoted.update(re.findall(r"“([^“”]{2,12})”", provision.text))
            if provision.heading:
                headings.add(provision.heading[:25])
    while len(runs) < queries - 2 * (queries // 3):
        text = normal(paragraph(lot.choice(lot.choice(notices).provisions)))
        length = lot.randint(2, 8)
        found = re.findall(rf"[\u4e00-\u9fff]{{{length}}}", text)
        if found:
            runs.append(lot.choice(found))
    return lot.sample(sorted(quoted), queries // 3), lot.sample(sorted(headings), queries // 3), runs


@dataclass(frozen=True, kw_only=True, slots=True)
class Questions:
    by_kind: Mapping[str, Sequence[str]]
    texts: Texts

    def every(self) -> list[str]:
        return [query for some in self.by_kind.values() for query in some]


def ask(browser: Browser, folder: Path, figures: Figures, questions: Questions, scripts: tuple[str, str]) -> None:
    every = questions.every()
    with serve(folder) as address:
        page = browser.new_page()
        figures.bytes, figures.cold = cold(page, address, scripts[0], every)
        say(f"{figures.name}: of {len(every)} cold queries the median takes {median(figures.bytes)} bytes")
        page.goto(address + "index.html")
        for query in every:
            page.evaluate(scripts[0], query)
        figures.warm += [timed(page, scripts[0], query)[0] for query in every]
        for kind, some in questions.by_kind.items():
            judged = [judge(page, scripts[1], query, questions.texts) for query in some]
            figures.recall[kind] = [recall for recall, _ in judged]
            figures.precision[kind] = [precision for _, precision in judged]
        page.close()


def cold(page: Page, address: str, script: str, queries: Sequence[str]) -> tuple[list[int], list[float]]:
    """Bytes of all that is loaded for a query, but for the page itself, and the time, with nothing kept from before."""
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    loaded: list[int] = []
    page.on("response", lambda answer: loaded.append(int(answer.headers.get("content-length", 0))))
    sizes, times = [], []
    for query in queries:
        loaded.clear()
        start = time.perf_counter()
        page.goto(address + "index.html")
        page.evaluate(script, query)
        times.append((time.perf_counter() - start) * 1000)
        sizes.append(sum(loaded) - loaded[0])
    return sizes, times


def timed(page: Page, script: str, query: str) -> tuple[float, Any]:
    found = page.evaluate(
        f"async (query) => {{ const start = performance.now(); const found = await ({script})(query);"
        " return [performance.now() - start, found]; }", query,
    )
    return float(found[0]), found[1]


def judge(page: Page, script: str, query: str, texts: Texts) -> tuple[float, float]:
    """Recall and precision among notices; what is right is what holds the query word for word."""
    wanted = normal(query)
    right = {name for name, text in texts.items() if wanted in text}
    found = {NoticeId(Path(name).stem) for name in timed(page, script, query)[1]}
    return len(found & right) / max(1, len(right)), len(found & right) / len(found) if found else 1.0


def normal(text: str) -> str:
    return re.sub(r"\s+", "", text.translate(HALF))


def paragraph(provision: Provision) -> str:
    return (provision.num or "") + (provision.heading or "") + provision.heading_end + provision.text


def table(notices: int, characters: int, *found: Figures) -> str:
    rows = [
        (f"{notices:,}件，{characters:,}字", [f.name for f in found]), ("---", ["---:"] * len(found)),
        ("建索引（秒）", [f"{f.index.seconds:.1f}" for f in found]),
        ("内存峰值（MB）", ["—" if f.index.peak is None else f"{f.index.peak / 1e6:,.0f}" for f in found]),
        ("索引（MB / 文件）", [f"{f.size / 1e6:.1f} / {f.files:,}" for f in found]),
        ("首次查询取（KB，中位 / 95%）", [f"{median(f.bytes) / 1e3:,.0f} / {high(f.bytes) / 1e3:,.0f}" for f in found]),
        ("首次查询（毫秒，中位 / 95%）", [f"{median(f.cold):,.0f} / {high(f.cold):,.0f}" for f in found]),
        ("再次查询（毫秒，中位 / 95%）", [f"{median(f.warm):,.1f} / {high(f.warm):,.1f}" for f in found]),
    ]
    for kind in KINDS:
        cells = [f"{mean(f.recall[kind]):.3f} / {mean(f.precision[kind]):.3f}" for f in found]
        rows.append((f"查全 / 查准：{kind}", cells))
    return "\n".join(f"| {' | '.join([name, *cells])} |" for name, cells in rows)


def high(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


if __name__ == "__main__":
    main()
