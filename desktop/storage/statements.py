"""peewee over our own connections: it makes the statements, and they open, close and count.

It stands by itself because peewee is read only when the first of its statements is needed: what
the window shows at first is read without one.
"""

from __future__ import annotations

from peewee import SqliteDatabase

from desktop.storage.driver import Connection, Connections, Cursor


class CipherDatabase(SqliteDatabase):
    """peewee's database on the connection that each thread has."""

    def __init__(self, connections: Connections) -> None:
        # The name only says to peewee that there is a file: it opens none, and closes none.
        super().__init__("file")
        self._connections = connections

    def connection(self) -> Connection:
        """Return this thread's connection, opening it when needed."""
        return self._connections.current()

    def cursor(self, named_cursor: str | None = None) -> Cursor:  # noqa: ARG002 - of servers only
        """Return a cursor of this thread's connection."""
        return self._connections.current().cursor()
