"""Two pairs of eyes: who filled in, who approves, and what was approved.

An approval is of what the declaration says, so it carries digests of its parts. Any edit changes
one of them, and then the approval no longer counts; the parts tell what was edited.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.domain.declaration import DeclarationSnapshot, SnapshotWorker
from desktop.domain.letter import PrintChoices
from desktop.domain.plain_json import JsonText


class ApprovedPart(Enum):
    """A part of the draft that is compared by itself."""

    EMPLOYER = "employer"
    WORKERS = "workers"
    ANSWERS = "answers"
    PLAN = "plan"
    LETTER = "letter"
    MONTH = "month"
    RULES = "rules"


PartDigests = Mapping[ApprovedPart, str]
"""The SHA-256 of each part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """That somebody approved a draft which somebody else filled in."""

    filled_in_by: str
    approved_by: str
    approved_at: datetime
    parts: PartDigests


@dataclass(frozen=True, slots=True)
class ApprovalStatus:
    """Whether the draft as it is now is approved.

    ``approval`` is the last one given for this draft, ``None`` before; ``changed`` are the parts
    that were edited since, for which it has fallen away. ``is_required`` says that the employer
    finalises nothing without one.
    """

    is_required: bool
    approval: Approval | None = None
    changed: tuple[ApprovedPart, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Tell whether somebody approved exactly this draft."""
        return self.approval is not None and not self.changed

    @property
    def blocks(self) -> bool:
        """Tell whether the draft may not be finalised for want of an approval."""
        return self.is_required and not self.is_valid


def status_of(approval: Approval | None, now: PartDigests, *, is_required: bool) -> ApprovalStatus:
    """Return whether an approval holds for the draft with these digests."""
    if approval is None:
        return ApprovalStatus(is_required)
    changed = tuple(part for part in ApprovedPart if approval.parts.get(part) != now.get(part))
    return ApprovalStatus(is_required, approval, changed)


def part_digests(snapshot: DeclarationSnapshot, choices: PrintChoices) -> PartDigests:
    """Return what an approval is of, part by part.

    Number, day of finalising and operator are given afterwards and do not count. The wage and
    membership of a worker are of the workers, what follows from them is of the month.
    """
    return {
        ApprovedPart.EMPLOYER: _digest((snapshot.employer, snapshot.establishments)),
        ApprovedPart.WORKERS: _digest(_people(snapshot.workers), (snapshot.reasons,)),
        ApprovedPart.ANSWERS: _digest(
            (
                snapshot.obligations,
                snapshot.headcount_wlkp,
                snapshot.headcount_bpjs_employment,
                snapshot.headcount_bpjs_health,
            )
        ),
        ApprovedPart.PLAN: _digest((snapshot.actions, snapshot.promises)),
        ApprovedPart.LETTER: _digest(
            (
                snapshot.opinion,
                snapshot.logo,
                snapshot.amends,
                snapshot.amends_reason,
                choices,
            )
        ),
        ApprovedPart.MONTH: _digest(
            (snapshot.as_of, snapshot.contribution_month, snapshot.programs),
            (
                (worker.base_sen, worker.employer_share_sen, worker.worker_share_sen)
                for worker in snapshot.workers
            ),
        ),
        ApprovedPart.RULES: _digest((snapshot.rules_version, snapshot.rules_digest)),
    }


def _people(workers: Iterable[SnapshotWorker]) -> Iterable[object]:
    for worker in workers:
        yield (
            worker.row,
            worker.staff_number,
            worker.nik,
            worker.passport_number,
            worker.name,
            worker.birth_date,
            worker.sex,
            worker.citizenship,
            worker.kind,
            worker.start,
            worker.end,
            worker.workplace,
            worker.basic_wage_sen,
            worker.fixed_allowances_sen,
            worker.participation,
        )


def _digest(*parts: Iterable[object]) -> str:
    made, text = hashlib.sha256(), JsonText(", ", ": ")
    for part in parts:
        for item in part:
            made.update(text.of(item).encode("utf-8") + b"\n")
    return made.hexdigest()
