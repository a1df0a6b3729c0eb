"""How the entries of the log of changes hang together; frozen, or old logs would seem broken."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

START = "0" * 64
"""What stands before the first entry."""


class Entry(NamedTuple):
    """One entry before it is chained; ``details`` is canonical JSON."""

    happened_at: str
    operator: str
    kind: str
    action: str
    subject_id: int
    details: str


def canonical(value: object) -> str:
    """Return the one way in which a value is written as JSON here."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(details: str) -> str:
    """Return the SHA-256 of the details."""
    return hashlib.sha256(details.encode()).hexdigest()


def hash_of(previous: str, number: int, entry: Entry, details_digest: str) -> str:
    """Return the SHA-256 of an entry over the previous one's."""
    content = [number, *entry[:5], details_digest]
    return hashlib.sha256(f"{previous}\n{canonical(content)}".encode()).hexdigest()
