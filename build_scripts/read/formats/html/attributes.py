"""Words that stand in attributes of a page's elements: what a form's fields show, what pictures would say."""

import re

from turbohtml import Element

from build_scripts.language.display import HAN

BLANK_FIELDS = frozenset(("checkbox", "radio", "hidden", "password", "color", "range", "file", "image"))
"""Kinds of fields that show no value of theirs; others show it."""
WORDS = re.compile(f"[{HAN}]")
ALT_REASON = "图片的替代文字，浏览器显示的是图片，不是正文。"
FIELD_REASON = "表单中不显示的值，不是正文。"


def shown(element: Element) -> str:
    """What a field or a group of options shows; a field without a value shows its placeholder."""
    if element.tag == "input" and (element.attr("type") or "").lower() not in BLANK_FIELDS:
        return element.attr("value") or element.attr("placeholder") or ""
    if element.tag == "textarea" and not element.text:
        return element.attr("placeholder") or ""
    return (element.attr("label") or "") if element.tag in ("option", "optgroup") else ""


def unseen(element: Element) -> tuple[str, str]:
    """What is not shown though someone wrote it as words, and why."""
    if element.tag in ("img", "area") or (element.tag == "input" and (element.attr("type") or "").lower() == "image"):
        return element.attr("alt") or "", ALT_REASON
    value = element.attr("value") or ""
    is_blank = element.tag == "input" and (element.attr("type") or "").lower() in BLANK_FIELDS
    return (value, FIELD_REASON) if is_blank and WORDS.search(value) else ("", "")
