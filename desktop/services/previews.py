"""Pages of a printed declaration as pictures, for the window and the printer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels: three bytes each (red, green, blue), rows ``stride`` bytes apart."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Return the number of pages; raises ``ValueError`` for bytes that are no PDF."""
    from desktop.report import preview

    return preview.page_count(pdf)


def page_image(pdf: bytes, page: int, dpi: int) -> PagePicture:
    """Return a page (from 0) as a picture; raises ``IndexError``, ``ValueError`` for no PDF."""
    from desktop.report import preview

    image = preview.page_image(pdf, page, dpi)
    return PagePicture(image.width, image.height, image.stride, image.pixels)
