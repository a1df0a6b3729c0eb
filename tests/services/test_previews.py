"""Pages as pictures, without the library behind them."""

from __future__ import annotations

import pytest

from desktop.services.previews import page_count, page_image
from tests.report.factories import a_snapshot


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Return a printed declaration."""
    from desktop.report.declaration_pdf import render

    return render(a_snapshot())


def test_a_page_is_as_large_as_paper_at_that_density(pdf: bytes) -> None:
    """A4 at 72 dots an inch is 595 by 842 pixels of three bytes."""
    picture = page_image(pdf, 0, 72)
    assert abs(picture.width - 595) <= 1
    assert abs(picture.height - 842) <= 1
    assert picture.stride >= 3 * picture.width
    assert len(picture.pixels) == picture.stride * picture.height


def test_pages_are_counted_and_none_is_made_up(pdf: bytes) -> None:
    """A page beyond the last is an error."""
    with pytest.raises(IndexError):
        page_image(pdf, page_count(pdf), 36)


def test_what_is_no_pdf_is_refused() -> None:
    """Other bytes are an error, not an empty document."""
    with pytest.raises(ValueError, match="PDF"):
        page_count(b"bukan pdf")
