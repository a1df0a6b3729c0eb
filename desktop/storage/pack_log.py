"""The log of packs that were handed over: added to, read, never changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from desktop.domain.inspection_pack import HandOver, PackedFile, PackEntry
from desktop.storage.database import Database
from desktop.storage.declaration_records import DeclarationRecord
from desktop.storage.pack_records import PackLogRecord

_GIVEN = (
    "place", "giver", "giver_position", "office", "officer", "officer_number", "ground",
    "reference", "is_masked", "reason",
)  # fmt: skip
"""What the log keeps under the names of ``HandOver``, beside the day."""


class PackLogRepository:
    """Adds and lists hand-overs; triggers refuse all else."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, employer_id: int, declaration_id: int, entry: PackEntry, place: Callable[[], None]
    ) -> int:
        """Store an entry for ever and return its id.

        ``place`` puts the pack where it belongs, within the transaction: where it raises, there
        is no entry, and where the entry cannot be stored, it is not called.
        """
        with self._database.transaction():
            entry_id = self._insert(employer_id, declaration_id, entry)
            place()
        return entry_id

    def _insert(self, employer_id: int, declaration_id: int, entry: PackEntry) -> int:
        given = entry.given
        files = [[item.name, item.title, item.size, item.digest] for item in entry.files]
        return self._database.run(
            PackLogRecord.insert(
                employer_id=employer_id,
                declaration_id=declaration_id,
                recorded_at=entry.recorded_at.isoformat(),
                operator=entry.operator,
                handed_on=given.handed_on.isoformat(),
                files=json.dumps(files, ensure_ascii=False),
                digest=entry.digest,
                file_digest=entry.file_digest,
                **{name: getattr(given, name) for name in _GIVEN},
            )
        )

    def all(
        self, employer_id: int, first: date | None = None, last: date | None = None
    ) -> list[PackEntry]:
        """Return an employer's hand-overs between two days, both included, the newest first."""
        record = PackLogRecord
        wanted = [record.employer_id == employer_id]
        if first is not None:
            wanted.append(record.handed_on >= first.isoformat())
        if last is not None:
            wanted.append(record.handed_on <= last.isoformat())
        query = (
            record.select(
                record.id,
                DeclarationRecord.document_number,
                record.recorded_at,
                record.operator,
                record.handed_on,
                record.files,
                record.digest,
                record.file_digest,
                *(getattr(record, name) for name in _GIVEN),
            )
            .join(DeclarationRecord, on=DeclarationRecord.id == record.declaration_id)
            .where(*wanted)
            .order_by(record.handed_on.desc(), record.id.desc())
        )
        return [_entry(row) for row in self._database.rows(query)]


def _entry(row: tuple[Any, ...]) -> PackEntry:
    entry_id, number, recorded_at, operator, handed_on, files, digest, whole, *rest = row
    told = dict(zip(_GIVEN, rest, strict=True))
    told["is_masked"] = bool(told["is_masked"])
    return PackEntry(
        entry_id=entry_id,
        document_number=number,
        given=HandOver(handed_on=date.fromisoformat(handed_on), **told),
        files=tuple(PackedFile(*item) for item in json.loads(files)),
        digest=digest,
        file_digest=whole,
        operator=operator,
        recorded_at=datetime.fromisoformat(recorded_at),
    )
