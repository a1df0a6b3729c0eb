"""Packs of rules that were applied to the data file, and those that were revoked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.storage.database import Database
from desktop.storage.records import RulePackRecord

_RECORD = RulePackRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPack:
    """One pack with what was decided about it; ``content`` is the file as it was signed.

    ``keep_before`` is the day before which nothing known is changed, ``None`` with the user's
    consent to corrections; ``revoked_at`` is ``None`` while the pack is in use.
    """

    name: str
    title: str
    digest: str
    key_fingerprint: str
    keep_before: date | None
    applied_at: datetime
    applied_by: str
    content: bytes
    revoked_at: datetime | None = None
    revoked_by: str = ""
    pack_id: int = 0


class RulePackRepository:
    """Adds, lists and revokes packs; nothing is ever removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredPack, ...]:
        """Return every pack in the order in which they were applied."""
        rows = self._database.dicts(_RECORD.select().order_by(_RECORD.id))
        return tuple(map(_stored, rows))

    def add(self, pack: StoredPack) -> int:
        """Store a pack and return its id; one of its name must not be in use."""
        with self._database.transaction():
            return self._database.run(
                _RECORD.insert(
                    name=pack.name,
                    title=pack.title,
                    digest=pack.digest,
                    key_fingerprint=pack.key_fingerprint,
                    keep_before=pack.keep_before.isoformat() if pack.keep_before else "",
                    applied_at=pack.applied_at.isoformat(),
                    applied_by=pack.applied_by,
                    revoked_at="",
                    revoked_by="",
                    content=pack.content,
                )
            )

    def revoke(self, pack_id: int, at: datetime, operator: str) -> None:
        """Take a pack out of use; one that is not in use stays as it is."""
        with self._database.transaction():
            self._database.run(
                _RECORD.update(revoked_at=at.isoformat(), revoked_by=operator).where(
                    _RECORD.id == pack_id, _RECORD.revoked_at == ""
                )
            )


def _stored(row: dict[str, Any]) -> StoredPack:
    return StoredPack(
        name=row["name"],
        title=row["title"],
        digest=row["digest"],
        key_fingerprint=row["key_fingerprint"],
        keep_before=date.fromisoformat(row["keep_before"]) if row["keep_before"] else None,
        applied_at=datetime.fromisoformat(row["applied_at"]),
        applied_by=row["applied_by"],
        content=bytes(row["content"]),
        revoked_at=datetime.fromisoformat(row["revoked_at"]) if row["revoked_at"] else None,
        revoked_by=row["revoked_by"],
        pack_id=row["id"],
    )
