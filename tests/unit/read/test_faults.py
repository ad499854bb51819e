"""What messages about faults can hold."""

from build_scripts.read.faults import choices


def test_of_very_many_choices_some_are_named_and_all_counted() -> None:
    assert choices(["甲", "乙"]) == "甲、乙"
    assert choices([]) == ""
    many = choices([f"place{number}" for number in range(3200)])
    assert many.startswith("place0、place1、") and many.endswith("……（共 3200 个）") and len(many) < 250
