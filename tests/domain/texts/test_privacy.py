"""What is kept of a person, in words."""

from __future__ import annotations

import pytest

from desktop.domain.texts.privacy import column_word, value_words


@pytest.mark.parametrize(
    ("table", "column", "value", "words"),
    [
        ("worker", "basic_wage", 450_000_000, "Rp4.500.000,00"),
        ("declaration", "finalised_at", "2026-11-01T09:05:07", "01-11-2026 09.05"),
        ("tray_row", "cells", '["Ani", "", "7"]', "Ani, 7"),
        ("privacy_request", "state", "open", "terbuka"),
        ("action", "state", "open", "Belum mulai"),
        ("kept_value", "code", "NO_SUCH_CODE", "NO_SUCH_CODE"),
        (
            "declaration",
            "snapshot",
            {"name": "Ani", "end": None, "base_sen": {"JKK": 100}, "notes": ["PARTIAL_MONTH"]},
            "Nama lengkap: Ani; dasar upah: JKK: Rp1,00; keterangan: Tidak bekerja sebulan penuh",
        ),
        (
            "declaration",
            "snapshot",
            {"inside_sen": {"JKP_from_JKK": 638_400}},
            "bagian di dalam iuran: JKP di dalam JKK: Rp6.384,00",
        ),
        ("answer", "facts", "{}", "–"),
    ],
)
def test_values_are_words(table: str, column: str, value: object, words: str) -> None:
    """Money, days, lists, codes and objects; what is empty is left out."""
    assert value_words(table, column, value).startswith(words)


def test_a_column_without_words_keeps_its_name() -> None:
    """Better a bare name than nothing; those of the schema all have words."""
    assert column_word("worker", "jht_number") == "nomor JHT"
    assert column_word("worker", "not_there", "en") == "not_there"
