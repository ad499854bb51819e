"""The table of both languages; what its figures mean stands there."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

RULES: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("redline.yml").read_text("utf-8"))
