"""The sum of a script's data."""

from build_scripts.domain.building.checksums import checksum


def test_the_parts_are_told_apart_and_the_sum_is_that_of_zip() -> None:
    assert checksum("123456789") == "cbf43926"
    assert checksum("a", "b") != checksum("ab")
    assert checksum("瓦斯") != checksum("瓦斯 ")
