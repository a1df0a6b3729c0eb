"""Workers to the plain table: what is written here is read back as the same workforce."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.field_values import format_value
from desktop.domain.fields import WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.program import Participation
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import worker_values
from desktop.exchange.cell_text import says_nothing
from desktop.exchange.columns import FAMILY_RELATION
from desktop.exchange.family_rows import WORKER_CODE, member_values, relation_code
from desktop.exchange.messages import user_error
from desktop.exchange.written_whole import written_beside

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from desktop.exchange.workbook import FormattedCell, ValueCells

DATA_SHEET = "Tenaga Kerja"
_NAME_WIDTH = 32
_WIDTHS = {
    FieldKind.DATE: 12,
    FieldKind.MONEY: 16,
    FieldKind.CHOICE: 10,
    FieldKind.YES_NO: 10,
    FieldKind.COUNT: 10,
    FieldKind.PARTICIPATION: 12,
}
_PAGES_WIDE = 3
"""Thirty columns on one sheet would be too small to read."""
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
    with (
        written_beside(path) as draft,
        draft.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([spec.header_id for spec in specs])
        for is_worker, row in _rows(workers, specs):
            told = zip(specs, row, strict=True)
            writer.writerow([csv_text(format_value(spec, value)) for spec, value in told])
            count += is_worker
    return count


def csv_text(text: str) -> str:
    """Return a text that the import takes back as it is and that no spreadsheet computes."""
    return guarded(text) if _FORMULA.match(text) else marked_text(text)


def guarded(text: str) -> str:
    """Keep a spreadsheet from computing a text that begins like a formula."""
    return "'" + text if _FORMULA.match(text) else text


def _write_xlsx(path: Path, workers: Iterable[Worker], specs: Sequence[FieldSpec]) -> int:
    from desktop.exchange.workbook import ValueCells, add_rows, new_workbook

    count = 0
    with new_workbook(path) as (book, formats):
        sheet = add_rows(book, DATA_SHEET)
        lay_out(sheet, specs)
        heading = sheet.text_cells(formats["heading"])
        sheet.write_cells(0, [heading(spec.header_id) for spec in specs])
        cells = ValueCells(sheet, formats)
        makers = [_maker(cells, spec) for spec in specs]
        for number, (is_worker, row) in enumerate(_rows(workers, specs), start=1):
            told = zip(makers, row, strict=True)
            sheet.write_cells(
                number, ["" if value is None else make(value) for make, value in told]
            )
            count += is_worker
    return count


def lay_out(sheet: Worksheet, specs: Sequence[FieldSpec]) -> None:
    """Keep headings and names in sight, give the columns their widths, prepare the print."""
    from desktop.exchange.workbook import lay_out_for_print

    sheet.freeze_panes(1, 1)
    for column, spec in enumerate(specs):
        sheet.set_column(column, column, _width(spec))
    lay_out_for_print(sheet, pages_wide=_PAGES_WIDE)


def _width(spec: FieldSpec) -> int:
    """Return a width that shows the values, and the heading on three lines at most."""
    longest_word = max(map(len, spec.header_id.split()))
    return _NAME_WIDTH if spec.key == "name" else max(_WIDTHS.get(spec.kind, 18), longest_word + 1)


_FEW = {FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.COUNT}
"""Kinds of which a few values come again and again."""


def _maker(cells: ValueCells, spec: FieldSpec) -> Callable[[Any], FormattedCell]:
    """Return what makes values of a field cells."""

    def told(text: str) -> FormattedCell:
        return cells.text(marked_text(text))

    if spec.kind is FieldKind.DATE:
        return cells.day
    if spec.kind is FieldKind.MONEY:
        return cells.amount
    if spec.kind is FieldKind.PARTICIPATION:
        stated = cache(lambda state: told(format_value(spec, Participation(state))))
        return lambda part: (
            cells.day(part.registered_on) if part.registered_on else stated(part.state)
        )
    return cache(lambda value: told(format_value(spec, value))) if spec.kind in _FEW else told


def marked_text(text: str) -> str:
    """Return a text from which the import takes nothing off."""
    is_begun = text.startswith(_BEGINNINGS)
    is_taken = says_nothing(text.lstrip("'")) or (is_begun and _NEEDS_MARK.match(text))
    return "'" + text if is_taken else text
