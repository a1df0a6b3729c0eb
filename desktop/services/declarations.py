"""The declaration: checked, previewed, finalised once, kept for ever, corrected by a new one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.domain.assessment import Assessment
from desktop.domain.calendar import Month
from desktop.domain.declaration import DeclarationSnapshot, canonical_json, digest_of
from desktop.domain.declaration_difference import compare_declarations, difference_sentences
from desktop.domain.declaration_reading import UnreadableSnapshot, read_snapshot
from desktop.domain.letter import DEFAULT_PATTERN, is_pattern, next_number
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.errors import UserError
from desktop.services.action_plan import ActionPlanService
from desktop.services.assessments import AssessmentService
from desktop.services.bulk_work import collector_at_rest
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.check_list import (
    CheckItem,
    CheckLevel,
    NotReady,
    assessment_items,
    employer_items,
    odd_items,
    with_reasons,
    workforce_items,
)
from desktop.services.contributions import ContributionService
from desktop.services.employers import EmployerService
from desktop.services.kept_values import KeptValueService
from desktop.services.letters import LetterService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.signing import SigningService
from desktop.services.snapshots import SnapshotParts, build_snapshot
from desktop.services.workforce import WorkforceService
from desktop.storage.declarations import (
    DeclarationEntry,
    DeclarationEvent,
    DeclarationRepository,
    StoredDeclaration,
)

__all__ = [
    "FINALISED",
    "Correction",
    "DeclarationEntry",
    "DeclarationEvent",
    "DeclarationService",
    "StoredDeclaration",
    "write_file",
]

FINALISED = "finalised"
_DRAFT_NUMBER = "DRAF"


@dataclass(frozen=True, slots=True)
class Correction:
    """Which declaration a new one corrects, and why."""

    amends: str = ""
    reason: str = ""


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
        self._now = now

    def check_list(self, assessment: Assessment | None = None) -> tuple[CheckItem, ...]:
        """Return everything that blocks, needs a look or is good to know, red first.

        An assessment at hand spares judging again.
        """
        return self._items(self._workers(), assessment)

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
        employer = self._employers.required()
        taken = {entry.document_number for entry in self._repository.all(employer.employer_id)}
        own = employer.document_number
        if own and not is_pattern(own) and own not in taken:
            return own
        pattern = own if is_pattern(own) else DEFAULT_PATTERN
        return next_number(pattern, Month.of(self._assessments.as_of), taken)

    def preview(
        self, progress: Progress = quiet, *, correction: Correction = Correction()
    ) -> bytes:
        """Return the PDF as it would be, marked as a draft; raises ``NotReady``."""
        from desktop.report.declaration_pdf import render

        return render(
            self.draft_snapshot(progress, correction=correction),
            progress,
            draft=True,
            choices=self._letters.choices(),
        )

    def draft_snapshot(
        self, progress: Progress = quiet, *, correction: Correction = Correction()
    ) -> DeclarationSnapshot:
        """Return what a declaration would freeze now, numbered as a draft; raises ``NotReady``."""
        return self._snapshot(_DRAFT_NUMBER, correction, "", progress)

    def finalise(
        self,
        number: str,
        *,
        operator: str = "",
        correction: Correction = Correction(),
        password: str = "",
        progress: Progress = quiet,
    ) -> tuple[StoredDeclaration, ChangeSet]:
        """Freeze the declaration, print it and store both for ever.

        A ``password`` locks names and identities in the data that travel inside the PDF. Raises
        ``NotReady`` with the red findings, ``UserError`` for a number that is missing or taken or
        a password that is too short.
        """
        from desktop.report.declaration_pdf import render

        number = _required_number(number)
        snapshot = self._snapshot(number, correction, operator, progress)
        canonical = canonical_json(snapshot)
        digest = digest_of(canonical)
        proof = self._signing.proof_of(canonical, digest, password)
        pdf = render(snapshot, progress, choices=self._letters.choices(), proof=proof)
        declaration_id = self._repository.add(
            self._employers.required().employer_id,
            canonical,
            digest,
            number,
            correction.amends,
            snapshot.finalised_at,
            snapshot.as_of,
            pdf,
            hashlib.sha256(pdf).hexdigest(),
        )
        self._repository.add_proof(declaration_id, proof.text)
        self._repository.add_event(declaration_id, FINALISED, snapshot.finalised_at, operator)
        return self._repository.get(declaration_id), ChangeSet.of(DECLARATIONS)

    @collector_at_rest()
    def _snapshot(
        self, number: str, correction: Correction, operator: str, progress: Progress
    ) -> DeclarationSnapshot:
        workers = tuple(self._workers())
        assessment = self._judge(workers, progress)
        as_of = assessment.as_of
        contributions = self._contributions.month(Month.of(as_of), progress)
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
            actions=self._plan.current(),
            promises=self._plan.promises(assessment),
            kept=tuple(item for item in self._items(workers, assessment) if item.kept),
            amends=correction.amends,
            amends_reason=correction.reason,
            representative=self._letters.draft().representative,
            logo=self._letters.logo(),
        )
        return self._with_difference(build_snapshot(parts))

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
        return items + workforce_items(employer, self._active(workers))

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

    def save_pdf(self, declaration_id: int, path: Path) -> None:
        """Write the stored PDF, unchanged; raises ``UserError`` when the folder refuses."""
        write_file(path, self.get(declaration_id).pdf)


def _required_number(number: str) -> str:
    if number.strip():
        return number.strip()
    raise UserError(
        "DECLARATION_NUMBER_MISSING",
        "Nomor surat deklarasi belum diisi. Isi nomornya sebelum deklarasi difinalkan.",
    )


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file or none: beside it first, then in its place."""
    beside = path.with_name(f".{path.name}.tmp")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UserError(
            "FILE_NOT_WRITTEN",
            f"Berkas {path.name} tidak dapat ditulis di {path.parent}. Periksa apakah folder itu"
            " ada, dapat ditulisi, dan berkasnya tidak sedang terbuka.",
            path=str(path),
        ) from error
