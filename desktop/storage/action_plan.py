"""The plan of repair of each draft assessment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.action_plan import Action, ActionState
from desktop.storage.assessments import find, find_or_add
from desktop.storage.database import Database
from desktop.storage.records import ActionRecord, AssessmentRecord
from desktop.storage.values import date_of, date_text


class ActionPlanRepository:
    """Keeps at most one action for each obligation of an assessment."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, employer_id: int, as_of: date) -> tuple[Action, ...]:
        """Return the actions of that day in the order in which they were added."""
        assessment_id = find(self._database, employer_id, as_of)
        rows = self._database.dicts(
            ActionRecord.select()
            .where(ActionRecord.assessment_id == assessment_id)
            .order_by(ActionRecord.id)
        )
        return tuple(map(_action, rows))

    def last_day_before(self, employer_id: int, as_of: date) -> date | None:
        """Return the latest day before ``as_of`` that has a plan."""
        rows = self._database.rows(
            AssessmentRecord.select(AssessmentRecord.as_of)
            .join(ActionRecord, on=ActionRecord.assessment_id == AssessmentRecord.id)
            .where(
                AssessmentRecord.employer_id == employer_id,
                AssessmentRecord.as_of < as_of.isoformat(),
            )
            .order_by(AssessmentRecord.as_of.desc())
            .limit(1)
        )
        return date.fromisoformat(rows[0][0]) if rows else None

    def add_missing(self, employer_id: int, as_of: date, actions: Iterable[Action]) -> int:
        """Add the actions whose obligation has none yet; return how many were added."""
        with self._database.transaction():
            taken = {action.obligation_id for action in self.load(employer_id, as_of)}
            new = [action for action in actions if action.obligation_id not in taken]
            if new:
                assessment_id = find_or_add(self._database, employer_id, as_of)
                for action in new:
                    self._database.run(
                        ActionRecord.insert(assessment_id=assessment_id, **_columns(action))
                    )
        return len(new)

    def save(self, action: Action) -> None:
        """Write an action that is stored already; an unknown id changes nothing."""
        self._database.run(
            ActionRecord.update(**_columns(action)).where(ActionRecord.id == action.action_id)
        )

    def remove(self, action_id: int) -> None:
        """Remove an action; an unknown id changes nothing."""
        self._database.run(ActionRecord.delete().where(ActionRecord.id == action_id))

    def carry(self, employer_id: int, former: date, as_of: date) -> int:
        """Take what is still to be done over into the plan of a later day; return how many."""
        pending = [
            replace(action, carried_from=former)
            for action in self.load(employer_id, former)
            if action.state.is_pending
        ]
        return self.add_missing(employer_id, as_of, pending)


def _columns(action: Action) -> dict[str, Any]:
    return {
        "obligation_id": action.obligation_id,
        "proposal": action.proposal,
        "owner": action.owner,
        "start_on": date_text(action.start),
        "due_on": date_text(action.due),
        "budget": action.budget_sen,
        "state": action.state.value,
        "note": action.note,
        "carried_from": date_text(action.carried_from),
    }


def _action(row: dict[str, Any]) -> Action:
    return Action(
        obligation_id=row["obligation_id"],
        proposal=row["proposal"],
        owner=row["owner"],
        start=date_of(row["start_on"]),
        due=date_of(row["due_on"]),
        budget_sen=row["budget"],
        state=ActionState(row["state"]),
        note=row["note"],
        carried_from=date_of(row["carried_from"]),
        action_id=row["id"],
    )
