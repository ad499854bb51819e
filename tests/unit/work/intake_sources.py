"""A folder of source texts, and files that are to go in."""

from pathlib import Path

from build_scripts.domain.addresses.project import SOURCES
from build_scripts.read.faults import Faults
from build_scripts.read.formats.opening import opened
from build_scripts.work.intake.adding.candidate import Incoming
from tests.builds.test_bad_input import AS_THEY_ARE, TEXT, sources

NOTICE = """测试市人民政府
关于做好2027年安全生产工作的通知
测市政发〔2027〕1号

各县（市、区）人民政府：

现就有关事项通知如下。

一、压实安全责任

（一）严格落实领导责任。各级党委、政府要定期研究安全生产工作。

二、深化专项整治

（一）煤矿。持续深化瓦斯、水害、顶板等灾害治理。

三、强化保障

（一）资金。落实安全生产专项资金。

测试市人民政府
2027年1月20日

（此件公开发布）
"""
CITY = ("--jurisdiction", "ceshishi", "--code", "990100")
"""A new place, below the province of the folder."""


def files(*, without: str = "") -> dict[str, bytes]:
    """One notice, of a province, its text without these words."""
    return {**sources(TEXT.replace(without, "")), **{name: (SOURCES / name).read_bytes() for name in AS_THEY_ARE}}


def folder(where: Path) -> Path:
    """With these files, and comments of someone's own."""
    found = where / "sources"
    for name, data in files().items():
        (found / name).parent.mkdir(parents=True, exist_ok=True)
        (found / name).write_bytes(data)
    (found / "catalog.yml").write_bytes(b"# by hand\n" + (found / "catalog.yml").read_bytes())
    return found


def written(where: Path, text: str = NOTICE, name: str = "通知.txt") -> Path:
    path = where / name
    path.write_text(text, "utf-8")
    return path


def arrived(text: str, name: str = "通知.txt") -> Incoming:
    """The same without a disk; `name` has the ending of what it holds."""
    data = text.encode()
    read = opened("通知.txt", data, Faults())
    assert read is not None
    return Incoming(path=Path("通知.txt"), data=data, name=name, text=read)
