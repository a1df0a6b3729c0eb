"""Dates that are no date cell and not written in figures: serial numbers, names of months."""

from __future__ import annotations

import re
from datetime import date, timedelta

_EPOCH = date(1899, 12, 30)
"""Day 0 of a spreadsheet, as counted from March 1900 on."""
_FIRST_SERIAL = 7_306
_LAST_SERIAL = 73_050
"""1920 to 2099: every day that a workforce knows."""
_SERIAL = re.compile(r"(\d{4,5})(?:\.\d+)?", re.ASCII)
_WORDS = re.compile(
    r"(?:[a-z]+,\s*)?(\d{1,2})[\s\-/.]+([a-z]{3,9})\.?[\s\-/.,]+(\d{4})", re.IGNORECASE
)
_MONTHS = (
    ("jan", "januari", "january"),
    ("feb", "februari", "february", "pebruari", "peb"),
    ("mar", "maret", "march"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("agu", "agt", "ags", "agustus", "aug", "august", "agust"),
    ("sep", "sept", "september"),
    ("okt", "oktober", "oct", "october"),
    ("nov", "november", "nopember", "nop"),
    ("des", "desember", "dec", "december"),
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words}


def date_of_serial(text: str) -> date | None:
    """Return the day that a spreadsheet counts as this number, ``None`` for other texts."""
    match = _SERIAL.fullmatch(text)
    if match is None or not _FIRST_SERIAL <= int(match[1]) <= _LAST_SERIAL:
        return None
    return _EPOCH + timedelta(days=int(match[1]))


def date_of_words(text: str) -> date | None:
    """Return the date for ``12 Maret 1990`` or ``12-Mar-1990``, ``None`` for other texts."""
    match = _WORDS.fullmatch(text)
    month = _MONTH_OF.get(match[2].lower()) if match else None
    if match is None or month is None:
        return None
    try:
        return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None
