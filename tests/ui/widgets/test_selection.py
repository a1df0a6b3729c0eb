from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.selection import choose_index

Behaviour = QAbstractItemView.SelectionBehavior
Mode = QAbstractItemView.SelectionMode


@pytest.mark.parametrize("behaviour", [Behaviour.SelectRows, Behaviour.SelectItems])
@pytest.mark.parametrize(
    "held",
    [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
    ],
)
def test_the_chosen_index_alone_is_selected_whatever_keys_are_down(
    app: QApplication, qtbot: QtBot, held: Qt.KeyboardModifier, behaviour: Behaviour
) -> None:
    """With Ctrl or Shift held, as after Ctrl+Enter in a form, the row is chosen all the same."""
    view = QTableView()
    qtbot.addWidget(view)
    view.setSelectionMode(Mode.ExtendedSelection)
    view.setSelectionBehavior(behaviour)
    view.setModel(QStringListModel(["a", "b", "c"], view))
    view.selectRow(0)
    qtbot.keyPress(view, Qt.Key.Key_F9, held)
    assert QApplication.keyboardModifiers() == held
    choose_index(view, view.model().index(2, 0))
    choose_index(view, view.model().index(2, 0))
    chosen = view.selectionModel().selectedIndexes()
    qtbot.keyRelease(view, Qt.Key.Key_F9)
    assert [index.row() for index in chosen] == [2]
    assert view.currentIndex().row() == 2
