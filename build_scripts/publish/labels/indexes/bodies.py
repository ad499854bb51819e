"""How bodies, their levels and their roles are named."""

from collections.abc import Iterable, Mapping

from build_scripts.domain.indexes import Body, BodyLevel, BodyRole

LEVELS: Mapping[BodyLevel, str] = {
    "国家级": "nation", "省级": "province", "市级": "prefecture", "县级": "county", "乡级": "township",
    "开发区": "zone", "企业": "enterprise", "垂管": "vertical", "其他": "other",
}
"""Every level from the top down, with its name in addresses."""
UNLISTED = "未逐条列名"
"""Of a body that is responsible for all that follows, by what a notice says once."""
LEVEL_NAMES: Mapping[BodyLevel, str] = {"垂管": "垂直管理"}


def level(found: BodyLevel) -> str:
    return LEVEL_NAMES.get(found, found)


def titled(body: Body, place: str | None) -> str:
    """市应急管理局（大同市）: many places have a body of that name."""
    if place is None or body.name.startswith(place):
        return body.name
    return f"{body.name}（{place}）"


def roles(found: Iterable[BodyRole]) -> str:
    return "、".join(found)


def implied(names: Iterable[str]) -> str:
    """Bodies that a notice lets be responsible for all that follows, not listed at each; empty where it does not."""
    listed = "、".join(names)
    return f"{UNLISTED}：{listed}" if listed else ""


def unlisted(count: int) -> str:
    """For how many clauses a body is responsible without being listed; empty where for none."""
    return f"另有{count}处{UNLISTED}" if count else ""


def standing(raw: str, count: int) -> str:
    """The words by which a notice says so once, and what follows from them for the body."""
    return f"{UNLISTED}：通知写明“{raw}”，其后{count}处责任分工没有再列本单位，按此也由本单位负责。"


def stood(since: int | None, until: int | None) -> str:
    """2018年起, 至2023年止, 2021年起，至2023年止; empty where neither is known."""
    words = (f"{since}年起" if since else "", f"至{until}年止" if until else "")
    return "，".join(filter(None, words))
