"""One line of a page: its text as it is laid out, and what stands in it and is not shown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.notice import Unseen

# A line break of the file between two Chinese characters is no space.
LAYOUT_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])|(\n)")
# 一、 （二） 3. 第四条 ⑤ that an item of a list says itself.
OWN_NUMBER = re.compile(
    r"\s*(?:[（(〔【\[]?\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})\s*(?:[）)〕】\]]|[、.．,，:：](?![0-9]))"
    r"|[0-9]{1,2}(?:[.．][0-9]{1,2}){1,4}[ \u3000\u00a0]|第[0-9一二三四五六七八九十百]{1,5}[条章节]|[①-⑳㈠-㈩⑴-⒛])"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """What stands in a line and in no text of the page: it is not shown, or it is the number of a list."""

    offset: int
    text: str
    reason: str
    words: bool = False
    is_number: bool = False


def numbered(raw: str, pieces: Sequence[Piece]) -> tuple[str, list[Unseen]]:
    """The line with the numbers of its lists; where its words have a number of their own, that is not shown."""
    out: list[str] = []
    unseen: list[Unseen] = []
    done = length = 0
    for piece in pieces:
        words = raw[done : piece.offset]
        out.append(words)
        length += len(words)
        done = piece.offset
        if piece.is_number and not OWN_NUMBER.match(raw, done):
            follows_number = bool(length) and not words
            # 2. before 3万元 is not 2.3万元.
            precedes_digit = raw[done : done + 1].isdigit()
            out.append(" " * follows_number + piece.text + " " * precedes_digit)
            length += len(out[-1])
        else:
            unseen.append(Unseen(
                offset=length,
                text=piece.text,
                reason=piece.reason,
                words=piece.words,
            ))
    return "".join([*out, raw[done:]]), unseen


def laid_out(raw: str, unseen: list[Unseen]) -> tuple[str, tuple[Unseen, ...]]:
    """The line as it is shown, a line break of the source being a space at most; what is not seen keeps its place."""
    out: list[str] = []
    moved: list[Unseen] = []
    waiting = iter(unseen)
    piece = next(waiting, None)
    done = length = 0
    for end, instead, resumed in _breaks(raw):
        while piece is not None and piece.offset <= end:
            behind = max(piece.offset - done, 0)
            moved.append(replace(piece, offset=length + behind))
            piece = next(waiting, None)
        said = raw[done:end]
        out += [said, instead]
        length += len(said) + len(instead)
        done = resumed
    return "".join(out), tuple(moved)


def _breaks(raw: str) -> Iterator[tuple[int, str, int]]:
    """Where a piece of the line ends, what is put there, and where the next piece begins."""
    for found in LAYOUT_BREAK.finditer(raw):
        yield found.start(), " " if found[1] else "", found.end()
    yield len(raw), "", len(raw)
