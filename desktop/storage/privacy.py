"""How long each kind of data is kept here, the register of requests, and who can be found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.personal_data import PrivacyRequest, RequestKind, RequestState
from desktop.storage.database import Database
from desktop.storage.records import PrivacyRequestRecord, RetentionRecord, WorkerRecord
from desktop.storage.values import date_of, date_text

_FIELDS = (
    "id", "worker_id", "name", "kind", "received_on", "due_on", "note", "state", "outcome",
    "closed_on",
)  # fmt: skip
_SELECTED = tuple(getattr(PrivacyRequestRecord, name) for name in _FIELDS)
MOST_PEOPLE = 50
"""How many people a search shows; a narrower one finds the others."""


@dataclass(frozen=True, slots=True)
class Person:
    """A worker as one is looked for; ``is_removed`` ones are hidden from the list."""

    worker_id: int
    name: str
    nik: str
    staff_number: str
    end_date: date | None
    is_removed: bool


class PrivacyRepository:
    """Reads and writes what the user decides and what people ask."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- how long -----------------------------------------------------------------------------

    def retention(self) -> dict[str, int]:
        """Return the months of the kinds that the user decided."""
        return dict(
            self._database.rows(
                RetentionRecord.select(RetentionRecord.kind, RetentionRecord.months)
            )
        )

    def save_retention(self, months: Mapping[str, int]) -> None:
        """Store these and no others, in one transaction."""
        before = self.retention()
        with self._database.transaction():
            for kind in before.keys() - months.keys():
                self._database.run(RetentionRecord.delete().where(RetentionRecord.kind == kind))
            for kind, value in months.items():
                if kind not in before:
                    self._database.run(RetentionRecord.insert(kind=kind, months=value))
                elif before[kind] != value:
                    changed = RetentionRecord.update(months=value)
                    self._database.run(changed.where(RetentionRecord.kind == kind))

    # --- requests -----------------------------------------------------------------------------

    def requests(self, employer_id: int) -> tuple[PrivacyRequest, ...]:
        """Return the register of an employer, open ones first, each by its day."""
        record = PrivacyRequestRecord
        query = (
            record.select(*_SELECTED)
            .where(record.employer_id == employer_id)
            .order_by(record.state != RequestState.OPEN.value, record.due_on, record.id)
        )
        return tuple(map(_request, self._database.rows(query)))

    def save_request(self, employer_id: int, request: PrivacyRequest) -> int:
        """Store a new or a changed request and return its id; raises ``LookupError``."""
        values = _values(request)
        if not request.request_id:
            statement = PrivacyRequestRecord.insert(employer_id=employer_id, **values)
            return self._database.run(statement)
        record = PrivacyRequestRecord
        changed = self._database.run(
            record.update(**values).where(
                record.id == request.request_id, record.employer_id == employer_id
            )
        )
        if not changed:
            raise LookupError("no request of this employer has this id")
        return request.request_id

    # --- people -------------------------------------------------------------------------------

    def people(self, employer_id: int, text: str) -> list[Person]:
        """Return workers by a part of name, NIK, KPJ or staff number, hidden ones too.

        At most 50, those in the list first.
        """
        record, words = WorkerRecord, text.strip()
        said = (
            record.name.contains(words)
            | record.nik.contains(words)
            | record.kpj.contains(words)
            | record.staff_number.contains(words)
        )
        return self._people((record.employer_id == employer_id) & said)

    def person(self, worker_id: int) -> Person | None:
        """Return one worker, hidden or not; ``None`` when there is none."""
        found = self._people(WorkerRecord.id == worker_id)
        return found[0] if found else None

    def _people(self, condition: Any) -> list[Person]:
        record = WorkerRecord
        query = (
            record.select(
                record.id,
                record.name,
                record.nik,
                record.staff_number,
                record.end_date,
                record.is_removed,
            )
            .where(condition)
            .order_by(record.is_removed, record.name, record.id)
            .limit(MOST_PEOPLE)
        )
        return [
            Person(number, name, nik, staff, date_of(end), bool(is_removed))
            for number, name, nik, staff, end, is_removed in self._database.rows(query)
        ]


def _request(row: tuple[Any, ...]) -> PrivacyRequest:
    number, worker_id, name, kind, received, due, note, state, outcome, closed = row
    return PrivacyRequest(
        request_id=number,
        worker_id=worker_id or 0,
        name=name,
        kind=RequestKind(kind),
        received_on=date.fromisoformat(received),
        due_on=date.fromisoformat(due),
        note=note,
        state=RequestState(state),
        outcome=outcome,
        closed_on=date_of(closed),
    )


def _values(request: PrivacyRequest) -> dict[str, Any]:
    return {
        "worker_id": request.worker_id or None,
        "name": request.name,
        "kind": request.kind.value,
        "received_on": request.received_on.isoformat(),
        "due_on": request.due_on.isoformat(),
        "note": request.note,
        "state": request.state.value,
        "outcome": request.outcome,
        "closed_on": date_text(request.closed_on),
    }
