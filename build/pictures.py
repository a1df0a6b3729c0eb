#!/usr/bin/env python3
"""Take pictures of every page and dialog, to be looked at one by one.

    .venv/bin/python build/pictures.py FOLDER
    .venv/bin/python build/pictures.py --manual

Opens the window on the sample employer, and on an empty file, without a screen: every page, what
pages open later, every page in the smallest window, and every dialog of the gallery of the tests,
in both languages and both themes, at 100 % and 150 %. With ``--manual`` it renews the pictures of
the manual and of README.md instead: one of each page, so that neither shows a window that is no
more.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
USAGE = "usage: .venv/bin/python build/pictures.py FOLDER | --manual"
SCALES = ("1", "1.5")
LANGUAGES = ("id", "en")
THEMES = ("light", "dark")
NOW = datetime(2026, 11, 22, 10, 30)  # noqa: DTZ001 - the clock of the office, as in the tests
WIDTH, HEIGHT = 1280, 720
SCREEN = ROOT / "tests" / "data" / "screens" / "office.json"
"""Without a screen Qt pretends one of 800 by 800, too small for the window."""
README_PICTURE = ROOT / "resources" / "pictures" / "window.png"
MANUAL = ROOT / "resources" / "manual"
MANUAL_WIDTH, MANUAL_COLOURS = 620, 256
"""As wide as the text of the manual; a palette keeps a picture a quarter as large."""
PAGE_REST, DIALOG_REST = 500, 100
"""Milliseconds without work after which a page or dialog is taken to be complete."""

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.ui.main_window import MainWindow
    from desktop.ui.startup import Shell


def main(arguments: list[str]) -> int:
    """Take the pictures of each scale in a process of its own; return 0, or 2 for wrong use."""
    if arguments == ["--manual"]:
        run("1", "--pages")
    elif arguments == ["--pages"]:
        take_manual()
    elif len(arguments) == 1 and not arguments[0].startswith("-"):
        folder = Path(arguments[0]).resolve()
        for scale in SCALES:
            run(scale, "--scale", scale, str(folder))
        print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    elif len(arguments) == 3 and arguments[0] == "--scale":
        take(Path(arguments[2]), arguments[1])
    else:
        print(USAGE, file=sys.stderr)
        return 2
    return 0


def run(scale: str, *arguments: str) -> None:
    """Run this script again where Qt has a screen and draws at a scale."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}",
        "QT_SCALE_FACTOR": scale,
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run([sys.executable, str(Path(__file__)), *arguments], env=environment, check=True)


def take_manual() -> None:
    """Take every page on the sample in both languages, and the first one for README.md."""
    from desktop.ui.pages import PAGES

    for language in LANGUAGES:
        with (
            tempfile.TemporaryDirectory() as scratch,
            opened(Path(scratch), is_filled=True) as (app, shell),
        ):
            photographer = Photographer(app, shell, Path(scratch), "png")
            photographer.dress(language, "light")
            for page in PAGES:
                photographer.window.go_to(page.key)
                photographer.rest()
                photographer.rest_eyes()
                whole = Path(scratch) / f"{page.key}.png"
                photographer.window.grab().save(str(whole))
                shrink(whole, MANUAL / language / "pictures" / f"{page.help_id}.png")
            if language == LANGUAGES[0]:
                README_PICTURE.write_bytes((Path(scratch) / "home.png").read_bytes())


def shrink(whole: Path, file: Path) -> None:
    """Write a picture as wide as the text of the manual."""
    from PIL import Image

    with Image.open(whole) as picture:
        height = picture.height * MANUAL_WIDTH // picture.width
        small = picture.convert("RGB").resize((MANUAL_WIDTH, height), Image.Resampling.LANCZOS)
        file.parent.mkdir(parents=True, exist_ok=True)
        # Most coverage keeps the rare colours, which are those of the states.
        few = small.quantize(MANUAL_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(file, optimize=True)


def take(folder: Path, scale: str) -> None:
    """Take every picture at the scale that this process was started with."""
    folder.mkdir(parents=True, exist_ok=True)
    looks = [(language, theme) for language in LANGUAGES for theme in THEMES]
    for is_filled in (True, False):
        with (
            tempfile.TemporaryDirectory() as scratch,
            opened(Path(scratch), is_filled=is_filled) as (app, shell),
        ):
            for language, theme in looks:
                ending = f"{language}-{theme}-{round(float(scale) * 100)}.png"
                photographer = Photographer(app, shell, folder, ending)
                photographer.dress(language, theme)
                if is_filled:
                    photographer.take_all(Path(scratch))
                    photographer.take_small()
                else:
                    photographer.take_pages("empty")


@contextmanager
def opened(scratch: Path, *, is_filled: bool) -> Iterator[tuple[QApplication, Shell]]:
    """Open the program on the sample with one declaration finalised, or on an empty file."""
    from desktop.cli.building import Context, data_files
    from desktop.ui.settings import Settings
    from desktop.ui.startup import Shell, make_application
    from tests.ui import gallery

    app = make_application(["pictures"])
    files = data_files(Context(lambda: NOW, None))
    data = files.open(scratch / "sample.sqlite")
    if is_filled:
        gallery.fill(data.services)
    shell = Shell(app, data, Settings(scratch / "settings.ini"), files)
    try:
        yield app, shell
    finally:
        shell.end()


class Photographer:
    """Opens pages and dialogs of one window and saves how they look."""

    def __init__(self, app: QApplication, shell: Shell, folder: Path, ending: str) -> None:
        self._app = app
        self._shell = shell
        self._folder = folder
        self._ending = ending

    def dress(self, language: str, theme: str) -> None:
        """Open the window in a language and a theme."""
        from desktop.ui.settings import OPTIONS

        self._shell.settings.put(OPTIONS.language, language)
        self._shell.settings.put(OPTIONS.theme, theme)
        self._shell.open().resize(WIDTH, HEIGHT)

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        window = self._shell.window
        if window is None:
            raise LookupError("no window is open")
        return window

    def take_pages(self, prefix: str) -> None:
        """Take every page."""
        for key, *_ in self.window.page_list():
            self.window.go_to(key)
            self.rest()
            self.save(self.window, f"{prefix}-{key}")

    def take_all(self, scratch: Path) -> None:
        """Take every page, what pages open later, and every dialog."""
        from tests.ui import gallery

        self.take_pages("page")
        stage = gallery.Stage(self.window, scratch)
        for name, (page, lead) in gallery.SCENES.items():
            self.window.go_to(page)
            self.rest()
            lead(stage)
            self.rest()
            self.save(self.window, f"scene-{name}")
        for name in gallery.DIALOGS:
            dialog = gallery.make(stage, name)
            dialog.show()
            self.rest(DIALOG_REST)
            self.save(dialog, f"dialog-{name}")
            gallery.close(dialog)

    def take_small(self) -> None:
        """Take every page in the smallest window."""
        from desktop.ui.main_window import SMALLEST

        self.window.resize(SMALLEST)
        self.take_pages("small")

    def rest_eyes(self) -> None:
        """Take the keyboard off everything: readers of the manual see no ring by chance."""
        if (widget := self.window.focusWidget()) is not None:
            widget.clearFocus()

    def save(self, widget: QWidget, name: str) -> None:
        """Save how a widget looks."""
        widget.grab().save(str(self._folder / f"{name}-{self._ending}"))

    def rest(self, calm: int = PAGE_REST) -> None:
        """Let the window work until nothing has run for ``calm`` milliseconds.

        A loop of its own lets the threads of jobs work meanwhile; the waiting of QTest does not.
        """
        from PySide6.QtCore import QEventLoop, QTimer

        waited = 0
        while waited < calm:
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()
            waited = 0 if self._shell.jobs.is_busy else waited + 20


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
