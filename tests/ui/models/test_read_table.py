"""What all tables of rows to read have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.models.read_table import ReadTableModel

ROLE = Qt.ItemDataRole
ACROSS = Qt.Orientation.Horizontal


class Dues(ReadTableModel[tuple[str, int]]):
    """A name and an amount; amounts above nine are marked."""

    right_columns = frozenset({1})

    def headings(self) -> tuple[str, ...]:
        """Return both headings."""
        return "Nama", "Jumlah"

    def text(self, row: tuple[str, int], column: int) -> str:
        """Return a cell."""
        return str(row[column])

    def look(self, row: tuple[str, int], column: int, role: int) -> object:
        """Return a tick for large amounts."""
        return "!" if role == ROLE.DecorationRole and row[1] > 9 else None


@pytest.fixture
def dues(app: QApplication) -> Dues:
    """Two rows."""
    return Dues([("Ani", 7), ("Budi", 12)])


def test_the_model_keeps_the_rules(dues: Dues) -> None:
    """Qt's own tester finds nothing, before and after other rows are shown."""
    tester = QAbstractItemModelTester(dues, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dues.show_rows([("Citra", 3)])
    dues.show_rows(())
    assert tester.model().rowCount() == 0


def test_a_cell_shows_tells_and_speaks(dues: Dues) -> None:
    """The tip is the whole text; those who listen hear the heading first."""
    cell = dues.index(1, 1)
    assert [cell.data(role) for role in (ROLE.DisplayRole, ROLE.ToolTipRole)] == ["12", "12"]
    assert cell.data(ROLE.AccessibleTextRole) == "Jumlah: 12"
    assert cell.data(ROLE.DecorationRole) == "!"
    assert dues.index(0, 1).data(ROLE.DecorationRole) is None


def test_figures_stand_on_the_right_with_their_heading(dues: Dues) -> None:
    """A heading stands on the side of what is below it."""
    for column, side in ((0, Qt.AlignmentFlag.AlignLeft), (1, Qt.AlignmentFlag.AlignRight)):
        for place in (
            dues.index(0, column).data(ROLE.TextAlignmentRole),
            dues.headerData(column, ACROSS, ROLE.TextAlignmentRole),
        ):
            assert side in Qt.AlignmentFlag(place)


def test_only_columns_have_headings(dues: Dues) -> None:
    """Rows have none, and neither has what is outside."""
    assert [dues.headerData(column, ACROSS) for column in range(-1, 3)] == [
        None,
        "Nama",
        "Jumlah",
        None,
    ]
    assert dues.headerData(0, Qt.Orientation.Vertical) is None


def test_a_row_has_nothing_below_it(dues: Dues) -> None:
    """It is a table, not a tree."""
    assert (dues.rowCount(dues.index(0, 0)), dues.columnCount(dues.index(0, 0))) == (0, 0)
    assert dues.data(QModelIndex()) is None


def test_a_change_is_told_for_whole_rows(dues: Dues, qtbot: QtBot) -> None:
    """From the first column of the first row to the last of the last."""
    with qtbot.waitSignal(dues.dataChanged) as told:
        dues.tell_rows(0, 1)
    first, last = told.args[0], told.args[1]
    assert (first.row(), first.column(), last.row(), last.column()) == (0, 0, 1, 1)


def test_it_belongs_to_its_parent(app: QApplication) -> None:
    """A model that goes with its owner."""
    owner = QObject()
    assert Dues(parent=owner).parent() is owner


def test_headings_are_put_together_once(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt asks for them hundreds of times before a table is first seen."""
    asked: list[bool] = []
    real = Dues.headings
    monkeypatch.setattr(Dues, "headings", lambda dues: asked.append(True) or real(dues))
    dues = Dues([("Ani", 7)])
    titles = {dues.headerData(1, ACROSS) for _ in range(50)}
    assert titles == {"Jumlah"}
    assert dues.columnCount() == 2
    assert len(asked) == 1
