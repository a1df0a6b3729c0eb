"""One cell as text: dates as ISO, whole numbers without point, lost digits made visible.

And such a text without what spreadsheets leave around it.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

_FIRST_INEXACT = 10**15
"""Excel keeps fifteen digits: a number of sixteen has lost its last one."""
_PLACES_OF_NO_GROUP = 4

_EMPTY_WORDS = {"-", "--", "–", "—", "n/a", "#n/a", "null", "nihil", "nan", "nat", "<na>"}
_LONGEST_EMPTY_WORD = max(map(len, _EMPTY_WORDS))
_INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u200e": ""})
_FORMULA_TEXT = re.compile(r'="(.*)"')
_APOSTROPHE = re.compile(r"'(?='*[=+\-@\d])")

_MOST_KNOWN = 100_000

CellValue = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta


def cell_text(value: CellValue) -> str:
    """Return the text of a cell.

    A number of sixteen digits or more becomes ``1.87101410190000E+15``, so that the check of
    the NIK knows it as damaged. Three decimals are padded to four, because ``4.500`` as text
    means four thousand five hundred and a number never does.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, int | float):
        return _number_text(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


def _number_text(value: float) -> str:
    if abs(value) >= _FIRST_INEXACT:
        return f"{value:.14E}"
    if value == int(value):
        return str(int(value))
    text = format(Decimal(repr(value)), "f")
    places = len(text.partition(".")[2])
    return text + "0" if places == _PLACES_OF_NO_GROUP - 1 else text


def clean_cell(text: str) -> tuple[str, str]:
    """Return a cell without what spreadsheets leave around a value, and the kind of repair."""
    cleaned = text.strip() if text.isascii() else text.translate(_INVISIBLE).strip()
    if not cleaned:
        return "", ""
    if cleaned[0] == "'" and (_APOSTROPHE.match(cleaned) or says_nothing(cleaned.lstrip("'"))):
        return cleaned[1:].strip(), "apostrophe"
    if cleaned[0] == "=" and (match := _FORMULA_TEXT.fullmatch(cleaned)):
        return match[1].strip(), "formula_text"
    if len(cleaned) <= _LONGEST_EMPTY_WORD and cleaned.lower() in _EMPTY_WORDS:
        return "", "placeholder"
    return cleaned, "" if cleaned == text else "spaces"


def says_nothing(text: str) -> bool:
    """Tell whether a text is one of those that stand for an empty cell."""
    return len(text) <= _LONGEST_EMPTY_WORD and text.lower() in _EMPTY_WORDS


class Cleaned(dict[str, str]):
    """The cleaned texts of cells that were seen; most cells of a sheet are alike.

    Names and numbers are all different: there is no use in remembering every one of them.
    """

    def __missing__(self, text: str) -> str:
        cleaned = clean_cell(text)[0]
        if len(self) < _MOST_KNOWN:
            self[text] = cleaned
        return cleaned
