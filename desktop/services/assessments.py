"""The self-assessment in progress: its day, its answers, its results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from desktop.domain.answers import Accident, Answer, Answers, Headcounts, Payment
from desktop.domain.assess import assess
from desktop.domain.assessment import Assessment
from desktop.domain.obligation import Obligation
from desktop.domain.progress import Progress, quiet
from desktop.services.bulk_work import collector_at_rest
from desktop.services.calendar import FIRST_DAY, CalendarService
from desktop.services.changes import ANSWERS, PLAN, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.workforce import WorkforceService
from desktop.storage.action_plan import ActionPlanRepository
from desktop.storage.answers import AnswerRepository
from desktop.storage.assessments import AssessmentRepository


def unsigned(answer: Answer) -> Answer:
    """Return what was answered without who answered it and when."""
    return replace(answer, answered_by="", answered_at="")


class AssessmentService:
    """Judges the current employer on the day of the draft assessment."""

    def __init__(
        self,
        *,
        assessments: AssessmentRepository,
        answers: AnswerRepository,
        plan: ActionPlanRepository,
        employers: EmployerService,
        workforce: WorkforceService,
        rules: RuleBookProvider,
        calendar: CalendarService,
        now: Callable[[], datetime],
    ) -> None:
        self._assessments = assessments
        self._answers = answers
        self._plan = plan
        self._employers = employers
        self._workforce = workforce
        self._rules = rules
        self._calendar = calendar
        self._now = now
        self._opened = ""

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """The obligations of the moment."""
        return self._rules.obligations

    @property
    def as_of(self) -> date:
        """The day that is judged: that of the latest draft, else today."""
        employer = self._employers.current()
        latest = None
        if employer is not None:
            latest = self._assessments.latest_as_of(employer.employer_id)
        return latest or self._now().date()

    def start(self, as_of: date) -> ChangeSet:
        """Begin an assessment on ``as_of``, or go back to one with the answers it has.

        A new day takes the answers of the former one along, a later one also what is still
        to be done of its plan.
        """
        employer_id = self._employers.required().employer_id
        former_day, former = self.as_of, self.answers()
        is_new = as_of not in self._assessments.list(employer_id)
        self._assessments.start(employer_id, as_of)
        if is_new:
            self._carry_over(employer_id, as_of, former)
        if is_new and former_day < as_of:
            self._plan.carry(employer_id, former_day, as_of)
        return ChangeSet.of(ANSWERS, PLAN)

    def _carry_over(self, employer_id: int, as_of: date, former: Answers) -> None:
        for obligation_id, answer in former.by_obligation.items():
            self._answers.save_answer(employer_id, as_of, obligation_id, answer)
        self._save_figures(employer_id, as_of, former)

    def _save_figures(self, employer_id: int, as_of: date, answers: Answers) -> None:
        self._answers.save_figures(
            employer_id,
            as_of,
            headcounts=answers.headcounts,
            payments=answers.payments,
            accidents=answers.accidents,
            wlkp_last_report=answers.wlkp_last_report,
        )

    def answers(self) -> Answers:
        """Return everything that was answered for the draft."""
        employer = self._employers.current()
        return (
            Answers() if employer is None else self._answers.load(employer.employer_id, self.as_of)
        )

    def answers_of(self, as_of: date) -> Answers:
        """Return everything that was answered for the assessment of a day."""
        return self._answers.load(self._employers.required().employer_id, as_of)

    def save_answer(self, obligation_id: str, answer: Answer | None) -> ChangeSet:
        """Store the answer to one question at once; ``None`` takes it back.

        The answer is stamped with the employer's preparer and the moment; an answer that says
        nothing at all is taken back.
        """
        employer_id = self._started()
        said = None if answer is None or unsigned(answer) == Answer() else self._signed(answer)
        self._answers.save_answer(employer_id, self.as_of, obligation_id, said)
        return ChangeSet.of(ANSWERS)

    def _signed(self, answer: Answer) -> Answer:
        return replace(
            answer,
            answered_by=self._employers.required().preparer,
            answered_at=self._now().isoformat(timespec="minutes"),
        )

    def remember(self, obligation_id: str) -> None:
        """Remember the obligation that is being read, until the program ends."""
        self._opened = obligation_id

    def left_at(self) -> str:
        """Return the obligation where work was left: the last one read, else answered."""
        if self._opened:
            return self._opened
        answered = self.answers().by_obligation.items()
        return max(
            ((a.answered_at, key) for key, a in answered if a.answered_at), default=("", "")
        )[1]

    def save_headcounts(self, headcounts: Headcounts) -> ChangeSet:
        """Store the three headcounts."""
        return self._replace_figures(headcounts=headcounts)

    def save_payments(self, payments: tuple[Payment, ...]) -> ChangeSet:
        """Store the payments of contributions."""
        return self._replace_figures(payments=payments)

    def save_accidents(self, accidents: tuple[Accident, ...] | None) -> ChangeSet:
        """Store the accidents; ``None`` when nobody has said whether there were any."""
        return self._replace_figures(accidents=accidents)

    def save_wlkp_last_report(self, day: date | None) -> ChangeSet:
        """Store the day of the last WLKP report."""
        return self._replace_figures(wlkp_last_report=day)

    def save_all(self, answers: Answers) -> ChangeSet:
        """Store a whole set of answers, as read from a file."""
        self._carry_over(self._started(), self.as_of, answers)
        return ChangeSet.of(ANSWERS)

    def _replace_figures(self, **figures: object) -> ChangeSet:
        employer_id = self._started()
        changed = replace(self.answers(), **figures)  # type: ignore[arg-type]
        self._save_figures(employer_id, self.as_of, changed)
        return ChangeSet.of(ANSWERS)

    def _started(self) -> int:
        """Return the employer's id after making sure that the draft is stored under its day."""
        employer_id = self._employers.required().employer_id
        if self._assessments.latest_as_of(employer_id) is None:
            self._assessments.start(employer_id, self._now().date())
        return employer_id

    @collector_at_rest()
    def assess(self, progress: Progress = quiet) -> Assessment:
        """Judge every obligation on the day of the draft; raises ``SizeUndetermined``."""
        as_of = self.as_of
        return assess(
            self._employers.required(),
            self._workforce.as_of(as_of),
            self.answers(),
            self.obligations,
            self._rules.current,
            as_of,
            calendar=self._calendar.calendar(FIRST_DAY, date(as_of.year + 1, 12, 31)),
            progress=progress,
        )
