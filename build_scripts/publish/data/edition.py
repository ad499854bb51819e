"""Which edition this is, how much it holds, and what it and those before brought."""

from collections.abc import Iterable, Sequence

from build_scripts.domain.notice import Notice, NoticeId, PlaceSlug
from build_scripts.link.releases import Changes, history, since
from build_scripts.publish.views.about.account import Account

SCHEMA = 1


def facts(mark: str, until: str | None, whose: Sequence[PlaceSlug]) -> dict[str, object]:
    """`whose`: of each notice the place that issued it."""
    return {
        "schema": SCHEMA,
        "edition": mark,
        "newest": until,
        "notices": len(whose),
        "jurisdictions": len(set(whose)),
    }


def record(account: Account) -> dict[str, object]:
    """The editions on record, the oldest first, and what this one has beyond the last of them."""
    releases = account.releases
    editions: list[dict[str, object]] = []
    for changes, release in zip(history(releases), releases, strict=True):
        edition = {"date": release.date, "note": release.note}
        editions.append(edition | _changes(account, changes))
    latest = _changes(account, since(releases, account.sums)) if releases else None
    return {
        "schema": SCHEMA,
        "editions": editions,
        "since": latest,
    }


def _changes(account: Account, one: Changes) -> dict[str, object]:
    return {
        "added": list(one.added),
        "removed": list(one.removed),
        "changed": [{"notice": name, "corrections": _corrections(account, one, name)} for name in one.changed],
    }


def _corrections(account: Account, one: Changes, name: NoticeId) -> list[dict[str, object]]:
    made = one.between(account.corrections(name))
    return [
        {"eid": c.eid, "original": c.original, "displayed": c.displayed, "reason": c.reason, "date": c.made_on}
        for c in made
    ]


def newest(notices: Iterable[Notice]) -> str | None:
    """The latest date of issue."""
    return max((
        notice.date_of_issue
        for notice in notices
        if notice.date_of_issue
    ), default=None)


def stamp(mark: str, until: str | None) -> str:
    """As the foot of every page says it: 版本8c1f02ab34de（2026-03-26止）."""
    return f"版本{mark}" + (f"（{until}止）" if until else "")
