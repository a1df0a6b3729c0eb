"""Declarations that were rebuilt from a PDF: read-only, and never among this installation's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.storage.database import Database
from desktop.storage.records import ReceivedDeclarationRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedEntry:
    """One of them in a list; ``public_key`` is that of the installation that closed it, or empty.

    ``amends`` is the number of the declaration that it corrects, or empty; ``received_id`` is 0
    while it is not stored.
    """

    employer_name: str
    npp: str
    document_number: str
    amends: str
    as_of: date
    finalised_at: datetime
    received_at: datetime
    digest: str
    public_key: bytes
    received_id: int = 0


_RECORD = ReceivedDeclarationRecord
_LISTED = (
    _RECORD.id,
    _RECORD.employer_name,
    _RECORD.npp,
    _RECORD.document_number,
    _RECORD.amends,
    _RECORD.as_of,
    _RECORD.finalised_at,
    _RECORD.received_at,
    _RECORD.digest,
    _RECORD.public_key,
)


class ReceivedRepository:
    """Adds, lists and forgets them; each is stored once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[ReceivedEntry]:
        """Return them, the one taken in last first."""
        query = _RECORD.select(*_LISTED).order_by(_RECORD.id.desc())
        return [_entry(row) for row in self._database.rows(query)]

    def add(self, entry: ReceivedEntry, snapshot: bytes, pdf: bytes) -> int:
        """Store one and return its id, or the id under which it is stored already."""
        with self._database.transaction():
            query = _RECORD.select(_RECORD.id).where(_RECORD.digest == entry.digest)
            if rows := self._database.rows(query):
                return int(rows[0][0])
            return self._database.run(
                _RECORD.insert(
                    employer_name=entry.employer_name,
                    npp=entry.npp,
                    document_number=entry.document_number,
                    amends=entry.amends,
                    as_of=entry.as_of.isoformat(),
                    finalised_at=entry.finalised_at.isoformat(),
                    received_at=entry.received_at.isoformat(),
                    digest=entry.digest,
                    public_key=entry.public_key,
                    snapshot=snapshot,
                    pdf=pdf,
                )
            )

    def pdf(self, received_id: int) -> bytes:
        """Return the PDF as it came; raises ``LookupError``."""
        return self._big(received_id, _RECORD.pdf)

    def snapshot(self, received_id: int) -> bytes:
        """Return the canonical form of the snapshot; raises ``LookupError``."""
        return self._big(received_id, _RECORD.snapshot)

    def remove(self, received_id: int) -> None:
        """Forget one; an unknown id changes nothing."""
        self._database.run(_RECORD.delete().where(_RECORD.id == received_id))

    def _big(self, received_id: int, column: Any) -> bytes:
        rows = self._database.rows(_RECORD.select(column).where(_RECORD.id == received_id))
        if not rows:
            raise LookupError("no declaration taken from a document has this id")
        return bytes(rows[0][0])


def _entry(row: tuple[Any, ...]) -> ReceivedEntry:
    received_id, name, npp, number, amends, as_of, finalised_at, received_at, digest, key = row
    return ReceivedEntry(
        received_id=received_id,
        employer_name=name,
        npp=npp,
        document_number=number,
        amends=amends,
        as_of=date.fromisoformat(as_of),
        finalised_at=datetime.fromisoformat(finalised_at),
        received_at=datetime.fromisoformat(received_at),
        digest=digest,
        public_key=bytes(key),
    )
