"""Draft assessments: one for each employer and day."""

from __future__ import annotations

from datetime import date

from peewee import fn

from desktop.storage.database import Database
from desktop.storage.records import AssessmentRecord


class AssessmentRepository:
    """Knows which days are being assessed and which one was worked on last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def start(self, employer_id: int, as_of: date) -> None:
        """Begin an assessment, or go back to one; either way it is the latest from now on."""
        with self._database.transaction():
            assessment_id = find_or_add(self._database, employer_id, as_of)
            self._database.run(
                AssessmentRecord.update(started=_next_turn(self._database)).where(
                    AssessmentRecord.id == assessment_id
                )
            )

    def latest_as_of(self, employer_id: int) -> date | None:
        """Return the day of the assessment that was started or gone back to last."""
        days = self.list(employer_id)
        return days[0] if days else None

    def list(self, employer_id: int) -> tuple[date, ...]:
        """Return the days that were assessed, the one worked on last first."""
        rows = self._database.rows(
            AssessmentRecord.select(AssessmentRecord.as_of)
            .where(AssessmentRecord.employer_id == employer_id)
            .order_by(AssessmentRecord.started.desc())
        )
        return tuple(date.fromisoformat(text) for (text,) in rows)


def find_or_add(database: Database, employer_id: int, as_of: date) -> int:
    """Return the id of the assessment of that day, adding it when it is new."""
    found = find(database, employer_id, as_of)
    if found is not None:
        return found
    return database.run(
        AssessmentRecord.insert(
            employer_id=employer_id,
            as_of=as_of.isoformat(),
            started=_next_turn(database),
            has_stated_accidents=False,
        )
    )


def find(database: Database, employer_id: int, as_of: date) -> int | None:
    """Return the id of the assessment of that day, ``None`` when there is none."""
    rows = database.rows(
        AssessmentRecord.select(AssessmentRecord.id).where(
            AssessmentRecord.employer_id == employer_id,
            AssessmentRecord.as_of == as_of.isoformat(),
        )
    )
    return rows[0][0] if rows else None


def _next_turn(database: Database) -> int:
    ((last,),) = database.rows(
        AssessmentRecord.select(fn.COALESCE(fn.MAX(AssessmentRecord.started), 0))
    )
    return int(last) + 1
