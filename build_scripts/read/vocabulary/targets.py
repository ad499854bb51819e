"""targets.yml: the words by which a sentence sets a number, a deadline or a frequency, with sentences both ways.

An example that does not set what it says it sets, and one of the `rejects` that sets something, is a fault at its line.
"""

from build_scripts.domain.index_vocabulary import TargetWords
from build_scripts.language.wording.quantities import Finding, TargetRules
from build_scripts.read.located import Faults, Value, parse_yaml

FILE = "targets.yml"
EMPTY = b"{verbs: [], units: [], measures: [], abstract: [], pairs: [], examples: [], rejects: []}"
KEYS = ("verbs", "units", "measures", "abstract", "pairs")
# An example is read as of a notice of this year.
YEAR = 2009


def read_targets(data: bytes | None, faults: Faults) -> TargetWords:
    root = parse_yaml(FILE, data, faults).fields(required=(*KEYS, "examples", "rejects"))
    words = TargetWords(**{key: root.texts(key) for key in KEYS})
    rules = TargetRules(words)
    for item in root.items("examples"):
        _check_example(item, rules)
    for item in root.items("rejects"):
        found = [_row(finding) for finding in rules.find(item.text(), YEAR)]
        if found:
            item.fault(f"读出了指标：{found}", "改词表，或改例句")
    return words


def _check_example(item: Value, rules: TargetRules) -> None:
    fields = item.fields(required=("text", "sets"))
    wanted = [tuple(v.text_or_none() for v in row.items()) for row in fields.items("sets")]
    found = [_row(finding) for finding in rules.find(fields.text("text"), YEAR)]
    if sorted(found, key=str) != sorted(wanted, key=str):
        item.fault(f"读出的是 {found}，不是 {wanted}", "改词表，或改例句")


def _row(finding: Finding) -> tuple[str | None, ...]:
    """Kind, value and unit; of a deadline its words."""
    last = finding.deadline if finding.kind == "时限" else finding.unit
    return finding.kind, finding.value, last
