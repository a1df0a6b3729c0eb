"""The key with which this installation signs its declarations; it lies in the data file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from desktop.storage.database import Database
from desktop.storage.records import SigningKeyRecord

_ONLY = 1
_INSERT = (
    "INSERT OR IGNORE INTO signing_key (id, private_key, public_key, made_at) VALUES (?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class StoredKey:
    """Both halves of an Ed25519 key, 32 bytes each; the private one is never shown."""

    private: bytes = field(repr=False)
    public: bytes
    made_at: datetime


class SigningKeyRepository:
    """Keeps one key for ever."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> StoredKey | None:
        """Return the key, ``None`` before its first use."""
        record = SigningKeyRecord
        rows = self._database.rows(
            record.select(record.private_key, record.public_key, record.made_at)
        )
        if not rows:
            return None
        private, public, made_at = rows[0]
        return StoredKey(bytes(private), bytes(public), datetime.fromisoformat(made_at))

    def keep_first(self, key: StoredKey) -> StoredKey:
        """Store a key unless there is one; return the one that is stored then."""
        # Not by peewee: it writes every statement with its values to its debug log.
        row = (_ONLY, key.private, key.public, key.made_at.isoformat())
        with self._database.transaction():
            self._database.write_many(_INSERT, [row])
            return self.get() or key
