"""The left side of the declaration page: the check list, and number and closing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.errors import UserError
from desktop.services.check_list import CheckLevel
from desktop.ui.messages import fault_text
from desktop.ui.pages.declaration_approval import ApprovalLine
from desktop.ui.pages.declaration_checks import CheckListView
from desktop.ui.theme import SPACE_3, SPACE_4
from desktop.ui.widgets import Card, FormGrid, PrimaryButton, QuietButton, TextEdit, flush, label
from desktop.ui.words import filled

_WIDTH = 340
_LIST_HEIGHT = 220
"""Three findings of two lines: whoever mends the first sees the next."""


class DeclarationSteps(QScrollArea):
    """Says what is missing, takes the number, and lets the button be pressed when all is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = ""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDTH)
        ground = QWidget()
        ground.setProperty("role", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self._build_checks(), 1)
        column.addWidget(self._build_number())
        self.setWidget(ground)

    def _build_checks(self) -> Card:
        card = Card(self.tr("1  Daftar periksa"))
        self.summary = label("", "muted", wrap=True)
        self.checks = CheckListView()
        self.checks.setMinimumHeight(_LIST_HEIGHT)
        card.body.addWidget(self.summary)
        card.body.addWidget(self.checks, 1)
        self.give_reason = QuietButton(self.tr("Tulis alasan…"), "pencil")
        self.give_reason.setEnabled(False)
        card.body.addLayout(flush(self.give_reason))
        self.checks.selectionModel().currentChanged.connect(self._on_current)
        self.checks.checks.modelReset.connect(self._on_current)
        return card

    def _build_number(self) -> Card:
        card = Card(self.tr("3  Nomor dan penutupan"))
        self.number = TextEdit()
        self.operator = TextEdit()
        form = FormGrid()
        self.number_row = form.add_row(self.tr("&Nomor surat"), self.number, is_required=True)
        form.add_row(self.tr("Disusun &oleh"), self.operator)
        self.password = TextEdit()
        self.password.setEchoMode(TextEdit.EchoMode.Password)
        self.password_row = form.add_row(
            self.tr("&Kata sandi lampiran"),
            self.password,
            help=self.tr(
                "Boleh kosong. Bila diisi, nama dan NIK di dalam data lampiran PDF hanya terbuka"
                " dengan kata sandi ini; program tidak menyimpannya."
            ),
        )
        self.blocked = label("", "muted", wrap=True)
        self.finalise = PrimaryButton(self.tr("Finalkan deklarasi"), "lock")
        self.approval = ApprovalLine()
        for part in (form, self.approval, self.blocked, self.finalise):
            card.body.addWidget(part)
        return card

    def _on_current(self, *_changed: object) -> None:
        item = self.checks.current_item()
        self.give_reason.setEnabled(item is not None and (item.takes_reason or bool(item.kept)))

    def propose(self, number: str, operator: str) -> None:
        """Offer number and name unless the user has typed others."""
        if self.number.text() in {"", self._proposed}:
            self._proposed = number
            self.number.setText(number)
        if not self.operator.text():
            self.operator.setText(operator)

    def show_fault(self, fault: UserError) -> None:
        """Say under its field why the declaration was not finalised."""
        is_password = fault.code == "ATTACHMENT_PASSWORD_SHORT"
        row = self.password_row if is_password else self.number_row
        row.set_error(fault_text(fault))

    def show_ready(self, *, is_checked: bool) -> None:
        """Count the findings; switch the button on, or say what keeps it off."""
        red = self.checks.count(CheckLevel.RED)
        has_number = bool(self.number.text().strip())
        self.summary.setText(self.checks.summary())
        approval = self.approval.status
        lacks_approval = approval is not None and approval.blocks
        is_whole = has_number and not lacks_approval
        self.finalise.setEnabled(is_checked and not red and is_whole)
        reason = ""
        if red:
            reason = filled(
                self.tr("%1 temuan menahan deklarasi. Buka temuan itu dan perbaiki dahulu."), red
            )
        elif is_checked and not has_number:
            reason = self.tr("Isi nomor surat.")
        elif lacks_approval:
            reason = self.tr("Menunggu persetujuan orang kedua.")
        self.blocked.setText(reason)
        self.blocked.setVisible(bool(reason))
