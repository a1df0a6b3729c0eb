"""Dates that are not written as dates usually are: serial numbers, names of months, short years."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop.domain.parsing import DateOrder, NotADate, parse_date

_EPOCH = date(1899, 12, 30)
"""Day 0 of a spreadsheet, as counted from March 1900 on."""
_FIRST_SERIAL = 7_306
_LAST_SERIAL = 73_050
"""1920 to 2099: every day that a workforce knows."""
_SERIAL = re.compile(r"(\d{4,5})(?:\.\d+)?", re.ASCII)
_YEAR_IN_FRONT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_DAY_AND_WORD = re.compile(
    r"(?:[a-z]+,\s*)?(\d{1,2})[\s\-/.]*([a-z]{3,9})\.?[\s\-/.,]*(\d{4}|\d{2})", re.IGNORECASE
)
_WORD_AND_DAY = re.compile(
    r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE
)
_PLACE = re.compile(r"^[^\d,/]*[^\d,/\s]\s*[,/]\s*(?=\d)")
_TIME = re.compile(
    r"[T,\s]\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s*[AP]\.?M\.?)?(?:\s*WI[BT]A?)?$",
    re.IGNORECASE,
)
_AROUND_SIGN = re.compile(r"\s*([-/.])\s*")
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")
_SHORT = re.compile(r"(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})", re.ASCII)
_LAST_YOUNG_BIRTH = 29
_LAST_COMING_YEAR = 49
"""Spreadsheets take 00 to 29 as after 2000, which is right for births; contracts end later."""
_MONTHS = (
    ("jan", "januari", "january"),
    ("feb", "februari", "february", "pebruari", "peb"),
    ("mar", "maret", "march", "mrt"),
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
_SHORT_LENGTH = 2
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words}


def date_of_serial(text: str) -> date | None:
    """Return the day that a spreadsheet counts as this number, ``None`` for other texts."""
    match = _SERIAL.fullmatch(text)
    if match is None or not _FIRST_SERIAL <= int(match[1]) <= _LAST_SERIAL:
        return None
    return _EPOCH + timedelta(days=int(match[1]))


def date_of_digits(text: str) -> date | None:
    """Return the date for ``19921231``, ``None`` for other texts.

    The day in front it cannot be: the last four digits are no year in which anybody was born.
    """
    if _YEAR_IN_FRONT.fullmatch(text) is None:
        return None
    return _date(text[:4], int(text[4:6]), text[6:])


def date_of_words(text: str) -> date | None:
    """Return the date for ``12 Maret 1990`` or ``March 12, 1990``, ``None`` for other texts."""
    found = _worded(text)
    return _date(*found) if found is not None and len(found[0]) > _SHORT_LENGTH else None


def tidy_date(text: str) -> str:
    """Return a date without the place before it, the time behind it, blanks around its signs."""
    bare = _PLACE.sub("", text.translate(_DASHES))
    return _AROUND_SIGN.sub(r"\1", _TIME.sub("", bare)).strip()


def date_of_short_year(text: str, order: DateOrder, *, is_birth: bool) -> date | None:
    """Return the most likely day of a date whose year has two digits: a proposal, no reading."""
    last = _LAST_YOUNG_BIRTH if is_birth else _LAST_COMING_YEAR
    if (found := _worded(text)) is not None:
        year, month, day = found
        return _date(_century(year, last), month, day) if len(year) == _SHORT_LENGTH else None
    if (match := _SHORT.fullmatch(text)) is None:
        return None
    try:
        return parse_date(match[1] + _century(match[2], last), order)
    except NotADate:
        return None


def _worded(text: str) -> tuple[str, int, str] | None:
    """Return year, month and day of a text with the name of a month."""
    if match := _DAY_AND_WORD.fullmatch(text):
        day, word, year = match.groups()
    elif match := _WORD_AND_DAY.fullmatch(text):
        word, day, year = match.groups()
    else:
        return None
    month = _MONTH_OF.get(word.lower())
    return None if month is None else (year, month, day)


def _century(year: str, last: int) -> str:
    return f"{20 if int(year) <= last else 19}{year}"


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
