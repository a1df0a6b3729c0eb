"""The employer, and the size class on which its obligations depend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from desktop.domain.establishment import Establishment
from desktop.domain.money import Sen

if TYPE_CHECKING:
    from desktop.domain.rules import RulesAt


class SizeClass(Enum):
    """The size of an enterprise; the value is the Indonesian word."""

    MICRO = "mikro"
    SMALL = "kecil"
    MEDIUM = "menengah"
    LARGE = "besar"

    @property
    def rule_name(self) -> str:
        """The English word that rule ids and lists use."""
        return self.name.lower()


class SizeCriterion(Enum):
    """What a size class rests on; it is printed on the declaration."""

    STATED = "stated"
    CAPITAL = "capital"
    ANNUAL_SALES = "annual_sales"


@dataclass(frozen=True, slots=True)
class Signatory:
    """The person who signs for the employer."""

    name: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """The employer as its owner describes it; amounts in sen.

    ``minimum_wage`` is the user's own figure (UMK of the place of work) and wins over the tables.
    ``jkk_risk_group`` is 1 to 5 as BPJS Ketenagakerjaan has set it, 0 when not known.
    """

    name: str
    legal_form: str = ""
    nib: str = ""
    npwp: str = ""
    npp: str = ""
    health_entity_code: str = ""
    kbli: str = ""
    kbli_version: str = ""
    address: str = ""
    city: str = ""
    province: str = ""
    phone: str = ""
    email: str = ""
    founded_on: date | None = None
    stated_size: SizeClass | None = None
    capital: Sen | None = None
    annual_sales: Sen | None = None
    size_criterion: SizeCriterion | None = None
    jkk_risk_group: int = 0
    is_construction: bool = False
    minimum_wage: Sen | None = None
    labour_intensive_subsector: str = ""
    jkk_paid_through_2025_01: bool = False
    establishments: tuple[Establishment, ...] = ()
    signatory: Signatory = Signatory()
    preparer: str = ""
    document_number: str = ""
    addressee: str = ""
    addressee_city: str = ""
    employer_id: int = 0


class SizeUndetermined(ValueError):
    """The size class cannot be told; ``code`` says what is missing or contradicts."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class EmployerSize:
    """A size class with the criterion that it rests on."""

    size: SizeClass
    criterion: SizeCriterion


def employer_size(employer: Employer, rules: RulesAt) -> EmployerSize:
    """Return the size class: the stated one, else by capital or annual sales.

    Bounds: PP 7/2021 Pasal 35, before 2 February 2021 UU 20/2008 Pasal 6. Raises
    ``SizeUndetermined`` when nothing is given or two figures disagree without a criterion.
    """
    if employer.stated_size is not None:
        return EmployerSize(employer.stated_size, SizeCriterion.STATED)
    criterion = employer.size_criterion
    if criterion is SizeCriterion.CAPITAL or criterion is SizeCriterion.ANNUAL_SALES:
        return EmployerSize(_size_by(criterion, employer, rules), criterion)
    return _size_without_criterion(employer, rules)


def _size_without_criterion(employer: Employer, rules: RulesAt) -> EmployerSize:
    given = [
        criterion
        for criterion in (SizeCriterion.ANNUAL_SALES, SizeCriterion.CAPITAL)
        if _figure(criterion, employer) is not None
    ]
    if not given:
        raise SizeUndetermined("SIZE_MISSING")
    sizes = {_size_by(criterion, employer, rules) for criterion in given}
    if len(sizes) > 1:
        raise SizeUndetermined("SIZE_CONTRADICTS")
    return EmployerSize(sizes.pop(), given[0])


def _figure(criterion: SizeCriterion, employer: Employer) -> Sen | None:
    return employer.capital if criterion is SizeCriterion.CAPITAL else employer.annual_sales


def _size_by(criterion: SizeCriterion, employer: Employer, rules: RulesAt) -> SizeClass:
    amount = _figure(criterion, employer)
    if amount is None:
        raise SizeUndetermined("SIZE_FIGURE_MISSING")
    quantity = "capital" if criterion is SizeCriterion.CAPITAL else "sales"
    for size in (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM):
        if amount <= rules.amount(f"size.{quantity}_{size.rule_name}"):
            return size
    return SizeClass.LARGE
