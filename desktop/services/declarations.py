"""The declaration: checked, previewed, finalised once, kept for ever, corrected by a new one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

from desktop.domain.approval import (
    Approval,
    ApprovalStatus,
    PartDigests,
    part_digests,
    status_of,
)
from desktop.domain.assessment import Assessment
from desktop.domain.calendar import Month
from desktop.domain.declaration import DeclarationSnapshot, SnapshotReason, SnapshotWorker
from desktop.domain.declaration_difference import compare_declarations, difference_sentences
from desktop.domain.declaration_life import DeclarationEvent
from desktop.domain.declaration_reading import UnreadableSnapshot, read_snapshot
from desktop.domain.employer import SizeUndetermined
from desktop.domain.letter import DEFAULT_PATTERN, is_pattern, next_number
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.errors import UserError
from desktop.services.action_plan import ActionPlanService
from desktop.services.approvals import ApprovalService, require_approval
from desktop.services.assessments import AssessmentService
from desktop.services.bulk_work import collector_at_rest
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.check_list import (
    CheckCounts,
    CheckItem,
    CheckLevel,
    NotReady,
    OpenLine,
    assessment_items,
    count_items,
    employer_items,
    odd_items,
    open_lines,
    waiting_items,
    with_reasons,
    workforce_items,
)
from desktop.services.contributions import ContributionService
from desktop.services.employers import EmployerService
from desktop.services.kept_values import KeptValueService
from desktop.services.letters import LetterService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.packed import drained
from desktop.services.signing import SigningService
from desktop.services.snapshot_data import approval_of, reasons_of_lines
from desktop.services.snapshots import SnapshotParts, build_snapshot, frozen_workers
from desktop.services.whole_file import write_file
from desktop.services.workforce import WorkforceService
from desktop.storage.declarations import (
    DeclarationEntry,
    DeclarationRepository,
    NewDeclaration,
    StoredDeclaration,
)
from desktop.storage.import_desk import ImportDeskRepository

__all__ = [
    "Correction",
    "DeclarationEntry",
    "DeclarationService",
    "DraftPages",
    "StoredDeclaration",
]

_DRAFT_NUMBER = "DRAF"


@dataclass(frozen=True, slots=True)
class Correction:
    """Which declaration a new one corrects, and why."""

    amends: str = ""
    reason: str = ""


class FinalWish(TypedDict, total=False):
    """What a final declaration is given besides its number, each as ``freeze`` says."""

    operator: str
    correction: Correction
    reason: str
    password: str


@dataclass(frozen=True, slots=True)
class DraftPages:
    """The pages of a draft, and what an approval of it would be of."""

    pdf: bytes
    parts: PartDigests


@dataclass(frozen=True, slots=True)
class FrozenDeclaration:
    """What a declaration will say, to be printed once; the workers, packed if very many, apart."""

    head: DeclarationSnapshot
    workers: Sequence[SnapshotWorker]
    reasons: tuple[SnapshotReason, ...] = ()
    """Why amber lines stay that nobody explained: given last, and no part of an approval."""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class _Draft:
    """What would be frozen, and whether somebody approved it."""

    snapshot: DeclarationSnapshot
    parts: PartDigests | None
    """What an approval would be of; ``None`` where nobody has asked, as no approval stands."""
    status: ApprovalStatus

    @property
    def standing_approval(self) -> Approval | None:
        """The approval of exactly this, if there is one."""
        return self.status.approval if self.status.is_valid else None


@dataclass(frozen=True, slots=True)
class PreparedDeclaration:
    """A declaration that is printed and not yet stored, and the approval that it uses up."""

    new: NewDeclaration
    approval: Approval | None


class DeclarationService:
    """Turns the current data into a frozen document."""

    def __init__(  # noqa: PLR0913 - everything that a declaration is made of
        self,
        *,
        repository: DeclarationRepository,
        employers: EmployerService,
        workforce: WorkforceService,
        contributions: ContributionService,
        assessments: AssessmentService,
        plan: ActionPlanService,
        kept_values: KeptValueService,
        letters: LetterService,
        rules: RuleBookProvider,
        signing: SigningService,
        approvals: ApprovalService,
        desk: ImportDeskRepository,
        now: Callable[[], datetime],
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._workforce = workforce
        self._contributions = contributions
        self._assessments = assessments
        self._plan = plan
        self._kept_values = kept_values
        self._letters = letters
        self._rules = rules
        self._signing = signing
        self._approvals = approvals
        self._desk = desk
        self._now = now
        self._begun: dict[int, Correction] = {}

    def begun(self) -> Correction:
        """Return the correction that the current employer began and has not finalised."""
        employer = self._employers.current()
        return self._begun.get(employer.employer_id if employer else 0, Correction())

    def begin(self, correction: Correction) -> None:
        """Keep what the next declaration corrects, whatever window shows it; empty for none."""
        self._begun[self._employers.required().employer_id] = correction

    def check_list(self, assessment: Assessment | None = None) -> tuple[CheckItem, ...]:
        """Return everything that blocks, needs a look or is good to know, red first.

        An assessment at hand spares judging again.
        """
        return self._items(self._workers(), assessment)

    def checked(self, progress: Progress = quiet) -> tuple[tuple[CheckItem, ...], bool]:
        """Return the check list, and whether the employer's size let the data be judged.

        Raises ``RuleNotInForce``.
        """
        try:
            assessment = self._assessments.assess(progress)
        except SizeUndetermined:
            return self.check_list(), False
        return self.check_list(assessment), True

    def check_counts(self, progress: Progress = quiet) -> CheckCounts:
        """Count the check list."""
        progress(0, 0)
        return count_items(self.check_list())

    def _items(
        self, workers: Sequence[Worker], assessment: Assessment | None
    ) -> tuple[CheckItem, ...]:
        items = self._data_items(workers)
        if not any(item.level is CheckLevel.RED for item in items):
            items += odd_items(self._active(workers))
            items += assessment_items(assessment or self._assessments.assess())
        items = with_reasons(items, self._kept_values.valid())
        order = list(CheckLevel)
        return tuple(sorted(items, key=lambda item: order.index(item.level)))

    def blocking(self, workers: Sequence[Worker] | None = None) -> tuple[CheckItem, ...]:
        """Return the red findings in the data, which keep even the assessment from being made.

        Workers at hand spare reading them again.
        """
        items = self._data_items(self._workers() if workers is None else workers)
        return tuple(item for item in items if item.level is CheckLevel.RED)

    def _active(self, workers: Iterable[Worker]) -> list[Worker]:
        day = self._assessments.as_of
        return [worker for worker in workers if worker.employment.is_active_on(day)]

    def suggested_number(self) -> str:
        """Return the employer's own number or the next of its pattern, else 001/PJ/XI/2026."""
        return self.number_after(self._employers.required().document_number)

    def number_after(self, own: str) -> str:
        """Return the number that comes next where the employer writes ``own`` as its pattern."""
        employer = self._employers.required()
        taken = {entry.document_number for entry in self._repository.all(employer.employer_id)}
        if own and not is_pattern(own) and own not in taken:
            return own
        pattern = own if is_pattern(own) else DEFAULT_PATTERN
        return next_number(pattern, Month.of(self._assessments.as_of), taken)

    def preview(
        self, progress: Progress = quiet, *, correction: Correction = Correction()
    ) -> bytes:
        """Return the PDF as it would be, marked as a draft; raises ``NotReady``."""
        return self.draft(progress, correction=correction).pdf

    def draft(
        self, progress: Progress = quiet, *, correction: Correction = Correction()
    ) -> DraftPages:
        """Return the draft with what an approval of it would be of; raises ``NotReady``."""
        return self.print_draft(self.freeze_draft(progress, correction=correction), progress)

    def print_draft(self, frozen: FrozenDeclaration, progress: Progress = quiet) -> DraftPages:
        """Return the draft of what ``freeze_draft`` gave."""
        from desktop.report.declaration_pdf import render

        draft = self._judged(frozen)
        choices = self._letters.choices()
        pdf = render(draft.snapshot, progress, draft=True, choices=choices)
        return DraftPages(pdf, draft.parts or part_digests(draft.snapshot, choices))

    def draft_snapshot(
        self, progress: Progress = quiet, *, correction: Correction = Correction()
    ) -> DeclarationSnapshot:
        """Return what a declaration would freeze now, numbered as a draft; raises ``NotReady``."""
        return self._judged(self.freeze_draft(progress, correction=correction)).snapshot

    def open_lines(self, items: Iterable[CheckItem]) -> tuple[OpenLine, ...]:
        """Return what of a check list is amber and neither explained nor promised in the plan."""
        promised = {
            action.obligation_id
            for action in self._plan.current()
            if action.state.is_pending and action.due is not None
        }
        return open_lines(items, promised)

    def finalise(
        self, number: str, progress: Progress = quiet, **wish: Unpack[FinalWish]
    ) -> tuple[StoredDeclaration, ChangeSet]:
        """Freeze the declaration, print it and store both for ever; raises as ``prepare``."""
        self.make_ready()
        return self.store(self.prepare(number, progress, **wish))

    def make_ready(self) -> None:
        """Make the key that ``prepare`` signs with, which may be in a process that only reads."""
        self._signing.key()

    def prepare(
        self, number: str, progress: Progress = quiet, **wish: Unpack[FinalWish]
    ) -> PreparedDeclaration:
        """Freeze the declaration and print it; nothing is stored yet.

        Raises as ``freeze`` and ``print_final``.
        """
        frozen = self.freeze(number, progress=progress, **wish)
        return self.print_final(frozen, progress)

    def print_final(
        self, frozen: FrozenDeclaration, progress: Progress = quiet
    ) -> PreparedDeclaration:
        """Print and sign what ``freeze`` gave; nothing is stored yet.

        Raises ``UserError`` for a short password, or an approval that does not hold.
        """
        from desktop.report.declaration_pdf import render

        draft = self._judged(frozen)
        require_approval(draft.status)
        snapshot = draft.snapshot
        if frozen.reasons:
            snapshot = replace(snapshot, reasons=(*snapshot.reasons, *frozen.reasons))
        proof, packed = self._signing.proof_for(snapshot, frozen.password)
        pdf = render(snapshot, progress, choices=self._letters.choices(), proof=proof)
        new = NewDeclaration(
            employer_id=self._employers.required().employer_id,
            document_number=snapshot.document_number,
            amends=snapshot.amends,
            as_of=snapshot.as_of,
            finalised_at=snapshot.finalised_at,
            operator=snapshot.operator,
            digest=proof.digest,
            pdf_digest=hashlib.sha256(pdf).hexdigest(),
            proof=proof.text,
            packed_snapshot=packed,
            pdf=pdf,
        )
        return PreparedDeclaration(new, draft.standing_approval)

    def store(self, prepared: PreparedDeclaration) -> tuple[StoredDeclaration, ChangeSet]:
        """Store a declaration for ever, whole or not at all, and use up its approval.

        Raises ``UserError`` for a number that is taken.
        """
        new, approval = prepared.new, prepared.approval

        def use(declaration_id: int) -> None:
            if approval is not None:
                self._approvals.use(approval, new.as_of, declaration_id)

        stored = self._repository.add_finalised(new, use)
        return stored, ChangeSet.of(DECLARATIONS)

    def freeze_draft(
        self, progress: Progress = quiet, *, correction: Correction = Correction()
    ) -> FrozenDeclaration:
        """Freeze what a draft shows; raises ``NotReady``."""
        return self.freeze(_DRAFT_NUMBER, correction=correction, progress=progress)

    @collector_at_rest()
    def freeze(
        self,
        number: str,
        *,
        operator: str = "",
        correction: Correction = Correction(),
        reason: str = "",
        password: str = "",
        progress: Progress = quiet,
    ) -> FrozenDeclaration:
        """Return what is to be printed, for a process that has the room for it.

        ``reason`` says why amber lines stay that nobody explained. A ``password`` locks names and
        identities in the data inside the PDF. Raises ``NotReady`` with the red findings,
        ``UserError`` for a missing number.
        """
        number, reason = _required_number(number), reason.strip()
        with self._workforce.reading_once():
            head, workers, items = self._frozen(number, correction, operator, progress)
            self._workforce.let_go()
        lines = self.open_lines(items) if reason else ()
        reasons = reasons_of_lines(lines, reason, operator, head.finalised_at)
        return FrozenDeclaration(head, workers, reasons, password)

    def _frozen(
        self, number: str, correction: Correction, operator: str, progress: Progress
    ) -> tuple[DeclarationSnapshot, Sequence[SnapshotWorker], tuple[CheckItem, ...]]:
        """Return the snapshot and its workers apart, and the check list behind it."""
        workers = tuple(self._workers())
        assessment = self._judge(workers, progress)
        as_of = assessment.as_of
        contributions = self._contributions.month(Month.of(as_of), progress)
        items = self._items(workers, assessment)
        parts = SnapshotParts(
            document_number=number,
            finalised_at=self._now(),
            operator=operator,
            employer=self._employers.required(),
            workers=workers,
            answers=self._assessments.answers(),
            assessment=assessment,
            contributions=contributions,
            programs=self._contributions.programs(as_of, contributions),
            rulebook=self._rules.current,
            law=self._rules.law,
            packs=self._rules.packs,
            actions=self._plan.current(),
            promises=self._plan.promises(assessment),
            kept=tuple(item for item in items if item.kept),
            amends=correction.amends,
            amends_reason=correction.reason,
            representative=self._letters.draft().representative,
            logo=self._letters.logo(),
        )
        return build_snapshot(parts), frozen_workers(contributions.workers), items

    def _judged(self, frozen: FrozenDeclaration) -> _Draft:
        """Put the snapshot together; add who approved exactly this, or that nobody did."""
        snapshot = self._with_difference(replace(frozen.head, workers=drained(frozen.workers)))
        # To digest everybody takes long, and is for nothing where nobody approved anything.
        standing, is_required = self._approvals.standing(), self._approvals.is_required()
        digests = part_digests(snapshot, self._letters.choices()) if standing else None
        status = status_of(standing, digests or {}, is_required=is_required)
        filled_in_by = snapshot.operator or snapshot.employer.preparer
        approval = approval_of(status, filled_in_by)
        return _Draft(replace(snapshot, approval=approval), digests, status)

    def _with_difference(self, snapshot: DeclarationSnapshot) -> DeclarationSnapshot:
        """Let a correction say what it changes; one of a lost or unreadable letter says nothing."""
        former = snapshot.amends and self._repository.by_number(
            snapshot.amends, self._employers.required().employer_id
        )
        if not former:
            return snapshot
        stored = self._repository.get(former.declaration_id)
        try:
            before = read_snapshot(stored.snapshot)
        except UnreadableSnapshot:
            return snapshot
        sentences = difference_sentences(compare_declarations(before, snapshot))
        return replace(snapshot, differences=sentences)

    def _workers(self) -> list[Worker]:
        """Return everybody with the values in force on the day of the assessment."""
        return self._workforce.as_of(self._assessments.as_of)

    def _judge(self, workers: Sequence[Worker], progress: Progress) -> Assessment:
        """Return the assessment; raises ``NotReady`` when the data are not ready for one."""
        if red := self.blocking(workers):
            raise NotReady(red)
        return self._assessments.assess(progress)

    def _data_items(self, workers: Iterable[Worker]) -> list[CheckItem]:
        day = self._assessments.as_of
        employer = self._employers.required()
        items = employer_items(self._employers.issues(employer, day))
        items += workforce_items(employer, self._active(workers))
        return items + waiting_items(self._desk.waiting(employer.employer_id))

    def all(self) -> list[DeclarationEntry]:
        """Return the declarations of the current employer, the newest first."""
        employer = self._employers.current()
        return [] if employer is None else self._repository.all(employer.employer_id)

    def get(self, declaration_id: int) -> StoredDeclaration:
        """Return one declaration with its snapshot and the PDF as it was first printed."""
        return self._repository.get(declaration_id)

    def events(self, declaration_id: int) -> list[DeclarationEvent]:
        """Return what happened to a declaration, in order."""
        return self._repository.events(declaration_id)

    def proof_text(self, declaration_id: int) -> str:
        """Return the text of a declaration's code, empty for one from before there was a key."""
        return self._repository.proof(declaration_id)

    def pdf(self, declaration_id: int) -> bytes:
        """Return the PDF as it was first printed, without the rest; raises ``LookupError``."""
        return self._repository.pdf(declaration_id)

    def save_pdf(self, declaration_id: int, path: Path) -> None:
        """Write the stored PDF, the very bytes that were finalised.

        Raises ``UserError`` when they no longer have their digest or the folder refuses.
        """
        stored = self.get(declaration_id)
        if hashlib.sha256(stored.pdf).hexdigest() != stored.pdf_digest:
            raise UserError(
                "DECLARATION_ALTERED",
                f"PDF deklarasi {stored.document_number} di dalam berkas data tidak lagi sama"
                " dengan yang difinalkan. Pulihkan dari cadangan.",
                english=f"The PDF of declaration {stored.document_number} in the data file is no"
                " longer the one that was finalised. Restore a backup.",
            )
        write_file(path, stored.pdf)


def _required_number(number: str) -> str:
    if number.strip():
        return number.strip()
    raise UserError(
        "DECLARATION_NUMBER_MISSING",
        "Nomor surat deklarasi belum diisi. Isi nomornya sebelum deklarasi difinalkan.",
        english="The letter has no number yet. Fill it in before the declaration is finalised.",
    )
