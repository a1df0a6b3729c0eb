"""Which faults are the user's to mend, and that their sentences say how."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage import faults
from desktop.storage.fault_sentences import SENTENCES


@dataclass
class Place:
    """Where a fault happens."""

    path: Path = Path("patuh.sqlite")
    is_read_only: bool = False


PLACE = Place()


def sqlite_error(code: int) -> dbapi2.Error:
    """Return an error as the driver raises it."""
    error = dbapi2.OperationalError("disk of Siti Aminah")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("sqlite_code", "code"),
    [
        (5, "DATABASE_LOCKED"),
        (5 | 2 << 8, "DATABASE_LOCKED"),
        (8, "DATABASE_READ_ONLY"),
        (10 | 3 << 8, "DATABASE_DISK"),
        (11, "DATABASE_CORRUPT"),
        (13, "DATABASE_FULL"),
        (14, "DATABASE_NOT_FOUND"),
        (26, "DATABASE_NOT_OURS"),
    ],
)
def test_a_fault_of_the_disk_is_the_users(sqlite_code: int, code: str) -> None:
    """Also by SQLite's extended codes; the driver's own words are not shown."""
    with pytest.raises(UserError) as caught:
        faults.raise_fault(sqlite_error(sqlite_code), PLACE)
    assert caught.value.code == code
    assert "Siti" not in caught.value.sentence


@pytest.mark.parametrize(
    "error",
    [
        UnicodeDecodeError("utf-8", b"\xa5", 0, 1, "invalid start byte"),
        dbapi2.OperationalError("Could not decode to UTF-8 column 'name' with text '\ufffd'"),
    ],
)
def test_rubbish_where_text_should_be_is_damage(error: Exception) -> None:
    """Of the file, and no bug: the driver gives it no code."""
    with pytest.raises(UserError) as caught:
        faults.raise_fault(error, PLACE)
    assert caught.value.code == "DATABASE_CORRUPT"


def test_any_other_fault_is_a_bug() -> None:
    """An error of our SQL, or one without a code, propagates as it is."""
    for error in (sqlite_error(1), sqlite_error(19), dbapi2.ProgrammingError("x")):
        with pytest.raises(type(error)) as caught:
            faults.raise_fault(error, PLACE)
        assert caught.value is error


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_where_and_what_to_do(code: str) -> None:
    """Every sentence names the file and has a second part that tells the next step."""
    error = faults.user_error(code, Path("patuh.sqlite"), found=2, known=1)
    assert "patuh.sqlite" in error.sentence
    assert error.sentence.count(".") >= 3
    assert error.facts["path"] == "patuh.sqlite"
    assert "{" not in error.sentence + error.english
    assert "patuh.sqlite" in error.english
    assert error.english.count(".") >= 3


def test_what_is_only_read_is_told_apart_from_a_file_that_cannot_be_written() -> None:
    """The way out differs: open it again, or ask for a right."""
    with pytest.raises(UserError) as caught:
        faults.raise_fault(sqlite_error(8), Place(is_read_only=True))
    assert caught.value.code == "DATABASE_VIEW_ONLY"


def test_a_file_that_was_moved_is_told() -> None:
    """SQLite's own word for it, met in the middle of a write."""
    with pytest.raises(UserError) as caught:
        faults.raise_fault(sqlite_error(8 | 4 << 8), PLACE)
    assert caught.value.code == "DATABASE_GONE"
