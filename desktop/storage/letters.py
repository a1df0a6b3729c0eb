"""What an employer keeps for its letters: the picture of the letterhead, the draft of a day."""

from __future__ import annotations

from datetime import date

from desktop.domain.letter import (
    LetterDraft,
    Opinion,
    Paper,
    PrintChoices,
    Representative,
    WorkerColumn,
)
from desktop.storage.database import Database
from desktop.storage.records import LetterDraftRecord, LogoRecord


class LetterRepository:
    """Keeps at most one picture for an employer and one draft for each of its days."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def logo(self, employer_id: int) -> bytes:
        """Return the picture as it was stored; empty without one."""
        rows = self._database.rows(
            LogoRecord.select(LogoRecord.picture).where(LogoRecord.employer_id == employer_id)
        )
        return bytes(rows[0][0]) if rows else b""

    def save_logo(self, employer_id: int, picture: bytes) -> None:
        """Store a picture in place of the one there was; empty bytes take it away."""
        with self._database.transaction():
            self._database.run(LogoRecord.delete().where(LogoRecord.employer_id == employer_id))
            if picture:
                self._database.run(LogoRecord.insert(employer_id=employer_id, picture=picture))

    def draft(self, employer_id: int, as_of: date) -> LetterDraft | None:
        """Return what was entered for the letter of a day; ``None`` before anything was."""
        record = LetterDraftRecord
        rows = self._database.dicts(
            record.select().where(
                record.employer_id == employer_id, record.as_of == as_of.isoformat()
            )
        )
        for row in rows:
            return LetterDraft(
                representative=Representative(
                    name=row["representative_name"],
                    body=row["representative_body"],
                    opinion=Opinion(row["opinion"]),
                    text=row["opinion_text"],
                ),
                choices=PrintChoices(
                    paper=Paper(row["paper"]),
                    columns=tuple(map(WorkerColumn, row["columns"].split())),
                    is_masked=bool(row["is_masked"]),
                ),
            )
        return None

    def latest_choices(self, employer_id: int) -> PrintChoices:
        """Return paper and columns as they were entered last, for any day; else the usual ones.

        Identities are masked again on each day: showing them is decided anew for every letter.
        """
        record = LetterDraftRecord
        rows = self._database.rows(
            record.select(record.paper, record.columns)
            .where(record.employer_id == employer_id)
            .order_by(record.id.desc())
            .limit(1)
        )
        for paper, columns in rows:
            return PrintChoices(
                paper=Paper(paper), columns=tuple(map(WorkerColumn, columns.split()))
            )
        return PrintChoices()

    def save_draft(self, employer_id: int, as_of: date, draft: LetterDraft) -> None:
        """Store the draft of a day in place of the one there was."""
        record, person, choices = LetterDraftRecord, draft.representative, draft.choices
        day = as_of.isoformat()
        with self._database.transaction():
            self._database.run(
                record.delete().where(record.employer_id == employer_id, record.as_of == day)
            )
            self._database.run(
                record.insert(
                    employer_id=employer_id,
                    as_of=day,
                    representative_name=person.name,
                    representative_body=person.body,
                    opinion=person.opinion.value,
                    opinion_text=person.text,
                    paper=choices.paper.value,
                    columns=" ".join(column.value for column in choices.columns),
                    is_masked=choices.is_masked,
                )
            )
