"""Export and import, there and back: the same people, families, places and numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.establishment import Establishment
from desktop.domain.obligation import Obligation
from desktop.domain.program import (
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
)
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.services.container import Services, build_services
from desktop.storage.database import Database
from tests.services.conftest import NOW, an_employer

PEOPLE = 300
ODD_NAMES = (
    "H. Siti Contoh, S.E.", "=1+1", "'Ain Rekaan", "-", "Nan", "budi kecil", "O'Neil \"Rekaan\"",
    "Total", "Jumlah Seluruhnya", "Nyi Rr. Ayu; Rekaan", "José Ñandú", "A", "12 Rekaan",
)  # fmt: skip
ODD_TEXTS = ("", "K-1", "007", "=A1", "1.0", "Gudang; 2", "12-03-1990", "Ya", "#N/A kantor")


def family_of(chance: random.Random, number: int) -> tuple[Dependant, ...]:
    """Return a family of up to five, some of whom little is known."""
    states = list(ParticipationState)
    people = []
    if chance.random() < 0.6:
        people.append(
            Dependant(
                name=f"Pasangan {number}",
                relation=Relation.SPOUSE,
                sex=chance.choice(list(Sex)),
                birth_date=date(1991, 5, 4),
                nik=f"1871014405{number:06d}",
                jkn=ParticipationState.YES,
                is_employed=chance.random() < 0.3,
            )
        )
    people += [
        Dependant(
            name=f"Anak {number} {child}",
            relation=Relation.CHILD,
            birth_date=chance.choice([None, date(2012, 1, 1) + timedelta(days=child * 500)]),
            sex=chance.choice([None, *Sex]),
            jkn=chance.choice(states),
        )
        for child in range(chance.randrange(4))
    ]
    if chance.random() < 0.2:
        people.append(
            Dependant(
                name="=Ibu",
                relation=Relation.EXTRA,
                jkn_number=f"0001234{number:06d}",
                jkn=ParticipationState.YES,
            )
        )
    return tuple(people)


def somebody(chance: random.Random, number: int) -> Worker:
    """Return an invented worker with whatever a field can hold."""
    born = date(1950, 1, 1) + timedelta(days=chance.randrange(20_000))
    start = born + timedelta(days=chance.randrange(6_600, 12_000))
    is_foreign = chance.random() < 0.1
    memberships = [
        MEMBER,
        NOT_MEMBER,
        UNKNOWN_PARTICIPATION,
        Participation(ParticipationState.YES, date(2015, 7, 1) + timedelta(days=number)),
    ]
    money = [None, 0, 1, 450_000_050, 12_345_678_901]
    later = [None, start, start + timedelta(days=number)]
    return Worker(
        name=chance.choice(ODD_NAMES) if number % 3 else f"Pekerja {number}",
        birth_date=born,
        sex=chance.choice(list(Sex)),
        employment=Employment(
            chance.choice(list(EmploymentKind)),
            start,
            chance.choice(later),
            chance.choice(later),
            chance.choice(["Pabrik Metro", "", "Kota Bandar Lampung"]),
            chance.choice(ODD_TEXTS),
            chance.choice(ODD_TEXTS),
            chance.random() < 0.2,
        ),
        basic_wage=chance.choice(money[1:]) or 450_000_000,
        nik="" if is_foreign else f"187101{born:%d%m%y}{number:04d}",
        passport_number=f"X{number:07d}" if is_foreign else "",
        citizenship=Citizenship.FOREIGN if is_foreign else Citizenship.INDONESIAN,
        staff_number=chance.choice(ODD_TEXTS),
        fixed_allowances=chance.choice(money[1:]) or 0,
        employment_programs=tuple(chance.choice(memberships) for _ in range(5)),
        jkn_status=chance.choice(list(JknStatus)),
        kpj=chance.choice(["", f"{number:011d}"]),
        jkn_number=chance.choice(["", f"000{number:010d}"]),
        reported_wage_employment=chance.choice(money),
        reported_wage_health=chance.choice(money),
        family_members=chance.choice([None, 0, 3]),
        family_registered=chance.choice([None, 0]),
        extra_jkn_members=chance.choice([0, 2]),
    )


@pytest.fixture(scope="module")
def full_file(
    tmp_path_factory: pytest.TempPathFactory,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
) -> Path:
    """Return a closed file of many odd people, families, places of work and past changes."""
    path = tmp_path_factory.mktemp("penuh") / "penuh.sqlite"
    with Database.open(path) as database:
        fill(build_services(database, rulebook, obligations, lambda: NOW))
    return path


def fill(services: Services) -> None:
    """Store the employer and everybody."""
    services.employers.save(
        replace(
            an_employer(), establishments=(Establishment(name="Pabrik Metro", city="Kota Metro"),)
        )
    )
    chance = random.Random(20_261_129)
    for number in range(1, PEOPLE + 1):
        stored, _changes = services.workforce.save(somebody(chance, number))
        services.workforce.save_family(stored.worker_id, family_of(chance, number))
    for worker in services.workforce.all()[::7]:
        changed = replace(services.workforce.get(worker.worker_id), basic_wage=500_000_000)
        services.workforce.save(changed, since=date(2026, 3, 1))
    for worker in services.workforce.all()[3::11]:
        stored = services.workforce.get(worker.worker_id)
        services.workforce.save(replace(stored, name=f"Nama Benar {worker.worker_id}"))


@pytest.fixture
def full(
    full_file: Path, tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> Iterator[Services]:
    """Return services on a copy of the full file."""
    with Database.open(copyfile(full_file, tmp_path / "data.sqlite")) as database:
        yield build_services(database, rulebook, obligations, lambda: NOW)


@pytest.fixture
def empty(
    full: Services, tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> Iterator[Services]:
    """Return services on another file that knows the same employer and nobody else."""
    with Database.open(tmp_path / "lain.sqlite") as database:
        other = build_services(database, rulebook, obligations, lambda: NOW)
        other.employers.save(replace(full.employers.required(), employer_id=0))
        yield other


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_an_export_makes_the_identical_workforce_elsewhere(
    full: Services, empty: Services, tmp_path: Path, suffix: str
) -> None:
    """Every field of everybody, families in their order, and the places that they work at."""
    path = tmp_path / f"ekspor.{suffix}"
    assert full.transfer.export(path) == PEOPLE
    plan = empty.import_desk.plan(empty.import_desk.open(path))
    assert plan.waiting == 0
    assert plan.draft.source is not None
    assert plan.draft.source.skipped_rows == ()
    empty.import_desk.apply(plan)
    wanted, got = full.workforce.all(), empty.workforce.all()
    assert [replace(w, worker_id=0, source_row=0) for w in got] == [
        replace(w, worker_id=0, source_row=0) for w in wanted
    ]
    assert [w.family for w in got] == [w.family for w in wanted]


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_an_export_says_nothing_new_where_it_comes_from(
    full: Services, tmp_path: Path, suffix: str
) -> None:
    """Nobody changes, nobody leaves, and no history is touched."""
    path = tmp_path / f"ekspor.{suffix}"
    full.transfer.export(path)
    before = full.workforce.all()
    histories = {w.worker_id: full.workforce.history(w.worker_id) for w in before}
    plan = full.import_desk.plan(full.import_desk.open(path))
    assert (plan.is_empty, plan.waiting, plan.decided.leaving) == (True, 0, ())
    assert len(plan.decided.unchanged) == PEOPLE
    full.import_desk.apply(plan)
    assert full.workforce.all() == before
    assert {w.worker_id: full.workforce.history(w.worker_id) for w in before} == histories
    assert any(histories.values())
