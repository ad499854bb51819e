"""What a cell of places by years says where there are no words: one sign and one name for each state, on every page."""

NOT_COLLECTED = "未收录"
"""The edition has no notice of that place and year; of its words nothing is known."""
NOT_COLLECTED_SIGN = "—"
NOT_FOUND_SIGN = "○"
"""The edition has the notice; what is looked for does not stand in it, or has no item of its own there."""
NOT_YET_SIGN = ""
"""The newest year of the edition: who has no notice in it yet may still issue one."""


def sign_without_notice(*, newest: bool) -> str:
    return NOT_YET_SIGN if newest else NOT_COLLECTED_SIGN
