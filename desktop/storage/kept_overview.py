"""The figures of the first page as they were last read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.storage.database import Database
from desktop.storage.records import KeptOverviewRecord


@dataclass(frozen=True, slots=True)
class KeptContent:
    """What was read, when, and what it rests on."""

    read_at: datetime
    basis: str
    content: Mapping[str, Any]


class KeptOverviewRepository:
    """Keeps one for each employer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, employer_id: int) -> KeptContent | None:
        """Return what is kept of an employer."""
        record = KeptOverviewRecord
        query = record.select(record.read_at, record.basis, record.content)
        for read_at, basis, content in self._database.rows(query.where(_of(employer_id))):
            return KeptContent(datetime.fromisoformat(read_at), basis, json.loads(content))
        return None

    def put(self, employer_id: int, kept: KeptContent) -> None:
        """Keep this in place of what was; no change that asks for a backup, as it can be redone."""
        before = self._database.changes()
        with self._database.transaction():
            self._database.run(KeptOverviewRecord.delete().where(_of(employer_id)))
            self._database.run(
                KeptOverviewRecord.insert(
                    employer_id=employer_id,
                    read_at=kept.read_at.isoformat(),
                    basis=kept.basis,
                    content=json.dumps(kept.content, ensure_ascii=False, sort_keys=True),
                )
            )
        self._database.count_changes(before - self._database.changes())


def _of(employer_id: int) -> Any:
    return KeptOverviewRecord.employer_id == employer_id
