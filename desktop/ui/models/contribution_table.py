"""The contributions of a month, one row per worker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.money import Sen
from desktop.services.program_reading import (
    EMPLOYER_SHARES,
    WORKER_SHARES,
    ContributionLine,
)
from desktop.ui.models.program_matrix import plain
from desktop.ui.models.read_table import ReadTableModel
from desktop.ui.pages.workforce_facts import note_sentence, program_name
from desktop.ui.words import filled

_FIRST = 1
_WORKER_FIRST = _FIRST + len(EMPLOYER_SHARES)
_TOTALS = _WORKER_FIRST + len(WORKER_SHARES)
NOTES_COLUMN = _TOTALS + 2
COLUMN_COUNT = NOTES_COLUMN + 1


class ContributionTableModel(ReadTableModel[ContributionLine]):
    """Name, the employer's shares, the worker's shares, both totals, notes."""

    right_columns = frozenset(range(_FIRST, NOTES_COLUMN))

    def headings(self) -> tuple[str, ...]:
        """Return the headings; a share of the worker says whose it is."""
        return (
            self.tr("Nama"),
            *(program.value for program in EMPLOYER_SHARES),
            *(filled(self.tr("%1 pekerja"), program.value) for program in WORKER_SHARES),
            self.tr("Pemberi kerja"),
            self.tr("Pekerja"),
            self.tr("Catatan"),
        )

    def heading_tip(self, section: int) -> str:
        """Return what a heading stands for."""
        if 0 < section < _WORKER_FIRST:
            words = self.tr("%1, ditanggung pemberi kerja")
            return filled(words, program_name(EMPLOYER_SHARES[section - _FIRST]))
        if _WORKER_FIRST <= section < _TOTALS:
            words = self.tr("%1, dipotong dari upah pekerja")
            return filled(words, program_name(WORKER_SHARES[section - _WORKER_FIRST]))
        return self.known_headings[section]

    def text(self, row: ContributionLine, column: int) -> str:
        """Return a name, an amount or the notes in short."""
        if column == 0:
            return row.name
        if column == NOTES_COLUMN:
            return "; ".join(map(note_sentence, row.notes))
        amount = _amount(row, column)
        return "–" if amount is None else plain(amount)

    def tip(self, row: ContributionLine, column: int) -> str | None:
        """Return the notes in whole sentences."""
        return _sentences(row) if column == NOTES_COLUMN else None

    def spoken(self, row: ContributionLine, column: int) -> str:
        """Return heading and amount; the notes in whole sentences."""
        words = _sentences(row) if column == NOTES_COLUMN else self.text(row, column)
        return f"{self.known_headings[column]}: {words}"


def _amount(item: ContributionLine, column: int) -> Sen | None:
    if column < _WORKER_FIRST:
        return item.employer_share.get(EMPLOYER_SHARES[column - _FIRST])
    if column < _TOTALS:
        return item.worker_share.get(WORKER_SHARES[column - _WORKER_FIRST])
    share = item.employer_share if column == _TOTALS else item.worker_share
    return sum(share.values())


def _sentences(item: ContributionLine) -> str:
    nothing = QCoreApplication.translate("ContributionTable", "tidak ada catatan")
    return "\n".join(map(note_sentence, item.notes)) or nothing
