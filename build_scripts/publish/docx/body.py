"""The tasks of a body in one year as a document to print: each with a box to tick and the place to cite."""

from collections.abc import Iterator

from build_scripts.link.edition_index import Lookup
from build_scripts.publish.docx.markup import paragraph, run
from build_scripts.publish.docx.notice import apparatus
from build_scripts.publish.docx.package import Properties, pack, section
from build_scripts.publish.docx.styles import APPARATUS, STYLE_IDS, heading_style
from build_scripts.publish.labels.provenance import EDITION
from build_scripts.publish.views.bodies.checklist import Checklist, Item

BOX = "□"


def document(lookup: Lookup, found: Checklist) -> bytes:
    blocks = [paragraph(STYLE_IDS["title"], (run(found.title),))]
    for item in found.items:
        blocks += _item(item)
    blocks += apparatus(_facts(lookup, found))
    properties = Properties(title=found.title, identifier=f"{found.body.slug}-{found.year}", creator=EDITION)
    return pack("".join([*blocks, section(headed=True)]), properties, header=found.title)


def _item(item: Item) -> Iterator[str]:
    yield paragraph(heading_style(2), (run(f"{BOX} {item.place} {item.heading}".rstrip()),))
    yield paragraph(STYLE_IDS["body"], (run(" ".join(item.words.split())),))
    for label, value in (
        ("分工", item.roles), ("同列单位", item.partners), ("期限", item.deadline), ("上一件", item.before),
        ("主题", item.topic), ("出处", item.citation),
    ):
        if value:
            yield paragraph(APPARATUS, (run(f"{label}：{value}"),))


def _facts(lookup: Lookup, found: Checklist) -> Iterator[tuple[str, str]]:
    sources = "、".join(lookup.notices[notice].title for notice in found.notices)
    yield "说明", f"以上{len(found.items)}项任务照录自{sources}；标题、归类、同列单位和出处为《{EDITION}》所加。"
    yield "数据标识", found.body.slug
