"""The code on the page: read back from the picture, with the same figures beside it."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from desktop.report.qr import SIDE
from tests.report.factories import a_snapshot, an_employer
from tests.report.proofs import a_proof

LONG = an_employer(name="PT Ékuator Sejahtera Abadi " * 8, npp="JJ123456")


def codes(pdf: bytes, dpi: int) -> list[str]:
    """Return the texts of all codes in the pictures of the pages."""
    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    document.close()
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("dpi", [120, 200, 300])
@pytest.mark.parametrize("employer", [an_employer(), LONG], ids=["short", "long"])
def test_the_printed_code_gives_the_text_back(employer: object, dpi: int) -> None:
    """A reader that others wrote finds exactly the text, also for a long name with accents."""
    snapshot = a_snapshot(3, employer=employer)
    proof = a_proof(snapshot)

    assert codes(render(snapshot, proof=proof), dpi) == [proof.text]


def test_the_figures_stand_beside_it_in_words() -> None:
    """Number, employer, members, sums and fingerprint can be read without a reader."""
    snapshot = a_snapshot(12)
    text = " ".join(page_texts(render(snapshot, proof=a_proof(snapshot)))).replace("\r\n", " ")

    assert "12 pekerja aktif · JKK 9/12" in text
    assert "NPP 12345678" in text
    assert "cd8f a86a fd6b f20d 66d6 c248 647e 5ecd" in text
    assert "bukan bahwa isinya benar" in text


def test_a_draft_has_no_code() -> None:
    """Only what is final can be proved."""
    snapshot = a_snapshot(3)
    assert codes(render(snapshot, draft=True, proof=a_proof(snapshot)), 150) == []


def test_the_code_is_28_millimetres_wide() -> None:
    """The side that the letter keeps free for it."""
    assert round(SIDE / 72 * 25.4, 2) == 28


def test_the_members_of_thousands_of_workers_can_be_read() -> None:
    """Two lines instead of one in a print that no photocopy keeps, and all inside its place."""
    snapshot = a_snapshot(2)
    programs = tuple(replace(p, expected=2_775, registered=2_625) for p in snapshot.programs)
    snapshot = replace(snapshot, active_workers=2_775, programs=programs)
    document = pypdfium2.PdfDocument(render(snapshot, proof=a_proof(snapshot)))
    page = document[0].get_textpage()
    found = page.search("JKN 2.625/2.775")
    start, length = found.get_next()
    left, bottom, _right, top = page.get_charbox(start)
    height, last = top - bottom, page.get_charbox(start + length - 1)
    document.close()
    assert height > 5.4
    assert left < last[0] < 595 - 56


@pytest.mark.parametrize("print_", ["is_short", "is_copy"])
def test_a_print_without_the_last_page_does_not_send_anybody_there(print_: str) -> None:
    """Short letters and masked prints carry the code alone."""
    snapshot = a_snapshot(2)
    proof = a_proof(snapshot)
    whole = page_texts(render(snapshot, proof=proof))
    assert "dari halaman terakhir" in " ".join(whole[0].split())
    other = page_texts(render(snapshot, code=proof.text, **{print_: True}))
    first = " ".join(other[0].split())
    assert "Pindai kode ini pada halaman Periksa dokumen" in first
    assert "halaman terakhir" not in first
