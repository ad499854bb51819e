"""What other pages tell of a work: of each a question of its own, so that they depend on nothing else of it."""

from build_scripts.domain.indexes import WorkKind
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels.indexes.works import titled


@derived
def title_of(linked: LinkedEdition, slug: str) -> str:
    return linked.works[slug].title


@derived
def titled_of(linked: LinkedEdition, slug: str) -> str:
    return titled(linked.works[slug])


@derived
def kind_of(linked: LinkedEdition, slug: str) -> WorkKind:
    return linked.works[slug].kind


@derived
def is_to_be_made(linked: LinkedEdition, slug: str, notice: NoticeId) -> bool:
    """By what a notice says of it."""
    mentions = linked.works[slug].mentions
    return any(mention.status == "to_be_made" and mention.at.notice == notice for mention in mentions)
