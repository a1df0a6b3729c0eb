"""Texts with places to fill: ``%1``, ``%2`` stand in the translated sentence."""

from __future__ import annotations


def filled(text: str, *values: object) -> str:
    """Return ``text`` with ``%1``, ``%2`` ... replaced by the values, in one pass each."""
    for number, value in enumerate(values, start=1):
        text = text.replace(f"%{number}", str(value))
    return text
