"""The site's stylesheet, one file made of several: a page is drawn only after every style it names has come."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

IMPORT = re.compile(r'^@import "([^":]+)";$', re.MULTILINE)
"""The whole of a line, and a file beside the one that names it."""


def joined(files: Mapping[str, str]) -> dict[str, str]:
    """Stylesheets, keyed by path, each with those it imports written in their place; imported ones are left out.

    A name that is not among the files is a KeyError: the stylesheets are the project's own.
    """
    imported = {
        _beside(path, name)
        for path, text in files.items()
        for name in IMPORT.findall(text)
    }
    return {
        path: _written_out(path, files)
        for path in files
        if path not in imported
    }


def _written_out(path: str, files: Mapping[str, str]) -> str:
    return IMPORT.sub(lambda found: _written_out(_beside(path, found.group(1)), files).rstrip("\n"), files[path])


def _beside(path: str, name: str) -> str:
    return str(PurePosixPath(path).with_name(name))
