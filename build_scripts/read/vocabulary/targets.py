"""targets.yml: the words by which a sentence sets a number, a deadline or a frequency, with sentences both ways.

An example that does not set what it says it sets, and one of the `rejects` that sets something, is a fault at its line.
"""

from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.quantities import TargetRules
from build_scripts.read.faults import Faults
from build_scripts.read.located import Value
from build_scripts.read.yaml_files import parse_yaml

FILE = "targets.yml"
EXAMPLE = "units: [座, 处, 家]"
EMPTY = b"{verbs: [], units: [], measures: [], abstract: [], pairs: [], examples: [], rejects: []}"
KEYS = ("verbs", "units", "measures", "abstract", "pairs")
# An example is read as of a notice of this year.
YEAR = 2009
HINT = "改词表，或改例句"
Row = tuple[str | None, ...]


def read_targets(data: bytes | None, faults: Faults) -> TargetWords:
    root = parse_yaml(FILE, data, faults, EXAMPLE).fields(required=(*KEYS, "examples", "rejects"))
    words = TargetWords(**{key: root.texts(key) for key in KEYS})
    rules = TargetRules(words)
    for item in root.items("examples"):
        _check_example(item, rules)
    for item in root.items("rejects"):
        found = _found(item.text(), rules)
        if found:
            item.fault(f"读出了指标：{found}", HINT)
    return words


def _check_example(item: Value, rules: TargetRules) -> None:
    fields = item.fields(required=("text", "sets"))
    wanted = list(map(_cells, fields.items("sets")))
    found = _found(fields.text("text"), rules)
    is_other = sorted(found, key=str) != sorted(wanted, key=str)
    if is_other:
        item.fault(f"读出的是 {found}，不是 {wanted}", HINT)


def _cells(row: Value) -> Row:
    return tuple(value.text_or_none() for value in row.items())


def _found(text: str, rules: TargetRules) -> list[Row]:
    return [_row(finding) for finding in rules.find(text, YEAR)]


def _row(finding: Finding) -> Row:
    """Kind, value and unit; of a deadline its words."""
    last = finding.deadline if finding.kind == "时限" else finding.unit
    return finding.kind, finding.value, last
