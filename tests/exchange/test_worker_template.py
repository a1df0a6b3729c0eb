"""The template: filled in, it goes in without a mapping."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.fields import WORKER_FIELDS
from desktop.domain.money import rupiah
from desktop.errors import UserError
from desktop.exchange.header import EXAMPLE_SHEET
from desktop.exchange.reader_process import SheetData
from desktop.exchange.worker_export import DATA_SHEET
from desktop.exchange.worker_import import import_sheets, import_workforce
from desktop.exchange.worker_template import INSTRUCTION_SHEET, drop_down, write_template

HEADINGS = [spec.header_id for spec in WORKER_FIELDS]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Return the path of a template just written."""
    path = tmp_path / "templat.xlsx"
    write_template(path)
    return path


def test_the_template_has_all_headings_and_three_sheets(template: Path) -> None:
    """Data, examples, instructions; the headings are those of the field table."""
    book = openpyxl.load_workbook(template)
    assert book.sheetnames == [DATA_SHEET, EXAMPLE_SHEET, INSTRUCTION_SHEET]
    assert [cell.value for cell in book[DATA_SHEET][1]] == HEADINGS
    assert [row[0].value for row in book[INSTRUCTION_SHEET].iter_rows(min_row=2)] == HEADINGS


def test_every_choice_has_a_drop_down(template: Path) -> None:
    """One list for each field with words; memberships also take a date."""
    sheet = openpyxl.load_workbook(template)[DATA_SHEET]
    lists = {
        str(rule.sqref).partition("2:")[0]: rule for rule in sheet.data_validations.dataValidation
    }
    with_words = [n for n, spec in enumerate(WORKER_FIELDS, 1) if drop_down(spec)]
    assert set(lists) == {openpyxl.utils.get_column_letter(n) for n in with_words}
    status = openpyxl.utils.get_column_letter(HEADINGS.index("Status") + 1)
    jkk = openpyxl.utils.get_column_letter(HEADINGS.index("JKK") + 1)
    assert lists[status].formula1 == ('"PKWTT,PKWT,Harian,Borongan,Musiman,Paruh Waktu,Magang"')
    assert (lists[status].showErrorMessage, lists[jkk].showErrorMessage) == (True, False)


def test_a_filled_template_goes_in_without_mapping(template: Path) -> None:
    """As HR fills it: dates as cells or text, wages as numbers, words from the lists."""
    book = openpyxl.load_workbook(template)
    sheet = book[DATA_SHEET]
    given = {
        "Nama Lengkap": "Siti Contoh",
        "NIK": "1871015203900001",
        "Tanggal Lahir": "12-03-1990",
        "Jenis Kelamin": "P",
        "Tanggal Mulai Bekerja": date(2020, 1, 2),
        "Upah": 4500000,
        "JKK": "Ya",
        "JHT": date(2020, 1, 15),
        "JKN": "Tanggungan",
    }
    for heading, value in given.items():
        sheet.cell(2, HEADINGS.index(heading) + 1, value)
    book.save(template)
    result = import_workforce(template)
    assert (result.sheet, result.findings, result.rejected_rows) == (DATA_SHEET, (), ())
    (worker,) = result.workers
    assert worker.basic_wage == rupiah(4_500_000)
    assert worker.birth_date == date(1990, 3, 12)
    assert worker.employment_programs[2].registered_on == date(2020, 1, 15)
    assert set(result.mapping.values()) == {spec.key for spec in WORKER_FIELDS}


def test_an_empty_template_says_that_it_is_empty(template: Path) -> None:
    """The examples are never taken for workers."""
    with pytest.raises(UserError) as caught:
        import_workforce(template)
    assert caught.value.code == "SHEET_NO_ROWS"
    assert DATA_SHEET in caught.value.sentence


def test_the_examples_are_right(template: Path) -> None:
    """What the program shows as an example, it accepts without a finding."""
    sheet = openpyxl.load_workbook(template)[EXAMPLE_SHEET]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    result = import_sheets([SheetData("Contoh", rows)], "templat.xlsx")
    assert len(result.workers) == 3
    assert result.findings == ()


def test_a_place_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    """A folder that is not there."""
    with pytest.raises(UserError) as caught:
        write_template(tmp_path / "no" / "a.xlsx")
    assert caught.value.code == "FILE_CANNOT_WRITE"


def test_instructions_can_be_read_to_their_end(template: Path) -> None:
    """No sentence is cut off by the next column or said twice; each knows for whom it holds."""
    sheet = openpyxl.load_workbook(template)[INSTRUCTION_SHEET]
    told = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    for row in told.values():
        assert row[2].alignment.wrap_text
        sentences = [part.split(" bila ")[0] for part in row[2].value.rstrip(".").split(". ")]
        assert len(sentences) == len(set(sentences)), row[0].value
    assert told["NIK"][1].value == "Ya, bagi WNI"
    assert told["Nomor Paspor"][1].value == "Ya, bagi WNA"
