"""The ways to a key: from a password, from the recovery sheet, from the keyring."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.recovery_key import KEY_BYTES, recovery_secret
from desktop.storage.faults import user_error
from desktop.storage.file_key import MARK, SALT_BYTES, FileKey, first_bytes, is_encrypted

__all__ = [
    "FileKey",
    "is_encrypted",
    "key_from_hex",
    "key_from_password",
    "key_from_recovery",
    "make_key",
]

# Version 1: 64 MiB and a third of a second on an office computer, once each time a file is opened.
_SCRYPT_COST = 2**16
_SCRYPT_BLOCK = 8
_SCRYPT_MEMORY = 2**27


def make_key(password: str) -> FileKey:
    """Return a key for a new file; raises ``ValueError`` for an empty password."""
    import secrets

    return _derive(password, MARK + secrets.token_bytes(SALT_BYTES - len(MARK)))


def key_from_password(path: Path, password: str) -> FileKey:
    """Return the key that this password makes for this file, right or wrong.

    Raises ``UserError`` (``DATABASE_NOT_OURS``, ``DATABASE_NOT_FOUND``) for a file that is not an
    encrypted one of ours.
    """
    return _derive(password, _salt_of(path))


def key_from_recovery(path: Path, text: str) -> FileKey:
    """Return the key that is printed on the recovery sheet; raises ``RecoveryKeyMistyped``."""
    return FileKey(recovery_secret(text), _salt_of(path))


def key_from_hex(path: Path, text: str) -> FileKey | None:
    """Return the key kept in the system's keyring, or ``None`` for anything that is none."""
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        return None
    return FileKey(secret, _salt_of(path)) if len(secret) == KEY_BYTES else None


def _derive(password: str, salt: bytes) -> FileKey:
    if not password:
        raise ValueError("there is no default password")
    import hashlib  # only for files with a password: OpenSSL takes a while to be loaded

    secret = hashlib.scrypt(
        password.encode("utf-8"),
        salt=salt,
        n=_SCRYPT_COST,
        r=_SCRYPT_BLOCK,
        p=1,
        maxmem=_SCRYPT_MEMORY,
        dklen=KEY_BYTES,
    )
    return FileKey(secret, salt)


def _salt_of(path: Path) -> bytes:
    salt = first_bytes(path)
    if not salt.startswith(MARK) or len(salt) < SALT_BYTES:
        raise user_error("DATABASE_NOT_OURS", path)
    return salt
