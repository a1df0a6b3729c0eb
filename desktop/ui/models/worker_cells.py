"""What one cell of the worker table shows, says and tells in its tip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from desktop.domain.field_values import format_value
from desktop.domain.fields import FIELDS_BY_KEY, FieldKind
from desktop.domain.identity import mask_nik
from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import field_value, worker_values
from desktop.ui.models.worker_columns import Column, column_title, field_of, shown_value
from desktop.ui.pages.workforce_facts import Standing, program_name, standing_word
from desktop.ui.widgets.inputs import grouped_amount
from desktop.ui.words import filled

_PROGRAMS = tuple(Program)
_RIGHT_KINDS = {FieldKind.MONEY, FieldKind.COUNT}


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """A worker with what the table shows of law and checks.

    ``cells`` has the sentences of the findings by the field in which they are mended.
    """

    worker: Worker
    standings: tuple[Standing, ...]
    findings: tuple[str, ...]
    cells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def is_right(column: Column) -> bool:
    """Tell whether a column's texts end at the right, as figures do."""
    if column.key in ("row", "wage"):
        return True
    spec = FIELDS_BY_KEY.get(column.field)
    return column.program is None and spec is not None and spec.kind in _RIGHT_KINDS


def cell_text(row: WorkerRow, column: Column, *, is_nik_shown: bool) -> str:
    """Return what a cell shows; programs show an icon alone."""
    worker = row.worker
    if column.program is not None:
        return ""
    if column.key == "row":
        return str(worker.source_row) if worker.source_row else "–"
    if column.key == "wage":
        return grouped_amount(worker.wage)
    if column.key == "findings":
        return str(len(row.findings)) if row.findings else ""
    if column.key == "identity":
        number = worker.identity_number
        return number if is_nik_shown else mask_nik(number)
    return shown_value(FIELDS_BY_KEY[column.field], field_value(worker, column.field))


def plain_texts(worker: Worker, columns: Sequence[Column], findings: Sequence[str]) -> list[str]:
    """Return the texts of cells for the clipboard, as the fields' parsers read them back."""
    values = worker_values(worker)
    return [_plain_text(worker, column, values, findings) for column in columns]


def _plain_text(
    worker: Worker, column: Column, values: Mapping[str, object], findings: Sequence[str]
) -> str:
    if column.key == "findings":
        return "; ".join(findings)
    if column.key == "row":
        return str(worker.source_row) if worker.source_row else ""
    if column.key == "wage":
        return format_value(FIELDS_BY_KEY["basic_wage"], worker.wage)
    key = field_of(column, worker)
    return format_value(FIELDS_BY_KEY[key], values[key])


def cell_findings(row: WorkerRow, column: Column) -> tuple[str, ...]:
    """Return the sentences of the findings that are mended in a cell."""
    if column.key == "findings":
        return row.findings
    if column.key == "wage":
        return row.cells.get("basic_wage", ())
    return row.cells.get(field_of(column, row.worker), ())


def standing_of(row: WorkerRow, program: Program) -> Standing:
    """Return how the worker of a row stands in a program."""
    return row.standings[_PROGRAMS.index(program)]


def program_words(row: WorkerRow, program: Program) -> str:
    """Return a program's standing in whole words."""
    words = QCoreApplication.translate("WorkerTable", "%1 (%2): %3")
    standing = standing_word(standing_of(row, program))
    return filled(words, program.value, program_name(program), standing)


def cell_tip(row: WorkerRow, column: Column) -> str | None:
    """Return the tip of a cell: the findings' cure, the words of an icon, the whole name."""
    findings = cell_findings(row, column)
    if column.program is not None:
        return "\n".join((program_words(row, column.program), *findings))
    if findings:
        return "\n".join(findings)
    return row.worker.name if column.key == "name" else None


def cell_words(row: WorkerRow, column: Column, *, is_nik_shown: bool) -> str:
    """Return what a screen reader says of a cell."""
    findings = cell_findings(row, column)
    if column.key == "findings":
        nothing = QCoreApplication.translate("WorkerTable", "tidak ada temuan")
        return "; ".join(findings) or nothing
    if column.program is not None:
        said = program_words(row, column.program)
    else:
        text = cell_text(row, column, is_nik_shown=is_nik_shown)
        empty = QCoreApplication.translate("WorkerTable", "kosong")
        said = f"{column_title(column)}: {text or empty}"
    if not findings:
        return said
    words = QCoreApplication.translate("WorkerTable", "%1; temuan: %2")
    return filled(words, said, "; ".join(findings))
