"""Approvals of drafts: appended, never changed; the last one of a day counts."""

from __future__ import annotations

import json
from datetime import date, datetime
from enum import Enum

from desktop.domain.approval import Approval, ApprovedPart
from desktop.storage.database import Database
from desktop.storage.declaration_records import ApprovalRuleRecord, DraftApprovalRecord


class ApprovalEvent(Enum):
    """What happened to an approval."""

    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    USED = "used"


class ApprovalRepository:
    """Appends what happens to approvals, and keeps whether an employer asks for them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_required(self, employer_id: int) -> bool:
        """Tell whether the employer finalises nothing without an approval; at first it may."""
        record = ApprovalRuleRecord
        rows = self._database.rows(
            record.select(record.is_required).where(record.employer_id == employer_id)
        )
        return bool(rows and rows[0][0])

    def require(self, employer_id: int, *, is_required: bool) -> None:
        """Store whether the employer asks for approvals."""
        with self._database.transaction():
            values = {"is_required": is_required}
            record = ApprovalRuleRecord
            changed = self._database.run(
                record.update(values).where(record.employer_id == employer_id)
            )
            if not changed:
                self._database.run(record.insert(employer_id=employer_id, **values))

    def add(
        self,
        employer_id: int,
        as_of: date,
        event: ApprovalEvent,
        approval: Approval,
        at: datetime,
        operator: str,
        declaration_id: int | None = None,
    ) -> None:
        """Append an event; ``declaration_id`` is the declaration for which it was used."""
        parts = {part.value: digest for part, digest in approval.parts.items()}
        self._database.run(
            DraftApprovalRecord.insert(
                employer_id=employer_id,
                as_of=as_of.isoformat(),
                kind=event.value,
                filled_in_by=approval.filled_in_by,
                approved_by=approval.approved_by,
                happened_at=at.isoformat(),
                operator=operator,
                parts=json.dumps(parts, sort_keys=True),
                declaration_id=declaration_id,
            )
        )

    def standing(self, employer_id: int, as_of: date) -> Approval | None:
        """Return the last approval of a day unless it was taken back or used."""
        record = DraftApprovalRecord
        rows = self._database.dicts(
            record.select()
            .where(record.employer_id == employer_id, record.as_of == as_of.isoformat())
            .order_by(record.id.desc())
            .limit(1)
        )
        if not rows or rows[0]["kind"] != ApprovalEvent.APPROVED.value:
            return None
        row = rows[0]
        known = {part.value: part for part in ApprovedPart}
        return Approval(
            filled_in_by=row["filled_in_by"],
            approved_by=row["approved_by"],
            approved_at=datetime.fromisoformat(row["happened_at"]),
            parts={
                known[name]: digest
                for name, digest in json.loads(row["parts"]).items()
                if name in known
            },
        )
