"""Rows are written in the very bytes that XlsxWriter writes for their cells."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from desktop.domain.progress import Cancelled
from desktop.errors import UserError
from desktop.exchange.workbook import CREATED, RowSheet, add_rows, new_workbook

Value: TypeAlias = str | int | Decimal | None
Row: TypeAlias = Sequence[tuple[str, Value]]
"""The cells of a row, each with the name of its format."""

_PIECES = (
    *(
        "a",
        "Ä",
        "日",
        "\U0001f600",
        " ",
        "\t",
        "\n",
        "\r",
        "\x0b",
        "\x1c",
        "\x00",
        "\xa0",
        "\u2028",
    ),
    *("&", "<", ">", '"', "'", "=", "&amp;", "<r>", "</r>", "<t>", "]]>", "_x000D_", "_x00g0_"),
    *("_X000D_", "\ufffe", "\uffff", "\x7f", "\x85", "0123456789", "sample", "x" * 16_001),
)
_AWKWARD = st.lists(st.sampled_from(_PIECES), max_size=6).map("".join)
_TEXTS = st.one_of(st.text(max_size=9), _AWKWARD).filter(
    lambda text: not (text.startswith("<r>") and text.endswith("</r>"))
)
_NUMBERS = st.one_of(
    st.integers(-(10**18), 10**18),
    st.integers(-(10**15), 10**15).map(lambda sen: Decimal(sen) / 100),
)
_CELLS = st.one_of(
    st.tuples(st.sampled_from(["text", "heading"]), _TEXTS),
    st.tuples(st.sampled_from(["date", "money"]), _NUMBERS),
    st.just(("text", None)),
)
_SHEETS = st.lists(st.lists(st.lists(_CELLS, max_size=30), max_size=6), min_size=1, max_size=3)


def _written(sheets: Sequence[Sequence[Row]], add: Callable[..., None]) -> bytes:
    """Return the file of a workbook to whose sheets ``add`` writes the rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with new_workbook(path) as (book, formats):
            for number, rows in enumerate(sheets):
                add(book, f"Lembar {number}", rows, formats)
        return path.read_bytes()


def _dress(sheet: Any, formats: dict[str, Any]) -> None:
    sheet.freeze_panes(1, 2)
    sheet.set_column(0, 3, 18, formats["text"])


def _by_rows(book: Workbook, name: str, rows: Sequence[Row], formats: dict[str, Any]) -> None:
    sheet = add_rows(book, name)
    _dress(sheet, formats)
    makers: dict[str, Callable[[Any], str]] = {
        look: (sheet.text_cells if look in {"text", "heading"} else sheet.number_cells)(style)
        for look, style in formats.items()
    }
    for number, row in enumerate(rows):
        cells = ["" if value is None else makers[look](value) for look, value in row]
        sheet.write_cells(number, cells)


def _by_cells(book: Workbook, name: str, rows: Sequence[Row], formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(name)
    _dress(sheet, formats)
    for number, row in enumerate(rows):
        for column, (look, value) in enumerate(row):
            if value is not None:
                # In the order of the cells; by itself the library does it row by row.
                formats[look]._get_xf_index()
            if isinstance(value, str):
                sheet.write_string(number, column, value, formats[look])
            elif value is not None:
                sheet.write_number(number, column, value, formats[look])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_SHEETS)
def test_rows_are_the_bytes_that_cells_are(sheets: list[list[list[tuple[str, Value]]]]) -> None:
    """Signs to escape, control characters, blanks at the ends, overlong texts, all numbers."""
    assert _written(sheets, _by_rows) == _written(sheets, _by_cells)


def test_each_awkward_text_is_the_bytes_that_a_cell_is() -> None:
    """Each once in the first column, and once behind others."""
    texts = (*_PIECES, "", "_x000d_", " a", "a ", "a\n", "\U0001f600" * 16_384)
    rows: list[Row] = [[("text", text), ("money", 5), ("heading", text)] for text in texts]
    assert _written([rows], _by_rows) == _written([rows], _by_cells)


def test_the_file_is_an_ordinary_archive() -> None:
    """Every part of it deflated, as spreadsheet programs expect."""
    data = _written([[[("text", "a")]]], _by_rows)
    with ZipFile(BytesIO(data)) as archive:
        assert {part.compress_type for part in archive.infolist()} == {ZIP_DEFLATED}
        assert archive.testzip() is None


def test_a_text_that_looks_like_markup_stays_a_text(tmp_path: Path) -> None:
    """The library alone would take it for parts of a text with looks of their own."""
    path, text = tmp_path / "a.xlsx", "<r>Siti & Budi</r>"
    with new_workbook(path) as (book, formats):
        sheet = add_rows(book, "A")
        sheet.write_cells(0, [sheet.text_cells(formats["text"])(text)])
    found = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert found == [[text]]


def _filled(book: Workbook, formats: dict[str, Any]) -> tuple[RowSheet, list[str]]:
    sheet = add_rows(book, "A")
    return sheet, [sheet.text_cells(formats["text"])("a")]


def test_rows_and_single_cells_stand_in_one_sheet(tmp_path: Path) -> None:
    """Cells that wait for the rest of their row are not lost."""
    path = tmp_path / "a.xlsx"
    with new_workbook(path) as (book, formats):
        sheet, cells = _filled(book, formats)
        sheet.write_string(0, 0, "first")
        sheet.write_cells(2, cells)
        sheet.write_string(3, 0, "last")
    found = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert found == [["first"], [""], ["a"], ["last"]]


@pytest.mark.parametrize("row", [-1, 0, 1, 2, 1_048_576])
def test_a_row_that_cannot_be_written_is_not_lost_in_silence(tmp_path: Path, row: int) -> None:
    """One that is written, that is begun, that comes too late, or that no sheet has."""
    with new_workbook(tmp_path / "a.xlsx") as (book, formats):
        sheet, cells = _filled(book, formats)
        sheet.write_cells(1, cells)
        sheet.write_string(2, 0, "begun")
        with pytest.raises(ValueError, match="no such row"):
            sheet.write_cells(row, cells)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_what_is_stopped_leaves_nothing_behind(tmp_path: Path, temporary: Path) -> None:
    """Names and numbers of people do not stay among the temporary files."""
    with suppress(Cancelled), new_workbook(tmp_path / "a.xlsx") as (book, formats):
        sheet, cells = _filled(book, formats)
        sheet.write_cells(0, cells)
        assert list(temporary.rglob("*"))
        raise Cancelled
    assert list(temporary.rglob("*")) == []


def test_what_is_written_leaves_nothing_behind(tmp_path: Path, temporary: Path) -> None:
    """The same where all goes well."""
    with new_workbook(tmp_path / "a.xlsx") as (book, formats):
        sheet, cells = _filled(book, formats)
        sheet.write_cells(0, cells)
    assert list(temporary.rglob("*")) == []


def test_a_disk_that_is_full_in_the_end_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library has a fault of its own for it."""

    def full(_book: Workbook) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Workbook, "_store_workbook", full)
    with pytest.raises(UserError) as caught, new_workbook(tmp_path / "a.xlsx") as (book, formats):
        _filled(book, formats)
    assert caught.value.code == "FILE_CANNOT_WRITE"


def test_files_carry_no_day_of_writing() -> None:
    """A fixed stamp, so that equal contents are equal files."""
    with ZipFile(BytesIO(_written([[]], _by_rows))) as archive:
        assert CREATED.isoformat() in archive.read("docProps/core.xml").decode()
