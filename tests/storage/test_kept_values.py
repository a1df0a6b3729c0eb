"""Reasons for odd values in the database."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from desktop.domain.employer import Employer
from desktop.domain.kept_value import KeptValue
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.kept_values import KeptValueRepository
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0008.sqlite"


def reason(worker_id: int, code: str = "WAGE_ZERO") -> KeptValue:
    """Return an invented reason."""
    return KeptValue(
        worker_id=worker_id,
        code=code,
        values_digest="a" * 64,
        reason="Dibayar induk perusahaan",
        given_by="Rina Contoh",
        given_at="2026-11-22T10:30",
    )


def test_a_finding_has_one_reason(database: Database, employer_id: int) -> None:
    """A second one takes the place of the first; other employers have their own."""
    workers, repository = WorkerRepository(database), KeptValueRepository(database)
    other_id = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    ani = workers.save(employer_id, worker("Ani")).worker_id
    stranger = workers.save(other_id, worker("Budi")).worker_id
    for kept in (reason(ani), reason(stranger), replace(reason(ani), reason="Cuti panjang")):
        repository.put(kept)
    repository.put(reason(ani, "AGE_OVER_100"))
    assert [(kept.code, kept.reason) for kept in repository.all(employer_id)] == [
        ("WAGE_ZERO", "Cuti panjang"),
        ("AGE_OVER_100", "Dibayar induk perusahaan"),
    ]
    repository.remove(ani, "WAGE_ZERO")
    repository.remove(ani, "WAGE_ZERO")
    assert repository.all(employer_id) == (reason(ani, "AGE_OVER_100"),)


def test_v0008_keeps_the_reasons(path: Path) -> None:
    """The reason of an older file arrives in the newest program."""
    shutil.copy(KEPT, path)
    with Database.open(path) as database:
        (kept,) = KeptValueRepository(database).all(1)
    assert (kept.worker_id, kept.code) == (1, "NIK_SEX_DIFFERS")
    assert (kept.given_by, kept.given_at) == ("Rina Contoh", "2026-11-23T09:00")
