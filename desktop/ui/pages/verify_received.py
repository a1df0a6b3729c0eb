"""Declarations taken from documents: their list, and one of them opened for reading alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.declaration import short_digest
from desktop.domain.proof_text import fingerprint
from desktop.services.received import ReceivedDeclaration, ReceivedEntry
from desktop.ui.jobs import JobRunner
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.widgets import Banner, Button, Card, IconButton, QuietButton, label
from desktop.ui.widgets.pdf_view import PdfView
from desktop.ui.words import filled


class ReceivedList(Card):
    """One line for each declaration taken from a document."""

    open_requested = Signal(int)
    remove_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Diambil dari dokumen"))
        self.title.show()
        self.body.addWidget(
            label(
                self.tr(
                    "Deklarasi ini berasal dari berkas PDF, bukan dari program ini: hanya untuk"
                    " dibaca, dan tidak pernah tercampur dengan deklarasi Anda."
                ),
                "muted",
                wrap=True,
            )
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_2)
        self.body.addLayout(self._lines)
        self._rows: list[QWidget] = []
        self.buttons: dict[int, QuietButton] = {}
        self.bins: dict[int, IconButton] = {}
        self.hide()

    def show_entries(self, entries: Sequence[ReceivedEntry]) -> None:
        """Show other declarations."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.buttons, self.bins = [], {}, {}
        for entry in entries:
            self._add(entry)
        self.setVisible(bool(entries))

    def _add(self, entry: ReceivedEntry) -> None:
        text = filled(self.tr("%1, nomor %2"), entry.employer_name, entry.document_number)
        button = QuietButton(text, "file-text")
        button.clicked.connect(lambda: self.open_requested.emit(entry.received_id))
        remove = IconButton("trash-2", filled(self.tr("Lupakan %1"), entry.document_number))
        remove.setProperty("edits", True)
        remove.clicked.connect(lambda: self.remove_requested.emit(entry.received_id))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(button)
        as_of = filled(self.tr("keadaan per %1"), f"{entry.as_of:%d-%m-%Y}")
        across.addWidget(label(as_of, "muted"))
        across.addStretch()
        across.addWidget(remove)
        self._lines.addWidget(row)
        self._rows.append(row)
        self.buttons[entry.received_id] = button
        self.bins[entry.received_id] = remove


class ReceivedView(QWidget):
    """One declaration taken from a document, page by page; nothing of it can be changed."""

    closed = Signal()

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Kembali"), "chevron-left")
        self.number = label("", "section", wrap=True)
        self.banner = Banner()
        self.facts = label("", wrap=True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.view = PdfView(jobs)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self.back)
        head.addWidget(self.number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.facts)
        column.addWidget(self.view, 1)
        self.back.clicked.connect(self.closed)

    def show_declaration(self, received: ReceivedDeclaration) -> None:
        """Show one of them."""
        entry = received.entry
        number = filled(self.tr("%1, nomor %2"), entry.employer_name, entry.document_number)
        self.number.setText(number)
        self.banner.show_message(
            "info",
            filled(
                self.tr(
                    "Diambil dari dokumen pada %1. Hanya untuk dibaca; ini bukan deklarasi dari"
                    " program ini."
                ),
                f"{entry.received_at:%d-%m-%Y}",
            ),
        )
        self.facts.setText("\n".join(self._facts(entry)))
        self.view.set_pdf(received.pdf)
        self.back.setFocus()

    def _facts(self, entry: ReceivedEntry) -> list[str]:
        dates = filled(
            self.tr("Keadaan per %1, difinalkan %2"),
            f"{entry.as_of:%d-%m-%Y}",
            f"{entry.finalised_at:%d-%m-%Y %H:%M}",
        )
        lines = [dates, filled(self.tr("Sidik data %1"), short_digest(entry.digest))]
        if entry.public_key:
            lines.append(filled(self.tr("Sidik kunci %1"), fingerprint(entry.public_key)))
        if entry.amends:
            lines.append(filled(self.tr("Pembetulan atas %1"), entry.amends))
        return lines
