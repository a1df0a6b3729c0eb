"""Back to a copy, with the file open."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.keys import make_key
from tests.storage.samples import execute

V0001 = Path(__file__).parent.parent / "data" / "databases" / "v0001.sqlite"


def names(database: Database) -> list[str]:
    """Return the names of the employers."""
    return [each.name for each in EmployerRepository(database).all()]


def test_the_content_of_the_copy_comes_back(database: Database, tmp_path: Path) -> None:
    """What was entered after the copy is gone, also for other connections."""
    repository = EmployerRepository(database)
    repository.save(Employer(name="PT Dulu"))
    copy = tmp_path / "copy.sqlite"
    database.copy_to(copy)
    repository.save(Employer(name="PT Kemudian"))
    with Database.open(database.path, read_only=True) as reader:
        assert len(names(reader)) == 2
        database.restore_from(copy)
        assert names(database) == names(reader) == ["PT Dulu"]


def test_an_older_copy_is_migrated(database: Database) -> None:
    """A copy made before an update fits the program of today."""
    database.restore_from(V0001)
    assert names(database) == ["PT Contoh Sejahtera"]


@pytest.mark.parametrize("kind", ["missing", "foreign", "newer", "damaged", "empty"])
def test_a_copy_that_cannot_be_used_changes_nothing(
    database: Database, tmp_path: Path, kind: str
) -> None:
    """The present content stands, whatever is wrong with the copy."""
    EmployerRepository(database).save(Employer(name="PT Sekarang"))
    copy = tmp_path / "copy.sqlite"
    if kind == "foreign":
        execute(copy, "CREATE TABLE other (x)")
    elif kind == "newer":
        database.copy_to(copy)
        execute(copy, "PRAGMA user_version = 9999")
    elif kind == "damaged":
        copy.write_bytes(V0001.read_bytes()[:8192] + b"\xa5" * 40_000)
    elif kind == "empty":
        copy.touch()
    with pytest.raises(UserError) as caught:
        database.restore_from(copy)
    assert caught.value.code == "BACKUP_UNUSABLE"
    assert names(database) == ["PT Sekarang"]


def test_a_copy_with_another_password_is_refused(path: Path, tmp_path: Path) -> None:
    """It would make the file one that its own password does not open."""
    copy = tmp_path / "copy.sqlite"
    Database.open(copy, key=make_key("lama")).close()
    with Database.open(path, key=make_key("baru")) as database:
        with pytest.raises(UserError) as caught:
            database.restore_from(copy)
        assert caught.value.code == "BACKUP_UNUSABLE"
        assert names(database) == []
