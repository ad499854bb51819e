"""Each notice to take away: plain text, Markdown and DOCX (JSON is the site's own data).

All three hold the notice complete and in order; what the edition adds stands at the end, marked as such.
"""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import notice_copy, notice_data
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import NOTICE
from build_scripts.publish.labels import locators


def keys(linked: LinkedEdition) -> Iterator[NoticeId]:
    return iter(linked.own)


def files_of(linked: LinkedEdition, notice: NoticeId) -> Iterator[tuple[str, str | bytes]]:
    for form in NOTICE:
        yield notice_copy(notice, form.ending), form.make(linked.notices[notice], linked.edition.mark)


def downloads(notice: Notice) -> tuple[tuple[str, str, str], ...]:
    """What a page offers: the form's name, its address from the site's root, and the name to save it under. Data keep
    the identifier."""
    name = locators.file_name(notice)
    copies = [(form.label, notice_copy(notice.id, form.ending), form.save_as(name)) for form in NOTICE]
    return *copies, ("JSON", notice_data(notice.id), f"{notice.id}.json")
