"""The second pair of eyes: a draft is approved by somebody else, until it is edited."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from desktop.domain.approval import Approval, ApprovalStatus, PartDigests, status_of
from desktop.domain.texts.approval import parts_text
from desktop.errors import UserError
from desktop.services.assessments import AssessmentService
from desktop.services.changes import APPROVAL, ChangeSet
from desktop.services.employers import EmployerService
from desktop.storage.approvals import ApprovalEvent, ApprovalRepository


class ApprovalService:
    """Keeps who approved the draft of the day that is assessed, and whether somebody must."""

    def __init__(
        self,
        repository: ApprovalRepository,
        employers: EmployerService,
        assessments: AssessmentService,
        now: Callable[[], datetime],
        operator: Callable[[], str],
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._assessments = assessments
        self._now = now
        self._operator = operator

    def is_required(self) -> bool:
        """Tell whether the employer finalises nothing without an approval."""
        employer = self._employers.current()
        return employer is not None and self._repository.is_required(employer.employer_id)

    def require(self, *, is_required: bool) -> ChangeSet:
        """Decide whether a second person must approve before finalising."""
        employer_id = self._employers.required().employer_id
        self._repository.require(employer_id, is_required=is_required)
        return ChangeSet.of(APPROVAL)

    def status(self, parts: PartDigests) -> ApprovalStatus:
        """Return whether the draft with these parts is approved, and what was edited since."""
        return status_of(self.standing(), parts, is_required=self.is_required())

    def approve(self, parts: PartDigests, filled_in_by: str, approved_by: str) -> ChangeSet:
        """Record that somebody approved the draft with these parts.

        Raises ``UserError``: ``APPROVAL_NAME_MISSING``, ``APPROVAL_SAME_PERSON``.
        """
        filler, approver = (" ".join(name.split()) for name in (filled_in_by, approved_by))
        if not filler or not approver:
            raise UserError(
                "APPROVAL_NAME_MISSING",
                "Isi nama penyusun dan nama orang yang menyetujui.",
                english="Enter who filled the letter in and who approves it.",
            )
        if filler.casefold() == approver.casefold():
            raise UserError(
                "APPROVAL_SAME_PERSON",
                "Penyusun tidak dapat menyetujui surat sendiri. Isi nama orang kedua.",
                english="Nobody approves the own work. Enter the name of a second person.",
            )
        given = Approval(
            filled_in_by=filler, approved_by=approver, approved_at=self._now(), parts=parts
        )
        self._append(ApprovalEvent.APPROVED, given, self._assessments.as_of)
        return ChangeSet.of(APPROVAL)

    def withdraw(self) -> ChangeSet:
        """Take the approval of the draft back; without one nothing happens."""
        standing = self.standing()
        if standing is not None:
            self._append(ApprovalEvent.WITHDRAWN, standing, self._assessments.as_of)
        return ChangeSet.of(APPROVAL)

    def use(self, approval: Approval, as_of: date, declaration_id: int) -> None:
        """Note that an approval went into a declaration: it serves no second one."""
        self._append(ApprovalEvent.USED, approval, as_of, declaration_id)

    def standing(self) -> Approval | None:
        """Return the approval of the draft of the day, edited since or not, if there is one."""
        employer = self._employers.current()
        if employer is None:
            return None
        return self._repository.standing(employer.employer_id, self._assessments.as_of)

    def _append(
        self,
        event: ApprovalEvent,
        approval: Approval,
        as_of: date,
        declaration_id: int | None = None,
    ) -> None:
        employer_id = self._employers.required().employer_id
        self._repository.add(
            employer_id, as_of, event, approval, self._now(), self._operator(), declaration_id
        )


def require_approval(status: ApprovalStatus) -> None:
    """Raise ``UserError`` where an approval is asked for and none holds, saying what changed."""
    if not status.blocks:
        return
    if status.approval is None:
        raise UserError(
            "APPROVAL_MISSING",
            "Surat ini belum disetujui orang kedua. Mintalah persetujuannya, atau ubah aturan"
            " persetujuan pada Atur surat.",
            english="No second person has approved this letter yet. Ask for the approval, or change"
            " the rule under Set up letter.",
        )
    raise UserError(
        "APPROVAL_FALLEN",
        f"Persetujuan {status.approval.approved_by} gugur karena sesudahnya ada yang diubah:"
        f" {parts_text(status.changed)}. Mintalah persetujuan lagi.",
        english=f"The approval by {status.approval.approved_by} has fallen away, as something was"
        f" edited since: {parts_text(status.changed, 'en')}. Ask for it again.",
    )
