"""What a notice's page tells programs: facts in the head of its Markdown, from which the theme makes the page's own.

`docs/theme/partials/metadata.html` writes them as ArticleTitle, PubDate and ContentSource, the names that government
sites use, and as schema.org Legislation. A fact that the source lacks is left out; no time of day is made up.
"""

from build_scripts.domain.addresses.site_addresses import feed
from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.facts import title_and_mark


def facts(linked: LinkedEdition, notice: Notice) -> dict[str, str]:
    place = linked.jurisdictions[notice.jurisdiction]
    known = {
        "article_title": title_and_mark(notice),
        "issuer": notice.issuer,
        "document_number": notice.document_number,
        "date_of_issue": notice.date_of_issue,
        "jurisdiction": place.name,
        "division_code": place.division_code,
        "source_url": notice.source_url,
        "feed": feed(place.slug),
    }
    return {key: value for key, value in known.items() if value}
