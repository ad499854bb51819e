"""What a body is also called, so that who types it into a list finds the body: 市住建局 for 市住房和城乡建设局."""

from collections.abc import Iterable, Iterator

from build_scripts.domain.indexes import Body
from build_scripts.link.bodies.forms import forms
from build_scripts.link.linked_edition import LinkedEdition


def spellings(linked: LinkedEdition, body: Body) -> tuple[str, ...]:
    """What notices print for it and the usual short forms, but for those that its name or another of them holds."""
    printed = [name for name, _ in body.aliases]
    return tuple(_not_held(body.name, dict.fromkeys((*printed, *forms(linked, body)))))


def _not_held(name: str, others: Iterable[str]) -> Iterator[str]:
    kept = [name]
    for form in sorted(others, key=len, reverse=True):
        if not any(form in other for other in kept):
            kept.append(form)
            yield form
