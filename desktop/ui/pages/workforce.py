"""The page of the workforce: find, read, add, change, remove, import and export workers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.worker import Worker
from desktop.errors import UserError
from desktop.services.changes import EMPLOYER, RULES, WORKERS, ChangeSet
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.family import edit_family
from desktop.ui.dialogs.worker_form import WorkerForm
from desktop.ui.messages import fault_text
from desktop.ui.models.worker_table import WorkerRow, WorkerTableModel
from desktop.ui.pages.base import Page
from desktop.ui.pages.workforce_bar import WorkerSelection, WorkforceBar
from desktop.ui.pages.workforce_drawer import WorkerDrawer
from desktop.ui.pages.workforce_facts import WorkerFacts
from desktop.ui.pages.workforce_files import WorkforceFiles
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.widgets.basics import Banner, EmptyState, QuietButton, label
from desktop.ui.words import filled


class WorkforcePage(Page):
    """Everybody who works for the employer; what is wrong with whom, and how to mend it."""

    key: ClassVar[str] = "workforce"
    order: ClassVar[int] = 20
    help_id: ClassVar[str] = "workforce"
    icon: ClassVar[str] = "users"
    cares_about: ClassVar[frozenset[str]] = frozenset({WORKERS, EMPLOYER, RULES})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Tenaga Kerja")

    # --- what it is made of -------------------------------------------------------------------

    def build(self) -> None:
        """Create tools, table, drawer and the empty state."""
        self.facts = WorkerFacts(self.services)
        self.files = WorkforceFiles(self.services, self.jobs, self)
        self._undo: Callable[[], ChangeSet] | None = None
        self._action: Callable[[], None] | None = None
        self.bar = WorkforceBar()
        self.found = label("", "muted")
        self.add_head(self.found, self.bar.search)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.body.addWidget(self.files.waiting)
        self.model = WorkerTableModel(
            self._read_ids, self.services.workforce.page, self._read_row, self
        )
        self.view = WorkerTableView(self.model)
        self.drawer = WorkerDrawer(self.facts)
        self.drawer.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_content())
        self.stack.addWidget(self._make_empty())
        self.body.addWidget(self.stack, 1)

    def _make_content(self) -> QWidget:
        self.nothing = EmptyState(
            "search",
            self.tr("Tidak ada yang cocok"),
            self.tr("Tidak ada tenaga kerja yang cocok dengan pencarian dan saringan ini."),
            self.tr("Hapus saringan"),
        )
        self.table_stack = QStackedWidget()
        self.table_stack.addWidget(self.view)
        self.table_stack.addWidget(self.nothing)
        across = QHBoxLayout()
        across.setSpacing(SPACE_3)
        across.addWidget(self.table_stack, 1)
        across.addWidget(self.drawer)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.bar)
        column.addLayout(across, 1)
        return content

    def _make_empty(self) -> QWidget:
        self.empty = EmptyState(
            "users",
            self.tr("Belum ada tenaga kerja"),
            self.tr(
                "Halaman ini memuat semua orang yang bekerja pada Anda: siapa, sejak kapan, dengan"
                " upah berapa, dan menjadi peserta program apa. Impor dari lembar kerja yang sudah"
                " ada, atau seret berkasnya ke sini."
            ),
            self.tr("Impor tenaga kerja"),
        )
        self.empty_template = QuietButton(self.tr("Unduh format isian"), "download")
        self.empty_add = QuietButton(self.tr("Isi satu per satu"), "plus")
        self.empty_sample = QuietButton(self.tr("Coba dengan contoh"), "building-2")
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch()
        for button in (self.empty_template, self.empty_add, self.empty_sample):
            row.addWidget(button)
        row.addStretch()
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(self.empty)
        column.addLayout(row)
        column.addStretch(3)
        return page

    def connect(self) -> None:  # type: ignore[override]
        """Connect tools, table and files."""
        bar, view, files = self.bar, self.view, self.files
        for button, slot in (
            (bar.import_, self.import_workers),
            (bar.template, self.write_template),
            (bar.add, self.add_worker),
            (bar.edit, self.edit_worker),
            (bar.remove, self.remove_workers),
            (bar.export, self.export_workers),
            (self.empty_template, self.write_template),
            (self.empty_add, self.add_worker),
            (self.empty_sample, files.load_sample),
        ):
            button.clicked.connect(slot)
        bar.search_changed.connect(self._reload)
        bar.filter_changed.connect(self._reload)
        bar.show_nik.toggled.connect(self._on_nik_toggled)
        self.empty.activated.connect(self.import_workers)
        self.nothing.activated.connect(bar.clear)
        view.edit_requested.connect(self.edit_worker)
        view.remove_requested.connect(self.remove_workers)
        view.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.modelReset.connect(self._on_selected)
        self.drawer.edit_requested.connect(self.edit_worker)
        self.drawer.family_requested.connect(self.edit_family)
        self.drawer.closed.connect(view.clearSelection)
        self.banner.action_triggered.connect(self._on_banner_action)
        files.changed.connect(self._on_done)
        files.told.connect(self._tell)
        files.refused.connect(self._on_refused)

    # --- what is shown --------------------------------------------------------------------------

    def show_state(self) -> None:
        """Read the law, the filters and the workers anew."""
        kept = self.view.current_id()
        self.facts.refresh()
        self.files.show_waiting()
        filters = self.services.workforce.filters(self.services.assessments.as_of)
        self.bar.show_filters(filters)
        has_workers = filters[0].count > 0
        self.stack.setCurrentIndex(0 if has_workers else 1)
        has_employer = self.services.employers.current() is not None
        self.empty_sample.setVisible(not has_employer)
        self.bar.search.setVisible(has_workers)
        self._reload()
        self.view.show_worker(kept)

    def _reload(self) -> None:
        self.model.reload()
        total, shown = self.services.workforce.count(), self.model.rowCount()
        text = self.tr("%1 dari %2") if shown != total else self.tr("%2 orang")
        self.found.setText(filled(text, shown, total) if total else "")
        self.table_stack.setCurrentIndex(0 if shown or not total else 1)

    def _read_ids(self, order: str, descending: bool) -> list[int]:
        chosen = self.bar.filter()
        if chosen is None:
            return []
        query = replace(chosen.query, text=self.bar.search.text())
        ids = self.services.workforce.ids(query, order, descending=descending)
        selection = self.bar.selection()
        if selection is None:
            return ids
        wanted = set(selection.ids)
        return [worker_id for worker_id in ids if worker_id in wanted]

    def _read_row(self, worker: Worker) -> WorkerRow:
        standings = self.facts.standings(worker)
        return WorkerRow(worker, standings, self.facts.findings(worker, standings))

    def _on_selected(self) -> None:
        ids = self.view.selected_ids()
        self.bar.edit.setEnabled(len(ids) == 1)
        self.bar.remove.setEnabled(bool(ids))
        row = self.model.row_facts(self.model.row_of(ids[0])) if len(ids) == 1 else None
        self.drawer.setVisible(row is not None)
        if row is not None:
            self.drawer.show_worker(row, is_nik_shown=self.model.is_nik_shown)

    def _on_nik_toggled(self, is_shown: bool) -> None:
        self.model.show_nik(is_shown=is_shown)
        self._on_selected()

    def search_field(self) -> QWidget:
        """Return the field that Ctrl+F goes to."""
        return self.bar.search

    def open_payload(self, payload: object) -> None:
        """Read a dropped workbook, or show the workers that another page points at."""
        if isinstance(payload, Path):
            self.files.read(payload)
            return
        self.bar.clear()
        if isinstance(payload, int):
            self.view.show_worker(payload)
        elif isinstance(payload, WorkerSelection):
            self._show_selection(payload)
        elif isinstance(payload, str):
            self.bar.choose(payload)
        elif isinstance(payload, tuple | list):
            self._show_selection(WorkerSelection(self.tr("Yang dimaksud"), tuple(payload)))

    def _show_selection(self, selection: WorkerSelection) -> None:
        self.bar.show_selection(selection)
        self._reload()
        self.view.setFocus()
        if len(selection.ids) == 1:
            self.view.show_worker(selection.ids[0])

    # --- single workers ---------------------------------------------------------------------------

    def add_worker(self) -> None:
        """Open the form for a new worker."""
        self._open_form(None)

    def edit_worker(self) -> None:
        """Open the form for the selected worker."""
        ids = self.view.selected_ids()
        if len(ids) == 1:
            self._open_form(self.services.workforce.get(ids[0]))

    def edit_family(self) -> None:
        """Open the family members of the selected worker."""
        ids = self.view.selected_ids()
        if len(ids) != 1:
            return
        changes = edit_family(self, self.services, self.services.workforce.get(ids[0]))
        if changes is not None:
            self._announce(changes)
            self.view.show_worker(ids[0])

    def _open_form(self, worker: Worker | None) -> None:
        try:
            self.services.employers.required()
        except UserError as fault:
            self._on_refused(fault)
            return
        self.facts.refresh()
        form = WorkerForm(self.services, self.facts, worker, self)
        form.saved.connect(self._on_saved)
        form.finished.connect(form.deleteLater)
        form.open()

    def _on_saved(self, worker: Worker, changes: ChangeSet) -> None:
        self._announce(changes)
        self.view.show_worker(worker.worker_id)
        self.message_requested.emit("success", filled(self.tr("%1 disimpan."), worker.name))

    def remove_workers(self) -> None:
        """Take the selected workers off the list after a question."""
        ids = self.view.selected_ids()
        if not ids:
            return
        text = self.tr("%1 tenaga kerja dihapus dari daftar. Anda masih dapat mengurungkannya.")
        title, action = self.tr("Hapus tenaga kerja?"), self.tr("Hapus")
        if ConfirmDialog.ask(self, title, filled(text, len(ids)), action):
            changes = self.services.workforce.remove(ids)
            done = filled(self.tr("%1 tenaga kerja dihapus."), len(ids))
            self._on_done(changes, done, lambda: self.services.workforce.restore(ids))

    # --- files ------------------------------------------------------------------------------------

    def import_workers(self) -> None:
        """Ask for a workbook and import it."""
        self.files.choose_import()

    def export_workers(self) -> None:
        """Write the workforce to a workbook."""
        self.files.choose_export()

    def write_template(self) -> None:
        """Write the blank workbook to fill in."""
        self.files.choose_template()

    # --- what happened --------------------------------------------------------------------------

    def _announce(self, changes: ChangeSet) -> None:
        """Tell the other pages; without a window that tells this one too, refresh here."""
        self._is_stale = True
        self.changed.emit(changes)
        if self._is_stale:
            self.refresh()
        self.saved.emit()

    def _on_done(self, changes: ChangeSet, text: str, undo: Callable[[], ChangeSet] | None) -> None:
        self._undo, self._action = undo, None
        self._announce(changes)
        action = self.tr("Urungkan") if undo is not None else ""
        self.banner.show_message("success", text, action, can_close=True)

    def _tell(self, level: str, text: str) -> None:
        self._undo = self._action = None
        self.banner.show_message(level, text, can_close=True)

    def _on_refused(self, fault: UserError) -> None:
        self._undo = None
        is_employer = fault.code == "EMPLOYER_MISSING"
        self._action = self._go_to_employer if is_employer else None
        action = self.tr("Buka Perusahaan") if is_employer else ""
        self.banner.show_message("error", fault_text(fault), action, can_close=True)

    def _go_to_employer(self) -> None:
        self.navigation_requested.emit("employer", None)

    def _on_banner_action(self) -> None:
        undo, action = self._undo, self._action
        self._undo = self._action = None
        self.banner.hide()
        if undo is not None:
            self.files.run_undo(undo)
        elif action is not None:
            action()
