"""What is read before the last row is there is what would have been read after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from desktop.domain.parsing import DateOrder
from desktop.exchange import guard, read_ahead, sheet_parts
from desktop.exchange.choices import AUTOMATIC, ImportChoices
from desktop.exchange.import_result import WorkforceImport
from desktop.exchange.plain_blocks import PlainBlocks
from desktop.exchange.read_ahead import ReadAhead
from desktop.exchange.sheet import read_workbook
from desktop.exchange.worker_import import import_sheets, import_workforce
from tests.exchange.test_row_reader import HEAD, USUAL

ROWS = 60


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a sheet of some thousand bytes be a long one, of which ten rows say enough."""
    monkeypatch.setattr(guard, "LONG_SHEET_BYTES", 3_000)
    monkeypatch.setattr(sheet_parts, "PART_BYTES", 8_000)
    monkeypatch.setattr(sheet_parts, "_STRINGS_SHARE", 0)
    monkeypatch.setattr(read_ahead, "_ENOUGH_ROWS", 10)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the first rows of all blocks that are read, in the order of the reading."""
    found: list[int] = []
    read = PlainBlocks.read

    def noted(self: PlainBlocks, numbers: range, block: object) -> object:
        found.append(numbers[0])
        return read(self, numbers, block)  # type: ignore[arg-type]

    monkeypatch.setattr(PlainBlocks, "read", noted)
    return found


def _usual(number: int) -> dict[str, str]:
    return {**USUAL, "No": str(number), "NIK": f"18710152039{number:05d}"}


def _book(path: Path, row_of: Callable[[int], dict[str, str]] = _usual) -> Path:
    with Workbook(path, {"constant_memory": True}) as made:
        sheet = made.add_worksheet("Data")
        sheet.write_row(0, 0, HEAD)
        for number in range(1, ROWS + 1):
            row = row_of(number)
            for place, head in enumerate(HEAD):
                sheet.write_string(number, place, row[head])
    return path


def _both(path: Path, choices: ImportChoices = AUTOMATIC) -> WorkforceImport:
    """Return what comes of a book, the same as without reading ahead."""
    ahead = ReadAhead(lambda _sheet, _header: choices)
    sheets = read_workbook(path, hear=ahead.take)
    found = import_sheets(sheets, path.name, choices=choices, ahead=ahead)
    plainly = import_sheets(read_workbook(path), path.name, choices=choices)
    assert _told(found) == _told(plainly)
    return found


def _told(found: WorkforceImport) -> dict[str, object]:
    told = {name: getattr(found, name) for name in found.__slots__}
    return told | {"cells": dict(found.cells), "findings": list(found.findings)}


def test_a_block_is_read_once(tmp_path: Path, reads: list[int]) -> None:
    """Each as it comes, none again; nobody is lost."""
    found = import_workforce(_book(tmp_path / "biasa.xlsx"))
    assert len(found.workers) == ROWS
    assert len(reads) > 3
    assert len(reads) == len(set(reads))


def test_rows_are_read_while_others_are_still_to_come(tmp_path: Path, reads: list[int]) -> None:
    """That is all there is to gain."""
    read_when: list[tuple[int, int]] = []
    ahead = ReadAhead(lambda _sheet, _header: AUTOMATIC)

    def hear(name: str, rows: object) -> None:
        ahead.take(name, rows)  # type: ignore[arg-type]
        read_when.append((len(reads), len(rows)))  # type: ignore[arg-type]

    read_workbook(_book(tmp_path / "biasa.xlsx"), hear=hear)
    assert any(blocks and rows < ROWS for blocks, rows in read_when)


def test_later_rows_may_say_what_the_first_ones_did_not(tmp_path: Path, reads: list[int]) -> None:
    """Only the last row proves that the month stands in front: all are read again so."""

    def row_of(number: int) -> dict[str, str]:
        born = "12/31/1990" if number == ROWS else "03/04/1990"
        return {**_usual(number), "Tgl Lahir": born, "NIK": ""}

    found = _both(_book(tmp_path / "bulan.xlsx", row_of), ImportChoices(match_only=False))
    assert {q.index for q in found.questions} == set()
    assert len(reads) > len(set(reads))


@pytest.mark.parametrize("order", list(DateOrder))
def test_what_was_chosen_holds_ahead_too(
    tmp_path: Path, reads: list[int], order: DateOrder
) -> None:
    """The order that the user chose for the day of birth, for the one who reads ahead as well."""

    def row_of(number: int) -> dict[str, str]:
        return {**_usual(number), "Tgl Lahir": "03/04/1990", "NIK": "", "Nomor Paspor": "X1234567"}

    choices = ImportChoices(orders={HEAD.index("Tgl Lahir"): order})
    _both(_book(tmp_path / "pilihan.xlsx", row_of), choices)
    assert reads


def test_odd_rows_of_later_parts_are_told_as_ever(tmp_path: Path) -> None:
    """A total, a missing name, a repaired wage, an empty row, somebody twice."""
    odd = {
        22: dict.fromkeys(HEAD, ""),
        31: {**dict.fromkeys(HEAD, ""), "Nama": "Jumlah", "Upah": "270000000"},
        35: {**_usual(35), "Nama": ""},
        41: {**_usual(41), "Upah": "Rp 4.500.000,00"},
        47: {**_usual(47), "Tgl Lahir": "kemarin"},
        52: _usual(51),
    }
    found = _both(_book(tmp_path / "ganjil.xlsx", lambda n: odd.get(n, _usual(n))))
    assert found.rejected_rows == (36, 48)
    assert 32 in found.skipped_rows
    assert found.repairs


def test_a_sheet_that_is_no_table_is_left(tmp_path: Path, reads: list[int]) -> None:
    """It is told when all rows are there, by whoever reads them."""
    path = tmp_path / "bukan.xlsx"
    with Workbook(path, {"constant_memory": True}) as made:
        sheet = made.add_worksheet("Data")
        for number in range(400):
            sheet.write_row(number, 0, ["-", "catatan", str(number)])
    ahead = ReadAhead(lambda _sheet, _header: AUTOMATIC)
    (sheet_data,) = read_workbook(path, hear=ahead.take)
    assert len(sheet_data.rows) == 400
    assert not reads


def test_what_another_would_read_otherwise_is_not_used(tmp_path: Path) -> None:
    """Nobody who reads a sheet in another way is given what is known of it."""
    path = _book(tmp_path / "biasa.xlsx")
    ahead = ReadAhead(lambda _sheet, _header: AUTOMATIC)
    sheets = read_workbook(path, hear=ahead.take)
    other = ImportChoices(roles={HEAD.index("Jabatan"): "unit"})
    found = import_sheets(sheets, path.name, choices=other, ahead=ahead)
    assert {worker.employment.unit for worker in found.workers} == {"Operator"}
