"""Real services over a temporary database, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from shutil import copyfile

import pytest

from desktop.domain.employer import Employer, Signatory, SizeClass
from desktop.domain.obligation import Obligation
from desktop.domain.program import MEMBER, JknStatus
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Employment, EmploymentKind, Sex, Worker
from desktop.services.container import Services, build_services
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook
from desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 10, 30)
NUMBER = "001/PJ/XI/2026"
"""Of the declaration in ``final_file``."""


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    """Return the law as shipped."""
    return load_rulebook()


@pytest.fixture(scope="session")
def obligations() -> tuple[Obligation, ...]:
    """Return the obligations as shipped."""
    return load_obligations()


@pytest.fixture
def services(
    tmp_path: Path, blank_file: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> Iterator[Services]:
    """Return the services of an empty database."""
    with Database.open(copyfile(blank_file, tmp_path / "data.sqlite")) as database:
        yield build_services(database, rulebook, obligations, lambda: NOW)


@pytest.fixture
def employer() -> Employer:
    """Return an invented employer that lacks nothing."""
    return an_employer()


@pytest.fixture(scope="session")
def final_file(
    tmp_path_factory: pytest.TempPathFactory,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
) -> Path:
    """Return a closed data file: the employer, one worker and their declaration, final."""
    path = tmp_path_factory.mktemp("final") / "final.sqlite"
    with Database.open(path) as database:
        services = build_services(database, rulebook, obligations, lambda: NOW)
        services.employers.save(an_employer())
        services.workforce.save(make_worker(1))
        services.declarations.finalise(NUMBER)
    return path


def an_employer() -> Employer:
    """Return an invented employer that lacks nothing."""
    return Employer(
        name="PT Uji Coba",
        legal_form="PT",
        nib="1234567890123",
        npwp="0123456789012345",
        npp="12345678",
        health_entity_code="01234567",
        kbli="10110",
        address="Jl. Uji 1",
        city="Kota Bandar Lampung",
        province="Lampung",
        stated_size=SizeClass.MEDIUM,
        jkk_risk_group=3,
        signatory=Signatory("Ibu Direktur", "Direktur"),
    )


def make_worker(number: int = 1, **changes: object) -> Worker:
    """Return an invented worker who takes part in every program."""
    values: dict[str, object] = {
        "name": f"Pekerja {number}",
        "nik": f"187101010190{number:04d}",
        "birth_date": date(1990, 1, 1),
        "sex": Sex.MALE,
        "employment": Employment(EmploymentKind.PKWTT, date(2020, 1, 6)),
        "basic_wage": 4_500_000_00,
        "employment_programs": (MEMBER,) * 5,
        "jkn_status": JknStatus.THIS_EMPLOYER,
        "source_row": number + 1,
    }
    return Worker(**{**values, **changes})  # type: ignore[arg-type]
