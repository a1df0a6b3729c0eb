"""Sheets to workers: layouts, writings, findings, and what is kept."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.issue import Severity
from desktop.domain.money import rupiah
from desktop.domain.program import JknStatus, Program
from desktop.domain.progress import Cancelled
from desktop.domain.worker import Citizenship, EmploymentKind, Sex
from desktop.errors import UserError
from desktop.exchange.choices import ImportChoices
from desktop.exchange.import_result import WorkforceImport, import_check_document, shape_of
from desktop.exchange.reader_process import SheetData
from desktop.exchange.worker_import import import_sheets, import_workforce
from tests.exchange import sheets

WORKBOOKS = Path(__file__).parent.parent / "data" / "workbooks"


HEAD = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah", "Status"]
SITI = ["Siti Contoh", "1871015203900001", "1990-03-12", "P", "2020-01-02", "4500000", "PKWTT"]
BUDI = ["Budi Contoh", "1871012507950002", "25-07-1995", "L", "2025-06-01", "3750000", "PKWT"]


def _import(*rows: list[str], name: str = "Data") -> WorkforceImport:
    return import_sheets([SheetData(name, [list(row) for row in rows])], "a.xlsx")


def _codes(result: WorkforceImport, level: Severity | None = None) -> list[str]:
    return [f.code for f in result.findings if level is None or f.level is level]


def _with(row: list[str], **changes: str) -> list[str]:
    """Return a row with cells replaced, by the first letters of the heading."""
    keys = {"name": 0, "nik": 1, "born": 2, "sex": 3, "start": 4, "wage": 5, "kind": 6}
    changed = list(row)
    for key, text in changes.items():
        changed[keys[key]] = text
    return changed


def test_a_plain_sheet_becomes_workers() -> None:
    """All cells typed, the row of the sheet kept, nothing to say."""
    result = _import(HEAD, SITI, BUDI)
    assert (result.template, result.sheet, result.header_row) == ("plain", "Data", 1)
    assert [worker.source_row for worker in result.workers] == [2, 3]
    siti = result.workers[0]
    assert (siti.name, siti.nik, siti.sex) == ("Siti Contoh", "1871015203900001", Sex.FEMALE)
    assert siti.birth_date == date(1990, 3, 12)
    assert siti.basic_wage == rupiah(4_500_000)
    assert result.workers[1].employment.kind is EmploymentKind.PKWT
    assert result.findings == ()
    assert result.mapping["TMT Kerja"] == "start"


def test_faulty_rows_stay_out_and_good_rows_are_kept() -> None:
    """Every fault of a row is told at once, with row and column; the rest goes in."""
    bad = _with(BUDI, born="31/02/1990", sex="X", wage="banyak")
    result = _import(["PT Contoh"], HEAD, SITI, bad, _with(BUDI, name="", nik="1871012507950003"))
    assert [worker.source_row for worker in result.workers] == [3]
    assert result.rejected_rows == (4, 5)
    assert {"budi contoh", BUDI[1], "1871012507950003"} == result.rejected_marks
    assert [(f.row, f.column, f.code) for f in result.findings] == [
        (4, "Tgl Lahir", "DATE_NOT_IN_CALENDAR"),
        (4, "L/P", "CHOICE_UNKNOWN"),
        (4, "Upah", "AMOUNT_FORM"),
        (5, "Nama", "REQUIRED"),
    ]
    assert result.findings[0].text == (
        "Tanggal ini tidak ada dalam kalender: 31/02/1990. Perbaiki pada baris 4 kolom Tgl Lahir."
    )


def test_optional_cells_may_be_missing_at_the_end_of_a_row() -> None:
    """Text tables leave out trailing empty cells."""
    result = _import(HEAD, SITI[:6])
    assert result.workers[0].employment.kind is EmploymentKind.PKWTT


def test_what_spreadsheets_leave_around_a_value_is_taken_off_and_counted() -> None:
    """Spaces, apostrophes, formulas of text, dashes for nothing, separators in numbers."""
    row = ["\u00a0Siti  Contoh ", "'1871015203900001", "1990-03-12", "P", "2020-01-02"]
    row += ["Rp 4.500.000,00", "-"]
    other = _with(BUDI, nik='="1871012507950002"', wage="3.750.000")
    third = _with(BUDI, name="Tono", nik="187101 250795 0003")
    result = _import(HEAD, row, other, third)
    assert result.workers[0].name == "Siti Contoh"
    assert [w.nik[-4:] for w in result.workers] == ["0001", "0002", "0003"]
    assert result.repairs == {
        "spaces": 1,
        "apostrophe": 1,
        "formula_text": 1,
        "placeholder": 1,
        "amount_format": 2,
        "number_separators": 1,
    }


def test_numbering_totals_remarks_and_empty_rows_are_no_workers() -> None:
    """They are skipped and counted; remarks are told."""
    foot = [["TOTAL", "", "", "", "", "8250000"], ["Bandar Lampung, 1 Mei", "Direktur"]]
    numbering = [str(n) for n in range(1, 8)]
    result = _import(HEAD, numbering, SITI, [], ["", " "], ["Catatan: lengkap"], BUDI, *foot)
    assert len(result.workers) == 2
    assert result.rejected_rows == ()
    assert result.skipped_rows == (2, 6, 8, 9)
    assert [(f.row, f.code) for f in result.findings] == [(6, "ROW_SKIPPED"), (9, "ROW_SKIPPED")]


def test_rows_after_a_total_are_read_when_they_are_workers() -> None:
    """Subtotals between departments do not end the table."""
    result = _import(HEAD, SITI, ["Sub Total", "", "", "", "", "4500000"], BUDI)
    assert [worker.source_row for worker in result.workers] == [2, 4]


def test_a_worker_named_like_a_total_is_a_worker() -> None:
    """A full row is never taken for a total."""
    result = _import(HEAD, _with(SITI, name="Total"), _with(BUDI, name="Total Jaya"))
    assert [worker.name for worker in result.workers] == ["Total", "Total Jaya"]


def test_family_members_are_counted_not_imported() -> None:
    """One row per family member would overstate the workforce."""
    head = [*HEAD, "Kode Hub. Keluarga (PISA)"]
    result = _import(head, [*SITI, "1"], [*BUDI, "3"], [*_with(BUDI, name="Anak"), "4"], BUDI)
    assert [worker.source_row for worker in result.workers] == [2, 5]
    assert result.family_rows == 2


@pytest.mark.parametrize(
    ("head", "template"),
    [
        (sheets.SIPP_30, "sipp_data_tk_baru_30"),
        (sheets.SIPP_32, "sipp_data_tk_baru_32"),
        (sheets.SIPP_50, "sipp_data_tk_baru_50"),
    ],
)
def test_sipp_layouts(head: list[str], template: str) -> None:
    """Three versions of data_tk_baru; names in three parts are joined."""
    assert len(head) == int(template[-2:])
    row = {**sheets.SITI, "TANGGAL_KEPESERTAAN": "01-02-2020"}
    result = import_sheets([sheets.sheet_of(head, row)], "template_tk_12345678.xlsx")
    assert result.template == template
    (worker,) = result.workers
    assert worker.name == "Siti Contoh"
    assert worker.nik == "1871015203900001"
    assert worker.staff_number == "K-1"
    has_start = template != "sipp_data_tk_baru_50"
    assert worker.employment.start == (date(2020, 1, 2) if has_start else date(2020, 2, 1))
    assert ("START_FROM_MEMBERSHIP" in _codes(result, Severity.WARNING)) is not has_start
    assert "COLUMN_UNKNOWN" not in _codes(result)
    unused = next(f for f in result.findings if f.code == "COLUMNS_NOT_USED")
    assert "GELAR" in unused.value


def test_sipp_passport_belongs_to_a_foreigner() -> None:
    """The number under NOMOR_IDENTITAS is a passport when JENIS_IDENTITAS says so."""
    no_country = {**sheets.ALEX, "KODE_NEGARA": "", "NO_PEGAWAI": "K-3"}
    result = import_sheets([sheets.sheet_of(sheets.SIPP_30, sheets.ALEX, no_country)], "a.xlsx")
    assert [worker.passport_number for worker in result.workers] == ["X1234567"] * 2
    assert {worker.citizenship for worker in result.workers} == {Citizenship.FOREIGN}
    assert result.workers[0].nik == ""
    assert result.workers[0].employment.contract_end == date(2027, 2, 1)


def test_sipp_dates_are_day_first_without_a_question() -> None:
    """The layout fixes the order; a month above twelve is a fault, not a hint."""
    swapped = {**sheets.SITI, "TANGGAL_LAHIR": "03-13-1990"}
    result = import_sheets([sheets.sheet_of(sheets.SIPP_30, swapped)], "a.xlsx")
    assert _codes(result, Severity.ERROR) == ["DATE_NOT_IN_CALENDAR"]


def test_a_foreigners_passport_under_nik_is_understood() -> None:
    """Where the row says WNA, letters under NIK/KITAS/KITAP are the passport number."""
    head = ["Nama", "NIK/KITAS/KITAP", *HEAD[2:], "Kewarganegaraan"]
    row = [*_with(SITI, nik="X1234567"), "WNA"]
    result = _import(head, row, [*_with(BUDI, nik="X7654321"), "WNI"])
    assert result.workers[0].passport_number == "X1234567"
    assert [(f.row, f.code) for f in result.findings] == [(3, "NIK_NOT_DIGITS")]


def test_f2a_tells_membership_by_contributions() -> None:
    """Head block and foot are no workers; what F2a does not know is proposed and said."""
    result = import_sheets([sheets.f2a()], "f2a.xlsx")
    assert (result.template, result.header_row) == ("f2a", 7)
    siti, budi = result.workers
    assert siti.basic_wage == siti.reported_wage_employment == rupiah(4_500_000)
    assert budi.basic_wage == rupiah("900000.50")
    assert all(siti.participation(p).is_member_on(date(2026, 5, 1)) for p in list(Program)[:5])
    states = {p.value: budi.participation(p).state.value for p in list(Program)[:5]}
    assert states == {"JKK": "yes", "JKM": "yes", "JHT": "yes", "JP": "no", "JKP": "no"}
    assert (siti.sex, budi.sex) == (Sex.FEMALE, Sex.MALE)
    assert siti.employment.start == date(2020, 2, 1)
    assert siti.kpj == "12345678901"
    codes = _codes(result)
    assert codes.count("SEX_FROM_NIK") == codes.count("START_FROM_MEMBERSHIP") == 2
    assert codes.count("KIND_ASSUMED") == 1
    assert result.rejected_rows == ()
    assert result.skipped_rows == (10, 12, 13)
    assert result.mapping["Iuran JKK"] == "jkk"


def test_f2a_converted_from_a_print() -> None:
    """28 columns, merged cells, headings beside their values, headings again on page two."""
    result = import_sheets([sheets.f2a_merged()], "f2a.xlsx")
    plain = import_sheets([sheets.f2a()], "f2a.xlsx")
    assert result.template == "f2a_merged"
    assert [(w.name, w.nik, w.basic_wage, w.employment_programs) for w in result.workers] == [
        (w.name, w.nik, w.basic_wage, w.employment_programs) for w in plain.workers
    ]
    assert result.header_row == 8


def test_f2a_without_a_nik_cannot_tell_the_sex() -> None:
    """Nothing is invented: the row stays out and says what it lacks."""
    sheet = sheets.f2a()
    sheet.rows[7] = [*sheet.rows[7][:2], "", *sheet.rows[7][3:]]
    result = import_sheets([sheet], "f2a.xlsx")
    assert result.rejected_rows == (8,)
    lacking = {f.field for f in result.findings if f.code == "REQUIRED"}
    assert lacking == {"sex", "nik"}


def test_a_column_nik_with_short_codes_is_the_staff_number() -> None:
    """In company files NIK is often the staff number; the rows then lack a NIK."""
    result = _import(HEAD, _with(SITI, nik="EMP-001"), _with(BUDI, nik="10023"))
    finding = next(f for f in result.findings if f.code == "COLUMN_NIK_IS_STAFF_NUMBER")
    assert (finding.row, finding.column) == (1, "NIK")
    assert "EMP-001, 10023" in finding.text
    assert result.mapping["NIK"] == "staff_number"
    assert result.rejected_rows == (2, 3)
    assert _codes(result).count("REQUIRED") == 2


def test_card_numbers_under_the_name_of_the_insurance_are_numbers() -> None:
    """``BPJS Kesehatan`` heads a membership or, as often, the number of the card."""
    cards = ("0001234567890", "0009876543210")
    result = _import([*HEAD, "BPJS Kesehatan"], [*SITI, cards[0]], [*BUDI, cards[1]])
    assert [worker.jkn_number for worker in result.workers] == list(cards)
    assert {worker.jkn_status for worker in result.workers} == {JknStatus.UNKNOWN}
    assert "COLUMN_JKN_IS_NUMBER" in _codes(result, Severity.NOTICE)
    told = _import([*HEAD, "BPJS Kesehatan"], [*SITI, "Ya"], [*BUDI, "PBI"])
    assert [worker.jkn_status for worker in told.workers] == [
        JknStatus.THIS_EMPLOYER,
        JknStatus.ASSISTED,
    ]


def test_a_staff_number_under_nik_beside_the_real_nik() -> None:
    """With No KTP beside it both are read; with a staff number too, the codes are left out."""
    head = [*HEAD, "No KTP"]
    rows = [[*_with(SITI, nik="E1"), SITI[1]], [*_with(BUDI, nik="E2"), BUDI[1]]]
    result = _import(head, *rows)
    assert [(w.nik, w.staff_number) for w in result.workers] == [(SITI[1], "E1"), (BUDI[1], "E2")]
    full = _import([*head, "Nomor Pegawai"], *([*row, "S"] for row in rows))
    assert {worker.staff_number for worker in full.workers} == {"S"}
    assert "COLUMN_UNKNOWN" in _codes(full, Severity.NOTICE)


def test_unknown_and_double_columns_are_told() -> None:
    """Nothing is lost silently; the fuller column of two is read."""
    head = [*HEAD, "Ukuran Sepatu", "Gaji Pokok", "Tanggal Lahir"]
    result = _import(head, [*SITI, "40", "", "12-03-1990"])
    told = {(f.column, f.code) for f in result.findings}
    assert told == {
        ("Ukuran Sepatu", "COLUMN_UNKNOWN"),
        ("Gaji Pokok", "COLUMN_DUPLICATE"),
        ("Tgl Lahir", "COLUMN_DUPLICATE"),
    }
    assert result.workers[0].basic_wage == rupiah(4_500_000)


def test_a_missing_column_is_told_once_beside_the_rows() -> None:
    """The cure is a column, not hundreds of cells."""
    result = _import(HEAD[:1] + HEAD[2:4] + HEAD[5:6], SITI[:1] + SITI[2:4] + SITI[5:6])
    missing = [f.field for f in result.findings if f.code == "COLUMN_MISSING"]
    assert missing == ["start", "nik"]
    assert result.rejected_rows == (2,)
    assert "KIND_ASSUMED" in _codes(result)


@pytest.mark.parametrize("place", [0, 2, 3, 4, 5])
def test_without_a_compulsory_column_nobody_is_made(place: int) -> None:
    """Rows that are faultless otherwise stay out whole, whichever column is missing."""
    head, row = ([*line[:place], *line[place + 1 :]] for line in (HEAD, SITI))
    result = _import(head, row)
    assert (result.workers, result.rejected_rows) == ((), (2,))
    assert "COLUMN_MISSING" in _codes(result)


def test_amounts_are_read_in_the_writing_of_their_column() -> None:
    """``4,500`` is four thousand five hundred beside ``4,500,000.00``."""
    result = _import(HEAD, _with(SITI, wage="4,500,000.00"), _with(BUDI, wage="4,500"))
    assert [w.basic_wage for w in result.workers] == [rupiah(4_500_000), rupiah(4_500)]
    assert _codes(result) == ["WAGE_SMALL"]


def test_amounts_without_evidence_are_told_with_samples() -> None:
    """The assumption is a warning on the column."""
    result = _import(HEAD, _with(SITI, wage="4,500"), _with(BUDI, wage="5,200"))
    finding, small = result.findings
    assert small.code == "WAGE_SMALL"
    assert (finding.row, finding.code, finding.column) == (1, "AMOUNT_STYLE_ASSUMED", "Upah")
    assert "4,500; 5,200" in finding.text


def test_amounts_of_the_other_writing_stay_out() -> None:
    """In a mixed column the minority is refused, never guessed."""
    wages = ["4.500.000,00", "3.750.000,00", "3,800,000.00"]
    rows = [_with(SITI, wage=wage, nik=f"187101520390000{n}") for n, wage in enumerate(wages, 1)]
    result = _import(HEAD, *rows)
    assert result.rejected_rows == (4,)
    assert _codes(result) == ["AMOUNT_STYLE_MIXED", "AMOUNT_FORM"]


def test_a_computed_amount_is_rounded_to_the_sen_and_told() -> None:
    """A cell of ``=50000000/12`` has more decimals than money."""
    result = _import(HEAD, _with(SITI, wage="4166666.6666666665"), _with(BUDI, wage="-1"))
    assert result.workers[0].basic_wage == 416_666_667
    assert _codes(result) == ["AMOUNT_ROUNDED", "AMOUNT_NEGATIVE"]
    assert result.repairs == {"amount_rounded": 1}


def test_months_in_front_are_read_so_for_the_whole_column() -> None:
    """One day above twelve decides for all; membership dates follow their own column."""
    head = [*HEAD, "JKK", "JHT"]
    rows = [
        [*_with(SITI, born="03/12/1990", start="2020-01-02"), "01/31/2021", "Ya"],
        [*_with(BUDI, born="07/25/1995", start="2025-06-01"), "02/01/2021", "01/13/2021"],
        [*_with(BUDI, born="02/30/1995", nik="1871012507950003"), "lupa", "x"],
        [*_with(BUDI, born="nanti", nik="1871012507950004"), "Tidak", "Ya"],
    ]
    result = _import(head, *rows)
    assert [w.birth_date for w in result.workers] == [date(1990, 3, 12), date(1995, 7, 25)]
    joined = [w.participation(Program.JKK).registered_on for w in result.workers]
    assert joined == [date(2021, 1, 31), date(2021, 2, 1)]
    assert _codes(result, Severity.WARNING) == ["DATE_ORDER_MONTH_FIRST"] * 3
    assert _codes(result, Severity.ERROR) == [
        *("DATE_NOT_IN_CALENDAR", "PARTICIPATION_FORM", "PARTICIPATION_FORM", "DATE_FORM")
    ]
    assert result.repairs == {"month_first": 5}


def test_dates_without_evidence_are_told() -> None:
    """Under an unknown sheet's heading the assumed order is a warning."""
    result = _import(HEAD, _with(SITI, born="05/06/1990", nik="1871014506900001"))
    assert "DATE_ORDER_ASSUMED" in _codes(result)
    assert result.workers[0].birth_date == date(1990, 6, 5)


def test_double_workers_are_warned_on_every_row() -> None:
    """Equal NIK and equal rows are told with the other rows; all are kept."""
    rows = [SITI, _with(SITI, wage="5000000"), SITI, _with(SITI, wage="1000000")]
    rows.append(_with(SITI, wage="2000000"))
    result = _import(["No", *HEAD], *([str(n), *row] for n, row in enumerate(rows, 1)))
    assert len(result.workers) == 5
    told = [(f.row, f.expected) for f in result.findings if f.code == "NIK_DUPLICATE"]
    assert told[0] == (2, "3, 4, 5, …")
    assert len(told) == 5
    same = [(f.row, f.expected) for f in result.findings if f.code == "ROW_DUPLICATE"]
    assert same == [(2, "4"), (4, "2")]


def test_another_sheet_with_workers_is_told() -> None:
    """A second month or branch in the file is not forgotten in silence."""
    two = [SheetData("Mei", [HEAD, SITI]), SheetData("Juni", [HEAD, BUDI])]
    result = import_sheets(two, "a.xlsx")
    assert result.sheet == "Mei"
    assert [(f.code, f.value) for f in result.findings] == [("SHEETS_ALSO_MATCH", "Juni")]
    chosen = import_sheets(two, "a.xlsx", choices=ImportChoices(sheet="Juni"))
    assert [(f.code, f.value) for f in chosen.findings] == [("SHEETS_ALSO_MATCH", "Mei")]


@pytest.mark.parametrize(
    ("rows", "code"),
    [([["a", "b"]], "SHEET_NO_HEADER"), ([], "SHEET_NO_HEADER"), ([HEAD], "SHEET_NO_ROWS")],
)
def test_a_file_without_a_table_gets_a_sentence(rows: list[list[str]], code: str) -> None:
    """No header and no rows have different cures."""
    with pytest.raises(UserError) as caught:
        _import(*rows)
    assert caught.value.code == code


def test_progress_runs_to_the_end_and_may_stop_the_work() -> None:
    """Reading is the first half; ``Cancelled`` passes through."""
    seen: list[tuple[int, int]] = []
    import_workforce(WORKBOOKS / "plain.xlsx", lambda done, total: seen.append((done, total)))
    assert seen[-1] == (6, 6)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_sheets([SheetData("Data", [HEAD, SITI])], "a.xlsx", stop)


def test_a_nik_stored_as_number_is_refused_with_its_cure() -> None:
    """Through the whole way from the workbook: the row is out, the other one in."""
    result = import_workforce(WORKBOOKS / "nik_as_number.xlsx")
    assert [(f.row, f.code) for f in result.findings] == [(2, "NIK_ROUNDED")]
    assert "Ubah format sel menjadi Teks" in result.findings[0].text
    assert [worker.source_row for worker in result.workers] == [3]


def test_the_check_document_repeats_no_person() -> None:
    """Counts add up; names and numbers appear by their shape only."""
    bad = _with(BUDI, nik="18710125079", born="Agustus")
    result = _import(HEAD, [str(n) for n in range(1, 8)], SITI, bad, _with(SITI, wage="-5"))
    document = import_check_document(result)
    text = json.dumps(document, ensure_ascii=False)
    for secret in ("Siti", "Budi", "Contoh", "18710", "1990-03", "Agustus"):
        assert secret not in text
    assert document["rows"] == 4
    counts = ("accepted", "rejected", "family_rows", "skipped_rows")
    assert [document[key] for key in counts] == [1, 2, 0, 1]
    findings = document["findings"]
    assert isinstance(findings, list)
    assert list(findings[0]) == ["row", "column", "value_shape", "code", "level", "text"]
    shapes = {finding["code"]: finding["value_shape"] for finding in findings}
    assert shapes["NIK_LENGTH"] == "99999999999"
    assert shapes["DATE_FORM"] == "AAAAAAA"
    assert document["repairs"] == []


def test_long_shapes_are_cut() -> None:
    """A remark of a page does not fill the report."""
    assert shape_of("ab 12-" * 20) == ("AA 99-" * 20)[:60] + "…"


def test_a_faulty_contribution_is_told_at_its_own_column() -> None:
    """An amount that cannot be read leaves the row out, and names its program's column."""
    sheet = sheets.f2a()
    sheet.rows[7][9] = "tiga"
    result = import_sheets([sheet], "f2a.xlsx")
    assert [(f.column, f.code) for f in result.findings if f.level is Severity.ERROR] == [
        ("Iuran JKK", "AMOUNT_FORM")
    ]


def test_a_country_of_its_own_decides_what_a_number_is() -> None:
    """KODE_NEGARA alone makes a foreigner's passport out of letters under NOMOR_IDENTITAS."""
    foreign = {**sheets.ALEX, "JENIS_IDENTITAS": "", "KODE_NEGARA": "AU"}
    own = {**sheets.ALEX, "JENIS_IDENTITAS": "", "KODE_NEGARA": "ID"}
    result = import_sheets([sheets.sheet_of(sheets.SIPP_30, foreign, own)], "a.xlsx")
    assert [worker.source_row for worker in result.workers] == [2]
    assert "NIK_NOT_DIGITS" in _codes(result)


def test_sipp_50_without_a_membership_date_lacks_a_start() -> None:
    """The system leaves the column empty; the row then says what it needs."""
    result = import_sheets([sheets.sheet_of(sheets.SIPP_50, sheets.SITI)], "a.xlsx")
    assert [f.field for f in result.findings if f.code == "REQUIRED"] == ["start"]
    assert result.rejected_rows == (2,)


def test_a_second_table_beside_the_first_is_warned_of() -> None:
    """Filled columns that are not read are more than a notice."""
    result = _import([*HEAD, "", *HEAD], [*SITI, "", *BUDI])
    assert len(result.workers) == 1
    levels = {f.level for f in result.findings if f.code == "COLUMN_DUPLICATE"}
    assert levels == {Severity.WARNING}


@pytest.mark.parametrize("nik", ["1,87101E+15", "1.87E+15"])
def test_numbers_that_lost_their_digits_are_told_as_that(nik: str) -> None:
    """Short and alike as text saved out of Excel has them, they are no codes and no doubles."""
    result = _import(HEAD, _with(SITI, nik=nik), _with(BUDI, nik=nik))
    assert _codes(result) == ["NIK_ROUNDED", "NIK_ROUNDED"]


def test_a_second_table_below_in_another_order_is_told() -> None:
    """Its rows wait as they cannot be read by the first headings; one finding says why."""
    other = [HEAD[1], HEAD[0], HEAD[3], HEAD[2], *HEAD[4:]]
    budi = [BUDI[1], BUDI[0], BUDI[3], BUDI[2], *BUDI[4:]]
    result = _import(HEAD, SITI, [], ["Karyawan harian"], other, budi)
    assert [w.source_row for w in result.workers] == [2]
    assert result.rejected_rows == (6,)
    assert [(f.row, f.level) for f in result.findings if f.code == "TABLE_BELOW"] == [
        (5, Severity.WARNING)
    ]
