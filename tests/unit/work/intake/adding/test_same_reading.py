"""What is taken in is what was explained: both commands read one document, in whatever form it comes."""

from pathlib import Path

import pytest

from build_scripts.domain.notice import Notice
from build_scripts.work.explain import explain
from build_scripts.work.intake.adding.candidate import Candidate, Choices, candidate, incoming, spans
from tests.real import parsed
from tests.texts.written_out import FORMS_OF_FILES

TITLE = "云山市人民政府关于做好2027年安全生产工作的通知"
BODY = (
    "云政发〔2027〕2号", "各县人民政府：", "现将有关工作通知如下：", "一、总体要求", "坚持安全第一。", "二、任务",
    "（一）煤矿。", "抓好落实。", "（二）消防。", "抓好防范。", "云山市人民政府", "2027年2月10日",
)
PARAGRAPHS = "".join(f"<p>{line}</p>\n" for line in BODY)
BREAKS = "<br>\n".join(f"　　{line}" for line in BODY)
FACTS = ("<table><tr><td>索引号：1/2027-2</td><td>发文机关：云山市人民政府</td></tr>\n"
         "<tr><td>成文日期：2027年02月10日</td></tr></table>")
STYLES = "<style>\n.h{display:none}\n</style>"
HIDDEN = PARAGRAPHS.replace("<p>（二）", '<p><span class="h">藏</span>（二）')
TITLED: dict[str, str] = {
    "above": f'<h1>{TITLE}</h1>\n<div id="zoom" class="content">{PARAGRAPHS}</div>',
    "on the same line": f'<h1>{TITLE}</h1><div id="zoom">{PARAGRAPHS}</div>',
    "within": f'<div id="zoom">\n<h1>{TITLE}</h1>\n{PARAGRAPHS}</div>',
    "below the facts": f'{FACTS}\n<h1>{TITLE}</h1>\n<div class="TRS_Editor">{BREAKS}</div>',
    "above an editor's block": f'<div class="title">{TITLE}</div>\n<div class="TRS_Editor">\n{BREAKS}\n</div>',
    "between other words": f'<div>首页</div>\n<h2>{TITLE}</h2>\n<article>{PARAGRAPHS}</article>\n<div>版权所有</div>',
    "without a block": f"<h1>{TITLE}</h1>\n{PARAGRAPHS}",
    "in one line": f'<h1>{TITLE}</h1><div id="zoom">{PARAGRAPHS}</div>'.replace("\n", ""),
    "above hidden words": f'{STYLES}\n<h1>{TITLE}</h1>\n<div class="h">藏的话</div>\n<div id="zoom">{HIDDEN}</div>',
}


def read_both_ways(path: Path) -> tuple[Candidate, Notice]:
    file, choices = incoming(path), Choices()
    (span,) = spans(file, choices)
    return candidate(file, span, choices), explain(str(path), path.parent).notice


@pytest.mark.parametrize("name", ["通知.html", "通知.doc"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
@pytest.mark.parametrize("case", TITLED)
def test_pages_whose_title_stands_anywhere(case: str, encoding: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    head = f'<!DOCTYPE html>\n<html><head><meta charset="{encoding}"></head>\n<body>\n'
    path.write_bytes(f"{head}{TITLED[case]}\n</body></html>\n".encode(encoding))
    added, explained = read_both_ways(path)
    assert added.notice == explained
    assert explained.title == TITLE and not explained.title_inferred and added.faults == ()
    assert [found.num for found in explained.provisions if found.num] == ["一、", "二、", "（一）", "（二）"]


@pytest.mark.parametrize("form", FORMS_OF_FILES)
def test_every_form_of_a_real_notice(form: str, tmp_path: Path) -> None:
    name, write = FORMS_OF_FILES[form]
    _, notice, _ = min(parsed().values(), key=lambda found: len(found[1].provisions))
    path = tmp_path / name
    path.write_bytes(write(notice))
    added, explained = read_both_ways(path)
    assert added.notice == explained
