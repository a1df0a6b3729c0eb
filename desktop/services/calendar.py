"""Working days in Indonesia: the decreed holidays, and what the user makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from desktop.domain.calendar import WorkCalendar
from desktop.errors import UserError
from desktop.services.changes import CALENDAR, ChangeSet
from desktop.storage.calendar import CalendarEdit, CalendarRepository

FIRST_DAY = date(2014, 1, 1)
"""The first day of BPJS: no working day before it is ever asked for."""


class HolidayKind(Enum):
    """Who set the day: the state as a public holiday or as joint leave, or the user."""

    PUBLIC = "public"
    JOINT_LEAVE = "joint_leave"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Holiday:
    """One day in the calendar; one that the user took away stays listed, to be put back."""

    day: date
    name: str
    kind: HolidayKind
    is_holiday: bool = True


@cache
def national_holidays(year: int) -> Mapping[date, Holiday]:
    """Return public holidays and joint leave of a year that is decreed, else nothing.

    Joint leave is only known by the yearly decree of the three ministers: a year without it is
    not decreed, and days computed ahead would be guesses.
    """
    # Slow to import, and needed only when something is judged.
    from holidays.countries.indonesia import Indonesia

    leave = Indonesia(years=year, categories=("government",), language="id")
    if not leave:
        return {}
    public = Indonesia(years=year, categories=("public",), language="id")
    found = {day: Holiday(day, name, HolidayKind.JOINT_LEAVE) for day, name in leave.items()}
    found |= {day: Holiday(day, name, HolidayKind.PUBLIC) for day, name in public.items()}
    return dict(sorted(found.items()))


class CalendarService:
    """The calendar of holidays, which the user may edit.

    Offices and banks rest on joint leave too, so both kinds are no working days (a choice; an
    employer that works on such a day takes it away).
    """

    def __init__(self, repository: CalendarRepository) -> None:
        self._repository = repository

    def days(self, year: int) -> tuple[Holiday, ...]:
        """Return the holidays of a year with the user's edits, in the order of the days."""
        found = dict(national_holidays(year))
        for edit in self._repository.all():
            if edit.day.year != year:
                continue
            known = found.get(edit.day)
            if edit.is_holiday:
                found[edit.day] = Holiday(edit.day, edit.name, HolidayKind.OWN)
            elif known is not None:
                found[edit.day] = Holiday(known.day, known.name, known.kind, is_holiday=False)
        return tuple(found[day] for day in sorted(found))

    def is_known(self, year: int) -> bool:
        """Tell whether the decreed holidays of a year are known."""
        return bool(national_holidays(year))

    def calendar(self, first: date, last: date) -> WorkCalendar:
        """Return the working days of all years from ``first`` to ``last``."""
        years = range(first.year, last.year + 1)
        listed = [item for year in years for item in self.days(year)]
        return WorkCalendar(
            (item.day for item in listed if item.is_holiday),
            [year for year in years if self.is_known(year)],
        )

    def add(self, day: date, name: str) -> ChangeSet:
        """Make a day a holiday, or put back one that was taken away.

        Raises ``UserError`` HOLIDAY_NAME_MISSING.
        """
        known = national_holidays(day.year).get(day)
        if known is not None:
            self._repository.forget(day)
        elif name.strip():
            self._repository.save(CalendarEdit(day, name.strip(), is_holiday=True))
        else:
            raise UserError(
                "HOLIDAY_NAME_MISSING",
                f"Hari libur {day.isoformat()} belum bernama. Isilah namanya, lalu simpan lagi.",
                english=f"The holiday {day.isoformat()} has no name. Fill it in and save again.",
            )
        return ChangeSet.of(CALENDAR)

    def remove(self, day: date) -> ChangeSet:
        """Make a day a working day: one of the user's own goes, a decreed one stays listed."""
        known = national_holidays(day.year).get(day)
        if known is None:
            self._repository.forget(day)
        else:
            self._repository.save(CalendarEdit(day, known.name, is_holiday=False))
        return ChangeSet.of(CALENDAR)
