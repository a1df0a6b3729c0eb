"""Long sheets in parts: nothing of them is read otherwise than in one piece."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from desktop.domain.progress import Cancelled
from desktop.errors import UserError
from desktop.exchange import guard, reader_process, sheet_parts
from desktop.exchange.reader_process import SheetData, read_in_child, read_in_parts
from desktop.exchange.sheet import read_workbook
from desktop.exchange.sheet_parts import NotInParts, has_long_sheet, parts
from tests.leaking import die, leaking

SHEET = "xl/worksheets/sheet1.xml"


def _quiet(_done: int, _total: int) -> None: ...


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a sheet of some thousand bytes be a long one."""
    monkeypatch.setattr(guard, "LONG_SHEET_BYTES", 3_000)
    monkeypatch.setattr(sheet_parts, "PART_BYTES", 1_500)
    monkeypatch.setattr(sheet_parts, "_STRINGS_SHARE", 0)


@pytest.fixture(params=[True, False], ids=["texts in cells", "shared texts"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a workbook of three sheets, one of them long, with every kind of cell."""
    path = tmp_path / "buku.xlsx"
    with Workbook(path, {"constant_memory": request.param}) as made:
        made.add_worksheet("Petunjuk").write(0, 0, "Isilah")
        hidden = made.add_worksheet("Lama")
        hidden.write(0, 0, "lama")
        hidden.hide()
        sheet = made.add_worksheet("Data")
        day = made.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(2, 1, ["Nama", "NIK", "Lahir", "Upah", "Aktif"])
        for row in range(3, 60):
            if row in {20, 21}:
                continue  # empty rows
            sheet.write(row, 1, f"Pekerja <{row}> & 'dua'  ")
            sheet.write(row, 2, f"18710152039{row:05d}")
            sheet.write_datetime(row, 3, dt.datetime(1990, 1, 1 + row % 28), day)
            sheet.write(row, 4, 4_500_000 + row / 8)
            sheet.write(row, 5, row % 2 == 0)
        sheet.merge_range(60, 1, 60, 3, "Jumlah")
    return path


def test_a_workbook_in_parts_reads_as_the_whole(book: Path) -> None:
    """The same sheets, rows and cells; short rows may end earlier."""
    assert has_long_sheet(book)
    assert len(list(parts(book))) > 3
    told: list[tuple[int, int]] = []
    found = read_in_parts(book, lambda *report: told.append(report))
    whole = read_in_child(book, _quiet)
    assert [sheet.name for sheet in found] == ["Petunjuk", "Data"]
    assert _trimmed(found) == _trimmed(whole)
    assert told[-1] == (61 + 1, 61 + 1)
    assert all(done <= total for done, total in told)
    assert _trimmed(read_workbook(book)) == _trimmed(whole)


def _trimmed(sheets: list[SheetData]) -> list[list[list[str]]]:
    return [[" \x00".join(row).rstrip(" \x00").split(" \x00") for row in s.rows] for s in sheets]


def _changed(path: Path, change: Callable[[bytes], bytes], name: str = SHEET) -> Path:
    """Return a copy of a workbook with one of its sheets changed."""
    copy = path.with_name("lain.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry == name else content)
    return copy


def _long(tmp_path: Path) -> Path:
    path = tmp_path / "panjang.xlsx"
    with Workbook(path, {"constant_memory": True}) as made:
        sheet = made.add_worksheet("Data")
        for row in range(60):
            sheet.write_row(row, 0, [f"Pekerja {row}", row, "x"])
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace(b"<row ", b"<!-- <row --><row ", 1),
        lambda xml: xml.replace(b'<row r="', b'<row spans="1:3" x="'),
        lambda xml: xml.replace(b"<row ", b"<x:row "),
    ],
    ids=["comment", "rows without numbers", "prefix"],
)
def test_what_cannot_be_parted_is_read_as_a_whole(
    tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    """Rarely written, but not wrong."""
    path = _changed(_long(tmp_path), change)
    with pytest.raises(NotInParts):
        read_in_parts(path, _quiet)
    assert read_workbook(path) == read_in_child(path, _quiet)


def test_rows_in_no_order_are_read_as_a_whole(tmp_path: Path) -> None:
    """A later part that brings an earlier row says so."""

    def swap(xml: bytes) -> bytes:
        head, *rows = xml.split(b"<row ")
        last, tail = rows[-1].split(b"</sheetData>")
        return b"<row ".join([head, last, *rows[:-1]]) + b"</sheetData>" + tail

    path = _changed(_long(tmp_path), swap)
    with pytest.raises(NotInParts):
        read_in_parts(path, _quiet)
    (sheet,) = read_workbook(path)
    assert [row[0] for row in sheet.rows] == [f"Pekerja {n}" for n in range(60)]


@pytest.mark.parametrize("address", [b"XFD40", b"A1048576"])
@pytest.mark.parametrize("is_parted", [True, False])
def test_a_stray_cell_of_a_long_sheet_is_named(
    tmp_path: Path, address: bytes, is_parted: bool
) -> None:
    """Before the part that it stands in is parsed, and before the whole is."""

    def put(xml: bytes) -> bytes:
        stray = b'<c r="' + address + b'"><v>1</v></c></row><row r="41"'
        xml = xml.replace(b'</row><row r="41"', stray, 1)
        return xml if is_parted else xml.replace(b"<row ", b"<!-- --><row ")

    path = _changed(_long(tmp_path), put)
    assert guard.inspect_file(path) is guard.FileKind.XLSX
    with pytest.raises(UserError, match=address.decode()) as caught:
        read_workbook(path)
    assert caught.value.code == "SHEET_TOO_LARGE"


def test_a_damaged_part_is_a_damaged_file(tmp_path: Path) -> None:
    """The parser's own words never reach the user."""
    path = _changed(_long(tmp_path), lambda xml: xml.replace(b"</c></row>", b"</row>"))
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_DAMAGED"


def test_reading_in_parts_can_be_cancelled(tmp_path: Path) -> None:
    """In the middle of a sheet."""

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(_long(tmp_path), stop)


def test_rows_are_heard_of_as_they_come(tmp_path: Path) -> None:
    """Each time more of them, the last time all."""
    heard: list[tuple[str, int]] = []
    (sheet,) = read_in_parts(
        _long(tmp_path), _quiet, lambda name, rows: heard.append((name, len(rows)))
    )
    heights = [height for _name, height in heard]
    assert {name for name, _height in heard} == {"Data"}
    assert len(heights) > 2
    assert heights == sorted(set(heights))
    assert heights[-1] == len(sheet.rows)


def test_a_parser_that_dies_among_parts_is_a_damaged_file(tmp_path: Path) -> None:
    """Nobody waits for an answer that will not come."""

    def kill(_name: str, _rows: object) -> None:
        for child in multiprocessing.active_children():
            child.kill()

    with pytest.raises(UserError) as caught:
        read_in_parts(_long(tmp_path), _quiet, kill)
    assert caught.value.code == "FILE_DAMAGED"
    assert not multiprocessing.active_children()


@pytest.fixture
def late_pipes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no pipe tell of a parser that ends before it holds its end."""
    if sys.platform == "win32":  # there it is so without our doing
        yield
        return
    with leaking() as context:
        monkeypatch.setattr(reader_process, "_SPAWNING", context)
        yield


@pytest.mark.usefixtures("late_pipes")
@pytest.mark.parametrize("read", [read_in_child, read_in_parts])
def test_a_parser_that_dies_at_its_start_is_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[..., object]
) -> None:
    """Nobody waits for a word that will not come."""
    monkeypatch.setattr(reader_process, "child_main", die)
    with pytest.raises(UserError) as caught:
        read(_long(tmp_path), _quiet)
    assert caught.value.code == "FILE_DAMAGED"


@pytest.mark.usefixtures("late_pipes")
def test_parsers_that_are_not_needed_end_at_their_start(tmp_path: Path) -> None:
    """A sheet that cannot be parted says so before they have begun."""
    path = _changed(_long(tmp_path), lambda xml: xml.replace(b"<row ", b"<x:row "))
    with pytest.raises(NotInParts):
        read_in_parts(path, _quiet)
    assert not multiprocessing.active_children()
