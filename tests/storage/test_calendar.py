"""The user's own edits of the calendar."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from desktop.storage.calendar import CalendarEdit, CalendarRepository
from desktop.storage.database import Database

DAY = date(2026, 11, 27)
KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0002.sqlite"


def test_a_day_has_one_edit_at_most(database: Database) -> None:
    """The last edit of a day counts; the days come in order."""
    repository = CalendarRepository(database)
    repository.save(CalendarEdit(DAY, "Libur", is_holiday=True))
    repository.save(CalendarEdit(date(2026, 1, 2), "Awal tahun", is_holiday=True))
    repository.save(CalendarEdit(DAY, "Libur", is_holiday=False))
    assert repository.all() == (
        CalendarEdit(date(2026, 1, 2), "Awal tahun", is_holiday=True),
        CalendarEdit(DAY, "Libur", is_holiday=False),
    )


def test_an_edit_can_be_taken_back(database: Database) -> None:
    """Forgetting a day that was not edited changes nothing."""
    repository = CalendarRepository(database)
    repository.save(CalendarEdit(DAY, "Libur", is_holiday=True))
    repository.forget(date(2026, 1, 1))
    repository.forget(DAY)
    assert repository.all() == ()


def test_v0002_keeps_the_edits(path: Path) -> None:
    """The calendar of an older file arrives in the newest program."""
    shutil.copy(KEPT, path)
    with Database.open(path) as database:
        assert CalendarRepository(database).all() == (
            CalendarEdit(DAY, "Libur perusahaan", is_holiday=True),
            CalendarEdit(date(2026, 12, 24), "Cuti bersama Natal", is_holiday=False),
        )
