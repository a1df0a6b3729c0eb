"""Every page in long Indonesian, and in the sizes that small screens leave to a window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from desktop.paths import resource_path
from desktop.ui.language import Language
from desktop.ui.main_window import SMALLEST, MainWindow
from tests.ui.gallery_stage import Stage
from tests.ui.test_accessibility import KEYS, StretchedSource, clipped, none, show_page

SIZES = (QSize(1280, 640), QSize(1092, 540), QSize(960, 460), SMALLEST)
"""What title and task bar leave of 1280 by 720, 1366 by 768 at 125 %, 1920 by 1080 at 200 %, and
1366 by 768 at 150 %."""


SETTLED = 20
"""Rounds of events after which rows are measured and layouts at rest."""


@pytest.fixture
def long_indonesian(one_language: Language, qapp: QApplication) -> Iterator[None]:
    """Speak stretched Indonesian."""
    one_language.use("id")
    longer = StretchedSource(resource_path("i18n", "desktop_en.ts"))
    qapp.installTranslator(longer)
    yield
    qapp.removeTranslator(longer)


def faults_of_pages(
    stage: Stage, sizes: Iterable[QSize], look: Callable[[MainWindow], list[str]]
) -> list[str]:
    """Open every page in a window of its own in each size; return what ``look`` finds."""
    window = MainWindow(stage.services, stage.jobs, stage.window.settings)
    faults = []
    try:
        window.show()
        for key in KEYS:
            show_page(window, key)
            for size in sizes:
                window.resize(size)
                for _ in range(SETTLED):
                    QApplication.processEvents()
                assert window.size() == size
                where = f"{key} at {size.width()} by {size.height()}"
                faults += [f"{where}: {fault}" for fault in look(window)]
    finally:
        window.close_for_rebuild()
        window.deleteLater()
    return faults


def squeezed(window: MainWindow) -> list[str]:
    """Return the words that are cut, and what is wider or higher than the window."""
    page = window.current_page()
    parts: list[tuple[str, QWidget]] = [("page", page), ("rail", window.rail)]
    wide = [
        f"the {name} is {beyond} pixels too wide"
        for name, part in parts
        if (beyond := part.minimumSizeHint().width() - part.width()) > 0
    ]
    low = window.rail.minimumSizeHint().height() - window.rail.height()
    high = [f"the rail is {low} pixels too high"] if low > 0 else []
    return [*clipped(window), *wide, *high]


@pytest.mark.timeout(240)  # a dozen seconds where nothing else runs
def test_long_indonesian_fits_the_pages(stage: Stage, long_indonesian: None) -> None:
    """Words that are 40 % longer are not cut in the language of the program either."""
    none(faults_of_pages(stage, [QSize(1280, 720)], clipped))


@pytest.mark.timeout(240)
@pytest.mark.parametrize("code", ["id", "en"])
def test_every_page_fits_a_small_screen(stage: Stage, one_language: Language, code: str) -> None:
    """Nothing is cut, and no page is wider than the window: pages scroll down, never aside."""
    one_language.use(code)
    try:
        none(faults_of_pages(stage, SIZES, squeezed))
    finally:
        one_language.use("id")
