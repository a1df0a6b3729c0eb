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

MARK = b"PJS\x01"
"""First bytes of an encrypted file; the last one is the version of the way to the key."""
SALT_BYTES = 16
_PLAIN_MARK = b"SQLite format 3\x00"


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
        from desktop.domain.recovery_key import recovery_text

        return recovery_text(self.secret)


def is_encrypted(path: Path) -> bool:
    """Tell whether the file is an encrypted one of ours; False for none that can be read."""
    return first_bytes(path).startswith(MARK)


def is_plain(path: Path) -> bool:
    """Tell whether the file is an SQLite database without encryption."""
    return first_bytes(path) == _PLAIN_MARK


def first_bytes(path: Path) -> bytes:
    """Return what stands in clear at the beginning; nothing of a file that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError:
        return b""
