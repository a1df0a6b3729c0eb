"""The system's own safe for keys: only where the user asks for it, and never a place of its own.

The key lies there under the salt of its file, so that the file may be moved and renamed.
"""

from __future__ import annotations

from pathlib import Path

from desktop.errors import UserError
from desktop.storage.file_key import FileKey, is_encrypted
from desktop.storage.keys import key_from_hex

_SERVICE = "PatuhJamsos"


def keep_key(key: FileKey) -> None:
    """Keep the key; raises ``UserError`` (``KEYRING_UNAVAILABLE``) without a safe that answers."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, key.salt.hex(), key.secret.hex())
    except KeyringError as error:
        raise UserError(
            "KEYRING_UNAVAILABLE",
            "Komputer ini tidak mempunyai penyimpan kunci yang dapat dipakai. Kata sandi tetap"
            " diminta setiap kali berkas dibuka.",
            english="This computer has no key store that can be used. The password is still asked"
            " for each time the file is opened.",
        ) from error


def find_key(path: Path) -> FileKey | None:
    """Return the key that is kept for this file, or ``None``."""
    if not is_encrypted(path):
        return None
    probe = key_from_hex(path, "00" * 32)
    if probe is None:
        return None

    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(_SERVICE, probe.salt.hex())
    except KeyringError:
        return None
    return key_from_hex(path, kept) if kept else None


def forget_key(key: FileKey) -> None:
    """Take the key out of the safe, if it is there."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(_SERVICE, key.salt.hex())
    except KeyringError:
        # None was kept, or no safe answers: nothing is left there either way.
        return
