"""The history of a topic or a thread as a document for a meeting: what each notice says, the newest first."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from build_scripts.domain.own_words import EDITION
from build_scripts.publish.docx.body import Document, Paragraph, Section, plain_paragraph
from build_scripts.publish.docx.notice import apparatus
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.docx.styles import APPARATUS, STYLE_IDS, heading_style
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.provenance import version
from build_scripts.publish.views.exports.filed import Filed, FiledTexts


def document(found: FiledTexts) -> bytes:
    title = f"{found.name}：历年通知条文"
    paragraphs = [
        plain_paragraph(STYLE_IDS["title"], title),
        plain_paragraph(STYLE_IDS["body"], f"{found.scope}。"),
        *_places(found.texts),
        *apparatus(_facts(found)),
    ]
    properties = Properties(
        title=title,
        identifier=found.identifier,
        creator=EDITION,
    )
    return pack(Document(paragraphs=paragraphs, section=Section(headed=True)), properties, header=title)


def _places(texts: Sequence[Filed]) -> Iterator[Paragraph]:
    for jurisdiction, own in groupby(texts, attrgetter("jurisdiction")):
        yield plain_paragraph(heading_style(1), jurisdiction.name)
        groups = groupby(own, attrgetter("notice.id"))
        by_notice = [tuple(found) for _, found in groups]
        for found in reversed(by_notice):
            yield from _notice(found)


def _notice(texts: Sequence[Filed]) -> Iterator[Paragraph]:
    """Under year and number each provision, whole or in parts, with the place to cite."""
    notice = texts[0].notice
    heading = f"{locators.chinese_year(notice)}　{facts.number(notice)}"
    yield plain_paragraph(heading_style(2), heading)
    for text in texts:
        for line in text.words.split("\n"):
            yield plain_paragraph(STYLE_IDS["body"], line)
        part = "（节选）" if text.part else ""
        place = cite(notice, text.place)
        yield plain_paragraph(APPARATUS, f"{place}{part}")


def _facts(found: FiledTexts) -> Iterator[tuple[str, str]]:
    notices = {text.notice.id for text in found.texts}
    yield "说明", f"以上条文照录自{len(notices)}件通知，共{len(found.texts)}条；标题、归类和出处为《{EDITION}》所加。"
    yield from version(found.edition)
    yield "数据标识", found.identifier
