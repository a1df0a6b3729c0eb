"""The table of workers as a model: pages, order, masks, spoken words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.ui.models.worker_table import (
    COLUMNS,
    PAGE_ROWS,
    PAGES_KEPT,
    WorkerRow,
    WorkerTableModel,
)
from desktop.ui.pages.workforce_facts import Standing
from tests.ui.people import worker

ROLE = Qt.ItemDataRole
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
STANDINGS = (Standing.MEMBER, Standing.MISSING, Standing.UNKNOWN, Standing.NOT_OWED) + (
    Standing.MEMBER,
) * 2


Make = Callable[[int], "tuple[WorkerTableModel, Store]"]


class Store:
    """Workers by id, and a record of what the model asked for."""

    def __init__(self, count: int) -> None:
        self.workers = {n: worker(f"Orang {n}", worker_id=n) for n in range(1, count + 1)}
        self.pages: list[int] = []
        self.orders: list[tuple[str, bool]] = []

    def ids(self, order: str, descending: bool, take: Callable[[list[int]], None]) -> None:
        """Hand over every id at once."""
        self.orders.append((order, descending))
        take(sorted(self.workers, reverse=descending))

    def page(self, ids: Sequence[int]) -> list[Worker]:
        """Return the workers of these ids."""
        self.pages.append(len(ids))
        return [self.workers[n] for n in ids if n in self.workers]

    def row(self, person: Worker) -> WorkerRow:
        """Return a row with one finding for the first worker."""
        found = ("Periksa NIK.",) if person.worker_id == 1 else ()
        return WorkerRow(person, STANDINGS, found)


@pytest.fixture
def make(app: QApplication) -> Make:
    """Return a function that gives a loaded model over so many workers, and its store."""

    def make_(count: int) -> tuple[WorkerTableModel, Store]:
        store = Store(count)
        model = WorkerTableModel(store.ids, store.page, store.row)
        model.reload()
        return model, store

    return make_


def column(key: str) -> int:
    """Return the number of a column."""
    return [item.key for item in COLUMNS].index(key)


@pytest.mark.parametrize("count", [0, 1, 3, PAGE_ROWS + 1])
def test_the_model_keeps_the_rules_of_qt(make: Make, count: int) -> None:
    """Qt's own tester finds nothing, empty, small and over more than one page."""
    model, _store = make(count)
    QAbstractItemModelTester(model, FATAL)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.show_nik(is_shown=True)
    assert model.rowCount() == count


def test_rows_are_read_by_pages_and_once(make: Make) -> None:
    """Painting many cells of one page asks the services once; a far row asks for its page."""
    model, store = make(3 * PAGE_ROWS)
    for row in range(PAGE_ROWS):
        model.index(row, 1).data()
    assert store.pages == [PAGE_ROWS]
    assert model.index(2 * PAGE_ROWS + 5, 1).data() == f"Orang {2 * PAGE_ROWS + 6}"
    assert store.pages == [PAGE_ROWS, PAGE_ROWS]


def test_only_some_pages_are_kept(make: Make) -> None:
    """The page longest not seen is dropped and read again when it is needed."""
    model, store = make((PAGES_KEPT + 1) * PAGE_ROWS)
    for page in range(PAGES_KEPT + 1):
        model.index(page * PAGE_ROWS, 1).data()
    model.index(PAGE_ROWS, 1).data()
    assert len(store.pages) == PAGES_KEPT + 1
    model.index(0, 1).data()
    assert len(store.pages) == PAGES_KEPT + 2


def test_sorting_asks_sql(make: Make) -> None:
    """Every column reloads the ids in its order."""
    model, store = make(3)
    model.sort(column("wage"), Qt.SortOrder.DescendingOrder)
    assert store.orders[-1] == ("wage", True)
    model.sort(column("JKK"))
    assert store.orders[-1] == ("jkk", False)
    assert all(item.order for item in COLUMNS)


def test_a_changed_worker_is_read_again(make: Make, qtbot: QtBot) -> None:
    """After a change the row shows the new data without a reset."""
    model, store = make(3)
    assert model.index(1, 1).data() == "Orang 2"
    store.workers[2] = worker("Nama Baru", worker_id=2)
    with qtbot.waitSignal(model.dataChanged):
        model.worker_changed(2)
    assert model.index(1, 1).data() == "Nama Baru"
    model.worker_changed(99)


def test_a_worker_gone_meanwhile_leaves_a_placeholder(make: Make) -> None:
    """A row whose worker the services no longer find is blank, not a fault."""
    model, store = make(2)
    del store.workers[2]
    assert model.index(1, column("name")).data() == "…"
    assert model.index(1, column("wage")).data() is None


def test_status_is_never_colour_alone(make: Make) -> None:
    """Each program's cell has an icon and, for the ear and the tip, whole words."""
    model, _store = make(1)
    spoken = [
        model.index(0, column(program.value)).data(ROLE.AccessibleTextRole) for program in Program
    ]
    assert spoken[0] == "JKK (Jaminan Kecelakaan Kerja): terdaftar"
    assert [words.rpartition(": ")[2] for words in spoken[1:4]] == [
        "belum terdaftar",
        "belum diketahui",
        "tidak diwajibkan",
    ]
    cells = [model.index(0, column(program.value)) for program in list(Program)[:4]]
    assert len({cell.data(ROLE.DecorationRole).cacheKey() for cell in cells}) == 4
    assert cells[1].data(ROLE.ToolTipRole) == spoken[1]


def test_findings_are_counted_shown_and_spoken(make: Make) -> None:
    """The number stands in the cell, the sentence in its tip."""
    model, _store = make(2)
    cell = model.index(0, column("findings"))
    assert cell.data() == "1"
    assert cell.data(ROLE.ToolTipRole) == cell.data(ROLE.AccessibleTextRole) == "Periksa NIK."
    assert model.index(1, column("findings")).data(ROLE.AccessibleTextRole) == "tidak ada temuan"


def test_money_stands_right_and_grouped(make: Make) -> None:
    """Amounts are grouped in thousands and end at the same edge as their heading."""
    model, _store = make(1)
    cell = model.index(0, column("wage"))
    assert cell.data() == "4.500.000"
    edge = Qt.AlignmentFlag.AlignRight
    heading = model.headerData(column("wage"), Qt.Orientation.Horizontal, ROLE.TextAlignmentRole)
    assert cell.data(ROLE.TextAlignmentRole) & edge
    assert heading & edge
