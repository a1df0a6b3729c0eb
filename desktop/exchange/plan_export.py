"""The plan of repair to a spreadsheet, for those who have to do it and who pay for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.action_plan import Action, ActionState
from desktop.domain.money import Sen
from desktop.exchange.messages import user_error

PLAN_SHEET = "Rencana Perbaikan"
STATE_WORDS = {
    ActionState.OPEN: "Belum mulai",
    ActionState.IN_PROGRESS: "Sedang dikerjakan",
    ActionState.DONE: "Selesai",
    ActionState.DROPPED: "Dibatalkan",
}
_WRAPPED = ("Judul", "Tindakan", "Catatan")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An action with the title and the severity of its obligation."""

    action: Action
    title: str
    severity: str


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    width: int
    value: Callable[[PlanRow], str | date | Sen | None]


_COLUMNS = (
    _Column("Kewajiban", 11, lambda row: row.action.obligation_id),
    _Column("Judul", 40, lambda row: row.title),
    _Column("Tingkat", 10, lambda row: row.severity),
    _Column("Tindakan", 50, lambda row: row.action.proposal),
    _Column("Penanggung jawab", 20, lambda row: row.action.owner),
    _Column("Mulai", 12, lambda row: row.action.start),
    _Column("Paling lambat", 14, lambda row: row.action.due),
    _Column("Biaya (Rp)", 18, lambda row: row.action.budget_sen),
    _Column("Status", 18, lambda row: STATE_WORDS[row.action.state]),
    _Column("Catatan", 40, lambda row: row.action.note),
    _Column("Dibawa dari", 14, lambda row: row.action.carried_from),
)


def export_plan(path: Path, rows: Sequence[PlanRow]) -> None:
    """Write the plan as ``.xlsx``, one row an action, in the order given.

    Raises ``UserError`` EXPORT_FORMAT for another suffix, FILE_CANNOT_WRITE where the disk or
    the rights forbid it.
    """
    if path.suffix.lower() != ".xlsx":
        raise user_error("EXPORT_FORMAT", file=path.name)
    from desktop.exchange.workbook import ValueCells, add_rows, lay_out_for_print, new_workbook

    with new_workbook(path) as (book, formats):
        sheet = add_rows(book, PLAN_SHEET)
        sheet.freeze_panes(1, 1)
        lay_out_for_print(sheet)
        for place, column in enumerate(_COLUMNS):
            sheet.set_column(place, place, column.width)
        heading, cells = sheet.text_cells(formats["heading"]), ValueCells(sheet, formats)
        wrapped = ValueCells(
            sheet,
            formats | {"text": book.add_format({"num_format": "@", "text_wrap": True})},
        )
        makers = [wrapped if column.head in _WRAPPED else cells for column in _COLUMNS]
        sheet.write_cells(0, [heading(column.head) for column in _COLUMNS])
        for number, row in enumerate(rows, start=1):
            told = zip(makers, _COLUMNS, strict=True)
            sheet.write_cells(number, [make.of(column.value(row)) for make, column in told])
