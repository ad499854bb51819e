"""The line of data as a whole, from files to the linked edition."""

from contextlib import nullcontext
from pathlib import Path

from build_scripts.domain.edition import Edition
from build_scripts.pipeline import read_edition
from build_scripts.work.sources import SourceFolder
from tests.builds.test_bad_input import AS_THEY_ARE, TEXT, sources

SOURCES = Path(__file__).parents[3] / "source_texts"
FIRE = TEXT.replace("煤矿。持续深化瓦斯、水害、顶板等灾害治理。", "⽕灾防控。持续开展⽕灾隐患排查。")


def edition(text: str) -> Edition:
    schemes = {name: (SOURCES / name).read_bytes() for name in AS_THEY_ARE}
    return read_edition(SourceFolder(files=schemes | sources(text), faults=()), lambda name: nullcontext())


def topics(made: Edition) -> set[str]:
    return {filing.topic for filing in made.filings}


def test_what_looks_like_another_character_is_filed_and_linked_as_what_it_looks_like() -> None:
    copied, typed = edition(FIRE), edition(FIRE.replace("⽕", "火"))
    assert (copied.filings, copied.pairs) == (typed.filings, typed.pairs)
    assert "fire-safety" in topics(copied) - topics(edition(TEXT))
    assert "⽕灾防控" in {p.heading for p in copied.notices[0].provisions}
