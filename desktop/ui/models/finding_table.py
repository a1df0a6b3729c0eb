"""The findings of an import as a table: row, column, value, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.issue import Severity
from desktop.ui import icons
from desktop.ui.language import current_language
from desktop.ui.models.read_table import ROLE, ReadTableModel

_LEVEL_COLUMN = 3
_ICONS = {
    Severity.ERROR: ("x", "not_met"),
    Severity.WARNING: ("triangle-alert", "partly_met"),
    Severity.NOTICE: ("info", "primary"),
}


class SheetFinding(Protocol):
    """One finding of an import, as the services hand it on."""

    @property
    def row(self) -> int:
        """The row of the user's sheet."""

    @property
    def column(self) -> str:
        """The heading as written there."""

    @property
    def level(self) -> Severity:
        """How much it weighs."""

    @property
    def value(self) -> str:
        """What stands there."""

    def sentence(self, *, language: str = "id", value: str | None = None) -> str:
        """Return what is wrong and the cure."""


def level_word(level: Severity) -> str:
    """Return the word of a level: what becomes of the row."""
    translate = QCoreApplication.translate
    return {
        Severity.ERROR: translate("FindingTable", "Ditolak"),
        Severity.WARNING: translate("FindingTable", "Periksa"),
        Severity.NOTICE: translate("FindingTable", "Catatan"),
    }[level]


class FindingTableModel(ReadTableModel[SheetFinding]):
    """Shows findings, all of them or those of one level."""

    rows: Sequence[SheetFinding]

    right_columns = frozenset({0})

    def __init__(self, findings: Sequence[SheetFinding], parent: QObject | None = None) -> None:
        super().__init__(tuple(findings), parent)
        self._all = self.rows
        self._icons = {
            level: icons.icon(name, token, 16) for level, (name, token) in _ICONS.items()
        }

    def count(self, level: Severity) -> int:
        """Return how many findings have this level."""
        return sum(1 for finding in self._all if finding.level is level)

    def show_level(self, level: Severity | None) -> None:
        """Show the findings of one level, all for ``None``."""
        self.show_rows(tuple(f for f in self._all if level is None or f.level is level))

    def headings(self) -> tuple[str, ...]:
        """Return where, what, and the cure."""
        return (
            self.tr("Baris"),
            self.tr("Kolom"),
            self.tr("Isi"),
            self.tr("Akibat"),
            self.tr("Temuan dan cara memperbaiki"),
        )

    def text(self, row: SheetFinding, column: int) -> str:
        """Return what a cell shows."""
        if column > _LEVEL_COLUMN:
            return _sentence(row)
        return (str(row.row), row.column, row.value, level_word(row.level))[column]

    def tip(self, row: SheetFinding, column: int) -> str:
        """Return the whole sentence."""
        return _sentence(row)

    def spoken(self, row: SheetFinding, column: int) -> str:
        """Return the whole sentence."""
        return _sentence(row)

    def look(self, row: SheetFinding, column: int, role: int) -> object:
        """Return the mark of the level."""
        is_mark = role == ROLE.DecorationRole and column == _LEVEL_COLUMN
        return self._icons[row.level] if is_mark else None


def _sentence(finding: SheetFinding) -> str:
    return finding.sentence(language=current_language())
