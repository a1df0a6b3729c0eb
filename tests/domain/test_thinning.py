from __future__ import annotations

from datetime import datetime, timedelta

from desktop.domain.thinning import NEWEST, kept

NOW = datetime(2026, 11, 22, 17, 2)


def every(step: timedelta, count: int) -> list[datetime]:
    """Return moments going back from now."""
    return [NOW - step * number for number in range(count)]


def test_the_newest_stay_whatever_their_age() -> None:
    """After a year without the program its last copies are still there."""
    old = [NOW - timedelta(days=2_000 + number) for number in range(5)]
    assert kept(old, NOW) == set(sorted(old)[-NEWEST:])


def test_of_today_one_an_hour_stays() -> None:
    """Copies of every ten minutes are thinned to the newest of each hour."""
    moments = every(timedelta(minutes=10), 60)
    stay = kept(moments, NOW)
    older = sorted(stay, reverse=True)[NEWEST:]
    assert len({moment.hour for moment in older}) == len(older)
    assert len(stay) <= 12


def test_a_daily_copy_over_two_years_leaves_few() -> None:
    """Two weeks of days, two months of weeks, two years of months."""
    stay = kept(every(timedelta(days=1), 720), NOW)
    assert 14 + 7 + 20 <= len(stay) <= 50
    assert {moment.month for moment in stay} == set(range(1, 13))
    assert NOW - timedelta(days=10) in stay


def test_very_old_ones_go() -> None:
    """After two years a copy among newer ones is not kept."""
    old = NOW - timedelta(days=800)
    assert old not in kept([old, *every(timedelta(days=1), 5)], NOW)


def test_a_wrong_clock_loses_nothing() -> None:
    """A copy of the future is kept like one of now."""
    future = NOW + timedelta(days=300)
    assert future in kept([future], NOW)


def test_more_of_the_newest_stay_where_that_is_wanted() -> None:
    """Copies of one hour would leave three; ten were asked for."""
    moments = every(timedelta(minutes=2), 20)
    assert len(kept(moments, NOW)) < len(kept(moments, NOW, 10))
    assert set(moments[:10]) <= kept(moments, NOW, 10)
