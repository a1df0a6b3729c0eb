"""What a snapshot says of the employer's data: its establishments."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.declaration import SnapshotEstablishment
from desktop.domain.employer import Employer
from desktop.domain.place_of_work import by_workplace, staffing
from desktop.domain.rules import RulesAt
from desktop.domain.wage_floor import WageFloors
from desktop.domain.worker import Worker


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
