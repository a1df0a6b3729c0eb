"""What only SQLite can do with a file or a table as a whole: copies, keys, bulk, names of tables.

It goes through the one door of ``driver``, apart from which it is read when somebody needs it: no
file needs it to be opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.driver import Connection, read_mark
from desktop.storage.faults import FAULTS, raise_fault
from desktop.storage.file_key import FileKey

if TYPE_CHECKING:
    from desktop.storage.journal import Journal

_SMALL_CACHE_KIB = 4_096
_FEW_ROWS = 1_000
"""So few rows are written before their indexes could be made anew."""
_PIECE = 1 << 20


def fill_blob(connection: Connection, table: str, column: str, row: int, content: bytes) -> None:
    """Write over a blob that is as long, piece by piece; inside a transaction."""
    view = memoryview(content)
    try:
        # It is closed by letting go of it: its ``close`` would keep the connection for ever.
        blob = connection.open_blob(table, column, row)
        for start in range(0, len(content), _PIECE):
            blob.write(view[start : start + _PIECE])
    except FAULTS as error:
        raise_fault(error, connection)


def only_read(connection: Connection) -> None:
    """Refuse every write over this connection."""
    connection.execute("PRAGMA query_only = ON")


def keep_few_pages(connection: Connection) -> None:
    """Keep only a few pages in memory from now on."""
    connection.execute(f"PRAGMA cache_size = -{_SMALL_CACHE_KIB}")


@contextmanager
def bulk(connection: Connection, table: str, rows: int, journal: Journal) -> Iterator[None]:
    """Let so many new rows be written quickly; see ``Database.bulk``."""
    (stored,) = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608
    is_most = rows > max(stored or 0, _FEW_ROWS)
    indexes = _indexes_last(connection, table) if is_most else nullcontext()
    watch = journal.unwatched(connection, table) if is_most else nullcontext()
    with _unchecked(connection), indexes, watch:
        yield


@contextmanager
def _unchecked(connection: Connection) -> Iterator[None]:
    """Spare rows of typed values the checks of their columns, which cost more than the rest.

    Types, NOT NULL and references are still seen to, and the check at opening finds what slips
    through. Inside a transaction.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")


@contextmanager
def _indexes_last(connection: Connection, table: str) -> Iterator[None]:
    """Make the indexes of a table anew after the block: for more rows than it has had before.

    Inside a transaction, which brings them back when the block fails.
    """
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql != ''"
    )
    indexes = connection.execute(query, (table,)).fetchall()
    for name, _sql in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    yield
    for _name, sql in indexes:
        connection.execute(sql)


def suspend_references(connection: Connection) -> None:
    """Let tables be rebuilt; SQLite heeds this outside a transaction only."""
    connection.execute("PRAGMA foreign_keys = OFF")


def hold_alone(connection: Connection) -> None:
    """Bring the file to rest in one piece; raises ``UserError`` while another program reads it."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def limit_size(connection: Connection, pages: int) -> None:
    """Let the file grow to this many pages at most: to SQLite the disk is full there."""
    connection.execute(f"PRAGMA max_page_count = {pages:d}").fetchone()


def copy_into(connection: Connection, target: Path) -> None:
    """Write everything that is committed into a new file with the same key."""
    connection.execute("VACUUM INTO ?", (str(target),))


def rewrite(connection: Connection) -> bool:
    """Write the file anew without what was deleted, in itself and in its write-ahead log.

    Returns False where a reader of the former pages kept the log from being emptied.
    """
    connection.execute("VACUUM")
    is_busy, *_frames = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy


def export_into(connection: Connection, target: Path, key: FileKey | None) -> None:
    """Write everything into a new file with another key, or with none."""
    literal = key.literal() if key is not None else ""
    connection.execute(f'ATTACH ? AS fresh KEY "{literal}"', (str(target),))
    try:
        connection.execute("SELECT sqlcipher_export('fresh')").fetchone()
        application_id, version = read_mark(connection)
        connection.execute(f"PRAGMA fresh.application_id = {application_id:d}")
        connection.execute(f"PRAGMA fresh.user_version = {version:d}")
    finally:
        connection.execute("DETACH fresh")


def restore_into(connection: Connection, source: Connection) -> None:
    """Replace all content by that of a file with the same key, in one transaction of SQLite."""
    try:
        source.backup(connection)
    except FAULTS as error:
        raise_fault(error, connection)


def tables(connection: Connection) -> list[str]:
    """Return the names of the tables that hold data."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
        " ORDER BY name"
    )
    return [name for (name,) in rows.fetchall()]


def columns(connection: Connection, table: str) -> list[str]:
    """Return the names of the columns of a table that can be written."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return [name for (name,) in rows.fetchall()]


def references(connection: Connection, table: str) -> dict[str, str]:
    """Return, by column, the table whose ``id`` the column of ``table`` holds."""
    rows = connection.execute(
        'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)', (table,)
    )
    return {column: other for column, other, to in rows.fetchall() if to in {"id", None}}
