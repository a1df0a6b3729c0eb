"""Amounts in sen, exact rates, the one rounding."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.money import (
    InvalidAmount,
    Rate,
    format_percent,
    format_rupiah,
    plain_amount,
    round_half_up,
    rupiah,
)
from desktop.domain.parsing import MAX_AMOUNT, AmountStyle, parse_amount

amounts = st.integers(min_value=-MAX_AMOUNT, max_value=MAX_AMOUNT)


@given(st.integers(-(10**20), 10**20), st.integers(1, 10**9))
def test_rounding_is_decimal_half_up(numerator: int, denominator: int) -> None:
    """The one rounding agrees with ROUND_HALF_UP wherever decimals are exact enough."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(numerator) / Decimal(denominator)
        expected = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    assert round_half_up(numerator, denominator) == expected


@pytest.mark.parametrize(
    ("numerator", "rounded"), [(5, 1), (4, 0), (15, 2), (25, 3), (-5, -1), (-4, 0), (0, 0)]
)
def test_halves_go_away_from_zero(numerator: int, rounded: int) -> None:
    """A half is rounded up, a negative half down, never to the even number."""
    assert round_half_up(numerator, 10) == rounded


def test_a_single_sen_keeps_its_sign() -> None:
    """The smallest amount below nothing is no amount above it."""
    assert round_half_up(-1, 1) == -1
    assert [plain_amount(sen) for sen in (-1, 0, 1)] == ["-0.01", "0.00", "0.01"]
    assert [format_rupiah(sen) for sen in (-1, 0, 1)] == ["-Rp0,01", "Rp0,00", "Rp0,01"]


@pytest.mark.parametrize("denominator", [0, -1])
def test_a_denominator_must_be_positive(denominator: int) -> None:
    """A rate of no parts is a bug and raises."""
    with pytest.raises(ZeroDivisionError):
        round_half_up(1, denominator)


def test_a_rate_is_an_exact_fraction() -> None:
    """0.24 percent is 0.0024, whichever way it is written."""
    rate = Rate.of("0.0024")
    assert rate == Rate.of(Decimal("0.00240"))
    assert rate.fraction == Decimal("0.0024")
    assert rate.percent == Decimal("0.24")
    assert rate.share_of(5_000_000_00) == 12_000_00


def test_rates_are_combined_without_rounding() -> None:
    """Half of 0.24 is 0.12; one and two halves are two; three times one is three percent."""
    assert Rate.of("0.0024").reduced_to(Rate.of("0.5")).fraction == Decimal("0.0012")
    assert Rate.of("0.0089").reduced_to(Rate.of("0.75")).fraction == Decimal("0.006675")
    assert Rate.of("0.01").plus(Rate.of("0.005")).fraction == Decimal("0.015")
    assert Rate.of("0.01").times(3).fraction == Decimal("0.03")
    assert Rate.of("0.01").plus(Rate.of("0.01").times(0)).share_of(123_45) == 1_23


@pytest.mark.parametrize(
    ("amount", "sen"),
    [
        (4_500_000, 450_000_000),
        ("4500000", 450_000_000),
        ("226.5", 226_50),
        ("226.50", 226_50),
        ("-0.01", -1),
        (Decimal("1E+3"), 100_000),
        (Decimal("0.010"), 1),
        ("12345678901234567890123456789.01", 1234567890123456789012345678901),
    ],
)
def test_rupiah_become_sen(amount: int | str | Decimal, sen: int) -> None:
    """Amounts of rupiah are exact, however long they are."""
    assert rupiah(amount) == sen


@pytest.mark.parametrize(
    "amount",
    ["", "1,5", "1.234.567", "1.005", "1e3", " 1", "٣", Decimal("0.001"), Decimal("NaN"),
     Decimal("Infinity")],
)  # fmt: skip
def test_what_is_no_amount_is_refused(amount: str | Decimal) -> None:
    """Fractions of a sen and other writings raise, with the value beside the message."""
    with pytest.raises(InvalidAmount) as caught:
        rupiah(amount)
    assert str(caught.value) == "not an amount of rupiah with at most two decimals"
    assert str(caught.value.value) == str(amount)


@pytest.mark.parametrize(
    ("sen", "with_decimals", "without"),
    [
        (123_456_700, "Rp1.234.567,00", "Rp1.234.567"),
        (123_456_789, "Rp1.234.567,89", "Rp1.234.567,89"),
        (5, "Rp0,05", "Rp0,05"),
        (0, "Rp0,00", "Rp0"),
        (-100_000, "-Rp1.000,00", "-Rp1.000"),
    ],
)
def test_letters_write_rupiah_in_indonesian(sen: int, with_decimals: str, without: str) -> None:
    """Points group, a comma parts; decimals are left out only where there are none."""
    assert format_rupiah(sen) == with_decimals
    assert format_rupiah(sen, decimals=False) == without


@given(amounts, st.booleans())
def test_written_rupiah_are_read_back(amount: int, decimals: bool) -> None:
    """What a letter says is the amount that it came from."""
    assert parse_amount(format_rupiah(amount, decimals=decimals)) == amount


@given(amounts)
def test_plain_amounts_are_read_back(amount: int) -> None:
    """The text of JSON and CSV is exact in every reader of ours."""
    text = plain_amount(amount)
    assert rupiah(text) == amount
    assert parse_amount(text) == parse_amount(text, AmountStyle.INTERNATIONAL) == amount


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        ("0.0024", "0,24%"),
        ("0.00445", "0,445%"),
        ("0.04", "4,00%"),
        ("1", "100,00%"),
        ("0", "0,00%"),
    ],
)
def test_percents_have_two_decimals_or_more(fraction: str, text: str) -> None:
    """Rates are printed in full, with a comma."""
    assert format_percent(Rate.of(fraction)) == text
