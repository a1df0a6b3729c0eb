"""Two records of one person, compared field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.merge import MergeDialog
from tests.ui.people import worker
from tests.ui.test_accessibility import nameless

KEPT = worker("Citra Rekaan", "1871011405900001", source_row=2)
OTHER = worker("Citra Rekaan", "1871011405900009", source_row=9, kpj="12345678901")


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication) -> MergeDialog:
    """Return the dialog over two records that differ in NIK and KPJ."""
    shown = MergeDialog(KEPT, OTHER)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_only_what_differs_is_asked(dialog: MergeDialog) -> None:
    """What one record alone tells is chosen beforehand, else the value of the first."""
    assert list(dialog.buttons) == ["nik", "kpj"]
    assert dialog.chosen() == {"kpj": "12345678901"}
    assert nameless(dialog) == []


def test_each_field_is_chosen_by_itself_or_a_whole_side(qtbot: QtBot, dialog: MergeDialog) -> None:
    """The values that the kept record takes follow the buttons."""
    qtbot.mouseClick(dialog.buttons["nik"][1], Qt.MouseButton.LeftButton)
    assert dialog.chosen() == {"nik": OTHER.nik, "kpj": OTHER.kpj}
    dialog._take_side(0)
    assert dialog.chosen() == {}


def test_values_that_clash_cannot_be_mixed(qtbot: QtBot, app: QApplication) -> None:
    """A start after the end of the other record is told, and nothing can be stored."""
    left = replace(OTHER, employment=replace(OTHER.employment, end=date(2021, 1, 31)))
    right = replace(KEPT, employment=replace(KEPT.employment, start=date(2022, 1, 1)))
    dialog = MergeDialog(left, right)
    qtbot.addWidget(dialog)
    dialog.buttons["start"][1].click()
    assert dialog.note.text() != ""
    assert not dialog.store.isEnabled()
    dialog.buttons["end"][1].click()
    assert dialog.store.isEnabled()
