"""What a build says of what it made."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.addresses.site_addresses import HOME
from build_scripts.domain.diagnostics import Diagnostic

MOST_TOLD = 50
"""Doubts that a build tells; of many it says where all are told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    notices: int
    characters: int
    doubts: tuple[Diagnostic, ...]

    def tell(self) -> None:
        """With no more doubts than can be looked through in passing: whoever builds a large edition edits none of it.
        """
        first, others = self.doubts[:MOST_TOLD], self.doubts[MOST_TOLD:]
        tell(first)
        if others:
            print(f"另有 {len(others)} 处存疑，用 check 命令看全部", file=sys.stderr)
        self.tell_sum()

    def tell_sum(self) -> None:
        print(f"共 {self.notices} 件通知，{self.characters} 字，字字有着落。")


def tell(doubts: Iterable[Diagnostic]) -> None:
    for doubt in doubts:
        print(doubt, file=sys.stderr)


def tell_the_way(site: Path) -> None:
    print(f"用浏览器打开 {(site / HOME).resolve()}，或把 {site}/ 复制到任何网站服务器。")
