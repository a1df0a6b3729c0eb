"""Keys: made from the password and the first bytes of the file, or read from the sheet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.recovery_key import RecoveryKeyMistyped
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.file_key import MARK, is_encrypted, is_plain
from desktop.storage.keys import key_from_hex, key_from_password, key_from_recovery, make_key


@pytest.fixture
def locked(path: Path) -> Path:
    """Return an encrypted file whose password is ``rahasia``."""
    Database.open(path, key=make_key("rahasia")).close()
    return path


def test_the_same_password_makes_another_key_for_another_file() -> None:
    """The salt is random, so equal passwords do not show."""
    one, other = make_key("rahasia"), make_key("rahasia")
    assert one.secret != other.secret
    assert one.salt != other.salt


def test_the_file_alone_is_enough(locked: Path, tmp_path: Path) -> None:
    """Moved away from everything beside it, the file opens with its password."""
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    moved = locked.rename(elsewhere / "pindah.sqlite")
    Database.open(moved, key=key_from_password(moved, "rahasia")).close()


def test_the_recovery_key_opens_the_file(locked: Path) -> None:
    """What is printed is enough without the password."""
    printed = key_from_password(locked, "rahasia").recovery_text()
    Database.open(locked, key=key_from_recovery(locked, printed)).close()


def test_a_mistyped_recovery_key_is_told_before_the_file_is_tried(locked: Path) -> None:
    """The check signs speak, not the database."""
    with pytest.raises(RecoveryKeyMistyped):
        key_from_recovery(locked, "AAAAA-" * 13)


def test_files_are_told_apart_by_their_first_bytes(locked: Path, tmp_path: Path) -> None:
    """Encrypted, plain, foreign and missing files are known without a password."""
    plain = tmp_path / "plain.sqlite"
    Database.open(plain).close()
    foreign = tmp_path / "foreign"
    foreign.write_text("x")
    found = [(is_encrypted(file), is_plain(file)) for file in (locked, plain, foreign)]
    assert found == [(True, False), (False, True), (False, False)]
    assert not is_encrypted(tmp_path / "missing")
    assert locked.read_bytes().startswith(MARK)


def test_a_key_for_a_foreign_file_is_refused(tmp_path: Path) -> None:
    """Without our mark there is nothing to make a key from."""
    with pytest.raises(UserError) as caught:
        key_from_password(tmp_path / "missing", "rahasia")
    assert caught.value.code == "DATABASE_NOT_OURS"


def test_a_locked_file_of_an_earlier_version_opens(path: Path) -> None:
    """The way from the password to the pages never changes without a new mark."""
    shutil.copy(Path(__file__).parents[1] / "data" / "databases" / "locked-0005.sqlite", path)
    with Database.open(path, key=key_from_password(path, "kata sandi contoh")) as database:
        assert [each.name for each in EmployerRepository(database).all()] == ["PT Contoh Terkunci"]


def test_there_is_no_default_password() -> None:
    """An empty password makes no key."""
    with pytest.raises(ValueError, match="no default"):
        make_key("")


def test_a_key_does_not_show_itself() -> None:
    """Nothing of it reaches a log by accident."""
    key = make_key("rahasia")
    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)


def test_what_the_safe_gives_back_is_checked(locked: Path) -> None:
    """A damaged entry of the keyring counts as none."""
    key = key_from_password(locked, "rahasia")
    assert key_from_hex(locked, key.secret.hex()) == key
    assert key_from_hex(locked, "no hex") is None
    assert key_from_hex(locked, "00") is None
