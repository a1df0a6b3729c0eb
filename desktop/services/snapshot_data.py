"""What a snapshot says of the employer's data: its establishments, and what stays with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.approval import ApprovalStatus
from desktop.domain.declaration import SnapshotApproval, SnapshotEstablishment, SnapshotReason
from desktop.domain.employer import Employer
from desktop.domain.place_of_work import by_workplace, staffing
from desktop.domain.rules import RulesAt
from desktop.domain.wage_floor import WageFloors
from desktop.domain.worker import Worker
from desktop.services.check_list import CheckItem, OpenLine


def establishments_of(
    employer: Employer, active: Iterable[Worker], rules: RulesAt
) -> tuple[SnapshotEstablishment, ...]:
    """Return the establishments with what holds there on the day and who works there."""
    workers = staffing(employer, by_workplace(active)).at
    floors = WageFloors(employer, rules).establishment_floors()
    return tuple(
        SnapshotEstablishment(
            name=unit.name,
            address=unit.address,
            city=unit.city,
            province=unit.province,
            npp=unit.npp,
            is_head_office=unit.is_head_office,
            jkk_risk_group=unit.jkk_risk_group or employer.jkk_risk_group,
            minimum_wage_sen=floor.amount,
            active_workers=workers.get(number, 0),
            headcount_wlkp=unit.headcount_wlkp,
        )
        for number, (unit, floor) in enumerate(
            zip(employer.establishments, floors, strict=True), start=1
        )
    )


def reasons_of(items: Iterable[CheckItem]) -> tuple[SnapshotReason, ...]:
    """Return the odd values that stay, by the rows of the user's sheet."""
    found = [
        SnapshotReason(
            row=item.row,
            finding=item.text,
            reason=item.kept.reason,
            given_by=item.kept.given_by,
            given_at=item.kept.given_at,
        )
        for item in items
        if item.kept is not None
    ]
    return tuple(sorted(found, key=lambda reason: (reason.row, reason.finding)))


def reasons_of_lines(
    lines: Iterable[OpenLine], reason: str, given_by: str, given_at: datetime
) -> tuple[SnapshotReason, ...]:
    """Return why the declaration was finalised with these amber lines; all for one reason."""
    return tuple(
        SnapshotReason(
            row=line.row,
            finding=line.text if line.count == 1 else f"{line.text} ({line.count} tenaga kerja)",
            reason=reason,
            given_by=given_by,
            given_at=given_at.isoformat(),
        )
        for line in lines
    )


def approval_of(status: ApprovalStatus, filled_in_by: str) -> SnapshotApproval:
    """Return who approved the draft, or that nobody did; one that fell away is nobody's."""
    approval = status.approval if status.is_valid else None
    return SnapshotApproval(
        filled_in_by=filled_in_by if approval is None else approval.filled_in_by,
        approved_by="" if approval is None else approval.approved_by,
        approved_at=None if approval is None else approval.approved_at.replace(microsecond=0),
        is_required=status.is_required,
    )
