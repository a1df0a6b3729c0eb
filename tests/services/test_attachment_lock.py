"""Names and identities behind a password: open figures, nothing personal, whole again after."""

from __future__ import annotations

import base64
import json

import pytest

from desktop.domain.declaration import canonical_json, digest_of
from desktop.errors import UserError
from desktop.services.attachment_lock import LOCKED, PERSONAL, is_locked, lock, unlock
from tests.report.factories import a_snapshot

CANONICAL = canonical_json(a_snapshot(3))
DIGEST = digest_of(CANONICAL)
PASSWORD = "kata sandi uji"


@pytest.fixture(scope="module")
def attached() -> bytes:
    """Return the locked attachment."""
    return lock(CANONICAL, DIGEST, PASSWORD)


def test_nothing_personal_can_be_read(attached: bytes) -> None:
    """No name, NIK, number or birth date of a worker stands in the open part; figures do."""
    for worker in json.loads(CANONICAL)["workers"]:
        for field in ("nik", "staff_number", "birth_date"):
            assert worker[field].encode() not in attached
    assert b"Siti Rahmawati" not in attached
    opened = json.loads(attached)
    assert is_locked(opened)
    assert all(worker[field] == "" for worker in opened["workers"] for field in PERSONAL)
    assert opened["programs"] == json.loads(CANONICAL)["programs"]


def test_the_password_gives_the_snapshot_back(attached: bytes) -> None:
    """Byte for byte, so that its digest is the printed one."""
    assert unlock(json.loads(attached), DIGEST, PASSWORD) == CANONICAL


@pytest.mark.parametrize(("digest", "password"), [(DIGEST, "salah benar"), ("00" * 32, PASSWORD)])
def test_another_password_or_document_opens_nothing(
    attached: bytes, digest: str, password: str
) -> None:
    """The lock is bound to its password and to the digest of its snapshot."""
    with pytest.raises(UserError) as caught:
        unlock(json.loads(attached), digest, password)
    assert caught.value.code == "ATTACHMENT_PASSWORD_WRONG"


@pytest.mark.parametrize(
    "change",
    [
        {"n": 2**40},
        {"cipher": "none"},
        {"salt": "***"},
        {"salt": 5},
        {"nonce": base64.b64encode(b"x").decode()},
        {"kdf": None},
    ],
)
def test_a_strange_lock_is_refused(attached: bytes, change: dict[str, object]) -> None:
    """Costs or ciphers that a stranger chose are never tried."""
    document = json.loads(attached)
    document[LOCKED].update(change)
    with pytest.raises(UserError) as caught:
        unlock(document, DIGEST, PASSWORD)
    assert caught.value.code == "ATTACHMENT_LOCK_UNKNOWN"


def test_a_short_password_is_refused() -> None:
    """Eight signs at least."""
    with pytest.raises(UserError) as caught:
        lock(CANONICAL, DIGEST, "pendek")
    assert caught.value.code == "ATTACHMENT_PASSWORD_SHORT"
