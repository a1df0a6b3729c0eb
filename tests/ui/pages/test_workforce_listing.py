"""What the table asks of the database, in numbers that no busy machine changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from desktop.ui.jobs import JobRunner
from desktop.ui.models.worker_columns import NUMBER_OF
from desktop.ui.models.worker_table import PAGE_ROWS
from desktop.ui.pages.workforce import WorkforcePage
from tests.counting import StatementCounter
from tests.ui.people import worker

PEOPLE = 3 * PAGE_ROWS


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, jobs: JobRunner, stored_employer: Employer
) -> Iterator[WorkforcePage]:
    """Return the page with three pages of rows, shown, and everybody judged."""
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
    assert max(searched.rows, sorted_.rows) <= PEOPLE + PAGE_ROWS + 8
    assert scrolled.statements <= 6
    assert scrolled.rows <= PAGE_ROWS + 8
    assert again.statements == 0
