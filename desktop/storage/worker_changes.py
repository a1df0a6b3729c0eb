"""The history of workers as rows, and the records of one person that were merged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from itertools import groupby
from operator import itemgetter
from typing import Any

from desktop.domain.program import JknStatus, Participation, ParticipationState
from desktop.domain.worker import EmploymentKind
from desktop.domain.worker_history import ChangeKind, History, WorkerChange
from desktop.storage.among import is_among
from desktop.storage.database import Database
from desktop.storage.records import WorkerChangeRecord, WorkerMergeRecord, WorkerRecord
from desktop.storage.values import date_of, date_text, insert_sql

COLUMNS = ("worker_id", "import_batch_id", "kind", "happened_on", "before")
INSERT = insert_sql("worker_change", COLUMNS)

_SELECTED = tuple(getattr(WorkerChangeRecord, name) for name in COLUMNS)
_DATES = frozenset({"contract_end", "birth_date"})
_PROGRAMS = frozenset({"jkk", "jkm", "jht", "jp", "jkp"})


def histories(database: Database, employer_id: int) -> dict[int, History]:
    """Return the history of every worker of the employer who has one, by ``worker_id``."""
    query = (
        WorkerChangeRecord.select(*_SELECTED)
        .join(WorkerRecord, on=WorkerRecord.id == WorkerChangeRecord.worker_id)
        .where(WorkerRecord.employer_id == employer_id)
    )
    return _read(database, query)


def histories_of(database: Database, ids: Iterable[int]) -> dict[int, History]:
    """Return the history of those workers among ``ids`` who have one."""
    return _read(
        database,
        WorkerChangeRecord.select(*_SELECTED).where(_is_of(ids)),
    )


def _read(database: Database, query: Any) -> dict[int, History]:
    rows = database.rows(
        query.order_by(
            WorkerChangeRecord.worker_id, WorkerChangeRecord.happened_on, WorkerChangeRecord.id
        )
    )
    return {
        worker_id: tuple(map(_change, group)) for worker_id, group in groupby(rows, itemgetter(0))
    }


def replace_histories(
    database: Database, changed: Mapping[int, History], batch_id: int | None = None
) -> None:
    """Store the whole history of some workers; changes not stored yet are of ``batch_id``."""
    _delete(database, list(changed))
    database.write_many(INSERT, _rows(changed, batch_id))


def raw_rows(database: Database, ids: Iterable[int]) -> list[tuple[Any, ...]]:
    """Return the rows of some workers as they stand, for an image of how things were."""
    query = WorkerChangeRecord.select(*_SELECTED).where(_is_of(ids))
    return database.rows(query.order_by(WorkerChangeRecord.id))


def put_raw_rows_back(database: Database, ids: Sequence[int], rows: Iterable[Any]) -> None:
    """Let the workers have the rows of ``raw_rows`` and no others."""
    _delete(database, ids)
    database.write_many(INSERT, map(tuple, rows))


def _delete(database: Database, ids: Sequence[int]) -> None:
    database.run(WorkerChangeRecord.delete().where(_is_of(ids)))


def _is_of(ids: Iterable[int]) -> Any:
    return is_among(WorkerChangeRecord.worker_id, ids)


def _rows(changed: Mapping[int, History], batch_id: int | None) -> Iterator[tuple[object, ...]]:
    for worker_id, history in changed.items():
        for change in history:
            batch = batch_id if change.batch_id is None else change.batch_id or None
            day, before = change.on.isoformat(), _before_text(change.before)
            yield worker_id, batch, change.kind.value, day, before


def _change(row: tuple[Any, ...]) -> WorkerChange:
    _worker_id, batch_id, kind, day, before = row
    values = {key: _value_of(key, value) for key, value in json.loads(before).items()}
    return WorkerChange(date.fromisoformat(day), values, ChangeKind(kind), batch_id or 0)


def _before_text(before: Mapping[str, object]) -> str:
    plain = {key: _plain(value) for key, value in before.items()}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, Participation):
        return [value.state.value, date_text(value.registered_on), value.number]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _value_of(key: str, value: Any) -> object:
    if key in _PROGRAMS:
        state, registered_on, number = value
        return Participation(ParticipationState(state), date_of(registered_on), number)
    if key in _DATES:
        return date_of(value)
    if key == "kind":
        return EmploymentKind(value)
    return JknStatus(value) if key == "jkn_status" else value


def merges(database: Database) -> dict[int, int]:
    """Return which record was merged into which."""
    query = WorkerMergeRecord.select(WorkerMergeRecord.merged_id, WorkerMergeRecord.kept_id)
    return dict(database.rows(query))


def add_merge(database: Database, merged_id: int, kept_id: int) -> None:
    """Lead from a merged record to the kept one."""
    database.run(WorkerMergeRecord.insert(merged_id=merged_id, kept_id=kept_id))


def remove_merge(database: Database, merged_id: int) -> None:
    """Take a merge back; an unknown one changes nothing."""
    database.run(WorkerMergeRecord.delete().where(WorkerMergeRecord.merged_id == merged_id))
