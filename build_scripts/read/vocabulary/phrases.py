"""phrases.yml: shapes, names and noise of set phrases, and which took the place of which.

A fault is reported with the line of the value that is wrong: a name given twice, one that its own example does not
hold, an example in which other phrases are found, a reject in which one is.
"""

from build_scripts.domain.indexes.vocabulary import PhraseTable
from build_scripts.language.wording.letters import phrase_key
from build_scripts.language.wording.phrases import PhraseRules
from build_scripts.read.faults import Faults
from build_scripts.read.located import Value
from build_scripts.read.vocabulary.succession import read_succession
from build_scripts.read.yaml_files import parse_yaml

FILE = "phrases.yml"
EXAMPLE = "campaigns: [三年行动, 攻坚战]"
LISTS = ("heads", "tails", "infixes", "campaigns", "openers", "counted", "noise")
EMPTY = ("{" + "".join(f"{key}: [], " for key in (*LISTS, "names", "succession", "examples", "rejects")) + "}").encode()
HINT = "改词表，或改例句"
SUCCESSION = "{from: 两客一危, to: 两客一危一货, reason: 增列货车}"


def read_phrases(data: bytes | None, faults: Faults) -> PhraseTable:
    root = parse_yaml(FILE, data, faults, EXAMPLE).fields(
        required=(*LISTS, "names", "succession", "examples", "rejects"),
    )
    table = PhraseTable(
        **{key: root.texts(key) for key in LISTS},
        names=_names(root.items("names")),
        succession=tuple(read_succession(item, phrase_key, SUCCESSION) for item in root.items("succession")),
    )
    rules = PhraseRules(table)
    for item in root.items("examples"):
        _check_example(item, rules)
    for item in root.items("rejects"):
        found = _found(item.text(), rules)
        if found:
            item.fault(f"读出了提法：{'、'.join(found)}", HINT)
    return table


def _names(items: tuple[Value, ...]) -> tuple[str, ...]:
    lines: dict[str, int] = {}
    names = []
    for item in items:
        fields = item.fields(required=("phrase", "example"))
        name = fields.text("phrase")
        key = phrase_key(name)
        if key in lines:
            item.fault(f"“{name}”已见于第 {lines[key]} 行", "一个提法只列一次")
        if name not in fields.text("example"):
            fields.fault("example", f"例句中没有“{name}”", "写一句含有该提法的话，不加标记")
        lines.setdefault(key, item.line)
        names.append(name)
    return tuple(names)


def _check_example(item: Value, rules: PhraseRules) -> None:
    fields = item.fields(required=("text", "phrases"))
    found = _found(fields.text("text"), rules)
    if found != fields.texts("phrases"):
        item.fault(f"读出的是：{'｜'.join(found) or '无'}", HINT)


def _found(text: str, rules: PhraseRules) -> tuple[str, ...]:
    return tuple(found.phrase for found in rules.find(text))
