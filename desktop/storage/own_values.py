"""Minimum wages and ceilings that the user typed in."""

from __future__ import annotations

from datetime import date, datetime

from desktop.domain.money import plain_amount, rupiah
from desktop.domain.own_values import OwnValue
from desktop.storage.database import Database
from desktop.storage.records import OwnValueRecord


class OwnValueRepository:
    """Keeps at most one value for a quantity and the day from which it holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[OwnValue, ...]:
        """Return every value in the order in which they were entered."""
        rows = self._database.dicts(OwnValueRecord.select().order_by(OwnValueRecord.id))
        return tuple(
            OwnValue(
                rule_id=row["rule_id"],
                in_force_from=date.fromisoformat(row["in_force_from"]),
                value=rupiah(row["value"]),
                decree=row["decree"],
                region_name=row["region_name"],
                entered_by=row["entered_by"],
                entered_at=datetime.fromisoformat(row["entered_at"]),
                value_id=row["id"],
            )
            for row in rows
        )

    def add(self, value: OwnValue) -> int:
        """Store a value in place of one for the same quantity and day; return its id."""
        day = value.in_force_from.isoformat()
        with self._database.transaction():
            self._database.run(
                OwnValueRecord.delete().where(
                    OwnValueRecord.rule_id == value.rule_id, OwnValueRecord.in_force_from == day
                )
            )
            return self._database.run(
                OwnValueRecord.insert(
                    rule_id=value.rule_id,
                    region_name=value.region_name,
                    in_force_from=day,
                    value=plain_amount(value.value),
                    decree=value.decree,
                    entered_by=value.entered_by,
                    entered_at=value.entered_at.isoformat(),
                )
            )

    def remove(self, value_id: int) -> None:
        """Remove a value; an unknown id changes nothing."""
        self._database.run(OwnValueRecord.delete().where(OwnValueRecord.id == value_id))
