"""The tokenizer: lossless, its own, and aware of the project's terms."""

from pathlib import Path

import pytest

from build_scripts import words
from build_scripts.diagnostics import InputError

TEXT = "晋政发〔2024〕1号　3.5万吨、瓦斯抽采率达到60%以上，\n“两客一危”和5G+工业互联网。\U00020000"


def test_words_joined_are_the_text() -> None:
    assert "".join(words.cut(TEXT)) == TEXT


def test_numbers_keep_their_decimals_and_percent_sign() -> None:
    assert {"2024", "3.5", "60%", "5G"} <= set(words.cut(TEXT))


@pytest.mark.parametrize("term", words.read_terms(words.WORD_LIST.read_text("utf-8")))
def test_every_term_of_the_list_is_kept_whole(term: str) -> None:
    assert words.cut(f"，{term}。") == ["，", term, "。"]


def test_no_cache_of_another_program_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"not a model")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert list(words.make_tokenizer(["打非治违"]).cut("打非治违行动", HMM=False)) == ["打非治违", "行动"]
    assert (tmp_path / "jieba.cache").read_bytes() == b"not a model"


def test_all_faults_of_the_list_are_reported_with_their_lines() -> None:
    with pytest.raises(InputError) as caught:
        words.read_terms("# 注释\n打非治违\n，\n打非治违\nABC\n", "words.txt")
    assert [(d.file, d.line) for d in caught.value.diagnostics] == [("words.txt", n) for n in (3, 4, 5)]
