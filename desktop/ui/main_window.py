"""The window: rail, pages, foot and menus; it carries messages between them and knows no law."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.services.changes import ChangeSet
from desktop.services.made_once import made_once
from desktop.ui.first_paint import FirstPaint
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.menus import WindowMenus
from desktop.ui.pages import PAGES, PageEntry
from desktop.ui.pages.base import Page
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.theme import FRAME
from desktop.ui.undo import UndoStack
from desktop.ui.widgets.basics import Banner, IconButton
from desktop.ui.widgets.foot import FootBar
from desktop.ui.widgets.rail import COLLAPSE_BELOW, NavigationRail
from desktop.ui.widgets.telling_column import TellingColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent

    from desktop.services.container import Services
    from desktop.ui.check_state import CheckState
    from desktop.ui.step_keeper import StepKeeper
    from desktop.ui.widgets.toast import Toast
    from desktop.ui.window_tasks import WindowTasks

RECHECK_AFTER = 400
"""Milliseconds of rest after a change before the check list is read again."""

SMALLEST = QSize(880, 430)
"""What a screen of 1366 by 768 at 150 % leaves below the title and above the task bar."""

PROGRAM_NAME = "Patuh Jamsos"


class MainWindow(QMainWindow):
    """Frame of all pages, which are made when they are first opened."""

    look_changed = Signal()
    """The language or the theme was chosen: the window wants to be made anew."""
    file_requested = Signal(str, str)
    """An entry of the file menu and its detail; the window itself knows no files."""
    closed = Signal()
    fault_found = Signal(object)
    """An exception that ended a job and that nobody has shown."""

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        settings: Settings,
        pages: Sequence[type[Page] | PageEntry] = PAGES,
        undo: UndoStack | None = None,
    ) -> None:
        super().__init__()
        self.services = services
        self.jobs = jobs
        self.settings = settings
        self.undo = undo if undo is not None else UndoStack(jobs, self)
        self.undo.use(services)
        services.database.forget_edits()
        self._classes = {page.key: page for page in sorted(pages, key=lambda page: page.order)}
        self._pages: dict[str, Page] = {}
        self.begun: dict[str, Page] = {}
        """Pages of which a part is made."""
        last = settings.get(OPTIONS.last_page)
        self._current = last if last in self._classes else next(iter(self._classes))
        self._is_rebuilt = False
        self._check_state: CheckState | None = None
        self._recheck = QTimer(self, singleShot=True, interval=RECHECK_AFTER)
        self.setObjectName("window")
        self.setMinimumSize(SMALLEST)
        self._build()
        self._connect()
        self.jobs.hold()
        self._restore()
        self._show_employer()
        if self.services.is_read_only:
            from desktop.ui.read_only import viewing_text

            self.view_banner.show_message("info", viewing_text())
        self.rail.buttons[self._current].setFocus()
        self.first_paint = FirstPaint(self)
        self.first_paint.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        """Begin what nobody sees at first: menus' entries, keys, and the work of the pages."""
        from desktop.ui.page_opening import PageOpener
        from desktop.ui.page_reader import PageReader
        from desktop.ui.window_drops import WindowDrops

        opener = PageOpener(self, self._classes, self._pages)
        self.rail.page_requested.connect(opener.open)
        self.menus.fill()
        self.menus.add_page_keys(self.numbers())
        self.jobs.let_go()
        self._recheck.start()
        WindowDrops(self, frozenset(self._classes)).dropped.connect(self.go_to)
        PageReader(self._classes.values(), self, opener.is_opening)

    def _build(self) -> None:
        titles = [(p.key, p.page_title(), p.icon, p.is_step) for p in self._classes.values()]
        self.rail = NavigationRail(titles, self._current)
        self.view_banner = Banner()
        self.banner = Banner()
        self.stack = QStackedWidget()
        self.foot = FootBar()
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        for banner in (self.view_banner, self.banner):
            banner.setProperty("across", True)
            column.addWidget(banner)
        column.addWidget(self.stack, 1)
        across.addLayout(column, 1)
        central = QWidget()
        whole = TellingColumn(central)
        whole.given.connect(self._on_room_given)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(across, 1)
        whole.addWidget(self.foot)
        self.setCentralWidget(central)
        self.menus = WindowMenus(self, list(self._classes.values()), self.settings)
        self._add_rail_tools()

    def _add_rail_tools(self) -> None:
        words = self.tr("Pengaturan (Ctrl+,)"), self.tr("Buku petunjuk (F1)")
        settings = IconButton("settings", words[0], is_always_on=True)
        settings.clicked.connect(lambda: self.tasks.file_action("settings"))
        help_button = IconButton("circle-help", words[1], is_always_on=True)
        help_button.clicked.connect(self._on_help)
        self.rail.add_tools(settings, help_button)

    def _on_help(self) -> None:
        self.tasks.show_manual()

    def _connect(self) -> None:
        self.rail.employer.clicked.connect(lambda: self.go_to(next(iter(self._classes))))
        self.foot.check_list_requested.connect(lambda: self.menus.trigger("check_list"))
        self.foot.previous_requested.connect(self.go_previous)
        self.foot.next_requested.connect(self.go_next)
        self._recheck.timeout.connect(self._start_check)
        self.jobs.started.connect(self._on_job_started)
        self.jobs.ended.connect(self._on_job_ended)
        self.jobs.failed.connect(lambda _job, error: self.fault_found.emit(error))
        self.undo.changed.connect(self.take_up)
        self.undo.refused.connect(self._on_step_refused)
        self.menus.filled.connect(self._on_menus_filled)

    def _restore(self) -> None:
        geometry = self.settings.get(OPTIONS.geometry)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(QSize(1280, 720).boundedTo(self.screen().availableSize() - FRAME))
        self.go_to(self._current)

    # --- pages --------------------------------------------------------------------------------

    def page(self, key: str) -> Page:
        """Return a page, made now if it was never opened."""
        if key not in self._pages:
            page = self.begun.pop(key, None) or self._classes[key](self.services, self.jobs)
            page.make_whole()
            page.share(self.undo, self.settings)
            page.changed.connect(self.announce)
            page.navigation_requested.connect(self.go_to)
            page.message_requested.connect(self.tell)
            page.undo_requested.connect(self.undo_step)
            page.saved.connect(self._on_saved)
            page.marks_changed.connect(self._show_marks)
            self._pages[key] = page
            if self.services.is_read_only:
                from desktop.ui.read_only import ReadOnlyGuard

                ReadOnlyGuard(page)
            self.stack.addWidget(page)
        return self._pages[key]

    def has_page(self, key: str) -> bool:
        """Tell whether the window offers a page."""
        return key in self._classes

    def current_page(self) -> Page:
        """Return the page that is open."""
        return self._pages[self._current]

    def go_to(self, key: str, payload: object = None) -> None:
        """Open a page and hand it what the link points at.

        What is no page, as the place for personal data, belongs to whoever holds the file.
        """
        if key not in self._classes:
            self.file_requested.emit(key, str(payload or ""))
            return
        page = self.page(key)
        self._current = key
        self.rail.set_current(key)
        page.freshen()
        self.stack.setCurrentWidget(page)
        before, after = self._neighbours()
        self.foot.show_steps(self.title_of(before), self.title_of(after))
        if payload is not None:
            page.open_payload(payload)
        self._show_marks()

    def go_previous(self) -> None:
        """Open the step before this one."""
        if before := self._neighbours()[0]:
            self.go_to(before)

    def go_next(self) -> None:
        """Open the step after this one."""
        if after := self._neighbours()[1]:
            self.go_to(after)

    def numbers(self) -> list[tuple[int, str]]:
        """Return the pages with the numbers that Ctrl reaches them by; 0 is what comes before."""
        first = next(iter(self._classes.values()))
        return list(enumerate(self._classes, start=1 if first.is_step else 0))

    def _neighbours(self) -> tuple[str, str]:
        keys = ["", *self._classes, ""]
        place = keys.index(self._current)
        return keys[place - 1], keys[place + 1]

    def title_of(self, key: str) -> str:
        """Return the name of a page; of none, nothing."""
        return self._classes[key].page_title() if key else ""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the word of Qt
        """Let Tab go as one reads: rail, page, foot."""
        from desktop.ui.widgets.reading_order import focus_next

        return focus_next(self, forward=next) or super().focusNextPrevChild(next)

    # --- actions ------------------------------------------------------------------------------

    def page_list(self) -> list[tuple[str, str, str, str]]:
        """Return key, title, icon, and title in the language that is not spoken, of every page."""
        return [
            (key, self.title_of(key), page.icon, page.title_in_other_language())
            for key, page in self._classes.items()
        ]

    @made_once
    def tasks(self) -> WindowTasks:
        """What menus, keys and buttons of the window itself do."""
        from desktop.ui.window_tasks import WindowTasks

        return WindowTasks(self)

    def undo_step(self) -> None:
        """Take the latest change back."""
        self.undo.undo()

    @made_once
    def steps(self) -> StepKeeper:
        """Keeps the steps back of this window."""
        from desktop.ui.step_keeper import StepKeeper

        steps = StepKeeper(self.services, self.undo, self.menus, self)
        steps.told.connect(self.tell)
        steps.removed.connect(self._on_removed)
        return steps

    def _on_menus_filled(self) -> None:
        self.steps.show_names()
        if self.services.is_read_only:
            self.menus.forbid_edits()

    @made_once
    def toast(self) -> Toast:
        """Says what is done, over the lower edge of the window."""
        from desktop.ui.widgets.toast import Toast

        return Toast(self.centralWidget(), self.foot.height())

    def tell(self, level: str, text: str) -> None:
        """Say a sentence that goes by itself."""
        self.toast.show_message(level, text)

    def _on_removed(self, text: str) -> None:
        self.toast.show_message("success", text, self.tr("Urungkan"), self.undo_step)

    def _on_step_refused(self, fault: UserError) -> None:
        from desktop.ui.messages import fault_text

        self.show_fault(fault_text(fault))

    def show_fault(self, text: str) -> None:
        """Show a sentence about something the user can mend, until it is closed."""
        self.banner.show_message("error", text, can_close=True)

    # --- what changed ---------------------------------------------------------------------------

    def announce(self, changes: ChangeSet) -> None:
        """Make a step of what was edited, and tell every page; nothing for no change."""
        if changes.kinds:
            self.steps.note(changes)
            self.take_up(changes)

    def take_up(self, changes: ChangeSet) -> None:
        """Tell every page of changes that are no step of their own."""
        self.steps.drop()
        for page in self._pages.values():
            page.on_changes(changes)
        self._show_employer()
        self._on_saved()
        self._recheck.start()

    def _on_saved(self) -> None:
        self._show_marks()
        if not self.current_page().has_unsaved():
            from PySide6.QtCore import QTime

            self.foot.show_saved(QTime.currentTime())

    def _show_employer(self) -> None:
        name = self.services.employers.current_name() or ""
        self.rail.set_employer(name)
        title = f"{name} – {PROGRAM_NAME}" if name else PROGRAM_NAME
        if self.services.is_read_only:
            title = self.tr("%1 (hanya baca)").replace("%1", title)
        self.setWindowTitle(title)

    def _show_marks(self) -> None:
        for key, button in self.rail.buttons.items():
            own = self._pages[key].state_mark() if key in self._pages else ""
            known = self._check_state.mark(key) if self._check_state is not None else ""
            button.set_mark(own or known)
        if self.has_unsaved():
            self.foot.show_unsaved()

    # --- jobs -----------------------------------------------------------------------------------

    def _start_check(self) -> None:
        if self.jobs.is_busy:
            self._recheck.start()
            return
        from desktop.ui.check_state import check_work

        check = check_work(self.services, self.jobs.away)
        job = self.jobs.start(check, self.tr("Memeriksa"), is_quiet=True)
        job.succeeded.connect(self._on_checked)

    def _on_checked(self, state: CheckState) -> None:
        self._check_state = state
        self.foot.show_blocking(state.red, state.amber)
        self._show_marks()

    def _on_job_started(self, job: Job) -> None:
        if not job.is_quiet:
            self.foot.job.watch(job)

    def _on_job_ended(self, job: Job) -> None:
        if not job.is_quiet:
            self.foot.job.leave(job)

    # --- events -----------------------------------------------------------------------------------

    def _on_room_given(self, width: int, _height: int) -> None:
        """Collapse the rail where the window is narrow."""
        self.rail.set_narrow(is_narrow=width < COLLAPSE_BELOW)

    def has_unsaved(self) -> bool:
        """Tell whether any page holds what was typed and not stored."""
        return any(page.has_unsaved() for page in self._pages.values())

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved input; returns False when the user wants to stay."""
        from desktop.ui import leaving

        return all(leaving.may_leave(self, page) for page in self._pages.values())

    def close_for_rebuild(self) -> None:
        """Close without asking and without ending the jobs: another window takes over."""
        self._is_rebuilt = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved input, keep the geometry, cancel and wait for jobs."""
        self.settings.put(OPTIONS.geometry, self.saveGeometry())
        self.settings.put(OPTIONS.last_page, self._current)
        if self._is_rebuilt:
            self._end_timers()
            event.accept()
            return
        if not self.may_leave() or not self.may_stop_jobs():
            event.ignore()
            return
        self._end_timers()
        self.jobs.shutdown()
        event.accept()
        self.closed.emit()

    def _end_timers(self) -> None:
        self.first_paint.leave()
        self._recheck.stop()

    def may_stop_jobs(self) -> bool:
        """Ask whether running work is to be stopped; returns False when the user wants to stay."""
        from desktop.ui import leaving

        running = [job.title for job in self.jobs.running() if not job.is_quiet]
        return not running or leaving.may_stop(self, running[0])

    def action(self, action_id: str) -> QAction:
        """Return an action of the table by its id; raises ``KeyError``."""
        return self.menus.actions[action_id]
