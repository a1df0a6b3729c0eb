"""In which order an employer meets its obligations, and which of them need not be shown.

High-risk work comes first with what belongs to it; then what weighs most. Micro and small
employers get a short path: only what the law asks of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.place_of_work import highest_risk_group

_Item = TypeVar("_Item")

HIGH_RISK_GROUPS = frozenset({4, 5})
"""JKK risk groups high and very high (PP 44/2015 Lampiran I, now that of PP 82/2019)."""

HIGH_RISK_OBLIGATIONS = ("K3-01", "K3-02", "KK-01")
"""What goes with high risk: SMK3, P2K3, accident reports, in this order."""

_SHORT_PATH_SIZES = frozenset({SizeClass.MICRO, SizeClass.SMALL})


@dataclass(frozen=True, slots=True)
class Agenda(Generic[_Item]):
    """Obligations or results in the order in which to show them.

    ``first`` is what a high risk group puts before everything else, to be named on the first
    page; ``left_out`` is what a short path does not show, kept for whoever wants to see all.
    """

    first: tuple[_Item, ...]
    rest: tuple[_Item, ...]
    left_out: tuple[_Item, ...]
    is_high_risk: bool
    is_short: bool

    @property
    def shown(self) -> tuple[_Item, ...]:
        """Everything to show, the most pressing first."""
        return self.first + self.rest


def is_high_risk(employer: Employer) -> bool:
    """Tell whether the employer or an establishment of it stands in risk group IV or V."""
    return highest_risk_group(employer) in HIGH_RISK_GROUPS


def has_short_path(size: SizeClass) -> bool:
    """Tell whether an employer of this size is shown only what applies to it."""
    return size in _SHORT_PATH_SIZES


def obligation_agenda(
    obligations: Iterable[Obligation], employer: Employer, size: SizeClass
) -> Agenda[Obligation]:
    """Order obligations before they are judged; the short path drops those of other sizes."""
    return _agenda(
        obligations,
        employer,
        size,
        obligation_of=_itself,
        applies=lambda obligation: size in obligation.applies_sizes,
    )


def result_agenda(assessment: Assessment, employer: Employer) -> Agenda[ObligationResult]:
    """Order the results of an assessment; the short path drops what does not apply."""
    return _agenda(
        assessment.results,
        employer,
        assessment.employer_size.size,
        obligation_of=_obligation_of,
        applies=lambda result: result.status is not ComplianceStatus.NOT_APPLICABLE,
    )


def _itself(obligation: Obligation) -> Obligation:
    return obligation


def _obligation_of(result: ObligationResult) -> Obligation:
    return result.obligation


def _agenda(
    items: Iterable[_Item],
    employer: Employer,
    size: SizeClass,
    *,
    obligation_of: Callable[[_Item], Obligation],
    applies: Callable[[_Item], bool],
) -> Agenda[_Item]:
    """Sort by severity; equally severe items keep the order in which they came."""
    is_short = has_short_path(size)
    is_risky = is_high_risk(employer)
    first: dict[str, _Item] = {}
    rest: list[_Item] = []
    left_out: list[_Item] = []
    for item in sorted(items, key=lambda item: -obligation_of(item).severity.weight):
        identifier = obligation_of(item).id
        if is_short and not applies(item):
            left_out.append(item)
        elif is_risky and identifier in HIGH_RISK_OBLIGATIONS:
            first[identifier] = item
        else:
            rest.append(item)
    return Agenda(
        first=tuple(first[key] for key in HIGH_RISK_OBLIGATIONS if key in first),
        rest=tuple(rest),
        left_out=tuple(left_out),
        is_high_risk=is_risky,
        is_short=is_short,
    )
