"""The open database: one file, one connection a thread, transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from desktop.storage import driver
from desktop.storage.faults import user_error
from desktop.storage.file_key import FileKey
from desktop.storage.opening import prepare

if TYPE_CHECKING:
    from peewee import Model

    from desktop.storage.backup import CopyContents
    from desktop.storage.journal import Journal
    from desktop.storage.row_steps import RowChange
    from desktop.storage.statements import CipherDatabase

BUSY_TIMEOUT_MS = 5_000
_CHUNK = 5_000


class Database:
    """An open database. Safe in several threads: each gets its own connection when it asks.

    A thread that ends before the database does its work inside ``thread_connection()``.
    Any statement may raise ``UserError`` for a full, locked, read-only or corrupt file.
    """

    def __init__(
        self,
        path: Path,
        key: FileKey | None = None,
        *,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
        read_only: bool = False,
    ) -> None:
        self.path = path
        self.key = key
        self.is_read_only = read_only
        self._connections = driver.Connections(path, key, busy_timeout_ms, read_only=read_only)
        self._made_peewee: CipherDatabase | None = None
        self._signature: tuple[Callable[[], datetime], Callable[[], str]] | None = None
        self._made_journal: Journal | None = None
        self._edits: list[RowChange] = []
        self._edits_lock = Lock()
        self._restored = 0

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        key: FileKey | None = None,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
        read_only: bool = False,
    ) -> Self:
        """Open ``path``, creating or migrating it as needed; without a key: not encrypted.

        A new file gets the key it is opened with. ``read_only`` neither creates nor migrates.
        Raises ``UserError``: DATABASE_NOT_OURS, _NEWER, _ENCRYPTED, _PASSWORD, _NO_PASSWORD,
        _CORRUPT, _LOCKED, _READ_ONLY, _VIEW_OLD, _MISSING, _FULL, _DISK, _NOT_FOUND,
        _BACKUP_FAILED, _MIGRATION_FAILED; the file is then unchanged.
        """
        connection = prepare(path, key, busy_timeout_ms, read_only=read_only)
        database = cls(path, key, busy_timeout_ms=busy_timeout_ms, read_only=read_only)
        if connection is not None:
            database._connections.take(connection)
        return database

    def changes(self) -> int:
        """Return how many rows were written, changed or removed since the file was opened."""
        return self._connections.changes()

    def state(self) -> tuple[int, ...] | None:
        """Return what stays the same as long as this thread would read the same rows again.

        ``None`` inside a transaction, which may yet be taken back.
        """
        connection = self.connection()
        if connection.in_transaction:
            return None
        return self._restored, *driver.state(connection)

    def count_changes(self, rows: int) -> None:
        """Count rows that another process wrote for this one."""
        self._connections.count_changes(rows)

    def copy_to(self, target: Path) -> None:
        """Write a copy with the same key, also of a file that was taken away meanwhile.

        Raises ``UserError`` (``BACKUP_NOT_WRITTEN``, ``DATABASE_CORRUPT``); then no part is left.
        """
        from desktop.storage.backup import copy_to

        copy_to(self.connection(), target)

    def contents(self, *, thoroughly: bool = False) -> CopyContents:
        """Count what is in the file, after a check of every page and index where asked.

        Raises ``UserError`` (``DATABASE_CORRUPT``).
        """
        from desktop.storage.backup import count

        if thoroughly and not driver.is_sound(self.connection(), thoroughly=True):
            raise user_error("DATABASE_CORRUPT", self.path)
        return count(self.connection())

    def restore_from(self, source: Path) -> None:
        """Replace all content by that of a file of the same key and of any schema we know.

        One transaction of SQLite: a crash leaves the old content. Raises ``UserError``
        (``BACKUP_UNUSABLE``) for a file that cannot be opened with this key.
        """
        from desktop.storage.restore import restore_from

        restore_from(self.connection(), source, self.key)
        self._restored += 1
        connection = prepare(self.path, self.key, BUSY_TIMEOUT_MS)
        if connection is not None:
            connection.close()

    def settle(self) -> None:
        """Bring everything into the one file, so that it can be carried away once it is closed.

        Raises ``UserError`` (``DATABASE_LOCKED``) while another program has it open.
        """
        from desktop.storage import sqlite_file

        sqlite_file.hold_alone(self.connection())

    def wipe(self) -> bool:
        """Rewrite the file, so that no byte of deleted rows is left in it.

        False while somebody still reads the former pages. Raises ``UserError``
        (``DATABASE_FULL``, ``DATABASE_LOCKED``); the file is then as before.
        """
        from desktop.storage import sqlite_file

        return sqlite_file.rewrite(self.connection())

    def close(self) -> None:
        """Close the connections of all threads; nothing may be running on them."""
        from desktop.storage.memory import give_back

        self._connections.close_all()
        give_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def thread_connection(self) -> Iterator[None]:
        """Close this thread's connection at the end, unless the thread had one before."""
        had_one = self._connections.has_one()
        try:
            yield
        finally:
            if not had_one:
                self._connections.close()

    @contextmanager
    def reading(self) -> Iterator[Callable[[], None]]:
        """Let this thread, which had no connection before, only read until the end.

        Gives what breaks off its statement from another thread; that one then raises
        ``Cancelled``.
        """
        from desktop.storage import sqlite_file

        with self.thread_connection():
            connection = self.connection()
            sqlite_file.only_read(connection)
            yield connection.interrupt

    def keep_few_pages(self) -> None:
        """Let this thread read without room for what was read before: it goes through only once."""
        from desktop.storage import sqlite_file

        sqlite_file.keep_few_pages(self.connection())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit the block as a whole or not at all, with its log; an inner one joins the outer."""
        from desktop.storage import row_steps

        connection = self.connection()
        if connection.in_transaction:
            yield
            return
        self._journal.begin(connection)
        row_steps.watch(connection)
        with driver.transaction(connection):
            yield
            self._journal.write(connection)
            edits = row_steps.take(connection)
        with self._edits_lock:
            pending = [*self._edits, *edits]
            # Part of a change is no step; what grows so long is nobody's single edit.
            self._edits = pending if len(pending) <= row_steps.MOST_ROWS else []

    def take_edits(self) -> list[RowChange]:
        """Return what was edited since the last call, in whatever thread, and forget it."""
        from desktop.storage import row_steps

        with self._edits_lock:
            edits, self._edits = self._edits, []
        return row_steps.net(edits)

    def forget_edits(self) -> None:
        """Forget what was edited."""
        with self._edits_lock:
            self._edits = []

    def write_rows(self, changes: Sequence[RowChange]) -> None:
        """Bring rows from before to after; raises ``RowsDiffer``, and nothing is changed then."""
        from desktop.storage import row_steps

        with self.transaction():
            row_steps.write(self.connection(), changes)

    def connection(self) -> driver.Connection:
        """Return this thread's connection, opening it when needed."""
        return self._connections.current()

    @property
    def _peewee(self) -> CipherDatabase:
        """What binds statements of peewee, which is read for the first of them only."""
        from desktop.storage.statements import CipherDatabase

        if self._made_peewee is None:
            self._made_peewee = CipherDatabase(self._connections)
        return self._made_peewee

    def run(self, statement: Any) -> int:
        """Run a peewee INSERT, UPDATE or DELETE: returns the new id or the number of rows."""
        with self.transaction():
            result: int = statement.execute(self._peewee)
        return result

    def insert(self, sql: str, values: Sequence[object]) -> int:
        """Run an INSERT of one row that is spelt out and return its new id."""
        with self.transaction():
            row: int = self._peewee.execute_sql(sql, values).lastrowid
        return row

    def insert_large(
        self, record: type[Model], values: Mapping[str, object], large: Mapping[str, bytes]
    ) -> int:
        """Insert a row whose large contents are written piece by piece; return its new id.

        Handed over as values, each would stand in memory three times.
        """
        from peewee import fn

        from desktop.storage import sqlite_file

        blanks = {name: fn.ZEROBLOB(len(content)) for name, content in large.items()}
        with self.transaction():
            row: int = self.run(record.insert(**values, **blanks))
            for name, content in large.items():
                table = record._meta.table_name  # noqa: SLF001 - peewee's door to its table
                sqlite_file.fill_blob(self.connection(), table, name, row, content)
        return row

    def cursor(self, query: Any) -> driver.Cursor:
        """Run a peewee SELECT and return the bare cursor, without peewee's work per row."""
        sql, parameters = query.bind(self._peewee).sql()
        cursor: driver.Cursor = self.connection().execute(sql, parameters)
        return cursor

    def rows(self, query: Any) -> list[tuple[Any, ...]]:
        """Run a peewee SELECT and return its rows as tuples."""
        rows: list[tuple[Any, ...]] = self.cursor(query).fetchall()
        return rows

    def dicts(self, query: Any) -> list[dict[str, Any]]:
        """Run a peewee SELECT and return its rows by the names of the columns."""
        return _named(self.cursor(query))

    def dicts_of(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Run a SELECT that is spelt out and return its rows by the names of the columns."""
        return _named(self.connection().execute(sql, parameters))

    def write_many(self, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Run ``sql`` for every row, in chunks; 17 times faster than peewee's ``insert_many``."""
        source = iter(rows)
        connection = self.connection()
        with self.transaction():
            while chunk := list(islice(source, _CHUNK)):
                connection.executemany(sql, chunk)

    def bulk(self, table: str, rows: int) -> AbstractContextManager[None]:
        """Make ready for so many new rows of values that are right by their types.

        Inside a transaction and ``unlogged``; the caller has looked at what a type does not say.
        """
        from desktop.storage import sqlite_file

        return sqlite_file.bulk(self.connection(), table, rows, self._journal)

    # --- the log of changes -------------------------------------------------------------------

    @property
    def _journal(self) -> Journal:
        """The log; what it needs is read before the first change, not before the first window."""
        from desktop.storage.journal import Journal

        journal = self._made_journal
        if journal is None:
            journal = self._made_journal = Journal()
            if self._signature is not None:
                journal.sign_with(*self._signature)
        return journal

    def sign_with(self, now: Callable[[], datetime], operator: Callable[[], str]) -> None:
        """Let the log of changes take who and when from these."""
        self._signature, self._made_journal = (now, operator), None

    def unlogged(self) -> AbstractContextManager[None]:
        """Return a context, inside a transaction, whose changes one ``note`` stands for."""
        return self._journal.paused(self.connection())

    def note(self, kind: str, action: str, subject_id: int, **details: object) -> None:
        """Write one entry into the log, inside a transaction."""
        self._journal.note(self.connection(), kind, action, subject_id, **details)


def _named(cursor: driver.Cursor) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
