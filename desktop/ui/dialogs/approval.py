"""Two names: who filled the draft in, and who approves it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.approval import PartDigests
from desktop.errors import UserError
from desktop.services.approvals import ApprovalService
from desktop.services.changes import ChangeSet
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.messages import fault_text
from desktop.ui.widgets import FormGrid, TextEdit


class ApprovalDialog(BaseDialog):
    """Takes both names and records the approval of exactly the draft that is shown."""

    help_id = "declaration"

    def __init__(
        self,
        service: ApprovalService,
        parts: PartDigests,
        filled_in_by: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._service, self._parts = service, parts
        self.changes: ChangeSet | None = None
        self.setMinimumWidth(520)
        self.set_heading(
            self.tr("Setujui draf surat"),
            self.tr(
                "Orang kedua membaca pratinjau, lalu namanya dicatat di sini dan dicetak pada"
                " surat. Setiap perubahan sesudahnya menggugurkan persetujuan ini. Program"
                " mencatat nama; ia tidak memeriksa siapa yang mengetiknya."
            ),
        )
        self.filled_in_by, self.approved_by = TextEdit(), TextEdit()
        self.filled_in_by.setText(filled_in_by)
        form = FormGrid()
        form.add_row(self.tr("&Disusun oleh"), self.filled_in_by, is_required=True)
        self.row = form.add_row(self.tr("Disetujui &oleh"), self.approved_by, is_required=True)
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Setujui"), is_primary=True)
        self.store.clicked.connect(self._on_store)
        (self.approved_by if filled_in_by else self.filled_in_by).setFocus()

    def _on_store(self) -> None:
        try:
            self.changes = self._service.approve(
                self._parts, self.filled_in_by.text(), self.approved_by.text()
            )
        except UserError as fault:
            self.row.set_error(fault_text(fault))
            return
        self.accept()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        service: ApprovalService,
        parts: PartDigests,
        filled_in_by: str,
    ) -> ChangeSet | None:
        """Let a draft be approved; return what changed, ``None`` when cancelled."""
        dialog = cls(service, parts, filled_in_by, parent)
        dialog.exec()
        changes = dialog.changes
        dialog.deleteLater()
        return changes
