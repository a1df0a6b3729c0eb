"""The second part of the letter: where it begins, and what stands under the signature."""

from __future__ import annotations

from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import a_snapshot, an_employer


def flat(text: str) -> str:
    """Return a text with every run of blanks and line ends as one blank."""
    return " ".join(text.split())


def test_a_correction_leaves_no_page_nearly_empty() -> None:
    """Where the sections run over page 1, the statements go on below them."""
    reasons = tuple(f"Tenaga kerja: perubahan nomor {number} " * 3 for number in range(12))
    snapshot = a_snapshot(2, amends="011", amends_reason="salah", differences=reasons)
    pages = [flat(page) for page in page_texts(render(snapshot))]

    assert "4. Yang belum terpenuhi" in pages[1]
    assert "Dengan ini saya menyatakan" in pages[1]
    assert "METERAI" in pages[2]


def test_a_long_name_under_the_signature_can_be_read() -> None:
    """It takes two lines before it becomes smaller than the smallest print."""
    name = "Prof. Dr. Ir. H. Surya Contoh Kusumawardhana Sastrodiningratwijaya, S.H., M.B.A., Ph.D."
    pdf = render(a_snapshot(2, employer=an_employer(signatory_name=name)), is_short=True)

    page = next(page for page in page_texts(pdf) if "METERAI" in page)
    assert name in flat(page)
    assert name not in page


def test_a_page_that_just_fails_to_hold_it_all_is_set_closer() -> None:
    """Some remarks more than usual do not send the signature to a third page; many do."""

    def page_of_the_signature(remarks: int) -> int:
        said = tuple(f"Catatan nomor {n} tentang perhitungan indikatif." for n in range(remarks))
        pages = page_texts(render(a_snapshot(2, remarks=said), is_short=True))
        return next(n for n, page in enumerate(pages, start=1) if "METERAI" in page)

    assert [page_of_the_signature(number) for number in (1, 9, 30)] == [2, 2, 3]
