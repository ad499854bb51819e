"""A number that only tells what was before sets nothing, and a change is told from a value."""

import pytest

from tests.unit.language.wording.values.test_quantities import find

# A sentence, and the values it sets: change, value and unit, run together.
SAID = {
    "煤矿机械化程度由70%提高到80%。": ["80%"],
    "采煤机械化率由上年的60%提升至65%以上。": ["≥65%"],
    "覆盖率由35%→70%。": ["70%"],
    "自动化率35%→70%以上。": ["≥70%"],
    "整改率2023年底达到90%、2024年底达到95%。": ["95%"],
    "整改率2024年底达到90%、2025年底达到95%。": ["90%", "95%"],
    "隐患整改率从90%左右达到100%。": ["100%"],
    "将煤矿由5600座压减到2600座。": ["≤2600座"],
    "死亡率从0.3降至0.1以下。": ["≤0.1"],
    "标准化等级由三级提升至二级以上。": ["二级以上级"],
    "专职消防员从200名增加到300名。": ["300名"],
    "在现有3支队伍的基础上增加到5支。": ["5支"],
    "在2023年下降10%的基础上，再下降5%。": ["下降5%"],
    "较上年的200起下降5%。": ["下降5%"],
    "事故起数、死亡人数分别下降10%和12%。": ["下降10%", "下降12%"],
    "较大事故起数下降10%和死亡人数下降5%。": ["下降10%", "下降5%"],
    "死亡率下降5个百分点。": ["下降5个百分点"],
    "整改率上升3个百分点，达到98%。": ["上升3个百分点", "98%"],
    "事故起数降幅不低于5%。": ["降幅≥5%"],
    "死亡率下降至1%以下。": ["≤1%"],
    "死亡人数控制在1200人以内。": ["≤1200人"],
    "检查次数由每月2次增加到4次。": ["4次/月"],
    "检查频次由每年1次增加到每年2次。": ["2次/年"],
    "从业人员由20人增至30人的，应当配备安全员。": [],
    "整改率较去年有所提高，达到95%。": ["95%"],
}


@pytest.mark.parametrize("sentence", SAID)
def test_what_is_to_be_reached_is_told_from_what_was(sentence: str) -> None:
    found = [f"{f.change or ''}{f.value}{f.unit or ''}" for f in find(sentence) if f.kind != "时限"]
    assert found == SAID[sentence]
