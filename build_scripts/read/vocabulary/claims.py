"""What a table may name only once: the row itself, by its slug, and whatever else names it."""

from collections.abc import Collection, Iterable

from build_scripts.read.located import Value

Claim = tuple[Value, str, Collection[str]]
"""A row where it stands, its slug, and its names."""


def check_claims(rows: Iterable[Claim], *, one_row: str, one_owner: str) -> None:
    """A slug or a name that an earlier row has is a fault of the later one; the two wordings say what was expected."""
    lines: dict[str, int] = {}
    owners: dict[str, str] = {}
    for item, slug, names in rows:
        if slug in lines:
            item.fault(f"slug“{slug}”已见于第 {lines[slug]} 行", one_row)
        lines.setdefault(slug, item.line)
        for name in sorted(names):
            owner = owners.setdefault(name, slug)
            if owner != slug:
                item.fault(f"“{name}”已是 {owner} 的名称", one_owner)
