"""Named filters of the current employer."""

from __future__ import annotations

from desktop.domain.employer import Employer
from desktop.services.container import Services


def test_filters_belong_to_the_current_employer(services: Services, employer: Employer) -> None:
    """Nothing before an employer exists; then what is put is found until it is removed."""
    filters = services.saved_filters
    assert filters.all() == {}
    services.employers.save(employer)

    filters.put("Kontrak", {"kind": "PKWT"})
    assert filters.all() == {"Kontrak": {"kind": "PKWT"}}

    filters.remove("Kontrak")
    assert filters.all() == {}
