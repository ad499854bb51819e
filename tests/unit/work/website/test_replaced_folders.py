"""Folders replaced as a whole: the old or the new one stands at every moment, whoever fails, dies or comes along."""

import ctypes
import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from textwrap import dedent
from typing import Any

import pytest

from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.work.website import replaced_folders
from build_scripts.work.website.replaced_folders import replacing, stands_alone
from tests.trees import contents

ROOT = Path(__file__).parents[4]
SLOW_BUILD = dedent("""
    import sys, time
    from pathlib import Path
    from build_scripts.work.console.command import run
    from build_scripts.work.website.replaced_folders import replacing

    def build():
        with replacing(Path("build/docs"), Path("site")) as made:
            print("begun", flush=True)
            for number in range(40):
                for folder in made:
                    (folder / f"{number}.html").write_text(sys.argv[1])
                time.sleep(float(sys.argv[2]))
            for folder in made:
                (folder / "index.html").write_text(sys.argv[1])

    sys.exit(run(build))
""")
"""As a build works: two folders, file by file, and the home page last."""


def fill(folder: Path, text: str = "new") -> None:
    (folder / "index.html").write_text(text, "utf-8")
    (folder / text).mkdir()
    (folder / text / "page.html").write_text(text, "utf-8")


def replace(*places: Path, text: str = "new") -> None:
    with replacing(*places) as made:
        for folder in made:
            fill(folder, text)


def stands(place: Path, text: str = "new") -> bool:
    wanted = {"index.html": text.encode(), f"{text}/page.html": text.encode()}
    return contents(place) == wanted


@pytest.fixture
def site(tmp_path: Path) -> Path:
    place = tmp_path / "out" / "site"
    place.mkdir(parents=True)
    fill(place, "old")
    return place


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As Linux does it, and as all others must."""
    if request.param == "in two steps":
        monkeypatch.setattr(replaced_folders, "_exchanged", lambda one, other: False)
    return str(request.param)


def alone(place: Path) -> bool:
    return [path.name for path in place.parent.iterdir()] == [place.name]


def test_the_first_one_needs_no_folder(tmp_path: Path) -> None:
    replace(tmp_path / "a" / "b" / "site")
    assert stands(tmp_path / "a" / "b" / "site") and alone(tmp_path / "a" / "b" / "site")


def test_the_new_one_takes_the_place_whole(site: Path, way: str) -> None:
    replace(site)
    assert stands(site) and alone(site)


def test_nothing_changes_when_the_work_fails(site: Path, way: str) -> None:
    with pytest.raises(ZeroDivisionError), replacing(site) as (made,):
        fill(made)
        _ = 1 / 0
    assert stands(site, "old") and alone(site)


def test_an_output_folder_that_was_not_there_does_not_stay_empty(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "build" / "docs"):
        _ = 1 / 0
    assert not list(tmp_path.iterdir())


def test_the_folder_behind_a_link_is_replaced_and_the_link_stays(site: Path, tmp_path: Path, way: str) -> None:
    link = tmp_path / "link"
    link.symlink_to("out/site")
    replace(link)
    assert link.readlink() == Path("out/site")
    assert stands(site) and alone(site)


def test_a_link_to_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("later")
    replace(tmp_path / "link")
    assert (tmp_path / "link").is_symlink() and stands(tmp_path / "later")


def test_each_folder_is_made_beside_its_place_whatever_disk_that_is_on(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere"
    link.symlink_to(site)
    with replacing(tmp_path / "build" / "docs", link) as made:
        assert [path.parent for path in made] == [tmp_path / "build", site.parent]
        for folder in made:
            fill(folder)
    assert stands(site) and stands(tmp_path / "build" / "docs")


@pytest.mark.parametrize(("made", "asked", "message"), [
    ("site", "site", "此处应为文件夹，却是文件"),
    ("build", "build/docs", "是文件，不是文件夹"),
    ("a", "a/b/c/site", "是文件，不是文件夹"),
])
def test_a_file_in_the_way_is_told_before_the_work(made: str, asked: str, message: str, tmp_path: Path) -> None:
    (tmp_path / made).write_text("mine", "utf-8")
    with pytest.raises(InputError, match=message), replacing(tmp_path / asked):
        pytest.fail("the work began")
    assert (tmp_path / made).read_text("utf-8") == "mine"


def test_a_folder_of_someone_s_own_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine", "utf-8")
    told = r"thesis\.txt，又没有"
    with pytest.raises(InputError, match=told), replacing(tmp_path / "mine", sign="data/catalog.json"):
        pytest.fail("the work began")
    assert contents(tmp_path / "mine") == {"thesis.txt": b"mine"}


@pytest.mark.parametrize("signed", [True, False])
def test_an_empty_folder_and_one_made_by_a_build_are_replaced(tmp_path: Path, *, signed: bool) -> None:
    site = tmp_path / "site"
    (site / "data").mkdir(parents=True) if signed else site.mkdir()
    if signed:
        (site / "data" / "catalog.json").touch()
    with replacing(site, sign="data/catalog.json") as (made,):
        fill(made)
    assert stands(site) and alone(site)


def test_a_link_in_a_circle_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(InputError), replacing(tmp_path / "one"):
        pytest.fail("the work began")


@pytest.mark.parametrize(("first", "second"), [("out", "out/site"), ("site", "site"), ("site/docs", "site")])
def test_no_output_takes_another_with_it(first: str, second: str, tmp_path: Path) -> None:
    places = tmp_path / first, tmp_path / second
    with pytest.raises(InputError, match=r"替换这个文件夹会殃及 "), replacing(*places):
        pytest.fail("the work began")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("kept", "place"), [("src", "src"), ("src", "src/site"), ("out/src", "out")])
def test_no_output_takes_what_is_to_be_kept_with_it(kept: str, place: str, tmp_path: Path) -> None:
    (tmp_path / kept).mkdir(parents=True)
    with pytest.raises(InputError, match="替换这个文件夹会殃及"), replacing(tmp_path / place, kept=[tmp_path / kept]):
        pytest.fail("the work began")


@pytest.mark.parametrize(("mount", "message"), [
    ("site", "挂载点不能一步替换"), ("site/data", "会随所在的文件夹一起被清空"),
])
def test_a_mount_point_is_told_before_the_work(
    mount: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "a b" / "site"
    (tmp_path / "a b" / mount).mkdir(parents=True)
    table = tmp_path / "mountinfo"
    written = str(tmp_path / "a b" / mount).replace(" ", "\\040")
    table.write_text(f"36 35 0:31 / / rw - ext4 x rw\n63 43 0:39 /own {written} rw,relatime - tmpfs t rw\n", "utf-8")
    monkeypatch.setattr(replaced_folders, "MOUNTS", table)
    with pytest.raises(InputError, match=message), replacing(place):
        pytest.fail("the work began")


def _can(*command: str) -> bool:
    try:
        return subprocess.run(["unshare", *command, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not _can("--mount"), reason="needs the right to mount")
@pytest.mark.parametrize("mounting", ["mount -t tmpfs none site", "mount --bind other site"])
def test_a_real_mount_point_is_told_before_the_work(mounting: str, site: Path) -> None:
    (site.parent / "other").mkdir()
    shell = f'{mounting} && "{sys.executable}" -c "$0" text 0'
    done = _run(["unshare", "--mount", "sh", "-c", shell, SLOW_BUILD], site.parent)
    assert (done.returncode, "挂载点不能一步替换" in done.stderr) == (1, True), done.stderr
    assert "begun" not in done.stdout


@pytest.mark.skipif(not _can("--mount"), reason="needs the right to mount")
def test_a_folder_of_a_container_s_image_is_replaced_too(site: Path) -> None:
    """In layers one above the other a folder of the lower one can be neither exchanged nor renamed."""
    shell = dedent("""
        mkdir disk && mount -t tmpfs none disk && cd disk && mkdir upper work merged && cp -r ../site ../lower
        mkdir image && cp -r ../site image/site
        mount -t overlay none -o lowerdir=image,upperdir=upper,workdir=work,redirect_dir=off merged || exit 77
        cd merged && "$1" -c "$0" new 0 && cat site/index.html && ls -A
    """)
    done = _run(["unshare", "--mount", "sh", "-c", shell, SLOW_BUILD, sys.executable], site.parent)
    if done.returncode == 77:
        pytest.skip("no layered file system here")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["begun", "newbuild", "site"]


def test_a_folder_that_can_only_be_emptied(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == site:
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(path))
        return rename(path, target)

    monkeypatch.setattr(replaced_folders, "_exchanged", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refuse)
    replace(site)
    assert stands(site) and alone(site)


def test_a_place_that_cannot_be_taken_keeps_what_stands_there(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if ".finished-" in path.name:
            raise PermissionError(errno.EACCES, "in use", str(path))
        return rename(path, target)

    monkeypatch.setattr(replaced_folders, "_exchanged", lambda one, other: False)
    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "rename", refuse)
        with pytest.raises(InputError, match="in use"):
            replace(site)
    assert stands(site, "old") and alone(site)
    replace(site)
    assert stands(site)


@pytest.mark.parametrize("what", ["unfinished", "finished", "former"])
def test_what_a_killed_build_left_and_cannot_be_removed_hinders_no_build(
    what: str, site: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program has a file of it open, where a file that is open cannot be removed."""
    unlink = os.unlink

    def refuse(path: str, *arguments: Any, **named: Any) -> None:
        if Path(path).name == "open.html":
            raise PermissionError(errno.EACCES, "in use", path)
        unlink(path, *arguments, **named)

    rest = _made(site, what)
    (rest / "open.html").write_text("old", "utf-8")
    monkeypatch.setattr(os, "unlink", refuse)
    replace(site)
    assert stands(site)


class Killed(BaseException):
    pass


def test_after_a_death_between_any_two_steps_the_next_one_finds_a_whole_site(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No step of clearing up happens either: the process is gone."""
    monkeypatch.setattr(replaced_folders, "_exchanged", lambda one, other: False)
    for alive in range(6):
        steps = list(range(alive))
        with monkeypatch.context() as dead, pytest.raises(Killed):
            for owner, name in ((Path, "rename"), (Path, "unlink"), (shutil, "rmtree")):
                dead.setattr(owner, name, _dying(steps, getattr(owner, name)))
            replace(site, text=f"{alive}")
            raise Killed
        with pytest.raises(ZeroDivisionError), replacing(site):
            assert any(stands(site, text) for text in ("old", *map(str, range(alive + 1))))
            _ = 1 / 0
        assert alone(site)
    replace(site)
    assert stands(site)


def _dying(steps: list[int], do: Callable[..., object]) -> Callable[..., object]:
    def step(*arguments: object, **named: object) -> object:
        if not steps:
            raise Killed
        steps.pop()
        return do(*arguments, **named)

    return step


def test_what_killed_builds_left_is_cleared_and_what_is_not_theirs_stays(site: Path) -> None:
    for name in ("unfinished", "former"):
        fill(_made(site, name))
    names = ".site.unfinished-notes", ".site.former", "site.former-0123456789abcdef", ".other.former-0123456789abcdef"
    mine = [site.parent / name for name in names]
    for path in mine:
        path.mkdir()
    replace(site)
    assert sorted(site.parent.iterdir()) == sorted([site, *mine])


def test_what_bears_a_name_of_ours_and_is_no_folder_is_removed_and_never_put_in(tmp_path: Path) -> None:
    site, others = tmp_path / "site", tmp_path / "others"
    others.mkdir()
    (others / "letter.txt").write_text("mine")
    for what in ("unfinished", "finished", "former"):
        replaced_folders.nameless(site, what).symlink_to(others)
        replaced_folders.nameless(site, what).write_text("a file")
    with pytest.raises(InputError, match="fault"), replacing(site):
        raise InputError([Diagnostic(file="x.yml", line=1, message="fault", hint="hint")])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["others"]
    assert (others / "letter.txt").read_text() == "mine"


def test_a_path_of_too_many_levels_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="层数太多"), replacing(tmp_path / ("a/" * 1500)):
        pass


def test_a_site_that_stands_aside_is_put_back_even_by_a_build_with_faults(site: Path) -> None:
    site.rename(replaced_folders.nameless(site, "former"))
    with pytest.raises(ZeroDivisionError), replacing(site):
        assert stands(site, "old")
        _ = 1 / 0
    assert stands(site, "old") and alone(site)


def test_a_site_that_was_finished_is_put_in_place_even_by_a_build_with_faults(site: Path) -> None:
    fill(_made(site, "finished"), "finished")
    site.rename(replaced_folders.nameless(site, "former"))
    with pytest.raises(ZeroDivisionError), replacing(site):
        assert stands(site, "finished")
        _ = 1 / 0
    assert stands(site, "finished") and alone(site)


def _made(site: Path, what: str) -> Path:
    path = replaced_folders.nameless(site, what)
    path.mkdir()
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="one step: Linux only")
def test_a_reader_finds_the_home_page_at_every_moment(site: Path) -> None:
    missing: list[OSError] = []
    seen: set[str] = set()
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            try:
                seen.add((site / "index.html").read_text("utf-8"))
            except OSError as error:
                missing.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(20):
        replace(site, text=str(number))
        time.sleep(0.005)
    over.set()
    reader.join()
    assert not missing
    assert seen <= {"old", *map(str, range(20))} and len(seen) > 5


def _start(folder: Path, text: str, pause: float, *before: str) -> subprocess.Popen[str]:
    command = [*before, sys.executable, "-c", SLOW_BUILD, text, str(pause)]
    return subprocess.Popen(
        command, cwd=folder, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, env=_environment(), capture_output=True, text=True, check=False)


def _environment() -> dict[str, str]:
    # A signal may come between the opening of a file and its closing.
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error,ignore::ResourceWarning"}


def _begun(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"


@pytest.fixture
def started() -> Iterator[list[subprocess.Popen[str]]]:
    """Processes that end with the test."""
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        process.kill()
        process.communicate()


def test_a_second_build_waits_and_says_so(tmp_path: Path, started: list[subprocess.Popen[str]]) -> None:
    first = _start(tmp_path, "first", 0.02)
    started.append(first)
    _begun(first)
    second = _start(tmp_path, "second", 0)
    started.append(second)
    assert "等它结束" in second.communicate(timeout=60)[1]
    assert (first.wait(60), second.returncode) == (0, 0)
    assert set(contents(tmp_path / "site").values()) == {b"second"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "site"]
    assert not (tmp_path / "site" / "site").exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a file system that takes no files: Linux has one")
def test_where_no_file_can_be_made_nobody_waits_for_another(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError) as told:
        replace(Path("/proc/site"))
    assert [fault.file for fault in told.value.diagnostics] == ["/proc/.site.lock"]
    assert not capsys.readouterr().err


@pytest.mark.parametrize(("before", "moments"), [
    ([], 20),
    pytest.param(["unshare", "--pid", "--fork", "--kill-child"], 50, marks=pytest.mark.skipif(
        not _can("--pid", "--fork"), reason="needs the right to make a process namespace")),
])
def test_killed_at_any_moment_the_last_good_site_stays_and_the_next_build_works(
    before: list[str], moments: int, tmp_path: Path, started: list[subprocess.Popen[str]]
) -> None:
    """Or asked to end. Also where every build has the same process id."""
    assert _start(tmp_path, "0", 0, *before).communicate(timeout=60)
    good = {"0"}
    chance = Random(9)
    left = 0
    for number in range(1, 1 + moments):
        process = _start(tmp_path, str(number), 0.003, *before)
        started.append(process)
        _begun(process)
        time.sleep(chance.random() * 0.16)
        process.send_signal(chance.choice((signal.SIGKILL, signal.SIGTERM)))
        process.communicate(timeout=60)
        found = {data.decode() for data in contents(tmp_path / "site").values()}
        assert len(found) == 1 and found <= {*good, str(number)}
        good = found
        left = max(left, len(list(tmp_path.iterdir())))
    # Some had to be cleared by the next.
    assert left > 2
    done = _start(tmp_path, "last", 0, *before)
    assert done.communicate(timeout=60)[1] == ""
    assert set(contents(tmp_path / "site").values()) == {b"last"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "site"]
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["docs"]


def test_asked_to_end_it_leaves_nothing_behind(tmp_path: Path, started: list[subprocess.Popen[str]]) -> None:
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        process = _start(tmp_path, "x", 0.05)
        started.append(process)
        _begun(process)
        process.send_signal(number)
        out, said = process.communicate(timeout=60)
        assert (process.returncode, out, said) == (128 + number, "", "\n已停止。\n")
        assert not list(tmp_path.iterdir())


def test_the_first_process_of_a_container_ends_when_it_is_asked_to(
    tmp_path: Path, started: list[subprocess.Popen[str]]
) -> None:
    if not _can("--pid", "--fork"):
        pytest.skip("needs the right to make a process namespace")
    process = _start(tmp_path, "x", 0.05, "unshare", "--pid", "--fork")
    started.append(process)
    _begun(process)
    (child,) = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split()
    os.kill(int(child), signal.SIGTERM)
    process.communicate(timeout=60)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_may_not_be_written_is_told_before_the_work(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, *_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(os, "open", refuse)
    told = r"\.site\.lock: 没有权限.*\n +须是本用户可读可写"
    with pytest.raises(InputError, match=told), replacing(site):
        pytest.fail("the work began")
    monkeypatch.undo()
    assert stands(site, "old") and alone(site)


@pytest.mark.skipif(sys.platform != "linux", reason="one step: Linux only")
def test_two_names_change_hands_also_where_they_are_told_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    one, other = Path("one"), Path("other")
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()
    assert replaced_folders._exchanged(one, other)
    assert (one / "other").exists() and (other / "one").exists()
    assert not replaced_folders._exchanged(one, Path("none"))


@pytest.mark.parametrize("lacking", ["Linux", "the call"])
def test_where_names_cannot_change_hands_at_once_the_place_is_taken_in_two_steps(
    lacking: str, site: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    if lacking == "Linux":
        monkeypatch.setattr(sys, "platform", "darwin")
    else:
        monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    replace(site)
    assert stands(site) and alone(site)


def test_a_former_site_that_cannot_be_removed_hinders_no_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is it told in place of what keeps the new one from its place."""
    unlink, rename = os.unlink, Path.rename

    def keep(path: str, *arguments: Any, **named: Any) -> None:
        if Path(path).name == "page.html":
            raise PermissionError(errno.EACCES, "open", path)
        unlink(path, *arguments, **named)

    def refuse(path: Path, target: Path) -> Path:
        if ".finished-" in path.name:
            raise PermissionError(errno.EACCES, "in use", str(path))
        return rename(path, target)

    monkeypatch.setattr(replaced_folders, "_exchanged", lambda one, other: False)
    monkeypatch.setattr(os, "unlink", keep)
    replace(site)
    assert stands(site)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(InputError, match="in use"):
        replace(site, text="newer")
    assert stands(site)


def test_what_stands_beside_a_place_is_known_by_its_name(site: Path) -> None:
    assert stands_alone(site)
    (site.parent / "site.txt").touch()
    (site.parent / ".sites").mkdir()
    assert stands_alone(site)
    (site.parent / ".site.lock").touch()
    assert not stands_alone(site)
    assert not stands_alone(site.parent / "none")


@pytest.mark.parametrize(("place", "kept"), [("site", "sites"), ("out/site", "out/source"), ("out/site", "outer")])
def test_what_stands_beside_a_place_does_not_go_with_it(place: str, kept: str, tmp_path: Path) -> None:
    (tmp_path / kept).mkdir(parents=True)
    with replacing(tmp_path / place, kept=[tmp_path / kept]) as (made,):
        fill(made)
    assert stands(tmp_path / place) and (tmp_path / kept).is_dir()


def test_what_someone_else_has_removed_meanwhile_hinders_no_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced_folders.nameless(site, "unfinished").touch()
    unlink = Path.unlink

    def late(path: Path, **named: bool) -> None:
        unlink(path)
        unlink(path, **named)

    monkeypatch.setattr(Path, "unlink", late)
    replace(site)
    assert stands(site) and alone(site)


def test_the_way_out_names_the_options_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("mine", "utf-8")
    with pytest.raises(InputError) as told, replacing(tmp_path / "tables", options="--out dist/export"):
        pytest.fail("the work began")
    assert [fault.hint for fault in told.value.diagnostics] == ["输出须有自己的文件夹：--out dist/export"]
