"""How the cells of the worker table are painted, and how often the table is asked for them."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from desktop.ui.delegates import worker_cells
from desktop.ui.models.worker_columns import COLUMNS
from desktop.ui.models.worker_table import Index, WorkerRow, WorkerTableModel
from desktop.ui.pages.workforce_facts import Standing
from desktop.ui.pages.workforce_rows import PlainRows
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.theme import DARK, LIGHT, Theme
from tests.ui.people import worker

_ROLE = Qt.ItemDataRole


class Asked(WorkerTableModel):
    """Counts what is asked of each cell."""

    def __init__(self, findings: tuple[str, ...] = ()) -> None:
        people = {n: worker(f"Orang {n}", worker_id=n) for n in (1, 2)}
        super().__init__(
            lambda _order, _descending, take: take(list(people)),
            lambda ids: [people[n] for n in ids],
            lambda person: WorkerRow(person, (Standing.MEMBER,) * 6, findings),
        )
        self.looked: Counter[tuple[int, int]] = Counter()
        self.roles: list[int] = []

    def look(self, row: int, place: int) -> tuple[str | None, QIcon | None, Qt.AlignmentFlag]:
        """Count, and answer."""
        self.looked[row, place] += 1
        return super().look(row, place)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Note the role, and answer."""
        self.roles.append(int(role))
        return super().data(index, role)


def test_a_cell_is_asked_once_for_everything(qtbot: QtBot) -> None:
    """With text or with an icon alike: for no role, but for all that it shows."""
    model = Asked()
    model.reload()
    view = WorkerTableView(model)
    qtbot.addWidget(view)
    view.resize(1072, 200)
    view.show()
    model.looked.clear()
    model.roles.clear()
    view.grab()
    drawn = {COLUMNS[column].key for _row, column in model.looked}
    assert {"name", "wage", "JKK"} <= drawn
    assert set(model.looked.values()) == {1}
    assert model.roles == []


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_a_plain_cell_looks_as_the_style_paints_it(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Text, line, icons and marks: pixel for pixel, the cursor's row among them."""
    Theme.load(name).apply(qapp)
    model = Asked(findings=("Tanggal lahir tidak cocok dengan NIK",))
    model.reload()
    view = WorkerTableView(model)
    qtbot.addWidget(view)
    view.resize(1072, 200)
    view.show()
    view.cells.current_row = 1
    painted = view.grab().toImage()
    monkeypatch.setattr(PlainRows, "paint", lambda _rows, exposed: exposed)
    assert view.grab().toImage() == painted
    monkeypatch.setattr(worker_cells, "_STANDS_OUT", QStyle.StateFlag.State_Enabled)
    by_style = view.grab().toImage()
    assert painted == by_style
