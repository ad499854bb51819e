"""The tasks of a body in one year as a document to print: each with a box to tick and the place to cite."""

from collections.abc import Iterator
from itertools import chain

from build_scripts.domain.own_words import EDITION
from build_scripts.publish.docx.body import Document, Paragraph, Section, plain_paragraph
from build_scripts.publish.docx.notice import apparatus
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.docx.styles import APPARATUS, STYLE_IDS, heading_style
from build_scripts.publish.labels.provenance import version
from build_scripts.publish.views.bodies.checklist import Checklist, Item

BOX = "□"


def document(found: Checklist) -> bytes:
    paragraphs = [
        plain_paragraph(STYLE_IDS["title"], found.title),
        *(plain_paragraph(APPARATUS, said) for said in found.standing),
        *chain.from_iterable(map(_item, found.items)),
        *apparatus(_facts(found)),
    ]
    properties = Properties(
        title=found.title,
        identifier=f"{found.body.slug}-{found.year}",
        creator=EDITION,
    )
    return pack(Document(paragraphs=paragraphs, section=Section(headed=True)), properties, header=found.title)


def _item(item: Item) -> Iterator[Paragraph]:
    heading = f"{BOX} {item.place} {item.heading}"
    words = " ".join(item.words.split())
    yield plain_paragraph(heading_style(2), heading.rstrip())
    yield plain_paragraph(STYLE_IDS["body"], words)
    for label, value in _told(item).items():
        if value:
            yield plain_paragraph(APPARATUS, f"{label}：{value}")


def _told(item: Item) -> dict[str, str]:
    return {
        "分工": item.roles,
        "同列单位": item.partners,
        "时限": item.deadline,
        "上一件": item.before,
        "上一件的写法": " ".join(item.before_words.split()),
        "主题": item.topic,
        "出处": item.citation,
    }


def _facts(found: Checklist) -> Iterator[tuple[str, str]]:
    sources = "、".join(found.sources)
    yield "说明", f"以上{len(found.items)}项任务照录自{sources}；标题、归类、同列单位和出处为《{EDITION}》所加。"
    yield from version(found.edition)
    yield "数据标识", found.body.slug
