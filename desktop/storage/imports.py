"""Imports as a whole: thousands of rows in one transaction, and the way back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, TypeAlias

from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_history import History
from desktop.errors import UserError
from desktop.storage import families as family_store
from desktop.storage import worker_changes
from desktop.storage.among import is_among
from desktop.storage.bulk_rows import bulk_rows, insert_workers_sql
from desktop.storage.database import Database
from desktop.storage.families import Families
from desktop.storage.records import ImportBatchRecord, WorkerRecord
from desktop.storage.values import update_by_id_sql
from desktop.storage.worker_rows import WORKER_COLUMNS, worker_to_row

_OWN_COLUMNS = ("import_batch_id", "is_removed")
_INSERT = insert_workers_sql()
_REPLACE = update_by_id_sql("worker", (*_OWN_COLUMNS, *WORKER_COLUMNS))
_numbers_of = itemgetter(
    *(WORKER_COLUMNS.index(name) for name in ("source_row", "basic_wage", "fixed_allowances")),
    *range(WORKER_COLUMNS.index("reported_wage_employment"), len(WORKER_COLUMNS)),
)
_REPORT_EVERY = 1_000
BLANK_IMAGE = "{}"
"""What stands in an import that can no longer be taken back."""
_Image: TypeAlias = dict[str, Any]
_NO_HISTORIES: Mapping[int, History] = {}
_NO_FAMILIES: Families = {}


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """Where imported workers come from; ``Worker.source_row`` adds the row."""

    file_name: str
    sheet: str
    template: str


class _Counter:
    """Tells how many rows are written while SQLite draws them."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done = 0
        self._total = total
        self._progress = progress

    def watch(self, rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
        for row in rows:
            if self._done % _REPORT_EVERY == 0:
                self._progress(self._done, self._total)
            self._done += 1
            yield row


def apply_import(
    database: Database,
    employer_id: int,
    batch: ImportBatch,
    new: Sequence[Worker],
    changed: Sequence[Worker],
    progress: Progress = quiet,
    histories: Mapping[int, History] = _NO_HISTORIES,
    families: Families = _NO_FAMILIES,
) -> int:
    """Store new workers, replace changed ones (known by ``worker_id``); returns the batch id.

    ``histories`` and ``families`` are the whole new histories and families of changed workers, by
    ``worker_id``; who is not in them keeps theirs. New workers bring their own. All or nothing,
    also when ``progress`` raises ``Cancelled``. Raises ``LookupError`` when a changed
    worker is not one of this employer.
    """
    counter = _Counter(len(new) + len(changed), progress)
    with database.transaction():
        before = _before_image(database, employer_id, [worker.worker_id for worker in changed])
        before["families"] = [list(families), family_store.raw_rows(database, families)]
        batch_id = _new_batch(database, employer_id, batch, before)
        replaced = {worker.worker_id: _sound_row(worker) for worker in changed}
        with database.unlogged():
            with database.bulk("worker", len(new)):
                made = bulk_rows(employer_id, batch_id, new)
                database.write_many(_INSERT, counter.watch(made))
                rows = ((batch_id, 0, *row, worker_id) for worker_id, row in replaced.items())
                database.write_many(_REPLACE, counter.watch(rows))
            worker_changes.replace_histories(database, histories, batch_id)
            told = {**families, **_new_families(database, batch_id, new, changed)}
            family_store.replace_families(database, told)
        members = sum(map(len, told.values()))
        _note(database, batch_id, batch, len(new), members, _differences(before, replaced))
    return batch_id


def _sound_row(worker: Worker) -> tuple[Any, ...]:
    """Return the row of a worker, of which the types alone do not say that it is right."""
    row = worker_to_row(worker)
    if any(number is not None and number < 0 for number in _numbers_of(row)):
        raise ValueError("an amount or a number of a worker is below zero")
    return row


def _new_batch(database: Database, employer_id: int, batch: ImportBatch, before: _Image) -> int:
    return database.run(
        ImportBatchRecord.insert(
            employer_id=employer_id,
            file_name=batch.file_name,
            sheet=batch.sheet,
            template=batch.template,
            before_image=json.dumps(before, ensure_ascii=False),
        )
    )


def _new_families(
    database: Database, batch_id: int, new: Sequence[Worker], changed: Sequence[Worker]
) -> Families:
    """Return the families of the workers that the batch has just made, by their new ids."""
    if not any(worker.family for worker in new):
        return {}
    known = {worker.worker_id for worker in changed}
    query = WorkerRecord.select(WorkerRecord.id).where(WorkerRecord.import_batch_id == batch_id)
    ids = [i for (i,) in database.rows(query.order_by(WorkerRecord.id)) if i not in known]
    # SQLite numbers rows in the order in which they are written.
    return {i: worker.family for i, worker in zip(ids, new, strict=True) if worker.family}


def _note(
    database: Database,
    batch_id: int,
    batch: ImportBatch,
    new: int,
    family_members: int,
    workers: Mapping[int, Mapping[str, object]],
) -> None:
    """Write one entry for the batch: how many, and what changed of whom."""
    database.note(
        "import",
        "imported",
        batch_id,
        subject=batch.file_name,
        sheet=batch.sheet,
        new=new,
        changed=len(workers),
        workers=workers,
        **({"family_members": family_members} if family_members else {}),
    )


def _differences(
    before: _Image, after: Mapping[int, tuple[object, ...]]
) -> dict[int, dict[str, object]]:
    start = len(_OWN_COLUMNS)
    found: dict[int, dict[str, object]] = {}
    for *row, worker_id in before["rows"]:
        pairs = zip(WORKER_COLUMNS, row[start:], after[worker_id], strict=True)
        found[worker_id] = {name: [old, new] for name, old, new in pairs if old != new}
    return found


def undo_import(database: Database, batch_id: int) -> None:
    """Take an import back: its new workers go, those it replaced are as they were before it.

    So are their histories and families. Edits made to these workers since are lost. Raises
    ``UserError`` when a later import builds on this one (``IMPORT_NOT_LATEST``) or what it
    replaced was purged (``IMPORT_FORGOTTEN``), ``LookupError`` when there is no such import.
    """
    with database.transaction():
        file_name, text = _latest_batch(database, batch_id)
        before = json.loads(text)
        with database.unlogged():
            removed = _put_back(database, batch_id, before)
        restored = len(before["rows"])
        database.note(
            "import",
            "import_undone",
            batch_id,
            subject=file_name,
            removed=removed,
            restored=restored,
        )


def _put_back(database: Database, batch_id: int, before: _Image) -> int:
    """Undo what the batch did; return how many workers it had made."""
    sql = update_by_id_sql("worker", [name for name in before["columns"] if name != "id"])
    database.write_many(sql, map(tuple, before["rows"]))
    replaced = [row[-1] for row in before["rows"]]
    # Imports of older files kept no history.
    worker_changes.put_raw_rows_back(database, replaced, before.get("history", ()))
    family_store.put_raw_rows_back(database, *before.get("families", ((), ())))
    # What still carries the batch was made by it.
    removed = database.run(WorkerRecord.delete().where(WorkerRecord.import_batch_id == batch_id))
    database.run(ImportBatchRecord.delete().where(ImportBatchRecord.id == batch_id))
    return removed


def _before_image(database: Database, employer_id: int, ids: Sequence[int]) -> _Image:
    columns = (*_OWN_COLUMNS, *WORKER_COLUMNS, "id")
    selected = [getattr(WorkerRecord, name) for name in columns]
    is_theirs = is_among(WorkerRecord.id, ids)
    query = WorkerRecord.select(*selected).where(WorkerRecord.employer_id == employer_id, is_theirs)
    rows = database.rows(query)
    if len(rows) != len(set(ids)):
        raise LookupError("an import replaces a worker that this employer does not have")
    history = worker_changes.raw_rows(database, ids)
    return {"columns": columns, "rows": rows, "history": history}


def _latest_batch(database: Database, batch_id: int) -> tuple[str, str]:
    batch = ImportBatchRecord
    found = database.rows(
        batch.select(batch.employer_id, batch.file_name, batch.before_image).where(
            batch.id == batch_id
        )
    )
    if not found:
        raise LookupError("no import has this id")
    ((employer_id, file_name, before),) = found
    later = database.rows(
        batch.select(batch.id).where(batch.employer_id == employer_id, batch.id > batch_id)
    )
    if later:
        raise UserError(
            "IMPORT_NOT_LATEST",
            "Impor ini tidak dapat dibatalkan karena ada impor yang lebih baru. Batalkan dahulu"
            " impor yang terakhir.",
            english="This import cannot be taken back because a later one came after it. Take the"
            " later one back first.",
        )
    if before == BLANK_IMAGE:
        raise UserError(
            "IMPORT_FORGOTTEN",
            "Impor ini tidak dapat dibatalkan lagi karena data sebelumnya sudah dihapus menurut"
            " masa simpan. Pulihkan cadangan dari sebelum impor itu, bila masih ada.",
            english="This import can no longer be taken back because the earlier data were deleted"
            " after their retention. Restore a backup from before that import, if there still is"
            " one.",
        )
    return str(file_name), str(before)
