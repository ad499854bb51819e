"""The vocabulary of responsibility clauses: each group knows its examples and none of its rejects."""

import re
from collections.abc import Callable
from functools import partial

import pytest

from build_scripts.domain.indexes import BodyRole
from build_scripts.language.wording.clauses import clauses_in, label_role, without_list_end
from build_scripts.language.wording.clauses.clause_words import TABLE
from build_scripts.language.wording.clauses.forms import (
    ACTS,
    ALONE,
    BODY,
    BRANCH,
    CHARGED,
    CHARGES,
    COLLECTIVE,
    FIRST_LEADS,
    LIKE_A_BODY,
    ONE_OF_A_LEVEL,
    STANDING,
    UNTIL,
)
from build_scripts.language.wording.clauses.in_sentences import CHARGED as IN_SENTENCE
from build_scripts.language.wording.clauses.in_sentences import MAKES, NO_NAME, OF_WHOM, TOLD
from build_scripts.link.indexes.clause_reader import VERB_WITHIN, ZONE
from build_scripts.link.indexes.shared_clauses import KEEPING, OF_A_LEVEL
from build_scripts.link.indexes.task_tables import TASK
from tests.texts.both_ways import tried


def labels(role: BodyRole, text: str) -> bool:
    return label_role(text) == role


def alone(role: BodyRole, text: str) -> bool:
    return ALONE.get(text) == role


def in_clause(form: str, text: str) -> bool:
    return bool(clauses_in(f"（{form.format(text)}）"))


def role_in_sentence(text: str) -> str | None:
    """What the words behind a body say of it: leads, helps, does or carries."""
    found = IN_SENTENCE.fullmatch(f"市公安局{text}")
    return next((role for role in ("leads", "helps", "does", "carries") if found and found[role] == text), None)


def standing(said: str) -> str | None:
    found = STANDING[0].search(said)
    return found and found[1]


KNOWS: dict[str, Callable[[str], bool]] = {
    "listed": partial(labels, "列出"),
    "leading": partial(labels, "牵头"),
    "doing": partial(labels, "负责"),
    "assisting": partial(labels, "配合"),
    "urging": partial(labels, "督促落实"),
    "units": lambda text: label_role(f"牵头{text}") is not None,
    "and_duties": lambda text: label_role(f"责任单位及{text}") is not None,
    "leading_alone": partial(alone, "牵头"),
    "doing_alone": partial(alone, "负责"),
    "assisting_alone": partial(alone, "配合"),
    "body_ends": lambda text: bool(BODY.search(text)),
    "alone_ends": lambda text: bool(ONE_OF_A_LEVEL.fullmatch(f"县{text}")),
    "branch_ends": lambda text: bool(BRANCH.fullmatch(f"青河{text}")),
    "all_of_a_kind": lambda text: bool(COLLECTIVE.fullmatch(f"{text}单位")),
    "fields_like_bodies": lambda text: bool(LIKE_A_BODY.fullmatch(text)),
    "body_signs": lambda text: bool(BODY.search(text)),
    "last_signs": lambda text: bool(CHARGES.search(f"{text}：负责排查。")),
    "done": partial(in_clause, "市公安局{}"),
    "duties": partial(in_clause, "市公安局按{}负责"),
    "manner": partial(in_clause, "市公安局{}落实"),
    "bearing": partial(in_clause, "市公安局{}监管责任"),
    "borne": partial(in_clause, "市公安局落实{}"),
    "until": lambda text: bool(UNTIL.fullmatch(text)),
    "first_leads": lambda text: bool(FIRST_LEADS.search(f"市应急局、市公安局；{text}，下同")),
    "joint_acts": lambda text: bool(ACTS.fullmatch(f"市气象局{text}")),
    "charges": lambda text: bool(CHARGES.search(f"市公安局：{text}道路秩序。")),
    "charged": lambda text: bool(CHARGED.fullmatch(f"市交通局{text}道路运输")),
    "jointly": lambda text: bool(ACTS.fullmatch(f"市气象局{text}会商")),
    "leading_in_sentences": lambda text: role_in_sentence(text) == "leads",
    "helping_in_sentences": lambda text: role_in_sentence(text) == "helps",
    "carrying_out_in_sentences": lambda text: role_in_sentence(text) == "carries",
    "made_of_bodies": lambda text: bool(MAKES.search(f"{text}由市公安局牵头")),
    "acts_at_end": lambda text: not OF_WHOM.search(f"资金的{text}"),
    "no_part_of_a_name": lambda text: bool(NO_NAME.search(f"市{text}局")),
    "told_before": lambda text: bool(TOLD.search(text)),
    "which": lambda text: without_list_end(f"市公安局等{text}部门") == "市公安局",
    "assigned": lambda text: bool(TASK.search(text)),
    "about_tasks": lambda text: not TASK.search(f"任务{text}"),
    "in_common": lambda text: standing(f"以下任务均由市公安局{text}负责") == "市公安局",
    "carry_out": lambda text: standing(f"以下任务均由市公安局{text}") == "市公安局",
    "ending_a_list": lambda text: bool(VERB_WITHIN.search(f"市住建局{text}市公安局配合")),
    "ending_the_next": lambda text: bool(VERB_WITHIN.search(f"市住建局牵头市公安局{text}")),
    "zones": lambda text: bool(re.fullmatch(ZONE, text)),
    "keeping": lambda text: bool(KEEPING.search(text)),
    "of_levels": lambda text: bool(OF_A_LEVEL.match(f"市县{text}")),
}


def test_every_group_is_tried() -> None:
    assert set(KNOWS) == set(TABLE.groups)


@pytest.mark.parametrize(("name", "text", "known"), [*tried(TABLE)])
def test_a_group_knows_its_examples_and_no_reject(name: str, text: str, known: bool) -> None:
    assert KNOWS[name](text) is known
