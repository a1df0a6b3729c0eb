"""The minimum wage at a worker's place of work, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.employer import Employer
from desktop.domain.money import Sen
from desktop.domain.rules import Confidence, DatedValue, RuleNotInForce, RulesAt
from desktop.domain.worker import Worker


class FloorKnowledge(Enum):
    """How well the minimum wage of a place is known."""

    KNOWN = "known"
    PROVINCE_ONLY = "province_only"
    """Only the province's minimum wage is tabulated; the regency may have a higher one."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class WageFloor:
    """A minimum wage in sen a month with its source; ``amount`` is ``None`` when unknown."""

    amount: Sen | None
    knowledge: FloorKnowledge
    rule: DatedValue | None = None
    is_past_renewal: bool = False

    @property
    def is_sure(self) -> bool:
        """Tell whether the amount may be held against the employer."""
        return self.knowledge is FloorKnowledge.KNOWN and not self.is_past_renewal


UNKNOWN_FLOOR = WageFloor(None, FloorKnowledge.UNKNOWN)


class WageFloors:
    """Finds the minimum wage for workers of one employer on one day.

    The employer's own figure wins, then the regency's, then the province's. A worker whose
    place of work names another tabulated regency gets that one's.
    """

    def __init__(self, employer: Employer, rules: RulesAt) -> None:
        self._employer = employer
        self._rules = rules
        self._province = rules.province_code(employer.province) or ""
        self._home = self._regency(employer.city)
        self._by_place: dict[str, WageFloor] = {}

    def floor_for(self, worker: Worker) -> WageFloor:
        """Return the minimum wage at the worker's place of work."""
        place = worker.employment.workplace
        if place not in self._by_place:
            self._by_place[place] = self._floor_at(place)
        return self._by_place[place]

    def home_floor(self) -> WageFloor:
        """Return the minimum wage at the employer's own address."""
        return self._floor_at("")

    def _regency(self, name: str) -> str | None:
        if not name or not self._province:
            return None
        return self._rules.regency_code(self._province, name)

    def _floor_at(self, place: str) -> WageFloor:
        elsewhere = self._regency(place)
        if elsewhere is not None and elsewhere != self._home:
            return self._tabulated(elsewhere, FloorKnowledge.KNOWN)
        if self._employer.minimum_wage is not None:
            return self._own_figure(self._employer.minimum_wage, self._rules.as_of)
        if self._home is not None:
            return self._tabulated(self._home, FloorKnowledge.KNOWN)
        if self._province:
            return self._tabulated(self._province, FloorKnowledge.PROVINCE_ONLY)
        return UNKNOWN_FLOOR

    def _tabulated(self, code: str, knowledge: FloorKnowledge) -> WageFloor:
        try:
            rule = self._rules.minimum_wage(code)
        except RuleNotInForce:
            if code == self._province or not self._province:
                return UNKNOWN_FLOOR
            # A regency of the user's own may have its first figure later than its province.
            return self._tabulated(self._province, FloorKnowledge.PROVINCE_ONLY)
        if not isinstance(rule.value, int):
            raise TypeError(f"{rule.rule_id} is no amount")
        return WageFloor(rule.value, knowledge, rule, self._rules.is_past_renewal(rule.rule_id))

    @staticmethod
    def _own_figure(amount: Sen, as_of: date) -> WageFloor:
        own = DatedValue(
            rule_id="minimum_wage.user",
            value=amount,
            in_force_from=date(as_of.year, 1, 1),
            in_force_until=None,
            source="Isian pemberi kerja",
            article="Keputusan Gubernur sebagaimana diisi pemberi kerja",
            confidence=Confidence.USER,
        )
        return WageFloor(amount, FloorKnowledge.KNOWN, own)
