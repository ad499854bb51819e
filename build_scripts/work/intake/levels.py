"""What an editor calls the levels of places."""

from collections.abc import Mapping

from build_scripts.domain.notice import Level

NAMES: Mapping[str, Level] = {
    "国家": "nation", "省": "province", "市": "prefecture", "县": "county", "乡镇街道": "township", "乡镇": "township",
    "街道": "township", "开发区": "zone", "部门": "department",
}
