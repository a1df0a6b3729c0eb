"""The declarations that were finalised: read again, saved, checked, corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from desktop.domain.declaration_life import DeclarationEvent, EventKind
from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.declaration_life import DeclarationCase
from desktop.ui.dialogs.change_log import ChangeLogDialog
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.dialogs.declaration_comparison import ComparisonDialog
from desktop.ui.dialogs.declaration_data import DeclarationDataDialog
from desktop.ui.dialogs.declaration_step import StepDialog, WithdrawalDialog, scan_name
from desktop.ui.mail import begin_mail
from desktop.ui.messages import fault_text
from desktop.ui.pages.base import Page
from desktop.ui.pages.declaration_final import ask_path, file_name, open_file, open_folder
from desktop.ui.pages.history_details import DeclarationDetails
from desktop.ui.pages.history_table import DeclarationList, DeclarationTable, StateFilter
from desktop.ui.theme import SPACE_3, SPACE_4, row_height
from desktop.ui.widgets import Banner, Button, EmptyState
from desktop.ui.widgets.pdf_view import PdfView
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

_LEFT_WIDTH = 500
_MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class _Print:
    """The pages of one declaration."""

    declaration_id: int
    pdf: bytes


class HistoryPage(Page):
    """A table of declarations, one of them in full below."""

    key: ClassVar[str] = "history"
    order: ClassVar[int] = 70
    help_id: ClassVar[str] = "history"
    icon: ClassVar[str] = "history"
    is_step: ClassVar[bool] = False
    cares_about: ClassVar[frozenset[str]] = frozenset({DECLARATIONS})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Riwayat")

    def build(self) -> Iterator[None]:
        """Set the page from filter, table, details and pages."""
        self.check_file = Button(self.tr("Periksa dokumen"), "file-search")
        self.from_documents = Button("", "file-text")
        self.change_log = Button(self.tr("Catatan perubahan…"), "list-todo")
        self.add_head(self.from_documents, self.change_log, self.check_file)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.stack = CurrentStack()
        self.body.addWidget(self.stack, 1)
        yield
        self.empty = EmptyState(
            "history",
            self.tr("Belum ada deklarasi final"),
            self.tr(
                "Deklarasi yang difinalkan tersimpan di sini selamanya, PDF-nya sama persis."
                " Berkas PDF dari pihak lain dapat diperiksa dengan tombol di atas."
            ),
            self.tr("Buka Deklarasi"),
        )
        self.stack.addWidget(self.empty)
        content = QWidget()
        self.stack.addWidget(content)  # while it is empty: it meets the style sheet as a whole
        yield
        left = self._build_left()
        yield
        self.view = PdfView(self.jobs)
        self._build_content(content, left)

    def _build_content(self, content: QWidget, left: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        self.filter = StateFilter()
        column.addWidget(self.filter)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        pages = QWidget()
        room = QVBoxLayout(pages)
        room.setContentsMargins(SPACE_4, 0, 0, 0)
        room.addWidget(self.view)
        splitter.addWidget(pages)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LEFT_WIDTH, 640])
        column.addWidget(splitter, 1)

    def _build_left(self) -> QWidget:
        self.entries = DeclarationTable(self)
        name = self.tr("Deklarasi yang difinalkan")
        self.table = DeclarationList(self.entries, name)
        self.details = DeclarationDetails(can_write=not self.services.is_read_only)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE_4, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.table)
        column.addWidget(self.details, 1)
        return left

    def connect(self) -> None:  # type: ignore[override]
        """Show what is chosen; enter what happened; save, print and correct."""
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        for button in (self.check_file, self.from_documents):
            button.clicked.connect(lambda: self.navigation_requested.emit("verify", None))
        self.change_log.clicked.connect(self.show_change_log)
        self.filter.changed.connect(self.show_state)
        self.details.step_wanted.connect(self._on_step)
        self.details.withdrawal_wanted.connect(self._on_withdraw)
        self.details.scan_wanted.connect(self._on_scan)
        self.details.save_copy.triggered.connect(self._on_save)
        self.details.print_again.clicked.connect(self._on_print)
        self.details.mail.triggered.connect(self._on_mail)
        self.details.correct.triggered.connect(self._on_correct)
        self.details.compare.clicked.connect(self._on_compare)
        self.details.open_data.triggered.connect(self._on_open_data)
        self.empty.activated.connect(lambda: self.navigation_requested.emit("declaration", None))

    def show_change_log(self) -> None:
        """Show who changed what and when, of everything and not of declarations alone."""
        self._open(ChangeLogDialog(self.services, self))

    # --- showing ------------------------------------------------------------------------------

    def show_state(self) -> None:
        """List the declarations; the chosen one stays chosen, else the newest is."""
        chosen = self.chosen()
        cases = self.services.declaration_life.cases()
        received = len(self.services.received.all())
        self.from_documents.setText(filled(self.tr("Diambil dari dokumen: %1"), received))
        self.from_documents.setVisible(bool(received))
        self.filter.show_counts(cases)
        shown = self.filter.filtered(cases)
        if not shown:
            self.filter.show_all()
            shown = tuple(cases)
        self.entries.show_cases(shown)
        self.stack.setCurrentIndex(1 if cases else 0)
        height = self.table.horizontalHeader().sizeHint().height()
        rows = min(max(len(cases), 1), _MOST_ROWS)
        self.table.setFixedHeight(height + rows * row_height() + 6)
        self.details.compare.setEnabled(len(cases) > 1)
        self.details.setVisible(bool(shown))
        self.view.setVisible(bool(shown))
        if shown:
            ids = [case.entry.declaration_id for case in shown]
            known = chosen is not None and chosen.entry.declaration_id in ids
            self._choose(ids.index(chosen.entry.declaration_id) if chosen and known else 0)

    def chosen(self) -> DeclarationCase | None:
        """Return the declaration chosen in the table."""
        row = self.table.currentIndex().row()
        return self.entries.cases[row] if 0 <= row < len(self.entries.cases) else None

    def open_payload(self, payload: object) -> None:
        """Show the declaration whose id is ``payload``, whatever is filtered out now."""
        if self.filter.chosen() is not None:
            self.filter.show_all()
            self.show_state()
        if self._is_stale:
            self.refresh()
        for row, case in enumerate(self.entries.cases):
            if case.entry.declaration_id == payload:
                self._choose(row)

    def _choose(self, row: int) -> None:
        choose_index(self.table, self.entries.index(row, 0))

    def _on_row(self) -> None:
        case = self.chosen()
        if case is None:
            return
        self.details.show_case(case, self.entries.relation(case))
        declarations, declaration_id = self.services.declarations, case.entry.declaration_id

        def read(_progress: Progress) -> object:
            return _Print(declaration_id, declarations.pdf(declaration_id))

        # The print of a large workforce is read beside the window.
        job = self.jobs.start(read, self.tr("Membuka deklarasi"), is_quiet=True)
        job.succeeded.connect(self._show_print)

    def _show_print(self, found: object) -> None:
        case = self.chosen()
        chosen = case.entry.declaration_id if case is not None else None
        if isinstance(found, _Print) and chosen == found.declaration_id:
            self.view.set_pdf(found.pdf)

    # --- what happened to it ------------------------------------------------------------------

    def _on_step(self, kind: EventKind) -> None:
        case = self.chosen()
        if case is not None:
            service = self.services.declaration_life
            self._took(StepDialog.ask(self.window(), service, case, kind))

    def _on_withdraw(self, event: DeclarationEvent) -> None:
        case = self.chosen()
        if case is None:
            return
        reason = WithdrawalDialog.ask(self.window(), self.details.kind_word(event))
        if reason:
            service = self.services.declaration_life
            self._took(service.withdraw(case.entry.declaration_id, event.event_id, reason))

    def _took(self, changes: ChangeSet | None) -> None:
        if changes is not None:
            # The step leads out of the state that may be shown alone; its declaration stays.
            self.filter.show_all()
            self.changed.emit(changes)
            self.saved.emit()

    def _on_scan(self, event: DeclarationEvent) -> None:
        path = ask_path(self, self.tr("Simpan pindaian"), scan_name(event))
        if path is not None:
            self._write(lambda: self.services.declaration_life.save_scan(event, path), path)

    # --- doing --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        self._save_pdf(self.tr("Simpan salinan deklarasi"))

    def _on_print(self) -> None:
        """Save the very bytes and open them where the system prints PDFs."""
        path = self._save_pdf(self.tr("Simpan berkas untuk dicetak"))
        if path is not None:
            open_file(path)

    def _on_mail(self) -> None:
        """Save the very bytes and attach them to a message, or say that this is left to do."""
        path = self._save_pdf(self.tr("Simpan berkas untuk dikirim"))
        case = self.chosen()
        if path is None or case is None:
            return
        subject = filled(self.tr("Deklarasi kepatuhan %1"), case.entry.document_number)
        if not begin_mail(path, subject):
            open_folder(path)
            text = self.tr(
                "Program surel di komputer ini tidak menerima lampiran dari program lain. Foldernya"
                " dibuka: lampirkan sendiri %1 pada surel Anda."
            )
            self.banner.show_message("info", filled(text, path.name), can_close=True)

    def _save_pdf(self, title: str) -> Path | None:
        case = self.chosen()
        if case is None:
            return None
        declaration_id = case.entry.declaration_id
        path = ask_path(self, title, file_name(case.entry.document_number))
        if path is None:
            return None
        service = self.services.declarations
        is_written = self._write(lambda: service.save_pdf(declaration_id, path), path)
        return path if is_written else None

    def _write(self, write: Callable[[], None], path: Path) -> bool:
        try:
            write()
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return False
        self.message_requested.emit("success", filled(self.tr("Tersimpan: %1"), path.name))
        return True

    def _on_compare(self) -> None:
        if (case := self.chosen()) is not None:
            self._open(ComparisonDialog(self.services, self.jobs, case, self.window()))

    def _on_open_data(self) -> None:
        if (case := self.chosen()) is not None:
            self._open(DeclarationDataDialog(self.services, self.jobs, case, self.window()))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_correct(self) -> None:
        case = self.chosen()
        if case is None:
            return
        correction = CorrectionDialog.ask(self.window(), case.entry.document_number)
        if correction is not None:
            self.navigation_requested.emit("declaration", correction)
