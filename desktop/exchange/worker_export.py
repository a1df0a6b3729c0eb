"""Workers to the plain table: what is written here is read back as the same workforce."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.field_values import format_value
from desktop.domain.fields import WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.money import SEN_PER_RUPIAH
from desktop.domain.program import Participation
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import worker_values
from desktop.exchange.cell_text import says_nothing
from desktop.exchange.columns import FAMILY_RELATION
from desktop.exchange.family_rows import WORKER_CODE, member_values, relation_code
from desktop.exchange.messages import user_error

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

DATA_SHEET = "Tenaga Kerja"
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: equal workforces, equal files
_FIRST_EXCEL_YEAR = 1901
_WIDTH = 18
_RELATION = FieldSpec(
    key=FAMILY_RELATION,
    kind=FieldKind.TEXT,
    header_id="Kode Hub. Keluarga",
    header_en="Family relation",
)
# What the import takes off a text gets one sign more, so that the text itself comes back.
_BEGINNINGS = ("'", "=")
_NEEDS_MARK = re.compile(r"'+[=+\-@\d]|=\"")
_FORMULA = re.compile(r"'*[=+\-@]")


def export_workforce(path: Path, workers: Iterable[Worker], *, has_families: bool = False) -> int:
    """Write the workers to ``.xlsx`` or ``.csv`` and return their number.

    ``has_families``: one more column says who is a worker, and the members of each family follow
    below, so that they come back too. Raises ``UserError`` EXPORT_FORMAT for another suffix,
    FILE_CANNOT_WRITE where the disk or the rights forbid it.
    """
    suffix = path.suffix.lower()
    if suffix not in {".xlsx", ".csv"}:
        raise user_error("EXPORT_FORMAT", file=path.name)
    try:
        write = _write_xlsx if suffix == ".xlsx" else _write_csv
        return write(path, workers, (*WORKER_FIELDS, _RELATION) if has_families else WORKER_FIELDS)
    except OSError as fault:
        raise user_error("FILE_CANNOT_WRITE", file=path.name) from fault


def _rows(
    workers: Iterable[Worker], specs: Sequence[FieldSpec]
) -> Iterator[tuple[bool, list[object]]]:
    """Yield the values of each row by the fields, and whether it is that of a worker."""
    has_families = _RELATION in specs
    keys = [spec.key for spec in specs]
    for worker in workers:
        values = worker_values(worker)
        values[_RELATION.key] = WORKER_CODE
        yield True, [values[key] for key in keys]
        for person in worker.family if has_families else ():
            told = {**member_values(person), _RELATION.key: relation_code(person, worker)}
            yield False, [told.get(key) for key in keys]


def _write_csv(path: Path, workers: Iterable[Worker], specs: Sequence[FieldSpec]) -> int:
    """Semicolons and a mark of UTF-8, so that an Indonesian Excel opens it as columns."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([spec.header_id for spec in specs])
        for is_worker, row in _rows(workers, specs):
            told = zip(specs, row, strict=True)
            writer.writerow([csv_text(format_value(spec, value)) for spec, value in told])
            count += is_worker
    return count


def csv_text(text: str) -> str:
    """Keep a spreadsheet from computing a text that begins like a formula."""
    return "'" + text if _FORMULA.match(text) else marked_text(text)


def _write_xlsx(path: Path, workers: Iterable[Worker], specs: Sequence[FieldSpec]) -> int:
    import xlsxwriter

    with path.open("wb") as stream:
        book = xlsxwriter.Workbook(stream, {"constant_memory": True})
        book.set_properties({"created": CREATED})
        sheet = book.add_worksheet(DATA_SHEET)
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(specs) - 1, _WIDTH)
        formats = cell_formats(book)
        for column, spec in enumerate(specs):
            sheet.write_string(0, column, spec.header_id, formats["heading"])
        count = 0
        cells = _Cells(sheet, formats, specs)
        for number, (is_worker, row) in enumerate(_rows(workers, specs), start=1):
            cells.write(number, row)
            count += is_worker
        book.close()
    return count


def cell_formats(book: Workbook) -> dict[str, Any]:
    """Return the cell formats that exports and the template share."""
    return {
        "heading": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "text": book.add_format({"num_format": "@"}),
        "date": book.add_format({"num_format": "dd-mm-yyyy"}),
        "money": book.add_format({"num_format": "#,##0.##"}),
    }


_DAY_ZERO = date(1899, 12, 30).toordinal()
"""From the first year on that Excel knows, its days are counted from here."""


class _Cells:
    """Writes values as the cells of a sheet."""

    def __init__(
        self, sheet: Worksheet, formats: Mapping[str, Any], specs: Sequence[FieldSpec]
    ) -> None:
        self._sheet = sheet
        self._specs = specs
        self._text, self._date = formats["text"], formats["date"]
        self._money = formats["money"]
        self._known: dict[tuple[int, object], str] = {}

    def write(self, row: int, values: Sequence[object]) -> None:
        """Write the values of a row, one a field, as far as they are there."""
        write_string, text = self._sheet.write_string, self._text
        for column, value in enumerate(values):
            if isinstance(value, str):
                write_string(row, column, marked_text(value), text)
            elif value is not None:
                self._write_other(row, column, value)

    def _write_other(self, row: int, column: int, value: object) -> None:
        """Write a value that is no text, in the way of its field."""
        day = value.registered_on if isinstance(value, Participation) else value
        if isinstance(day, date) and day.year >= _FIRST_EXCEL_YEAR:
            # As a number, which it is in the file: to work it out here takes a third of the time.
            self._sheet.write_number(row, column, day.toordinal() - _DAY_ZERO, self._date)
        elif self._specs[column].kind is FieldKind.MONEY and isinstance(value, int):
            rupiah, sen = divmod(value, SEN_PER_RUPIAH)
            amount = Decimal(value) / SEN_PER_RUPIAH if sen else rupiah
            self._sheet.write_number(row, column, amount, self._money)
        else:
            shown = self._shown(column, self._specs[column], value)
            self._sheet.write_string(row, column, shown, self._text)

    def _shown(self, column: int, spec: FieldSpec, value: object) -> str:
        """Return the text of a kind, a sex, a membership, a count: a few come again and again."""
        if isinstance(value, date | Participation):
            return marked_text(format_value(spec, value))
        key = (column, value)
        if key not in self._known:
            self._known[key] = marked_text(format_value(spec, value))
        return self._known[key]


def marked_text(text: str) -> str:
    """Return a text from which the import takes nothing off."""
    is_begun = text.startswith(_BEGINNINGS)
    is_taken = says_nothing(text.lstrip("'")) or (is_begun and _NEEDS_MARK.match(text))
    return "'" + text if is_taken else text
