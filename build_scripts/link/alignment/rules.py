"""The figures and words of alignment, from rules.yml: one table for these modules and for the browser."""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml

RULES: Mapping[str, Mapping[str, Any]] = yaml.safe_load(Path(__file__).with_name("rules.yml").read_text("utf-8"))


def rules_of(step: str) -> SimpleNamespace:
    """Those of one step, by their names."""
    return SimpleNamespace(**RULES[step])
