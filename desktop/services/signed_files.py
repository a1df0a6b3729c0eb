"""Reads signed files from disk and checks who signed them; makes them for those who hold a key."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from desktop.domain.proof_text import fingerprint
from desktop.domain.signed_file import (
    LARGEST,
    Body,
    FileKind,
    SignedFile,
    SignedFileRefused,
    read_signed_file,
    signed_part,
    written,
)
from desktop.domain.texts.packs import refusal_text
from desktop.errors import UserError
from desktop.services.policy import Policy
from desktop.services.signing import holds


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a small file, one more than is allowed at most.

    Raises ``UserError`` (``FILE_UNREACHABLE``).
    """
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise as_user_error(SignedFileRefused("FILE_UNREACHABLE", path=str(path))) from error


def opened(data: bytes, kind: FileKind) -> SignedFile:
    """Return a signed file whose signature holds, whoever made it.

    Raises ``SignedFileRefused``: all of ``read_signed_file``, and ``SIGNATURE_WRONG``.
    """
    found = read_signed_file(data, kind)
    if not holds(found.key, signed_part(kind, found.body, found.key), found.signature):
        raise SignedFileRefused("SIGNATURE_WRONG")
    return found


def trusted(data: bytes, kind: FileKind, policy: Policy) -> SignedFile:
    """Return a signed file whose key is trusted here; raises also ``KEY_NOT_TRUSTED``."""
    found = opened(data, kind)
    name = fingerprint(found.key)
    if not policy.trusts(name):
        raise SignedFileRefused("KEY_NOT_TRUSTED", fingerprint=name)
    return found


def as_user_error(fault: SignedFileRefused) -> UserError:
    """Return the refusal as a sentence."""
    english = refusal_text(fault.code, fault.facts, "en")
    facts: dict[str, Any] = dict(fault.facts)
    return UserError(fault.code, refusal_text(fault.code, fault.facts), english=english, **facts)


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def sign_file(kind: FileKind, body: Body, private_key: bytes) -> bytes:
    """Return a signed file; ``private_key`` are the 32 bytes of an Ed25519 key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(private_key)
    public = key.public_key().public_bytes_raw()
    return written(kind, body, public, key.sign(signed_part(kind, body, public)))
