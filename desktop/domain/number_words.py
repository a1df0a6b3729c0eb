"""Numbers and days in Indonesian words, as official records write them."""

from __future__ import annotations

from datetime import date

from desktop.domain.calendar import MONTH_NAMES, short_date

_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_STEPS = ((1_000_000_000, "miliar"), (1_000_000, "juta"), (1_000, "ribu"), (100, "ratus"))
_MOST = 1_000_000_000_000


def number_words(number: int) -> str:
    """Return a whole number from 0 below a trillion in words; raises ``ValueError`` outside."""
    if not 0 <= number < _MOST:
        raise ValueError("only from 0 below a trillion")
    if number < len(_ONES):
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    if number < 100:
        return _joined(f"{_ONES[number // 10]} puluh", number % 10)
    step, word = next(item for item in _STEPS if number >= item[0])
    times, rest = divmod(number, step)
    # One million is "satu juta", but one thousand and one hundred are one word.
    head = f"se{word}" if times == 1 and step <= 1_000 else f"{number_words(times)} {word}"
    return _joined(head, rest)


def _joined(head: str, rest: int) -> str:
    return f"{head} {number_words(rest)}" if rest else head


def date_words(day: date) -> str:
    """Return a day as records begin: weekday, day, month and year in words, then in digits."""
    return (
        f"{_WEEKDAYS[day.weekday()]} tanggal {number_words(day.day)} bulan"
        f" {MONTH_NAMES[day.month - 1]} tahun {number_words(day.year)} ({short_date(day)})"
    )
