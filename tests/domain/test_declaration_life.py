"""The life of a declaration, as a table of what may follow what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.declaration_life import (
    DeclarationEvent,
    DeclarationState,
    EventKind,
    LifeFrame,
    Refusal,
    earliest_day,
    last_step,
    latest_day,
    next_step,
    reached_state,
    standing_events,
    state_of,
    step_refusal,
    withdrawal_refusal,
)

F, S, H, R, W = (kind.value for kind in EventKind)
FINALISED_ON, TODAY = date(2026, 11, 20), date(2026, 11, 30)
FRAME = LifeFrame(FINALISED_ON, TODAY)


def life(*kinds: str, withdraws: int = 0) -> list[DeclarationEvent]:
    """Return events a day apart, numbered from 1; each withdrawal takes ``withdraws`` back."""
    return [
        DeclarationEvent(
            kind,
            datetime(2026, 11, 20 + number),
            "Rina",
            event_id=number + 1,
            happened_on=date(2026, 11, 20 + number),
            withdraws=withdraws if kind == W else 0,
        )
        for number, kind in enumerate(kinds)
    ]


TABLE = [
    # events, what the withdrawals take back, state reached, what comes next, what may be withdrawn
    ((F,), 0, DeclarationState.FINAL, EventKind.SIGNED, None),
    ((F, S), 0, DeclarationState.SIGNED, EventKind.HANDED_IN, 2),
    ((F, S, H), 0, DeclarationState.HANDED_IN, EventKind.RECEIVED, 3),
    ((F, S, H, R), 0, DeclarationState.RECEIVED, None, 4),
    ((F, S, W), 2, DeclarationState.FINAL, EventKind.SIGNED, None),
    ((F, S, H, W), 3, DeclarationState.SIGNED, EventKind.HANDED_IN, 2),
    ((F, S, H, W, H), 3, DeclarationState.HANDED_IN, EventKind.RECEIVED, 5),
    ((F, S, H, R, W), 4, DeclarationState.HANDED_IN, EventKind.RECEIVED, 3),
    # what older programs wrote: no signature before, words that nobody knows today
    ((F, H), 0, DeclarationState.HANDED_IN, EventKind.RECEIVED, 2),
    ((F, "archived"), 0, DeclarationState.FINAL, EventKind.SIGNED, None),
    ((), 0, DeclarationState.FINAL, EventKind.SIGNED, None),
]


@pytest.mark.parametrize(("kinds", "withdraws", "state", "following", "last"), TABLE)
def test_what_follows_what(
    kinds: tuple[str, ...],
    withdraws: int,
    state: DeclarationState,
    following: EventKind | None,
    last: int | None,
) -> None:
    """One step is open at any time, one may be taken back, and all others are refused."""
    events = life(*kinds, withdraws=withdraws)
    assert reached_state(events) is state
    assert state_of(events, is_superseded=False) is state
    assert state_of(events, is_superseded=True) is DeclarationState.SUPERSEDED
    assert next_step(events) is following
    for kind in EventKind:
        allowed = step_refusal(events, kind, TODAY, FRAME) is None
        assert allowed == (kind is following), kind
    step = last_step(events)
    assert (step.event_id if step else None) == last
    for event in events:
        allowed = withdrawal_refusal(events, event.event_id) is None
        assert allowed == (event.event_id == last)


def test_what_was_taken_back_is_told_but_does_not_count() -> None:
    """The list keeps both, the wrong one and its withdrawal."""
    events = life(F, S, H, W, withdraws=3)
    assert [event.kind for event in standing_events(events)] == [F, S]
    assert withdrawal_refusal(events, 99) is Refusal.NOT_THE_LAST


def test_events_without_numbers_count() -> None:
    """Events are numbered by the data file; none of them takes back one that has no number yet."""
    events = [replace(event, event_id=0) for event in life(F, S)]
    assert standing_events(events) == tuple(events)
    plain = DeclarationEvent(F, datetime(2026, 11, 20), "Rina")
    assert (plain.event_id, plain.withdraws) == (0, 0)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [
        (date(2026, 11, 20), Refusal.TOO_EARLY),
        (date(2026, 11, 21), None),
        (TODAY, None),
        (date(2026, 12, 1), Refusal.IN_FUTURE),
    ],
)
def test_days_follow_each_other(day: date, refusal: Refusal | None) -> None:
    """A hand-over lies between the signature and today."""
    events = life(F, S)
    assert earliest_day(events, FRAME) == date(2026, 11, 21)
    assert step_refusal(events, EventKind.HANDED_IN, day, FRAME) is refusal


def test_the_signature_is_not_older_than_the_paper() -> None:
    """The first step counts from the day of finalising; one entered without a day from its own."""
    assert earliest_day(life(F), FRAME) == FINALISED_ON
    old = [replace(event, happened_on=None) for event in life(F, H)]
    assert earliest_day(old, FRAME) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("kinds", "kind", "day", "refusal"),
    [
        ((F,), EventKind.SIGNED, date(2026, 11, 24), None),
        ((F,), EventKind.SIGNED, date(2026, 11, 26), Refusal.SUPERSEDED),
        ((F, S), EventKind.HANDED_IN, date(2026, 11, 26), Refusal.SUPERSEDED),
        ((F, S, H), EventKind.RECEIVED, date(2026, 11, 26), None),
    ],
)
def test_a_superseded_paper_takes_what_happened_before(
    kinds: tuple[str, ...], kind: EventKind, day: date, refusal: Refusal | None
) -> None:
    """After the correction nobody signs or hands in the old one; its receipt may still come."""
    frame = replace(FRAME, superseded_on=date(2026, 11, 25))
    assert step_refusal(life(*kinds), kind, day, frame) is refusal
    assert (day <= latest_day(kind, frame)) == (refusal is None)
