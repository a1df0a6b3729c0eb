"""The pace of long work, over a clock that the test moves."""

from __future__ import annotations

import pytest

from desktop.ui.widgets.pace import Pace


class Clock:
    """Says what the test sets."""

    now = 100.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


@pytest.mark.parametrize(
    ("seconds", "done", "rate", "left"),
    [(0.5, 500, 0, 10), (2.0, 1_000, 450, 20), (9.5, 9_600, 1000, 1), (4.0, 100, 0, 1)],
    ids=["too early", "coarse", "nearly done", "stands still"],
)
def test_rate_and_rest_follow_from_what_was_done(
    seconds: float, done: int, rate: int, left: int
) -> None:
    """What was done before the first report counts for nothing."""
    clock = Clock()
    pace = Pace(clock)
    pace.note(100, 10_000)
    clock.now += seconds
    pace.note(done, 10_000)
    assert (pace.per_second(), pace.seconds_left()) == (rate, left)


def test_another_stretch_of_work_begins_anew() -> None:
    """Reading and printing go at different paces."""
    clock = Clock()
    pace = Pace(clock)
    pace.note(0, 100)
    clock.now += 2
    pace.note(100, 100)
    assert pace.per_second() == 50
    pace.note(0, 5_000)
    assert pace.per_second() == 0
    clock.now += 2
    pace.note(2_000, 5_000)
    assert (pace.per_second(), pace.seconds_left()) == (1000, 3)
