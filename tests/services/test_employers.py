"""The employer service: what is stored, what blocks."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.employer import Employer, SizeClass
from desktop.errors import UserError
from desktop.services.changes import EMPLOYER
from desktop.services.container import Services

DAY = date(2026, 11, 22)


def test_an_empty_database_has_no_employer(services: Services) -> None:
    """Asking for the required employer says what to do; asking for the current one is fine."""
    assert services.employers.current() is None

    with pytest.raises(UserError) as fault:
        services.employers.required()
    assert fault.value.code == "EMPLOYER_MISSING"
    assert "halaman Perusahaan" in fault.value.sentence


def test_a_saved_employer_comes_back_and_is_the_current_one(
    services: Services, employer: Employer
) -> None:
    """Saving gives the employer an id; saving it again changes it in place."""
    saved, changes = services.employers.save(employer)
    again, _ = services.employers.save(replace(saved, name="PT Uji Ubah"))

    assert changes.kinds == {EMPLOYER}
    assert again.employer_id == saved.employer_id
    assert services.employers.current() == again


def test_issues_tell_errors_from_warnings(services: Services, employer: Employer) -> None:
    """A missing risk group blocks; a missing NIB only warns."""
    assert services.employers.issues(employer, DAY) == []

    issues = services.employers.issues(replace(employer, jkk_risk_group=0, nib=""), DAY)

    assert [(issue.code, issue.is_error) for issue in issues] == [
        ("EMPLOYER_FIELD_EMPTY", False),
        ("RISK_GROUP_MISSING", True),
    ]


def test_size_follows_the_figures_of_the_law_of_the_day(
    services: Services, employer: Employer
) -> None:
    """Annual sales of Rp10 billion are a small enterprise under PP 7/2021."""
    by_sales = replace(employer, stated_size=None, annual_sales=10_000_000_000_00)

    assert services.employers.size(by_sales, DAY).size is SizeClass.SMALL
