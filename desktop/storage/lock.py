"""One writer a file: a small file beside it names who has it open.

On this computer the system itself tells whether the holder still lives: it lets go of the lock of
a process that died, however it died. Of a holder on another computer only the name is known; who
is sure that it is gone takes the file over.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from desktop.storage.faults import user_error

if TYPE_CHECKING:
    from desktop.errors import UserError

SUFFIX = ".dipakai"
_ESCAPES = {**{sign: f"\\u{sign:04x}" for sign in range(32)}, ord('"'): '\\"', ord("\\"): r"\\"}
_LOCKED_BYTE = 1 << 20
"""Far behind the text, because on Windows a locked byte cannot be read."""


class Holder(NamedTuple):
    """Who has a file open: the name of the account, the computer, the process, since when."""

    name: str
    host: str
    pid: int
    since: str

    @classmethod
    def here(cls, since: str) -> Self:
        """Return this process as a holder."""
        return cls(_account(), _host(), os.getpid(), since)


def _account() -> str:
    """Return the name of the account, empty where none is known.

    As ``getpass.getuser`` does, which brings all that a terminal can do along.
    """
    named = (os.environ.get(name) for name in ("LOGNAME", "USER", "LNAME", "USERNAME"))
    if name := next(filter(None, named), ""):
        return name
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except (OSError, KeyError):
        return ""


def _host() -> str:
    """Return the name of this computer."""
    if sys.platform == "win32":
        import socket

        return socket.gethostname()
    return os.uname().nodename  # the same, without reading all that a socket can do


class FileLock:
    """Holds a data file for this program until ``release``."""

    def __init__(self, path: Path, number: int) -> None:
        self._path = path
        self._number: int | None = number

    @classmethod
    def acquire(cls, database: Path, since: str, *, take_over: bool = False) -> Self:
        """Hold the file; ``since`` is the moment as text, ``take_over`` ignores other computers.

        Raises ``UserError``: ``DATABASE_IN_USE`` with facts ``holder``, ``host``, ``since``;
        ``DATABASE_READ_ONLY`` or ``DATABASE_NOT_FOUND`` in a folder that cannot be written,
        ``DATABASE_FULL``.
        """
        path = lock_path(database)
        while True:
            number = _open(path, database)
            if not _try_lock(number):
                found = _text(number)
                os.close(number)
                raise _in_use(database, found)
            if _is_still(path, number):
                break
            # The former holder removed the file in between: what is locked has no name any more.
            os.close(number)
        here = Holder.here(since)
        former = _text(number)
        if not take_over and _is_elsewhere(former, here.host):
            os.close(number)
            raise _in_use(database, former)
        held = cls(path, number)
        try:
            _write(number, here)
        except OSError as error:
            held.release()
            raise user_error("DATABASE_FULL", database) from error
        return held

    def release(self) -> None:
        """Let go and remove the file; a second call does nothing."""
        if self._number is None:
            return
        number, self._number = self._number, None
        with suppress(OSError):  # on a lost share
            os.ftruncate(number, 0)
        if sys.platform == "win32":
            os.close(number)
            _remove(self._path)
        else:
            _remove(self._path)
            os.close(number)


def lock_path(database: Path) -> Path:
    """Return the file beside the database that names its holder."""
    return database.with_name(database.name + SUFFIX)


def _open(path: Path, database: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    except OSError as error:
        code = "DATABASE_READ_ONLY" if database.exists() else "DATABASE_NOT_FOUND"
        raise user_error(code, database) from error


def _try_lock(number: int) -> bool:
    """Lock without waiting; the system lets go when the process ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(number, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(path: Path, number: int) -> bool:
    try:
        named = path.stat()
    except OSError:
        return False
    held = os.fstat(number)
    return (named.st_dev, named.st_ino) == (held.st_dev, held.st_ino)


def _text(number: int) -> bytes:
    try:
        os.lseek(number, 0, os.SEEK_SET)
        return os.read(number, 4096)
    except OSError:
        return b""


def _is_elsewhere(text: bytes, host: str) -> bool:
    """Tell whether the holder of a text is on another computer than ``host``.

    One on this computer, whom the system knows to be gone, is told from the words as ``_write``
    puts them: to load JSON takes longer than to take the lock.
    """
    if not text or f', "host": {_quoted(host)}, "pid": '.encode("utf-8", "replace") in text:
        return False
    from desktop.storage.lock_holder import read_holder

    former = read_holder(text)
    return former is not None and former.host != host


def _in_use(database: Path, text: bytes) -> UserError:
    from desktop.storage.lock_holder import in_use, read_holder

    return in_use(database, read_holder(text))


def _write(number: int, holder: Holder) -> None:
    os.lseek(number, 0, os.SEEK_SET)
    os.ftruncate(number, 0)
    values = (f'"{name}": {_quoted(value)}' for name, value in holder._asdict().items())
    os.write(number, f"{{{', '.join(values)}}}".encode("utf-8", "replace"))


def _quoted(value: object) -> str:
    """Return a text or a number as JSON has it.

    To load JSON takes longer than to take the lock.
    """
    return f'"{value.translate(_ESCAPES)}"' if isinstance(value, str) else str(value)


def _remove(path: Path) -> None:
    with suppress(OSError):  # opened by others just now: it holds nobody up
        path.unlink()
