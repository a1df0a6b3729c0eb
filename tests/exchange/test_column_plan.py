"""Columns of files that other programs wrote: every one finds its meaning and its writing.

The files were made once and are kept. LibreOffice 7.4 saved a pay list (merged title, headings on
two levels, dates of different format, a total by formula), the same as text with American dates,
an F2a out of a PDF with its merged cells, and the mutation form of BPJS Kesehatan; pandas wrote a
frame with its index, once as a workbook and once as text.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.issue import Severity
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import Sex
from desktop.exchange.worker_import import import_workforce

WORKBOOKS = Path(__file__).parent.parent / "data" / "workbooks"


@pytest.mark.parametrize(
    ("name", "header_row"),
    [("libreoffice.ods", 5), ("libreoffice.xls", 5), ("pandas.xlsx", 1), ("pandas.csv", 1)],
)
def test_a_pay_list_goes_in_whole(name: str, header_row: int) -> None:
    """Both people with every digit, day and sen; no repair, nobody kept out."""
    result = import_workforce(WORKBOOKS / name)
    assert (result.header_row, result.rejected_rows, result.repairs) == (header_row, (), {})
    told = [
        (w.source_row - header_row, w.name, w.nik, w.birth_date, w.employment.start, w.kpj)
        for w in result.workers
    ]
    assert told == [
        (1, "Siti Contoh", "1871015203900001", date(1990, 3, 12), date(2020, 1, 2), "02345678901"),
        (2, "Budi Rekaan", "1871011708660002", date(1966, 8, 17), date(2009, 3, 1), "12345678902"),
    ]
    wages = [(w.basic_wage, w.fixed_allowances) for w in result.workers]
    assert wages == [(4_500_000_00, 250_000_00), (3_750_000_50, 0)]


def test_an_american_text_table_is_month_first_in_every_column() -> None:
    """One column proves it; the other, open by itself, is read alike and asked about."""
    result = import_workforce(WORKBOOKS / "libreoffice.csv")
    starts = [w.employment.start for w in result.workers]
    assert [w.birth_date for w in result.workers] == [date(1990, 3, 12), date(1966, 8, 17)]
    assert starts == [date(2020, 1, 2), date(2009, 3, 1)]
    assert [q.heading for q in result.questions] == ["Tgl Masuk"]
    finding = next(f for f in result.findings if f.column == "Tgl Masuk")
    assert (finding.code, finding.level) == ("DATE_ORDER_AS_OTHERS", Severity.WARNING)


def test_an_official_heading_is_no_proof_beside_a_month_first_column(tmp_path: Path) -> None:
    """The template's own heading stands for day first only where nothing speaks against it."""
    head = "Nama Lengkap;NIK;Tanggal Lahir;Jenis Kelamin;Tanggal Mulai Bekerja;Upah"
    row = "Budi Rekaan;1871011708660002;08/17/1966;L;03/01/2009;4500000"
    path = tmp_path / "template.csv"
    path.write_text(f"{head}\n{row}\n", encoding="utf-8")
    result = import_workforce(path)
    assert result.workers[0].employment.start == date(2009, 3, 1)
    assert [(q.heading, q.samples) for q in result.questions] == [
        ("Tanggal Mulai Bekerja", ((2, "03/01/2009"),))
    ]


def test_a_print_with_merged_cells_goes_in() -> None:
    """Twenty-eight columns, headings beside their values and again on the second page."""
    result = import_workforce(WORKBOOKS / "libreoffice_f2a_merged.xlsx")
    assert (result.template, result.rejected_rows) == ("f2a_merged", ())
    siti, budi = result.workers
    assert (siti.source_row, siti.nik, siti.kpj) == (9, "1871015203900001", "12345678901")
    assert (budi.source_row, budi.basic_wage) == (12, 900_000_50)
    assert siti.state_in(Program.JP) is ParticipationState.YES
    assert budi.state_in(Program.JP) is ParticipationState.NO


def test_the_mutation_form_goes_in_with_its_families() -> None:
    """Merged cells on three levels, the numbers 1 to 37, one row for each member."""
    result = import_workforce(WORKBOOKS / "libreoffice_edabu.xls")
    assert (result.template, result.rejected_rows) == ("edabu_37", ())
    (worker,) = result.workers
    assert (worker.name, worker.birth_date, worker.sex) == (
        "Budi Contoh",
        date(1995, 7, 25),
        Sex.MALE,
    )
    assert [(p.relation, p.name, p.worker_row) for p in result.family] == [
        ("3", "Ani Contoh", worker.source_row),
        ("4", "Cici Contoh", worker.source_row),
    ]


@pytest.mark.parametrize(
    ("wages", "told"),
    [
        (("3.500", "4.250"), "3.500; 4.250"),
        (("3500", "Rp 9.999,99"), "3500; Rp 9.999,99"),
        (("3500000", "350"), "350"),
        (("10000", "0"), None),
    ],
)
def test_wages_in_thousands_are_doubted(
    tmp_path: Path, wages: tuple[str, str], told: str | None
) -> None:
    """As such they are a thousandth of what is paid; they go in, for they may be right."""
    path = tmp_path / "ribuan.csv"
    rows = [f"Budi;187101170866000{n};17-08-1966;L;03-01-2009;{w}" for n, w in enumerate(wages, 1)]
    text = "\n".join(["Nama;NIK;Tgl Lahir;L/P;TMT Kerja;Upah", *rows])
    path.write_text(text, encoding="utf-8")
    result = import_workforce(path)
    assert len(result.workers) == 2
    assert {f.code: f.value for f in result.findings}.get("WAGE_SMALL") == told
