"""What shards are called: by what they hold, so that a name never stands for two things, and what has not changed keeps
its name from one edition to the next.

The overview tells the digest of each. What the browser knows by a name of its own (words, notices/shanxi-2024) has it
in front; what it knows by its place in the overview (the third of grams) is called by the digest alone.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

import numpy as np

from build_scripts.search.coding import bits

DIGEST = 39
"""Bits: three times what two characters hold, so that digests stand side by side in whole characters."""
OVERVIEW = "overview"
NAMED = "notices"
"""The folder whose shards have names of their own."""


def written(content: object) -> str:
    """The content as the browser writes it."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def digest(text: str) -> int:
    """Of a content as it is written."""
    return int.from_bytes(sha256(text.encode()).digest()[:8]) >> (64 - DIGEST)


def full_name(name: str, found: int) -> str:
    """With its digest: `words` → `words.0f3a…`, `notices/shanxi-2024` → `notices/shanxi-2024.0f3a…`, `grams/7` →
    `grams/0f3a…`."""
    told = spelt(found)
    folder, _, _ = name.rpartition("/")
    if folder and folder != NAMED:
        return f"{folder}/{told}"
    return f"{name}.{told}"


def spelt(number: int) -> str:
    return format(number, f"0{-(-DIGEST // 4)}x")


def listed(found: Mapping[str, int]) -> dict[str, str]:
    """The digests of shards by what stands before them in the name: of a folder's (grams/) in their order, and of one
    that stands alone (words.)."""
    kinds: dict[str, list[int]] = {}
    for name, own in found.items():
        kinds.setdefault(_before_digest(name), []).append(own)
    return {kind: packed(digests) for kind, digests in kinds.items()}


def _before_digest(name: str) -> str:
    folder, slash, _ = name.rpartition("/")
    return folder + slash if folder else f"{name}."


def packed(digests: Sequence[int]) -> str:
    return bits.text_of(bits.fixed(np.array(digests, np.int64), DIGEST))
