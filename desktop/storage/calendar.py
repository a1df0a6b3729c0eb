"""The user's own edits of the calendar: days added to the holidays, days taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.storage.database import Database
from desktop.storage.records import CalendarEditRecord


@dataclass(frozen=True, slots=True)
class CalendarEdit:
    """One day that the user judged: a holiday with its name, or a holiday no longer."""

    day: date
    name: str
    is_holiday: bool


class CalendarRepository:
    """Keeps at most one edit a day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[CalendarEdit, ...]:
        """Return every edit in the order of the days."""
        rows = self._database.rows(
            CalendarEditRecord.select(
                CalendarEditRecord.day, CalendarEditRecord.name, CalendarEditRecord.is_holiday
            ).order_by(CalendarEditRecord.day)
        )
        return tuple(
            CalendarEdit(date.fromisoformat(day), name, bool(is_holiday))
            for day, name, is_holiday in rows
        )

    def save(self, edit: CalendarEdit) -> None:
        """Store an edit in place of the one that the day may have had."""
        with self._database.transaction():
            self.forget(edit.day)
            self._database.run(
                CalendarEditRecord.insert(
                    day=edit.day.isoformat(), name=edit.name, is_holiday=edit.is_holiday
                )
            )

    def forget(self, day: date) -> None:
        """Take back the edit of a day, if it has one."""
        self._database.run(
            CalendarEditRecord.delete().where(CalendarEditRecord.day == day.isoformat())
        )
