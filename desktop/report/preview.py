"""Pages of a PDF as images for the screen, and as text for comparison."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2

POINTS_PER_INCH = 72


class UnreadablePdf(ValueError):
    """The bytes cannot be opened as a PDF."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels: three bytes each (red, green, blue), rows ``stride`` bytes apart."""

    width: int
    height: int
    stride: int
    pixels: bytes


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf("Berkas ini tidak dapat dibuka sebagai PDF.") from error
    try:
        yield document
    finally:
        document.close()


def page_count(data: bytes) -> int:
    """Return the number of pages; raises ``UnreadablePdf``."""
    with _opened(data) as document:
        return len(document)


def page_image(data: bytes, page: int, dpi: int) -> PageImage:
    """Return a page (from 0) as an image; raises ``IndexError`` or ``UnreadablePdf``."""
    with _opened(data) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_texts(data: bytes) -> list[str]:
    """Return the text of every page; raises ``UnreadablePdf``."""
    with _opened(data) as document:
        return [str(page.get_textpage().get_text_range()) for page in document]
