"""What a snapshot says of the employer's data: its establishments, and what stays with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.declaration import SnapshotEstablishment, SnapshotReason
from desktop.domain.employer import Employer
from desktop.domain.place_of_work import by_workplace, staffing
from desktop.domain.rules import RulesAt
from desktop.domain.wage_floor import WageFloors
from desktop.domain.worker import Worker
from desktop.services.check_list import CheckItem


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
