"""What single edits changed, row by row and whole, so that each can be taken back.

Temporary triggers notice every change of the tables below, as those of ``journal_watch`` do for
the log. People and their history are not among them: their changes are taken back by the services
that made them. Nor is what is never taken back: declarations, approvals, logs, packs of rules.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from peewee import Model

from desktop.storage import declaration_records, records
from desktop.storage.driver import Connection

_RECORDS: tuple[type[Model], ...] = (
    records.EmployerRecord,
    records.EstablishmentRecord,
    records.AssessmentRecord,
    records.AnswerRecord,
    records.PaymentRecord,
    records.AccidentRecord,
    records.ActionRecord,
    records.OwnValueRecord,
    records.CalendarEditRecord,
    records.LetterDraftRecord,
    records.LogoRecord,
    declaration_records.ApprovalRuleRecord,
    records.KeptValueRecord,
    records.SavedFilterRecord,
    records.TrayRowRecord,
    records.RetentionRecord,
    records.PrivacyRequestRecord,
)
"""What rows hang on comes before them."""

_BLOBS = frozenset({("logo", "picture")})
_OF_ASSESSMENT = ("answer", "payment", "accident", "action")
MOST_ROWS = 2_000
"""Of a larger change nothing is kept: it is the work of an import or a migration."""

_TABLE = (
    "CREATE TEMP TABLE IF NOT EXISTS undo_raw (number INTEGER PRIMARY KEY, name TEXT,"
    " row_id INTEGER, before TEXT, after TEXT)"
)


class RowChange(NamedTuple):
    """One row before and after, with all its columns; ``None`` where there is none."""

    table: str
    row_id: int
    before: tuple[Any, ...] | None
    after: tuple[Any, ...] | None

    def reversed(self) -> RowChange:
        """Return the change that takes this one back."""
        return self._replace(before=self.after, after=self.before)


class RowsDiffer(Exception):
    """The rows are not what a step left: something else changed them since."""


@cache
def tables() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return key and columns of every table, by its name, in the order of their references."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for record in _RECORDS:
        meta: Any = record._meta  # noqa: SLF001 - how peewee tells about its models
        columns = tuple(item.column_name for item in meta.sorted_fields)
        found[str(meta.table_name)] = (str(meta.primary_key.column_name), columns)
    return found


def watch(connection: Connection) -> None:
    """Make the connection notice changes; cheap when it does already."""
    query = "SELECT count(*) FROM sqlite_temp_master WHERE type = 'trigger' AND name GLOB 'undo_*'"
    (found,) = connection.execute(query).fetchone()
    if found == len(_triggers()):
        connection.execute("DELETE FROM temp.undo_raw")
        return
    for statement in (_TABLE, *_triggers()):
        connection.execute(statement)


def take(connection: Connection) -> list[RowChange]:
    """Return what was noticed since the last time, one change a row, and forget it."""
    rows = connection.execute(
        "SELECT name, row_id, before, after FROM temp.undo_raw ORDER BY number LIMIT ?",
        (MOST_ROWS + 1,),
    ).fetchall()
    if rows:
        connection.execute("DELETE FROM temp.undo_raw")
    if len(rows) > MOST_ROWS:
        return []
    return net(
        RowChange(name, row_id, _row(name, before), _row(name, after))
        for name, row_id, before, after in rows
    )


def net(changes: Iterable[RowChange]) -> list[RowChange]:
    """Let several changes of one row be one; what came back to what it was is none."""
    found: dict[tuple[str, int], RowChange] = {}
    for change in changes:
        place = (change.table, change.row_id)
        first = found.get(place)
        found[place] = change if first is None else first._replace(after=change.after)
    return [change for change in found.values() if change.before != change.after]


def write(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Bring rows from before to after, inside a transaction; raises ``RowsDiffer``."""
    order = list(tables())
    for change in changes:
        if _read(connection, change) != change.before:
            raise RowsDiffer
    gone = [change for change in changes if change.before is not None]
    for change in sorted(gone, key=lambda item: -order.index(item.table)):
        if change.after is None or _moves(change):
            _delete(connection, change)
    for change in sorted(changes, key=lambda item: order.index(item.table)):
        if change.after is not None:
            _store(connection, change)


def _moves(change: RowChange) -> bool:
    """Tell whether a row must make room first; an employer and an assessment are hung upon."""
    return change.table not in {"employer", "assessment"}


def _read(connection: Connection, change: RowChange) -> tuple[Any, ...] | None:
    key, columns = tables()[change.table]
    query = f"SELECT {', '.join(columns)} FROM {change.table} WHERE {key} = ?"  # noqa: S608
    row = connection.execute(query, (change.row_id,)).fetchone()
    return None if row is None else tuple(row)


def _delete(connection: Connection, change: RowChange) -> None:
    if change.table == "assessment":
        for table in _OF_ASSESSMENT:
            query = f"SELECT 1 FROM {table} WHERE assessment_id = ?"  # noqa: S608
            if connection.execute(query, (change.row_id,)).fetchone():
                raise RowsDiffer
    key, _columns = tables()[change.table]
    connection.execute(f"DELETE FROM {change.table} WHERE {key} = ?", (change.row_id,))  # noqa: S608


def _store(connection: Connection, change: RowChange) -> None:
    key, columns = tables()[change.table]
    if change.before is not None and not _moves(change):
        places = ", ".join(f"{column} = ?" for column in columns)
        statement = f"UPDATE {change.table} SET {places} WHERE {key} = ?"  # noqa: S608
        connection.execute(statement, (*(change.after or ()), change.row_id))
        return
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    statement = f"INSERT INTO {change.table} ({names}) VALUES ({marks})"  # noqa: S608
    connection.execute(statement, change.after)


@cache
def _triggers() -> tuple[str, ...]:
    return tuple(
        _trigger(name, event, *sides)
        for name in tables()
        for event, *sides in (
            ("INSERT", "NEW", "NULL", _json("NEW", name)),
            ("UPDATE", "NEW", _json("OLD", name), _json("NEW", name)),
            ("DELETE", "OLD", _json("OLD", name), "NULL"),
        )
    )


def _trigger(name: str, event: str, side: str, before: str, after: str) -> str:
    # Names are constants of this package, never a text from outside.
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS undo_{name}_{event} AFTER {event}"  # noqa: S608
        f" ON main.{name} BEGIN INSERT INTO undo_raw (name, row_id, before, after)"
        f" VALUES ('{name}', {side}.{tables()[name][0]}, {before}, {after}); END"
    )


def _json(side: str, name: str) -> str:
    parts = (
        f"hex({side}.{column})" if (name, column) in _BLOBS else f"{side}.{column}"
        for column in tables()[name][1]
    )
    return f"json_array({', '.join(parts)})"


def _row(name: str, text: str | None) -> tuple[Any, ...] | None:
    if text is None:
        return None
    return tuple(
        bytes.fromhex(value) if (name, column) in _BLOBS else value
        for column, value in zip(tables()[name][1], json.loads(text), strict=True)
    )
