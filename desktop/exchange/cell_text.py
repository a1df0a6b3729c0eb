"""One cell as text: dates as ISO, whole numbers without point, lost digits made visible.

And such a text without what spreadsheets leave around it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

_FIRST_INEXACT = 10**15
"""Excel keeps fifteen digits: a number of sixteen has lost its last one."""
_PLACES_OF_NO_GROUP = 4

_EMPTY_WORDS = {"-", "--", "–", "—", "n/a", "#n/a", "null", "nihil", "nan", "nat", "<na>"}
_EMPTY_LETTERS = {word for word in _EMPTY_WORDS if word.isalpha()}
_LONGEST_EMPTY_WORD = max(map(len, _EMPTY_WORDS))
_INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u200e": ""})
_FORMULA_TEXT = re.compile(r'="(.*)"')
_APOSTROPHE = re.compile(r"'(?='*[=+\-@\d])")

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


def needs_no_cleaning(packed: str, between: str) -> bool:
    """Tell of many cells at once that ``clean_cell`` changes none of them, for certain."""
    bare = packed.replace(between, "")
    for sign in "- ":
        if sign in bare:
            if between + sign in packed or packed[0] == sign or packed[-1] == " ":
                return False
            bare = bare.replace(sign, "")
    if not bare or (bare.isascii() and bare.isdigit()):
        return " " + between not in packed
    if not bare.isascii() or not bare.isalnum() or " " + between in packed:
        return False
    small = bare.lower()
    return not any(word in small for word in _EMPTY_LETTERS)


def says_nothing(text: str) -> bool:
    """Tell whether a text is one of those that stand for an empty cell."""
    return len(text) <= _LONGEST_EMPTY_WORD and text.lower() in _EMPTY_WORDS


def cleaned_cells(cells: Sequence[str]) -> Sequence[str]:
    """Return cells as ``clean_cell`` does; the very same sequence where nothing is to clean."""
    changed = {text: new for text in set(cells) if (new := clean_cell(text)[0]) != text}
    return [changed.get(text, text) for text in cells] if changed else cells
