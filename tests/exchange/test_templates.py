"""Every known layout is told from every other by its headings, and read as it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from desktop.domain.issue import Severity
from desktop.domain.parsing import DateOrder
from desktop.domain.worker import Citizenship, EmploymentKind, Sex
from desktop.errors import UserError
from desktop.exchange.choices import ImportChoices
from desktop.exchange.gap_sheets import DATA_TK_LANJUTAN, DATA_TK_NA, DATA_UPAH, EDABU, EDABU_HEAD
from desktop.exchange.import_result import WorkforceImport, import_check_document
from desktop.exchange.reader_process import SheetData
from desktop.exchange.worker_import import import_sheets
from tests.exchange import sheets

SITI_UPDATE = {
    "NIK": "1871015203900001",
    "KPJ": "12345678901",
    "NOMOR_IDENTITAS_KPJ": "12345678901",
    "NO_PEGAWAI": "K-1",
    "ID_PEGAWAI": "K-1",
    "NAMA_LENGKAP": "Siti Contoh",
    "TGL_LAHIR": "12-03-1990",
    "UPAH": "4500000",
    "RAPEL": "0",
    "BLTH": "11 2026",
    "NPP": "12345678",
    "LOKASI_PEKERJAAN": "3471",
    "TGL_AWAL_BEKERJA": "02-01-2020",
    "TGL_AKHIR_KONTRAK": "31-12-2026",
    "SEBAB_NA": "A1",
    "TGL_KEJADIAN": "31-10-2026",
    "KODE": "77",
    "NOMOR_PEGAWAI": "K-1",
}
OLD_WAGES = [
    head for head in ("ID_PEGAWAI" if h == "NO_PEGAWAI" else h for h in DATA_UPAH) if head != "KPJ"
]
UPDATE = [
    *("KODE", "ALAMAT_LENGKAP_DOMISILI", "HANDPHONE", "LOKASI_PEKERJAAN", "EMAIL", "NAMA_BANK"),
    *("KODE_BANK", "NOMOR_REKENING", "NAMA_REKENING", "NOMOR_PEGAWAI"),
]
ODOO = [
    *("NO", "NIK", "NO KPJ", "NAMA LENGKAP", "TEMPAT LAHIR", "TANGGAL LAHIR"),
    *("JENIS KELAMIN(L/P)", "STATUS PERKAWINAN(TK/K/D/C)", "ALAMAT", "KELURAHAN", "KECAMATAN"),
    *("KOTA/KAB", "PROVINSI", "KODE POS", "NO HP", "EMAIL", "NAMA IBU KANDUNG"),
    *("TGL MULAI BEKERJA", "UPAH", "STATUS KEPESERTAAN(AKTIF)", "JHT", "JKK", "JKM", "JP"),
    *("KODE PERUSAHAAN", "NAMA PERUSAHAAN", "NPWP PERUSAHAAN"),
]
ODOO_ROW = {
    "NIK": "1871015203900001",
    "NO KPJ": "12345678901",
    "NAMA LENGKAP": "Siti Contoh",
    "TANGGAL LAHIR": "12-03-1990",
    "JENIS KELAMIN(L/P)": "P",
    "TGL MULAI BEKERJA": "02-01-2020",
    "UPAH": "4500000",
    **dict.fromkeys(("JHT", "JKK", "JKM", "JP"), "Y"),
}
ODOO_CONTRIBUTIONS = [
    *("NO", "NO KPJ", "NIK", "NAMA LENGKAP", "UPAH", "IURAN JHT TK", "IURAN JHT PERUSAHAAN"),
    *("TOTAL JHT", "IURAN JKK", "IURAN JKM", "IURAN JP TK", "IURAN JP PERUSAHAAN", "TOTAL JP"),
    *("TOTAL IURAN TK", "TOTAL IURAN PERUSAHAAN", "GRAND TOTAL"),
]
TIMAS = [
    *("First Name", "Last Name", "Staff Id", "Identity Number", "Username", "Email", "Password"),
    *("Joining Date", "Gender", "Date of Birth", "Contact Number", "Address", "City", "State"),
    *("Zip", "Country", "Marital Status", "Dependent", "Status", "Company", "Department"),
    *("Designation", "Shift", "Role", "Basic Salary Month Year", "Basic Salary Payslip"),
    *("Basic Salary", "Include BPJS TK", "Include BPJS KES", "Position", "Dispensation"),
]
TIMAS_ROW = {
    "First Name": "Siti",
    "Last Name": "Contoh",
    "Staff Id": "K-1",
    "Identity Number": "1871015203900001",
    "Joining Date": "2020-01-02",
    "Gender": "Female",
    "Date of Birth": "1990-03-12",
    "Status": "Active",
    "Basic Salary": "4500000",
}
TALENTA = [
    *("Employee ID*", "Barcode", "First Name*", "Last Name", "Email*", "Identity Type"),
    *("Expired Date Identity", "No Identity", "Postal Code", "Citizen ID Address"),
    *("Residential Address", "Place of Birth", "Date of Birth*", "Gender", "Join Date"),
    *("Basic Salary",),
]
TALENTA_ROW = {
    "Employee ID*": "K-1",
    "First Name*": "Siti",
    "Last Name": "Contoh",
    "Identity Type": "KTP",
    "No Identity": "1871015203900001",
    "Date of Birth*": "1990-03-12",
    "Gender": "Female",
    "Join Date": "2020-01-02",
    "Basic Salary": "4500000",
}
AQTIVE = [
    *("Nama Lengkap Karyawan", "User ID", "Nomor Induk Karyawan", "Alamat", "Alamat Domisili"),
    *("Tempat Lahir", "Tanggal Lahir dd/mm/yyyy", "Nomor HP", "Email"),
]
AQTIVE_ROW = {
    "Nama Lengkap Karyawan": "Siti Contoh",
    "Nomor Induk Karyawan": "K-1",
    "Tanggal Lahir dd/mm/yyyy": "12/03/1990",
    "Nomor HP": "-",
}
ZIPHR = [
    *("Employee ID", "Active", "Name", "Middle Name", "Surname", "Mobile", "Gender"),
    *("Date of Birth", "Marital status", "Identification Number"),
]
ZIPHR_ROW = {
    "Employee ID": "K-1",
    "Active": "Yes",
    "Name": "Siti",
    "Surname": "Contoh",
    "Mobile": "+62811111111",
    "Gender": "Female",
    "Date of Birth": "1990/03/12",
    "Identification Number": "1871015203900001",
}


def read(*rows: Sequence[str], **choices: object) -> WorkforceImport:
    """Return what is read from a sheet with these rows."""
    chosen = ImportChoices(**choices)  # type: ignore[arg-type]
    return import_sheets([SheetData("Data", [list(row) for row in rows])], "a.xlsx", choices=chosen)


def row_of(head: Sequence[str], values: dict[str, str]) -> list[str]:
    """Return the values in the order of the headings."""
    return [values.get(heading, "") for heading in head]


@pytest.mark.parametrize(
    ("head", "values", "template", "fields"),
    [
        (DATA_UPAH, SITI_UPDATE, "sipp_data_upah", {"reported_wage_employment": 450_000_000}),
        (OLD_WAGES, SITI_UPDATE, "sipp_data_upah_lama", {"reported_wage_employment": 450_000_000}),
        (DATA_TK_LANJUTAN, SITI_UPDATE, "sipp_data_tk_lanjutan", {"kpj": "12345678901"}),
        (DATA_TK_NA, SITI_UPDATE, "sipp_data_tk_na", {"end": date(2026, 10, 31)}),
        (UPDATE, SITI_UPDATE, "sipp_update_data_tk", {"workplace": "3471"}),
        (AQTIVE, AQTIVE_ROW, "aqtivehr", {"birth_date": date(1990, 3, 12)}),
        (ZIPHR, ZIPHR_ROW, "ziphr", {"name": "Siti Contoh", "sex": Sex.FEMALE}),
    ],
)
def test_layouts_that_say_little_bring_updates(
    head: Sequence[str], values: dict[str, str], template: str, fields: dict[str, object]
) -> None:
    """They are read as something for known workers, never as workers."""
    result = read(head, row_of(head, values))
    assert (result.template, result.workers, result.rejected_rows) == (template, (), ())
    (update,) = result.updates
    assert {key: update.values[key] for key in fields} == fields
    assert set(fields) <= {*result.update_fields, "name", "sex"}
    document = import_check_document(result)
    assert (document["rows"], document["accepted"]) == (1, 1)
    assert "COLUMN_UNKNOWN" not in {finding.code for finding in result.findings}


@pytest.mark.parametrize(
    ("head", "values", "template"),
    [
        (ODOO, ODOO_ROW, "odoo_data_peserta"),
        (TIMAS, TIMAS_ROW, "hr_timas"),
        (TALENTA, TALENTA_ROW, "mekari_talenta"),
    ],
)
def test_payroll_exports_list_whole_workers(
    head: Sequence[str], values: dict[str, str], template: str
) -> None:
    """Title rows above are passed over; every heading is known."""
    result = read(["DATA PESERTA"], ["PT Contoh", "2026"], [], head, row_of(head, values))
    assert (result.template, result.header_row) == (template, 4)
    (worker,) = result.workers
    assert (worker.name, worker.nik, worker.sex) == ("Siti Contoh", "1871015203900001", Sex.FEMALE)
    assert worker.employment.start == date(2020, 1, 2)
    assert "COLUMN_UNKNOWN" not in {finding.code for finding in result.findings}


def test_the_contribution_sheet_of_odoo_is_an_update() -> None:
    """Wage and programs reach known workers."""
    row = ["1", "12345678901", "1871015203900001", "Siti Contoh", "4500000", *["9"] * 11]
    result = read(["LAPORAN IURAN"], ODOO_CONTRIBUTIONS, row)
    assert (result.template, len(result.updates)) == ("odoo_laporan_iuran", 1)


def test_f2a_with_departments_is_an_f2a() -> None:
    """The variant of 24 columns carries depot, division, department and position beside."""
    more = ["Depo", "Divisi", "Departemen", "Jabatan", "Status Karyawan", "NPP"]
    head = [*sheets.F2A_HEAD, *more]
    rows = [
        [*row, "Metro", "A", "Produksi", "Operator", "Tetap", "12345678"] for row in sheets.F2A_ROWS
    ]
    result = read(*sheets.F2A_BLOCK, head, *rows)
    assert len(head) == 24
    assert (result.template, len(result.workers), len(result.updates)) == ("f2a", 2, 2)
    assert result.workers[0].employment.position == "Operator"
    only = read(*sheets.F2A_BLOCK, head, *rows, match_only=True)
    assert (only.workers, only.rejected_rows, len(only.updates)) == ((), (), 2)


def edabu(columns: Sequence[str], *people: dict[str, str]) -> list[list[str]]:
    """Return the mutation form: twelve rows of head, three levels, numbering, people."""
    head = [["FORM MUTASI DATA PESERTA"], *([name, ":", ""] for name in EDABU_HEAD)]
    groups = ["DATA PESERTA" if n == 0 else "" for n in range(len(columns))]
    legends = {"Jenis Kelamin": "1 L / 2 P", "Kode Hub. Keluarga (PISA)": "1 Peserta / 2 Suami"}
    levels = [groups, list(columns), [legends.get(column, "") for column in columns]]
    numbering = [str(n) for n in range(1, len(columns) + 1)]
    return [*head, *levels, numbering, *(row_of(columns, person) for person in people)]


WORKER = {
    "No": "1",
    "No KK": "1871010000000001",
    "NIK/KITAS/KITAP": "1871012507950002",
    "Nama Lengkap": "Budi Contoh",
    "Kode Hub. Keluarga (PISA)": "1",
    "Tgl Lahir": "07/25/1995",
    "Jenis Kelamin": "1",
    "NIP": "K-2",
    "NPP": "K-2",
    "Jabatan": "Operator",
    "Status": "2",
    "TMT Kerja": "06/01/2025",
    "Gaji Pokok + Tunj. Tetap": "3750000",
    "Kewarganegaraan": "1",
}
WIFE = {
    **WORKER,
    "No": "2",
    "NIK/KITAS/KITAP": "1871015203960001",
    "Nama Lengkap": "Ani Contoh",
    "Kode Hub. Keluarga (PISA)": "3",
    "Tgl Lahir": "03/12/1996",
    "Jenis Kelamin": "2",
}


def test_the_mutation_form_counts_workers_not_family() -> None:
    """Only PISA 1 is a worker; the others become family of the same family card."""
    result = read(*edabu(EDABU, WORKER, WIFE))
    assert len(EDABU) == 37
    assert (result.template, result.family_rows, result.rejected_rows) == ("edabu_37", 1, ())
    (worker,) = result.workers
    assert (worker.birth_date, worker.sex) == (date(1995, 7, 25), Sex.MALE)
    assert worker.employment.start == date(2025, 6, 1)
    assert worker.employment.kind is EmploymentKind.PKWT
    assert worker.citizenship is Citizenship.INDONESIAN
    assert worker.reported_wage_health == worker.basic_wage == 375_000_000
    (member,) = result.family
    assert (member.relation, member.name, member.sex) == ("3", "Ani Contoh", Sex.FEMALE)
    assert (member.birth_date, member.worker_row) == (date(1996, 3, 12), worker.source_row)
    assert result.repairs == {}


def test_the_older_mutation_form_writes_the_day_first() -> None:
    """34 columns, the staff number under NPP, dates as dd/mm/yyyy."""
    dropped = {"No. Kartu Asuransi", "Nama Asuransi", "No. Passport"}
    columns = ["NPP" if head == "NIP" else head for head in EDABU if head not in dropped]
    person = {**WORKER, "Tgl Lahir": "05/07/1995", "TMT Kerja": "01/06/2025"}
    result = read(*edabu(columns, person))
    assert len(columns) == 34
    assert result.template == "edabu_34"
    (worker,) = result.workers
    assert (worker.birth_date, worker.staff_number) == (date(1995, 7, 5), "K-2")


def test_a_form_filled_in_the_other_order_is_read_by_its_evidence() -> None:
    """Where every certain date says so, the order of the form gives way, and this is told."""
    person = {**WORKER, "Tgl Lahir": "25/07/1995"}
    result = read(*edabu(EDABU, person))
    assert result.workers[0].birth_date == date(1995, 7, 25)
    assert "DATE_ORDER_DAY_FIRST" in {finding.code for finding in result.findings}


def test_an_order_in_the_heading_is_taken_at_its_word() -> None:
    """``(mm/dd/yyyy)`` behind a heading settles what its values leave open."""
    head = ["Nama", "NIK", "Tgl Lahir (mm/dd/yyyy)", "L/P", "TMT Kerja", "Upah"]
    row = ["Siti Contoh", "1871015203900001", "03/12/1990", "P", "2020-01-02", "4500000"]
    result = read(head, row)
    assert result.workers[0].birth_date == date(1990, 3, 12)
    assert result.questions == ()
    asked = read(
        ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"], [*row[:2], "03/12/1990", *row[3:]]
    )
    assert [question.is_date for question in asked.questions] == [True]
    told = read(head, row, orders={2: DateOrder.DAY_FIRST})
    assert told.workers[0].birth_date == date(1990, 12, 3)


def test_dates_as_serial_numbers_and_words_and_lost_zeros_are_repaired() -> None:
    """Each with before and after; a NIK that lost its last digit is never repaired."""
    head = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah", "KPJ", "Nomor JKN"]
    row = ["Siti Contoh", "1871015203900001", "32944", "P", "2 Januari 2020", "4500000"]
    damaged = [
        "Budi Contoh",
        "1.87101250795E+15",
        "1995-07-25",
        "L",
        "2020-01-02",
        "4500000",
        "",
        "",
    ]
    result = read(head, [*row, "2345678901", "1234567890"], damaged)
    made = {repair.kind: (repair.before, repair.after) for repair in result.proposals}
    assert made == {
        "date_serial": ("32944", "12-03-1990"),
        "date_words": ("2 Januari 2020", "02-01-2020"),
        "leading_zeros": ("1234567890", "0001234567890"),
    }
    (worker,) = result.workers
    assert (worker.kpj, worker.jkn_number) == ("02345678901", "0001234567890")
    assert result.rejected_rows == (3,)
    assert [f.code for f in result.findings if f.row == 3] == ["NIK_ROUNDED"]


def test_what_a_print_repeats_on_every_page_is_nobody() -> None:
    """Company block, headings, numbers of columns and page counts between the workers."""
    page = [*sheets.F2A_BLOCK, sheets.F2A_HEAD, [str(n) for n in range(1, 19)]]
    first, second = map(list, sheets.F2A_ROWS)
    result = read(*page, first, ["Halaman 1 dari 2"], *page, second, *sheets.F2A_FOOT)
    assert [w.name for w in result.workers] == ["Siti Contoh", "Budi Contoh"]
    assert result.rejected_rows == ()
    assert {f.code for f in result.findings if f.level is Severity.ERROR} == set()


@pytest.mark.parametrize(
    ("word", "code"),
    [("3", "3"), ("3. Istri", "3"), ("Istri", "3"), ("SUAMI", "2"), ("Anak ke-2", "4"),
     ("Ibu Mertua", "5"), ("Orang tua", "5"), ("Teman", "T")],
)  # fmt: skip
def test_relations_are_codes_or_words(word: str, code: str) -> None:
    """Lists that are not the form itself write out what its codes mean."""
    (member,) = read(*edabu(EDABU, WORKER, {**WIFE, "Kode Hub. Keluarga (PISA)": word})).family
    assert member.relation == code


def test_a_worker_may_be_called_by_a_word() -> None:
    """Karyawan in the column of the relation is no family member."""
    result = read(*edabu(EDABU, {**WORKER, "Kode Hub. Keluarga (PISA)": "Karyawan"}))
    assert (len(result.workers), result.family_rows) == (1, 0)


def test_a_sheet_of_family_alone_says_what_is_missing() -> None:
    """As rows that waited may come back: whose they are must stand above."""
    with pytest.raises(UserError) as refused:
        read(*edabu(EDABU, WIFE))
    assert refused.value.code == "SHEET_ONLY_FAMILY"
