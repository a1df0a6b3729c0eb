"""Rates, ceilings and reliefs of one month for one employer, read out of the law once."""

from __future__ import annotations

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.money import Rate, Sen
from desktop.domain.place_of_work import risk_groups
from desktop.domain.program import Program
from desktop.domain.rules import DatedValue, RuleBook

JKP_FROM_JKK = "JKP_from_JKK"
JKP_FROM_JKM = "JKP_from_JKM"
JKP_GOVERNMENT = "JKP_government"
INSIDE_PARTS = (JKP_FROM_JKK, JKP_FROM_JKM, JKP_GOVERNMENT)

RISK_GROUPS = range(1, 6)
_RELIEF = "relief.labour_intensive"


class MonthRates:
    """What the law of the month's last day says of every program.

    ``used`` holds the dated values that were read, ``notes`` the codes that every share of a
    program carries: that its law changed within the month, that a relief was not shown, that a
    yearly value should have been renewed. Raises ``RuleNotInForce``.
    """

    def __init__(
        self,
        employer: Employer,
        book: RuleBook,
        month: Month,
        size: SizeClass,
        active_workers: int,
    ) -> None:
        self._rules = book.at(month.last)
        self._on_first_day = book.at(month.first)
        self._groups = sorted(risk_groups(employer).intersection(RISK_GROUPS))
        self._changed: set[Program] = set()
        self._jkn_with_extra: dict[int, Rate] = {}
        self.used: dict[str, DatedValue] = {}
        self.notes: dict[Program, tuple[str, ...]] = {}
        self.is_relief_missing = False
        self._read_general(size)
        self._read_accident_and_death(employer, active_workers)
        self._read_old_age_and_pension()
        self._read_health(size)
        self._read_unemployment()
        self._write_notes()

    def _use(self, rule_id: str, *programs: Program) -> bool:
        """Keep the value for ``programs``; tell whether another one held on the first day."""
        value = self.used[rule_id] = self._rules.dated(rule_id)
        before = self._on_first_day
        has_changed = not before.covers(rule_id) or before.dated(rule_id).value != value.value
        if has_changed:
            self._changed.update(programs)
        return has_changed

    def _rate(self, rule_id: str, *programs: Program) -> Rate:
        self._use(rule_id, *programs)
        return self._rules.rate(rule_id)

    def _amount(self, rule_id: str, program: Program) -> Sen:
        self._use(rule_id, program)
        return self._rules.amount(rule_id)

    def _read_general(self, size: SizeClass) -> None:
        self._use(f"phasing.{size.rule_name}", *Program)
        self.has_intern_rule_changed = self._use("phasing.intern")
        self._use("wage_base.daily_multiplier", *Program)
        self.daily_multiplier = self._rules.integer("wage_base.daily_multiplier")

    def _read_accident_and_death(self, employer: Employer, active_workers: int) -> None:
        jkk_relief, jkm_relief = self._read_relief(employer, active_workers)
        self.jkk = {
            group: self._rate(f"jkk.rate_group_{group}", Program.JKK).reduced_to(jkk_relief)
            for group in self._groups
        }
        """The employer's rate of JKK by risk group, for the groups that occur."""
        self.jkm = self._rate("jkm.rate", Program.JKM).reduced_to(jkm_relief)
        if employer.is_construction:
            self._use("phasing.construction", *Program)
            jkk = self._rate("jkk.rate_construction", Program.JKK)
            jkm = self._rate("jkm.rate_construction", Program.JKM)
            self.jkk_project = jkk.reduced_to(jkk_relief)
            self.jkm_project = jkm.reduced_to(jkm_relief)

    def _read_relief(self, employer: Employer, active_workers: int) -> tuple[Rate, Rate]:
        """Return the shares of JKK and JKM that are paid: PP 49/2020, PP 7/2025, PP 36/2025."""
        full = Rate(1, 1)
        self._has_group_relief = False
        if self._rules.covers("relief.covid.jkk_multiplier"):
            jkk = self._rate("relief.covid.jkk_multiplier", Program.JKK)
            return jkk, self._rate("relief.covid.jkm_multiplier", Program.JKM)
        if not self._rules.covers(f"{_RELIEF}.jkk_multiplier"):
            return full, full
        self._has_group_relief = (
            employer.labour_intensive_subsector in self._rules.names(f"{_RELIEF}.subsectors")
            and employer.jkk_paid_through_2025_01
            and active_workers >= self._rules.integer(f"{_RELIEF}.minimum_workers")
        )
        self.is_relief_missing = not self._has_group_relief
        if self.is_relief_missing:
            return full, full
        return self._rate(f"{_RELIEF}.jkk_multiplier", Program.JKK), full

    def _read_old_age_and_pension(self) -> None:
        jht, jp = Program.JHT, Program.JP
        self.jht = (self._rate("jht.rate_employer", jht), self._rate("jht.rate_worker", jht))
        self.jp = (self._rate("jp.rate_employer", jp), self._rate("jp.rate_worker", jp))
        self.jp_ceiling = self._amount("jp.wage_ceiling", jp)
        self._use("jp.pension_age", jp)

    def _read_health(self, size: SizeClass) -> None:
        jkn = Program.JKN
        self.jkn_employer = self._rate("jkn.rate_employer", jkn)
        self._jkn_own = self._rate("jkn.rate_worker", jkn)
        self._jkn_extra = self._rate("jkn.rate_extra_member", jkn)
        self.jkn_ceiling = self._amount("jkn.wage_ceiling", jkn)
        self._use("jkn.floor_sizes", jkn)
        self.has_jkn_floor = size.rule_name in self._rules.names("jkn.floor_sizes")

    def jkn_worker(self, extra_members: int) -> Rate:
        """Return the worker's whole JKN rate, extra family members included."""
        if extra_members not in self._jkn_with_extra:
            rate = self._jkn_own.plus(self._jkn_extra.times(extra_members))
            self._jkn_with_extra[extra_members] = rate
        return self._jkn_with_extra[extra_members]

    def _read_unemployment(self) -> None:
        jkp = Program.JKP
        if not self._rules.covers("jkp.wage_ceiling"):
            return
        self.jkp_ceiling = self._amount("jkp.wage_ceiling", jkp)
        self._use("jkp.max_age_at_registration", jkp)
        others = (
            (JKP_FROM_JKM, self._rate("jkp.rate_from_jkm", jkp)),
            (JKP_GOVERNMENT, self._rate("jkp.rate_government", jkp)),
        )
        self._jkp_parts = {
            group: ((JKP_FROM_JKK, self._jkp_from_jkk(group)), *others)
            for group in (self._groups or [0])
        }

    def _jkp_from_jkk(self, group: int) -> Rate:
        reduced = f"{_RELIEF}.jkp_rate_from_jkk_group_{group}"
        has_reduced = self._has_group_relief and self._rules.covers(reduced)
        return self._rate(reduced if has_reduced else "jkp.rate_from_jkk", Program.JKP)

    def jkp_parts(self, group: int) -> tuple[tuple[str, Rate], ...]:
        """Return the parts of JKP for a worker of this risk group; 0 for one not known."""
        # Without a group of the place there is no bill, and any entry serves: see ``jkk``.
        return self._jkp_parts.get(group) or next(iter(self._jkp_parts.values()))

    def _write_notes(self) -> None:
        is_stale = self._rules.is_past_renewal("jp.wage_ceiling")
        for program in Program:
            codes = ["CHANGED_WITHIN_MONTH"] if program in self._changed else []
            if program is Program.JKK and self.is_relief_missing:
                codes.append("RELIEF_NOT_SHOWN")
            if program is Program.JP and is_stale:
                codes.append("VALUE_PAST_RENEWAL")
            self.notes[program] = tuple(codes)

    def keep(self, value: DatedValue) -> None:
        """Count a value among those used, for example the minimum wage of one worker's place."""
        self.used[value.rule_id] = value
