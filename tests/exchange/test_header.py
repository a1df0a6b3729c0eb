"""Finding the table among everything else on the sheets."""

from __future__ import annotations

import pytest

from desktop.exchange.columns import ROLES_BY_HEADING, Column, normalise, role_of
from desktop.exchange.header import (
    EXAMPLE_SHEET,
    find_header,
    find_table,
    is_numbering,
    is_total,
    repeats_header,
)
from desktop.exchange.reader_process import SheetData

HEAD = ["No", "Nama", "NIK", "Tgl Lahir", "Upah"]
DATA = ["1", "Siti Contoh", "1871015203900001", "12-03-1990", "4500000"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("NAMA_LENGKAP", "name"),
        (" nama  lengkap ", "name"),
        ("Nomor Referensi (KPJ)", "kpj"),
        ("Gaji Pokok + Tunj. Tetap", "basic_wage"),
        ("NAMA_TENGAH", "name.middle"),
        ("Iuran JHT TK", "jht.contribution"),
        ("Nama Anak 1", "unused"),
        ("Warna Favorit", ""),
    ],
)
def test_headings_mean_fields_whatever_their_spelling(heading: str, role: str) -> None:
    """Capitals, spaces, underscores and brackets do not matter."""
    assert role_of(heading) == role


def test_every_alias_is_normalised() -> None:
    """The table is looked up with normalised headings only."""
    assert all(normalise(alias) == alias for alias in ROLES_BY_HEADING)


def test_the_header_lies_below_a_company_block() -> None:
    """Rows above the headings are passed over; the row numbers are the sheet's."""
    header = find_header([["PT Contoh"], [], ["Periode", "10 2026"], HEAD, DATA])
    assert header is not None
    assert (header.first_row, header.last_row) == (4, 4)
    assert [column.role for column in header.columns] == [
        *("row_number", "name", "nik", "birth_date", "basic_wage")
    ]


def test_the_header_is_searched_in_thirty_rows_only() -> None:
    """A list at the end of a long letter is not the table of workers."""
    assert find_header([["x"]] * 29 + [HEAD]) is not None
    assert find_header([["x"]] * 30 + [HEAD]) is None


@pytest.mark.parametrize(
    "row",
    [
        ["Nama", "NIK"],
        ["Unit", "Jabatan", "Tempat Kerja", "KPJ"],
        ["Tgl Lahir", "Upah", "L/P"],
        ["No", "HP", "Email", "Nama"],
    ],
)
def test_a_row_that_does_not_say_who_and_what_is_no_header(row: list[str]) -> None:
    """Three fields are needed, among them a person and something about the person."""
    assert find_header([row, DATA]) is None


def test_two_levels_are_joined_downwards() -> None:
    """A group's title counts for the columns under it, as its merged cell does."""
    rows = [
        ["NIK", "Nama Tenaga Kerja", "Iuran JHT", "", "Iuran JP", "", "Upah"],
        ["", "", "Pemberi Kerja", "Tenaga Kerja", "Pemberi Kerja", "Tenaga Kerja", ""],
        ["1871015203900001", "Siti", "1", "2", "3", "4", "5"],
    ]
    header = find_header(rows)
    assert header is not None
    assert (header.first_row, header.last_row) == (1, 2)
    assert [column.role for column in header.columns] == [
        *("nik", "name", "jht.contribution", "jht.contribution"),
        *("jp.contribution", "jp.contribution", "basic_wage"),
    ]


def test_a_group_title_that_says_nothing_is_dropped() -> None:
    """Under ``Data Pribadi`` the lower heading alone is the known one."""
    rows = [["Data Pribadi", "", "", "Upah"], ["Nama", "NIK", "Tgl Lahir", ""], DATA]
    header = find_header(rows)
    assert header is not None
    assert [column.role for column in header.columns] == [
        *("name", "nik", "birth_date", "basic_wage")
    ]


def test_the_best_sheet_wins_not_the_first() -> None:
    """Instructions in front and a list of codes behind are not the table."""
    sheets = [
        SheetData("Petunjuk Pengisian", [["Nama", "NIK", "Upah"], ["teks"]]),
        SheetData("Data", [HEAD, DATA]),
        SheetData("Lokasi Pekerjaan", [["Kode", "Nama"]]),
        SheetData(EXAMPLE_SHEET, [[*HEAD, "JKK", "JKM"], DATA]),
    ]
    table = find_table(sheets)
    assert table is not None
    assert table.sheet.name == "Data"
    assert table.also == ("Petunjuk Pengisian",)
    assert find_table([SheetData("Lain", [["a"]])]) is None


def test_a_row_of_column_numbers_is_known() -> None:
    """1, 2, 3 with or without brackets, never a worker's row."""
    assert is_numbering(["1", "2", "", "3"])
    assert is_numbering(["(1)", "(2)", "(3)"])
    assert not is_numbering(["1", "2"])
    assert not is_numbering(["1", "3", "4"])
    assert not is_numbering(DATA)


@pytest.mark.parametrize(
    "text", ["Jumlah", "JUMLAH SELURUHNYA", "Total", "Grand Total", "Sub Total", "Total Iuran :"]
)
def test_totals_are_known(text: str) -> None:
    """The first text of the row says so, whatever stands before it in figures."""
    assert is_total(["", "12", text, "9000"])
    assert not is_total(["1", "Jumlahwati Contoh", text])
    assert not is_total(["1", "2"])


def test_a_header_printed_again_is_known() -> None:
    """Each page of a converted print carries the headings."""
    columns = [Column(n, heading, role_of(heading)) for n, heading in enumerate(HEAD)]
    assert repeats_header(["No", "NAMA", "Nik", "tgl. lahir"], columns)
    assert not repeats_header(DATA, columns)


def test_a_row_of_numbers_in_brackets_is_no_level_of_the_headings() -> None:
    """Under two merged levels it would pass for legends such as "(1)"."""
    rows = [
        ["No", "Nama", "Identitas", "", "JK", "Mulai Kerja", "Penghasilan"],
        ["", "", "NIK", "Tgl Lahir", "", "", "Gaji Pokok"],
        [f"({n})" for n in range(1, 8)],
        ["1", "Siti Contoh", "1871015203900001", "12-03-1990", "P", "06-01-2020", "4500000"],
    ]
    header = find_header(rows)
    assert header is not None
    assert (header.first_row, header.last_row) == (1, 2)
    assert [column.role for column in header.columns] == [
        *("row_number", "name", "nik", "birth_date", "sex", "start", "basic_wage"),
    ]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Tempat, Tanggal Lahir", "birth_date"),
        ("No. KTP / NIK", "nik"),
        ("Nama Sesuai KTP", "name"),
        ("Tgl. Masuk Kerja", "start"),
        ("Habis Kontrak", "contract_end"),
        ("No. BPJS Ketenagakerjaan", "kpj"),
        ("No BPJS Kesehatan", "jkn_number"),
        ("ID Karyawan", "staff_number"),
    ],
)
def test_headings_of_company_sheets(heading: str, role: str) -> None:
    """What offices write above their own columns."""
    assert role_of(heading) == role


@pytest.mark.parametrize("section", ["BAGIAN 1", "Lokasi 2", "UNIT 3 PRODUKSI", "Status 1"])
@pytest.mark.parametrize("number", ["1871015203900001", "1871 0152 0390 0001", ""])
def test_the_name_of_a_department_is_no_level_of_the_headings(section: str, number: str) -> None:
    """Nor is the worker below it: as ``BAGIAN 1 Siti`` every column was one of departments."""
    head = ["No", "Nama", "No KTP", "Tgl Lahir", "L/P", "Tgl Masuk", "Gaji Pokok", "Jabatan"]
    siti = ["1", "Siti", number, "1990-03-12", "P", "2020-01-02", "4500000", "Operator"]
    header = find_header([["DAFTAR GAJI"], head, [section], siti, ["BAGIAN 2"], siti])
    assert header is not None
    assert (header.first_row, header.last_row) == (2, 2)
    assert [column.heading for column in header.columns] == head
