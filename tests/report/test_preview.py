"""Page images for the screen."""

from __future__ import annotations

import pytest

from desktop.report.declaration_pdf import render
from desktop.report.preview import UnreadablePdf, page_count, page_image
from tests.report.factories import a_snapshot


def test_page_image_has_the_page_proportions() -> None:
    """An A4 page at 72 dpi is 595 by 842 pixels of three bytes, mostly white."""
    image = page_image(render(a_snapshot(1)), 0, 72)

    assert abs(image.width - 595) <= 1
    assert abs(image.height - 842) <= 1
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"


def test_colours_are_red_green_blue() -> None:
    """The one ink comes out as its red, green and blue, not reversed."""
    image = page_image(render(a_snapshot(1)), 0, 144)
    assert image.stride % 3 == 0
    row = image.pixels
    pixels = {row[n : n + 3] for n in range(0, len(row), 3)}

    assert bytes.fromhex("1F4E79") in pixels


def test_unknown_page_is_refused() -> None:
    """A page that the document does not have raises an index error."""
    pdf = render(a_snapshot(1))

    with pytest.raises(IndexError):
        page_image(pdf, page_count(pdf), 72)


def test_no_pdf_is_refused() -> None:
    """Bytes that are no PDF raise the named error."""
    with pytest.raises(UnreadablePdf):
        page_count(b"nothing")
