"""The reasons for which odd values of workers stay as they are."""

from __future__ import annotations

from desktop.domain.kept_value import KeptValue
from desktop.storage.database import Database
from desktop.storage.records import KeptValueRecord, WorkerRecord

_FIELDS = ("worker_id", "code", "values_digest", "reason", "given_by", "given_at")
_SELECTED = tuple(getattr(KeptValueRecord, name) for name in _FIELDS)


class KeptValueRepository:
    """Keeps at most one reason for each finding of a worker."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, employer_id: int) -> tuple[KeptValue, ...]:
        """Return the reasons of an employer's workers, in the order in which they were given."""
        query = (
            KeptValueRecord.select(*_SELECTED)
            .join(WorkerRecord, on=WorkerRecord.id == KeptValueRecord.worker_id)
            .where(WorkerRecord.employer_id == employer_id)
            .order_by(KeptValueRecord.id)
        )
        return tuple(
            KeptValue(**dict(zip(_FIELDS, row, strict=True))) for row in self._database.rows(query)
        )

    def put(self, kept: KeptValue) -> None:
        """Store a reason in place of the one there was for the finding."""
        with self._database.transaction():
            self.remove(kept.worker_id, kept.code)
            values = {name: getattr(kept, name) for name in _FIELDS}
            self._database.run(KeptValueRecord.insert(**values))

    def remove(self, worker_id: int, code: str) -> None:
        """Remove a reason; without one nothing changes."""
        record = KeptValueRecord
        self._database.run(
            record.delete().where(record.worker_id == worker_id, record.code == code)
        )
