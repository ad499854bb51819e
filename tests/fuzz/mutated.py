"""Files that came to harm: originals of every form with bytes changed, taken out, put in, or repeated."""

import io
import random
import zipfile
from collections.abc import Sequence

from build_scripts.audit.originals import rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.notice import CatalogEntry, NoticeId, PlaceSlug
from build_scripts.parse.document import parse_notice
from build_scripts.read.faults import Faults
from build_scripts.read.formats.html.page import ArticleError
from build_scripts.read.formats.opening import fitting_name, opened

WRITTEN = (
    "<w:p>", "</w:p>", "<w:t>", "</w:t>", "<w:tbl><w:tr><w:tc>", '<w:del w:id="1">', "</w:del>", "<w:ins>",
    "<w:vanish/>",
    '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>', "<w:br/>", '<w:fldChar w:fldCharType="begin"/>',
    "<!DOCTYPE x>", "&#0;", "&lol;", "<div>", "</div>", "<table><tr><td>", "<!--", "-->", "<script>", "<p hidden>",
    "{\\v ", "{\\*", "\\u-1?", "\\par", "\\cell", "\\row", "}", "{", "一、", "（一）", "1.", "附件1",
    "2027年1月1日", "\n", "　　", "stream", "endstream", "endobj", "<</Kids[2 0 R]>>", " Tj", "ET", "BT", "--b",
    "=E4=B8=80", "Content-Type: text/html\n",
)
TOKENS: Sequence[bytes] = (*map(str.encode, WRITTEN), b"\0", b"\xff\xfe", b"\x80", b"\x1a", bytes(200))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Of a package its parts: a damaged package as such is told by its sums."""
    if data.startswith(b"PK") and chance.random() < 0.9:
        return _repacked(data, chance)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        data = _once(data, chance)
    return data


def _once(data: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(data) + 1), chance.choice((1, 1, 3, 20, 200))
    before, piece, after = data[:at], data[at : at + length], data[at + length :]
    return chance.choice((
        before + after, before + piece + piece + after, before + chance.choice(TOKENS) + piece + after,
        before + bytes([chance.randrange(256)]) + piece[1:] + after, before, before + piece * 50 + after,
        after + before,
    ))


def _repacked(data: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        harmed = chance.choice([name for name in names if name.startswith("word/")] or names)
        for name in names:
            part = old.read(name)
            new.writestr(name, _several(part, chance) if name == harmed else part)
    return buffer.getvalue()


def _several(part: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 2, 5))):
        part = _once(part, chance)
    return part


def outcome(name: str, data: bytes) -> list[str]:
    """What is wrong with what came of it: a file gives a notice of which nothing is lost, or faults that say what to
    do."""
    name = fitting_name(name, data)
    faults = Faults()
    text = opened(name, data, faults)
    if text is None:
        return [] if faults.found and all(f.message and f.hint for f in faults.found) else ["没有说明"]
    entry = CatalogEntry(
        id=NoticeId("a-2027"), original=name, first_line=1, last_line=len(text.lines), jurisdiction=PlaceSlug("a"),
        year=2027, source_url=None, source_evidence=None, supplied_title=None,
    )
    try:
        notice, _ = parse_notice(text.source(entry, ()))
    except ArticleError:
        return []
    return [fault.message for fault in audit_structure(notice, rows(name, data))]
