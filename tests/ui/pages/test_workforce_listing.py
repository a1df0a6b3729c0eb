"""What the table asks of the database, in numbers that no busy machine changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from desktop.ui.jobs import JobRunner
from desktop.ui.models.worker_columns import NUMBER_OF
from desktop.ui.models.worker_table import PAGE_ROWS, Index, WorkerTableModel
from desktop.ui.pages import workforce_listing, workforce_overview
from desktop.ui.pages.workforce import WorkforcePage
from tests.counting import StatementCounter
from tests.ui.people import worker

PEOPLE = 12 * PAGE_ROWS
ASKED_OF_THE_FILE = 1
"""Whether another program has written into it: a pragma of one row."""


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, jobs: JobRunner, stored_employer: Employer
) -> Iterator[WorkforcePage]:
    """Return the page with twelve pages of rows, shown, and everybody judged."""
    people = [worker(f"Orang {n:04d}", source_row=n + 2) for n in range(PEOPLE)]
    employer_id = services.employers.required().employer_id
    batch = ImportBatch("a.xlsx", "Data", "plain")
    WorkerRepository(services.database).apply_import(employer_id, batch, people, [])
    page = WorkforcePage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1100, 600)
    page.show()
    qtbot.waitUntil(lambda: page.overview.is_fresh)
    page.view.grab()
    return page


def test_search_sort_and_scroll_read_ids_and_one_page(
    page: WorkforcePage, count_statements: StatementCounter
) -> None:
    """However many people there are: few statements, and rows for what is painted alone."""
    with count_statements() as searched:
        page.bar.search.setText("orang 0")
        page.bar.search_changed.emit()
        page.view.grab()
    with count_statements() as sorted_:
        page.model.sort(NUMBER_OF["wage"], Qt.SortOrder.DescendingOrder)
        page.view.grab()
    with count_statements() as scrolled:
        page.view.scrollToBottom()
        page.view.grab()
    with count_statements() as again:
        page.view.grab()
    assert max(searched.statements, sorted_.statements) <= 10
    assert max(searched.rows, sorted_.rows) <= PAGE_ROWS + 8
    assert scrolled.statements <= 6
    assert scrolled.rows <= PAGE_ROWS + 8
    assert again.statements == 0


def test_the_first_paint_reads_everybodys_place_once_and_the_rows_of_a_screen(
    page: WorkforcePage, count_statements: StatementCounter
) -> None:
    """The list, who was merged, families and rows: all are listed, none is counted besides."""
    with count_statements() as opened:
        page.model.reload()
        page.view.grab()
    assert page.model.rowCount() == page.listing.total == PEOPLE
    assert opened.statements <= 4 + ASKED_OF_THE_FILE
    assert opened.rows <= 1 + PAGE_ROWS + ASKED_OF_THE_FILE


class Waiting:
    """Keeps what is read beside the window until a test lets it in."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[], object], Callable[[object], None]]] = []

    def ask(self, read: Callable[[], object], take: Callable[[object], None]) -> None:
        """Keep the newest wish."""
        self.asked.append((read, take))

    def answer(self) -> None:
        """Read for the newest wish."""
        read, take = self.asked[-1]
        take(read())


@pytest.fixture
def waiting(page: WorkforcePage, monkeypatch: pytest.MonkeyPatch) -> Waiting:
    """Return the page as it is for very many people, whose answers come when they are let in."""
    monkeypatch.setattr(workforce_listing, "AT_ONCE", 0)
    waiting = Waiting()
    monkeypatch.setattr(page.jobs.reads, "ask", waiting.ask)
    return waiting


def names(page: WorkforcePage, rows: int = 2) -> list[str]:
    """Return the names in the first rows."""
    column = NUMBER_OF["name"]
    return [page.model.index(row, column).data() for row in range(rows)]


def test_the_former_list_is_shown_until_the_new_one_is_there(
    page: WorkforcePage, waiting: Waiting
) -> None:
    """Sorted or sought, the table neither empties nor stands still meanwhile."""
    page.bar.search.setText("0599")
    page.bar.search_changed.emit()
    assert page.model.rowCount() == PEOPLE
    assert names(page) == ["Orang 0000", "Orang 0001"]
    waiting.answer()
    assert names(page, 1) == ["Orang 0599"]
    assert page.found.text() == f"1 dari {PEOPLE}"


def test_cursor_and_selection_stay_with_their_people(page: WorkforcePage, waiting: Waiting) -> None:
    """In another order the same people are selected, and the cursor is with the same one."""
    page.view.show_cell(3, NUMBER_OF["name"])
    page.view.selectionModel().select(
        page.model.index(5, NUMBER_OF["name"]), QItemSelectionModel.SelectionFlag.Select
    )
    chosen, current = set(page.view.selected_ids()), page.view.current_id()
    page.view.horizontalHeader().setSortIndicator(NUMBER_OF["name"], Qt.SortOrder.DescendingOrder)
    assert page.view.current_id() == current
    waiting.answer()
    assert names(page, 1) == [f"Orang {PEOPLE - 1:04d}"]
    assert set(page.view.selected_ids()) == chosen
    assert page.view.current_id() == current
    assert page.view.selected_block() is not None
    assert page.view.currentIndex().column() == NUMBER_OF["name"]


def test_a_link_goes_to_its_worker_in_the_list_to_come(
    page: WorkforcePage, waiting: Waiting
) -> None:
    """The table shows somebody else's search when a link asks for one worker."""
    wanted = page.model.id_at(PEOPLE - 1)
    page.bar.search.setText("Orang 0001")
    page.bar.search_changed.emit()
    waiting.answer()
    page.open_payload(wanted)
    waiting.answer()
    assert page.view.selected_ids() == (wanted,)


def test_a_long_reading_says_so(page: WorkforcePage) -> None:
    """In the words beside the search, which then tell the number again."""
    page.jobs.reads.busy_changed.emit(True)
    page.found.slow.timeout.emit()
    assert page.found.text() == "Memperbarui daftar…"
    page.jobs.reads.busy_changed.emit(False)
    assert page.found.text() == f"{PEOPLE} orang"
    assert not page.found.slow.isActive()


def test_everybody_is_selected_without_asking_every_cell(
    page: WorkforcePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+A and its painting ask the model of the cells that are seen."""
    asked: list[int] = []
    flags = type(page.model).flags

    def counted(model: WorkerTableModel, index: Index) -> Qt.ItemFlag:
        asked.append(index.row())
        return flags(model, index)

    monkeypatch.setattr(type(page.model), "flags", counted)
    page.view.selectAll()
    page.view.grab()
    assert len(page.view.selected_rows()) == PEOPLE
    assert 0 < len(asked) < PEOPLE


def test_many_edited_people_are_judged_in_pieces(
    qtbot: QtBot, page: WorkforcePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window has its turn between two pieces; who waits is told once, after the last one."""
    monkeypatch.setattr(workforce_overview, "AT_ONCE", PEOPLE // 3)
    ids = page.model.ids()
    overview = page.overview
    assert overview.findings is not None
    stale = overview.findings.kinds_of
    stale.update(dict.fromkeys(ids, ("NAME_MISSING",)))
    told: list[int] = []
    overview.updated.connect(lambda: told.append(len(stale)))

    overview.update(ids)
    assert len(stale) == PEOPLE - PEOPLE // 3
    assert not told
    assert not overview.is_fresh

    qtbot.waitUntil(lambda: overview.is_fresh)
    assert told == [0]


def test_what_is_read_anew_is_not_judged_in_pieces_besides(
    qtbot: QtBot, page: WorkforcePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ids that still wait may be those of an employer that nobody looks at any more."""
    monkeypatch.setattr(workforce_overview, "AT_ONCE", 1)
    page.overview.update(page.model.ids())

    with qtbot.waitSignal(page.overview.ready), qtbot.assertNotEmitted(page.overview.updated):
        page.overview.read(PEOPLE)

    assert page.overview.is_fresh
