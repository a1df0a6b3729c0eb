"""The minimum wage at a worker's place of work, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from desktop.domain.employer import Employer
from desktop.domain.establishment import Establishment
from desktop.domain.money import Sen
from desktop.domain.place_of_work import Place, PlacesOfWork
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


OWN_FIGURE = "minimum_wage.user"
"""The id of the employer's own figure; that of its second establishment ends in ``.2``."""


def with_figures_of(employer: Employer, year: int, day: date) -> Employer:
    """Return the employer as it stands in ``year`` with the figures typed in for ``day``.

    Minimum wages of the user's own are decreed for one year: in another one they say nothing.
    """
    if year == day.year:
        return employer
    units = tuple(replace(unit, minimum_wage=None) for unit in employer.establishments)
    return replace(employer, minimum_wage=None, establishments=units)


class WageFloors:
    """Finds the minimum wage for workers of one employer on one day.

    At an establishment its own figure wins, then its regency's, then its province's; elsewhere
    the employer's own figure, then the regency's, then the province's. A worker whose place of
    work is no establishment but names another tabulated regency gets that one's; where it
    fits none of the establishments that there are, the minimum wage is not known.
    """

    def __init__(self, employer: Employer, rules: RulesAt) -> None:
        self._employer = employer
        self._rules = rules
        self._province = rules.province_code(employer.province) or ""
        self._home = self._regency(self._province, employer.city)
        self._places = PlacesOfWork(employer)
        self._by_place: dict[str, WageFloor] = {}

    def floor_for(self, worker: Worker) -> WageFloor:
        """Return the minimum wage at the worker's place of work."""
        place = worker.employment.workplace
        if place not in self._by_place:
            self._by_place[place] = self._floor_at(place)
        return self._by_place[place]

    def home_floor(self) -> WageFloor:
        """Return the minimum wage at the head office."""
        return self._floor_of(self._places.home)

    def establishment_floors(self) -> tuple[WageFloor, ...]:
        """Return the minimum wage of every establishment, in the employer's order."""
        return tuple(map(self._floor_of, self._places.establishments))

    def highest_amount(self) -> Sen:
        """Return a bound in sen that no known minimum wage of the employer's places exceeds.

        It is 0 when none is known.
        """
        places = [self.home_floor(), self._own_address(), *self.establishment_floors()]
        places += [
            self._tabulated(code, FloorKnowledge.KNOWN)
            for code in self._rules.regency_codes(self._province)
        ]
        return max((floor.amount or 0 for floor in places), default=0)

    def own_figures(self) -> tuple[DatedValue, ...]:
        """Return the minimum wages that the user typed in for this employer."""
        floors = (self._own_address(), *self.establishment_floors())
        rules = {floor.rule.rule_id: floor.rule for floor in floors if floor.rule is not None}
        return tuple(rule for rule_id, rule in rules.items() if rule_id.startswith(OWN_FIGURE))

    def _regency(self, province: str, name: str) -> str | None:
        if not name or not province:
            return None
        return self._rules.regency_code(province, name)

    def _floor_at(self, text: str) -> WageFloor:
        place = self._places.at(text)
        if place.establishment is not None:
            return self._floor_of(place)
        elsewhere = self._regency(self._province, text)
        if elsewhere is not None and elsewhere != self._home:
            return self._tabulated(elsewhere, FloorKnowledge.KNOWN)
        return self._own_address() if place.is_known else UNKNOWN_FLOOR

    def _floor_of(self, place: Place) -> WageFloor:
        unit = place.establishment
        if unit is None:
            return self._own_address()
        if unit.minimum_wage is not None:
            return self._own_figure(unit.minimum_wage, place)
        if self._is_at_own_address(unit):
            return self._own_address()
        province = self._rules.province_code(unit.province) or ""
        # A city without its province may lie anywhere: only a name that the tables know counts.
        regency = self._regency(province or self._province, unit.city)
        if regency is not None and regency == self._home:
            return self._own_address()
        return self._tabulated_place(province, regency)

    def _is_at_own_address(self, unit: Establishment) -> bool:
        """Tell whether the establishment lies where the employer does, or nobody says where."""
        mine = (self._employer.city, self._employer.province)
        told = (unit.city or mine[0], unit.province or mine[1])
        return told == mine

    def _own_address(self) -> WageFloor:
        if self._employer.minimum_wage is not None:
            return self._own_figure(self._employer.minimum_wage, None)
        return self._tabulated_place(self._province, self._home)

    def _tabulated_place(self, province: str, regency: str | None) -> WageFloor:
        if regency is not None:
            return self._tabulated(regency, FloorKnowledge.KNOWN)
        if province:
            return self._tabulated(province, FloorKnowledge.PROVINCE_ONLY)
        return UNKNOWN_FLOOR

    def _tabulated(self, code: str, knowledge: FloorKnowledge) -> WageFloor:
        province = code.partition(".")[0]
        try:
            rule = self._rules.minimum_wage(code)
        except RuleNotInForce:
            if code == province:
                return UNKNOWN_FLOOR
            # A regency of the user's own may have its first figure later than its province.
            return self._tabulated(province, FloorKnowledge.PROVINCE_ONLY)
        if not isinstance(rule.value, int):
            raise TypeError(f"{rule.rule_id} is no amount")
        return WageFloor(rule.value, knowledge, rule, self._rules.is_past_renewal(rule.rule_id))

    def _own_figure(self, amount: Sen, place: Place | None) -> WageFloor:
        unit = place.establishment if place else None
        where = f" untuk {unit.name}" if unit else ""
        own = DatedValue(
            rule_id=f"{OWN_FIGURE}.{place.number}" if place else OWN_FIGURE,
            value=amount,
            in_force_from=date(self._rules.as_of.year, 1, 1),
            in_force_until=None,
            source="Isian pemberi kerja",
            article=f"Keputusan Gubernur sebagaimana diisi pemberi kerja{where}",
            confidence=Confidence.USER,
        )
        return WageFloor(amount, FloorKnowledge.KNOWN, own)
