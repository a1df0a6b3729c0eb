"""The plan of repair of the draft assessment: proposed, edited, carried over, exported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.action_plan import (
    Action,
    Promise,
    carry_over,
    gaps,
    in_order,
    propose,
    what_is_missing,
)
from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.exposure import ExposureReport
from desktop.domain.money import Sen
from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.exchange.plan_export import PlanRow, export_plan
from desktop.services.assessments import AssessmentService
from desktop.services.changes import PLAN, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.exposure import ExposureService
from desktop.storage.action_plan import ActionPlanRepository


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An action beside how its obligation stands now; ``None`` where it is no longer judged."""

    action: Action
    result: ObligationResult | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOverview:
    """The plan of the draft as it stands against the assessment.

    ``unplanned`` are the gaps without an action, ``missing`` the fewest gaps to close until the
    score is green, ``budget`` the known costs of what is still to be done.
    """

    lines: tuple[PlanLine, ...]
    unplanned: tuple[ObligationResult, ...]
    missing: tuple[ObligationResult, ...]
    promises: tuple[Promise, ...]
    budget: Sen

    @property
    def pending(self) -> int:
        """How many actions are still to be done."""
        return sum(line.action.state.is_pending for line in self.lines)


@dataclass(frozen=True, slots=True)
class PlanProposals:
    """The actions that an assessment of one day calls for."""

    as_of: date
    actions: tuple[Action, ...]


class ActionPlanService:
    """Keeps one plan for each day that is assessed."""

    def __init__(
        self,
        *,
        repository: ActionPlanRepository,
        employers: EmployerService,
        assessments: AssessmentService,
        exposure: ExposureService,
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._assessments = assessments
        self._exposure = exposure

    def current(self) -> tuple[Action, ...]:
        """Return the actions of the draft day, in the order in which they were added."""
        employer = self._employers.current()
        if employer is None:
            return ()
        return self._repository.load(employer.employer_id, self._assessments.as_of)

    def pending(self) -> int:
        """Return how many actions of the draft day are still to be done."""
        return sum(action.state.is_pending for action in self.current())

    def overview(self, assessment: Assessment) -> PlanOverview:
        """Return the plan against an assessment of the draft day."""
        actions = in_order(self.current(), assessment, self._employers.required())
        results = {result.obligation.id: result for result in assessment.results}
        planned = {action.obligation_id: action.budget_sen for action in actions}
        return PlanOverview(
            lines=tuple(PlanLine(action, results.get(action.obligation_id)) for action in actions),
            unplanned=tuple(r for r in gaps(assessment) if r.obligation.id not in planned),
            missing=what_is_missing(assessment, planned),
            promises=self.promises(assessment),
            budget=sum(item.budget_sen or 0 for item in actions if item.state.is_pending),
        )

    def promises(self, assessment: Assessment) -> tuple[Promise, ...]:
        """Return what became of the plan of the latest earlier day that has one."""
        former = self._former_day(assessment.as_of)
        if former is None:
            return ()
        employer_id = self._employers.required().employer_id
        return carry_over(self._repository.load(employer_id, former), assessment)

    def _former_day(self, as_of: date) -> date | None:
        return self._repository.last_day_before(self._employers.required().employer_id, as_of)

    def propose_missing(self, progress: Progress = quiet) -> tuple[int, ChangeSet]:
        """Add an action for every gap that has none; return how many, edits stay as they are.

        Raises ``SizeUndetermined``.
        """
        return self.add_missing(self.proposals(progress))

    def proposals(self, progress: Progress = quiet) -> PlanProposals:
        """Return an action for every gap; stores nothing. Raises ``SizeUndetermined``."""
        assessment = self._assessments.assess(progress)
        employer = self._employers.required()
        report = self._report(assessment.as_of, progress)
        return PlanProposals(assessment.as_of, tuple(propose(assessment, report, employer)))

    def add_missing(self, proposals: PlanProposals) -> tuple[int, ChangeSet]:
        """Add those whose gap has no action yet; return how many."""
        employer_id = self._employers.required().employer_id
        added = self._repository.add_missing(employer_id, proposals.as_of, proposals.actions)
        return added, ChangeSet.of(PLAN)

    def _report(self, as_of: date, progress: Progress) -> ExposureReport | None:
        """Return the exposure; without a risk group there is none, and no budget either."""
        try:
            return self._exposure.report(as_of, progress)
        except ContributionImpossible:
            return None

    def save(self, action: Action) -> ChangeSet:
        """Store an edited action; raises ``UserError`` when its days or its cost make no sense."""
        _check(action)
        self._repository.save(action)
        return ChangeSet.of(PLAN)

    def remove(self, action_id: int) -> ChangeSet:
        """Take an action out of the plan."""
        self._repository.remove(action_id)
        return ChangeSet.of(PLAN)

    def export(self, path: Path, assessment: Assessment) -> int:
        """Write the plan to ``.xlsx`` and return how many actions it has; raises ``UserError``."""
        rows = [_row(line) for line in self.overview(assessment).lines]
        export_plan(path, rows)
        return len(rows)


def _row(line: PlanLine) -> PlanRow:
    obligation = line.result.obligation if line.result else None
    return PlanRow(
        line.action,
        title=obligation.title.id if obligation else "",
        severity=obligation.severity.value if obligation else "",
    )


def _check(action: Action) -> None:
    if not action.proposal.strip():
        raise UserError(
            "ACTION_EMPTY",
            f"Tindakan untuk {action.obligation_id} kosong. Tulis apa yang akan dilakukan, atau"
            " hapus barisnya dari rencana.",
            english=f"The action for {action.obligation_id} is empty. Write what will be done, or"
            " remove its line from the plan.",
        )
    if action.start and action.due and action.due < action.start:
        raise UserError(
            "ACTION_DUE_BEFORE_START",
            f"Batas akhir tindakan untuk {action.obligation_id} lebih awal daripada tanggal"
            " mulainya. Perbaiki salah satu tanggal itu.",
            english=f"The action for {action.obligation_id} is due before it starts. Correct one"
            " of the two dates.",
        )
    if action.budget_sen is not None and action.budget_sen < 0:
        raise UserError(
            "ACTION_BUDGET_NEGATIVE",
            f"Biaya tindakan untuk {action.obligation_id} bernilai negatif. Tulis nol atau jumlah"
            " yang positif.",
            english=f"The cost of the action for {action.obligation_id} is negative. Write zero"
            " or a positive amount.",
        )
