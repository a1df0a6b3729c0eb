"""The table of texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.models.text_table import TextTable, TextTableModel


def test_the_model_keeps_the_rules(app: QApplication, qtmodeltester: ModelTester) -> None:
    """Qt's own tester finds nothing."""
    model = TextTableModel(("A", "B"))
    model.show_rows([("1", "2"), ("3", "4")])
    qtmodeltester.check(model)


def test_a_cell_is_heard_with_its_heading(app: QApplication, qtbot: QtBot) -> None:
    """The cursor stands in the first row; every cell says where it belongs."""
    table = TextTable(("Nama", "Hari"), (90,), "Daftar")
    qtbot.addWidget(table)
    table.show_rows([("Ani", "Senin"), ("Budi", "Selasa")])
    assert table.currentIndex().row() == 0
    index = table.texts.index(1, 1)
    assert index.data() == "Selasa"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hari: Selasa"
    assert table.accessibleName() == "Daftar"
    assert table.texts.row_texts(1) == ["Budi", "Selasa"]
