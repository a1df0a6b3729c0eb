"""The page of figures for other offices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.workforce_figures import FigureGroup, FigureRow
from desktop.services.container import Services
from desktop.ui.jobs import JobRunner
from desktop.ui.models.figure_table import FigureTableModel
from desktop.ui.pages.figures import FiguresPage
from tests.ui.people import five_people

Open = Callable[[], FiguresPage]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> Open:
    """Return a function that shows the page and waits until it has counted."""

    def open_() -> FiguresPage:
        page = FiguresPage(services, jobs)
        qtbot.addWidget(page)
        page.resize(1040, 620)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        qtbot.waitUntil(lambda: not jobs.is_busy)
        return page

    return open_


@pytest.fixture
def page(services: Services, stored_employer: Employer, open_page: Open) -> FiguresPage:
    """Return the page with five workers."""
    for person in five_people():
        services.workforce.save(person)
    return open_page()


def test_an_empty_program_is_told_what_the_page_is_for(qtbot: QtBot, open_page: Open) -> None:
    """One button leads on; nothing can be copied."""
    page = open_page()
    asked: list[str] = []
    page.navigation_requested.connect(lambda key, _: asked.append(key))
    assert not page.copy.isEnabled()
    qtbot.mouseClick(page.empty.button, LEFT)
    assert asked == ["workforce"]


def test_the_table_is_copied_as_a_spreadsheet_takes_it(qtbot: QtBot, page: FiguresPage) -> None:
    """Ctrl+C in the table and the button put the same lines into the clipboard."""
    qtbot.mouseClick(page.copy, LEFT)
    text = QGuiApplication.clipboard().text()
    lines = [line.split("\t") for line in text.split("\n")]
    assert lines[0] == ["Keadaan ketenagakerjaan", "Laki-laki", "Perempuan", "Jumlah"]
    assert ["Kewarganegaraan", "", "", ""] in lines
    wni = next(line for line in lines if line[0] == "WNI")
    assert int(wni[1]) + int(wni[2]) == int(wni[3]) == 5
    QGuiApplication.clipboard().clear()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


def test_the_rehearsal_lists_what_is_missing_first(qtbot: QtBot, page: FiguresPage) -> None:
    """The colour is a forecast; a line opens its obligation."""
    assert page.colour.text().startswith("Perkiraan warna")
    first = page.lines.item(0)
    assert "Tidak" in first.text()
    asked: list[tuple[str, object]] = []
    page.navigation_requested.connect(lambda key, payload: asked.append((key, payload)))
    page.lines.setCurrentRow(0)
    page.lines.setFocus()
    qtbot.keyClick(page.lines, Qt.Key.Key_Return)
    assert asked == [("assessment", first.text().split()[0])]


def test_data_that_cannot_be_judged_are_told(services: Services, open_page: Open) -> None:
    """Without a size there is no assessment; the page points at the check list."""
    services.employers.save(Employer(name="PT Uji"))
    for person in five_people():
        services.workforce.save(person)
    page = open_page()
    assert "F5" in page.banner.text()
    assert page.model.rowCount() == 0


def test_headings_are_lines_without_figures(page: FiguresPage) -> None:
    """A screen reader hears what a figure counts."""
    assert page.model.index(0, 0).data() == "Kewarganegaraan"
    assert page.model.index(0, 1).data() == ""
    spoken = page.model.index(1, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Jumlah: 5"


def test_thousands_stand_apart_on_the_screen_alone(app: QApplication) -> None:
    """The clipboard has bare digits: a portal takes no points."""
    model = FigureTableModel()
    model.show_figures([FigureRow(FigureGroup.PERMANENCE, "permanent", 1501, 1470)])
    assert [model.index(1, column).data() for column in (1, 2, 3)] == ["1.501", "1.470", "2.971"]
    assert "1501\t1470\t2971" in model.as_text()
