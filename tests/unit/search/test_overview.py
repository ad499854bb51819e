"""What the overview tells of the shards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.matching.folding import fold
from build_scripts.search.overview import front_coded

FOLDED = st.text(st.sampled_from("矿井山0129(\n"), max_size=12)


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ([], ""),
        ([""], "0"),
        (["矿井", "矿山", "尾"], "0矿井 1山 0尾"),
        (["014", "018"], "0014 28"),
        (["一" * 11 + "二", "一" * 11 + "三"], "0" + "一" * 11 + "二 9一一三"),
    ],
)
def test_labels_are_told_as_far_as_they_differ(labels: list[str], told: str) -> None:
    assert front_coded(labels) == told


@given(st.lists(FOLDED))
def test_each_label_is_read_back(labels: list[str]) -> None:
    found: list[str] = []
    told = front_coded(labels)
    for entry in told.split(" ") if told else []:
        found.append((found[-1] if found else "")[: int(entry[0])] + entry[1:])
    assert found == labels


def test_no_label_has_the_blank_that_parts_them() -> None:
    assert fold("煤 矿") == "煤矿"
