#!/usr/bin/env python3
"""Take pictures of every page and dialog, to be looked at one by one.

    .venv/bin/python build/pictures.py FOLDER

Opens the window on the sample employer in a temporary database, without a screen, in both
languages and both themes, at 100 % and 150 %. Dialogs are those that menus and pages open.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
USAGE = "usage: .venv/bin/python build/pictures.py FOLDER"
SCALES = ("1", "1.5")
LANGUAGES = ("id", "en")
THEMES = ("light", "dark")
NOW = datetime(2026, 11, 22, 10, 30)  # noqa: DTZ001 - the clock of the office, as in the tests
WIDTH, HEIGHT = 1280, 720
LEFT_ALONE = frozenset({"quit", "sample", "save", "add_employer", "settings"})
"""Actions that open nothing to look at, or another window; the settings are taken by section."""

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.services.container import Services
    from desktop.services.data_files import OpenFile
    from desktop.ui.main_window import MainWindow
    from desktop.ui.startup import Shell


def main(arguments: list[str]) -> int:
    """Take the pictures of each scale in a process of its own; return 0."""
    if len(arguments) == 1:
        folder = Path(arguments[0]).resolve()
        for scale in SCALES:
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": scale,
                "PYTHONPATH": str(ROOT),
            }
            command = [sys.executable, str(Path(__file__)), "--scale", scale, str(folder)]
            subprocess.run(command, env=environment, check=True)
        print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
        return 0
    if len(arguments) == 3 and arguments[0] == "--scale":
        take(Path(arguments[2]), arguments[1])
        return 0
    print(USAGE, file=sys.stderr)
    return 2


def take(folder: Path, scale: str) -> None:
    """Take every picture at the scale that this process was started with."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, opened_sample(Path(scratch)) as (app, shell):
        for language in LANGUAGES:
            for theme in THEMES:
                ending = f"{language}-{theme}-{round(float(scale) * 100)}.png"
                Photographer(app, shell, folder, ending).take_all(language, theme)


@contextmanager
def opened_sample(scratch: Path) -> Iterator[tuple[QApplication, Shell]]:
    """Open the program on the sample, with one declaration finalised."""
    from desktop.cli.opening import Context, data_files
    from desktop.ui.settings import Settings
    from desktop.ui.startup import Shell, make_application

    app = make_application(["pictures"])
    files = data_files(Context(lambda: NOW, None))
    opened = files.open(scratch / "sample.sqlite")
    fill(opened.services)
    shell = Shell(app, opened, Settings(scratch / "settings.ini"), files)
    try:
        yield app, shell
    finally:
        shell.end()


def fill(services: Services) -> None:
    """Load the sample, plan its repairs and finalise one declaration."""
    services.sample.load()
    services.plan.propose_missing()
    services.declarations.finalise("012/HRD-SP/XI/2026", operator="Rina Contoh")


class Photographer:
    """Opens pages and dialogs of one window and saves how they look."""

    def __init__(self, app: QApplication, shell: Shell, folder: Path, ending: str) -> None:
        self._app = app
        self._shell = shell
        self._folder = folder
        self._ending = ending

    def take_all(self, language: str, theme: str) -> None:
        """Take every page, then every dialog that an action opens."""
        from desktop.ui.settings import OPTIONS

        self._shell.settings.put(OPTIONS.language, language)
        self._shell.settings.put(OPTIONS.theme, theme)
        window = self._shell.open()
        window.resize(WIDTH, HEIGHT)
        for key, _title, _icon in window.page_list():
            window.go_to(key)
            self._wait()
            self._save(window, f"page-{key}")
        for spec in window.menus.specs:
            if spec.id not in LEFT_ALONE and not spec.group:
                self._take_dialog(window, spec.id)
        self._take_settings()
        self._take_first_run()

    def _take_settings(self) -> None:
        """Save every section of the settings."""
        from desktop.ui.settings_desk import SettingsDesk

        dialog = SettingsDesk(self._shell, self._shell.desk).make_dialog()
        dialog.show()
        for number in range(len(dialog.sections)):
            dialog.list.setCurrentRow(number)
            self._wait()
            self._save(dialog, f"dialog-settings-{number + 1}")
        dialog.close()

    def _take_first_run(self) -> None:
        """Save the three questions, and what they say of a folder that cannot be."""
        from desktop.ui.dialogs.first_run import FirstAnswers, FirstRunDialog, FirstStep

        def make(_step: FirstStep, answers: FirstAnswers) -> OpenFile:
            return self._shell.desk.opener.files.create(answers.folder)

        taken = self._shell.opened.path
        dialog = FirstRunDialog(make, FirstAnswers(taken, "PT Sinar Contoh"), taken.name)
        dialog.show()
        self._wait()
        self._save(dialog, "dialog-first-run")
        dialog.begin.click()
        self._wait()
        self._save(dialog, "dialog-first-run-fault")
        dialog.close()

    def _take_dialog(self, window: MainWindow, action_id: str) -> None:
        """Trigger an action; a dialog that opens is saved and closed, whoever waits for it."""
        from PySide6.QtCore import QTimer

        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(self._closer(f"dialog-{action_id}"))
        timer.start(400)
        window.action(action_id).trigger()
        self._wait(until=lambda: not timer.isActive())

    def _closer(self, name: str) -> Callable[[], None]:
        def close() -> None:
            dialog = self._app.activeModalWidget()
            if dialog is not None:
                self._save(dialog, name)
                dialog.close()

        return close

    def _save(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._folder / f"{name}-{self._ending}"))

    def _wait(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the window work until it rests."""
        from PySide6.QtTest import QTest

        QTest.qWait(700)  # pages begin their work after a moment of rest
        while self._shell.jobs.is_busy or not until():
            QTest.qWait(20)
        QTest.qWait(100)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
