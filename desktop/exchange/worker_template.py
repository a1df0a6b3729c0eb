"""The empty workbook that the program hands out: headings, drop-downs, examples, instructions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.fields import WORKER_FIELDS, FieldKind, FieldSpec
from desktop.exchange.header import EXAMPLE_SHEET
from desktop.exchange.worker_export import DATA_SHEET

if TYPE_CHECKING:
    from xlsxwriter import Workbook

INSTRUCTION_SHEET = "Petunjuk Pengisian"
_LAST_ROW = 10_000
_WIDTH = 20
_YES_NO = ("Ya", "Tidak")
_EXAMPLES: tuple[dict[str, str], ...] = (
    {
        "name": "Siti Contoh",
        "nik": "1871015203900001",
        "staff_number": "K-0001",
        "birth_date": "12-03-1990",
        "sex": "P",
        "start": "02-01-2020",
        "basic_wage": "4500000",
        "fixed_allowances": "500000",
        "jkn_status": "Ya",
    },
    {
        "name": "Budi Contoh",
        "nik": "1871012507950002",
        "staff_number": "K-0002",
        "birth_date": "25-07-1995",
        "sex": "L",
        "kind": "PKWT",
        "start": "01-06-2025",
        "contract_end": "31-05-2027",
        "basic_wage": "3750000",
        "jkn_status": "Tanggungan",
    },
    {
        "name": "Alex Example",
        "passport_number": "X1234567",
        "birth_date": "09-11-1985",
        "sex": "L",
        "citizenship": "WNA",
        "kind": "PKWT",
        "start": "01-02-2026",
        "contract_end": "31-01-2027",
        "basic_wage": "25000000",
        "jkp": "Tidak",
        "jp": "",
        "jkn_status": "Ya",
    },
)
_MEMBERSHIPS = {"jkk": "Ya", "jkm": "Ya", "jht": "Ya", "jp": "Ya", "jkp": "Ya"}
_HOW: dict[FieldKind, str] = {
    FieldKind.TEXT: "Teks.",
    FieldKind.NIK: "16 angka, sel berformat Teks.",
    FieldKind.PASSPORT: "6 sampai 12 huruf dan angka.",
    FieldKind.KPJ: "11 angka, sel berformat Teks.",
    FieldKind.JKN_NUMBER: "13 angka, sel berformat Teks.",
    FieldKind.DATE: "hh-bb-tttt atau sel tanggal Excel.",
    FieldKind.MONEY: "Rupiah, angka saja.",
    FieldKind.COUNT: "Bilangan bulat.",
    FieldKind.CHOICE: "Salah satu: {words}.",
    FieldKind.YES_NO: "Ya atau Tidak.",
    FieldKind.PARTICIPATION: "",  # the help of these fields says it
}
_WHOSE = {"nik": "Ya, bagi WNI", "passport_number": "Ya, bagi WNA"}
"""Identities that one or the other has to have."""


def write_template(path: Path) -> None:
    """Write the template; filled in, it is imported without any mapping.

    Raises ``UserError`` FILE_CANNOT_WRITE where the disk or the rights forbid it.
    """
    from desktop.exchange.workbook import new_workbook

    with new_workbook(path) as (book, formats):
        _write_data_sheet(book, formats)
        _write_examples(book, formats)
        _write_instructions(book, formats)


def _write_data_sheet(book: Workbook, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(DATA_SHEET)
    sheet.freeze_panes(1, 1)
    # Text keeps the sixteenth digit of a NIK and the zeros in front of a card number.
    sheet.set_column(0, len(WORKER_FIELDS) - 1, _WIDTH, formats["text"])
    for column, spec in enumerate(WORKER_FIELDS):
        sheet.write_string(0, column, spec.header_id, formats["heading"])
        words = drop_down(spec)
        if words:
            is_open = spec.kind is FieldKind.PARTICIPATION  # a date may be typed as well
            sheet.data_validation(
                1,
                column,
                _LAST_ROW,
                column,
                {
                    "validate": "list",
                    "source": list(words),
                    "show_error": not is_open,
                    "error_title": spec.header_id[:32],
                    "error_message": "Pilih salah satu isi pada daftar.",
                },
            )


def drop_down(spec: FieldSpec) -> tuple[str, ...]:
    """Return the words offered for a field, none where anything may be typed."""
    if spec.kind in {FieldKind.YES_NO, FieldKind.PARTICIPATION}:
        return _YES_NO
    return tuple(choice.words[0] for choice in spec.choices)


def _write_examples(book: Workbook, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(EXAMPLE_SHEET)
    sheet.set_column(0, len(WORKER_FIELDS) - 1, _WIDTH)
    sheet.write_string(0, 0, "CONTOH - orang rekaan; lembar ini tidak diimpor", formats["heading"])
    for column, spec in enumerate(WORKER_FIELDS):
        sheet.write_string(1, column, spec.header_id, formats["heading"])
    for row, example in enumerate(_EXAMPLES, start=2):
        values = _MEMBERSHIPS | example
        for column, spec in enumerate(WORKER_FIELDS):
            if values.get(spec.key):
                sheet.write_string(row, column, values[spec.key], formats["text"])


def _write_instructions(book: Workbook, formats: dict[str, Any]) -> None:
    from desktop.exchange.workbook import lay_out_for_print

    sheet = book.add_worksheet(INSTRUCTION_SHEET)
    sheet.freeze_panes(1, 0)
    lay_out_for_print(sheet)
    wrapped = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    for column, width in enumerate((30, 14, 70, 24)):
        sheet.set_column(column, column, width)
    titles = ("Judul kolom", "Wajib", "Cara mengisi", "Contoh isi")
    for column, title in enumerate(titles):
        sheet.write_string(0, column, title, formats["heading"])
    for row, spec in enumerate(WORKER_FIELDS, start=1):
        for column, text in enumerate(_instruction(spec)):
            sheet.write_string(row, column, text, wrapped)


def _instruction(spec: FieldSpec) -> tuple[str, str, str, str]:
    how = _HOW[spec.kind].format(words=", ".join(drop_down(spec)))
    required = _WHOSE.get(spec.key) or ("Ya" if spec.is_required else "Tidak")
    told = " ".join(filter(None, (how, spec.help_id, spec.sheet_help)))
    return spec.header_id, required, told, ", ".join(spec.examples)
