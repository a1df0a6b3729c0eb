"""What is wrong or missing in the employer's own data."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.employer import Signatory, SizeCriterion
from desktop.domain.employer_check import check_employer
from tests.domain.people import make_employer, shipped_book

COMPLETE: dict[str, object] = {
    "nib": "1234567890123",
    "npwp": "0123456789012345",
    "npp": "12345678",
    "health_entity_code": "01234567",
    "kbli": "10110",
    "address": "Jl. Contoh 1",
    "phone": "0721123456",
    "signatory": Signatory("Budi Contoh", "Direktur"),
}


def codes(day: date = date(2026, 11, 30), **told: object) -> list[str]:
    """Return ``field:CODE`` with an exclamation mark for errors."""
    issues = check_employer(make_employer(**(COMPLETE | told)), shipped_book().at(day))
    return [f"{issue.field}:{issue.code}{'!' if issue.is_error else ''}" for issue in issues]


def test_complete_data_have_no_issue() -> None:
    """Nothing is found where nothing lacks."""
    assert codes() == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"name": "  "}, ["name:REQUIRED!"]),
        ({"nib": "123"}, ["nib:NIB_LENGTH!"]),
        ({"npwp": "123"}, ["npwp:NPWP_LENGTH!"]),
        ({"npp": "123"}, ["npp:NPP_FORM"]),
        ({"kbli": "123"}, ["kbli:KBLI_LENGTH!"]),
        ({"kbli": "", "phone": ""}, []),
        ({"phone": "123"}, ["phone:PHONE_FORM"]),
        ({"nib": "", "address": ""}, ["nib:EMPLOYER_FIELD_EMPTY", "address:EMPLOYER_FIELD_EMPTY"]),
        ({"jkk_risk_group": 0}, ["jkk_risk_group:RISK_GROUP_MISSING!"]),
        ({"jkk_risk_group": 6}, ["jkk_risk_group:RISK_GROUP_MISSING!"]),
        ({"size": ""}, ["size:SIZE_MISSING!"]),
        ({"size": "", "size_criterion": SizeCriterion.CAPITAL}, ["size:SIZE_FIGURE_MISSING!"]),
        ({"province": "Atlantis"}, ["province:PROVINCE_UNKNOWN"]),
        ({"province": ""}, ["province:EMPLOYER_FIELD_EMPTY"]),
        ({"signatory": Signatory()}, ["signatory_name:SIGNATORY_MISSING"]),
    ],
)
def test_each_fault_is_named(told: dict[str, object], expected: list[str]) -> None:
    """Errors block the declaration, warnings do not."""
    assert codes(**told) == expected


def test_a_criterion_without_law_on_that_day_is_an_error() -> None:
    """Capital was no criterion before February 2021."""
    assert codes(date(2020, 6, 30), size="", capital=1) == ["size:SIZE_RULE_NOT_IN_FORCE!"]
