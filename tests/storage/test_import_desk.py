"""What the desk of files remembers, over a real database."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.storage.database import Database
from desktop.storage.import_desk import ImportDeskRepository

KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0012.sqlite"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ImportDeskRepository]:
    """Return the desk of the kept file of schema 8, brought up to date."""
    shutil.copy(KEPT, tmp_path / "v0012.sqlite")
    with Database.open(tmp_path / "v0012.sqlite") as database:
        yield ImportDeskRepository(database)


def test_v0012_keeps_what_waits_and_what_was_said(desk: ImportDeskRepository) -> None:
    """Row, finding, repair, meaning and code of the kept file are there."""
    (sheet,) = desk.tray(1)
    assert (sheet.file_name, sheet.headings) == ("pekerja.xlsx", ("Nama", "NIK", "Upah"))
    (row,) = sheet.rows
    assert (row.source_row, row.cells[1]) == (14, "187101")
    assert row.findings == (("NIK", "NIK_LENGTH", "error", "nik", "187101", "16", "NIK"),)
    assert desk.waiting(1) == 1
    assert desk.repairs(1) == [(3, "Upah", "amount_format", "Rp4.500.000", "4500000")]
    assert desk.mapping("a1b2") == {"roles": {"2": "basic_wage"}}
    assert desk.codes() == {("STATUS_PEGAWAI", "PKWT"): "2"}


def test_another_employer_has_nothing_waiting(desk: ImportDeskRepository) -> None:
    """Rows belong to the employer of their import."""
    assert desk.waiting(2) == 0
    assert desk.tray(2) == ()


def test_what_is_said_again_takes_the_place_of_what_was_said(desk: ImportDeskRepository) -> None:
    """One meaning for a table, one code for a value; what is new stands beside."""
    desk.remember_mapping("a1b2", {"roles": {"2": "fixed_allowances"}})
    desk.remember_codes({("STATUS_PEGAWAI", "PKWT"): "3", ("SEBAB_NA", "Berhenti bekerja"): "A1"})
    assert desk.mapping("a1b2") == {"roles": {"2": "fixed_allowances"}}
    assert desk.codes() == {
        ("STATUS_PEGAWAI", "PKWT"): "3",
        ("SEBAB_NA", "Berhenti bekerja"): "A1",
    }
    assert desk.mapping("unknown") is None


def test_a_solved_row_waits_no_more(desk: ImportDeskRepository) -> None:
    """It stays in the file, for the day its import is taken back."""
    desk.solve([1], 1)
    assert desk.waiting(1) == 0
    assert desk.tray(1) == ()
