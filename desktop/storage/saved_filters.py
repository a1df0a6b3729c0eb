"""Filters of the workforce that people named and kept."""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktop.storage.database import Database
from desktop.storage.records import SavedFilterRecord


class SavedFilterRepository:
    """Keeps one definition for each name of an employer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, employer_id: int) -> dict[str, dict[str, str]]:
        """Return the definitions by name, in the order of the names."""
        record = SavedFilterRecord
        query = (
            record.select(record.name, record.definition)
            .where(record.employer_id == employer_id)
            .order_by(record.name)
        )
        return {name: json.loads(text) for name, text in self._database.rows(query)}

    def put(self, employer_id: int, name: str, definition: Mapping[str, str]) -> None:
        """Keep a definition under a name, in place of a former one."""
        with self._database.transaction():
            self.remove(employer_id, name)
            text = json.dumps(dict(definition), ensure_ascii=False, sort_keys=True)
            self._database.run(
                SavedFilterRecord.insert(employer_id=employer_id, name=name, definition=text)
            )

    def remove(self, employer_id: int, name: str) -> None:
        """Forget a name; an unknown one changes nothing."""
        self._database.run(
            SavedFilterRecord.delete().where(
                SavedFilterRecord.employer_id == employer_id, SavedFilterRecord.name == name
            )
        )
