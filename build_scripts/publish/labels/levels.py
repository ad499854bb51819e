"""The names of the levels of government."""

from build_scripts.domain.notice import Level

NAMES: dict[Level, str] = {
    "nation": "国家级", "province": "省级", "prefecture": "地级", "county": "县级", "township": "乡级",
    "zone": "开发区", "department": "部门",
}
