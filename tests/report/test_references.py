"""Every figure leads to its explanation inside the PDF, on every paper and for long names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.letter import Paper, PrintChoices, WorkerColumn
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import (
    FIGURE_KEYS,
    a_full_snapshot,
    a_worker,
    an_employer,
    an_obligation,
)

_SIGN = re.compile(r"\bV\.(\d+)\b")


def flat(pdf: bytes) -> list[str]:
    """Return each page as one line."""
    return [" ".join(page.split()) for page in page_texts(pdf)]


def links(pdf: bytes) -> list[tuple[int, str, int, str]]:
    """Return every link inside the file: its page, its words, the page and words it leads to."""
    found = []
    shown = pypdfium2.PdfDocument(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        numbers = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        for number, page in enumerate(document.pages):
            for annotation in page.get("/Annots", []):
                left, bottom, right, top = map(float, annotation.Rect)
                target, _, _x, y, _zoom = annotation.Dest
                end = numbers[target.objgen]
                words = shown[number].get_textpage().get_text_bounded(left, bottom, right, top)
                there = (
                    shown[end].get_textpage().get_text_bounded(0, float(y) - 16, 600, float(y) + 4)
                )
                found.append((number, words.strip(), end, " ".join(there.split())))
    shown.close()
    return found


def test_every_sign_is_a_link_to_its_explanation() -> None:
    """Each printed V.n before Annex V has a link, and the link ends where V.n is explained."""
    pdf = render(a_full_snapshot())
    pages, led = flat(pdf), links(pdf)
    start = next(n for n, page in enumerate(pages) if "LAMPIRAN V " in page)
    printed = Counter((n, f"V.{sign}") for n in range(start) for sign in _SIGN.findall(pages[n]))

    assert Counter((page, words) for page, words, _, _ in led) == printed
    assert {words for _, words, _, _ in led} == {
        f"V.{number}" for number in range(1, len(FIGURE_KEYS) + 1)
    }
    for _, words, _, there in led:
        key = FIGURE_KEYS[int(words[2:]) - 1]
        assert f"{words} Angka {key}: 12 dari 13" in there


def test_explanation_holds_formula_values_law_and_workers() -> None:
    """What an explanation says stands in Annex V with article, date in force and rows."""
    text = " ".join(flat(render(a_full_snapshot()))).split("LAMPIRAN V ")[1]

    for words in (
        "Pekerja aktif dikurangi yang tidak dihitung.",
        "Nilai: Pekerja aktif 13; Tidak dihitung 1.",
        "Dasar: UU 24/2011 Pasal 15.",
        "Tenggang pendaftaran: 30 hari (Perpres 109/2013; berlaku sejak 01-07-2015; satu sumber)",
        "Baris pekerja: 3, 5; 1 pekerja yang diisi langsung.",
    ):
        assert words in text


def test_former_formats_have_no_signs() -> None:
    """A snapshot without explanations prints no sign, no link and no Annex V."""
    pdf = render(a_full_snapshot(format=2, figures=(), groups=(), opinion=None))
    text = " ".join(flat(pdf))

    assert "LAMPIRAN V " not in text
    assert "LAMPIRAN VI " in text
    assert not _SIGN.search(text)
    assert links(pdf) == []


def test_short_letter_is_the_letter_alone() -> None:
    """It has no annex and no sign, names the full declaration, and keeps all gaps."""
    gaps = tuple(an_obligation(n, "NOT_MET", failed_rows=(2,)) for n in range(1, 31))
    pdf = render(a_full_snapshot(obligations=gaps), is_short=True)
    text = " ".join(flat(pdf))

    assert "LAMPIRAN" not in text
    assert not _SIGN.search(text)
    assert "Surat ringkas: lampirannya ada pada deklarasi lengkap" in text
    assert all(f"REG-{n:02d}" in text for n in range(1, 31))
    assert "METERAI Rp10.000" in text


def test_first_page_holds_what_fits_and_names_the_rest() -> None:
    """With many gaps page 1 keeps its sections; what is left out is named and in Annex III."""
    gaps = tuple(an_obligation(n, "NOT_MET", failed_rows=(2,)) for n in range(1, 31))
    pages = flat(render(a_full_snapshot(obligations=gaps)))

    assert "4. Yang belum terpenuhi" in pages[0]
    assert "Selengkapnya dalam Lampiran III, termasuk:" in pages[0]
    assert all(f"REG-{n:02d}" in pages[0] for n in range(1, 31))
    assert "Pernyataan" in pages[1]


def test_high_risk_stands_first() -> None:
    """In risk groups IV and V what goes with them comes before heavier gaps."""
    gaps = (
        an_obligation(1, "NOT_MET"),
        an_obligation(2, "NOT_MET", id="K3-02", severity="rendah"),
    )
    page = flat(render(a_full_snapshot(obligations=gaps, employer=an_employer(jkk_risk_group=4))))[
        0
    ]
    assert page.index("K3-02") < page.index("REG-01")
    page = flat(render(a_full_snapshot(obligations=gaps)))[0]
    assert page.index("REG-01") < page.index("K3-02")


def _page_size(pdf: bytes, page: int) -> tuple[int, int]:
    with pikepdf.open(BytesIO(pdf)) as document:
        box = [float(x) for x in document.pages[page].MediaBox]
    return round((box[2] - box[0]) / 72 * 25.4), round((box[3] - box[1]) / 72 * 25.4)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (210, 297)), (Paper.F4, (215, 330))])
def test_both_papers(paper: Paper, size: tuple[int, int]) -> None:
    """The letter stands upright and the workers across, on A4 as on folio; twice the same."""
    choices = PrintChoices(paper=paper)
    pdf = render(a_full_snapshot(30), choices=choices)
    wide = next(n for n, page in enumerate(flat(pdf)) if "LAMPIRAN IV" in page)

    assert _page_size(pdf, 0) == size
    assert _page_size(pdf, wide) == size[::-1]
    assert pdf == render(a_full_snapshot(30), choices=choices)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("gaps", [0, 1, 5, 8, 11, 40])
@pytest.mark.parametrize("remarks", [1, 7, 12, 18, 30])
def test_signature_never_stands_alone(paper: Paper, gaps: int, remarks: int) -> None:
    """However much stands above, two statements and the receipt go with the signature."""
    snapshot = a_full_snapshot(
        1,
        obligations=tuple(an_obligation(n, "NOT_MET") for n in range(1, gaps + 1)),
        remarks=tuple(f"Catatan indikatif {n}." for n in range(remarks)),
    )
    pdf = render(snapshot, choices=PrintChoices(paper=paper), is_short=True)
    page = next(page for page in flat(pdf) if "METERAI" in page)

    assert "6. kami bersedia diperiksa" in page
    assert "7. apabila pernyataan ini tidak benar" in page
    assert "TELAH DITERIMA OLEH" in page


def _with_long_texts() -> DeclarationSnapshot:
    long_name = "Raden Mas Kusumawardhani Prawirodirdjo " * 3
    employer = an_employer(
        name="PT " + "Perkebunan Nusantara Sejahtera " * 4,
        address=("Jalan Panjang Sekali Nomor 1234567890 " * 6)[:200],
        signatory_name=long_name,
        addressee="Kepala Dinas Tenaga Kerja dan Transmigrasi " * 3,
    )
    opinion = a_full_snapshot().opinion
    assert opinion is not None
    return a_full_snapshot(
        employer=employer,
        workers=(a_worker(0, name=long_name), a_worker(1, name="W" * 200)),
        opinion=replace(opinion, text="Kami meminta perbaikan segera. " * 120, name=long_name),
    )


@pytest.mark.parametrize("paper", list(Paper))
def test_long_texts_break_nothing(paper: Paper) -> None:
    """Names, an address of 200 characters and a long opinion are printed whole."""
    snapshot = _with_long_texts()
    text = " ".join(flat(render(snapshot, choices=PrintChoices(paper=paper))))

    assert snapshot.employer.address.strip() in text
    assert text.count("Kami meminta perbaikan segera.") == 120
    assert "Menyetujui dengan catatan" in text
    assert "tertulis di atas" in text


@pytest.mark.parametrize("left_out", list(WorkerColumn))
def test_a_column_can_be_left_out(left_out: WorkerColumn) -> None:
    """What the user does not choose is nowhere in the list of workers; the rest stays."""
    words = {
        WorkerColumn.IDENTITY: "187101******0001",
        WorkerColumn.TERMS: "01-01-2015",
        WorkerColumn.WAGE: "tunjangan (T)",
        WorkerColumn.PROGRAMS: "dalam iuran",
    }
    columns = tuple(column for column in WorkerColumn if column is not left_out)
    pdf = render(a_full_snapshot(), choices=PrintChoices(columns=columns))
    annex = next(page for page in flat(pdf) if "LAMPIRAN IV" in page)

    for column, word in words.items():
        assert (word in annex) == (column is not left_out), column
    assert "Siti Rahmawati" in annex


def test_opinion_and_its_absence() -> None:
    """The opinion is printed with name and union; without one there are lines to write on."""
    told = " ".join(flat(render(a_full_snapshot())))
    assert "Menyetujui dengan catatan Dua pekerja segera didaftarkan. Tuti Rahayu" in told
    empty = " ".join(flat(render(a_full_snapshot(opinion=None))))
    assert "Menyetujui" not in empty
    assert "Nama dan tanda tangan:" in empty


def test_bookmarks_name_every_annex() -> None:
    """The outline of the file leads to the six annexes."""
    file = BytesIO(render(a_full_snapshot()))
    with pikepdf.open(file) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert [title.split(":")[0] for title in titles] == [
        f"Lampiran {letter}" for letter in ("I", "II", "III", "IV", "V", "VI")
    ]


def test_groups_and_rules_of_doubt() -> None:
    """Annex II tells groups apart with their sums; Annex VI names unconfirmed rules first."""
    snapshot = a_full_snapshot()
    text = " ".join(flat(render(snapshot)))
    second = text.split("LAMPIRAN II ")[1].split("LAMPIRAN III")[0]

    assert "Menurut jenis kelamin" in second
    assert "Laki-laki 2 2 2 2 2 2 2" in second
    assert "Perempuan 3 3 3 3 3 3 3" in second
    last = text.split("LAMPIRAN VI ")[1]
    assert "Belum terkonfirmasi: Tahun tepi pensiun; Upah minimum." in last
    assert "Diisi sendiri oleh pemberi kerja: tidak ada." in last


@pytest.mark.parametrize(("number", "pages"), [(1, 1), (250, 17)])
def test_pages_grow_with_the_workers(number: int, pages: int) -> None:
    """One worker needs one page of the list, 250 need seventeen."""
    printed = flat(render(a_full_snapshot(number)))
    assert sum("tanda dan catatan" in page for page in printed) == pages
