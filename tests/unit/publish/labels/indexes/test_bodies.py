"""How bodies are named, and when they stood."""

import pytest

from build_scripts.domain.indexes import Body
from build_scripts.publish.labels.indexes.bodies import stood, titled


@pytest.mark.parametrize(("since", "until", "told"), [
    (None, None, ""), (2018, None, "2018年起"), (None, 2023, "至2023年止"), (2021, 2023, "2021年起，至2023年止"),
])
def test_of_when_a_body_stood_only_what_is_known_is_told(since: int | None, until: int | None, told: str) -> None:
    assert stood(since, until) == told


@pytest.mark.parametrize(("name", "place", "told"), [
    ("市应急管理局", "大同市", "市应急管理局（大同市）"), ("大同市应急管理局", "大同市", "大同市应急管理局"),
    ("应急管理部", None, "应急管理部"),
])
def test_a_body_is_told_with_its_place_unless_its_name_says_it(name: str, place: str | None, told: str) -> None:
    body = Body(
        slug="a", name=name, level="市级", jurisdiction=None, aliases=(), before=(), after=(), abolished_at=(),
        tasks=(),
    )
    assert titled(body, place) == told
