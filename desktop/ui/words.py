"""Texts with places to fill: ``%1``, ``%2`` stand in the translated sentence."""

from __future__ import annotations


def filled(text: str, *values: object) -> str:
    """Return ``text`` with ``%1``, ``%2`` ... replaced by the values, in one pass each.

    Whole numbers are counts, with their thousands apart; numbers of rows are handed as text.
    """
    for number, value in enumerate(values, start=1):
        is_count = type(value) is int and value > 999
        shown = f"{value:,}".replace(",", ".") if is_count else str(value)
        text = text.replace(f"%{number}", shown)
    return text
