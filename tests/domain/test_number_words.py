"""Numbers and days in words."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.number_words import date_words, number_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (15, "lima belas"),
        (20, "dua puluh"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1_000, "seribu"),
        (2_026, "dua ribu dua puluh enam"),
        (1_000_000, "satu juta"),
        (1_234_567, (
            "satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh"
        )),
        (21_000_000_000, "dua puluh satu miliar"),
    ],
)  # fmt: skip
def test_numbers_are_said_as_indonesians_say_them(number: int, words: str) -> None:
    """One hundred and one thousand are one word, one million is two."""
    assert number_words(number) == words


def test_a_number_out_of_reach_is_refused() -> None:
    """Neither less than nothing nor a trillion."""
    for number in (-1, 1_000_000_000_000):
        with pytest.raises(ValueError, match="trillion"):
            number_words(number)


def test_a_day_begins_a_record() -> None:
    """Weekday, day, month, year, and the day in digits."""
    assert date_words(date(2026, 11, 24)) == (
        "Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026)"
    )
