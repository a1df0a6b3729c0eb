"""Rows that are painted at once look as if Qt had painted their cells, whatever stands beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from desktop.domain.worker import Worker
from desktop.ui import theme
from desktop.ui.delegates import worker_cells
from desktop.ui.models.worker_columns import COLUMNS, DEFAULT_KEYS, NUMBER_OF
from desktop.ui.models.worker_table import Index, WorkerRow, WorkerTableModel
from desktop.ui.pages.workforce_facts import Standing
from desktop.ui.pages.workforce_rows import PlainRows
from desktop.ui.pages.workforce_view import WorkerTableView
from tests.ui.people import worker

PEOPLE = 60
GONE = 4
NAMES = ("Siti", "Raden Mas Haryo Kusumo Wardhana Adiningrat", "", "Zoé Ångström", "محمد علي")
STANDINGS = (*Standing, Standing.MEMBER, Standing.UNKNOWN)
FINDINGS = {"nik": ("Periksa NIK.",), "jkk": ("Daftarkan.",)}
_FLAG = QItemSelectionModel.SelectionFlag

Show = Callable[[WorkerTableView], None]


def read_row(person: Worker) -> WorkerRow:
    """Return every third worker with findings."""
    found = FINDINGS if person.worker_id % 3 == 0 else {}
    return WorkerRow(person, STANDINGS, tuple(text for (text,) in found.values()), found)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[WorkerTableView]:
    """Return a table of people with names of all kinds, one of whom is gone meanwhile."""
    theme.Theme.load(theme.LIGHT).apply(qapp)
    people = {
        n: worker(NAMES[n % len(NAMES)] or f"Orang {n}", worker_id=n, source_row=n)
        for n in range(1, PEOPLE + 1)
    }
    model = WorkerTableModel(
        lambda _order, _descending, take: take(list(people)),
        lambda ids: [people[n] for n in ids if n != GONE],
        read_row,
    )
    view = WorkerTableView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(1072, 400)
    view.show()
    model.reload()
    return view


def image(view: WorkerTableView) -> QImage:
    """Return how the table looks."""
    return view.grab().toImage()


def by_cells(view: WorkerTableView) -> QImage:
    """Return how it looks where the style paints every cell."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlainRows, "paint", lambda _rows, exposed: exposed)
        patch.setattr(worker_cells, "_STANDS_OUT", QStyle.StateFlag.State_Enabled)
        return image(view)


def choose_cell(view: WorkerTableView) -> None:
    """Put the cursor into a cell of a table that has the focus."""
    view.setFocus()
    view.show_cell(2, NUMBER_OF["wage"])


def choose_row(view: WorkerTableView) -> None:
    """Select a whole row, the cursor in it."""
    view.show_worker(6)


def choose_block(view: WorkerTableView) -> None:
    """Select a rectangle without a cursor."""
    model = view.model()
    block = QItemSelection(model.index(1, 2), model.index(3, 7))
    view.selectionModel().select(block, _FLAG.Select)


def choose_here_and_there(view: WorkerTableView) -> None:
    """Select cells scattered over the table, one of them out of sight."""
    choose_cell(view)
    for row in (0, 5, 9, PEOPLE - 1):
        view.selectionModel().select(view.model().index(row, 1), _FLAG.Select)


def scroll_down(view: WorkerTableView) -> None:
    """Scroll, a selection above the first row in sight."""
    view.verticalScrollBar().setValue(17)
    choose_block(view)


def scroll_to_the_end(view: WorkerTableView) -> None:
    """Show the last row at the bottom."""
    view.scrollToBottom()


def scroll_sideways(view: WorkerTableView) -> None:
    """Show all columns, the first of them cut."""
    view.columns.show([column.key for column in COLUMNS])
    view.horizontalScrollBar().setValue(333)
    choose_cell(view)


def move_and_hide_columns(view: WorkerTableView) -> None:
    """Show a few columns in another order."""
    view.columns.show(["findings", "JKN", *DEFAULT_KEYS[1:4][::-1]])


def stand_below_a_wide_end(view: WorkerTableView) -> None:
    """Leave room beside the last column."""
    view.columns.show(["name", "wage"])
    view.columns.show(["wage", "birth_date"])


def be_narrow(view: WorkerTableView) -> None:
    """Be so narrow that texts are cut and columns gone."""
    view.resize(420, 170)


def show_the_numbers(view: WorkerTableView) -> None:
    """Show whole numbers, and the ground of the cursor's row alone."""
    view.cells.current_row = 3
    model = view.model()
    assert isinstance(model, WorkerTableModel)
    model.show_nik(is_shown=True)


def be_disabled(view: WorkerTableView) -> None:
    """Take no input."""
    view.setEnabled(False)


SHOWN = (
    choose_cell, choose_row, choose_block, choose_here_and_there, scroll_down, scroll_to_the_end,
    scroll_sideways, move_and_hide_columns, stand_below_a_wide_end, be_narrow, show_the_numbers,
    be_disabled,
)  # fmt: skip


@pytest.mark.parametrize("show", SHOWN, ids=lambda show: show.__name__)
def test_it_looks_as_qt_paints_it(view: WorkerTableView, show: Show) -> None:
    """Pixel for pixel: cursor, selection, columns and places of all kinds."""
    show(view)
    assert image(view) == by_cells(view)


def test_a_dark_table_of_dense_rows_does_too(
    qtbot: QtBot, qapp: QApplication, view: WorkerTableView
) -> None:
    """Room, font and colours are those of the look that the window was made in."""
    theme.use_density(qapp, theme.DENSE)
    theme.Theme.load(theme.DARK).apply(qapp)
    try:
        other = WorkerTableView(view._workers)
        qtbot.addWidget(other)
        other.resize(900, 300)
        other.show()
        choose_block(other)
        assert image(other) == by_cells(other)
    finally:
        theme.use_density(qapp, theme.NORMAL)
        theme.Theme.load(theme.LIGHT).apply(qapp)


@pytest.mark.parametrize(
    "part",
    [QRect(0, 0, 1000, 45), QRect(300, 100, 60, 61), QRect(0, 333, 5, 4), QRect(700, 0, 400, 900)],
)
def test_a_part_that_is_exposed_looks_as_in_the_whole(view: WorkerTableView, part: QRect) -> None:
    """Scrolling and a dialog that is moved away expose strips, with cells cut anywhere."""
    choose_here_and_there(view)
    port = view.viewport()
    seen = part.intersected(port.rect())
    whole = port.grab().toImage()
    assert port.grab(seen).toImage() == whole.copy(seen)


def test_two_parts_exposed_together_leave_what_is_between(view: WorkerTableView) -> None:
    """What is painted beside them does not reach the screen, nor change what stands there."""
    choose_cell(view)
    port = view.viewport()
    whole = port.grab().toImage()
    canvas = QImage(port.size(), QImage.Format.Format_RGB32)
    blank = Qt.GlobalColor.magenta
    canvas.fill(blank)
    between = QRect(100, 60, 200, 90)
    exposed = QRegion(port.rect()).subtracted(QRegion(between))
    port.render(canvas, QPoint(), exposed)
    assert canvas.pixelColor(between.center()) == canvas.pixelColor(between.topLeft())
    assert canvas.pixelColor(between.center()).name() == "#ff00ff"
    for place in (QPoint(50, 75), QPoint(320, 75), QPoint(200, 20), QPoint(200, 200)):
        assert canvas.pixelColor(place) == whole.pixelColor(place)


def test_plain_rows_ask_for_what_they_show_alone(
    view: WorkerTableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen of them asks the model once of each seen cell.

    Whether it may be typed into is asked by the heading alone, of the first row.
    """
    asked: list[int] = []
    looked: list[tuple[int, int]] = []
    look, flags = WorkerTableModel.look, WorkerTableModel.flags

    def counted(model: WorkerTableModel, row: int, place: int) -> object:
        looked.append((row, place))
        return look(model, row, place)

    def counted_flags(model: WorkerTableModel, index: Index) -> Qt.ItemFlag:
        asked.append(index.row())
        return flags(model, index)

    monkeypatch.setattr(WorkerTableModel, "look", counted)
    monkeypatch.setattr(WorkerTableModel, "flags", counted_flags)
    view.grab()
    rows = {row for row, _place in looked}
    assert set(asked) <= {0}
    assert len(looked) == len(set(looked)) == len(rows) * len(view.columns.visible())
    assert 5 < len(rows) < 20


def test_nobody_is_painted_as_before(qtbot: QtBot, qapp: QApplication) -> None:
    """An empty table has no row, plain or other."""
    theme.Theme.load(theme.LIGHT).apply(qapp)
    model = WorkerTableModel(lambda _order, _descending, take: take([]), lambda _ids: [], read_row)
    view = WorkerTableView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.show()
    assert image(view) == by_cells(view)
