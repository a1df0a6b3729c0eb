"""Names and identities of workers inside the attached data, locked with a password.

The open part is the snapshot with these fields emptied, so that figures and results can be read
without the password; the locked part gives them back, byte for byte. Key by scrypt, cipher
AES-256-GCM bound to the digest of the whole snapshot.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Mapping
from typing import Any

from desktop.errors import UserError

LOCKED = "locked"
"""Key of the locked part in the attached JSON; a snapshot itself has no such field."""

PERSONAL = ("name", "nik", "passport_number", "staff_number", "birth_date")
"""Fields of a worker that the password protects."""

SHORTEST = 8
_N, _R, _P = 2**15, 8, 1
_SALT, _NONCE = 16, 12
_KIND = {"kdf": "scrypt", "n": _N, "r": _R, "p": _P, "cipher": "AES-256-GCM"}


def lock(canonical: bytes, digest: str, password: str) -> bytes:
    """Return the attachment with the personal fields locked; raises ``UserError``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(password) < SHORTEST:
        raise UserError(
            "ATTACHMENT_PASSWORD_SHORT",
            f"Kata sandi lampiran terlalu pendek. Isi sekurang-kurangnya {SHORTEST} huruf.",
            english=f"The password of the attachment is too short. Use at least {SHORTEST}"
            " letters.",
        )
    document = json.loads(canonical)
    people = [{field: worker[field] for field in PERSONAL} for worker in document["workers"]]
    for worker in document["workers"]:
        worker.update(dict.fromkeys(PERSONAL, ""))
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    data = AESGCM(_key(password, salt)).encrypt(nonce, _plain(people), digest.encode())
    document[LOCKED] = {
        **_KIND,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
        "data": base64.b64encode(data).decode(),
    }
    return _plain(document)


def is_locked(document: Mapping[str, object]) -> bool:
    """Tell whether an attached document has a locked part."""
    return LOCKED in document


def unlock(document: Mapping[str, Any], digest: str, password: str) -> bytes:
    """Return the canonical snapshot; raises ``UserError`` for a wrong password or a bad lock."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    whole = dict(document)
    part = whole.pop(LOCKED)
    try:
        if {name: part[name] for name in _KIND} != _KIND:
            raise _not_ours()
        salt, nonce, data = (_raw(part[name]) for name in ("salt", "nonce", "data"))
        people = json.loads(AESGCM(_key(password, salt)).decrypt(nonce, data, digest.encode()))
        workers = [
            {**worker, **person} for worker, person in zip(whole["workers"], people, strict=True)
        ]
    except InvalidTag as error:
        raise UserError(
            "ATTACHMENT_PASSWORD_WRONG",
            "Kata sandi lampiran tidak cocok. Mintalah kata sandinya kepada pemberi kerja yang"
            " membuat deklarasi ini.",
            english="The password of the attachment does not fit. Ask the employer who made this"
            " declaration for it.",
        ) from error
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _not_ours() from error
    return _plain({**whole, "workers": workers})


def _not_ours() -> UserError:
    return UserError(
        "ATTACHMENT_LOCK_UNKNOWN",
        "Kunci lampiran di dalam berkas ini tidak dikenal atau rusak. Mintalah salinan baru dari"
        " pemberi kerja.",
        english="The lock of the attachment in this file is unknown or damaged. Ask the employer"
        " for a new copy.",
    )


def _raw(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


def _key(password: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=32, n=_N, r=_R, p=_P).derive(password.encode("utf-8"))


def _plain(value: object) -> bytes:
    """Return the form in which ``canonical_json`` writes a snapshot."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8"
    )
