"""The reviewed table of bodies as a table to take away: names by level, other forms, when each stood, what followed."""

from collections.abc import Iterator, Sequence

from build_scripts.domain.addresses.site_addresses import index_table
from build_scripts.domain.indexes.vocabulary import BodyRow
from build_scripts.language.wording.body_levels import NAMED_LEVELS
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.tables.csv_format import table
from build_scripts.publish.views.bodies.names import name_of, short_names

HEAD = ("标识", *(f"{level}全称" for level in NAMED_LEVELS), "其他写法", "归属", "起", "止", "后续", "说明")


def files(linked: LinkedEdition) -> Iterator[tuple[str, bytes]]:
    yield index_table("bodies"), table(HEAD, map(_row, linked.edition.body_table.bodies), linked.edition.mark)


def _row(row: BodyRow) -> Sequence[str]:
    return (
        row.slug,
        *(name_of(row, level) for level in NAMED_LEVELS),
        short_names(row),
        row.level or "",
        str(row.start or ""),
        str(row.end or ""),
        "、".join(row.after),
        row.reason,
    )
