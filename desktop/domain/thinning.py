"""Which copies are kept as they grow old: many of today, fewer of last month, few of last year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeAlias

_Bucket: TypeAlias = Callable[[datetime], tuple[int, ...]]

NEWEST = 3
"""As many of the newest are kept whatever their age, unless the user wants more."""


def _hour(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month, moment.day, moment.hour)


def _day(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month, moment.day)


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar())[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month)


_STEPS: tuple[tuple[timedelta, _Bucket], ...] = (
    (timedelta(days=1), _hour),
    (timedelta(days=14), _day),
    (timedelta(weeks=9), _week),
    (timedelta(days=2 * 366), _month),
)
"""Up to this age, the newest copy of each hour, day, week, month is kept; older ones go."""


def kept(moments: Iterable[datetime], now: datetime, newest: int = NEWEST) -> set[datetime]:
    """Return the moments whose copies stay; those of the future count as of now.

    ``newest`` of the newest ones stay whatever their age.
    """
    ordered = sorted(set(moments), reverse=True)
    stay = set(ordered[:newest])
    taken: set[tuple[int, ...]] = set()
    for moment in ordered:
        for step, (age, bucket) in enumerate(_STEPS):
            if now - moment <= age:
                place = (step, *bucket(moment))
                if place not in taken:
                    taken.add(place)
                    stay.add(moment)
                break
    return stay
