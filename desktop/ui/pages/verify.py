"""Check a document: drop a PDF or paste the text of its code, and read the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from desktop.domain.progress import Progress
from desktop.domain.verification import VerificationAnswer
from desktop.errors import UserError
from desktop.services.changes import DECLARATIONS
from desktop.ui.dialogs.attachment_password import AttachmentPasswordDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.messages import fault_text
from desktop.ui.pages.base import Page
from desktop.ui.pages.verify_answer import AnswerCard, AnswersGuide
from desktop.ui.pages.verify_received import ReceivedList, ReceivedView
from desktop.ui.theme import SPACE_4
from desktop.ui.widgets import Button, Card, label
from desktop.ui.widgets.drop_zone import PdfDropZone
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.words import filled

_TEXT_HEIGHT = 84
_CHECK, _READ = 0, 1


class VerifyPage(Page):
    """Two ways in, one answer; declarations taken from documents can be read again below."""

    key: ClassVar[str] = "verify"
    order: ClassVar[int] = 80
    help_id: ClassVar[str] = "verify"
    icon: ClassVar[str] = "file-search"
    is_step: ClassVar[bool] = False
    cares_about: ClassVar[frozenset[str]] = frozenset({DECLARATIONS})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Periksa dokumen")

    def build(self) -> None:
        """Set the page from the two ways in, the answer, and what was taken in."""
        self._path: Path | None = None
        self._answer: VerificationAnswer | None = None
        self._turn = 0
        self.add_head()
        column = self.add_column()
        column.addLayout(self._build_ways())
        self.guide = AnswersGuide()
        self.answer = AnswerCard()
        self.received = ReceivedList()
        column.addWidget(self.guide)
        column.addWidget(self.answer)
        column.addWidget(self.received)
        column.addStretch()
        self.stack = CurrentStack()
        self.body.replaceWidget(self.area, self.stack)
        self.reader = ReceivedView(self.jobs)
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.reader)

    def _build_ways(self) -> QHBoxLayout:
        file_card = Card(self.tr("Berkas PDF"))
        self.zone = PdfDropZone(
            self.tr("Letakkan berkas PDF deklarasi di sini, atau pilih dari folder."),
            self.tr("Pilih berkas PDF…"),
        )
        file_card.body.addWidget(self.zone, 1)
        paper = Card(self.tr("Kertas atau pindaian"))
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Teks kode QR"))
        self.text.setPlaceholderText("PJ1*...")
        self.check_text = Button(self.tr("Periksa teks"), "search")
        self.check_text.setEnabled(False)
        hint = self.tr("Tempel hasil pindaian kode QR, atau ketik teksnya dari halaman terakhir.")
        paper.body.addWidget(label(hint, wrap=True))
        paper.body.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.check_text)
        row.addStretch()
        paper.body.addLayout(row)
        paper.body.addStretch()
        across = QHBoxLayout()
        across.setSpacing(SPACE_4)
        across.addWidget(file_card, 1)
        across.addWidget(paper, 1)
        return across

    def connect(self) -> None:  # type: ignore[override]
        """Check what is dropped, chosen or typed; open what is inside."""
        self.zone.chosen.connect(self.check_file)
        self.text.textChanged.connect(self._on_text)
        self.check_text.clicked.connect(self._on_check_text)
        self.answer.open_requested.connect(self._on_open)
        self.answer.history_requested.connect(self._on_history)
        self.received.open_requested.connect(self._show_received)
        self.received.remove_requested.connect(self._on_remove)
        self.reader.closed.connect(self._on_closed)

    def show_state(self) -> None:
        """List what was taken from documents."""
        self.received.show_entries(self.services.received.all())

    def open_payload(self, payload: object) -> None:
        """Check the PDF whose path is ``payload``, or read the declaration with this id."""
        if isinstance(payload, Path):
            self.check_file(payload)
        elif isinstance(payload, int):
            self._show_received(payload)

    # --- checking -----------------------------------------------------------------------------

    def check_file(self, path: Path) -> None:
        """Check a PDF in a job and show the answer."""
        self._path = path
        self.stack.setCurrentIndex(_CHECK)
        self._run(lambda: self.services.received.check(path))

    def _on_text(self) -> None:
        self.check_text.setEnabled(bool(self.text.toPlainText().strip()))

    def _on_check_text(self) -> None:
        self._path = None
        text = self.text.toPlainText()
        self._run(lambda: self.services.received.check_text(text))

    def _run(self, check: Callable[[], VerificationAnswer]) -> None:
        """Start a check; an answer that comes after a newer question is not shown."""
        self._turn += 1
        turn = self._turn
        self.guide.hide()
        self.answer.hide()

        def work(_progress: Progress) -> object:
            try:
                return check()
            except UserError as fault:
                return fault

        def show(outcome: object) -> None:
            if turn == self._turn:
                self._show(outcome)

        self.start_job(work, self.tr("Memeriksa dokumen"), show)

    def _show(self, outcome: object) -> None:
        self._answer = outcome if isinstance(outcome, VerificationAnswer) else None
        if isinstance(outcome, UserError):
            self.answer.show_refusal(fault_text(outcome))
        elif isinstance(outcome, VerificationAnswer):
            self.answer.show_answer(outcome)
        # Once the layout has given the answer its place.
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        self.area.ensureWidgetVisible(self.answer.word)

    # --- what is inside -----------------------------------------------------------------------

    def _on_open(self) -> None:
        if self._path is None or self._answer is None:
            return
        password = ""
        if self._answer.is_locked:
            password = AttachmentPasswordDialog.ask(self.window())
            if not password:
                return
        path = self._path

        def take_in(_progress: Progress) -> object:
            try:
                return self.services.received.take_in(path, password)
            except UserError as fault:
                return fault

        self.start_job(take_in, self.tr("Membuka deklarasi"), self._on_taken)

    def _on_taken(self, outcome: object) -> None:
        if isinstance(outcome, UserError):
            self.message_requested.emit("error", fault_text(outcome))
        elif isinstance(outcome, tuple):
            entry, changes = outcome
            self.changed.emit(changes)
            self._show_received(entry.received_id)

    def _show_received(self, received_id: int) -> None:
        self.reader.show_declaration(self.services.received.get(received_id))
        self.stack.setCurrentIndex(_READ)
        self.reader.back.setFocus()

    def _on_closed(self) -> None:
        self.stack.setCurrentIndex(_CHECK)
        self.show_state()
        self.zone.choose.setFocus()

    def _on_remove(self, received_id: int) -> None:
        number = self.services.received.get(received_id).entry.document_number
        text = filled(
            self.tr(
                "Deklarasi %1 dihapus dari daftar ini. Berkas PDF-nya sendiri tidak berubah dan"
                " dapat dibuka lagi kapan saja."
            ),
            number,
        )
        title = self.tr("Lupakan deklarasi ini?")
        if ConfirmDialog.ask(self.window(), title, text, self.tr("Lupakan")):
            self.changed.emit(self.services.received.remove(received_id))
            self.show_state()

    def _on_history(self) -> None:
        if self._answer is None:
            return
        for entry in self.services.declarations.all():
            if entry.digest == self._answer.digest:
                self.navigation_requested.emit("history", entry.declaration_id)
