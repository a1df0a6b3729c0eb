"""The wage bases that the law of one day gives each worker, for comparison with those reported."""

from __future__ import annotations

from typing import NamedTuple

from desktop.domain.checks.base import Case
from desktop.domain.contribution import monthly_wage
from desktop.domain.money import Sen
from desktop.domain.wage_floor import WageFloor, WageFloors
from desktop.domain.worker import EmploymentKind, Worker

_CONVERTED = frozenset({EmploymentKind.DAILY, EmploymentKind.PIECE_RATE, EmploymentKind.SEASONAL})
"""Kinds whose monthly wage is converted; only the texts of JKK, JKM and JHT say how."""


class HealthBase(NamedTuple):
    """The JKN base of one worker, in sen: by the wage alone, and with the floor.

    ``floor`` is ``None`` where none is known or none applies; ``is_floor_sure`` tells whether it
    may be held against the employer.
    """

    by_wage: Sen
    floor: Sen | None
    with_floor: Sen
    is_floor_sure: bool
    is_floor_stale: bool = False
    """The floor is last year's: what it comes to today is not known."""


class WageBases:
    """Works out the bases by the law of the day, read once; amounts in sen.

    Raises ``RuleNotInForce``.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._multiplier = case.integer("wage_base.daily_multiplier")
        self.tolerance = case.amount("tolerance.wage")
        self.jkn_ceiling = case.amount("jkn.wage_ceiling")
        self._floors = WageFloors(case.subject.employer, case.subject.rules)
        case.use("jkn.floor_sizes")
        sizes = case.subject.rules.names("jkn.floor_sizes")
        self.has_floor = case.subject.law.size.rule_name in sizes
        self._kept: set[int] = set()
        self._health: dict[tuple[Sen, str], HealthBase] = {}

    def wage(self, worker: Worker) -> Sen:
        """Return basic wage and fixed allowances of a month; a day's wage counts 25 times."""
        return monthly_wage(worker, self._multiplier)

    @staticmethod
    def is_converted(worker: Worker) -> bool:
        """Tell whether the month's wage is converted, for which JP and JKN have no rule."""
        return worker.employment.kind in _CONVERTED

    def floor(self, worker: Worker) -> WageFloor:
        """Return the minimum wage of the worker's place, whether or not it is a floor of JKN."""
        found = self._floors.floor_for(worker)
        # A few floors serve all workers: each is remembered once.
        if found.rule is not None and id(found) not in self._kept:
            self._kept.add(id(found))
            self._case.keep([found.rule])
        return found

    def health(self, worker: Worker, wage: Sen) -> HealthBase:
        """Return the JKN base of a month's wage: between the floor and the ceiling."""
        # Many workers earn the same at the same place.
        key = (wage, worker.employment.workplace)
        known = self._health.get(key)
        if known is None:
            known = self._health[key] = self._find_health(worker, wage)
        return known

    def _find_health(self, worker: Worker, wage: Sen) -> HealthBase:
        by_wage = min(wage, self.jkn_ceiling)
        if not self.has_floor:
            return HealthBase(by_wage, None, by_wage, is_floor_sure=True)
        floor = self.floor(worker)
        if floor.amount is None:
            return HealthBase(by_wage, None, by_wage, is_floor_sure=False)
        with_floor = min(max(wage, floor.amount), self.jkn_ceiling)
        # Whoever earns the ceiling pays by it, whatever the floor has become.
        is_stale = floor.is_past_renewal and by_wage < self.jkn_ceiling
        return HealthBase(by_wage, floor.amount, with_floor, floor.is_sure, is_stale)
