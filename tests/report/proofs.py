"""Invented proofs for the tests of the printed declaration: a fixed key that signs nothing else."""

from __future__ import annotations

import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.domain.declaration import DeclarationSnapshot, canonical_json, digest_of
from desktop.domain.proof_text import encode, figures_of, signed_part
from desktop.report.proof import Packed, Proof

PRIVATE = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
KEY = PRIVATE.public_key().public_bytes_raw()


def a_proof(snapshot: DeclarationSnapshot) -> Proof:
    """Return the proof of a snapshot, signed by the invented key."""
    canonical = canonical_json(snapshot)
    digest = digest_of(canonical)
    figures = figures_of(json.loads(canonical), digest)
    signature = PRIVATE.sign(signed_part(figures, KEY).encode("utf-8"))
    text, packed = encode(figures, KEY, signature), Packed.of(canonical)
    return Proof(text, KEY, PRIVATE.sign, packed, digest)
