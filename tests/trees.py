"""Folders compared by the bytes of their files."""

import hashlib
from pathlib import Path


def digests(folder: Path) -> dict[str, str]:
    """Each file below the folder with the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
