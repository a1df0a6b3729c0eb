"""Triggers of a connection that notice every change of the tables whose history is kept.

They are temporary: they belong to the connection, not to the file, and write into a temporary
table that is rolled back with the change. So nobody who writes needs to think of the log: a new
table is watched by one more entry in ``WATCHED``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from peewee import BlobField, Model

from desktop.storage import declaration_records, records
from desktop.storage.driver import Connection


def _meta(record: type[Model]) -> Any:
    return record._meta  # noqa: SLF001 - how peewee tells about its models


@dataclass(frozen=True, slots=True)
class Watched:
    """One table whose changes are logged.

    ``kind`` is what users search for, ``subject`` the columns that name a row, ``key`` those by
    which a row that is removed and stored anew in one go is the same one, ``of`` the column with
    the id of what the row belongs to. ``unlogged`` columns change without being told.
    """

    record: type[Model]
    kind: str
    subject: tuple[str, ...]
    key: tuple[str, ...] = ()
    of: str = ""
    unlogged: frozenset[str] = field(default=frozenset())

    @property
    def name(self) -> str:
        """The name of the table."""
        return str(_meta(self.record).table_name)

    def columns(self) -> tuple[str, ...]:
        """Return the columns that are logged, all but the id and what is too big."""
        return tuple(
            item.column_name
            for item in _meta(self.record).sorted_fields
            if not item.primary_key
            and not isinstance(item, BlobField)
            and item.column_name not in self.unlogged
        )


_STAMPS = frozenset({"answered_by", "answered_at"})

WATCHED = {
    item.name: item
    for item in (
        Watched(records.EmployerRecord, "employer", ("name",)),
        Watched(records.WorkerRecord, "worker", ("name",), unlogged=frozenset({"import_batch_id"})),
        Watched(
            records.WorkerChangeRecord,
            "worker",
            ("happened_on",),
            ("worker_id", "kind", "happened_on"),
            of="worker_id",
            unlogged=frozenset({"import_batch_id"}),
        ),
        Watched(records.WorkerMergeRecord, "worker", (), of="kept_id"),
        Watched(records.DependantRecord, "worker", ("name",), ("worker_id", "name"), "worker_id"),
        Watched(
            records.KeptValueRecord,
            "worker",
            ("code",),
            ("worker_id", "code"),
            "worker_id",
            frozenset({"values_digest", "given_by", "given_at"}),
        ),
        Watched(records.EstablishmentRecord, "employer", ("name",)),
        Watched(records.AssessmentRecord, "answer", ("as_of",), unlogged=frozenset({"started"})),
        Watched(
            records.AnswerRecord,
            "answer",
            ("obligation_id",),
            ("assessment_id", "obligation_id"),
            unlogged=_STAMPS,
        ),
        Watched(
            records.PaymentRecord,
            "answer",
            ("program", "month"),
            ("assessment_id", "program", "month"),
        ),
        Watched(
            records.AccidentRecord, "answer", ("happened_at",), ("assessment_id", "happened_at")
        ),
        Watched(records.ActionRecord, "plan", ("obligation_id",)),
        Watched(
            records.OwnValueRecord,
            "rules",
            ("rule_id", "region_name", "in_force_from"),
            ("rule_id", "in_force_from"),
            unlogged=frozenset({"entered_at"}),
        ),
        Watched(
            records.RulePackRecord,
            "pack",
            ("title",),
            unlogged=frozenset({"applied_at", "revoked_by"}),
        ),
        Watched(records.CalendarEditRecord, "calendar", ("day", "name"), ("day",)),
        Watched(
            records.LetterDraftRecord,
            "declaration",
            ("as_of",),
            ("employer_id", "as_of"),
            unlogged=frozenset({"paper", "columns", "is_masked"}),
        ),
        Watched(declaration_records.DeclarationRecord, "declaration", ("document_number",)),
        Watched(
            declaration_records.DeclarationEventRecord,
            "declaration",
            ("kind",),
            of="declaration_id",
        ),
        Watched(
            declaration_records.DraftApprovalRecord,
            "declaration",
            ("as_of",),
            unlogged=frozenset({"parts"}),
        ),
        Watched(declaration_records.ApprovalRuleRecord, "declaration", ()),
        Watched(records.RetentionRecord, "privacy", ("kind",), ("kind",)),
        Watched(records.PrivacyRequestRecord, "privacy", ("name",)),
    )
}
"""By the name of the table."""

NOT_WATCHED = frozenset(
    {
        "import_batch",
        "import_repair",
        "tray_sheet",
        "tray_row",
        "column_mapping",
        "official_code",
        "change_log",
        "saved_filter",
        "kept_overview",
        "logo",
        "signing_key",
        "declaration_proof",
        "declaration_scan",
        "received_declaration",
        "pack_log",
    }
)
"""An import writes its own entry, with what waits and was repaired; the log does not log itself;
filters, remembered choices, figures that are read anew and the picture of the letterhead say
nothing of people; key and
proofs are frozen as they are made, a scan is told of by its event, and documents of others are not
the employer's own data; what was handed over is a log of its own, whose entries never change."""

NOTE = "note"
"""The name under which a note stands among the raw changes."""

_TABLES = (
    (
        "CREATE TEMP TABLE IF NOT EXISTS journal_raw (number INTEGER PRIMARY KEY, name TEXT,"
        " row_id INTEGER, before TEXT, after TEXT)"
    ),
    "CREATE TEMP TABLE IF NOT EXISTS journal_pause (depth INTEGER)",
    "INSERT INTO temp.journal_pause SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM temp.journal_pause)",
)


class RawChange(NamedTuple):
    """One row before and after, as values in the order of ``Watched.columns``; or a note."""

    name: str
    row_id: int
    before: list[Any] | None
    after: list[Any] | None


@cache
def _triggers() -> tuple[str, ...]:
    return tuple(
        _trigger(item, event, *sides)
        for item in WATCHED.values()
        for event, *sides in (
            ("INSERT", "NEW", "NULL", _row("NEW", item)),
            ("UPDATE", "NEW", _row("OLD", item), _row("NEW", item)),
            ("DELETE", "OLD", _row("OLD", item), "NULL"),
        )
    )


def _trigger(item: Watched, event: str, side: str, before: str, after: str) -> str:
    # Names are constants of this package, never a text from outside.
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{item.name}_{event} AFTER {event}"  # noqa: S608
        f" ON main.{item.name} WHEN (SELECT depth FROM journal_pause) = 0"
        " BEGIN INSERT INTO journal_raw (name, row_id, before, after)"
        f" VALUES ('{item.name}', {side}.{_key_of(item)}, {before}, {after}); END"
    )


def _key_of(item: Watched) -> str:
    return str(_meta(item.record).primary_key.column_name)


def _row(side: str, item: Watched) -> str:
    return f"json_array({', '.join(f'{side}.{column}' for column in item.columns())})"


def watch(connection: Connection) -> None:
    """Make the connection notice changes; cheap when it does already."""
    query = (
        "SELECT count(*) FROM sqlite_temp_master WHERE type = 'trigger' AND name GLOB 'journal_*'"
    )
    (found,) = connection.execute(query).fetchone()
    if found == len(_triggers()):
        # What was written past a transaction, as by a restore, is nobody's edit.
        connection.execute("DELETE FROM temp.journal_raw")
        return
    for statement in (*_TABLES, *_triggers()):
        connection.execute(statement)


@contextmanager
def paused(connection: Connection) -> Iterator[None]:
    """Notice nothing in the block: whoever pauses writes a note of what was done."""
    connection.execute("UPDATE temp.journal_pause SET depth = depth + 1")
    yield
    # On an error the transaction takes the pause back.
    connection.execute("UPDATE temp.journal_pause SET depth = depth - 1")


@contextmanager
def unwatched(connection: Connection, table: str) -> Iterator[None]:
    """Spare very many new rows of a table, inside a pause, even the look whether it is paused."""
    name = f"journal_{table}_INSERT"
    query = "SELECT sql FROM sqlite_temp_master WHERE type = 'trigger' AND name = ?"
    (statement,) = connection.execute(query, (name,)).fetchone()
    connection.execute(f"DROP TRIGGER temp.{name}")
    yield
    # On an error the transaction brings it back.
    connection.execute(statement.replace("CREATE", "CREATE TEMP", 1))


def add_note(connection: Connection, note: dict[str, Any]) -> None:
    """Put a note among the changes of the transaction."""
    connection.execute(
        "INSERT INTO temp.journal_raw (name, row_id, after) VALUES (?, 0, ?)",
        (NOTE, json.dumps([note], ensure_ascii=False)),
    )


def take(connection: Connection) -> list[RawChange]:
    """Return what was noticed since the last time, in order, and forget it."""
    query = "SELECT name, row_id, before, after FROM temp.journal_raw ORDER BY number"
    rows = connection.execute(query).fetchall()
    if rows:
        connection.execute("DELETE FROM temp.journal_raw")
    return [
        RawChange(name, row_id, before and json.loads(before), after and json.loads(after))
        for name, row_id, before, after in rows
    ]
