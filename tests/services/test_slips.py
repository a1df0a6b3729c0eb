"""Slips of a month and of a declaration."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.letter import Paper
from desktop.domain.worker import Employment, EmploymentKind
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.services.container import Services
from tests.services.conftest import make_worker

NOVEMBER = Month(2026, 11)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with two workers at work and one who left in October."""
    services.employers.save(employer)
    left = Employment(EmploymentKind.PKWTT, date(2020, 1, 6), date(2026, 10, 31))
    for worker in (
        make_worker(1, name="Ani"),
        make_worker(2, name="Budi"),
        make_worker(3, name="Cici", employment=left),
    ):
        services.workforce.save(worker)
    return services


def test_everybody_of_the_month_has_one(staffed: Services) -> None:
    """The figures are those of the contributions; who had left is not there."""
    printed = staffed.slips.of_month(NOVEMBER)
    (text,) = page_texts(printed.pdf)
    assert (printed.count, printed.left_out) == (2, 0)
    assert "Ani" in text
    assert "Cici" not in text
    (first, _second) = staffed.contributions.month(NOVEMBER).workers
    total = sum(first.employer_share.values())
    assert f"Rp{total // 100:,}".replace(",", ".") in text


def test_the_chosen_ones_come_in_the_order_chosen(staffed: Services) -> None:
    """As the table lists them; who did not work that month is counted."""
    ani, budi, cici = (worker.worker_id for worker in staffed.workforce.all())
    printed = staffed.slips.of_month(NOVEMBER, [budi, cici, ani], Paper.F4)
    (text,) = page_texts(printed.pdf)
    assert text.index("Budi") < text.index("Ani")
    assert (printed.count, printed.left_out) == (2, 1)
    with pytest.raises(UserError) as fault:
        staffed.slips.of_month(NOVEMBER, [cici])
    assert fault.value.code == "SLIPS_NONE"


def test_a_declaration_gives_what_it_froze(staffed: Services) -> None:
    """A later raise does not reach the slip of the declaration."""
    stored, _ = staffed.declarations.finalise("012/XI/2026")
    ani = staffed.workforce.all()[0]
    staffed.workforce.remove([ani.worker_id])
    printed = staffed.slips.of_declaration(stored.declaration_id)
    (text,) = page_texts(printed.pdf)
    assert printed.count == 2
    assert "Ani" in text
    assert "Data beku deklarasi 012/XI/2026" in text
