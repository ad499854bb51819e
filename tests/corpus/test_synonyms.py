"""The examples of synonyms.yml are sentences of the notices, word for word."""

from pathlib import Path

import yaml

SYNONYMS = Path(__file__).parents[2] / "source_texts" / "synonyms.yml"


def test_every_example_stands_in_a_notice(site: Path) -> None:
    texts = "\n".join(path.read_text("utf-8") for path in sorted((site / "downloads/notices").glob("*.txt")))
    groups = yaml.safe_load(SYNONYMS.read_text("utf-8"))["synonyms"]
    examples = [example for group in groups for example in group["examples"]]
    assert examples
    assert [example for example in examples if example not in texts] == []
