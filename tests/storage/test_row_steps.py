"""Rows as single edits changed them, and back."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.storage import row_steps
from desktop.storage.calendar import CalendarEdit, CalendarRepository
from desktop.storage.database import Database
from desktop.storage.journal_watch import WATCHED
from desktop.storage.row_steps import RowChange, RowsDiffer

CHRISTMAS = CalendarEdit(date(2026, 12, 24), "Cuti", is_holiday=True)
OTHER_WAYS_BACK = {
    *("worker", "worker_change", "worker_merge", "dependant"),  # steps of the workforce
    *("rule_pack",),  # revoked, never forgotten
    *("declaration", "declaration_event", "draft_approval"),  # withdrawn, never taken back
}
"""Tables whose changes are logged and that are no single edits."""


def reversed_(changes: list[RowChange]) -> list[RowChange]:
    """Return what takes changes back."""
    return [change.reversed() for change in changes]


def test_everything_that_is_logged_has_a_way_back() -> None:
    """A new table with a history fails here until somebody says how it is undone."""
    assert set(WATCHED) - set(row_steps.tables()) == OTHER_WAYS_BACK


def test_an_edit_goes_back_and_forth(database: Database) -> None:
    """With every column, under its own id."""
    repository = CalendarRepository(database)
    repository.save(CHRISTMAS)
    edits = database.take_edits()
    assert [(edit.table, edit.before) for edit in edits] == [("calendar_edit", None)]
    database.write_rows(reversed_(edits))
    assert repository.all() == ()
    database.write_rows(edits)
    assert repository.all() == (CHRISTMAS,)


def test_what_came_back_by_itself_is_no_edit(database: Database) -> None:
    """A day that was added and forgotten again leaves nothing to undo."""
    repository = CalendarRepository(database)
    repository.save(CHRISTMAS)
    repository.forget(CHRISTMAS.day)
    assert database.take_edits() == []


def test_what_failed_is_no_edit(database: Database) -> None:
    """A transaction that was given up is not remembered."""
    repository = CalendarRepository(database)

    def fail() -> None:
        with database.transaction():
            repository.save(CHRISTMAS)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert database.take_edits() == []


def test_a_row_that_was_changed_since_stays(database: Database) -> None:
    """Nothing at all is written then."""
    repository = CalendarRepository(database)
    repository.save(CHRISTMAS)
    edits = database.take_edits()
    later = CalendarEdit(CHRISTMAS.day, "Natal", is_holiday=True)
    repository.save(later)
    with pytest.raises(RowsDiffer):
        database.write_rows(reversed_(edits))
    assert repository.all() == (later,)


def test_too_much_is_nobodys_single_edit(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of a change would be no step."""
    monkeypatch.setattr(row_steps, "MOST_ROWS", 2)
    repository = CalendarRepository(database)
    with database.transaction():
        for day in (1, 2, 3):
            repository.save(CalendarEdit(date(2026, 1, day), "Libur", is_holiday=True))
    assert database.take_edits() == []
    for day in (4, 5, 6):
        repository.save(CalendarEdit(date(2026, 1, day), "Libur", is_holiday=True))
    assert database.take_edits() == []
