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
    tag = element.tag
    if tag == "input" and _kind(element) not in BLANK_FIELDS:
        return _said(element, "value") or _said(element, "placeholder")
    if tag == "textarea" and not element.text:
        return _said(element, "placeholder")
    if tag in ("option", "optgroup"):
        return _said(element, "label")
    return ""


def unseen(element: Element) -> tuple[str, str]:
    """What is not shown though someone wrote it as words, and why."""
    if element.tag in ("img", "area") or _kind(element) == "image":
        return _said(element, "alt"), ALT_REASON
    value = _said(element, "value")
    if _kind(element) in BLANK_FIELDS and WORDS.search(value):
        return value, FIELD_REASON
    return "", ""


def _kind(element: Element) -> str | None:
    """Of a field; None of what is none."""
    return _said(element, "type").lower() if element.tag == "input" else None


def _said(element: Element, attribute: str) -> str:
    return element.attr(attribute) or ""
