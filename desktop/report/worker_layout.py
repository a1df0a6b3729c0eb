"""Where the columns of the worker annex stand, for a width and the columns that were chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.letter import ALL_COLUMNS, Paper, WorkerColumn
from desktop.report.sheet import SHEETS
from desktop.report.words import PROGRAM_ORDER

NUMBER_RIGHT = 24.0
ROW_RIGHT = 52.0
NAME_LEFT = 58.0
PROGRAM_GAP = 8.0
KIND_ROOM = 48.0
_NAME_ROOM = 126.0
_WIDEST_NAME = 300.0
_TERMS = 52.0
_WAGE = 71.0
_WAGE_GAP = 7.0


@dataclass(frozen=True)
class WorkerLayout:
    """The left ends of the columns in points; ``columns`` are those that are printed.

    They are asked for every figure of every worker, so each is worked out once.
    """

    width: float
    columns: frozenset[WorkerColumn]
    name_room: float

    @classmethod
    def of(cls, width: float, columns: Collection[WorkerColumn] = ALL_COLUMNS) -> WorkerLayout:
        """Return the layout; without the programs the names get the room that is left."""
        chosen = frozenset(columns)
        room = _NAME_ROOM
        if WorkerColumn.PROGRAMS not in chosen:
            taken = NAME_LEFT + _TERMS * (WorkerColumn.TERMS in chosen)
            taken += _WAGE * (WorkerColumn.WAGE in chosen)
            room = min(_WIDEST_NAME, width - taken - 4)
        return cls(width, chosen, room)

    def shows(self, column: WorkerColumn) -> bool:
        """Tell whether a column is printed."""
        return column in self.columns

    @cached_property
    def kind_left(self) -> float:
        """Where kind of contract and the two days begin."""
        return NAME_LEFT + self.name_room + 4

    @cached_property
    def wage_left(self) -> float:
        """Where the letters of the parts of the wage stand."""
        return self.kind_left + _TERMS * self.shows(WorkerColumn.TERMS)

    @cached_property
    def wage_right(self) -> float:
        """Where the amounts of the wage end."""
        return self.wage_left + _WAGE - _WAGE_GAP

    @cached_property
    def program_left(self) -> float:
        """Where the first program begins."""
        return self.wage_left + _WAGE * self.shows(WorkerColumn.WAGE)

    @cached_property
    def program_step(self) -> float:
        """How wide each program is with the gap behind it."""
        return (self.width - self.program_left) / len(PROGRAM_ORDER)


USUAL = WorkerLayout.of(SHEETS[Paper.A4].wide_width)
