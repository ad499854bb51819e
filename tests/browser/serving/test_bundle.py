"""The package, unpacked: the start page opens the site by double click, with the network cut off."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_scripts.work import bundle


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("我的 文档")
    with zipfile.ZipFile(bundle.bundle(site, folder / "dist")) as package:
        package.extractall(folder)
    return folder / "anquan-tongzhi"


def test_double_click_on_the_start_page_opens_the_site(unpacked: Path, page: Page) -> None:
    page.goto((unpacked / "打开网站.html").as_uri())
    page.wait_for_url("**/site/index.html")
    page.goto((unpacked / "site/notices/shanxi-2024.html").as_uri())
    expect(page.locator("#part_3__sec_10")).to_contain_text("煤矿领域专项整治")
    expect(page.locator(".reader-copy").first).to_be_visible()


def test_the_package_holds_the_site_whole(unpacked: Path, site: Path) -> None:
    names = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert {path.relative_to(unpacked / "site") for path in (unpacked / "site").rglob("*") if path.is_file()} == names
    assert all((unpacked / "site" / name).read_bytes() == (site / name).read_bytes() for name in names)


def test_the_package_carries_no_script_or_style_that_no_page_loads(site: Path, pages: tuple[str, ...]) -> None:
    loaded = set()
    for page in pages:
        for address in re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"#]+)"', (site / page).read_text("utf-8")):
            loaded.add((site / page).parent.joinpath(address).resolve())
    code = {path.resolve() for kind in ("js", "css", "map") for path in (site / "assets").rglob(f"*.{kind}")}
    # A page's script may ask for another one when it is needed.
    asked = "".join(path.read_text("utf-8") for path in code & loaded if path.suffix == ".js")
    assert {path.name for path in code - loaded if not re.search(rf'["/]{re.escape(path.name)}["?]', asked)} == set()
