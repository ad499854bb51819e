"""What a system refuses, told as a fault of the file that it is about."""

import errno

import pytest

from build_scripts.domain.diagnostics import of_system


@pytest.mark.parametrize(("code", "file"), [
    (errno.ENOSPC, "site/a.js"), (errno.EFBIG, "site/a.js"), (errno.EACCES, "theme/a.js"), (errno.ENOENT, "theme/a.js"),
])
def test_of_a_copy_the_file_is_named_that_the_refusal_is_about(code: int, file: str) -> None:
    found = of_system(OSError(code, "refused", "theme/a.js", None, "site/a.js"))
    assert found.file == file


def test_where_the_system_names_no_file_the_one_that_was_asked_for_is_named() -> None:
    assert of_system(OSError(errno.ENOSPC, "refused"), "site").file == "site"
    assert of_system(OSError(errno.ENOSPC, "refused")).file == "系统"


def test_what_has_no_words_of_its_own_is_told_in_the_systems() -> None:
    found = of_system(OSError(errno.EMLINK, "Too many links", "site"))
    assert found.message == "Too many links" and found.hint
