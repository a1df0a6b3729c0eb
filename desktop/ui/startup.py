"""Opens the window on a data file, and makes it anew for another look or another file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.errors import UserError
from desktop.paths import resource_path, user_data_dir
from desktop.services.away import HelperAway, here
from desktop.services.data_files import DataFiles, OpenFile
from desktop.services.made_once import made_once
from desktop.ui import theme
from desktop.ui.crash import CrashHook
from desktop.ui.jobs import JobRunner
from desktop.ui.language import Language
from desktop.ui.main_window import PROGRAM_NAME, MainWindow
from desktop.ui.settings import FILE_NAME, OPTIONS, Settings
from desktop.ui.undo import UndoStack

if TYPE_CHECKING:
    from desktop.services.away import Helper
    from desktop.services.file_care import PasswordChanged
    from desktop.ui.file_desk import FileDesk

LOOK_AGAIN = 1000
"""Milliseconds after which a window that was busy is asked again to change its look."""
_TURN = 0.001
"""Seconds that Python lets one thread work before another may."""


class Shell(QObject):
    """Holds the open data file, the one window on it, its jobs and its look."""

    def __init__(
        self,
        app: QApplication,
        opened: OpenFile,
        settings: Settings,
        files: DataFiles,
        helper: Helper | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._helper = helper
        self.opened = opened
        self.settings = settings
        self._files = files
        self.jobs = self._make_jobs()
        self.undo = UndoStack(self.jobs, self)
        self.hook = CrashHook(self)
        self.hook.show_fault = self.show_fault
        self.hook.reopen = self.reopen
        self._language = Language(app)
        self.window: MainWindow | None = None
        self._later = QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._later.timeout.connect(self._on_system_changed)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def _make_jobs(self) -> JobRunner:
        services, helper = self.opened.services, self._helper
        away = here if helper is None else HelperAway(services, helper)
        database = services.database
        return JobRunner(self, database.thread_connection, away, database.reading)

    @made_once
    def desk(self) -> FileDesk:
        """What carries out the file menu; with it come the dialogs behind its entries."""
        from desktop.ui.file_choice import FileOpener
        from desktop.ui.file_desk import FileDesk

        return FileDesk(self, FileOpener(self._files, self.settings, self))

    def _on_file_requested(self, task: str, detail: str) -> None:
        # Later: the choice comes from a menu of the very window that may go away.
        QTimer.singleShot(0, self, lambda: self.desk.handle(task, detail))

    def _on_look_changed(self) -> None:
        QTimer.singleShot(0, self, self.open)

    def dress(self) -> None:
        """Put on the chosen language and theme, before the first dialog or window."""
        self._language.use(self.settings.get(OPTIONS.language))
        theme.use_density(self._app, self.settings.get(OPTIONS.density))
        name = theme.resolve(self.settings.get(OPTIONS.theme), self._app)
        theme.Theme.load(name).apply(self._app)

    def open(self) -> MainWindow:
        """Show a window in the chosen language and theme; a former one closes."""
        former, self.window = self.window, None
        if former is not None:
            former.close_for_rebuild()
        self.dress()
        self.window = MainWindow(self.opened.services, self.jobs, self.settings, undo=self.undo)
        self.window.look_changed.connect(self._on_look_changed)
        self.window.file_requested.connect(self._on_file_requested)
        self.window.fault_found.connect(self.hook.report)
        self.window.show()
        return self.window

    def may_leave(self) -> bool:
        """Ask about unsaved input and running work; False when the user wants to stay."""
        window = self.window
        return window is None or (window.may_leave() and window.may_stop_jobs())

    def switch_to(self, opened: OpenFile) -> MainWindow:
        """Let the present file go, with a copy of what changed, and open a window on another."""
        self._close_window()
        self._let_go()
        return self._show(opened)

    def reopen(self) -> MainWindow:
        """Open the same file anew, after a fault of the program."""
        self._close_window()
        self.jobs.shutdown()
        return self._show(self._files.reopen(self.opened, self.opened.key))

    def with_closed_file(
        self, work: Callable[[OpenFile], PasswordChanged], title: str
    ) -> PasswordChanged:
        """Do something to the file while nobody has it open, then open it and a window again.

        Raises what the work raises; the file is then open again as it was.
        """
        from desktop.services.file_care import PasswordChanged
        from desktop.ui.dialogs.working import WorkingDialog

        opened, key = self.opened, self.opened.key
        self._close_window()
        self.jobs.shutdown()
        alone = JobRunner(self)
        try:
            changed = WorkingDialog.run(None, alone, lambda _progress: work(opened), title)
            if isinstance(changed, PasswordChanged):
                key = changed.key
        finally:
            alone.shutdown()
            alone.deleteLater()
            self._show(self._files.reopen(opened, key))
        return changed  # type: ignore[return-value]

    def _show(self, opened: OpenFile) -> MainWindow:
        self.jobs.deleteLater()
        self.opened = opened
        self.jobs = self._make_jobs()
        return self.open()

    def _close_window(self) -> None:
        former, self.window = self.window, None
        if former is not None:
            former.close_for_rebuild()

    def _let_go(self) -> None:
        """End the jobs, copy what changed, and close the file."""
        self.jobs.shutdown()
        if self.settings.get(OPTIONS.last_file) == str(self.opened.path.absolute()):
            self.settings.put(OPTIONS.employer, self.opened.services.employers.chosen)
        try:
            made = self.opened.services.backups.make_at_exit()
            fault = made.second_fault if made is not None else None
        except UserError as error:
            fault = error
        self.opened.close()
        if fault is not None:
            from desktop.ui.dialogs.file_fault import NoticeDialog
            from desktop.ui.messages import fault_text

            NoticeDialog.ask(None, self.tr("Cadangan belum lengkap"), fault_text(fault))

    def end(self) -> None:
        """Close window and file, and give back hooks and translation."""
        self._close_window()
        self._app.styleHints().colorSchemeChanged.disconnect(self._on_system_changed)
        self._later.stop()
        self.hook.uninstall()
        self._let_go()
        if self._helper is not None:
            self._helper.close()
        self._language.leave()

    def show_fault(self, text: str) -> None:
        """Show a sentence about something the user can mend above the page."""
        if self.window is not None:
            self.window.show_fault(text)

    def _on_system_changed(self) -> None:
        """Follow the system, but not while something typed or an open dialog would be lost.

        It changes by itself at sunset: nobody wants to be asked about that.
        """
        if self.settings.get(OPTIONS.theme) != theme.SYSTEM or self.window is None:
            return
        is_busy = self._app.activeModalWidget() or self._app.activePopupWidget()
        if is_busy or self.window.has_unsaved():
            self._later.start()
        else:
            self.open()


def make_application(arguments: list[str]) -> QApplication:
    """Return the one application of this process, with its name and version set."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*arguments, "-style", theme.FUSION])
        app.setProperty(theme.STYLE, theme.FUSION)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.forget_system(app))
    # A thread at work gives the window its turn five times as often as Python would have it.
    sys.setswitchinterval(_TURN)
    app.setApplicationName("PatuhJamsos")
    app.setApplicationDisplayName(PROGRAM_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("patuh-jamsos")
    if app.windowIcon().isNull():
        app.setWindowIcon(QIcon(str(resource_path("program", "patuh-jamsos.png"))))
    return app


def run_window(
    files: DataFiles,
    opened: OpenFile,
    settings_path: Path | None = None,
    *,
    helper: Helper | None = None,
    former_crash: str = "",
    wants_sample: bool = False,
) -> int:
    """Open the window and return the exit code once it is closed, the file with it.

    ``helper`` is the process for work that computes much; without one a thread does it.
    ``former_crash`` is what the last run wrote when it died; it is offered to be copied.
    ``wants_sample`` fills an empty file with the sample once the window is there.
    """
    app = make_application(sys.argv[:1])
    settings = Settings(settings_path or user_data_dir() / FILE_NAME)
    shell = Shell(app, opened, settings, files, helper)
    shell.hook.install()
    try:
        window = shell.open()
        if wants_sample:
            window.tasks.load_sample()
        if former_crash:
            from desktop.ui.dialogs.error import FormerCrashDialog

            FormerCrashDialog.ask(window, former_crash)
        return app.exec()
    finally:
        shell.end()
        settings.sync()


def open_window(
    files: DataFiles,
    chosen: Path | None,
    own: Path,
    *,
    may_create: bool = True,
    helper: Helper | None = None,
    former_crash: str = "",
) -> int:
    """Open the chosen data file, else the last one, else one of our own; then the window.

    Where there is none of these yet, three questions lead to the first one; a chosen one is made
    where it may be. Returns 0 also when the user gives up over them, or over a file that is shut.
    """
    app = make_application(sys.argv[:1])
    settings = Settings(user_data_dir() / FILE_NAME)
    language = Language(app)
    language.use(settings.get(OPTIONS.language))
    theme.Theme.load(theme.resolve(settings.get(OPTIONS.theme), app)).apply(app)
    last = settings.get(OPTIONS.last_file)
    path = chosen or (Path(last) if last else own)
    if path == own != chosen and not own.exists():
        from desktop.ui.file_choice import FileOpener
        from desktop.ui.first_run import FirstRun

        first = FirstRun(FileOpener(files, settings), settings, own, language.use).ask()
        opened, wants_sample = (first.opened, first.wants_sample) if first else (None, False)
    else:
        from desktop.ui.file_opening import BareOpener

        opener = BareOpener(files, settings)
        makes = path == own or (may_create and path == chosen)
        opened, wants_sample = opener.open(None, path, may_create=makes), False
    settings.sync()
    language.leave()
    if opened is None:
        return 0
    return run_window(
        files, opened, helper=helper, former_crash=former_crash, wants_sample=wants_sample
    )
