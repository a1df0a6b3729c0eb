"""Connections by the sqlcipher3 driver; the one door through which every SQL statement goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from peewee import SqliteDatabase
from sqlcipher3 import dbapi2

from desktop.storage.faults import raise_fault

_CACHE_KIB = 65_536


class Cursor(dbapi2.Cursor):
    """A cursor whose faults that the user can mend are ``UserError``."""

    def execute(self, sql: str, parameters: Iterable[object] = ()) -> Any:
        """Run one statement."""
        try:
            return super().execute(sql, parameters)
        except dbapi2.Error as error:
            raise_fault(error, self.connection.path)

    def executemany(self, sql: str, rows: Iterable[Iterable[object]]) -> Any:
        """Run one statement for every row."""
        try:
            return super().executemany(sql, rows)
        except dbapi2.Error as error:
            raise_fault(error, self.connection.path)

    def fetchone(self) -> Any:
        """Return the next row or ``None``."""
        try:
            return super().fetchone()
        except dbapi2.Error as error:
            raise_fault(error, self.connection.path)

    def fetchmany(self, size: int = 1) -> Any:
        """Return the next rows, at most ``size``."""
        try:
            return super().fetchmany(size)
        except dbapi2.Error as error:
            raise_fault(error, self.connection.path)

    def fetchall(self) -> Any:
        """Return all rows that are left."""
        try:
            return super().fetchall()
        except dbapi2.Error as error:
            raise_fault(error, self.connection.path)


class Connection(dbapi2.Connection):
    """A connection that knows its file, for the sentences of its faults."""

    path: Path

    def cursor(self) -> Cursor:
        """Return a cursor with translated faults; ``execute`` of the connection uses it too."""
        return super().cursor(Cursor)


def connect(path: Path, password: str = "", *, busy_timeout_ms: int) -> Connection:
    """Open a connection with the pragmas that belong to a connection, not to the file.

    Raises ``UserError``. The first statement that reads tells whether the file is a database.
    """
    try:
        # Another thread may close it when the program ends; each thread uses only its own.
        connection = dbapi2.connect(
            str(path),
            timeout=busy_timeout_ms / 1000,
            isolation_level=None,
            check_same_thread=False,
            factory=Connection,
        )
    except dbapi2.Error as error:
        raise_fault(error, path)
    connection.path = path
    try:
        _configure(connection, password)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: Connection, password: str) -> None:
    if password:
        # On a wrong key SQLCipher would print to standard error.
        connection.execute("PRAGMA cipher_log = OFF")
        quoted = password.replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
    connection.execute("PRAGMA synchronous = NORMAL")
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


class CipherDatabase(SqliteDatabase):
    """peewee's database with our connections, one a thread, all closed together."""

    def __init__(self, path: Path, password: str, busy_timeout_ms: int) -> None:
        super().__init__(str(path))
        self._path = path
        self._password = password
        self._busy_timeout_ms = busy_timeout_ms
        self._open: list[Connection] = []
        self._open_lock = Lock()

    def _connect(self) -> Connection:
        connection = connect(self._path, self._password, busy_timeout_ms=self._busy_timeout_ms)
        with self._open_lock:
            self._open.append(connection)
        return connection

    def _close(self, connection: Connection) -> None:
        with self._open_lock:
            self._open.remove(connection)
        connection.close()

    def close_all(self) -> None:
        """Close the connections of every thread; nothing may be running on them."""
        self.close()
        with self._open_lock:
            while self._open:
                self._open.pop().close()
