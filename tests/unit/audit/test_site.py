"""Every page and document of a finished site is proved; the proof of what is as it was may be known."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from build_scripts.audit.site import audit_site
from build_scripts.domain.addresses.site_addresses import notice_page
from build_scripts.domain.edition import Edition
from tests.editions import edition, provision
from tests.editions import notice as made

STAMP = "版本0123456789ab"
LINES = ("一、", "甲。")


def of_one() -> Edition:
    body = [provision("part_1", "part", "甲。", num="一、")]
    return edition([made(body=body, preface=(), conclusions=(), last_line=2)])


def page(words: str = "一、甲。", stamp: str = STAMP) -> str:
    return f'<article class="notice"><p id="part_1">{words}</p></article><footer>{stamp}</footer>'


class Known:
    """Keeps what was proved, by what it was proved of."""

    def __init__(self) -> None:
        self.proofs: dict[str, Any] = {}
        self.done = 0

    def __call__(self, step: Callable[[Any, Any], Any], context: Any, items: Sequence[Any]) -> Iterator[Any]:
        for item in items:
            if repr(item) not in self.proofs:
                self.done += 1
                self.proofs[repr(item)] = step(context, item)
            yield self.proofs[repr(item)]


def faults(site: Path, html: str, known: Known, stamp: str = STAMP, of: Edition | None = None) -> list[str]:
    found = of or of_one()
    path = site / notice_page(found.notices[0].id)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, "utf-8")
    originals = {found.notices[0].original: LINES}
    return [fault.message for fault in audit_site(found, originals, site, known=known, signs=(stamp,))]


def test_a_page_that_says_what_the_original_says_is_proved_once(tmp_path: Path) -> None:
    known = Known()
    assert faults(tmp_path, page(), known) == []
    assert faults(tmp_path, page(), known) == []
    # Of another edition, and else the same.
    assert faults(tmp_path, page(stamp="版本ffffffffffff"), known, "版本ffffffffffff") == []
    assert known.done == 1


def test_what_has_changed_is_proved_again(tmp_path: Path) -> None:
    known = Known()
    assert faults(tmp_path, page(), known) == []
    assert faults(tmp_path, page("一、乙。"), known)
    changed = replace(of_one().notices[0], provisions=(provision("part_1", "part", "丙。", num="一、"),))
    assert faults(tmp_path, page("一、丙。"), known, of=edition([changed]))
    assert known.done == 3
