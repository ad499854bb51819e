"""A text that turns its direction is shown whole, and turns nothing around it."""

import pytest

from build_scripts.language.direction import isolated, turns

RLO, PDF, RLI, FSI, PDI = "\u202e\u202c\u2067\u2068\u2069"


@pytest.mark.parametrize("sign", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_every_sign_of_direction_is_seen(sign: str) -> None:
    assert turns(f"甲{sign}乙")


@pytest.mark.parametrize("text", ["关于印发规划的通知", "", "甲\u200b乙", "甲\u2065乙", "甲\u206a乙"])
def test_what_turns_nothing_stays_as_it_is(text: str) -> None:
    assert not turns(text) and isolated(text) == text


@pytest.mark.parametrize(("text", "expected"), [
    (f"甲{RLO}乙", f"{FSI}甲{RLO}乙{PDI}"),
    (f"甲{RLO}乙{PDF}丙", f"{FSI}甲{RLO}乙{PDF}丙{PDI}"),
    (f"甲{RLI}乙{PDI}丙", f"{FSI}甲{RLI}乙{PDI}丙{PDI}"),
    # What is left open is ended, and what is ended without a beginning ends nothing around it.
    (f"甲{RLI}乙{RLI}丙", f"{FSI}甲{RLI}乙{RLI}丙{PDI}{PDI}{PDI}"),
    (f"甲{PDI}{RLO}乙", f"{FSI}{FSI}甲{PDI}{RLO}乙{PDI}"),
    (f"{PDI}{PDI}甲{RLI}", f"{FSI}{FSI}{FSI}{PDI}{PDI}甲{RLI}{PDI}{PDI}"),
])
def test_it_stands_between_signs_that_set_it_apart(text: str, expected: str) -> None:
    assert isolated(text) == expected
