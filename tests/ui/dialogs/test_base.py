"""Every dialog with words that run long on the smallest screen, 1366 by 768 at 150 %."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget

from desktop.paths import resource_path
from desktop.ui.dialogs import base
from desktop.ui.language import Language
from tests.ui import gallery
from tests.ui.gallery import DIALOGS
from tests.ui.gallery_stage import Stage
from tests.ui.test_accessibility import KINDS, clipped, none, shown

ROOM = QSize(880, 480)


@pytest.fixture(params=KINDS)
def long_words(
    one_language: Language, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Speak a language whose words are longer, and return its code."""
    one_language.use(request.param)
    stretched = KINDS[request.param](resource_path("i18n", "desktop_en.ts"))
    qapp.installTranslator(stretched)
    yield request.param
    qapp.removeTranslator(stretched)
    one_language.use("id")


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_fits_the_smallest_screen(
    stage: Stage, long_words: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes no more than there is, its words are whole, its buttons in sight."""
    monkeypatch.setattr(base, "room_of", lambda _dialog: ROOM)
    dialog = gallery.make(stage, name)
    try:
        gallery.show(dialog)
        assert dialog.width() <= ROOM.width()
        assert dialog.height() <= ROOM.height()
        none(clipped(dialog))
        none(out_of_sight(dialog))
        none(sideways(dialog))
    finally:
        gallery.close(dialog)


def out_of_sight(dialog: QDialog) -> list[str]:
    """Return the buttons that end the dialog and lie outside of it."""
    return [
        f"out of sight: {button.text()}"
        for button in dialog.findChildren(QPushButton)
        if button.isVisibleTo(dialog)
        and not in_an_area(button, dialog)
        and not dialog.rect().contains(button.geometry().translated(shift(button, dialog)))
    ]


def shift(widget: QWidget, dialog: QDialog) -> object:
    """Return where the parent of a widget lies in its dialog."""
    return widget.parentWidget().mapTo(dialog, widget.parentWidget().rect().topLeft())


def in_an_area(widget: QWidget, dialog: QDialog) -> bool:
    """Tell whether a widget can be scrolled to."""
    above = widget.parentWidget()
    while above is not None and above is not dialog:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def sideways(dialog: QDialog) -> list[str]:
    """Return the areas of words and fields that would have to be pushed from side to side."""
    return [
        f"sideways by {area.horizontalScrollBar().maximum()}: {area.accessibleName()}"
        for area in shown(dialog, QScrollArea)
        if area.horizontalScrollBar().maximum()
    ]
