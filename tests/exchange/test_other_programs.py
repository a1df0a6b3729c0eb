"""Files that other programs wrote go in unchanged.

They were made once and are kept: LibreOffice 7.4 saved a pay list (merged title, two levels of
headings, dates of different format, a total by formula), an F2a out of a PDF with its merged
cells, and the mutation form of BPJS Kesehatan; pandas 2 wrote a frame with its index, once as a
workbook and once as text.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

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
