"""The data attached to a declaration, read with care: the file may come from anywhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

from desktop.domain.proof_text import ProofUnreadable

_LARGEST_HEAD = 32 * 1024 * 1024
"""Bytes before the list of workers: results and rules of even the largest employer."""

_WORKERS = b',"workers":['


def head_of(data: bytes) -> Mapping[str, object]:
    """Return everything but the workers; raises ``ProofUnreadable``.

    In the canonical form the workers stand last, so the rest is read without unpacking a hundred
    thousand people. Inside a text the mark cannot stand: there its quotes would be escaped.
    """
    end = data.find(_WORKERS)
    head = data if end < 0 else data[:end]
    if len(head) > _LARGEST_HEAD:
        raise ProofUnreadable("the data are far too large")
    return whole_of(head if end < 0 else head + b"}")


def head_and_digest(pieces: Iterable[bytes]) -> tuple[Mapping[str, object], str]:
    """Return the head of data that come piece by piece, and the SHA-256 of all of them.

    The same as of the whole, which never stands in memory; raises ``ProofUnreadable``.
    """
    digest, head, end = hashlib.sha256(), bytearray(), -1
    for piece in pieces:
        digest.update(piece)
        if end < 0:
            seen = max(0, len(head) - len(_WORKERS))
            head += piece
            end = head.find(_WORKERS, seen)
            if (len(head) if end < 0 else end) > _LARGEST_HEAD:
                raise ProofUnreadable("the data are far too large")
    return head_of(bytes(head)), digest.hexdigest()


def whole_of(data: bytes) -> Mapping[str, object]:
    """Return the whole document; raises ``ProofUnreadable``."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ProofUnreadable("the data are no JSON") from error
    if not isinstance(document, dict):
        raise ProofUnreadable("the data are no JSON object")
    return document
