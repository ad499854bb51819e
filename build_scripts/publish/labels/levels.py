"""The names of the levels of government."""

from build_scripts.domain.notice import Level

NAMES: dict[Level, str] = {"province": "省级", "prefecture": "地级", "county": "县级"}
