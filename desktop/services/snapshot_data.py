"""Parts of a snapshot: establishments, what stays with a reason, packs of rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.approval import ApprovalStatus
from desktop.domain.declaration import (
    SnapshotApproval,
    SnapshotEstablishment,
    SnapshotPack,
    SnapshotReason,
)
from desktop.domain.employer import Employer
from desktop.domain.packed_law import PackedLaw
from desktop.domain.place_of_work import by_workplace, staffing
from desktop.domain.rule_pack import PackInUse
from desktop.domain.rules import Confidence, DatedValue, RulesAt
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


def packs_of(
    law: PackedLaw,
    packs: Iterable[PackInUse],
    values: Iterable[DatedValue],
    obligation_ids: Iterable[str],
) -> tuple[SnapshotPack, ...]:
    """Return the packs in use with what of the snapshot rests on them.

    A value of the user's own is the user's, whatever a pack says of the same day.
    """
    published = [item for item in values if item.confidence is not Confidence.USER]
    rules = {item.rule_id: law.values.get((item.rule_id, item.in_force_from)) for item in published}
    judged = {name: law.obligations_of.get(name) for name in obligation_ids}
    return tuple(
        SnapshotPack(
            name=item.pack.name,
            title=item.pack.title.id,
            issued_on=item.pack.issued_on,
            digest=item.digest,
            key=item.key_fingerprint,
            keeps_before=item.keep_before,
            rule_ids=tuple(sorted(name for name, of in rules.items() if of == item.digest)),
            obligation_ids=tuple(name for name, of in judged.items() if of == item.digest),
        )
        for item in packs
        if law.uses(item.digest)
    )
