"""How fast long work goes, and how long it still takes."""

from __future__ import annotations

import time
from collections.abc import Callable

SURE_AFTER = 1.0
"""Seconds of work before a pace is worth telling."""
_COARSE_FROM = 10
_COARSE_STEP = 5


class Pace:
    """Measures one stretch of work after the other: another total, or less done, begins anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        """Forget what was measured."""
        self._first = self._done = self._total = 0
        self._since = self._now = self._clock()

    def note(self, done: int, total: int) -> None:
        """Take a report of progress."""
        if total != self._total or done < self._done:
            self._first, self._since = done, self._clock()
        self._done, self._total, self._now = done, total, self._clock()

    def per_second(self) -> int:
        """Return how much is done in a second, 0 while nobody can tell."""
        taken = self._now - self._since
        if taken < SURE_AFTER or self._done <= self._first:
            return 0
        return int((self._done - self._first) / taken)

    def seconds_left(self) -> int:
        """Return how many seconds the rest takes, above ten in steps of five; at least 1."""
        taken = self._now - self._since
        moved = self._done - self._first
        if moved <= 0:
            return 1
        left = taken * (self._total - self._done) / moved
        if left < _COARSE_FROM:
            return max(1, round(left))
        return round(left / _COARSE_STEP) * _COARSE_STEP
