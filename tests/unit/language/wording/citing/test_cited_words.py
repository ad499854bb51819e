"""The vocabulary of what is cited: each group knows its examples and none of its rejects."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from build_scripts.domain.indexes import MentionStatus
from build_scripts.language.wording.citing.citations import CitationRules
from build_scripts.language.wording.citing.cited_words import TABLE
from build_scripts.language.wording.citing.work_numbers import work_numbers
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.works import read_works
from tests.texts.both_ways import tried

FILE = Path(__file__).parents[5] / "source_texts" / "works.yml"
RULES = CitationRules(read_works(FILE.read_bytes(), Faults()))


def status_is(status: MentionStatus, form: str, text: str) -> bool:
    return status in {citation.status for citation in RULES.find(form.format(text), {"省": "山西省"})}


def numbered(form: str, text: str) -> bool:
    return any(text in found.number for found in work_numbers(form.format(text)))


def is_cited(form: str, text: str) -> bool:
    return bool(RULES.find(form.format(text), {}))


KNOWS: dict[str, Callable[[str], bool]] = {
    "papers": lambda text: not is_cited("签订《{}》。", text),
    "signing": lambda text: not is_cited("{}《安全生产管理协议》。", text),
    "showing": lambda text: not is_cited("{}《生命重于泰山》。", text),
    "shows": lambda text: not is_cited("学习《生命重于泰山》{}。", text),
    "to_make": partial(status_is, "to_be_made", "{}《云山市安全规程》。"),
    "to_obey": partial(status_is, "in_force", "修订制度、{}《云山市安全规程》。"),
    "to_make_unmarked": partial(status_is, "to_be_made", "{}事故企业复工复产验收办法。"),
    "rules": partial(status_is, "to_be_made", "制定事故企业复工复产验收{}。"),
    "described": lambda text: not status_is("to_be_made", "制定{}事故企业复工复产验收办法。", text),
    "plans": partial(status_is, "to_be_made", "制定我省云山信息化建设{}。"),
    "to_obey_unmarked": partial(is_cited, "{}云山隐患排查办法。"),
    "rules_obeyed": partial(is_cited, "落实云山隐患排查{}。"),
    "no_part_of_a_name": lambda text: not is_cited("落实{}云山隐患排查办法。", text),
    "moves": partial(status_is, "to_be_made", "{}《云山市安全规程》等法规制修订。"),
    "making": partial(status_is, "to_be_made", "推进《云山市安全规程》{}工作。"),
    "making_of": partial(status_is, "to_be_made", "推进《云山市安全规程》修订{}。"),
    "made_of_a_work": partial(status_is, "in_force", "制定《云山市安全规程》{}。"),
    "leading": lambda text: not numbered("{}云政发〔2025〕3号。", text),
    "giving": partial(numbered, "执行{}令第3号。"),
    "codes": partial(numbered, "符合{} 33000—2016。"),
}


def test_every_group_is_tried() -> None:
    assert set(KNOWS) == set(TABLE.groups)


@pytest.mark.parametrize(("name", "text", "known"), [*tried(TABLE)])
def test_a_group_knows_its_examples_and_no_reject(name: str, text: str, known: bool) -> None:
    assert KNOWS[name](text) is known
