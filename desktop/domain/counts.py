"""Whole numbers of people and things, as they are written."""


def grouped(number: int) -> str:
    """Return a count with points between its thousands, in both languages: ``3.076``."""
    return f"{number:,}".replace(",", ".")
