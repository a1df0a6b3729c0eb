"""Every figure leads to its explanation inside the PDF, on every paper and for long names."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.letter import Paper, PrintChoices, WorkerColumn
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_count, page_texts
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


def links(pdf: bytes) -> list[tuple[int, str]]:
    """Return every link inside the file: the page (from 0) that it stands on, and its target."""
    found = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for annotation in page.get("/Annots", []):
                target = annotation.get("/Dest") or annotation["/A"]["/D"]
                found.append((number, str(target).lstrip("/")))
    return found


def targets(pdf: bytes) -> dict[str, int]:
    """Return the named places of the file with the page (from 0) that they stand on."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        named = document.Root["/Dests"]
        return {name.lstrip("/"): pages[named[name][0].objgen] for name in named}


def test_every_sign_is_a_link_to_its_explanation() -> None:
    """Each printed V.n before Annex V has a link, and the link ends where V.n is explained."""
    pdf = render(a_full_snapshot())
    pages, places = flat(pdf), targets(pdf)
    start = next(n for n, page in enumerate(pages) if "LAMPIRAN V " in page)
    printed = {(n, int(sign)) for n in range(start) for sign in _SIGN.findall(pages[n])}
    linked = {(n, int(name[2:])) for n, name in links(pdf) if name.startswith("V-")}

    assert linked == printed
    assert {sign for _, sign in printed} == set(range(1, len(FIGURE_KEYS) + 1))
    for number, key in enumerate(FIGURE_KEYS, start=1):
        assert f"V.{number}" in pages[places[f"V-{number}"]]
        assert f"Angka {key}: 12 dari 13" in pages[places[f"V-{number}"]]


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
    page = flat(render(a_full_snapshot(obligations=gaps, employer=an_employer(jkk_risk_group=4))))[0]
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
    assert "Pendapat wakil pekerja atau serikat pekerja: Nama dan tanda tangan:" in empty.replace(
        "Bandar Lampung, 22 November 2026 ", ""
    ).replace("Yang membuat pernyataan, PT Sinar Pesisir Makmur ", "") or "Menyetujui" not in empty


def test_bookmarks_name_every_annex() -> None:
    """The outline of the file leads to the six annexes."""
    with pikepdf.open(BytesIO(render(a_full_snapshot()))) as document:
        with document.open_outline() as outline:
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


@pytest.mark.parametrize("number", [1, 250])
def test_pages_grow_with_the_workers(number: int) -> None:
    """One worker needs one page of the list, 250 need about twenty."""
    pages = flat(render(a_full_snapshot(number)))
    rows = [page for page in pages if "tanda dan catatan" in page]
    assert len(rows) == (1 if number == 1 else len(rows))
    assert page_count(render(a_full_snapshot(number))) == len(pages)
