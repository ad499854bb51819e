"""What the source itself seems to have wrong, where a rule can see it: a share without its sign. The text stays; a note
in the apparatus says so."""

import re
from collections.abc import Iterable, Iterator

from build_scripts.domain.notice import Doubt, Provision, Suspicion
from build_scripts.language.characters import plain
from build_scripts.language.wording.values.value_words import pattern

# 安装率达到 70, 总量的 80: what is measured in hundredths, a number up to a hundred, and no sign behind it.
SHARE = re.compile(
    f"(?<!死亡)(?<!事故){pattern('shares')}"
    f"(?:{pattern('before_shares')}{{0,3}}(?:达|在)?[到至]?|为|是)? ?"
    r"(?P<number>(?:100|[1-9][0-9]?)(?:\.[0-9]{1,2})?)(?= ?(?:[，。；、：）)]|以上|以下|左右|$))"
)
NEAR = 6
"""Characters before the number that a note shows."""
SHARE_REASON = "疑数字之后缺百分号；原文如此，照录。"


def suspicions(provisions: Iterable[Provision]) -> Iterator[Suspicion]:
    for p in provisions:
        for found in SHARE.finditer(plain(p.paragraph)):
            begin, end = found.span("number")
            words = p.paragraph[max(0, begin - NEAR) : end]
            yield Suspicion(
                eid=p.eid,
                offset=end,
                words=words,
                reason=SHARE_REASON,
                line=p.lines[0],
            )


def doubts_of_source(found: Iterable[Suspicion]) -> Iterator[Doubt]:
    for suspicion in found:
        yield Doubt(
            line=suspicion.line,
            message=f"“{suspicion.words}”疑缺百分号",
            hint="核对来源；原文确有百分号的，在 corrections.yml 中补上：kind: inserted",
        )
