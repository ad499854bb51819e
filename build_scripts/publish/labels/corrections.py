"""The names of the kinds of correction."""

from collections.abc import Mapping

from build_scripts.domain.notice import CorrectionKind

KINDS: Mapping[CorrectionKind, str] = {
    "removed": "删", "inserted": "补", "replaced": "改", "split": "分段", "joined": "连段",
}
