"""What a final declaration carries to prove itself, handed to the printer as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SEAL_PURPOSE = b"patuh-jamsos-bukti/2 "
"""Stands before the digest that a seal signs, so that no signature serves for something else."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Text of the QR code, key of the installation, its way to sign, and the data to attach.

    ``sign`` must return the same 64 bytes for the same message always, as Ed25519 does.
    ``attachment`` is the canonical snapshot, or the locked form of it.
    """

    text: str
    key: bytes
    sign: Callable[[bytes], bytes]
    attachment: bytes
    is_locked: bool = False
