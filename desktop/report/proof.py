"""What a final declaration carries to prove itself, handed to the printer as a whole."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import NamedTuple

SEAL_PURPOSE = b"patuh-jamsos-bukti/2 "
"""Stands before the digest that a seal signs, so that no signature serves for something else."""


class Packed(NamedTuple):
    """A file as it is attached: its packed form, its size and its MD5 (as PDF asks)."""

    content: bytes
    size: int
    checksum: bytes

    @classmethod
    def of(cls, data: bytes) -> Packed:
        """Pack a file."""
        return cls.of_pieces([data])

    @classmethod
    def of_pieces(cls, pieces: Iterable[bytes]) -> Packed:
        """Pack a file that comes piece by piece; the packed form is that of the whole."""
        checksum, packer = hashlib.md5(usedforsecurity=False), zlib.compressobj(6)
        content, size = BytesIO(), 0
        for piece in pieces:
            checksum.update(piece)
            size += len(piece)
            content.write(packer.compress(piece))
        content.write(packer.flush())
        return cls(content.getvalue(), size, checksum.digest())


@dataclass(frozen=True, slots=True)
class Proof:
    """Text of the QR code, key of the installation, its way to sign, and the data to attach.

    ``sign`` must return the same 64 bytes for the same message always, as Ed25519 does.
    ``attachment`` is the canonical snapshot, or the locked form of it; of a large workforce it is
    ten times as large unpacked, and it waits for all pages.
    """

    text: str
    key: bytes
    sign: Callable[[bytes], bytes]
    attachment: Packed
    digest: str
    """Of the canonical snapshot."""
    is_locked: bool = False
