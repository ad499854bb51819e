"""The threads of a place on one page: what its notices said of each subject, year by year.

Every member stands with what changed since the notice before, which leads to the two side by side. A provision that
stands in several threads bears its own anchor where it is named first.
"""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Jurisdiction
from build_scripts.domain.thread import Member, Thread
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import changes, locators
from build_scripts.publish.markup.markdown import crumbs, front_matter, link, literal

LEAD = (
    "一个地区历年通知里同一件事的各条连成一条脉络，按主题排列；只取讲这一主题的条款，一条讲几个主题的，分别列在几条脉络里。"
    "每条后面的字说明与前一件相比的变化，点开是两件的对照。"
)


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for place in lookup.edition.jurisdictions:
        if place.slug in lookup.threads_of_place:
            yield site_addresses.markdown_file(site_addresses.thread_list(place.slug)), page(lookup, place)


def page(lookup: Lookup, place: Jurisdiction) -> str:
    here = site_addresses.thread_list(place.slug)
    title = f"{place.name}历年脉络"
    head = front_matter(title=title, description=f"{place.name}历年通知中前后相承的条款。", hide=["toc"])
    way = crumbs(
        here, link(place.name, here, site_addresses.place_page(place.slug)),
        link("对照", here, site_addresses.compare_list(place.slug)),
    )
    blocks = [head, way, f"# {literal(title)}", LEAD]
    named: set[str] = set()
    for thread in lookup.threads_of_place[place.slug]:
        blocks += _thread(lookup, here, thread, named)
    return "\n\n".join(blocks) + "\n"


def _thread(lookup: Lookup, here: str, thread: Thread, named: set[str]) -> Iterator[str]:
    yield f"## {literal(thread.title)} {{: #{thread.id} .thread }}"
    lines = []
    for member in thread.members:
        anchor = f"{member.notice}__{member.eid}"
        own = "" if anchor in named else f"{{: #{anchor} }}"
        named.add(anchor)
        kinds = "、".join(_kinds(lookup, here, thread, member))
        lines.append(f"- {_member(lookup, here, thread, member)}{own}{' ' if kinds else ''}{kinds}")
    yield "\n".join(lines)


def _member(lookup: Lookup, here: str, thread: Thread, member: Member) -> str:
    provision = lookup.provision(member.notice, member.eid)
    label = f"{locators.year(lookup.notices[member.notice])} {locators.locus(lookup, member.notice, provision)}"
    if provision.heading and not thread.title.endswith(provision.heading):
        label += f" {provision.heading}"
    part = "" if member.spans is None else "（节选）"
    return link(label + part, here, site_addresses.provision_page(member.notice, member.eid))


def _kinds(lookup: Lookup, here: str, thread: Thread, member: Member) -> Iterator[str]:
    """How it was changed, where it came of what the thread holds of the notice before."""
    for pair, links in lookup.continued(thread, member):
        yield _kind(here, pair, links[0], changes.all_short(links))


def _kind(here: str, pair: Pair, found: Link, words: str) -> str:
    return link(words, here, site_addresses.compare_page(pair.older, pair.newer) + f"#{found.newer}")
