"""The site's scripts as they are published: a few classic ones, each joined of the modules that it is written in.

A file in src/entries/ is a script that pages load, under its name beside src/; what it imports stands in the other
folders there. A script is one function scope: its modules one after another, each behind those that it imports,
without the imports and exports, and then as short as a minifier writes it.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import normpath

ENTRIES = "src", "entries"
IMPORT = re.compile(r'^import (?:\{\s*\w+(?:,\s*\w+)*,?\s*\} from )?"(\.[^"]+)";\n', re.MULTILINE)
"""A statement that begins a line and names a file from the one it stands in. Names keep their names."""
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let|var)\b)", re.MULTILINE)
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let|var) (\w+)", re.MULTILINE)
LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
LANGUAGE = 2018
"""The year of the language that the oldest browsers of the site read: nothing newer is written for what is older."""


def joined(files: Mapping[str, str]) -> dict[str, str]:
    """Each script by its path, of all files of scripts, keyed by theirs.

    The scripts are the project's own, so that what cannot be joined is an error of theirs: a name that is not among the
    files a KeyError, one that two modules of a script declare, a module that needs itself, any other form of import
    and export, and what is no script a ValueError.
    """
    own = (path for path in files if _folder(path).parts[-2:] == ENTRIES)
    return {_published(path): _script(path, files) for path in own}


def _published(path: str) -> str:
    return str(_folder(path).parent.with_name(PurePosixPath(path).name))


def _folder(path: str) -> PurePosixPath:
    return PurePosixPath(path).parent


def _script(path: str, files: Mapping[str, str]) -> str:
    modules = tuple(_in_order(path, files, (), set()))
    _refuse_twins(modules, files)
    body = "".join(_body(module, files[module]) for module in modules)
    return _minified(f'(function () {{\n"use strict";\n{body}}})();\n') + "\n"


def _minified(script: str) -> str:
    # Imported here: only a build that joins scripts anew needs it, and it brings a runtime of its own.
    import minify  # noqa: PLC0415

    minify.config({"js-version": LANGUAGE})
    short: str = minify.string("application/javascript", script)
    return short


def _in_order(path: str, files: Mapping[str, str], above: tuple[str, ...], done: set[str]) -> Iterator[str]:
    """The module behind all that it imports, in the order of its imports; none twice."""
    if path in above:
        raise ValueError(f"{path} imports itself by way of {', '.join(above)}")
    if path in done:
        return
    done.add(path)
    for name in IMPORT.findall(files[path]):
        imported = normpath(str(_folder(path) / name))
        yield from _in_order(imported, files, (*above, path), done)
    yield path


def _refuse_twins(modules: tuple[str, ...], files: Mapping[str, str]) -> None:
    """In one scope a name that two modules declare would be one."""
    homes: dict[str, str] = {}
    for module in modules:
        for name in DECLARED.findall(files[module]):
            home = homes.setdefault(name, module)
            if home != module:
                raise ValueError(f"{home} and {module} both declare {name}, and are joined into one scope")


def _body(path: str, text: str) -> str:
    bare = EXPORT.sub("", IMPORT.sub("", text))
    left = LEFT.search(bare)
    if left:
        raise ValueError(f"{path}: {left[0]!r}: import {{ name }} from \"./file.js\"; and export before what it names")
    return bare
