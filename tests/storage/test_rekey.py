"""Another key for the whole file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage import rekey
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.file_key import FileKey, is_encrypted, is_plain
from desktop.storage.keys import make_key
from desktop.storage.rekey import change_key, change_keys_of_copies

NAME = "PT Contoh Sangat Rahasia"


@pytest.fixture
def filled(path: Path) -> Path:
    """Return a closed plain file with one employer."""
    with Database.open(path) as database:
        EmployerRepository(database).save(Employer(name=NAME))
    return path


def names(path: Path, key: FileKey | None) -> list[str]:
    """Return the names of the employers of a file."""
    with Database.open(path, key=key) as database:
        return [each.name for each in EmployerRepository(database).all()]


def test_a_password_is_set_changed_and_taken_away(filled: Path) -> None:
    """Each time the content stays, and of the former state nothing is left in the folder."""
    first, second = make_key("satu"), make_key("dua")
    change_key(filled, None, first)
    assert is_encrypted(filled)
    assert all(NAME.encode() not in file.read_bytes() for file in filled.parent.iterdir())
    change_key(filled, first, second)
    with pytest.raises(UserError) as caught:
        Database.open(filled, key=first)
    assert caught.value.code == "DATABASE_PASSWORD"
    assert names(filled, second) == [NAME]
    change_key(filled, second, None)
    assert is_plain(filled)
    assert names(filled, None) == [NAME]
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_the_schema_and_its_marks_arrive(filled: Path) -> None:
    """The file is still ours and of the newest schema, and finalised papers stay frozen."""
    key = make_key("satu")
    change_key(filled, None, key)
    with Database.open(filled, key=key) as database:
        triggers = database.connection().execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
        )
        assert triggers.fetchone()[0] >= 4
    assert not (filled.parent / "cadangan").exists()


def test_a_file_that_somebody_reads_keeps_its_key(filled: Path) -> None:
    """The reader would go on with a file that has no name any more."""
    with Database.open(filled, read_only=True) as reader:
        EmployerRepository(reader).all()
        with pytest.raises(UserError) as caught:
            change_key(filled, None, make_key("satu"))
    assert caught.value.code == "DATABASE_LOCKED"
    assert names(filled, None) == [NAME]


def test_a_new_file_that_differs_is_thrown_away(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file stands when the new one does not hold the same rows."""
    change_to = iter([{"employer": 1}, {"employer": 0}])
    monkeypatch.setattr(rekey, "_row_counts", lambda _connection: next(change_to))
    with pytest.raises(UserError) as caught:
        change_key(filled, None, make_key("satu"))
    assert caught.value.code == "KEY_NOT_CHANGED"
    assert filled.name in caught.value.sentence
    assert names(filled, None) == [NAME]
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_copies_that_have_another_key_are_named(filled: Path, tmp_path: Path) -> None:
    """What opens with the old key gets the new one; the rest is told."""
    old, new = make_key("satu"), make_key("dua")
    same, other = tmp_path / "same.sqlite", tmp_path / "other.sqlite"
    Database.open(same, key=old).close()
    Database.open(other, key=make_key("lain")).close()
    assert change_keys_of_copies([same, other], old, new) == [other]
    Database.open(same, key=new).close()
