"""The workforce: single workers by peewee, thousands by plain tuples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from peewee import SQL, fn

from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_history import History
from desktop.storage import imports, worker_changes
from desktop.storage.among import is_among
from desktop.storage.database import Database
from desktop.storage.families import (
    Families,
    families_of,
    families_of_employer,
    has_families,
    replace_families,
)
from desktop.storage.listed_ids import ListedIds
from desktop.storage.records import WorkerRecord
from desktop.storage.values import insert_sql, update_by_id_sql
from desktop.storage.worker_query import WorkerQuery, conditions, ordering
from desktop.storage.worker_rows import WORKER_COLUMNS, worker_from_row, worker_to_row

# As one piece: to write forty columns takes peewee as long as SQLite to read fifty workers.
_SELECTED = SQL(", ".join(("id", *WORKER_COLUMNS)))
_INSERT = insert_sql("worker", ("employer_id", "is_removed", *WORKER_COLUMNS))
_UPDATE = update_by_id_sql("worker", WORKER_COLUMNS)
_ROWS_AT_A_TIME = 1_000


@dataclass(frozen=True, slots=True)
class WorkerState:
    """All that is stored of one worker at a moment, to be put back by an undo."""

    worker: Worker
    history: History
    is_removed: bool


class WorkerRepository:
    """Workers of one employer or another; removed ones stay hidden until restored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def transaction(self) -> AbstractContextManager[None]:
        """Return a context in which all is written or nothing."""
        return self._database.transaction()

    def count(self, employer_id: int, query: WorkerQuery) -> int:
        """Return how many workers the query leaves."""
        wanted = conditions(employer_id, query)
        ((number,),) = self._database.rows(WorkerRecord.select(fn.COUNT(SQL("*"))).where(*wanted))
        return int(number)

    def listed(
        self,
        employer_id: int,
        query: WorkerQuery,
        order: str = "source_row",
        descending: bool = False,
    ) -> ListedIds:
        """List the ids in order; ``order`` is one of ``worker_query.ORDERS``, else KeyError."""
        wanted = conditions(employer_id, query)
        keys = ordering(order, descending=descending)
        found = WorkerRecord.select(WorkerRecord.id).where(*wanted).order_by(*keys).alias("found")
        # One text rather than a row for each: other threads go on meanwhile, undisturbed.
        as_one = WorkerRecord.select(fn.json_group_array(found.c.id)).from_(found)
        ((text,),) = self._database.rows(as_one)
        return ListedIds(text)

    def page(self, ids: Sequence[int]) -> list[Worker]:
        """Return the workers in the order of ``ids``; unknown ids are left out."""
        families = families_of(self._database, ids)
        query = WorkerRecord.select(_SELECTED).where(is_among(WorkerRecord.id, ids))
        rows = self._database.rows(query)
        found = {row[0]: worker_from_row(row, families.get(row[0], ())) for row in rows}
        return [found[worker_id] for worker_id in ids if worker_id in found]

    def get(self, worker_id: int) -> Worker:
        """Return one worker, removed or not; raises ``LookupError``."""
        found = self.page([worker_id])
        if not found:
            raise LookupError("no worker has this id")
        return found[0]

    def iterate(self, employer_id: int) -> Iterator[Worker]:
        """Yield all workers in the order of the user's sheet, without holding them all."""
        query = (
            WorkerRecord.select(_SELECTED)
            .where(*conditions(employer_id, WorkerQuery()))
            .order_by(*ordering("source_row", descending=False))
        )
        families = families_of_employer(self._database, employer_id)
        cursor = self._database.cursor(query)
        while rows := cursor.fetchmany(_ROWS_AT_A_TIME):
            if families:
                yield from (worker_from_row(row, families.get(row[0], ())) for row in rows)
            else:
                yield from map(worker_from_row, rows)

    def has_families(self, employer_id: int) -> bool:
        """Tell whether family members of any worker are told."""
        return has_families(self._database, employer_id)

    def workplaces(self, employer_id: int, day: date) -> list[tuple[str, int, int]]:
        """Return each place of work as written: text, workers active on ``day``, id of the first.

        The order is that of the sheet's first worker there.
        """
        record, iso = WorkerRecord, day.isoformat()
        first = fn.MIN(record.id)
        query = (
            record.select(record.workplace, fn.COUNT(record.id), first)
            .where(
                *conditions(employer_id, WorkerQuery()),
                record.start_date <= iso,
                record.end_date.is_null() | (record.end_date >= iso),
            )
            .group_by(record.workplace)
            .order_by(first)
        )
        return self._database.rows(query)

    def save(self, employer_id: int, worker: Worker, history: History | None = None) -> Worker:
        """Store one worker and return it with its id; raises ``LookupError`` for a lost one.

        ``history`` is the whole new history; None leaves the stored one alone. The family
        stays as it is: ``FamilyRepository`` writes it.
        """
        with self._database.transaction():
            saved = self._save(employer_id, worker)
            if history is not None:
                worker_changes.replace_histories(self._database, {saved.worker_id: history})
        return saved

    def _save(self, employer_id: int, worker: Worker) -> Worker:
        row = worker_to_row(worker)
        if not worker.worker_id:
            worker_id = self._database.insert(_INSERT, (employer_id, False, *row))
            return replace(worker, worker_id=worker_id)
        values: dict[str, Any] = dict(zip(WORKER_COLUMNS, row, strict=True))
        changed = self._database.run(
            WorkerRecord.update(**values).where(
                WorkerRecord.id == worker.worker_id, WorkerRecord.employer_id == employer_id
            )
        )
        if not changed:
            raise LookupError("no worker of this employer has this id")
        return worker

    def histories(self, employer_id: int) -> dict[int, History]:
        """Return the history of every worker who has one, by ``worker_id``."""
        return worker_changes.histories(self._database, employer_id)

    def histories_of(self, ids: Sequence[int]) -> dict[int, History]:
        """Return the history of those of these workers who have one."""
        return worker_changes.histories_of(self._database, ids) if ids else {}

    def history(self, worker_id: int) -> History:
        """Return the history of one worker, the earliest day first."""
        return worker_changes.histories_of(self._database, [worker_id]).get(worker_id, ())

    def states(self, ids: Sequence[int]) -> tuple[WorkerState, ...]:
        """Return all that is stored of these workers; unknown ids are left out."""
        histories = worker_changes.histories_of(self._database, ids)
        is_theirs = is_among(WorkerRecord.id, ids)
        query = WorkerRecord.select(WorkerRecord.id).where(is_theirs, WorkerRecord.is_removed)
        removed = {worker_id for (worker_id,) in self._database.rows(query)}
        return tuple(
            WorkerState(w, histories.get(w.worker_id, ()), w.worker_id in removed)
            for w in self.page(ids)
        )

    def put_back(self, employer_id: int, states: Sequence[WorkerState]) -> None:
        """Let workers be as they were when ``states`` read them, all or none."""
        with self._database.transaction():
            for state in states:
                self.save(employer_id, state.worker, state.history)
            for is_removed in (True, False):
                ids = [s.worker.worker_id for s in states if s.is_removed is is_removed]
                self._mark(ids, is_removed=is_removed)

    def merges(self) -> dict[int, int]:
        """Return which record was merged into which."""
        return worker_changes.merges(self._database)

    def merge(self, employer_id: int, kept: Worker, history: History, merged_id: int) -> None:
        """Store the kept worker and hide the merged one, which leads to it from now on.

        The family of ``kept`` is stored as well.
        """
        with self._database.transaction():
            self.save(employer_id, kept, history)
            replace_families(self._database, {kept.worker_id: kept.family})
            self.remove([merged_id])
            worker_changes.add_merge(self._database, merged_id, kept.worker_id)

    def unmerge(self, employer_id: int, merged_id: int, kept: WorkerState) -> None:
        """Take a merge back: both records are as they were."""
        with self._database.transaction():
            worker_changes.remove_merge(self._database, merged_id)
            self.restore([merged_id])
            self.put_back(employer_id, [kept])
            replace_families(self._database, {kept.worker.worker_id: kept.worker.family})

    def identities(self, employer_id: int, numbers: Iterable[str]) -> dict[str, int]:
        """Return who has which of these NIK and passport numbers: the number and the id."""
        found: dict[str, int] = {}
        sought = [number for number in numbers if number]
        for column in (WorkerRecord.passport_number, WorkerRecord.nik) if sought else ():
            query = WorkerRecord.select(column, WorkerRecord.id).where(
                *conditions(employer_id, WorkerQuery()), is_among(column, sought)
            )
            found.update(self._database.rows(query))
        return found

    def distinct(self, employer_id: int, field: str) -> list[str]:
        """Return the words that stand in ``unit`` or ``workplace``, each once, sorted."""
        column = getattr(WorkerRecord, field)
        query = (
            WorkerRecord.select(column)
            .where(*conditions(employer_id, WorkerQuery()))
            .distinct()
            .order_by(column)
        )
        return [word for (word,) in self._database.rows(query)]

    def apply_change(
        self,
        employer_id: int,
        *,
        changed: Sequence[Worker] = (),
        new: Sequence[Worker] = (),
        removed: Sequence[int] = (),
        restored: Sequence[int] = (),
        histories: Mapping[int, History] = MappingProxyType({}),
    ) -> list[int]:
        """Store a change as a whole or not at all; return the ids of the new workers.

        ``histories`` are the whole new histories of those whose history changes.
        """
        with self._database.transaction():
            rows = ((*worker_to_row(worker), worker.worker_id) for worker in changed)
            self._database.write_many(_UPDATE, rows)
            if histories:
                worker_changes.replace_histories(self._database, histories)
            made = [self.save(employer_id, worker).worker_id for worker in new]
            self.remove(removed)
            self.restore(restored)
        return made

    def remove(self, ids: Iterable[int]) -> None:
        """Hide workers; ``restore`` brings them back."""
        self._mark(ids, is_removed=True)

    def restore(self, ids: Iterable[int]) -> None:
        """Bring removed workers back."""
        self._mark(ids, is_removed=False)

    def _mark(self, ids: Iterable[int], *, is_removed: bool) -> None:
        if some := list(ids):
            marked = WorkerRecord.update(is_removed=is_removed)
            self._database.run(marked.where(is_among(WorkerRecord.id, some)))

    def apply_import(
        self,
        employer_id: int,
        batch: imports.ImportBatch,
        new: Sequence[Worker],
        changed: Sequence[Worker],
        progress: Progress = quiet,
        histories: Mapping[int, History] = MappingProxyType({}),
        families: Families = MappingProxyType({}),
    ) -> int:
        """Store an import in one transaction and return its id; see ``imports.apply_import``."""
        return imports.apply_import(
            self._database, employer_id, batch, new, changed, progress, histories, families
        )

    def undo_import(self, batch_id: int) -> None:
        """Take the latest import back; see ``imports.undo_import``."""
        imports.undo_import(self._database, batch_id)
