"""Pages of a PDF as images for the screen, and as text for comparison."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

POINTS_PER_INCH = 72
_SMALL = 36
"""Dots per inch at which two prints of a page are compared."""


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


def page_prints(data: bytes) -> list[tuple[str, str, int]]:
    """Return what each page shows: its text, a digest of its small image, added notes.

    Form fields, such as that of a signature, are left out; notes are all other annotations.
    Raises ``UnreadablePdf``.
    """
    with _opened(data) as document:
        return [_print_of(page) for page in document]


def _print_of(page: Any) -> tuple[str, str, int]:  # noqa: ANN401 (the library carries no types)
    text = str(page.get_textpage().get_text_range())
    bitmap = page.render(scale=_SMALL / POINTS_PER_INCH, draw_annots=False, may_draw_forms=False)
    image = hashlib.sha256(bytes(bitmap.buffer)).hexdigest()
    return text, image, sum(_is_note(page, n) for n in range(raw.FPDFPage_GetAnnotCount(page)))


def _is_note(page: Any, number: int) -> bool:  # noqa: ANN401 (the library carries no types)
    annotation = raw.FPDFPage_GetAnnot(page, number)
    try:
        return bool(raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET)
    finally:
        raw.FPDFPage_CloseAnnot(annotation)
