"""Typed text to values: dates and amounts as people in Indonesia write them."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from desktop.domain.money import Sen, rupiah

MAX_AMOUNT: Sen = 10**17
"""A thousand trillion rupiah: no wage, capital or sales is larger, and every store can hold it."""

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII)
_DIGITS_ONLY = re.compile(r"(\d{2})(\d{2})(\d{4})", re.ASCII)
_FRAME = re.compile(r"(-?)\s*(?:(?:rp|idr)\.?)?\s*(.*?)(?:,--?)?", re.IGNORECASE)
_INDONESIAN = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?", re.ASCII)
_INTERNATIONAL = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?", re.ASCII)
_SPACED = re.compile(r"-?\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d{1,2})?", re.ASCII)
_PLAIN = re.compile(r"-?\d+(?:[.,]\d{1,2})?", re.ASCII)


_ISO_LENGTH = 10


class DateOrder(Enum):
    """How a sheet writes its dates; a year in front is always understood."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class AmountStyle(Enum):
    """Which sign groups thousands: the point in Indonesia, the comma elsewhere."""

    INDONESIAN = "indonesian"
    INTERNATIONAL = "international"


class NotADate(ValueError):
    """A text that is no date; ``has_form`` is True when only the calendar lacks the day."""

    def __init__(self, text: str, *, has_form: bool) -> None:
        super().__init__("not a date")
        self.text = text
        self.has_form = has_form


class NotAnAmount(ValueError):
    """A text that is no amount of rupiah in the style that was asked."""

    def __init__(self, text: str) -> None:
        super().__init__("not an amount")
        self.text = text


def parse_date(text: str, order: DateOrder = DateOrder.DAY_FIRST) -> date:
    """Return the date for ``31-12-1992``, ``31/12/1992``, ``31121992`` or ``1992-12-31``.

    Raises ``NotADate``; a year of two digits is never guessed.
    """
    text = text.strip()
    if (found := _iso_date(text)) is not None:
        return found
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(text, int(match[1]), int(match[2]), int(match[3]))
    if order is DateOrder.MONTH_FIRST:
        if match := _MONTH_FIRST.fullmatch(text):
            return _date(text, int(match[3]), int(match[1]), int(match[2]))
        raise NotADate(text, has_form=False)
    if match := _DAY_FIRST.fullmatch(text) or _DIGITS_ONLY.fullmatch(text):
        return _date(text, int(match[3]), int(match[2]), int(match[1]))
    raise NotADate(text, has_form=False)


def _iso_date(text: str) -> date | None:
    """Return the date of its most usual writing, many times quicker than by a pattern."""
    if len(text) != _ISO_LENGTH or not text[4] == text[7] == "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADate(text, has_form=True) from None


def parse_amount(text: str, style: AmountStyle = AmountStyle.INDONESIAN) -> Sen:
    """Return the sen for ``4500000``, ``4.500.000``, ``Rp4.500.000,00`` (or ``4,500,000.00``).

    Raises ``NotAnAmount`` where the style does not fit and above ``MAX_AMOUNT``; more than two
    decimals are never cut, and blanks only stand between groups of three digits.
    """
    framed = _FRAME.fullmatch(text.strip())
    bare = framed[1] + framed[2] if framed else ""
    is_indonesian = style is AmountStyle.INDONESIAN
    grouped, decimal = (".", ",") if is_indonesian else (",", ".")
    if (_INDONESIAN if is_indonesian else _INTERNATIONAL).fullmatch(bare):
        plain = bare.replace(grouped, "").replace(decimal, ".")
    elif _PLAIN.fullmatch(bare) or _SPACED.fullmatch(bare):
        plain = bare.replace(" ", "").replace("\u00a0", "").replace(",", ".")
    else:
        raise NotAnAmount(text)
    amount = rupiah(plain)
    if abs(amount) > MAX_AMOUNT:
        raise NotAnAmount(text)
    return amount
