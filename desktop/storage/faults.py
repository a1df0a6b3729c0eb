"""Which faults of SQLite the user can mend."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn, Protocol

from sqlcipher3 import dbapi2

from desktop.domain.progress import Cancelled
from desktop.errors import UserError

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes keep the primary one in the lowest byte."""

_FILE_MOVED = 8 | 4 << 8
"""SQLITE_READONLY_DBMOVED: the open file no longer stands under its name."""

_INTERRUPTED = 9
FAULTS = dbapi2.Error, UnicodeDecodeError
"""The latter where SQLite cites a damaged file."""

_BY_SQLITE_CODE = {
    5: "DATABASE_LOCKED",
    8: "DATABASE_READ_ONLY",
    10: "DATABASE_DISK",
    11: "DATABASE_CORRUPT",
    13: "DATABASE_FULL",
    14: "DATABASE_NOT_FOUND",
    26: "DATABASE_NOT_OURS",
}


def user_error(code: str, path: Path, **facts: object) -> UserError:
    """Return the error for one of our own codes, with the file in its sentence."""
    from desktop.storage.fault_sentences import SENTENCES

    words = SENTENCES[code]
    return UserError(
        code,
        words.id.format(path=path, **facts),
        english=words.en.format(path=path, **facts),
        path=str(path),
        **facts,
    )


class Place(Protocol):
    """What a fault needs to know of the connection it happened on."""

    path: Path
    is_read_only: bool


def raise_fault(error: Exception, place: Place) -> NoReturn:
    """Raise ``UserError`` for a fault that the user can mend, else the error itself: a bug.

    A statement that was broken off raises ``Cancelled``.
    """
    extended = getattr(error, "sqlite_errorcode", 0)
    if extended == _INTERRUPTED:
        raise Cancelled from error
    code = _BY_SQLITE_CODE.get(extended & _PRIMARY_CODE)
    if code is None and "decode" in str(error):
        code = "DATABASE_CORRUPT"
    if code is None:
        raise error
    if extended == _FILE_MOVED:
        code = "DATABASE_GONE"
    elif code == "DATABASE_READ_ONLY" and place.is_read_only:
        code = "DATABASE_VIEW_ONLY"
    raise user_error(code, place.path) from error
