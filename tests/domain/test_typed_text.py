"""Typed text as plain values: the readers that worker fields and facts share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.typed_text import (
    NO_WORDS,
    YES_WORDS,
    read_amount,
    read_count,
    read_text,
    read_yes_no,
    write_amount,
)


def test_blanks_are_folded() -> None:
    """What was typed twice or pasted with tabs becomes single blanks."""
    assert read_text("  Siti \t Contoh ") == ("Siti Contoh", [])


@given(st.integers(min_value=0, max_value=10**15))
def test_an_amount_is_read_back(amount: int) -> None:
    """Writing and reading give the same sen."""
    assert read_amount("upah", write_amount(amount)) == (amount, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("000", 0), ("007", 7), ("99", 99), ("0099", 99)],
)
def test_a_count_may_have_leading_zeros(text: str, value: int) -> None:
    """Zeros in front change nothing."""
    assert read_count("anak", text, 99) == (value, [])


@pytest.mark.parametrize("text", ["100", "-1", "1.5", "\u0663", "9" * 5000])
def test_no_count_names_the_most(text: str) -> None:
    """Too many, signs, fractions and foreign digits are refused with the limit."""
    value, issues = read_count("anak", text, 99)

    assert value is None
    assert [(issue.code, issue.expected) for issue in issues] == [("COUNT_FORM", "99")]


def test_the_words_for_yes_and_no_are_apart() -> None:
    """No word means both, and capitals do not matter."""
    assert YES_WORDS.isdisjoint(NO_WORDS)
    assert {read_yes_no("x", word.upper())[0] for word in YES_WORDS} == {True}
    assert {read_yes_no("x", word.upper())[0] for word in NO_WORDS} == {False}
    assert read_yes_no("x", "mungkin")[1][0].code == "CHOICE_UNKNOWN"
