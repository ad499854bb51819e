"""What tells one edition from another: a digest of all sources and of what decides their display.

The same files give the same sign on every machine: neither time nor place nor the versions of Python count.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from build_scripts.domain.addresses.project import PACKAGE

DIGITS = 12
DECIDING = frozenset((".py", ".jinja", ".yml", ".txt"))
"""Endings of the program's own files: its rules, its templates, its words."""


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Of each by its name."""
    return {name: sha256(_lines(content)).hexdigest() for name, content in sorted(files.items())}


def mark_of(sources: Mapping[str, str]) -> str:
    """Of all sources by their digests, and of the program."""
    digest = sha256()
    for name, content in (*sorted(sources.items()), *_program(PACKAGE).items()):
        own_name = sha256(name.encode("utf-8"))
        digest.update(own_name.digest())
        digest.update(bytes.fromhex(content))
    return digest.hexdigest()[:DIGITS]


@cache
def _program(package: Path) -> Mapping[str, str]:
    """What a process runs is what it began with."""
    return digests({
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.suffix in DECIDING and path.is_file()
    })


def _lines(content: bytes) -> bytes:
    """A checkout may end the lines as its system does."""
    return content.replace(b"\r\n", b"\n")
