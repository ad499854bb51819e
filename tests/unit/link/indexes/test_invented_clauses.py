"""Clauses nobody has seen before the rules were written: where they stand, who they name, as what."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.indexes import Clause
from build_scripts.link.indexes.clauses import read_clauses
from build_scripts.parse.responsible import find_clauses
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.bodies import read_bodies
from tests.editions import PLACES, notice, place, provision

ROOT = Path(__file__).parents[4]
TABLE = read_bodies((ROOT / "source_texts" / "bodies.yml").read_bytes(), Faults())
SEATS = {"省": "shanxi", "市": "datong", "县": "daning", "湘": "yiyang"}
ABOVE = (place("linfen", "临汾市", "prefecture", "shanxi"), place("daning", "大宁县", "county", "linfen"))
ALL_PLACES = (*PLACES, *ABOVE, place("hunan", "湖南省"), place("yiyang", "益阳市", "prefecture", "hunan"))


def blocks() -> list[tuple[str, str, list[str]]]:
    found: list[tuple[str, str, list[str]]] = []
    for line in (ROOT / "tests" / "fixtures" / "clauses.txt").read_text("utf-8").splitlines():
        if line[:2] in ("+ ", "- "):
            found[-1][2].append(line)
        elif line and not line.startswith("#"):
            seat, _, text = line.partition(" ")
            found.append((SEATS[seat], text.replace("\\n", "\n"), []))
    return found


def clauses(seat: str, text: str) -> tuple[Clause, ...]:
    body = [provision("part_1", "part", num="一、", heading="责任")]
    for n, words in enumerate(text.split("｜"), 1):
        body.append(replace(provision(f"part_1__p_{n}", "p", words), responsible=find_clauses(words)))
    return read_clauses([notice(seat, 2025, body=body)], ALL_PLACES, TABLE)


def told(clause: Clause) -> str:
    named = " | ".join(f"{entry.body} {entry.role}" for entry in clause.entries)
    implied = f" > {' '.join(clause.implied)}" if clause.implied else ""
    return f"{'+' if clause.open else '-'} {named}{implied}"


@pytest.mark.parametrize(("seat", "text", "wanted"), blocks())
def test_invented_clauses(seat: str, text: str, wanted: list[str]) -> None:
    assert [told(clause) for clause in clauses(seat, text)] == wanted
