"""What a system refuses, told as a fault of the file that it is about."""

import errno

import pytest

from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system, raise_any


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


@pytest.mark.parametrize(("told", "seen"), [
    ("a\x1b[31mb", r"a\x1b[31mb"), ("a\u202eb", r"a\u202eb"), ("a\rb", r"a\rb"), ("\x02\x03", r"\x02\x03"),
    ("a\u200bb", r"a\u200bb"), ("\udcff", r"\udcff"), ("《通知》　甲\t乙", "《通知》　甲\t乙"),
])
def test_what_acts_on_a_terminal_or_nobody_can_see_is_told_by_its_code(told: str, seen: str) -> None:
    found = str(Diagnostic(file=told, line=3, message=told, hint=f"甲\n{told}"))
    assert found == f"{seen}:3: {seen}\n    甲\n{seen}"


def test_a_name_of_several_lines_is_told_in_one() -> None:
    found = str(Diagnostic(file="a\nb.yml:1", line=None, message="错", hint="改"))
    assert found == "a\\nb.yml:1: 错\n    改"


def test_faults_are_raised_where_there_are_any_and_doubts_beside_them() -> None:
    fault, doubt = (Diagnostic(file=name, line=None, message="错", hint="改") for name in "ab")
    raise_any([], [doubt])
    with pytest.raises(InputError) as told:
        raise_any(iter([fault]), [doubt])
    assert (told.value.diagnostics, told.value.doubts) == ((fault,), (doubt,))
