"""The rules of a redline, each by a small case."""

from collections.abc import Sequence

import pytest

from build_scripts.language.comparable import tokens, weight
from build_scripts.language.redline import Change, beside, carried, redline, redline_words, shares_little


def marked(changes: Sequence[Change]) -> str:
    forms = {
        "same": "{newer}",
        "deleted": "[-{older}-]",
        "inserted": "{{+{newer}+}}",
        "moved_away": "[移{move}-{older}]",
        "moved_here": "[移{move}+{newer}]",
    }
    return "".join(forms[c.kind].format(older=c.older, newer=c.newer, move=c.move) for c in changes)


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        ("加强煤矿安全监管。", "加强煤矿安全监管。", "加强煤矿安全监管。"),
        ("加强煤矿监管", "加强矿山监管", "加强[-煤矿-]{+矿山+}监管"),
        ("落实责任", "落实责任。", "落实责任。"),
        ("落实责任,加强监管;", "落实责任，加强监管；", "落实责任，加强监管；"),
        ("（一）落实责任", "（二）落实责任", "（二）落实责任"),
        ("1.落实责任", "2、落实责任", "2、落实责任"),
        ("建成１５座", "建成15座", "建成15座"),
        ("达到90%", "达到90‰", "达到[-90%-]{+90‰+}"),
        ("", "新增", "{+新增+}"),
        ("旧有", "", "[-旧有-]"),
        ("", "", ""),
    ],
)
def test_what_is_a_change(older: str, newer: str, expected: str) -> None:
    assert marked(redline(older, newer)) == expected


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        ("煤矿、矿山、燃气", "煤矿、燃气", "煤矿、[-矿山、-]燃气"),
        ("煤矿、燃气", "煤矿、矿山、燃气", "煤矿、{+矿山、+}燃气"),
        ("煤矿。矿山停产。燃气", "煤矿。燃气", "煤矿。[-矿山停产。-]燃气"),
        ("煤矿 矿山", "煤矿", "煤矿[- 矿山-]"),
    ],
)
def test_a_sign_goes_with_the_word_it_follows(older: str, newer: str, expected: str) -> None:
    assert marked(redline_words(_cut(older), _cut(newer))) == expected


@pytest.mark.parametrize(("older", "newer", "expected"), [
    ("监管。（各级政府落实）", "监管。（责任单位：市应急局）", "监管。[-（各级政府落实）-]{+（责任单位：市应急局）+}"),
    ("加强监管。", "加强监管。（市应急局负责）", "加强监管。{+（市应急局负责）+}"),
    ("加强监管。（市应急局负责）", "加强监管。", "加强监管。[-（市应急局负责）-]"),
    ("开展“打非治违”行动", "开展“清零”行动", "开展[-“打非治违”-]{+“清零”+}行动"),
    ("（推进煤矿瓦斯治理）", "（推进煤矿水害治理）", "（推进煤矿[-瓦斯-]{+水害+}治理）"),
])
def test_brackets_belong_to_what_stands_in_them(older: str, newer: str, expected: str) -> None:
    assert marked(redline(older, newer)) == expected


@pytest.mark.parametrize(("older", "newer", "expected"), [
    (
        "（省应急厅、省文物局负责）", "（市应急局、市文物局负责）",
        "（[-省应急厅、省文物局-]{+市应急局、市文物局+}负责）",
    ),
    (
        "（省应急厅、省公安厅、省文物局、省能源局负责）", "（省应急厅、省文物局、省民政厅、省能源局负责）",
        "（省应急厅、[-省公安厅、-]省文物局、{+省民政厅、+}省能源局负责）",
    ),
])
def test_lists_of_bodies_are_compared_as_lists(older: str, newer: str, expected: str) -> None:
    assert marked(redline(older, newer)) == expected


def test_a_name_or_a_formula_that_stands_elsewhere_has_not_moved() -> None:
    name = "安全生产主体责任"
    older = f"推进尾矿库闭库治理销号，落实{name}，开展风险评估。"
    newer = f"落实{name}考核。推进尾矿库闭库治理销号，开展风险评估。"
    assert {c.kind for c in redline(older, newer)} == {"same", "deleted", "inserted"}


def test_two_wordings_that_share_little_are_no_change_of_one_into_the_other() -> None:
    assert shares_little(redline("强化煤矿瓦斯治理，推进抽采达标。", "完成尾矿库闭库，开展采空区治理销号。"))
    assert not shares_little(redline("强化煤矿瓦斯治理，推进抽采达标。", "强化煤矿瓦斯治理，落实抽采达标。"))
    assert not shares_little(redline("煤矿。", "煤矿。完成尾矿库闭库，开展采空区治理销号，推进风险评估。"))


def test_beside_one_another_the_words_of_both_are_marked() -> None:
    older, newer = ["推进", "煤矿", "的", "治理", "，"], ["煤矿", "，", "的", "整改"]
    assert [(s.text, s.shared) for s in beside(older, newer)] == [("推进", False), ("煤矿", True), ("的治理，", False)]
    assert [(s.text, s.shared) for s in beside(newer, older)] == [("煤矿", True), ("，的整改", False)]


def test_a_passage_that_stands_elsewhere_is_moved() -> None:
    first, second = "推进尾矿库闭库治理销号工作。", "开展危险化学品经营企业安全专项整治和风险评估。"
    changes = redline(first + second, second + first)
    assert {c.kind for c in changes} == {"same", "moved_away", "moved_here"}
    assert [c.move for c in changes if c.move] == [1, 1]
    assert carried(changes) == weight(first + second)


def test_a_short_equal_word_between_longer_changes_is_an_accident() -> None:
    changes = redline_words(["瓦斯", "抽采", "的", "治理", "措施"], ["尾矿", "闭库", "的", "销号", "计划"])
    assert marked(changes) == "[-瓦斯抽采的治理措施-]{+尾矿闭库的销号计划+}"


def words(first: str, count: int) -> list[str]:
    """So many words of one character, all different, and no two of different first characters the same."""
    return [chr(ord(first) + at) for at in range(count)]


@pytest.mark.parametrize(("equal", "changed", "stays"), [
    (4, 4, False), (4, 3, True), (5, 4, True), (5, 14, True), (5, 15, False), (9, 26, True), (9, 27, False),
    (10, 40, True)])
def test_how_long_an_equal_run_must_be_between_changes(equal: int, changed: int, *, stays: bool) -> None:
    """Below five characters as long as the changes; from there a third of them; from ten it stays whatever they are."""
    older = [*words("一", changed), *words("瀀", equal), *words("丰", changed)]
    newer = [*words("刀", changed), *words("瀀", equal), *words("呀", changed)]
    assert any(c.kind == "same" and c.older for c in redline_words(older, newer)) is stays


@pytest.mark.parametrize("longer", ["before", "behind"])
def test_a_short_equal_run_stays_where_one_of_the_changes_is_shorter(longer: str) -> None:
    before, behind = (4, 3) if longer == "before" else (3, 4)
    older = [*words("一", before), *words("瀀", 4), *words("丰", behind)]
    newer = [*words("刀", before), *words("瀀", 4), *words("呀", behind)]
    assert any(c.kind == "same" and c.older for c in redline_words(older, newer))


@pytest.mark.parametrize(("before", "behind", "stays"), [
    ("、", "、", True), ("（", "、", True), ("、", "）", True), ("（", "）", False),
    ("，", "、", False), ("、", "，", False)])
def test_an_item_of_a_list_stays_whatever_changes_around_it(before: str, behind: str, *, stays: bool) -> None:
    item = [before, "煤矿", behind]
    changes = redline_words([*words("一", 9), *item, *words("丰", 9)], [*words("刀", 9), *item, *words("呀", 9)])
    assert any(c.kind == "same" and "煤矿" in c.older for c in changes) is stays


@pytest.mark.parametrize(("length", "moved"), [(12, False), (13, True)])
def test_a_passage_of_thirteen_characters_is_shown_as_moved(length: int, *, moved: bool) -> None:
    passage, rest = words("瀀", length), words("一", 30)
    assert ("moved_here" in {c.kind for c in redline_words([*passage, *rest], [*rest, *passage])}) is moved


def test_moves_are_numbered_in_the_newer_order_and_of_two_that_overlap_the_longer_moves() -> None:
    first, second, rest = words("瀀", 14), words("簀", 20), words("一", 60)
    changes = redline_words([*first, *second, *rest], [*rest, *second, "，", *first])
    moved = [(c.move, c.newer.strip("，")) for c in changes if c.kind == "moved_here"]
    assert moved == [(1, "".join(second)), (2, "".join(first))]
    doubled = redline_words([*first, *rest], [*rest, *first, *words("丰", 9), *first[:13]])
    assert [c.newer for c in doubled if c.kind == "moved_here"] == ["".join(first)]


def test_the_same_words_cut_otherwise_are_no_change() -> None:
    assert marked(redline_words(["安全生产", "责任"], ["安全", "生产责任"])) == "安全生产责任"


def test_tokens_keep_the_text_and_take_the_number_as_one_sign() -> None:
    assert tokens("（十二）落实责任")[0] == "（十二）"
    assert "".join(tokens("（十二）落实 责任，3.5%")) == "（十二）落实 责任，3.5%"
    assert tokens("3.5%以上")[0] != "3."


def _cut(text: str) -> list[str]:
    """Two characters a word, signs by themselves: these cases are about signs, not about the dictionary."""
    parts, word = [], ""
    for char in text:
        if char in "、。， ":
            parts += [word] if word else []
            parts.append(char)
            word = ""
        else:
            word += char
    return [*parts, word] if word else parts
