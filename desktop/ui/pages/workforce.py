"""The page of the workforce: find, read, add, change, remove, import and export workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.worker import Worker
from desktop.errors import UserError
from desktop.services.changes import EMPLOYER, FILTERS, KEPT_VALUES, RULES, TRAY, WORKERS, ChangeSet
from desktop.services.check_list import WAITING
from desktop.services.worker_findings import FILTER_ALL
from desktop.ui.dialogs.change_log import open_change_log
from desktop.ui.dialogs.family import edit_family
from desktop.ui.dialogs.kept_value import OddValue, ask_reasons
from desktop.ui.dialogs.worker_form import WorkerForm
from desktop.ui.dialogs.workforce_moves import WorkforceMovesDialog
from desktop.ui.messages import fault_text
from desktop.ui.models.worker_cells import WorkerRow
from desktop.ui.models.worker_table import WorkerTableModel
from desktop.ui.pages.base import Page
from desktop.ui.pages.workforce_bar import WorkerSelection, WorkforceBar
from desktop.ui.pages.workforce_drawer import WorkerDrawer
from desktop.ui.pages.workforce_edits import WorkforceEdits
from desktop.ui.pages.workforce_empty import EmptyWorkforce
from desktop.ui.pages.workforce_facts import WorkerFacts
from desktop.ui.pages.workforce_files import WorkforceFiles
from desktop.ui.pages.workforce_filters import FilterPanel
from desktop.ui.pages.workforce_found import FoundCount
from desktop.ui.pages.workforce_listing import WorkforceListing
from desktop.ui.pages.workforce_overview import WorkforceOverview
from desktop.ui.pages.workforce_since import CellSince
from desktop.ui.pages.workforce_slips import WorkforceSlips
from desktop.ui.pages.workforce_tools import WorkforceTools
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.settings import Settings
from desktop.ui.theme import SPACE_3
from desktop.ui.undo import Step, UndoStack
from desktop.ui.widgets.basics import Banner
from desktop.ui.widgets.cards import EmptyState
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.words import filled

_LEAST_TABLE = 200  # five people; in a lower window the page scrolls


class WorkforcePage(Page):
    """Everybody who works for the employer; what is wrong with whom, and how to mend it."""

    key: ClassVar[str] = "workforce"
    order: ClassVar[int] = 20
    help_id: ClassVar[str] = "workforce"
    icon: ClassVar[str] = "users"
    cares_about: ClassVar[frozenset[str]] = frozenset({WORKERS, EMPLOYER, RULES, KEPT_VALUES})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Tenaga Kerja")

    # --- what it is made of -------------------------------------------------------------------

    def build(self) -> Iterator[None]:
        """Create tools, table, drawer and the empty state."""
        self.facts = WorkerFacts(self.services)
        self.files = WorkforceFiles(self.services, self.jobs, self)
        self._was_told = False
        self._action: Callable[[], None] | None = None
        self.bar = WorkforceBar()
        yield
        self.panel = FilterPanel()
        self.panel.hide()
        self.overview = WorkforceOverview(self.services, self.jobs, self)
        self.listing = WorkforceListing(
            self.services, self.jobs.reads, self.bar, self.panel, self.overview, self
        )
        yield
        self.found = FoundCount()
        self.add_head(self.found, self.bar.search, self.bar.filter_toggle, self.bar.columns)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.body.addWidget(self.files.waiting)
        self.model = WorkerTableModel(
            self.listing.ask_ids, self.services.workforce.page, self._read_row, self
        )
        yield
        self.view = WorkerTableView(self.model)
        yield
        undo, table = UndoStack(self.jobs, self), (self.model, self.view)
        undo.changed.connect(self._announce)
        self.edits = WorkforceEdits(self.services, self.jobs, table, undo, self)
        self.view.cells.check = self.edits.check
        self.slips = WorkforceSlips(self.services, self.jobs, self.view, self)
        self.tools = WorkforceTools(self.view, self.overview, self)
        yield from self._make_content()
        self.empty = EmptyWorkforce()
        self.stack.addWidget(self.empty)

    def _make_content(self) -> Iterator[None]:
        self.since = CellSince()
        self.drawer = WorkerDrawer(self.facts)
        self.drawer.hide()
        yield
        self.stack = CurrentStack()
        self.body.addWidget(self.stack, 1)
        content = QWidget()
        self.stack.addWidget(content)  # while it is empty: it meets the style sheet as a whole
        self.nothing = EmptyState(
            "search",
            self.tr("Tidak ada yang cocok"),
            self.tr("Tidak ada tenaga kerja yang cocok dengan pencarian dan saringan ini."),
            self.tr("Hapus saringan"),
        )
        self.table_stack = CurrentStack()
        self.table_stack.setMinimumHeight(_LEAST_TABLE)
        self.table_stack.addWidget(self.view)
        self.table_stack.addWidget(self.nothing)
        yield
        across = QHBoxLayout()
        across.setSpacing(SPACE_3)
        across.addWidget(self.table_stack, 1)
        across.addWidget(self.drawer)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.bar)
        column.addWidget(self.panel)
        column.addLayout(across, 1)
        column.addWidget(self.since)

    def connect(self) -> None:  # type: ignore[override]
        """Connect tools, table and files."""
        bar, view, files = self.bar, self.view, self.files
        for button, slot in (
            (bar.import_, self.import_workers),
            (bar.template, self.write_template),
            (bar.add, self.add_worker),
            (bar.edit, self.edit_selected),
            (bar.columns, self.choose_columns),
            (bar.remove, self.remove_workers),
            (bar.moves, self.show_moves),
            (bar.slips, self.print_slips),
            (bar.export, self.export_workers),
            (self.empty.template, self.write_template),
            (self.empty.add, self.add_worker),
            (self.empty.sample, files.load_sample),
        ):
            button.clicked.connect(slot)
        bar.filter_toggle.toggled.connect(self.panel.setVisible)
        self.listing.changed.connect(self.model.reload)
        self.listing.listed.connect(self._on_listed)
        self.jobs.reads.busy_changed.connect(self._on_reading)
        self.overview.ready.connect(self._on_findings)
        bar.show_nik.toggled.connect(self._on_nik_toggled)
        self.empty.activated.connect(self.import_workers)
        self.nothing.activated.connect(self.listing.clear)
        self._connect_table()
        view.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.modelReset.connect(self._on_reset)
        self.drawer.edit_requested.connect(self.edit_worker)
        self.drawer.family_requested.connect(self.edit_family)
        self.drawer.reasons_requested.connect(self.write_reasons)
        self.drawer.log_requested.connect(self.show_log)
        self.drawer.closed.connect(view.clearSelection)
        self.banner.action_triggered.connect(self._on_banner_action)
        files.changed.connect(self._on_files_changed)
        files.told.connect(self._tell)
        files.refused.connect(self._on_refused)
        self.slips.told.connect(self._tell)
        self.slips.refused.connect(self._on_refused)

    def _connect_table(self) -> None:
        view, edits = self.view, self.edits
        view.edit_requested.connect(self.edit_worker)
        view.remove_requested.connect(self.remove_workers)
        view.clear_requested.connect(edits.clear)
        view.copy_requested.connect(edits.copy)
        view.paste_requested.connect(edits.paste)
        view.cells.committed.connect(edits.commit)
        view.cells.refused.connect(lambda text: self._tell("warning", text))
        edits.done.connect(self._on_done)
        edits.dated.connect(self.since.ask)
        self.since.answered.connect(edits.redate)
        self.since.left.connect(view.setFocus)
        edits.told.connect(self._on_told)
        edits.refused.connect(self._on_refused)
        self.tools.told.connect(lambda text: self.message_requested.emit("info", text))
        self.listing.edited.connect(self.changed)
        self.files.edited.connect(self.changed)
        self.files.undo_requested.connect(self.undo_requested)
        self._add_menu()

    def _add_menu(self) -> None:
        view, edits = self.view, self.edits
        self.tools.add_menu(
            (self.tr("Ubah isi sel\tF2"), view.edit_cell),
            (self.tr("Buka isian lengkap\tEnter"), self.edit_worker),
            (self.tr("Ubah isian untuk yang dipilih…"), self.bulk_edit),
            (self.tr("Gabungkan dua data…"), self.merge_workers),
            (self.tr("Cetak slip…"), self.print_slips),
            (self.tr("Salin\tCtrl+C"), edits.copy),
            (self.tr("Tempel\tCtrl+V"), edits.paste),
            (self.tr("Tempel sebagai baris baru"), self.paste_rows),
            (self.tr("Pilih seluruh baris\tShift+Spasi"), view.select_rows),
            (self.tr("Hapus tenaga kerja"), self.remove_workers),
        )

    def share(self, undo: UndoStack, settings: Settings) -> None:
        """Use the stack of the window, and the columns that were chosen on this machine."""
        self.edits.undo = undo
        self.tools.use(settings)

    # --- what is shown --------------------------------------------------------------------------

    def show_state(self) -> None:
        """Read the law, the findings and the workers anew."""
        total = self.listing.total = self.services.workforce.count()
        self.facts.refresh(total)
        self.files.show_waiting()
        self.stack.setCurrentIndex(0 if total else 1)
        has_employer = self.services.employers.current() is not None
        self.empty.sample.setVisible(not has_employer)
        for tool in (self.bar.search, self.bar.filter_toggle, self.bar.columns):
            tool.setVisible(total > 0)
        self.listing.read_offers()
        self.overview.read(total)
        self.bar.show_counts(total, self._counts())
        self.view.place.is_row_kept = True
        self.model.reload()

    def _counts(self) -> dict[str, int]:
        findings = self.overview.findings
        return {} if findings is None else dict(findings.counts())

    def _on_reading(self, is_reading: bool) -> None:
        if is_reading:
            self.found.begin_reading()
        else:
            self._on_listed()

    def _on_listed(self) -> None:
        total, shown = self.listing.total, self.model.rowCount()
        self.found.show_count(shown, total)
        self.table_stack.setCurrentIndex(0 if shown or not total else 1)

    def on_changes(self, changes: ChangeSet) -> None:
        """Show a few changed people in place; read everything anew after any other change."""
        self._was_told = True
        self.since.settle(self.edits.undo.latest)
        if changes.kinds <= {FILTERS, TRAY}:
            self.listing.read_offers()
            self.files.show_waiting()
            return
        ids = changes.worker_ids
        is_edit = bool(ids) and changes.kinds == {WORKERS}
        if is_edit and self.isVisible() and not self._is_stale and self.model.has_all(ids):
            self.overview.update(ids)
            self.model.workers_changed(ids)
            self._on_selected()
            return
        super().on_changes(changes)

    def _on_findings(self) -> None:
        """List anew what follows from findings that came after the table."""
        if self.bar.chosen() != FILTER_ALL or self.panel.choice().finding:
            self.model.reload()

    def _read_row(self, worker: Worker) -> WorkerRow:
        standings = self.facts.standings(worker)
        cells = self.facts.cell_findings(worker, standings)
        findings = tuple(text for texts in cells.values() for text in texts)
        return WorkerRow(worker, standings, findings, cells)

    def _on_reset(self) -> None:
        if not self.view.selectionModel().hasSelection():  # else it was told already
            self._on_selected()

    def _on_selected(self) -> None:
        rows = self.view.selected_rows()
        self.bar.show_selected(len(rows))
        row = self.model.row_facts(rows[0]) if len(rows) == 1 else None
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
        self.listing.clear()
        if payload == WAITING:
            self.files.open_tray()
        elif isinstance(payload, int):
            self.view.show_worker(payload)
        elif isinstance(payload, WorkerSelection):
            self._show_selection(payload)
        elif isinstance(payload, str):
            self.bar.choose(payload)
        elif isinstance(payload, tuple | list):
            self._show_selection(WorkerSelection(self.tr("Yang dimaksud"), tuple(payload)))

    def _show_selection(self, selection: WorkerSelection) -> None:
        self.bar.show_selection(selection)
        self.model.reload()
        self.view.setFocus()
        if len(selection.ids) == 1:
            self.view.show_worker(selection.ids[0])

    # --- single workers ---------------------------------------------------------------------------

    def add_worker(self) -> None:
        """Open the form for a new worker."""
        self._open_form(None)

    def edit_selected(self) -> None:
        """Open the form for one selected worker, the dialog for one field of many."""
        if len(self.view.selected_rows()) > 1:
            self.bulk_edit()
        else:
            self.edit_worker()

    def bulk_edit(self) -> None:
        """Ask for one value for one field of the selected workers."""
        self.edits.bulk(self.view.selected_ids())

    def merge_workers(self) -> None:
        """Compare two selected records of one person and make them one."""
        self.edits.merge(self.view.selected_ids())

    def show_log(self) -> None:
        """Show what was changed of the selected worker, by whom and when."""
        ids = self.view.selected_ids()
        if len(ids) == 1:
            open_change_log(self, self.services, ids[0])

    def paste_rows(self) -> None:
        """Add the lines of the clipboard as new workers."""
        self._with_employer(self.edits.paste_rows)

    def _with_employer(self, action: Callable[[], None]) -> None:
        try:
            self.services.employers.required()
        except UserError as fault:
            self._on_refused(fault)
            return
        action()

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

    def write_reasons(self, values: tuple[OddValue, ...]) -> None:
        """Ask why odd values of the selected worker stay."""
        ids = self.view.selected_ids()
        if len(ids) != 1:
            return
        changes = ask_reasons(self, self.services, ids[0], values)
        if changes is not None:
            self._announce(changes)
            self.view.show_worker(ids[0])

    def _open_form(self, worker: Worker | None) -> None:
        self._with_employer(lambda: self._show_form(worker))

    def _show_form(self, worker: Worker | None) -> None:
        self.facts.refresh()
        form = WorkerForm(self.services, self.facts, worker, self)
        form.stored.connect(self.edits.remember)
        form.saved.connect(self._on_saved)
        form.finished.connect(form.deleteLater)
        form.open()

    def _on_saved(self, worker: Worker, changes: ChangeSet) -> None:
        self._announce(changes)
        self.view.show_worker(worker.worker_id)
        self.message_requested.emit("success", filled(self.tr("%1 disimpan."), worker.name))

    def remove_workers(self) -> None:
        """Take the selected workers off the list; they come back with one click or Ctrl+Z."""
        if ids := self.view.selected_ids():
            self.edits.remove(ids)

    # --- findings and columns ---------------------------------------------------------------------

    def next_finding(self) -> None:
        """Go to the next cell with a finding."""
        self.tools.go_to_finding(1)

    def previous_finding(self) -> None:
        """Go to the cell with a finding before this one."""
        self.tools.go_to_finding(-1)

    def date_cell(self) -> None:
        """Go to the day from which the cell that was changed last holds."""
        self.since.enter()

    def correct_cell(self) -> None:
        """Let the cell that was changed last hold from the beginning."""
        self.since.put_right()

    def choose_columns(self) -> None:
        """Ask which columns to show, and in which order."""
        self.tools.choose_columns()

    # --- files ------------------------------------------------------------------------------------

    def import_workers(self) -> None:
        """Ask for a workbook and import it."""
        self.files.choose_import()

    def export_workers(self) -> None:
        """Write the workforce to a workbook."""
        self.files.choose_export()

    def print_slips(self) -> None:
        """Print a slip for everybody selected or shown."""
        self.slips.choose(self.model.ids())

    def write_template(self) -> None:
        """Write the blank workbook to fill in."""
        self.files.choose_template()

    def show_moves(self) -> None:
        """Show who came, who left and what changed between two days."""
        dialog = WorkforceMovesDialog(self.services, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- what happened --------------------------------------------------------------------------

    def _announce(self, changes: ChangeSet) -> None:
        """Tell the other pages; without a window that tells this one too, do it here."""
        self._was_told = False
        self.changed.emit(changes)
        if not self._was_told:
            self.on_changes(changes)
        self.saved.emit()

    def _on_files_changed(self, changes: ChangeSet, text: str, step: Step | None) -> None:
        if step is not None:
            self.edits.undo.push_done(step)
        self._announce(changes)
        self._show_done(text, can_undo=step is not None)

    def _on_done(self, text: str) -> None:
        self._show_done(text, can_undo=True)

    def _show_done(self, text: str, *, can_undo: bool) -> None:
        self._action = self.edits.undo.undo if can_undo else None
        action = self.tr("Urungkan") if can_undo else ""
        self.banner.show_message("success", text, action, can_close=True)

    def _on_told(self, level: str, text: str) -> None:
        """Tell in the bar below what needs no answer, in the banner what does."""
        if level == "quiet":
            self.message_requested.emit("info", text)
        else:
            self._tell(level, text)

    def _tell(self, level: str, text: str) -> None:
        self._action = None
        self.banner.show_message(level, text, can_close=True)

    def _on_refused(self, fault: UserError) -> None:
        is_employer = fault.code == "EMPLOYER_MISSING"
        self._action = self._go_to_employer if is_employer else None
        action = self.tr("Buka Perusahaan") if is_employer else ""
        self.banner.show_message("error", fault_text(fault), action, can_close=True)

    def _go_to_employer(self) -> None:
        self.navigation_requested.emit("employer", None)

    def _on_banner_action(self) -> None:
        action, self._action = self._action, None
        self.banner.hide()
        if action is not None:
            action()
