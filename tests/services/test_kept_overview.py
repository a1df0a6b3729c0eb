"""The first page is kept in the data file and known again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.action_plan import Action
from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.services.action_plan import PlanProposals
from desktop.services.container import Services, build_services
from desktop.storage.kept_overview import KeptOverviewRepository
from tests.services.conftest import NOW, make_worker


@pytest.fixture
def read(services: Services, employer: Employer) -> Services:
    """Return services whose first page was read and kept."""
    services.employers.save(employer)
    services.workforce.save(make_worker())
    services.kept_overview.keep(services.overview.read())
    return services


def test_what_is_kept_is_what_was_read(read: Services) -> None:
    """Every figure and every line, with their workers; and it still holds."""
    kept = read.kept_overview.kept()
    assert kept is not None
    assert kept.is_current
    assert kept.read_at == NOW
    assert replace(kept.overview, basis=read.overview.basis()) == read.overview.read()
    assert kept.overview.agenda
    assert kept.overview.programs


def test_the_sample_is_kept_whole(services: Services) -> None:
    """As much as a first page ever shows, and no name of anybody."""
    services.sample.load()
    overview = services.overview.read()
    services.kept_overview.keep(overview)
    kept = services.kept_overview.kept()
    assert kept is not None
    shown = ("next_step", "agenda", "standing", "latest", "trend")
    for name in shown:
        assert getattr(kept.overview, name) == getattr(overview, name)
    counted = [(p.program, p.expected, p.registered, p.missing) for p in overview.programs]
    assert [
        (p.program, p.expected, p.registered, p.missing) for p in kept.overview.programs
    ] == counted
    stored = KeptOverviewRepository(services.database).get(
        services.employers.required().employer_id
    )
    for worker in services.workforce.all():
        assert worker.name not in str(stored)
        assert not worker.nik or worker.nik not in str(stored)


def _edit(services: Services) -> None:
    (worker,) = services.workforce.all()
    services.workforce.save(replace(worker, basic_wage=worker.basic_wage + 100))


CHANGES: dict[str, Callable[[Services], object]] = {
    "worker": _edit,
    "employer": lambda s: s.employers.save(replace(s.employers.required(), name="PT Baru")),
    "answer": lambda s: s.assessments.save_answer("REG-01", Answer(AnswerValue.YES)),
    "day": lambda s: s.assessments.start(NOW.date() - timedelta(days=30)),
    "plan": lambda s: s.plan.add_missing(
        PlanProposals(NOW.date(), (Action(obligation_id="REG-01", proposal="Daftarkan"),))
    ),
    "declaration": lambda s: s.declarations.finalise("001/UJI/XI/2026"),
    "calendar": lambda s: s.calendar.add(date(2026, 12, 3), "Libur kantor"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_makes_it_old(read: Services, change: str) -> None:
    """It is still shown, but as what was before; read and kept again it holds again."""
    CHANGES[change](read)
    kept = read.kept_overview.kept()
    assert kept is not None
    assert not kept.is_current
    read.kept_overview.keep(read.overview.read())
    again = read.kept_overview.kept()
    assert again is not None
    assert again.is_current


def test_tomorrow_it_is_old(
    read: Services, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> None:
    """The distances are told from the day that it is, not from that of the reading."""
    later = NOW + timedelta(days=1)
    services = build_services(read.database, rulebook, obligations, lambda: later)
    kept = services.kept_overview.kept()
    assert kept is not None
    assert not kept.is_current
    assert kept.overview.today == later.date()
    assert kept.read_at == NOW


def test_nothing_is_kept_of_what_cannot_be_judged(services: Services, employer: Employer) -> None:
    """Neither without an employer nor without workers: that is read in no time."""
    services.kept_overview.keep(services.overview.read())
    assert services.kept_overview.kept() is None
    services.employers.save(employer)
    services.kept_overview.keep(services.overview.read())
    assert services.kept_overview.kept() is None


@pytest.mark.parametrize("content", [{}, {"statuses": 3}, {"statuses": {"NEW_STATUS": 1}}])
def test_what_another_version_kept_is_as_good_as_nothing(
    read: Services, content: dict[str, object]
) -> None:
    """It is read anew then."""
    repository = KeptOverviewRepository(read.database)
    employer_id = read.employers.required().employer_id
    kept = repository.get(employer_id)
    assert kept is not None
    repository.put(employer_id, replace(kept, content=content))
    assert read.kept_overview.kept() is None
