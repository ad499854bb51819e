"""Cells of tables, each with what a CSV file has of it."""

from pathlib import Path

import yaml

CELLS: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
