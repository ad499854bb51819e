"""The tokenizer: lossless, its own, and aware of the project's terms."""

from pathlib import Path
from random import Random

import jieba
import pytest

from build_scripts.language import segmentation

TEXT = "晋政发〔2024〕1号　3.5万吨、瓦斯抽采率达到60%以上，\n“两客一危”和5G+工业互联网。\U00020000"


def test_words_joined_are_the_text() -> None:
    assert "".join(segmentation.own().cut(TEXT)) == TEXT


def test_numbers_keep_their_decimals_and_percent_sign() -> None:
    assert {"2024", "3.5", "60%", "5G"} <= set(segmentation.own().cut(TEXT))


@pytest.mark.parametrize("term", segmentation.own().terms)
def test_every_term_of_the_list_is_kept_whole(term: str) -> None:
    assert segmentation.own().cut(f"，{term}。") == ["，", term, "。"]


def test_two_lists_do_not_know_of_each_other() -> None:
    one, other = segmentation.segmenter(("打非治违",)), segmentation.segmenter(("治违行动",))
    assert one.cut("打非治违行动") == ["打非治违", "行动"]
    assert other.cut("打非治违行动") == ["打非", "治违行动"]
    assert one.cut("打非治违行动") == ["打非治违", "行动"]
    assert segmentation.segmenter(("打非治违",)) is one


def test_no_cache_of_another_program_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"not a model")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert segmentation.Segmenter(["打非治违"]).cut("打非治违行动") == ["打非治违", "行动"]
    assert (tmp_path / "jieba.cache").read_bytes() == b"not a model"


def test_all_faults_of_the_list_are_reported_with_their_lines() -> None:
    _, faults = segmentation.read_terms(f"# 注释\n打非治违\n，\n打非治违\nABC\n{'安' * 100_000}\n", "words.txt")
    assert [(d.file, d.line) for d in faults] == [("words.txt", n) for n in (3, 4, 5, 6)]
    assert max(len(d.message) for d in faults) < 60


def test_it_cuts_as_jieba_does_by_the_same_words() -> None:
    own = segmentation.own()
    jiebas = jieba.Tokenizer()
    jiebas.FREQ, jiebas.total = jiebas.gen_pfdict(jiebas.get_dict_file())
    jiebas.initialized = True
    for term in own.terms:
        jiebas.add_word(term)
    words, chance = sorted(jiebas.FREQ), Random(1)
    for _ in range(2000):
        text = "".join(chance.choice(words) for _ in range(chance.randint(1, 5)))
        run = "".join(character for character in text if segmentation.is_han(character))
        assert own.cut(run) == list(jiebas.cut(run, HMM=False))


def test_the_first_of_the_chinese_characters_begins_a_run_as_any_other() -> None:
    assert segmentation.own().cut("\u3400安全") == ["\u3400", "安全"]
