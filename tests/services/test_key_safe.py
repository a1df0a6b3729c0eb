"""The system's safe: asked only for encrypted files, and never trusted blindly."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.errors import PasswordDeleteError

from desktop.errors import UserError
from desktop.services.key_safe import find_key, forget_key, keep_key
from desktop.storage.database import Database
from desktop.storage.keys import make_key


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Stand in for the system's safe."""
    kept: dict[str, str] = {}

    def forget(_service: str, name: str) -> None:
        if name not in kept:
            raise PasswordDeleteError
        del kept[name]

    monkeypatch.setattr(keyring, "set_password", lambda _s, name, text: kept.update({name: text}))
    monkeypatch.setattr(keyring, "get_password", lambda _s, name: kept.get(name))
    monkeypatch.setattr(keyring, "delete_password", forget)
    return kept


def test_a_kept_key_opens_the_file_after_a_move(safe: dict[str, str], tmp_path: Path) -> None:
    """It is kept under the first bytes of the file, not under its name."""
    path, key = tmp_path / "a.sqlite", make_key("rahasia")
    Database.open(path, key=key).close()
    keep_key(key)
    moved = path.rename(tmp_path / "b.sqlite")
    assert find_key(moved) == key
    forget_key(key)
    forget_key(key)
    assert find_key(moved) is None


def test_a_plain_file_asks_no_safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The safe of the system may ask for a password of its own; nobody wants that for nothing."""
    monkeypatch.setattr(keyring, "get_password", lambda *_names: pytest.fail("asked"))
    Database.open(tmp_path / "a.sqlite").close()
    assert find_key(tmp_path / "a.sqlite") is None


def test_without_a_safe_the_user_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The password is simply asked for the next time."""

    def fail(*_names: str) -> None:
        raise keyring.errors.NoKeyringError

    monkeypatch.setattr(keyring, "set_password", fail)
    monkeypatch.setattr(keyring, "get_password", fail)
    with pytest.raises(UserError) as caught:
        keep_key(make_key("rahasia"))
    assert caught.value.code == "KEYRING_UNAVAILABLE"
    Database.open(tmp_path / "a.sqlite", key=make_key("x")).close()
    assert find_key(tmp_path / "a.sqlite") is None
