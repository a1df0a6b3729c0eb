"""Short papers whose every foot says how many pages there are."""

from __future__ import annotations

from collections.abc import Callable


def counted(print_with: Callable[[int], tuple[bytes, int]]) -> bytes:
    """Return a PDF that is printed twice: the first time only to learn the number of its pages.

    ``print_with`` takes the number to print and returns the PDF with the number it has.
    """
    _draft, pages = print_with(0)
    return print_with(pages)[0]


def page_of(page: int, pages: int) -> str:
    """Return what stands in a foot."""
    return f"halaman {page} dari {pages}"
