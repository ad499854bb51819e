"""显示规则: what is done to every text alike before it is shown."""

from dataclasses import dataclass

from build_scripts.domain.addresses.site_addresses import DISPLAY, edition_data
from build_scripts.language import display
from build_scripts.publish.views.about.common import crumbs
from build_scripts.publish.views.page import File, Head, Here, Link

LINE_BREAK = "↵"
"""Told by its sign within an example."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    text: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    head: Head
    crumbs: tuple[Link, ...]
    corrections: File
    rules: tuple[Rule, ...]


def rules() -> Rules:
    here = Here(DISPLAY)
    data = edition_data("corrections")
    return Rules(
        head=Head(
            title="显示规则",
            description="显示的文字与原文件之间，一律适用哪些规则。",
            contents=True,
        ),
        crumbs=crumbs(here),
        corrections=here.file(data, data),
        rules=tuple(_rule(rule) for rule in display.RULES),
    )


def _rule(rule: display.Rule) -> Rule:
    return Rule(
        text=rule.text,
        before=rule.before.replace("\n", LINE_BREAK),
        after=rule.after.replace("\n", LINE_BREAK),
    )
