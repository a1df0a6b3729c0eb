"""The family members of one worker, typed into a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.dependant import Dependant
from desktop.domain.family_fields import FAMILY, errors_of, person_facts, person_of
from desktop.domain.worker import Worker
from desktop.services.changes import ChangeSet
from desktop.ui.dialogs.records import RecordsDialog
from desktop.ui.messages import issue_text
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services


_WIDTHS = (190, 100, 110, 56, 160, 130, 120, 130)
"""Pixels of the columns; the last one takes what is left."""


class FamilyDialog(RecordsDialog):
    """One row a person; who is listed here counts before the numbers of the sheet."""

    help_id = "workforce"

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(FAMILY, [person_facts(person) for person in worker.family], parent)
        self.set_heading(
            filled(self.tr("Keluarga %1"), worker.name),
            self.tr(
                "Hubungan: Suami, Istri, Anak, atau Tambahan (orang tua, mertua). Terdaftar JKN dan"
                " Pasangan bekerja: Ya atau Tidak; kosongkan bila belum diketahui. Suami atau istri"
                " yang bekerja didaftarkan pemberi kerjanya sendiri."
            ),
        )
        self.save.setText(self.tr("Simpan keluarga"))
        for column, width in enumerate(_WIDTHS):
            self.view.setColumnWidth(column, width)
        self.resize(sum(_WIDTHS) + 100, 480)

    def fault(self) -> str:
        """Return what must be mended first: a cell, or a NIK that is none."""
        unreadable = super().fault()
        if unreadable:
            return unreadable
        rows = self._filled_rows()
        for number, issue in errors_of(self.family()):
            return filled(self.tr("Baris %1: %2"), str(rows[number] + 1), issue_text(issue))
        return ""

    def _filled_rows(self) -> list[int]:
        columns = range(self.table.columnCount())
        return [
            row
            for row in range(self.table.rowCount())
            if any(self.table.text(row, column) for column in columns)
        ]

    def family(self) -> tuple[Dependant, ...]:
        """Return the family members typed; raises ``ValueError`` for a fault."""
        return tuple(map(person_of, self.records()))


def edit_family(parent: QWidget | None, services: Services, worker: Worker) -> ChangeSet | None:
    """Let the user change a stored worker's family; ``None`` when nothing was changed."""
    dialog = FamilyDialog(worker, parent)
    family = dialog.family() if dialog.exec() else worker.family
    dialog.deleteLater()
    if family == worker.family:
        return None
    return services.workforce.save_family(worker.worker_id, family)
