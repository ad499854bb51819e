"""Which edition this is, how much it holds, and what it and those before brought."""


from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.releases import Changes, history, since
from build_scripts.publish.data.written import encoded
from build_scripts.publish.parts import TextFiles
from build_scripts.publish.views.about.account import Account, account_of

SCHEMA = 1


def files(linked: LinkedEdition) -> TextFiles:
    yield edition_data("edition"), encoded(facts(linked.edition))
    yield edition_data("editions"), encoded(record(account_of(linked)))


def facts(edition: Edition) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "edition": edition.mark,
        "newest": newest(edition),
        "notices": len(edition.notices),
        "jurisdictions": len({notice.jurisdiction for notice in edition.notices}),
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


def newest(edition: Edition) -> str | None:
    """The latest date of issue."""
    return max((
        n.date_of_issue
        for n in edition.notices
        if n.date_of_issue
    ), default=None)


def stamp(edition: Edition) -> str:
    return stamp_of(edition.mark, newest(edition))


def stamp_of(mark: str, until: str | None) -> str:
    """As the foot of every page says it: 版本8c1f02ab34de（2026-03-26止）."""
    return f"版本{mark}" + (f"（{until}止）" if until else "")
