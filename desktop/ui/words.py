"""Texts with places to fill: ``%1``, ``%2`` stand in the translated sentence."""

from __future__ import annotations


def filled(text: str, *values: object) -> str:
    """Return ``text`` with ``%1``, ``%2`` ... replaced by the values.

    A whole number is a count and gets its points: ``3.076``. Rows of a sheet and years are texts.
    """
    for number, value in enumerate(values, start=1):
        shown = f"{value:,}".replace(",", ".") if type(value) is int else str(value)
        text = text.replace(f"%{number}", shown)
    return text
