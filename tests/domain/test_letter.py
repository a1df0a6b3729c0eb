"""The employer's own pattern of numbers."""

from __future__ import annotations

import pytest

from desktop.domain.calendar import Month
from desktop.domain.letter import DEFAULT_PATTERN, is_pattern, next_number, unknown_signs

MONTH = Month.parse("2026-11")


def test_the_first_free_number_of_a_pattern() -> None:
    """Month in Roman numerals, year, three digits; taken numbers are passed over."""
    pattern = "{nomor}/HRD-SP/{bulan}/{tahun}"
    assert next_number(pattern, MONTH, ()) == "001/HRD-SP/XI/2026"
    taken = {"001/HRD-SP/XI/2026", "002/HRD-SP/XI/2026"}
    assert next_number(pattern, MONTH, taken) == "003/HRD-SP/XI/2026"


@pytest.mark.parametrize(
    ("number", "expected"), [("012/HRD/XI/2026", False), ("", False), (DEFAULT_PATTERN, True)]
)
def test_a_pattern_is_told_from_a_number(number: str, expected: bool) -> None:
    """Only what counts on by itself is a pattern."""
    assert is_pattern(number) is expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{nomor}/HRD/{bulan}/{tahun}", ()),
        ("{nomor}/{tanggal}/{bulan", ("{tanggal}", "{bulan")),
        ("nomor}/1", ("}",)),
    ],
)
def test_signs_that_mean_nothing_are_found(pattern: str, expected: tuple[str, ...]) -> None:
    """A word in braces that is none of ours, and a brace that is not closed."""
    assert unknown_signs(pattern) == expected
