from __future__ import annotations

import pytest

from desktop.ui.palette import Entry, found, rank


@pytest.mark.parametrize(
    ("words", "text", "score"),
    [
        ("impor", "Impor dari lembar kerja", 0),
        ("kerja impor", "Impor dari lembar kerja", 1),
        ("lem", "Impor dari lembar kerja", 1),
        ("por", "Impor dari lembar kerja", 2),
        ("IMPOR", "Impor dari lembar kerja", 0),
        ("renee", "Renée Contoh", 0),
        ("03", "REG-03 Seluruh pekerja", 1),
        ("ekspor", "Impor dari lembar kerja", None),
        ("impor zzz", "Impor dari lembar kerja", None),
    ],
)
def test_words_find_by_beginning_then_by_middle(words: str, text: str, score: int | None) -> None:
    """Case, accents and the order of the words do not matter; a word that is missing does."""
    assert rank(words, text) == score


def test_the_best_answer_stands_first() -> None:
    """Where two answer alike, their own order stays."""
    entries = [Entry(title, "", "x", list) for title in ("Buka halaman", "Halaman", "Sehalaman")]
    assert [entry.title for entry in found("halaman", entries)] == [
        "Halaman",
        "Buka halaman",
        "Sehalaman",
    ]
