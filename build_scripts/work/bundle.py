"""The site as one file to carry: `python -m build_scripts.work.bundle` → dist/anquan-tongzhi-<newest>-<edition>.zip.

Unpacked, 打开网站.html opens the site by double click, the folder site/ can be put anywhere on a web server, and
`sha256sum -c SHA256SUMS` proves that every file is whole. The same site gives the same bytes: files stand in the order
of their names, without time, owner or rights of the machine that packed them.
"""

import hashlib
import json
import os
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.addresses import project
from build_scripts.domain.addresses.site_addresses import HOME, edition_data
from build_scripts.domain.diagnostics import Diagnostic, InputError, of_path
from build_scripts.domain.own_words import EDITION
from build_scripts.publish.markup.packing import EPOCH
from build_scripts.publish.markup.templating import render
from build_scripts.work.console.command import run
from build_scripts.work.console.usage import MAKE_A_SITE, Parser, add_site
from build_scripts.work.website.replaced_folders import held, left, nameless

NAME = "anquan-tongzhi"
START_PAGE = "打开网站.html"
SUMS = "SHA256SUMS"
OURS = re.compile(rb"[0-9a-f]{64}  " + NAME.encode() + rb"[0-9a-f-]*\.zip\n")
"""The sums beside a package of whatever edition."""
READABLE_BY_ALL = 0o100644 << 16
UNIX = 3
UNFINISHED = "unfinished"
ATTEMPTS = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Start:
    """What the page says that one opens first."""

    edition: str
    home: str


def bundle(site: Path, out: Path) -> Path:
    """Packs the site into `out`, its sum beside it; an older package stays until the new one is whole."""
    if not (site / HOME).is_file():
        raise InputError([_fault(site, f"此处没有网站：缺少 {HOME}")])
    if site.resolve() in (out.resolve(), *out.resolve().parents):
        raise InputError([_fault(out, "网站包不能放在它所包含的网站之内", "--out dist")])
    target = out.resolve() / f"{_package_name(site)}.zip"
    with held(target):
        _check_sums_are_ours(out / SUMS)
        for rest in left(target, UNFINISHED):
            rest.unlink()
        package, sums = nameless(target, UNFINISHED), nameless(target, UNFINISHED)
        try:
            _pack_whole(site, package)
            sums.write_text(f"{_digest(package)}  {target.name}\n", "utf-8", newline="\n")
            # Whoever is killed here leaves a package without its sum, never one beside another's.
            (out / SUMS).unlink(missing_ok=True)
            package.replace(target)
            sums.replace(out / SUMS)
        finally:
            package.unlink(missing_ok=True)
            sums.unlink(missing_ok=True)
    return out / target.name


def _check_sums_are_ours(sums: Path) -> None:
    """Ours name one package and nothing else: other sums of this name are somebody's own, and are not replaced."""
    plain = sums.is_file() and not sums.is_symlink()
    if os.path.lexists(sums) and not (plain and OURS.fullmatch(sums.read_bytes())):
        message = "已有别的校验和文件，网站包的校验和也要用这个名称"
        raise InputError([_fault(sums, message, "移走该文件，或另选文件夹：--out dist")])


def _package_name(site: Path) -> str:
    """With the newest notice's date and the edition, as the site tells them."""
    told = site / edition_data("edition")
    if not told.is_file():
        return NAME
    facts = json.loads(told.read_text("utf-8"))
    return "-".join(filter(None, (NAME, facts["newest"], facts["edition"])))


def _pack_whole(site: Path, target: Path) -> None:
    """One site: where a build puts another in its place meanwhile, that one is packed."""
    for _ in range(ATTEMPTS):
        before = site.stat().st_ino
        try:
            _pack(site, target)
        except FileNotFoundError:
            if site.stat().st_ino == before:
                raise
        if site.stat().st_ino == before:
            return
    raise InputError([_fault(site, "打包期间网站一再被替换", "先结束另一命令")])


def _pack(site: Path, target: Path) -> None:
    sums = []
    with zipfile.ZipFile(target, "w") as package:
        for name, content in _contents(site):
            _add(package, name, content)
            sums.append(_sum_line(name, content))
        _add(package, SUMS, "".join(sums).encode())


def _sum_line(name: str, content: bytes) -> str:
    """As `sha256sum` writes and checks it."""
    return f"{hashlib.sha256(content).hexdigest()}  {name}\n"


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    yield START_PAGE, render("bundle.html.jinja", Start(edition=EDITION, home=f"site/{HOME}")).encode()
    for name in sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file()
    ):
        yield f"site/{name}", (site / name).read_bytes()


def _add(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(f"{NAME}/{name}", EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = UNIX, READABLE_BY_ALL
    package.writestr(entry, content)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _fault(place: Path, message: str, hint: str = MAKE_A_SITE) -> Diagnostic:
    return of_path(place, message, hint)


def main(arguments: list[str] | None = None) -> int:
    parser = Parser(prog="python -m build_scripts.work.bundle", description="把网站打成一个文件")
    add_site(parser)
    parser.add_argument("--out", type=Path, default=project.PACKAGES, help="网站包放入的文件夹（dist）")
    options = parser.parse_args(arguments)

    def pack() -> None:
        target = bundle(options.site, options.out)
        print(f"{target}：{target.stat().st_size:,} 字节。解压后打开 {START_PAGE}。")

    return run(pack)


if __name__ == "__main__":
    sys.exit(main())
