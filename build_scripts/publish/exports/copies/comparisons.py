"""Each comparison to take away."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import compare_copy
from build_scripts.publish.exports.formats import COMPARISON
from build_scripts.publish.views.exports.compared import Compared


def files(compared: Compared) -> Iterator[tuple[str, str | bytes]]:
    older, newer = compared.comparison.older, compared.comparison.newer
    for form in COMPARISON:
        yield compare_copy(older.id, newer.id, form.ending), form.make(compared)
