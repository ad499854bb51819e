"""The data of the page of any two notices, as its scripts get it."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, chain, pairwise
from typing import Any

from build_scripts.domain.notice import NoticeId, Provision
from build_scripts.domain.topics import Filing
from build_scripts.language.segmentation import own
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import compare
from build_scripts.publish.pages.data import any_two
from build_scripts.publish.parts import all_files
from tests.editions import PLACES, edition, notice

Json = dict[str, Any]
OLDER, NEWER = NoticeId("shanxi-2023"), NoticeId("shanxi-2024")


class Published:
    """What an edition publishes for comparisons."""

    def __init__(self, linked: LinkedEdition) -> None:
        made = chain(all_files(linked, any_two), all_files(linked, compare))
        self._files = {path: text for path, text in made if isinstance(text, str)}

    def data(self, name: str) -> Json:
        script = self._files[f"data/compare/{name}.js"]
        call = re.fullmatch(r'NoticeCompare\.add\("[^"]+",(.*),"[0-9a-f]{8}"\);\n', script)
        assert call
        found: Json = json.loads(call[1])
        return found

    def notice(self, notice_id: NoticeId) -> Json:
        """With its words cut, as the page has cut them."""
        found = self.data(notice_id)
        return {**found, "provisions": [cut(provision) for provision in found["provisions"]]}


def cut(provision: Json) -> Json:
    ends = [0, *accumulate(int(sign, 36) for sign in provision["cut"])]
    return {**provision, "tokens": [provision["text"][start:end] for start, end in pairwise(ends)]}


def two(
    older: Sequence[Provision], newer: Sequence[Provision], filings: Sequence[Filing] = (),
) -> tuple[Json, Json]:
    """The notices of two years as the page has them."""
    notices = [
        notice(year=int(found[-4:]), body=body, preface=(), conclusions=())
        for found, body in ((OLDER, older), (NEWER, newer))
    ]
    made = replace(edition(notices, places=PLACES, filings=filings), terms=own().terms)
    published = Published(LinkedEdition(made))
    return published.notice(OLDER), published.notice(NEWER)
