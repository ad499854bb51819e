"""Folders by the bytes of their files."""

import hashlib
from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    """Each file below the folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def digests(folder: Path) -> dict[str, str]:
    """Each file below the folder with the digest of its bytes."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in contents(folder).items()}
