"""One cell as text: dates as ISO, whole numbers without point, lost digits made visible."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

_FIRST_INEXACT = 10**15
"""Excel keeps fifteen digits: a number of sixteen has lost its last one."""
_PLACES_OF_NO_GROUP = 4

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
