from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.container import Services
from desktop.ui.startup import make_application
from desktop.ui.trial import colours_of_window


def test_a_window_drawn_once_has_colours_and_is_gone(
    app: QApplication, services: Services, tmp_path: Path
) -> None:
    """The trial run of an installed program sees that something was drawn, and nothing stays."""
    before = visible(app)
    assert colours_of_window(services, tmp_path / "pengaturan.ini") > 10
    # What another test has open may close meanwhile, but nothing may be there that was not.
    assert visible(app) <= before


def visible(app: QApplication) -> set[QWidget]:
    """Return the windows on the screen."""
    return {window for window in app.topLevelWidgets() if window.isVisible()}


def test_the_program_carries_its_own_mark(app: QApplication) -> None:
    """The task bar shows the mark of the program, and Linux finds its menu entry by name."""
    assert not make_application([]).windowIcon().isNull()
    assert app.desktopFileName() == "patuh-jamsos"
