"""An open, empty database and an employer in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from desktop.domain.employer import Employer
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test's database lies."""
    return tmp_path / "patuh.sqlite"


@pytest.fixture
def database(path: Path, blank_file: Path) -> Iterator[Database]:
    """Return an open, empty database that does not wait for locks."""
    with Database.open(copyfile(blank_file, path), busy_timeout_ms=10) as opened:
        yield opened


@pytest.fixture
def employer_id(database: Database) -> int:
    """Return the id of an employer of whom only the name is known."""
    return EmployerRepository(database).save(Employer(name="PT Contoh Sejahtera")).employer_id
