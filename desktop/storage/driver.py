"""Connections by the sqlcipher3 driver, and all that only SQLite knows.

This is the one door through which every SQL statement goes, and with ``sqlite_file`` the one place
with pragmas, copies and keys: the repositories beside it speak plain SQL through peewee.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Lock, local
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage.faults import FAULTS, raise_fault, user_error
from desktop.storage.file_key import FileKey
from desktop.storage.place import is_network

_CACHE_KIB = 65_536
_CHECK_CACHE_KIB = 4_096
"""Room for the pages of a file that is gone through once; kept, they stay for nothing."""
_NUMBERS = count(1)
_WRITING = {"INSERT", "UPDATE", "DELETE", "REPLAC", "BEGIN ", "COMMIT"}


class Cursor(dbapi2.Cursor):
    """A cursor whose faults that the user can mend are ``UserError``."""

    def execute(self, sql: str, parameters: Iterable[object] = ()) -> Any:
        """Run one statement."""
        self.connection.check_before(sql)
        try:
            return super().execute(sql, parameters)
        except FAULTS as error:
            raise_fault(error, self.connection)

    def executemany(self, sql: str, rows: Iterable[Iterable[object]]) -> Any:
        """Run one statement for every row."""
        self.connection.check_before(sql)
        try:
            return super().executemany(sql, rows)
        except FAULTS as error:
            raise_fault(error, self.connection)

    def fetchone(self) -> Any:
        """Return the next row or ``None``."""
        try:
            return super().fetchone()
        except FAULTS as error:
            raise_fault(error, self.connection)

    def fetchmany(self, size: int = 1) -> Any:
        """Return the next rows, at most ``size``."""
        try:
            return super().fetchmany(size)
        except FAULTS as error:
            raise_fault(error, self.connection)

    def fetchall(self) -> Any:
        """Return all rows that are left."""
        try:
            return super().fetchall()
        except FAULTS as error:
            raise_fault(error, self.connection)


class Connection(dbapi2.Connection):
    """A connection that knows its file, for the sentences of its faults."""

    path: Path
    number: int = 0
    """No two connections of the program have the same one."""
    is_read_only: bool = False
    _identity: tuple[int, int] | None = None

    def cursor(self) -> Cursor:
        """Return a cursor with translated faults; ``execute`` of the connection uses it too."""
        return super().cursor(Cursor)

    def check_before(self, sql: str) -> None:
        """Raise ``UserError`` (``DATABASE_GONE``) before a write into a file that was taken away.

        On POSIX systems SQLite would go on writing into a file without a name, then lost.
        """
        if sql.lstrip()[:6].upper() not in _WRITING:
            return
        try:
            state = self.path.stat()
        except OSError:
            if self._identity is None:
                return
            raise user_error("DATABASE_GONE", self.path) from None
        found = state.st_dev, state.st_ino
        if self._identity not in {None, found}:
            raise user_error("DATABASE_GONE", self.path)
        self._identity = found


def connect(
    path: Path, key: FileKey | None = None, *, busy_timeout_ms: int, read_only: bool = False
) -> Connection:
    """Open a connection with the pragmas that belong to a connection, not to the file.

    Raises ``UserError``. The first statement that reads tells whether the file is a database.
    """
    if read_only:
        return _connect_to_read(path, key, busy_timeout_ms)
    return _connect(str(path), path, key, busy_timeout_ms, read_only=False)


def _connect_to_read(path: Path, key: FileKey | None, busy_timeout_ms: int) -> Connection:
    """Open beside a program that writes or, where nothing can be written, on the file alone."""
    address = "file:" + quote(path.absolute().as_posix()) + "?mode=ro"
    connection = _connect(address, path, key, busy_timeout_ms, read_only=True)
    try:
        sqlite_objects(connection)
    except UserError as error:
        connection.close()
        if error.code not in {"DATABASE_NOT_FOUND", "DATABASE_READ_ONLY", "DATABASE_VIEW_ONLY"}:
            raise
        # In a folder that cannot be written SQLite may not even share memory with others.
        address += "&immutable=1"
        return _connect(address, path, key, busy_timeout_ms, read_only=True)
    return connection


def _connect(
    address: str, path: Path, key: FileKey | None, busy_timeout_ms: int, *, read_only: bool
) -> Connection:
    try:
        # Another thread may close it when the program ends; each thread uses only its own.
        connection = dbapi2.connect(
            address,
            timeout=busy_timeout_ms / 1000,
            isolation_level=None,
            check_same_thread=False,
            factory=Connection,
            uri=read_only,
        )
    except FAULTS as error:
        raise_fault(error, SimpleNamespace(path=path, is_read_only=read_only))
    connection.path = path
    connection.number = next(_NUMBERS)
    connection.is_read_only = read_only
    try:
        _configure(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: Connection, key: FileKey | None) -> None:
    # SHA-256 marks each page a sixth faster than SQLCipher's own choice; files attached to this
    # connection take it over too. It belongs to version 1 of our mark: another one is a new mark.
    connection.execute("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256")
    if key is not None:
        # On a wrong key SQLCipher would print to standard error.
        connection.execute("PRAGMA cipher_log = OFF")
        connection.execute(f'PRAGMA key = "{key.literal()}"')
    # What the user saw saved is on the disk, also when the power goes.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Without this, INSERT OR REPLACE would delete a frozen row past its trigger.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Commit the block as a whole or not at all; a block inside another one joins it."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # On a full disk SQLite has already rolled back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def state(connection: Connection) -> tuple[int, int, int]:
    """Return what is another one once anybody has changed a row, in whatever process.

    Outside a transaction. Only ``restore_into`` this connection goes unnoticed.
    """
    return connection.number, _pragma(connection, "data_version"), connection.total_changes


# --- the file as a whole ----------------------------------------------------------------------


def sqlite_objects(connection: Connection) -> int:
    """Return the number of tables, indexes and triggers; reads the file for the first time."""
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return int(objects)


def read_mark(connection: Connection) -> tuple[int, int]:
    """Return whose file it is and the number of its schema."""
    return _pragma(connection, "application_id"), _pragma(connection, "user_version")


def write_mark(connection: Connection, application_id: int, version: int) -> None:
    """Write whose file it is and the number of its schema, in the caller's transaction."""
    connection.execute(f"PRAGMA application_id = {application_id:d}")
    connection.execute(f"PRAGMA user_version = {version:d}")


def _pragma(connection: Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def is_sound(connection: Connection, *, thoroughly: bool = False) -> bool:
    """Tell whether pages and references are whole; ``thoroughly`` also compares every index."""
    if thoroughly:  # it looks rows up in every order, and is slow without room
        return _has_no_fault(connection, "integrity_check")
    connection.execute(f"PRAGMA cache_size = -{_CHECK_CACHE_KIB}")
    try:
        return _has_no_fault(connection, "quick_check")
    finally:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def _has_no_fault(connection: Connection, check: str) -> bool:
    (verdict,) = connection.execute(f"PRAGMA {check}(1)").fetchone()
    orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    return verdict == "ok" and orphan is None


def choose_journal(connection: Connection) -> None:
    """Write ahead on a disk of this computer; on a share, where memory cannot be shared, do not."""
    mode = "DELETE" if is_network(connection.path) else "WAL"
    connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()


class _Own(local):
    """The connection of a thread."""

    connection: Connection | None = None


class Connections:
    """One connection a thread, opened when it asks, all closed together."""

    def __init__(
        self, path: Path, key: FileKey | None, busy_timeout_ms: int, *, read_only: bool = False
    ) -> None:
        self._path = path
        self._key = key
        self._busy_timeout_ms = busy_timeout_ms
        self._is_read_only = read_only
        self._own = _Own()
        self._open: list[Connection] = []
        self._open_lock = Lock()
        self._changes_before = 0

    def current(self) -> Connection:
        """Return this thread's connection, opening it when needed."""
        connection = self._own.connection
        if connection is None:
            connection = connect(
                self._path,
                self._key,
                busy_timeout_ms=self._busy_timeout_ms,
                read_only=self._is_read_only,
            )
            self.take(connection)
        return connection

    def take(self, connection: Connection) -> None:
        """Let this thread, which has none, go on with a connection to the same file."""
        self._own.connection = connection
        with self._open_lock:
            self._open.append(connection)

    def has_one(self) -> bool:
        """Tell whether this thread has a connection."""
        return self._own.connection is not None

    def close(self) -> None:
        """Close this thread's connection, where it has one; it must not be in a transaction."""
        connection, self._own.connection = self._own.connection, None
        if connection is None:
            return
        with self._open_lock:
            # Another thread may have closed all of them already.
            if connection in self._open:
                self._open.remove(connection)
                self._changes_before += connection.total_changes
        connection.close()

    def changes(self) -> int:
        """Return how many rows were written, changed or removed since the file was opened."""
        with self._open_lock:
            return self._changes_before + sum(each.total_changes for each in self._open)

    def count_changes(self, rows: int) -> None:
        """Count rows that another process wrote for this one."""
        with self._open_lock:
            self._changes_before += rows

    def close_all(self) -> None:
        """Close the connections of every thread; nothing may be running on them."""
        self.close()
        with self._open_lock:
            while self._open:
                connection = self._open.pop()
                self._changes_before += connection.total_changes
                connection.close()
