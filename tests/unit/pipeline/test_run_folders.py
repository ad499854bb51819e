"""Of a family no more is read than it needs."""

from pathlib import Path

from build_scripts.pipeline.run_folders import families_of, sources, sources_of_family
from tests.unit.work.intake_sources import folder


def test_the_families_are_told_by_the_table_of_places_alone(tmp_path: Path) -> None:
    source = folder(tmp_path)
    (source / "originals/b.txt").mkdir()
    (source / "catalog.yml").unlink()
    assert [family.slug for family in families_of(source)] == ["ceshi"]


def test_of_a_family_its_own_originals_are_read(tmp_path: Path) -> None:
    source = folder(tmp_path)
    found = sources_of_family(source, "ceshi")
    assert found.files == sources(source).files and "originals/a.txt" in found.files
    assert not found.faults
