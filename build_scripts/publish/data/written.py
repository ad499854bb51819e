"""How data is written: JSON that a reader can read too."""

import json
from typing import Any

Json = dict[str, Any]


def encoded(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
