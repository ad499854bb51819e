"""How the reader's work grows with the length of a line and with the number of lines: `python -m tests.bench.reading`.

Each shape is read at a size and at twice that size, several times over; the least time of the processor counts. What
grows with the square takes four times as long, what grows as it should takes twice.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping

from tests.fuzz.mutated import outcome

Shape = Callable[[int], tuple[str, bytes]]
MOST = 3.0
"""Times as long for twice the size: above it the growth is told."""
LEAST = 0.05
"""Seconds below which a time says nothing."""
FOOT = "\n一、要求\n落实责任。\n青河县\n2024年1月1日\n"
HEAD = "青河县安全生产委员会关于做好工作的通知\n青安发〔2024〕1号\n各乡镇：\n"


def _text(part: str, *, before: str = HEAD, after: str = FOOT, name: str = "a.txt") -> Shape:
    return lambda count: (name, f"{before}{part * count}{after}".encode())


LINES: Mapping[str, Shape] = {
    "sentences": _text("压实安全生产责任，排查整治隐患。\n"), "unended": _text("压实安全生产责任\n"),
    "numbered": lambda count: ("a.txt", (HEAD + "".join(f"{at}.压实责任。\n" for at in range(1, count))).encode()),
    "lists that begin anew": _text("第一批如下：\n1.甲\n2.乙\n"), "labels": _text("附件1\n"),
    "titles": _text("安全生产工作方案\n"), "mastheads": _text("青河县人民政府文件\n", before=""),
    "numbers of documents": _text("青安发〔2024〕1号\n", before=""), "names": _text("青河县人民政府\n", before=""),
    "notes behind the date": _text("（联系人：王某）\n", after=""),
    "dates": _text("2024年1月1日\n", after=""), "addressed": _text("各乡镇人民政府，\n", before=""),
    "labelled": _text("时间：六月\n"), "rows": _text("1\t甲\t乙\n"),
    "facts": _text("来源：县政府 时间：2024\n", before=""),
    "copied to": _text("抄送：县委，\n", after=""), "page marks": _text("- 1 -\n压实责任\n"),
    "wrapped": _text("　　压实安全生产责任排查整治隐患压实安全生产责任排查整治隐患压\n实安全生产责任排查。\n"),
    "contents": _text("目录\n第一章 总则\n", before=""), "annexes": _text("附件1：安全生产方案\n一、总则\n落实。\n"),
    "breaks of a page": lambda count: ("a.html", f"<body><p>{'安<br>' * count}</p></body>".encode()),
    "paragraphs of a page": lambda count: ("a.html", f"<body>{'<p>压实责任。</p>' * count}</body>".encode()),
    "nested": lambda count: ("a.html", f"<body>{'<div>甲' * min(count, 400)}</body>".encode()),
    "cells of a page": lambda count: ("a.html", f"<table>{'<tr><td>1<td>甲</tr>' * count}</table>".encode()),
    "rows of Markdown": _text("| 1 | 甲 |\n", before="| 序号 | 任务 |\n| --- | --- |\n", name="a.md"),
    "paragraphs of RTF": lambda count: ("a.rtf", rb"{\rtf1 " + rb"\u23433?\par " * count + b"}"),
    "left out of RTF": lambda count: ("a.rtf", rb"{\rtf1 a" + rb"{\v x}b" * count + b"}"),
}
"""Twice the lines."""
LINE: Mapping[str, Shape] = {
    "one sentence": _text("压实安全生产责任"), "sentences": _text("压实责任。"), "commas": _text("压实责任，"),
    "brackets open": _text("（压实"), "brackets": _text("（压实）"), "nested brackets": _text("（"),
    "quotes": _text("“压实"),
    "digits": _text("1"), "numbers": _text("1.压实。"), "parts": _text("一、压实。"), "sections": _text("（一）压实。"),
    "blanks": _text(" \u3000"), "blanks between": _text("压实  "), "tabs": _text("甲\t"), "colons": _text("压实："),
    "dates": _text("2024年1月1日"), "number of a document": _text("安发〔2024〕1号"), "addressed": _text("各乡镇、"),
    "responsible": _text("（责任单位：县应急局）"), "charged": _text("县应急局：负责监管；"),
    "bodies": _text("县应急局、"),
    "stars": _text("**压实", name="a.md"), "comments": _text("<!--", name="a.md"), "tags": _text("<a", name="a.md"),
    "tags of a page": lambda count: ("a.html", f"<body><p>{'<a' * count}</p></body>".encode()),
    "comments of a page": lambda count: ("a.html", f"<body><p>{'<!--' * count}</p></body>".encode()),
    "entities": lambda count: ("a.html", f"<body><p>{'&#23433;&nbsp;' * count}</p></body>".encode()),
    "the digits of an entity": lambda count: ("a.html", f"<body><p>甲&#{'9' * count};</p></body>".encode()),
    "backslashes": _text("\\", name="a.md"), "pipes": _text("|", name="a.md"),
    "one line": lambda count: ("a.txt", ("青河县通知青安发〔2024〕1号各乡镇：" + "".join(
        f"{at}.压实责任。" for at in range(1, count)) + "青河县2024年1月1日").encode()),
    "words of RTF": lambda count: ("a.rtf", rb"{\rtf1 " + rb"\b\b0 a" * count + b"}"),
}
"""One line twice as long."""


def seconds(shape: Shape, size: int, times: int) -> float:
    name, data = shape(size)
    best = float("inf")
    for _ in range(times):
        begun = time.process_time()
        outcome(name, data)
        best = min(best, time.process_time() - begun)
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=2000)
    parser.add_argument("--characters", type=int, default=20_000)
    parser.add_argument("--times", type=int, default=2)
    options = parser.parse_args()
    too_fast = 0
    for what, shapes, size in (("lines", LINES, options.lines), ("characters", LINE, options.characters)):
        for name, shape in shapes.items():
            small, large = (seconds(shape, count, options.times) for count in (size, 2 * size))
            growth = large / max(small, LEAST)
            is_told = growth > MOST
            too_fast += is_told
            mark = "  !" if is_told else ""
            print(f"{what:<11}{name:<26}{size:>7,} {small:7.2f} s {large:7.2f} s  ×{growth:.1f}{mark}", flush=True)
    return 1 if too_fast else 0


if __name__ == "__main__":
    sys.exit(main())
