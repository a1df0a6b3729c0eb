"""The life of a finalised declaration: signed, handed in, received; mistakes are withdrawn.

Nothing here is ever edited: what happened is a list of events that only grows. An event that was
entered wrongly is taken back by another one that names it and says why. A declaration stands where
the last event that still counts has brought it; that a later one superseded it is no event of its
own but follows from the correction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class DeclarationState(Enum):
    """Where a declaration stands."""

    DRAFT = "draft"
    FINAL = "final"
    SIGNED = "signed"
    HANDED_IN = "handed_in"
    RECEIVED = "received"
    SUPERSEDED = "superseded"


class EventKind(Enum):
    """What can happen to a declaration."""

    FINALISED = "finalised"
    SIGNED = "signed"
    HANDED_IN = "handed_in"
    RECEIVED = "received"
    WITHDRAWN = "withdrawn"
    """An earlier event was entered wrongly and no longer counts."""


STEPS = (EventKind.SIGNED, EventKind.HANDED_IN, EventKind.RECEIVED)
"""What happens to the paper, in the only order in which it can happen."""

_REACHED = {
    EventKind.SIGNED.value: DeclarationState.SIGNED,
    EventKind.HANDED_IN.value: DeclarationState.HANDED_IN,
    EventKind.RECEIVED.value: DeclarationState.RECEIVED,
}


@dataclass(frozen=True, slots=True)
class DeclarationEvent:
    """Something that happened to a declaration.

    ``kind`` is the value of ``EventKind``, or what an older program wrote. ``at`` and ``operator``
    say when and by whom it was entered, ``happened_on`` the day on the paper. ``reference`` is the
    office's own number; ``withdraws`` the id of the event that this one takes back, 0 for none.
    ``scan_name`` and ``scan_digest`` (SHA-256) tell of the scan that came with it.
    """

    kind: str
    at: datetime
    operator: str
    note: str = ""
    event_id: int = 0
    happened_on: date | None = None
    office: str = ""
    officer: str = ""
    reference: str = ""
    withdraws: int = 0
    scan_name: str = ""
    scan_digest: str = ""

    @property
    def day(self) -> date:
        """The day on which it happened; of an old event the day on which it was entered."""
        return self.happened_on or self.at.date()


class Refusal(Enum):
    """Why something may not be entered."""

    OUT_OF_ORDER = "EVENT_OUT_OF_ORDER"
    """Another step comes first, or this one was taken already."""
    TOO_EARLY = "EVENT_TOO_EARLY"
    """The day is before the one of the step before."""
    IN_FUTURE = "EVENT_IN_FUTURE"
    SUPERSEDED = "EVENT_SUPERSEDED"
    """The correction was final before that day."""
    NOT_THE_LAST = "EVENT_NOT_THE_LAST"
    """Only the last event that counts may be taken back."""


@dataclass(frozen=True, slots=True)
class LifeFrame:
    """The days between which steps may lie; ``superseded_on`` is ``None`` while it stands."""

    finalised_on: date
    today: date
    superseded_on: date | None = None


def standing_events(events: Sequence[DeclarationEvent]) -> tuple[DeclarationEvent, ...]:
    """Return the events that count: neither withdrawals nor what they took back."""
    withdrawn = {event.withdraws for event in events if event.withdraws}
    return tuple(
        event
        for event in events
        if event.kind != EventKind.WITHDRAWN.value and event.event_id not in withdrawn
    )


def reached_state(events: Sequence[DeclarationEvent]) -> DeclarationState:
    """Return how far the paper came, whether or not a correction took its place since."""
    state = DeclarationState.FINAL
    for event in standing_events(events):
        state = _REACHED.get(event.kind, state)
    return state


def state_of(events: Sequence[DeclarationEvent], *, is_superseded: bool) -> DeclarationState:
    """Return where a finalised declaration stands."""
    return DeclarationState.SUPERSEDED if is_superseded else reached_state(events)


def next_step(events: Sequence[DeclarationEvent]) -> EventKind | None:
    """Return the step that comes next, ``None`` after the last."""
    following = {
        DeclarationState.FINAL: EventKind.SIGNED,
        DeclarationState.SIGNED: EventKind.HANDED_IN,
        DeclarationState.HANDED_IN: EventKind.RECEIVED,
    }
    return following.get(reached_state(events))


def last_step(events: Sequence[DeclarationEvent]) -> DeclarationEvent | None:
    """Return the last step that counts, the only one that may be taken back; or ``None``."""
    steps = [event for event in standing_events(events) if event.kind in _REACHED]
    return steps[-1] if steps else None


def earliest_day(events: Sequence[DeclarationEvent], frame: LifeFrame) -> date:
    """Return the first day on which the next step can have happened."""
    last = last_step(events)
    return frame.finalised_on if last is None else max(last.day, frame.finalised_on)


def latest_day(kind: EventKind, frame: LifeFrame) -> date:
    """Return the last day on which a step can have happened."""
    if frame.superseded_on is None or kind is EventKind.RECEIVED:
        return frame.today
    return min(frame.today, frame.superseded_on)


def step_refusal(
    events: Sequence[DeclarationEvent], kind: EventKind, day: date, frame: LifeFrame
) -> Refusal | None:
    """Return why a step may not be entered for ``day``; ``None`` when it may.

    A superseded declaration takes what happened up to the day of the correction, and the receipt
    of what was handed in by then, which may come later.
    """
    if kind is not next_step(events):
        return Refusal.OUT_OF_ORDER
    if day > frame.today:
        return Refusal.IN_FUTURE
    if day < earliest_day(events, frame):
        return Refusal.TOO_EARLY
    return Refusal.SUPERSEDED if day > latest_day(kind, frame) else None


def withdrawal_refusal(events: Sequence[DeclarationEvent], event_id: int) -> Refusal | None:
    """Return why an event may not be taken back; ``None`` when it may.

    What stands on it goes first, so only the last step can; finalising and withdrawing never can.
    """
    last = last_step(events)
    is_last = last is not None and last.event_id == event_id
    return None if is_last else Refusal.NOT_THE_LAST
