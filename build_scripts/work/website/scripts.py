"""The site's scripts as they are published: a few classic ones, each joined of the modules that it is written in.

A file in src/entries/ is a script that pages load, under its name beside src/; what it imports stands in the other
folders there. A script is one function scope: its modules one after another, each behind those that it imports,
without the imports and exports and without what only their authors read: comments, indentation, blanks around signs,
most line breaks, and long names; declarations begin with one word, and those in a row are one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, count, product
from pathlib import PurePosixPath
from posixpath import normpath
from string import ascii_letters, digits

ENTRIES = "src", "entries"
IMPORT = re.compile(r'^import (?:\{\s*\w+(?:,\s*\w+)*,?\s*\} from )?"(\.[^"]+)";\n', re.MULTILINE)
"""A statement that begins a line and names a file from the one it stands in. Names keep their names."""
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let|var)\b)", re.MULTILINE)
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let|var) (\w+)", re.MULTILINE)
LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
"""A comment that has its lines to itself."""
REMARK = re.compile(r" +//[^/'\"\n]*$", re.MULTILINE)
"""A comment behind code. What begins within a string or an expression has a quotation mark or a slash behind it."""
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
CAST = re.compile(r"/\*\* @type \{[^\n]*?\} \*/ ")
"""What is said within a line to the checker of types alone."""
EMPTY = re.compile(r"^[ \t]*\n", re.MULTILINE)
STRING = r'"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*'"
SIGNS = r"[]\[{}()=<>,;:?&|!]"
WANTING = r"[\[{}(=<>,;:?&|!]"
EXPRESSION = (
    rf"(?:(?<={WANTING})|(?<={WANTING}[ \n])|(?<=return ))"
    r"/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^]\\\n]|\\.)*\])+/[a-z]*"
)
"""A regular expression: a slash where a value is wanted divides nothing."""
SAID = rf"({STRING}|{EXPRESSION}|//[^\n]*)"
"""What strings, expressions and remarks say, they say."""
AROUND_SIGNS = re.compile(rf"{SAID}| ?({SIGNS}+) ?| ?([-+*%]=) ?|(?<![-+]) ([-+*%]) (?![-+])")
"""Blanks, but not around signs that could become others when they stand together: a + +b."""
BREAK = re.compile(
    r"^((?:(?!//).)*[\[{(,;=>|&?:}]|(?:(?!//).)*[^+]\+)\n|^((?:(?!//).)*)\n(?=[\])}.?:&|]|\+[^+])",
    re.MULTILINE,
)
"""Beside a sign by which nothing is left to end at the break; not behind what may be a remark. Behind a block nothing
is; behind a value in braces a semicolon is, or what is joined cannot be read."""
NEEDLESS = re.compile(rf"{SAID}|;(?=}})|(?<![,\[]),(?=[\]}})])")
"""What ends the last statement of a block, and the last entry of a list."""
TRUTH = re.compile(rf"{SAID}|(?<![\w.$])(?:(true)|false)\b(?! ?:)")
"""No key."""
CONSTANT = re.compile(rf"{SAID}|(?<![\w.$])const(?=[ {{\[])")
"""What it is stays as it is: authors are told of what they set anew, and readers' scripts are shorter with one word."""
ARROW = re.compile(rf"{SAID}|(?<![\w$)])\((\w+)\)(?==>)")
"""The one name that a function takes. Behind a word, async among them, it keeps its brackets."""
PLAIN = rf"{STRING}|[^;{{}}\"'/\n]"
VALUE = rf"(?: (?=\w)|(?=[{{\[]))(?:{PLAIN}|\{{(?:{PLAIN})*\}})*"
"""A name, or what takes names out, and what it is from the beginning. A block of several statements, and what may be
an expression, are left as they are."""
DECLARATIONS = re.compile(rf"{SAID}|(?<![^;{{}}\n])(let|var)({VALUE}(?:;\2{VALUE})+)(?=[;}}])")
"""Statements of one kind in a row; not within the head of a loop, nor as all that a condition governs."""
METHOD = r"\((?:[^()]|\([^()]*\))*\)\s*\{"
"""What follows the name of a method where it is written: a block behind what it takes, as behind no call."""
KEY = re.compile(
    rf"(?<!\.\.)\.(\w+)|[{{}},;]\s*(\w+)\s*(?=[,}}=]|{METHOD})|(\w+)\s*:|\b(?:async|get|set|static) (\w+)\s*[(=]",
)
"""A name that is a key, or may be one: of an object, of what is taken out of one, of a class."""
NAME = re.compile(rf"{SAID}|(?<!\w)(?:(?<!\.)|(?<=\.\.\.))(\w+)\b")
SHORTEST = 3
"""Of a name that is worth to be shortened."""


def joined(files: Mapping[str, str]) -> dict[str, str]:
    """Each script by its path, of all files of scripts, keyed by theirs.

    The scripts are the project's own, so that what cannot be joined is an error of theirs: a name that is not among the
    files a KeyError, one that two modules of a script declare, a module that needs itself, and any other form of import
    and export a ValueError.
    """
    own = (path for path in files if _folder(path).parts[-2:] == ENTRIES)
    return {_published(path): _script(path, files) for path in own}


def without_comments(text: str) -> str:
    """The code alone, line by line. A text of several lines within it could be taken for code: it is refused."""
    code = REMARK.sub("", COMMENT.sub("", text))
    if "`" in code:
        raise ValueError("a template literal may hold what looks like a comment: write strings in quotation marks")
    return EMPTY.sub("", INDENT.sub("", code))


def _published(path: str) -> str:
    return str(_folder(path).parent.with_name(PurePosixPath(path).name))


def _folder(path: str) -> PurePosixPath:
    return PurePosixPath(path).parent


def _script(path: str, files: Mapping[str, str]) -> str:
    modules = tuple(_in_order(path, files, (), set()))
    homes = _homes(modules, files)
    body = "".join(_body(module, files[module]) for module in modules)
    code = _with_joined_declarations(_with_one_word(_with_short_names(body, homes)))
    return f'(()=>{{"use strict";{code}}})();\n'


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


def _homes(modules: tuple[str, ...], files: Mapping[str, str]) -> Mapping[str, str]:
    """Of each name its module; one that two declare is refused."""
    homes: dict[str, str] = {}
    for module in modules:
        for name in DECLARED.findall(files[module]):
            home = homes.setdefault(name, module)
            if home != module:
                raise ValueError(f"{home} and {module} both declare {name}, and are joined into one scope")
    return homes


def _with_short_names(body: str, declared: Iterable[str]) -> str:
    """The names of modules that are nowhere a key: one that begins with $ is nobody else's."""
    short = dict(_short_names(declared, _keys(body)))

    def renamed(found: re.Match[str]) -> str:
        said, name = found.group(1, 2)
        return said or short.get(name, name)

    return NAME.sub(renamed, body)


def _short_names(declared: Iterable[str], keys: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    long = (name for name in declared if len(name) >= SHORTEST)
    worth = (name for name in long if name not in keys)
    return zip(worth, _shortest(), strict=False)


def _shortest() -> Iterator[str]:
    """$a, $b, …, $9, $aa, …: as short as so many names can be."""
    for length in count(1):
        for signs in product(ascii_letters + digits, repeat=length):
            yield "$" + "".join(signs)


def _keys(body: str) -> AbstractSet[str]:
    code = re.sub(SAID, '""', body)
    named = (found.groups() for found in KEY.finditer(code))
    return set(filter(None, chain.from_iterable(named)))


def _body(path: str, text: str) -> str:
    bare = EXPORT.sub("", IMPORT.sub("", without_comments(text)))
    left = LEFT.search(bare)
    if left:
        raise ValueError(f"{path}: {left[0]!r}: import {{ name }} from \"./file.js\"; and export before what it names")
    short = TRUTH.sub(lambda found: found[1] or ("!0" if found[2] else "!1"), CAST.sub("", bare))
    lines = AROUND_SIGNS.sub(r"\1\2\3\4", short)
    # A break may stand both behind a sign and before one.
    joined_lines = BREAK.sub(r"\1\2", BREAK.sub(r"\1\2", lines))
    return ARROW.sub(r"\1\2", NEEDLESS.sub(r"\1", joined_lines))


def _with_one_word(code: str) -> str:
    """let a=1; of const a=1;."""
    return CONSTANT.sub(lambda found: found[1] or "let", code)


def _with_joined_declarations(code: str) -> str:
    """let a=1;let b=2; as let a=1,b=2;."""
    return DECLARATIONS.sub(_one_declaration, code)


def _one_declaration(found: re.Match[str]) -> str:
    said, kind, declared = found.groups()
    if said:
        return said
    names = re.sub(rf"({STRING})|;{kind}(?: |(?=[{{\[]))", lambda each: each[1] or ",", declared)
    return kind + names
