"""Amounts as integer sen (1/100 rupiah), rates as exact fractions, and the one rounding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

Sen: TypeAlias = int
"""An amount of money in sen; 100 sen are one rupiah."""

SEN_PER_RUPIAH = 100

_PLAIN = re.compile(r"-?\d+(?:\.\d{1,2})?", re.ASCII)


class InvalidAmount(ValueError):
    """A text or number that is not an exact amount of rupiah; ``value`` holds it."""

    def __init__(self, value: object) -> None:
        super().__init__("not an amount of rupiah with at most two decimals")
        self.value = value


def round_half_up(numerator: int, denominator: int) -> int:
    """Round ``numerator / denominator`` to an integer, halves away from zero.

    The only rounding of money in the program: an official F2a print keeps two decimals per
    worker, program and share and rounds halves up.
    """
    if denominator <= 0:
        raise ZeroDivisionError("the denominator of a rounding must be positive")
    quotient, remainder = divmod(abs(numerator), denominator)
    if remainder * 2 >= denominator:
        quotient += 1
    return -quotient if numerator < 0 else quotient


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of a wage as an exact fraction, for example 0.0024 for 0.24 percent."""

    numerator: int
    denominator: int

    @classmethod
    def of(cls, fraction: Decimal | str) -> Rate:
        """Return the rate for a decimal fraction (``"0.0024"`` is 0.24 percent)."""
        numerator, denominator = Decimal(fraction).as_integer_ratio()
        return cls(numerator, denominator)

    @property
    def fraction(self) -> Decimal:
        """The rate as a decimal fraction."""
        return Decimal(self.numerator) / Decimal(self.denominator)

    @property
    def percent(self) -> Decimal:
        """The rate in percent, without trailing zeros."""
        return (self.fraction * 100).normalize()

    def times(self, factor: int) -> Rate:
        """Return this rate taken ``factor`` times."""
        return Rate(self.numerator * factor, self.denominator)

    def reduced_to(self, share: Rate) -> Rate:
        """Return that share of this rate, exactly: half of 0.24 percent is 0.12 percent."""
        return Rate(self.numerator * share.numerator, self.denominator * share.denominator)

    def plus(self, other: Rate) -> Rate:
        """Return both rates together, exactly."""
        numerator = self.numerator * other.denominator + other.numerator * self.denominator
        return Rate(numerator, self.denominator * other.denominator)

    def share_of(self, amount: Sen) -> Sen:
        """Return the rounded share of ``amount`` in sen."""
        return round_half_up(amount * self.numerator, self.denominator)


def rupiah(amount: int | str | Decimal) -> Sen:
    """Return an amount of rupiah in sen; raises ``InvalidAmount`` for fractions of a sen."""
    if isinstance(amount, str):
        if not _PLAIN.fullmatch(amount):
            raise InvalidAmount(amount)
        amount = Decimal(amount)
    if isinstance(amount, Decimal) and not amount.is_finite():
        raise InvalidAmount(amount)
    # As a fraction: a product of decimals would be cut to 28 digits.
    numerator, denominator = amount.as_integer_ratio()
    sen, rest = divmod(numerator * SEN_PER_RUPIAH, denominator)
    if rest:
        raise InvalidAmount(amount)
    return sen


def plain_amount(amount: Sen) -> str:
    """Return the amount with a point and two decimals, as JSON and CSV carry it: ``226.50``."""
    whole, rest = divmod(abs(amount), SEN_PER_RUPIAH)
    return f"{'-' if amount < 0 else ''}{whole}.{rest:02d}"


def format_rupiah(amount: Sen, *, decimals: bool = True) -> str:
    """Return the amount in Indonesian letter style: ``Rp1.234.567,00``."""
    whole, rest = divmod(abs(amount), SEN_PER_RUPIAH)
    if not decimals and rest:
        decimals = True
    grouped = f"{whole:,}".replace(",", ".")
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{grouped},{rest:02d}" if decimals else f"{sign}Rp{grouped}"


def format_percent(rate: Rate) -> str:
    """Return the rate in Indonesian style with at least two decimals: ``0,24%``, ``0,445%``."""
    percent = rate.percent
    exponent = percent.as_tuple().exponent
    places = max(2, -exponent if isinstance(exponent, int) else 0)
    return f"{percent:.{places}f}%".replace(".", ",")
