"""The declarations that were finalised: read again, saved, checked, corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.declaration import short_digest
from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.changes import DECLARATIONS
from desktop.services.declarations import (
    FINALISED,
    DeclarationEntry,
    DeclarationEvent,
)
from desktop.ui.dialogs.change_log import ChangeLogDialog
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.pages.base import Page
from desktop.ui.pages.declaration_final import ask_and_save
from desktop.ui.theme import ROW_HEIGHT, SPACE_3, SPACE_4
from desktop.ui.widgets import Banner, Button, Card, EmptyState, label
from desktop.ui.widgets.pdf_view import PdfView
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

_NOWHERE = QModelIndex()
_MOST_ROWS = 5


class DeclarationTable(QAbstractTableModel):
    """One declaration a row, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[DeclarationEntry, ...] = ()

    def show_entries(self, entries: Sequence[DeclarationEntry]) -> None:
        """Show other declarations."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of declarations."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Nomor"),
            self.tr("Keadaan per"),
            self.tr("Difinalkan"),
            self.tr("Sidik"),
            self.tr("Status"),
        )[section]

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return number, days, digest and state."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        entry = self.entries[index.row()]
        return (
            entry.document_number,
            f"{entry.as_of:%d-%m-%Y}",
            f"{entry.finalised_at:%d-%m-%Y %H:%M}",
            short_digest(entry.digest)[:9],
            self.state_of(entry),
        )[index.column()]

    def state_of(self, entry: DeclarationEntry) -> str:
        """Return in words whether a declaration still stands, and what it corrects."""
        if entry.superseded_by:
            return filled(self.tr("Digantikan oleh %1"), entry.superseded_by)
        if entry.amends:
            return filled(self.tr("Berlaku, pembetulan atas %1"), entry.amends)
        return self.tr("Berlaku")


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

    def build(self) -> None:
        """Set the page from table, details and pages."""
        self.check_file = Button(self.tr("Periksa dokumen"), "file-search")
        self.from_documents = Button("", "file-text")
        self.change_log = Button(self.tr("Catatan perubahan…"), "list-todo")
        self.add_head(self.from_documents, self.change_log, self.check_file)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.stack = QStackedWidget()
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
        self.stack.addWidget(self._build_content())
        self.body.addWidget(self.stack, 1)

    def _build_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._build_table())
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._build_details())
        self.view = PdfView(self.jobs)
        pages = QWidget()
        room = QHBoxLayout(pages)
        room.setContentsMargins(SPACE_4, 0, 0, 0)
        room.addWidget(self.view)
        splitter.addWidget(pages)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([360, 640])
        column.addWidget(splitter, 1)
        return content

    def _build_table(self) -> QTableView:
        self.entries = DeclarationTable(self)
        self.table = QTableView()
        self.table.setModel(self.entries)
        self.table.setAccessibleName(self.tr("Deklarasi yang difinalkan"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((190, 120, 150, 110)):
            self.table.setColumnWidth(column, width)
        return self.table

    def _build_details(self) -> QWidget:
        card = Card()
        card.setMinimumWidth(300)
        self.number = label("", "section", wrap=True)
        self.facts = label("", wrap=True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.events = label("", "muted", wrap=True)
        self.save_copy = Button(self.tr("Simpan salinan..."), "download")
        self.correct = Button(self.tr("Buat pembetulan..."), "pencil")
        for part in (self.number, self.facts, self.events):
            card.body.addWidget(part)
        card.body.addStretch()
        card.body.addWidget(self.save_copy)
        card.body.addWidget(self.correct)
        side = QWidget()
        beside = QHBoxLayout(side)
        beside.setContentsMargins(0, 0, SPACE_4, 0)
        beside.addWidget(card)
        return side

    def connect(self) -> None:  # type: ignore[override]
        """Show what is chosen; check files; save and correct."""
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        for button in (self.check_file, self.from_documents):
            button.clicked.connect(lambda: self.navigation_requested.emit("verify", None))
        self.change_log.clicked.connect(self.show_change_log)
        self.save_copy.clicked.connect(self._on_save)
        self.correct.clicked.connect(self._on_correct)
        self.empty.activated.connect(lambda: self.navigation_requested.emit("declaration", None))

    def show_change_log(self) -> None:
        """Show who changed what and when, of everything and not of declarations alone."""
        dialog = ChangeLogDialog(self.services, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- showing ------------------------------------------------------------------------------

    def show_state(self) -> None:
        """List the declarations; the chosen one stays chosen, else the newest is."""
        chosen = self.chosen()
        entries = self.services.declarations.all()
        received = len(self.services.received.all())
        self.from_documents.setText(filled(self.tr("Diambil dari dokumen: %1"), received))
        self.from_documents.setVisible(bool(received))
        self.entries.show_entries(entries)
        self.stack.setCurrentIndex(1 if entries else 0)
        shown = min(len(entries), _MOST_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + shown * ROW_HEIGHT + 6)
        if entries:
            ids = [entry.declaration_id for entry in entries]
            known = chosen is not None and chosen.declaration_id in ids
            self._choose(ids.index(chosen.declaration_id) if chosen and known else 0)

    def chosen(self) -> DeclarationEntry | None:
        """Return the declaration chosen in the table."""
        row = self.table.currentIndex().row()
        return self.entries.entries[row] if 0 <= row < len(self.entries.entries) else None

    def open_payload(self, payload: object) -> None:
        """Show the declaration whose id is ``payload``."""
        if self._is_stale:
            self.refresh()
        for row, entry in enumerate(self.entries.entries):
            if entry.declaration_id == payload:
                self._choose(row)

    def _choose(self, row: int) -> None:
        choose_index(self.table, self.entries.index(row, 0))

    def _on_row(self) -> None:
        entry = self.chosen()
        if entry is None:
            return
        declarations, declaration_id = self.services.declarations, entry.declaration_id
        self._show(entry, declarations.events(declaration_id))

        def read(_progress: Progress) -> object:
            return _Print(declaration_id, declarations.pdf(declaration_id))

        # The print of a large workforce is read beside the window.
        self.jobs.start(read, self.tr("Membuka deklarasi"), is_quiet=True).succeeded.connect(
            self._show_print
        )

    def _show_print(self, found: object) -> None:
        entry = self.chosen()
        if isinstance(found, _Print) and entry and entry.declaration_id == found.declaration_id:
            self.view.set_pdf(found.pdf)

    def _show(self, stored: DeclarationEntry, events: Sequence[DeclarationEvent]) -> None:
        self.number.setText(stored.document_number)
        lines = [
            filled(self.tr("Keadaan per %1"), f"{stored.as_of:%d-%m-%Y}"),
            self.entries.state_of(stored),
            filled(self.tr("Sidik dokumen %1"), short_digest(stored.digest)),
        ]
        self.facts.setText("\n".join(lines))
        self.events.setText("\n".join(self._event_text(event) for event in events))
        self.correct.setEnabled(not stored.superseded_by)

    def _event_text(self, event: DeclarationEvent) -> str:
        kind = self.tr("Difinalkan") if event.kind == FINALISED else event.kind
        text = f"{event.at:%d-%m-%Y %H:%M}  {kind}"
        if event.operator:
            text = filled(self.tr("%1 oleh %2"), text, event.operator)
        return f"{text}. {event.note}" if event.note else text

    # --- doing --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        entry = self.chosen()
        if entry is None:
            return
        try:
            path = ask_and_save(
                self,
                self.services.declarations,
                entry.declaration_id,
                self.tr("Simpan salinan deklarasi"),
            )
        except UserError as fault:
            self.banner.show_message("error", fault.sentence, can_close=True)
            return
        if path is not None:
            self.message_requested.emit("success", filled(self.tr("Tersimpan: %1"), path.name))

    def _on_correct(self) -> None:
        entry = self.chosen()
        if entry is None:
            return
        correction = CorrectionDialog.ask(self.window(), entry.document_number)
        if correction is not None:
            self.navigation_requested.emit("declaration", correction)
