"""Parts on disk: what is taken of them is what was made, or it is told."""

import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from build_scripts.domain.building.inventory import Figures, Inventory
from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.notice import Jurisdiction, PlaceSlug
from build_scripts.work.website import part_folders
from build_scripts.work.website.page_builder import STAMP
from tests.unit.publish.families import table_with


def made(work: Path, family: str, order: int = 0) -> Inventory:
    part = part_folders.folder(work, family)
    for name, text in {
        f"site/notices/{family}-2024.html": f"<p>{family}</p>{STAMP.decode()}",
        f"site/downloads/{family}-2024.csv": family,
        "joined/data/catalog.json": "{}",
    }.items():
        (part / name).parent.mkdir(parents=True)
        (part / name).write_text(text, "utf-8")
    place = Jurisdiction(slug=PlaceSlug(family), name=family, level="province", division_code=None, parent=None)
    figures = Figures(originals=0, lines=0, characters=0, removed=0, added=0, provisions=0, corrections=0, kinds={},
                      with_address=0, bodies=0, targets=0, pairs=0)
    inventory = Inventory(
        family=place.slug, families=table_with(place.slug, order), places=(place,), groups=(), topics=(), program="p",
        made_of="m", sum=part_folders.sum_of(part), sources={}, notices=(), releases=(), corrected=(), newest=None,
        new=(), years=(), of_topics=(), of_phrases=(), of_works=(), of_bodies=(), figures=figures, beyond={},
    )
    part_folders.write_inventory(part, inventory)
    return inventory


def test_every_file_is_taken_and_pages_bear_the_stamp(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin"), made(tmp_path, "lu", 1)]
    assert [one.family for one in part_folders.inventories(tmp_path)] == ["jin", "lu"]
    part_folders.take(tmp_path, found, tmp_path / "built", "版本1")
    assert (tmp_path / "built" / "notices" / "lu-2024.html").read_text("utf-8") == "<p>lu</p>版本1"
    assert not (tmp_path / "built" / "joined").exists()


def test_how_each_file_stands_is_told(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin"), made(tmp_path, "lu", 1)]
    built = tmp_path / "built"
    standing = part_folders.take(tmp_path, found, built, "版本1")
    there = {path.relative_to(built).as_posix(): path for path in built.rglob("*") if path.is_file()}
    assert standing == {name: sha256(path.read_bytes()).digest() for name, path in there.items()}
    assert any(name.endswith(".html") for name in standing)
    assert not all(name.endswith(".html") for name in standing)


@pytest.mark.parametrize("name", ["site/notices/jin-2024.html", "joined/data/catalog.json"])
def test_what_came_to_harm_on_its_way_is_told(tmp_path: Path, name: str) -> None:
    found = [made(tmp_path, "jin")]
    path = part_folders.folder(tmp_path, "jin") / name
    path.write_text(path.read_text("utf-8") + " ", "utf-8")
    with pytest.raises(part_folders.Harmed, match="jin 的文件与清单所记不符") as told:
        part_folders.take(tmp_path, found, tmp_path / "built", "")
    assert told.value.families == ["jin"]


def test_a_file_too_many_or_too_few_is_harm(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin")]
    part = part_folders.folder(tmp_path, "jin")
    (part / "site" / "more.html").write_text("", "utf-8")
    with pytest.raises(part_folders.Harmed):
        part_folders.take(tmp_path, found, tmp_path / "built", "")
    (part / "site" / "more.html").unlink()
    (part / "site" / "notices" / "jin-2024.html").unlink()
    with pytest.raises(part_folders.Harmed):
        part_folders.take(tmp_path, found, tmp_path / "again", "")


def test_data_cut_short_is_harm_and_not_a_fault_of_the_program(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin"), made(tmp_path, "lu", 1)]
    (part_folders.folder(tmp_path, "jin") / "joined" / "data" / "catalog.json").write_text('{"schema": ', "utf-8")
    with pytest.raises(part_folders.Harmed, match="jin"):
        part_folders.write_joined(tmp_path, found, tmp_path / "docs")


def test_so_is_data_harmed_within_an_entry_that_both_have(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin"), made(tmp_path, "lu", 1)]
    for family, rest in (("jin", '"page": "p"'), ("lu", '"page" "p"')):
        data = part_folders.folder(tmp_path, family) / "joined" / "data"
        (data / "catalog.json").unlink()
        (data / "works.json").write_text(f'{{\n "works": [\n  {{\n   "slug": "x",\n   {rest}\n  }}\n ]\n}}\n', "utf-8")
    with (
        pytest.raises(part_folders.Harmed, match="jin、lu 的文件与清单所记不符"),
        part_folders.telling_harm(tmp_path, found),
    ):
        part_folders.write_joined(tmp_path, found, tmp_path / "docs")


def test_what_goes_wrong_with_whole_parts_is_told_as_it_is(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin"), made(tmp_path, "lu", 1)]
    with pytest.raises(KeyError, match="other"), part_folders.telling_harm(tmp_path, found):
        raise KeyError("other")
    (part_folders.folder(tmp_path, "lu") / "site" / "notices" / "lu-2024.html").write_text("", "utf-8")
    with pytest.raises(part_folders.Harmed) as told, part_folders.telling_harm(tmp_path, found):
        raise KeyError("other")
    assert told.value.families == ["lu"]


@pytest.mark.parametrize(("said", "instead"), [
    ('"provisions": 0', '"provisions": 9'), ('"name": "jin"', '"name": "gin"'), ('"program": "p"', '"program": ["p"]'),
    ('"beyond": {}', '"beyond": null'), ('"sum": "', '"sum": "0'),
])
def test_an_inventory_that_says_something_else_is_none(said: str, instead: str, tmp_path: Path) -> None:
    found = made(tmp_path, "jin")
    path = part_folders.folder(tmp_path, "jin") / part_folders.INVENTORY
    text = path.read_text("utf-8")
    assert said in text
    path.write_text(text.replace(said, instead, 1), "utf-8")
    with pytest.raises(InputError, match="不是本程序写的清单"):
        part_folders.inventories(tmp_path)
    assert not part_folders.stays(tmp_path, "jin", found.made_of, found.families, found.sources)


def test_a_part_is_found_in_its_own_folder_and_nowhere_else(tmp_path: Path) -> None:
    made(tmp_path, "jin")
    parts = tmp_path / part_folders.FOLDER
    shutil.copytree(parts / "jin", parts / "copy")
    with pytest.raises(InputError, match="不是本程序写的清单"):
        part_folders.inventories(tmp_path)


def test_a_part_without_its_inventory_is_told_and_not_left_out(tmp_path: Path) -> None:
    made(tmp_path, "jin")
    made(tmp_path, "lu", 1)
    (part_folders.folder(tmp_path, "lu") / part_folders.INVENTORY).unlink()
    with pytest.raises(InputError, match="不是本程序写的清单"):
        part_folders.inventories(tmp_path)


def test_a_part_is_whole_where_its_files_are_what_its_inventory_says(tmp_path: Path) -> None:
    made(tmp_path, "jin")
    part = part_folders.folder(tmp_path, "jin")
    assert part_folders.is_whole(part)
    (part / "joined" / "data" / "catalog.json").unlink()
    assert not part_folders.is_whole(part)


def test_what_a_lost_worker_left_is_taken_whole(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin")]
    page = tmp_path / "built" / "notices" / "jin-2024.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>", "utf-8")
    part_folders.take(tmp_path, found, tmp_path / "built", "版本1")
    assert page.read_text("utf-8") == "<p>jin</p>版本1"


def test_another_file_of_that_name_is_told(tmp_path: Path) -> None:
    found = [made(tmp_path, "jin")]
    page = tmp_path / "built" / "notices" / "jin-2024.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>lu</p>", "utf-8")
    with pytest.raises(InputError, match="两家有同名而不同的文件"):
        part_folders.take(tmp_path, found, tmp_path / "built", "版本1")


def test_a_part_stays_where_it_was_made_of_the_same(tmp_path: Path) -> None:
    every = made(tmp_path, "jin").families
    path = part_folders.folder(tmp_path, "jin") / part_folders.INVENTORY
    before = path.stat().st_mtime_ns, path.read_bytes()
    assert part_folders.stays(tmp_path, "jin", "m", every, {})
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    more = *every, PlaceSlug("lu")
    assert part_folders.stays(tmp_path, "jin", "m", more, {"topics.yml": "1"})
    (found,) = part_folders.inventories(tmp_path)
    assert (found.families, found.sources) == (more, {"topics.yml": "1"})
    assert not part_folders.stays(tmp_path, "jin", "of something else", every, {})
    assert not part_folders.stays(tmp_path, "lu", "m", every, {})
    path.write_text("{}", "utf-8")
    assert not part_folders.stays(tmp_path, "jin", "m", every, {})


def test_parts_stand_in_the_order_of_the_table_of_places(tmp_path: Path) -> None:
    for family, order in (("jin", 2), ("lu", 1), ("qi", 2)):
        made(tmp_path, family, order)
    assert [one.family for one in part_folders.inventories(tmp_path)] == ["lu", "jin", "qi"]
    part_folders.keep_only(tmp_path, ["jin", "qi"])
    assert [one.family for one in part_folders.inventories(tmp_path)] == ["jin", "qi"]
    part_folders.remove(tmp_path, ["qi"])
    assert [one.family for one in part_folders.inventories(tmp_path)] == ["jin"]


def test_an_inventory_can_be_read_by_people(tmp_path: Path) -> None:
    changed(tmp_path, made(tmp_path, "jin"), sources={"甲.txt": "1"})
    text = (part_folders.folder(tmp_path, "jin") / part_folders.INVENTORY).read_text("utf-8")
    assert '\n "family": "jin",\n' in text and '\n  "甲.txt": "1"\n' in text and text.endswith("\n}\n")


def changed(work: Path, inventory: Inventory, **changes: object) -> None:
    other = replace(inventory, **changes)  # type: ignore[arg-type]
    part_folders.write_inventory(part_folders.folder(work, inventory.family), other)


@pytest.mark.parametrize(("first", "second", "told"), [
    ({}, {"program": "q"}, "lu 与 jin 由不同的程序生成"), ({"families": ("jin",)}, {}, "jin 生成时，来源中只有这一家"),
    ({"sources": {"a": "1", "b": "1"}}, {"sources": {"a": "1", "b": "2"}}, "lu 所用的 b 与别家不同"),
])
def test_parts_that_do_not_belong_together_are_told(
    first: dict[str, object], second: dict[str, object], told: str, tmp_path: Path,
) -> None:
    changed(tmp_path, made(tmp_path, "jin"), **first)
    changed(tmp_path, made(tmp_path, "lu", 1), **second)
    with pytest.raises(InputError) as raised:
        part_folders.inventories(tmp_path)
    assert [told in fault.message for fault in raised.value.diagnostics] == [True]


def test_one_that_is_one_of_several_may_stand_alone_and_so_may_the_only_one(tmp_path: Path) -> None:
    inventory = made(tmp_path, "jin")
    assert part_folders.inventories(tmp_path)[0].several
    changed(tmp_path, inventory, families=("jin",), sources={"a": "1"})
    assert not part_folders.inventories(tmp_path)[0].several
    part_folders.remove(tmp_path, ["jin"])
    with pytest.raises(InputError, match="没有任何一家"):
        part_folders.inventories(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 0}', '{"schema": 2}'])
def test_what_is_no_inventory_is_told(text: str, tmp_path: Path) -> None:
    made(tmp_path, "jin")
    (part_folders.folder(tmp_path, "jin") / part_folders.INVENTORY).write_text(text, "utf-8")
    with pytest.raises(InputError, match="不是本程序写的清单"):
        part_folders.inventories(tmp_path)


def test_where_a_part_leads_that_is_not_there_is_told(tmp_path: Path) -> None:
    beyond = {"topics/a.md": ("x", "y", "z"), "gone.md": (), "feeds/all.xml": (), "data/a.js": ()}
    inventory = replace(made(tmp_path, "jin"), beyond=beyond)
    for name, text in {"topics/a.html": "<h2 id=x>甲</h2><p id='y'>", "feeds/all.xml": "<feed id='x'/>"}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, "utf-8")
    found = part_folders.dangling([inventory], {"topics/a.md": ("x",), "more.md": ()}, tmp_path)
    assert [(fault.file, fault.message) for fault in found] == [
        ("topics/a.md", "jin所指的锚点 #z 不存在"), ("gone.md", "jin所指的页面不存在"),
        ("data/a.js", "jin所指的页面不存在"), ("more.md", "总目录所指的页面不存在"),
    ]


def test_what_is_wrong_with_each_part_is_told_at_once(tmp_path: Path) -> None:
    for order, family in enumerate(("jin", "lu", "yu")):
        made(tmp_path, family, order)
    for family in ("jin", "lu"):
        (part_folders.folder(tmp_path, family) / part_folders.INVENTORY).write_text("{}", "utf-8")
    part_folders.folder(tmp_path, "gan").symlink_to("nowhere")
    part_folders.folder(tmp_path, "xiang").write_text("", "utf-8")
    with pytest.raises(InputError) as told:
        part_folders.inventories(tmp_path)
    messages = [(Path(fault.file).relative_to(tmp_path).as_posix(), fault.message) for fault in told.value.diagnostics]
    assert messages == [
        ("parts/gan", "不是一家的部分：应是文件夹"),
        ("parts/jin/inventory.json", "不是本程序写的清单"),
        ("parts/lu/inventory.json", "不是本程序写的清单"),
        ("parts/xiang", "不是一家的部分：应是文件夹"),
    ]
