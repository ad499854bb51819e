"""A topic as a table: a row for each text that is filed there."""

from build_scripts.domain.addresses.site_addresses import provision_page
from build_scripts.publish.exports.tables.csv_format import Cells, table
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.facts import title_and_mark
from build_scripts.publish.views.exports.filed import Filed, FiledTexts

HEAD = ("地区", "年份", "标题", "发文字号", "成文日期", "位置", "范围", "文字", "引用", "网页")


def topic_table(found: FiledTexts) -> bytes:
    return table(HEAD, map(_filed, found.texts), found.edition)


def _filed(text: Filed) -> Cells:
    notice = text.notice
    return (
        text.jurisdiction.name,
        str(notice.year),
        title_and_mark(notice),
        notice.document_number or "",
        notice.date_of_issue or "",
        text.place,
        "节选" if text.part else "整条",
        text.words,
        cite(notice, text.place),
        provision_page(notice.id, text.provision.eid),
    )
