"""Cells that were merged downwards: the text of the first one holds for every row.

A list with one unit or place for many people is often written so, and only its first row has the
text. Numbers of people are never filled in: two rows of one person do not make two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.domain.program import EMPLOYMENT_PROGRAMS
from desktop.exchange.cell_text import clean_cell
from desktop.exchange.choices import MERGED_CELLS, ImportChoices, Repair
from desktop.exchange.columns import NAME_PARTS, Column
from desktop.exchange.reader_process import Merge
from desktop.exchange.text_rows import Block, TextRows, blocks_of

_SHARED = {
    *("unit", "workplace", "position", "kind", "citizenship", "start", "contract_end"),
    *("basic_wage", "fixed_allowances", "reported_wage_employment", "reported_wage_health"),
    *("jkn_status", *(program.value.lower() for program in EMPLOYMENT_PROGRAMS)),
}
"""The fields that several people may have in common."""
_NAMES = {"name", *NAME_PARTS}


def filled_down(
    rows: Sequence[list[str]],
    merges: Sequence[Merge],
    columns: Sequence[Column],
    start: int,
    choices: ImportChoices,
) -> tuple[Sequence[list[str]], list[Repair]]:
    """Return the rows with the texts of merged cells below ``start`` in each of their rows.

    Also what was proposed so; a cell of which that was refused stays empty. Only rows with a name
    are filled: what else stands there is no person.
    """
    shared = {column.index for column in columns if column.role in _SHARED}
    names = [column.index for column in columns if column.role in _NAMES]
    repairs = [
        Repair(row + 1, merge.column, MERGED_CELLS, "", text)
        for merge in merges
        if merge.column in shared and merge.first >= start
        for text in [clean_cell(_cell(rows, merge.first, merge.column))[0]]
        if text
        for row in range(merge.first + 1, min(merge.last + 1, len(rows)))
        if not _cell(rows, row, merge.column) and any(_cell(rows, row, name) for name in names)
    ]
    wanted: dict[int, dict[int, str]] = {}
    for repair in repairs:
        if not choices.refuses(*repair.key):
            wanted.setdefault(repair.row - 1, {})[repair.column] = repair.after
    return (_with_cells(rows, wanted) if wanted else rows), repairs


def _cell(rows: Sequence[Sequence[str]], row: int, column: int) -> str:
    cells = rows[row]
    return cells[column] if column < len(cells) else ""


def _with_cells(
    rows: Sequence[list[str]], wanted: Mapping[int, Mapping[int, str]]
) -> Sequence[list[str]]:
    filled = TextRows()
    for first, block in blocks_of(rows):
        inside = [row for row in range(first, first + block.height) if row in wanted]
        if not inside:
            filled.add(block)
            continue
        lines = block.rows()
        for row in inside:
            line = lines[row - first]
            line += [""] * (max(wanted[row]) + 1 - len(line))
            for column, text in wanted[row].items():
                line[column] = text
        filled.add(Block.of(lines))
    return filled
