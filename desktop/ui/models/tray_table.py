"""The rows that wait for a correction: file, row, who, what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from desktop.domain.issue import Severity
from desktop.ui.language import current_language
from desktop.ui.models.read_table import ReadTableModel


class RowFinding(Protocol):
    """One finding of a row that waits."""

    @property
    def level(self) -> Severity:
        """How much it weighs."""

    def sentence(self, *, language: str = "id", value: str | None = None) -> str:
        """Return what is wrong and the cure."""


class TrayLine(Protocol):
    """One row that waits, as the services hand it on."""

    @property
    def row_id(self) -> int:
        """Its number in the tray."""

    @property
    def source_row(self) -> int:
        """Its row in the user's sheet."""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the row."""

    @property
    def findings(self) -> Sequence[RowFinding]:
        """What is wrong with it."""


Waiting = tuple[str, TrayLine]
"""The name of the file, and the row."""


class TrayTableModel(ReadTableModel[Waiting]):
    """Shows the rows; ``row_id`` tells which one a line of the table is."""

    right_columns = frozenset({1})

    def row_id(self, line: int) -> int:
        """Return the number in the tray of a line of the table."""
        return self.rows[line][1].row_id

    def headings(self) -> tuple[str, ...]:
        """Return where, what and why."""
        return self.tr("Berkas"), self.tr("Baris"), self.tr("Isi"), self.tr("Temuan")

    def text(self, row: Waiting, column: int) -> str:
        """Return what a cell shows."""
        return _texts(*row)[column]

    def spoken(self, row: Waiting, column: int) -> str:
        """Return the row as a whole."""
        return ", ".join(_texts(*row))


def _texts(file_name: str, row: TrayLine) -> tuple[str, ...]:
    content = " · ".join(text for text in row.cells if text)
    errors = [f for f in row.findings if f.level is Severity.ERROR]
    told = " ".join(f.sentence(language=current_language()) for f in errors)
    return file_name, str(row.source_row), content, told
