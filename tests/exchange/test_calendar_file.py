from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.exchange.calendar_file import CalendarEntry, write_calendar

WRITTEN = datetime(2026, 11, 22, 10, 30)


def lines(path: Path, *entries: CalendarEntry) -> list[str]:
    """Write the entries and return the lines of the file as a calendar unfolds them."""
    write_calendar(path, entries, WRITTEN)
    text = path.read_bytes().decode()
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(part.encode()) <= 75 for part in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")


def test_an_entry_is_a_whole_day_with_an_alarm(tmp_path: Path) -> None:
    """It begins on its day, ends before the next, and rings a day ahead."""
    found = lines(tmp_path / "a.ics", CalendarEntry("k", date(2026, 12, 31), "Bayar"))
    assert found[0] == "BEGIN:VCALENDAR"
    assert "DTSTART;VALUE=DATE:20261231" in found
    assert "DTEND;VALUE=DATE:20270101" in found
    assert "TRIGGER:-P1D" in found
    assert found[-2:] == ["END:VCALENDAR", ""]


def test_signs_of_the_format_and_long_texts_survive(tmp_path: Path) -> None:
    """Commas, semicolons, backslashes and lines are escaped, long lines folded between letters."""
    title = "é" * 60 + "; satu, dua\\tiga\nempat"
    found = lines(tmp_path / "a.ics", CalendarEntry("k", date(2026, 12, 1), title))
    assert f"SUMMARY:{'é' * 60}\\; satu\\, dua\\\\tiga\\nempat" in found


def test_the_same_matter_keeps_its_uid(tmp_path: Path) -> None:
    """A calendar that reads the next file replaces the entry instead of adding one."""

    def uids(*entries: CalendarEntry) -> list[str]:
        return [line for line in lines(tmp_path / "a.ics", *entries) if line.startswith("UID:")]

    first = CalendarEntry("IUR/2026-11", date(2026, 12, 15), "Bayar")
    moved = CalendarEntry("IUR/2026-11", date(2026, 12, 16), "Bayar iuran")
    other = CalendarEntry("IUR/2026-12", date(2026, 12, 15), "Bayar")
    assert uids(first) == uids(moved)
    assert uids(first) != uids(other)


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """The fault names the file, not the program's inside."""
    with pytest.raises(UserError) as caught:
        write_calendar(tmp_path / "none" / "a.ics", (), WRITTEN)
    assert caught.value.code == "FILE_CANNOT_WRITE"
