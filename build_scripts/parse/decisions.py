"""What an editor may decide of a notice that is read, and where it is said: in its entry of the catalog; of a file that
has no entry yet, with an option of the command that takes it in."""

import re

TITLE = "在 catalog.yml 中拟一个：supplied_title: …"
NO_TITLE = "去掉 supplied_title"
ARTICLE = '在 catalog.yml 中写明包含全文的元素，例如 article: "#zoom"'
BROKEN = "在 catalog.yml 中写：broken_numbering: [{line}]"
OPTIONS = {
    TITLE: "拟一个：--title …",
    NO_TITLE: "去掉 --title",
    ARTICLE: '用 --article 写明包含全文的元素，例如 --article "#zoom"',
}
CORRECTED = "corrections.yml"
OPTION = "--broken-numbering"
SAID_BROKEN = re.compile(re.escape(BROKEN).replace(re.escape("{line}"), "[0-9]+"))


def broken(line: int) -> str:
    return BROKEN.format(line=line)


def as_options(hint: str) -> str:
    """The same hint for a file that no catalog knows."""
    for said, option in OPTIONS.items():
        hint = hint.replace(said, option)
    return SAID_BROKEN.sub(f"加 {OPTION}", hint)


def before_entry(hint: str, *, are_breaks: bool) -> str:
    """What is to be corrected is taken in first, and breaks of the numbers need not stop that, if nothing else does."""
    said = as_options(hint)
    if are_breaks and CORRECTED in said and OPTION not in said:
        return f"{said}（先加 {OPTION} 收入，再更正）"
    return said
