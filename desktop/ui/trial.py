"""The window of the trial run: drawn once, unseen, so that plug-ins of Qt which fail are found."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.services.container import Services
from desktop.ui import theme
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.startup import make_application

_WIDTH = 200
"""Pixels; enough to tell a window from an empty one."""


def colours_of_window(services: Services, settings_path: Path) -> int:
    """Open the window, draw it once, close it; return how many colours the drawing has."""
    app = make_application(sys.argv[:1])
    theme.Theme.load("light").apply(app)
    jobs = JobRunner(app, services.database.thread_connection)
    try:
        window = MainWindow(services, jobs, Settings(settings_path))
        window.show()
        picture = window.grab().toImage().scaledToWidth(_WIDTH)
        window.close_for_rebuild()
    finally:
        jobs.shutdown()
        jobs.deleteLater()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return len({picture.pixel(x, y) for x, y in points})
