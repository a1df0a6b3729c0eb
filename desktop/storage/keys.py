"""The key of an encrypted data file: made from the password, never written anywhere.

**Decision.** An encrypted file must stay one file that can be carried, copied and backed up; a
file of wrapped keys beside it would be lost sooner or later, and SQLCipher leaves no room of its
own for one. What it does leave in clear are the first sixteen bytes, the salt. So the key *is*
scrypt(password, those sixteen bytes), and nothing else needs to be kept: four bytes say that the
file is ours and how the key is made, twelve are random. The printed recovery key is the key
itself. The price: a new password means a new key, so all pages are written anew (a second or two)
and a new recovery sheet is printed; the gain: an old password or sheet opens old copies only.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from desktop.domain.recovery_key import KEY_BYTES, recovery_secret, recovery_text
from desktop.storage.faults import user_error

MARK = b"PJS\x01"
"""First bytes of an encrypted file; the last one is the version of the way to the key."""
SALT_BYTES = 16
_PLAIN_MARK = b"SQLite format 3\x00"

# Version 1: 64 MiB and a third of a second on an office computer, once each time a file is opened.
_SCRYPT_COST = 2**16
_SCRYPT_BLOCK = 8
_SCRYPT_MEMORY = 2**27


class FileKey(NamedTuple):
    """The raw key of one file and the sixteen bytes in clear at its beginning."""

    secret: bytes
    salt: bytes

    def __repr__(self) -> str:
        """Show neither: a key must not come into a log."""
        return "FileKey()"

    def literal(self) -> str:
        """Return the key as SQLCipher takes it, with the salt in it."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"

    def recovery_text(self) -> str:
        """Return the key in groups of signs, to be printed and put away."""
        return recovery_text(self.secret)


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


def is_encrypted(path: Path) -> bool:
    """Tell whether the file is an encrypted one of ours; False for none that can be read."""
    return _first_bytes(path).startswith(MARK)


def is_plain(path: Path) -> bool:
    """Tell whether the file is an SQLite database without encryption."""
    return _first_bytes(path) == _PLAIN_MARK


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
    salt = _first_bytes(path)
    if not salt.startswith(MARK) or len(salt) < SALT_BYTES:
        raise user_error("DATABASE_NOT_OURS", path)
    return salt


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError:
        return b""
