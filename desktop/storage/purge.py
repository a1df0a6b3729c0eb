"""What is past its time, and taking it out of the file for good.

Finalised declarations and their history are frozen by triggers: a statement here that touched one
would undo the whole purge. The log of changes loses details, never entries.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from desktop.storage.database import Database
from desktop.storage.imports import BLANK_IMAGE
from desktop.storage.person_marks import NUMBERS, PersonMarks

Due: TypeAlias = Mapping[str, tuple[int, ...]]
"""By kind the ids of the rows that are past their time."""

_LOG_DAY = "substr(happened_at, 1, 10)"
# Files from before there was a log: what has no entry is older than the first one.
_FIRST_DAY = f"(SELECT min({_LOG_DAY}) FROM change_log)"  # noqa: S608 - a constant
_BATCH_DAY = (
    f"coalesce((SELECT min({_LOG_DAY}) FROM change_log WHERE kind = 'import'"  # noqa: S608
    f" AND action = 'imported' AND subject_id = batch.id), {_FIRST_DAY})"
)
_BATCHES = (
    "SELECT batch.id FROM import_batch AS batch"  # noqa: S608
    f" WHERE batch.employer_id = :employer AND {_BATCH_DAY} <= :limit"
)

_DUE: Mapping[str, str] = {
    "leavers": (
        "SELECT id FROM worker WHERE employer_id = :employer AND is_removed = 0"
        " AND end_date <= :limit"
    ),
    "removed": (
        "SELECT id FROM worker WHERE employer_id = :employer AND is_removed = 1 AND coalesce("  # noqa: S608
        f"(SELECT max({_LOG_DAY}) FROM change_log WHERE kind = 'worker'"
        f" AND subject_id = worker.id), {_FIRST_DAY}) <= :limit"
    ),
    "imports": (
        f"{_BATCHES} AND (batch.before_image <> '{BLANK_IMAGE}'"  # noqa: S608
        " OR EXISTS (SELECT 1 FROM import_repair WHERE batch_id = batch.id))"
    ),
    "tray": (
        "SELECT row.id FROM tray_row AS row JOIN tray_sheet AS sheet"  # noqa: S608
        f" ON sheet.id = row.tray_sheet_id WHERE sheet.batch_id IN ({_BATCHES})"
    ),
    # Neither the newest day nor the one that was worked on last.
    "assessments": (
        "SELECT id FROM assessment AS old WHERE employer_id = :employer AND as_of <= :limit"
        " AND EXISTS (SELECT 1 FROM assessment AS other WHERE other.employer_id = old.employer_id"
        " AND other.as_of > old.as_of)"
        " AND EXISTS (SELECT 1 FROM assessment AS other WHERE other.employer_id = old.employer_id"
        " AND other.started > old.started)"
    ),
    "log": (
        f"SELECT id FROM change_log WHERE {_LOG_DAY} <= :limit AND details IS NOT NULL"  # noqa: S608
        " AND json_type(details, '$.purged') IS NULL AND :employer > 0"
    ),
    "received": (
        "SELECT id FROM received_declaration WHERE substr(received_at, 1, 10) <= :limit"
        " AND :employer > 0"
    ),
    "requests": (
        "SELECT id FROM privacy_request WHERE employer_id = :employer AND closed_on <= :limit"
    ),
}
KINDS = tuple(_DUE)
"""Every kind that lies in the data file."""

_SOME = "(SELECT value FROM json_each(?))"


class PurgeRepository:
    """Finds what is past its time and takes it out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, employer_id: int, limits: Mapping[str, date]) -> Due:
        """Return the ids of what dates from its limit or before, by kind.

        The log and the received declarations are those of the whole file, all else is of the
        employer.
        """
        connection = self._database.connection()
        found = {}
        for kind, limit in limits.items():
            values = {"employer": employer_id, "limit": limit.isoformat()}
            found[kind] = tuple(i for (i,) in connection.execute(_DUE[kind], values).fetchall())
        return found

    def purge(self, employer_id: int, due: Due) -> None:
        """Take all of it out in one transaction, with one entry in the log that names nobody.

        Raises ``UserError`` for faults of the file; then everything stands as before.
        """
        with self._database.transaction():
            with self._database.unlogged():
                for kind, ids in due.items():
                    if ids:
                        _PURGES[kind](self._database, employer_id, ids)
            counts = {kind: len(ids) for kind, ids in due.items() if ids}
            self._database.note("privacy", "removed", employer_id, subject="", purged=counts)

    def wipe(self) -> bool:
        """Rewrite the file, so that no byte of what was taken out is left in it.

        False while somebody reads the file. Raises ``UserError``, as where the disk has no room for
        a second copy of the file.
        """
        return self._database.wipe()


def _forget_workers(database: Database, employer_id: int, ids: Sequence[int]) -> None:
    connection = database.connection()
    merged = f"SELECT merged_id FROM worker_merge WHERE kept_id IN {_SOME}"  # noqa: S608
    more = [i for (i,) in connection.execute(merged, (json.dumps(ids),)).fetchall()]
    everyone = sorted({*ids, *more})
    _forget_traces(database, employer_id, everyone)
    _run(database, f"DELETE FROM worker WHERE id IN {_SOME}", everyone)  # noqa: S608


def _forget_traces(database: Database, employer_id: int, ids: Sequence[int]) -> None:
    """Take people out of images, repairs, waiting rows and the details of the log."""
    gone = set(ids)
    connection = database.connection()
    images = "SELECT id, before_image FROM import_batch WHERE employer_id = ?"
    for batch_id, text in connection.execute(images, (employer_id,)).fetchall():
        kept = _without(json.loads(text), gone)
        if kept is not None:
            update = "UPDATE import_batch SET before_image = ? WHERE id = ?"
            connection.execute(update, (json.dumps(kept, ensure_ascii=False), batch_id))
    _forget_repairs(database, ids)
    _forget_waiting(database, employer_id, _marks(database, employer_id, ids))
    _run(
        database,
        "UPDATE change_log SET details = NULL WHERE details IS NOT NULL AND kind = 'worker'"  # noqa: S608
        f" AND subject_id IN {_SOME}",
        ids,
    )
    _run(
        database,
        "UPDATE change_log SET details = NULL WHERE details IS NOT NULL AND kind = 'import'"  # noqa: S608
        " AND EXISTS (SELECT 1 FROM json_each(change_log.details, '$.workers') AS told"
        f" WHERE CAST(told.key AS INTEGER) IN {_SOME})",
        ids,
    )


def _without(image: dict[str, Any], gone: set[int]) -> dict[str, Any] | None:
    """Return the image of an import without some workers; None where it has none of them."""
    rows = image.get("rows", [])
    left = [row for row in rows if row[-1] not in gone]
    history = image.get("history", [])
    left_history = [row for row in history if row[0] not in gone]
    told, families = image.get("families", ([], []))
    left_told = [worker_id for worker_id in told if worker_id not in gone]
    if len(left) == len(rows) and len(left_told) == len(told):
        return None
    left_families = [row for row in families if row[0] not in gone]
    changed = {"rows": left, "history": left_history, "families": [left_told, left_families]}
    return {**image, **changed}


def _forget_repairs(database: Database, ids: Sequence[int]) -> None:
    _run(
        database,
        "DELETE FROM import_repair WHERE id IN (SELECT repair.id FROM import_repair AS repair"  # noqa: S608
        " JOIN worker ON worker.import_batch_id = repair.batch_id"
        f" AND worker.source_row = repair.source_row WHERE worker.id IN {_SOME})",
        ids,
    )


def _marks(database: Database, employer_id: int, ids: Sequence[int]) -> PersonMarks:
    """Return what only these workers are known by; who came back has a record that stays."""
    names = ("name", *NUMBERS)
    query = f"SELECT id, {', '.join(names)} FROM worker WHERE employer_id = ?"  # noqa: S608
    rows = database.connection().execute(query, (employer_id,)).fetchall()
    people = {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows}
    gone = PersonMarks.of(people.pop(worker_id) for worker_id in ids)
    return gone.without(PersonMarks.of(people.values()))


def _forget_waiting(database: Database, employer_id: int, marks: PersonMarks) -> None:
    query = (
        "SELECT row.id, row.cells FROM tray_row AS row"
        " JOIN tray_sheet AS sheet ON sheet.id = row.tray_sheet_id"
        " JOIN import_batch AS batch ON batch.id = sheet.batch_id WHERE batch.employer_id = ?"
    )
    rows = database.connection().execute(query, (employer_id,)).fetchall()
    ids = [row_id for row_id, cells in rows if marks.is_row(json.loads(cells))]
    _purge_rows("tray_row")(database, employer_id, ids)


def _forget_imports(database: Database, _employer_id: int, ids: Sequence[int]) -> None:
    blank = f"UPDATE import_batch SET before_image = '{BLANK_IMAGE}' WHERE id IN {_SOME}"  # noqa: S608
    _run(database, blank, ids)
    _run(database, f"DELETE FROM import_repair WHERE batch_id IN {_SOME}", ids)  # noqa: S608


def _forget_assessments(database: Database, _employer_id: int, ids: Sequence[int]) -> None:
    _run(
        database,
        "DELETE FROM letter_draft WHERE EXISTS (SELECT 1 FROM assessment AS old"  # noqa: S608
        " WHERE old.employer_id = letter_draft.employer_id AND old.as_of = letter_draft.as_of"
        f" AND old.id IN {_SOME})",
        ids,
    )
    # Entries on single answers do not name their assessment: all up to its day lose their words.
    _run(
        database,
        "UPDATE change_log SET details = NULL WHERE details IS NOT NULL"  # noqa: S608
        f" AND kind IN ('answer', 'plan') AND {_LOG_DAY} <="
        f" (SELECT max(as_of) FROM assessment WHERE id IN {_SOME})",
        ids,
    )
    _run(database, f"DELETE FROM assessment WHERE id IN {_SOME}", ids)  # noqa: S608


def _blank_log(database: Database, _employer_id: int, ids: Sequence[int]) -> None:
    _run(database, f"UPDATE change_log SET details = NULL WHERE id IN {_SOME}", ids)  # noqa: S608


def _forget_requests(database: Database, _employer_id: int, ids: Sequence[int]) -> None:
    _run(
        database,
        "UPDATE change_log SET details = NULL WHERE details IS NOT NULL AND kind = 'privacy'"  # noqa: S608
        " AND json_extract(details, '$.table') = 'privacy_request'"
        f" AND subject_id IN {_SOME}",
        ids,
    )
    _run(database, f"DELETE FROM privacy_request WHERE id IN {_SOME}", ids)  # noqa: S608


def _purge_rows(table: str) -> Callable[[Database, int, Sequence[int]], None]:
    def purge(database: Database, _employer_id: int, ids: Sequence[int]) -> None:
        _run(database, f"DELETE FROM {table} WHERE id IN {_SOME}", ids)  # noqa: S608

    return purge


def _run(database: Database, sql: str, ids: Sequence[int]) -> None:
    # Names are constants of this package; ids are one parameter, however many.
    database.connection().execute(sql, (json.dumps(ids),))


_PURGES: Mapping[str, Callable[[Database, int, Sequence[int]], None]] = {
    "leavers": _forget_workers,
    "removed": _forget_workers,
    "imports": _forget_imports,
    "tray": _purge_rows("tray_row"),
    "assessments": _forget_assessments,
    "log": _blank_log,
    "received": _purge_rows("received_declaration"),
    "requests": _forget_requests,
}
