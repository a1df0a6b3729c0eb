"""Opens the window on given services, and makes it anew when its look changes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.paths import resource_path, user_data_dir
from desktop.ui import theme
from desktop.ui.crash import CrashHook
from desktop.ui.jobs import JobRunner
from desktop.ui.language import Language
from desktop.ui.main_window import PROGRAM_NAME, MainWindow
from desktop.ui.settings import FILE_NAME, OPTIONS, Settings

if TYPE_CHECKING:
    from desktop.services.container import Services


class Shell(QObject):
    """Holds the one window, its jobs and its look."""

    def __init__(self, app: QApplication, services: Services, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._services = services
        self._settings = settings
        self.jobs = JobRunner(self, services.database.thread_connection)
        self.hook = CrashHook(self)
        self.hook.show_fault = self._show_fault
        self._language = Language(app)
        self.window: MainWindow | None = None
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def open(self) -> MainWindow:
        """Show a window in the chosen language and theme; a former one closes."""
        former, self.window = self.window, None
        if former is not None:
            former.close_for_rebuild()
        self._language.use(self._settings.get(OPTIONS.language))
        name = theme.resolve(self._settings.get(OPTIONS.theme), self._app)
        theme.Theme.load(name).apply(self._app)
        self.window = MainWindow(self._services, self.jobs, self._settings)
        # Queued: the choice comes from a menu of the very window that goes away.
        self.window.look_changed.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self.window.fault_found.connect(self.hook.report)
        self.window.show()
        return self.window

    def end(self) -> None:
        """Give back hooks and translation, and wait for the last job."""
        self.hook.uninstall()
        self.jobs.shutdown()
        self._language.leave()

    def _show_fault(self, text: str) -> None:
        if self.window is not None:
            self.window.show_fault(text)

    def _on_system_changed(self) -> None:
        follows = self._settings.get(OPTIONS.theme) == theme.SYSTEM
        if follows and self.window is not None and self.window.may_leave():
            self.open()


def make_application(arguments: list[str]) -> QApplication:
    """Return the one application of this process, with its name and version set."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments)
    app.setApplicationName("PatuhJamsos")
    app.setApplicationDisplayName(PROGRAM_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("patuh-jamsos")
    app.setWindowIcon(QIcon(str(resource_path("program", "patuh-jamsos.png"))))
    return app


def run_window(services: Services, settings_path: Path | None = None) -> int:
    """Open the window and return the exit code once it is closed."""
    app = make_application(sys.argv[:1])
    settings = Settings(settings_path or user_data_dir() / FILE_NAME)
    shell = Shell(app, services, settings)
    shell.hook.install()
    try:
        shell.open()
        return app.exec()
    finally:
        shell.end()
        settings.sync()
