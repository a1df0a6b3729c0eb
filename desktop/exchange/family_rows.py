"""Members of a worker's family, as the mutation form of BPJS Kesehatan lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.worker import Sex
from desktop.exchange.cell_parser import CellParser
from desktop.exchange.columns import FAMILY_CARD, FAMILY_RELATION, Column

Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One family member; ``relation`` is the code of the form: 2 husband, 3 wife, 4 child, 5 other.

    ``worker_row`` is the row of the worker: the one of the same family card, else the worker
    above; 0 when there is none. What cannot be read is ``None`` or empty.
    """

    row: int
    worker_row: int
    relation: str
    name: str
    nik: str = ""
    birth_date: date | None = None
    sex: Sex | None = None
    jkn_number: str = ""


def read_family(
    family: Iterable[Row],
    workers: Sequence[Row],
    columns: Sequence[Column],
    parsers: Sequence[CellParser],
) -> tuple[FamilyRow, ...]:
    """Return the family rows, each with the row of its worker."""
    card = next((c.index for c in columns if c.role == FAMILY_CARD), None)
    by_card = {_cell(cells, card): row for row, cells in workers if _cell(cells, card)}
    starts = [row for row, _ in workers]
    found, last = [], 0
    for row, cells in family:
        while last < len(starts) and starts[last] < row:
            last += 1
        above = starts[last - 1] if last else 0
        worker_row = by_card.get(_cell(cells, card), above)
        found.append(_family_row(row, worker_row, cells, columns, parsers))
    return tuple(found)


def _cell(cells: Sequence[str], index: int | None) -> str:
    return cells[index] if index is not None and index < len(cells) else ""


def _family_row(
    row: int,
    worker_row: int,
    cells: Sequence[str],
    columns: Sequence[Column],
    parsers: Sequence[CellParser],
) -> FamilyRow:
    values = {
        column.role: parser.parse(_cell(cells, column.index)).value
        for column, parser in zip(columns, parsers, strict=True)
    }
    born, sex = values.get("birth_date"), values.get("sex")
    return FamilyRow(
        row,
        worker_row,
        str(values.get(FAMILY_RELATION) or "")[:1],
        str(values.get("name") or ""),
        nik=str(values.get("nik") or ""),
        birth_date=born if isinstance(born, date) else None,
        sex=sex if isinstance(sex, Sex) else None,
        jkn_number=str(values.get("jkn_number") or ""),
    )
