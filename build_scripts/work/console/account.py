"""What a build says of what it made."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.addresses.site_addresses import HOME
from build_scripts.domain.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    notices: int
    characters: int
    doubts: tuple[Diagnostic, ...]

    def tell(self) -> None:
        tell(self.doubts)
        print(f"共 {self.notices} 件通知，{self.characters} 字，字字有着落。")


def tell(doubts: Iterable[Diagnostic]) -> None:
    for doubt in doubts:
        print(doubt, file=sys.stderr)


def tell_the_way(site: Path) -> None:
    print(f"用浏览器打开 {(site / HOME).resolve()}，或把 {site}/ 复制到任何网站服务器。")
