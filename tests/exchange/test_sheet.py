"""Files of every kind: what is read, and the one sentence for what cannot be."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.domain.progress import Cancelled
from desktop.errors import UserError
from desktop.exchange import guard
from desktop.exchange.reader_process import read_in_child
from desktop.exchange.sheet import read_workbook

WORKBOOKS = Path(__file__).parent.parent / "data" / "workbooks"
FIRST_ROW = ["Siti Contoh", "1871015203900001", "1990-03-12", "P", "2020-01-02", "4500000"]


@pytest.mark.parametrize("name", ["plain.xlsx", "plain.xls", "plain.ods"])
def test_workbooks_of_three_kinds_give_the_same_text(name: str) -> None:
    """Excel old and new and LibreOffice: ISO dates, whole numbers without point, full NIK."""
    (sheet,) = read_workbook(WORKBOOKS / name)
    assert sheet.name == "Data"
    assert sheet.rows[1][:6] == FIRST_ROW
    assert sheet.rows[2][5] == "3750000.5"


@pytest.mark.parametrize(
    ("name", "suffix"), [("plain.xlsx", ".xls"), ("plain.xls", ".xlsx"), ("plain.ods", ".xlsx")]
)
def test_a_workbook_under_the_name_of_another_kind_is_read(
    tmp_path: Path, name: str, suffix: str
) -> None:
    """As programs on the web hand them out; Excel opens them after a question."""
    path = (tmp_path / "unduhan").with_suffix(suffix)
    path.write_bytes((WORKBOOKS / name).read_bytes())
    assert read_workbook(path)[0].rows[1][:6] == FIRST_ROW


@pytest.mark.parametrize("suffix", [".xls", ".XLSX"])
def test_a_text_table_under_the_name_of_a_workbook_is_read(tmp_path: Path, suffix: str) -> None:
    """Whatever else has such a name stays unread: its first line is no headings."""
    path = tmp_path / f"unduhan{suffix}"
    path.write_bytes((WORKBOOKS / "semicolon.csv").read_bytes())
    assert read_workbook(path)[0].rows[1][0] == "Siti Contoh"
    path.write_bytes(b"%PDF-1.4\n1 0 obj, a, b, c, d\n")
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_NOT_A_WORKBOOK"


@pytest.mark.parametrize("name", ["semicolon.csv", "utf16.csv", "windows1252.csv"])
def test_text_tables_in_any_encoding_and_separator(name: str) -> None:
    """UTF-8 with mark, UTF-16 with tabs, Windows-1252 with an accent."""
    (sheet,) = read_workbook(WORKBOOKS / name)
    expected = "Renée Contoh" if name == "windows1252.csv" else "Siti Contoh"
    assert sheet.rows[1][:3] == [expected, "1871015203900001", "12/03/1990"]
    assert sheet.rows[1][5] == "4.500.000,00"


def test_row_and_column_places_are_those_of_the_sheet() -> None:
    """Rows above the table count, so that a finding names the row that the user sees."""
    (sheet,) = read_workbook(WORKBOOKS / "three_rows_above.xlsx")
    assert sheet.rows[0][0] == "PT Contoh Sejahtera"
    assert sheet.rows[3][0] == "Nama Lengkap"


def test_hidden_sheets_are_not_read() -> None:
    """What the user does not see does not become the workforce."""
    names = [sheet.name for sheet in read_workbook(WORKBOOKS / "data_on_second_sheet.xlsx")]
    assert names == ["Petunjuk Pengisian", "Data"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing.xlsx", "FILE_NOT_FOUND"),
        ("", "FILE_IS_FOLDER"),
        ("empty.xlsx", "FILE_EMPTY"),
        ("text.xlsx", "FILE_NOT_A_WORKBOOK"),
        ("web_page.xls", "FILE_IS_WEB_PAGE"),
        ("password.xlsx", "FILE_PASSWORD"),
        ("password.xls", "FILE_PASSWORD"),
        ("password.ods", "FILE_PASSWORD"),
        ("truncated.xlsx", "FILE_DAMAGED"),
        ("stray_cell.xlsx", "SHEET_TOO_LARGE"),
        ("stray_column.xlsx", "SHEET_TOO_LARGE"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_sentence(name: str, code: str) -> None:
    """Each way of being unreadable has its own code and a sentence that names the file."""
    path = WORKBOOKS / name
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == code
    assert path.name in caught.value.sentence
    assert caught.value.sentence.count("{") == 0


def test_the_stray_cell_is_named() -> None:
    """The user is told which cell to delete."""
    with pytest.raises(UserError, match="XFD1048576"):
        read_workbook(WORKBOOKS / "stray_cell.xlsx")


def test_a_dying_parser_becomes_a_sentence() -> None:
    """The parser aborts its process on this file; ours says that the file is damaged."""
    with pytest.raises(UserError) as caught:
        read_in_child(WORKBOOKS / "stray_cell.xlsx", lambda *_: None)
    assert caught.value.code == "FILE_DAMAGED"


def test_reading_can_be_cancelled() -> None:
    """A progress that raises ``Cancelled`` ends the reading and the child."""

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    for name in ("plain.xlsx", "semicolon.csv"):
        with pytest.raises(Cancelled):
            read_workbook(WORKBOOKS / name, stop)


def _zip(path: Path, **entries: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return path


def test_a_zip_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The declared sizes are added up before anything is unpacked."""
    monkeypatch.setattr(guard, "MAX_UNPACKED_BYTES", 10)
    path = _zip(tmp_path / "bomb.xlsx", xl__workbook_xml="x" * 11)
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_TOO_LARGE"


def test_a_file_above_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size on the disk is looked at first."""
    monkeypatch.setattr(guard, "MAX_FILE_BYTES", 10)
    path = tmp_path / "large.csv"
    path.write_text("Nama;NIK;Upah\n" * 3, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_TOO_LARGE"


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ({"word__document_xml": "<x/>"}, "FILE_NOT_A_WORKBOOK"),
        ({"xl__workbook.bin": "x"}, "FILE_BINARY_WORKBOOK"),
        ({"xl__workbook_xml": "no workbook"}, "FILE_DAMAGED"),
    ],
)
def test_other_zips_are_told_apart(tmp_path: Path, entries: dict[str, str], code: str) -> None:
    """A Word file, a binary workbook and a hollow workbook have different cures."""
    with pytest.raises(UserError) as caught:
        read_workbook(_zip(tmp_path / "other.xlsx", **entries))
    assert caught.value.code == code


def test_styled_empty_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    """Formatting a whole column in Excel leaves cells without content at the edge."""
    cells = '<c r="XFD1" s="1"/><c r="A1048576" s="1"></c>'
    path = _zip(tmp_path / "styled.xlsx", xl__workbook_xml="x", xl__worksheets__sheet1_xml=cells)
    assert guard.inspect_file(path) is guard.FileKind.XLSX


def test_damaged_bytes_inside_a_zip_are_found(tmp_path: Path) -> None:
    """A sheet whose checksum fails is damaged, whatever the parser would make of it."""
    path = _zip(tmp_path / "bad.xlsx", xl__workbook_xml="x", xl__worksheets__a_xml="ab" * 500)
    content = bytearray(path.read_bytes())
    start = content.index(b"xl/worksheets/a.xml") + len("xl/worksheets/a.xml")
    content[start + 2] ^= 0xFF
    path.write_bytes(bytes(content))
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_DAMAGED"


def test_an_encrypted_zip_entry_counts_as_password(tmp_path: Path) -> None:
    """Zip's own encryption has the same cure as a workbook's password."""
    path = _zip(tmp_path / "locked.xlsx", xl__workbook_xml="x", xl__worksheets__a_xml="ab")
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    path.write_bytes(bytes(content))
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_PASSWORD"


def test_a_word_document_of_old_is_no_workbook(tmp_path: Path) -> None:
    """The old container alone does not make a workbook."""
    path = tmp_path / "old.doc"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"))
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "FILE_NOT_A_WORKBOOK"


class _Held(PermissionError):
    """What Windows raises for a file that another program keeps for itself."""

    winerror = 32


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (PermissionError(), "FILE_NO_PERMISSION"),
        (_Held(13, "in use"), "FILE_UNREADABLE"),
        (OSError(5, "io"), "FILE_UNREADABLE"),
    ],
)
def test_what_the_disk_refuses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError, code: str
) -> None:
    """Rights and disk faults are the user's to solve, not a crash."""
    path = tmp_path / "a.csv"
    path.write_text("Nama;NIK\n", encoding="utf-8")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise fault

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == code
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == code
