"""The list of what happened between two days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.program import NOT_MEMBER
from desktop.domain.worker import EmploymentKind
from desktop.domain.worker_fields import with_values
from desktop.domain.workforce_moves import MoveKind
from desktop.services.container import Services
from desktop.ui.dialogs.workforce_moves import WorkforceMovesDialog
from desktop.ui.language import Language
from desktop.ui.main_window import MainWindow
from tests.services.conftest import make_worker


@pytest.fixture
def moved(services: Services, stored_employer: Employer) -> Services:
    """Return services with a raise, a change of contract and programs, a joiner and a leaver."""
    workforce = services.workforce
    ani, _ = workforce.save(make_worker(1, name="Ani"))
    workforce.save(replace(ani, basic_wage=5_000_000_00), since=date(2026, 11, 1))
    budi, _ = workforce.save(make_worker(2, name="Budi"))
    other = with_values(budi, {"kind": EmploymentKind.PKWT, "jp": NOT_MEMBER})
    workforce.save(other, since=date(2026, 3, 1))
    citra = make_worker(3, name="Citra")
    workforce.save(replace(citra, employment=replace(citra.employment, start=date(2026, 10, 5))))
    dedi = make_worker(4, name="Dedi")
    workforce.save(replace(dedi, employment=replace(dedi.employment, end=date(2026, 10, 31))))
    return services


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication, moved: Services) -> WorkforceMovesDialog:
    """Return the dialog, shown."""
    dialog = WorkforceMovesDialog(moved)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def rows(dialog: WorkforceMovesDialog) -> list[list[str]]:
    """Return the lines as shown."""
    model = dialog.table.texts
    return [model.row_texts(row) for row in range(model.rowCount())]


def test_it_begins_with_the_last_weeks(dialog: WorkforceMovesDialog) -> None:
    """From the end of the month before the last until today."""
    assert (dialog.first.text(), dialog.last.text()) == ("30-09-2026", "22-11-2026")
    assert rows(dialog) == [
        ["Upah", "Ani", "01-11-2026", "Upah", "Rp4.500.000", "Rp5.000.000"],
        ["Masuk", "Citra", "05-10-2026", "", "", ""],
        ["Keluar", "Dedi", "31-10-2026", "", "", ""],
    ]
    assert dialog.found.text() == "3 perubahan"


def test_an_earlier_day_finds_more(qtbot: QtBot, dialog: WorkforceMovesDialog) -> None:
    """Typing another day reads anew; a chip leaves one kind."""
    dialog.first.selectAll()
    QTest.keyClicks(dialog.first, "31122025")
    assert [row[0] for row in rows(dialog)] == [
        "Upah", "Status kerja", "Kepesertaan", "Masuk", "Keluar",
    ]  # fmt: skip
    qtbot.mouseClick(dialog.chips[MoveKind.STATUS], Qt.MouseButton.LeftButton)
    assert rows(dialog) == [["Status kerja", "Budi", "01-03-2026", "Status", "PKWTT", "PKWT"]]


def test_a_search_narrows_the_list(qtbot: QtBot, dialog: WorkforceMovesDialog) -> None:
    """A part of a name is enough."""
    QTest.keyClicks(dialog.search, "citr")
    qtbot.waitUntil(lambda: [row[1] for row in rows(dialog)] == ["Citra"])


def test_two_days_without_a_change(dialog: WorkforceMovesDialog) -> None:
    """The list says so and there is nothing to save."""
    for day in (dialog.first, dialog.last):
        day.selectAll()
        QTest.keyClicks(day, "01022026")
    assert rows(dialog) == []
    assert "Tidak ada perubahan" in dialog.found.text()
    assert not dialog.export.isEnabled()


def test_what_is_shown_is_saved(qtbot: QtBot, dialog: WorkforceMovesDialog, tmp_path: Path) -> None:
    """The chosen kind goes into the workbook, a folder that is not there is told."""
    qtbot.mouseClick(dialog.chips[MoveKind.WAGE], Qt.MouseButton.LeftButton)
    path = tmp_path / "perubahan.xlsx"
    dialog.save(path)
    assert [row[1] for row in openpyxl.load_workbook(path).active.values] == [
        "Nama Lengkap", "Ani",
    ]  # fmt: skip
    assert "1 perubahan" in dialog.banner.text()
    dialog.save(tmp_path / "tidak ada" / "perubahan.xlsx")
    assert "tidak dapat" in dialog.banner.text()


def test_it_speaks_english(qtbot: QtBot, language: Language, moved: Services) -> None:
    """Headings, kinds and values are in the language of the window."""
    language.use("en")
    dialog = WorkforceMovesDialog(moved)
    qtbot.addWidget(dialog)
    dialog.first.set_value(date(2025, 12, 31))
    dialog.read()
    assert ["Status", "Budi", "01-03-2026", "Kind of contract", "Permanent", "Fixed term"] in rows(
        dialog
    )


def test_the_page_opens_it(
    qtbot: QtBot, open_window: Callable[..., MainWindow], moved: Services
) -> None:
    """A button above the table shows the list."""
    window = open_window()
    window.go_to("workforce")
    page = window.current_page()
    qtbot.mouseClick(page.bar.moves, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(WorkforceMovesDialog) is not None)
    page.findChild(WorkforceMovesDialog).reject()
