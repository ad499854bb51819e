"""Readers of the site on a real web server with the documented configuration: `nox -s bench -- --readers 200`.

Each reader goes on from page to page without a pause: the home page, a notice, a topic, a comparison, each with what it
loads; now and then a search, for which the page of results, the index's overview and some of its shards are asked for.
What was read before is asked for again with its mark (ETag), and everything is taken compressed, as browsers do. Told
are the requests, what went wrong, and how long an answer took.
"""

import asyncio
import gzip
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

LOADED = re.compile(r'(?:<script[^>]* src|<link rel="stylesheet"[^>]* href)="([^"]+)"')
SEARCHES = 0.2
"""Share of steps that are searches."""
SHARDS = 4
"""Beside the overview that a query loads."""
SHARES = (0.5, 0.95, 0.99)
TIME_OUT = 30
GOOD = (200, 304)


@dataclass
class Figures:
    """What all readers have met with."""

    seconds: list[float] = field(default_factory=list)
    status: Counter[int] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    searches: int = 0
    loaded: int = 0
    """Bytes."""

    @property
    def errors(self) -> int:
        return sum(self.faults.values()) + sum(count for status, count in self.status.items() if status not in GOOD)


@dataclass(frozen=True, kw_only=True)
class Site:
    """What there is to read, by the addresses below the root."""

    pages: Sequence[str]
    shards: Sequence[str]
    queries: Sequence[str]

    @classmethod
    def of(cls, folder: Path) -> "Site":
        rooms = ("notices", "topics", "compare", "years", "places", "threads")
        pages = [p for room in rooms for p in sorted((folder / room).rglob("*.html"))]
        shards = sorted((folder / "search").rglob("*.js"))
        return cls(
            pages=["index.html", *(page.relative_to(folder).as_posix() for page in pages)],
            shards=[shard.relative_to(folder).as_posix() for shard in shards if shard.stem != "overview"],
            queries=("煤矿", "三管三必须", "重大事故隐患", "应急预案", "晋政发〔2021〕1号"),
        )


async def read(address: str, site: Site, readers: int, seconds: float) -> Figures:
    """So many at once, each with a connection of its own, for so long."""
    found, end = Figures(), time.monotonic() + seconds
    await asyncio.gather(*(_Reader(address, site, number, found).until(end) for number in range(readers)))
    return found


class _Reader:
    def __init__(self, address: str, site: Site, number: int, figures: Figures) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._site, self._figures = site, figures
        self._chance = random.Random(number)
        self._marks: dict[str, str] = {}
        self._loads: dict[str, list[str]] = {}
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def until(self, end: float) -> None:
        while time.monotonic() < end:
            for page in self._step():
                await self._open(page)
        self._close()

    def _step(self) -> Iterator[str]:
        if self._chance.random() > SEARCHES:
            yield self._chance.choice(self._site.pages)
            return
        self._figures.searches += 1
        yield f"search.html?q={quote(self._chance.choice(self._site.queries))}"
        yield "search/overview.js"
        yield from self._chance.sample(self._site.shards, min(SHARDS, len(self._site.shards)))

    async def _open(self, page: str) -> None:
        """A page, and what of it the reader does not have yet."""
        body = await self._ask(page)
        known = self._loads.get(page)
        if known is None and page.partition("?")[0].endswith(".html"):
            found = LOADED.findall(body.decode("utf-8", "replace"))
            known = self._loads[page] = [urljoin(f"/{page}", name).lstrip("/") for name in found]
        for name in known or ():
            if name not in self._marks:
                await self._ask(name)

    async def _ask(self, name: str) -> bytes:
        start = time.perf_counter()
        try:
            status, body = await asyncio.wait_for(self._answer(name), TIME_OUT)
        except (OSError, ValueError, asyncio.IncompleteReadError, TimeoutError) as error:
            self._figures.faults[type(error).__name__] += 1
            self._close()
            return b""
        self._figures.seconds.append(time.perf_counter() - start)
        self._figures.status[status] += 1
        return body

    async def _answer(self, name: str) -> tuple[int, bytes]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port)
        reader, writer = self._streams
        mark = f"If-None-Match: {self._marks[name]}\r\n" if name in self._marks else ""
        way = quote(name, safe="/?=&%")
        asked = f"GET /{way} HTTP/1.1\r\nHost: {self._host}\r\nAccept-Encoding: gzip\r\n{mark}\r\n"
        writer.write(asked.encode("ascii"))
        await writer.drain()
        status = int((await reader.readline()).split()[1])
        headers = {}
        while line := (await reader.readline()).strip():
            key, _, value = line.decode("latin-1").partition(": ")
            headers[key.lower()] = value
        if "etag" in headers:
            self._marks[name] = headers["etag"]
        body = await _body(reader, headers)
        self._figures.loaded += len(body)
        if headers.get("connection") == "close":
            self._close()
        return status, gzip.decompress(body) if headers.get("content-encoding") == "gzip" and body else body

    def _close(self) -> None:
        if self._streams:
            self._streams[1].close()
        self._streams = None


async def _body(reader: asyncio.StreamReader, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return await reader.readexactly(int(headers.get("content-length", 0)))
    pieces = []
    while size := int(await reader.readline(), 16):
        pieces.append(await reader.readexactly(size))
        await reader.readline()
    await reader.readline()
    return b"".join(pieces)


def told(figures: Figures, readers: int, seconds: float) -> str:
    times = sorted(figures.seconds)
    at = {share: times[int(len(times) * share)] * 1000 for share in SHARES if times}
    return (
        f"{readers} 名读者，{seconds:.0f} 秒：请求 {len(times):,} 次（{len(times) / seconds:,.0f} 次/秒），其中检索 "
        f"{figures.searches:,} 回；错误 {figures.errors}；状态 {dict(sorted(figures.status.items()))}；"
        f"{figures.loaded / 1e6:,.0f} MB；"
        + "，".join(f"p{share * 100:.0f} {value:,.1f} 毫秒" for share, value in at.items())
    )
