"""The package: the same bytes from the same site, whole, and with a way in."""

import errno
import hashlib
import json
import os
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.work import bundle
from tests.conftest import ROOT

FILES = {
    "index.html": "<title>首页</title>",
    "notices/shanxi-2024.html": "<p>通知</p>",
    "assets/a.css": "",
    "b/中文.txt": "字",
}


def write_site(folder: Path, names: list[str]) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], "utf-8")
    return folder


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", list(FILES))


def test_holds_the_site_a_start_page_and_the_sums(small_site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle.bundle(small_site, tmp_path / "dist")) as package:
        found = {name.removeprefix("anquan-tongzhi/"): package.read(name) for name in package.namelist()}
        assert package.testzip() is None
    assert set(found) == {"打开网站.html", "SHA256SUMS", *(f"site/{name}" for name in FILES)}
    assert found["site/notices/shanxi-2024.html"].decode() == "<p>通知</p>"
    sums = found.pop("SHA256SUMS").decode().splitlines()
    assert sums == [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in found.items()]


def test_the_start_page_leads_to_the_home_page_without_a_script(small_site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle.bundle(small_site, tmp_path)) as package:
        package.extractall(tmp_path / "unpacked")
    start = tmp_path / "unpacked/anquan-tongzhi/打开网站.html"
    html = start.read_text("utf-8")
    assert 'content="0; url=site/index.html"' in html and "<script" not in html
    assert (start.parent / "site/index.html").is_file()


def test_the_same_site_gives_the_same_bytes(small_site: Path, tmp_path: Path) -> None:
    other = write_site(tmp_path / "elsewhere", sorted(FILES, reverse=True))
    for path in other.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o700)
    first, second = bundle.bundle(small_site, tmp_path / "1"), bundle.bundle(other, tmp_path / "2")
    assert first.read_bytes() == second.read_bytes()
    (other / "b/中文.txt").write_text("另", "utf-8")
    assert bundle.bundle(other, tmp_path / "2").read_bytes() != first.read_bytes()


def test_sha256sum_confirms_the_package_and_what_is_in_it(small_site: Path, tmp_path: Path) -> None:
    package = bundle.bundle(small_site, tmp_path / "dist")
    with zipfile.ZipFile(package) as opened:
        opened.extractall(tmp_path)
    for folder in (package.parent, tmp_path / "anquan-tongzhi"):
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=True)


def test_a_folder_without_a_site_is_a_fault_and_the_last_package_stays(small_site: Path, tmp_path: Path) -> None:
    package = bundle.bundle(small_site, tmp_path / "dist")
    before = package.read_bytes()
    (small_site / "index.html").unlink()
    with pytest.raises(InputError, match="nox -s site"):
        bundle.bundle(small_site, tmp_path / "dist")
    assert package.read_bytes() == before
    assert bundle.main(["--site", str(small_site), "--out", str(tmp_path / "dist")]) == 1


class Killed(BaseException):
    """From here on nothing of the command happens."""


def dying(steps: list[int], do: Callable[..., Any]) -> Callable[..., Any]:
    """The step on the disk, as long as there are any left to do."""

    def step(*arguments: Any, **named: Any) -> Any:
        if not steps:
            raise Killed
        steps.pop()
        return do(*arguments, **named)

    return step


@pytest.mark.parametrize("alive", range(8))
def test_whoever_is_killed_leaves_no_package_beside_the_sum_of_another(
    alive: int, small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After any number of steps: the old pair, the new pair, or a package without a sum; the next one has its own."""
    out = tmp_path / "dist"
    bundle.bundle(small_site, out)
    (small_site / "b/中文.txt").write_text("另", "utf-8")
    steps = list(range(alive))
    with monkeypatch.context() as dead, suppress(Killed):
        for name in ("replace", "unlink", "write_text"):
            dead.setattr(Path, name, dying(steps, getattr(Path, name)))
        bundle.bundle(small_site, out)
    sums = out / "SHA256SUMS"
    assert (out / "anquan-tongzhi.zip").is_file()
    if sums.exists():
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=out, check=True)
    bundle.bundle(small_site, out)
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=out, check=True)
    assert sorted(path.name for path in out.iterdir()) == ["SHA256SUMS", "anquan-tongzhi.zip"]


def test_a_site_that_is_replaced_while_it_is_packed_is_packed_anew(
    small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = write_site(tmp_path / "newer", list(FILES))
    (newer / "index.html").write_text("新首页", "utf-8")
    expected = bundle.bundle(newer, tmp_path / "1").read_bytes()
    contents = bundle._contents

    def meanwhile(site: Path) -> Any:
        for number, file in enumerate(contents(site)):
            if number == 2 and newer.exists():
                site.rename(tmp_path / "former")
                newer.rename(site)
            yield file

    monkeypatch.setattr(bundle, "_contents", meanwhile)
    assert bundle.bundle(small_site, tmp_path / "2").read_bytes() == expected


def test_the_package_does_not_stand_in_the_site(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bundle.main(["--site", str(small_site), "--out", str(small_site / "dist")]) == 1
    assert "不能放在它所包含的网站之内" in capsys.readouterr().err


def test_an_output_that_is_a_file_is_a_fault(
    small_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dist").write_text("", "utf-8")
    assert bundle.main(["--site", str(small_site), "--out", str(tmp_path / "dist")]) == 1
    assert "dist" in capsys.readouterr().err


@pytest.mark.parametrize(("facts", "name"), [
    ({"newest": "2026-03-26", "edition": "8c1f02ab34de"}, "anquan-tongzhi-2026-03-26-8c1f02ab34de"),
    ({"newest": None, "edition": "8c1f02ab34de"}, "anquan-tongzhi-8c1f02ab34de"),
    (None, "anquan-tongzhi"),
])
def test_the_name_tells_the_newest_date_and_the_edition(
    small_site: Path, tmp_path: Path, facts: dict[str, str | None] | None, name: str,
) -> None:
    if facts:
        (small_site / "data").mkdir()
        (small_site / "data/edition.json").write_text(json.dumps(facts), "utf-8")
    assert bundle.bundle(small_site, tmp_path / "dist").name == f"{name}.zip"
    assert f"  {name}.zip" in (tmp_path / "dist/SHA256SUMS").read_text("utf-8")


@pytest.mark.parametrize("owned", [
    b"", b"\xff\xfe", f"{'a' * 64}  photos.tar\n".encode(), f"{'a' * 64} *anquan-tongzhi.zip\n".encode(),
    f"{'a' * 64}  anquan-tongzhi.zip\n{'b' * 64}  photos.tar\n".encode(),
])
def test_sums_of_someone_elses_files_are_not_replaced(
    owned: bytes, small_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sums = tmp_path / "dist/SHA256SUMS"
    sums.parent.mkdir()
    sums.write_bytes(owned)
    assert bundle.main(["--site", str(small_site), "--out", str(sums.parent)]) == 1
    assert "SHA256SUMS" in capsys.readouterr().err
    assert sums.read_bytes() == owned
    assert [path.name for path in sums.parent.iterdir()] == ["SHA256SUMS"]


@pytest.mark.parametrize("made", ["folder", "link"])
def test_what_is_no_plain_file_is_not_taken_for_sums_of_ours(made: str, small_site: Path, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    sums = tmp_path / "dist/SHA256SUMS"
    sums.mkdir() if made == "folder" else sums.symlink_to(tmp_path / "elsewhere")
    assert bundle.main(["--site", str(small_site), "--out", str(tmp_path / "dist")]) == 1
    assert os.path.lexists(sums)


def test_its_name_is_told_where_hosting_is() -> None:
    """`name` writes the day and the edition into it."""
    told = (ROOT / "docs/about/hosting.md").read_text("utf-8")
    assert f"`dist/{bundle.NAME}-日期-版本号.zip`" in told
    assert f"`dist/{bundle.NAME}.zip`" not in told


def test_a_file_that_is_not_there_though_the_site_is_the_same_is_a_fault_of_its_own(
    small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(_: Path) -> Any:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(bundle, "_contents", gone)
    with pytest.raises(FileNotFoundError):
        bundle.bundle(small_site, tmp_path / "dist")


@pytest.mark.parametrize("times", [4, 5])
def test_a_site_that_is_replaced_again_and_again_is_not_waited_for(
    times: int, small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    left, pack = list(range(times)), bundle._pack

    def meanwhile(site: Path, target: Path) -> None:
        pack(site, target)
        if left:
            former = tmp_path / f"former-{left.pop()}"
            site.rename(former)
            shutil.copytree(former, site)

    monkeypatch.setattr(bundle, "_pack", meanwhile)
    if times < 5:
        assert bundle.bundle(small_site, tmp_path / "dist").is_file()
    else:
        with pytest.raises(InputError, match="一再被替换"):
            bundle.bundle(small_site, tmp_path / "dist")


def test_whoever_unpacks_it_may_read_it_and_nobody_run_it(small_site: Path, tmp_path: Path) -> None:
    """The rights are told as Unix has them, which a package tells by the system that made it."""
    with zipfile.ZipFile(bundle.bundle(small_site, tmp_path / "dist")) as package:
        for info in package.infolist():
            assert stat.filemode(info.external_attr >> 16) == "-rw-r--r--"
            assert (info.create_system, info.compress_type) == (3, zipfile.ZIP_DEFLATED)
