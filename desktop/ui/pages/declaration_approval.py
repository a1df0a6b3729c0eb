"""Whether a second person approved the draft, and what was edited since."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.approval import ApprovalStatus
from desktop.domain.texts.approval import parts_text
from desktop.ui import icons
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_1, SPACE_2
from desktop.ui.widgets import QuietButton, label
from desktop.ui.words import filled


class ApprovalLine(QWidget):
    """A sentence with its mark, and what can be done about it."""

    approve_wanted = Signal()
    withdraw_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status: ApprovalStatus | None = None
        self._mark = QLabel()
        self._text = label("", wrap=True)
        self.approve = QuietButton(self.tr("Setujui…"), "check")
        self.withdraw = QuietButton(self.tr("Tarik persetujuan"), "undo-2")
        self.changes = QuietButton(self.tr("Lihat perubahan"), "list-todo")
        said = QHBoxLayout()
        said.setSpacing(SPACE_2)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._text, 1)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_2)
        for button in (self.approve, self.withdraw, self.changes):
            tools.addWidget(button)
        tools.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(label(self.tr("Persetujuan orang kedua"), "field-label"))
        column.addLayout(said)
        column.addLayout(tools)
        self.approve.clicked.connect(self.approve_wanted)
        self.withdraw.clicked.connect(self.withdraw_wanted)
        self.changes.clicked.connect(self.changes_wanted)
        self.show_status(None)

    def show_status(self, status: ApprovalStatus | None) -> None:
        """Show where the draft stands; ``None`` while there is none to approve."""
        self.status = status
        is_valid = status is not None and status.is_valid
        has_fallen = status is not None and bool(status.changed)
        icon, token = "circle", "not_applicable"
        if is_valid:
            icon, token = "check", "met"
        elif has_fallen or (status is not None and status.blocks):
            icon, token = "triangle-alert", "partly_met"
        self._mark.setPixmap(icons.pixmap(icon, token, scale=self.devicePixelRatioF()))
        self._text.setText(self.sentence())
        self.approve.setEnabled(status is not None)
        self.approve.setVisible(not is_valid)
        self.withdraw.setVisible(is_valid)
        self.changes.setVisible(has_fallen)

    def sentence(self) -> str:
        """Return what is said of the approval at the moment."""
        status = self.status
        if status is None:
            return self.tr("Menunggu pratinjau yang dapat disetujui.")
        if status.approval is None:
            if status.is_required:
                return self.tr("Belum disetujui. Perusahaan ini memintanya sebelum finalisasi.")
            return self.tr("Belum disetujui. Tanpa itu, surat mencatat bahwa tidak ada penyetuju.")
        name = status.approval.approved_by
        if status.is_valid:
            at = f"{status.approval.approved_at:%d-%m-%Y %H:%M}"
            return filled(self.tr("Disetujui oleh %1 pada %2."), name, at)
        parts = parts_text(status.changed, current_language())
        return filled(self.tr("Persetujuan %1 gugur, karena sesudahnya diubah: %2."), name, parts)
