"""What the user decided about a sheet: meaning of columns, writing of dates, repairs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange.columns import Column, normalise

HARMLESS_REPAIRS = frozenset(
    {"letter_case", "name_case", "words", "spaces", "apostrophe", "placeholder", "merged_cells"}
)
"""Repairs without which the cell still says the same; refusing them keeps no row out."""
DUPLICATE_ROW = "duplicate_row"
MERGED_CELLS = "merged_cells"
"""The text of merged cells in each of their rows; refused, the cell is as empty as it was."""
NAME_CASE = "name_case"
"""Capitals for a name written small: never without being asked, for names are identities."""

SHORT_YEAR = "short_year"
"""A century for a year of two digits: never without being asked, for it is a guess."""
NEVER_UNASKED = frozenset({NAME_CASE, SHORT_YEAR})


class Repair(NamedTuple):
    """One cell that is read differently from how it is written; both texts may be personal.

    ``row`` counts as the sheet does; ``column`` counts from 0, -1 is the whole row.
    """

    row: int
    column: int
    kind: str
    before: str
    after: str

    @property
    def key(self) -> tuple[int, int, str]:
        """What tells this repair from every other of the sheet."""
        return self.row, self.column, self.kind


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """Decisions that go before those of the program; by column, counted from 0.

    ``sheet``: the one to read, the best one when empty. ``match_only``: rows of a layout that
    says too little of a worker are read as updates only. ``drop_duplicates``: of rows that are
    exactly alike only the first is read. ``words``: by the texts of a column in capitals a word of
    its field that they stand for, empty where they stand for none.
    """

    sheet: str = ""
    roles: Mapping[int, str] = field(default_factory=dict)
    orders: Mapping[int, DateOrder] = field(default_factory=dict)
    styles: Mapping[int, AmountStyle] = field(default_factory=dict)
    words: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    refused_kinds: frozenset[str] = NEVER_UNASKED
    refused_cells: frozenset[tuple[int, int, str]] = frozenset()
    match_only: bool = False
    drop_duplicates: bool = False

    def refuses(self, row: int, index: int, kind: str) -> bool:
        """Tell whether the user did not accept a repair."""
        return kind in self.refused_kinds or (row, index, kind) in self.refused_cells

    @property
    def refuses_any(self) -> bool:
        """Tell whether any repair was not accepted."""
        return bool(self.refused_kinds or self.refused_cells)

    @property
    def refuses_cleaning(self) -> bool:
        """Tell whether a repair may be refused that was made while cells were cleaned."""
        return bool(self.refused_cells or self.refused_kinds - NEVER_UNASKED - {DUPLICATE_ROW})


AUTOMATIC = ImportChoices()


@dataclass(frozen=True, slots=True)
class FormatQuestion:
    """A column whose writing its values do not settle; ``samples`` are (row, text)."""

    index: int
    heading: str
    is_date: bool
    samples: tuple[tuple[int, str], ...]


def fingerprint(columns: Iterable[Column]) -> str:
    """Return what a table is known by again: its headings and their order."""
    headings = "\n".join(f"{column.index}:{normalise(column.heading)}" for column in columns)
    return hashlib.sha256(headings.encode("utf-8")).hexdigest()
