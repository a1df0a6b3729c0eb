"""The holidays of a year: read, added, taken away and put back with the keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.calendar import HolidayKind
from desktop.services.changes import CALENDAR
from desktop.services.container import Services
from desktop.ui.dialogs.holidays import HolidaysDialog


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> HolidaysDialog:
    """Return the dialog in 2026."""
    dialog = HolidaysDialog(services.calendar, services.today())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def choose(dialog: HolidaysDialog, day: date) -> None:
    """Put the cursor on a day."""
    days = [item.day for item in dialog._holidays]
    dialog.table.setCurrentCell(days.index(day), 0)


def put(qtbot: QtBot, dialog: HolidaysDialog, day: str, name: str) -> None:
    """Type a holiday of one's own and add it."""
    dialog.day.clear()
    dialog.name.clear()
    qtbot.keyClicks(dialog.day, day)
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.add, Qt.Key.Key_Space)


def test_the_year_lists_decreed_days_and_joint_leave(dialog: HolidaysDialog) -> None:
    """Weekday, name and kind of each day stand in the list."""
    assert dialog.table.rowCount() == 25
    choose(dialog, date(2026, 8, 17))
    row = dialog.table.row_texts(dialog.table.currentRow())
    assert row[0] == "17-08-2026, Senin"
    assert row[2:] == ["Libur nasional", "libur"]


def test_delete_makes_a_working_day_and_delete_again_puts_it_back(
    qtbot: QtBot, dialog: HolidaysDialog, services: Services
) -> None:
    """A decreed day stays listed; every change is told."""
    day = date(2026, 12, 24)
    choose(dialog, day)
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert told.args[0].touches(frozenset({CALENDAR}))
    assert services.calendar.calendar(day, day).is_working_day(day)
    assert dialog.current().day == day
    assert dialog.toggle.text() == "Kembalikan sebagai libur"
    qtbot.keyClick(dialog.toggle, Qt.Key.Key_Space)
    assert not services.calendar.calendar(day, day).is_working_day(day)
    assert dialog.toggle.text() == "Jadikan hari kerja"


def test_an_own_day_is_added_and_removed(
    qtbot: QtBot, dialog: HolidaysDialog, services: Services
) -> None:
    """The new day is the current one, marked as the user's own."""
    put(qtbot, dialog, "27112026", "Ulang tahun perusahaan")
    assert dialog.current().kind is HolidayKind.OWN
    assert dialog.table.row_texts(dialog.table.currentRow())[1:3] == [
        "Ulang tahun perusahaan",
        "Isian Anda",
    ]
    assert dialog.toggle.text() == "Hapus isian ini"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    day = date(2026, 11, 27)
    assert services.calendar.calendar(day, day).is_working_day(day)


def test_a_day_of_another_year_goes_there(qtbot: QtBot, dialog: HolidaysDialog) -> None:
    """After adding, the year of the day is shown; one without a decree says so."""
    put(qtbot, dialog, "17082029", "Hari Kemerdekaan")
    assert dialog.year.value() == 2029
    assert dialog.table.rowCount() == 1
    assert "2029 belum tercatat" in dialog.banner.text()
    assert not dialog.next.isEnabled()


@pytest.mark.parametrize(
    ("day", "name", "field", "words"),
    [
        ("", "Libur", "day", "Isi tanggalnya"),
        ("01012001", "Libur", "day", "tahun 2014 sampai 2029"),
        ("27112026", "", "name", "Isi nama"),
    ],
)
def test_faults_stand_under_their_fields(
    qtbot: QtBot, dialog: HolidaysDialog, day: str, name: str, field: str, words: str
) -> None:
    """Nothing is stored before day and name can be used."""
    put(qtbot, dialog, day, name)
    assert words in dialog.rows[field].note()
    assert dialog.table.rowCount() == 25


def test_page_keys_walk_the_years(qtbot: QtBot, dialog: HolidaysDialog) -> None:
    """Page Down is the next year, Page Up the one before; the ends hold."""
    dialog.activateWindow()
    qtbot.keyClick(dialog.year, Qt.Key.Key_PageDown)
    dialog._on_next()
    assert dialog.year.value() >= 2027
    dialog.show_year(2014)
    qtbot.keyClick(dialog.previous, Qt.Key.Key_Space)
    assert dialog.year.value() == 2014
