"""Typed text read as one plain value with its issues: shared by worker fields and facts."""

from __future__ import annotations

from datetime import date

from desktop.domain.issue import Issue, error
from desktop.domain.money import SEN_PER_RUPIAH, Sen
from desktop.domain.parsing import NotADate, NotAnAmount, parse_amount, parse_date

YES_WORDS = frozenset({"ya", "y", "yes", "true", "1", "ada", "aktif", "v", "√", "✓", "✔"})
NO_WORDS = frozenset({"tidak", "t", "no", "n", "false", "0", "belum", "tdk", "✗", "✘"})
"""A plain x is in neither: some tick with it, some cross out."""


def read_text(text: str) -> tuple[str, list[Issue]]:
    """Return the text with single blanks."""
    return " ".join(text.split()), []


def read_date(key: str, text: str) -> tuple[date | None, list[Issue]]:
    """Return a day; one that the calendar lacks is told apart from what is no date."""
    try:
        return parse_date(text), []
    except NotADate as fault:
        code = "DATE_NOT_IN_CALENDAR" if fault.has_form else "DATE_FORM"
        return None, [error(code, key, text)]


def read_amount(key: str, text: str) -> tuple[Sen | None, list[Issue]]:
    """Return an amount in sen that is not negative."""
    try:
        amount = parse_amount(text)
    except NotAnAmount:
        return None, [error("AMOUNT_FORM", key, text)]
    if amount < 0:
        return None, [error("AMOUNT_NEGATIVE", key, text)]
    return amount, []


def read_count(key: str, text: str, most: int) -> tuple[int | None, list[Issue]]:
    """Return a whole number from 0 to ``most``, leading zeros allowed."""
    digits = text.lstrip("0") or "0"
    is_short = len(digits) <= len(str(most))
    if text.isascii() and text.isdigit() and is_short and int(digits) <= most:
        return int(digits), []
    return None, [error("COUNT_FORM", key, text, str(most))]


def read_yes_no(key: str, text: str) -> tuple[bool | None, list[Issue]]:
    """Return whether the word means yes."""
    word = text.casefold()
    if word in YES_WORDS | NO_WORDS:
        return word in YES_WORDS, []
    return None, [error("CHOICE_UNKNOWN", key, text, "Ya, Tidak")]


def write_amount(amount: Sen) -> str:
    """Return the amount as one types it: whole rupiah, or with a comma and two decimals."""
    whole, rest = divmod(amount, SEN_PER_RUPIAH)
    return f"{whole},{rest:02d}" if rest else str(whole)
