"""The first page in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.domain.employer import Employer
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.kept_overview import KeptContent, KeptOverviewRepository

KEPT = KeptContent(datetime(2026, 11, 22, 10, 30), "1/2", {"step": "plan", "count": 3})


def test_one_is_kept_for_each_employer(database: Database, employer_id: int) -> None:
    """The later one takes the place of the former; another employer has its own or none."""
    pages = KeptOverviewRepository(database)
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    pages.put(employer_id, replace(KEPT, basis="0"))
    pages.put(employer_id, KEPT)
    assert pages.get(employer_id) == KEPT
    assert pages.get(other) is None


def test_it_asks_for_no_backup(database: Database, employer_id: int) -> None:
    """It can be read anew; what was changed besides still counts."""
    before = database.changes()
    KeptOverviewRepository(database).put(employer_id, KEPT)
    assert database.changes() == before
    EmployerRepository(database).save(Employer(name="PT Lain"))
    assert database.changes() > before
