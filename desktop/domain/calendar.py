"""Months, ages and working days; every function is told the day, none asks the clock."""

from __future__ import annotations

import calendar as _gregorian
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTH_TEXT = re.compile(r"(\d{4})-(\d{2})")
_SATURDAY = 5
_EVERY_MONTH_HAS = 28


class InvalidMonth(ValueError):
    """A text that is not a month written as ``YYYY-MM``; ``value`` holds it."""

    def __init__(self, value: str) -> None:
        super().__init__("not a month written as YYYY-MM")
        self.value = value


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of one year."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Month:
        """Return the month for ``YYYY-MM``; raises ``InvalidMonth``."""
        match = _MONTH_TEXT.fullmatch(text.strip())
        if match is None or not 1 <= int(match[2]) <= 12 or int(match[1]) < 1:
            raise InvalidMonth(text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month in which ``day`` lies."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return date(self.year, self.number, _gregorian.monthrange(self.year, self.number)[1])

    def plus(self, months: int) -> Month:
        """Return the month that lies ``months`` later (or earlier, when negative)."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    @property
    def title(self) -> str:
        """The month in Indonesian words: ``November 2026``."""
        return f"{MONTH_NAMES[self.number - 1]} {self.year}"

    @property
    def roman(self) -> str:
        """The number of the month in Roman numerals, as letter numbers carry it."""
        return _ROMAN_MONTHS[self.number - 1]

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


def long_date(day: date) -> str:
    """Return the date as letters write it: ``22 November 2026``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Return the date as tables write it: ``22-11-2026``."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= _EVERY_MONTH_HAS:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, Month(year, month + 1).last.day))


def age_on(birth_date: date, day: date) -> int:
    """Return the age in completed years on ``day``."""
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (0 if had_birthday else 1)


def birthday(birth_date: date, age: int) -> date:
    """Return the day on which ``age`` is completed; 29 February falls on 1 March."""
    try:
        return birth_date.replace(year=birth_date.year + age)
    except ValueError:
        return date(birth_date.year + age, 3, 1)


class WorkCalendar:
    """Working days: Monday to Friday without the holidays that it is given.

    ``years`` are those whose holidays are known to be complete; unless told, the years of the
    holidays given.
    """

    def __init__(self, holidays: Iterable[date] = (), years: Iterable[int] | None = None) -> None:
        self._holidays = frozenset(holidays)
        told = (day.year for day in self._holidays) if years is None else years
        self._years = frozenset(told)

    @property
    def knows_holidays(self) -> bool:
        """Tell whether any holiday is known; without one, counts are Monday to Friday."""
        return bool(self._holidays)

    def knows(self, first: date, last: date) -> bool:
        """Tell whether the holidays of every year from ``first`` to ``last`` are known."""
        return self._years.issuperset(range(first.year, last.year + 1))

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on ``day``."""
        return day.weekday() < _SATURDAY and day not in self._holidays

    def on_or_after(self, day: date) -> date:
        """Return the first working day on or after ``day``."""
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def days_between(self, start: date, end: date) -> int:
        """Return the number of working days after ``start`` up to and with ``end``."""
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(1 for day in days if self.is_working_day(day))
