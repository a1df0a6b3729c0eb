"""Dated lists as a calendar file (.ics, RFC 5545) for the calendar that people already keep."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop.exchange.messages import user_error
from desktop.exchange.written_whole import written_beside

_MOST_OCTETS = 75
_PRODUCT = "-//Patuh Jamsos//Jatuh tempo//ID"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One whole day with a title; ``key`` names the matter, so that a later file moves it."""

    key: str
    day: date
    title: str
    note: str = ""


def write_calendar(path: Path, entries: Iterable[CalendarEntry], written_at: datetime) -> None:
    """Write the entries with an alarm on the day before.

    An entry keeps its UID from one file to the next, so that a calendar replaces it instead of
    showing it twice. Raises ``UserError`` FILE_CANNOT_WRITE.
    """
    text = "".join(f"{part}\r\n" for line in _lines(entries, written_at) for part in _folded(line))
    try:
        with written_beside(path) as draft:
            draft.write_bytes(text.encode())
    except OSError as fault:
        raise user_error("FILE_CANNOT_WRITE", file=path.name) from fault


def _lines(entries: Iterable[CalendarEntry], written_at: datetime) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN")
    for entry in entries:
        yield from _event(entry, written_at)
    yield "END:VCALENDAR"


def _event(entry: CalendarEntry, written_at: datetime) -> Iterator[str]:
    uid = hashlib.sha256(entry.key.encode()).hexdigest()[:32]
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}@patuh-jamsos"
    yield f"DTSTAMP:{written_at:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(entry.title)}"
    if entry.note:
        yield f"DESCRIPTION:{_escaped(entry.note)}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(entry.title)}")
    yield from ("TRIGGER:-P1D", "END:VALARM", "END:VEVENT")


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line after at most 75 octets, never within a character."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > _MOST_OCTETS:
            yield part
            part = " "
        part += sign
    yield part
