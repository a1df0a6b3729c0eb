"""The installation's own key: made at first use, kept in the data file, used for declarations.

It binds a document to this installation, not to a person or an authority. The private half is
never logged, shown or written anywhere but into the data file and its backups.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.declaration import (
    DeclarationSnapshot,
    canonical_json,
    canonical_pieces,
    digest_of,
)
from desktop.domain.proof_text import encode, figures_of, fingerprint, signed_part
from desktop.services.attached import head_of
from desktop.storage.signing_key import SigningKeyRepository, StoredKey

if TYPE_CHECKING:
    from hashlib import _Hash

    from desktop.report.proof import Packed, Proof

_QUICKLY = 1
"""The level of zlib for what is unpacked again at once."""


def holds(key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether an Ed25519 signature over the message was made with this public key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class InstallationKey:
    """The public half, 32 bytes, and the fingerprint that is printed."""

    public: bytes
    fingerprint: str


class SigningService:
    """Signs with the one key of the data file."""

    def __init__(self, repository: SigningKeyRepository, now: Callable[[], datetime]) -> None:
        self._repository = repository
        self._now = now

    def known_key(self) -> InstallationKey | None:
        """Return the key of this installation, ``None`` while none was needed."""
        stored = self._repository.get()
        return _shown(stored) if stored else None

    def key(self) -> InstallationKey:
        """Return the key of this installation, made now if there was none."""
        return _shown(self._stored())

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature, 64 bytes, the same for the same message always."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._stored().private).sign(message)

    def proof_for(self, snapshot: DeclarationSnapshot, password: str = "") -> tuple[Proof, bytes]:
        """Return what a declaration is printed with, and its canonical form as zlib packs it.

        Without a password the whole of that never stands in memory, and is packed only once.
        """
        from desktop.report.proof import Packed

        if password:
            canonical = canonical_json(snapshot)
            proof = self.proof_of(canonical, digest_of(canonical), password)
            return proof, zlib.compress(canonical, _QUICKLY)
        digest = hashlib.sha256()
        packed = Packed.of_pieces(_digested(canonical_pieces(snapshot), digest))
        head = canonical_json(replace(snapshot, workers=()))
        return self._proof_with(head, digest.hexdigest(), packed), packed.content

    def proof_of(self, canonical: bytes, digest: str, password: str = "") -> Proof:
        """Return what a declaration is printed with; a password locks names and identities."""
        from desktop.report.proof import Packed
        from desktop.services.attachment_lock import lock

        attachment = lock(canonical, digest, password) if password else canonical
        packed = Packed.of(attachment)
        return self._proof_with(canonical, digest, packed, is_locked=bool(password))

    def _proof_with(
        self, head: bytes, digest: str, attachment: Packed, *, is_locked: bool = False
    ) -> Proof:
        """``head`` is the canonical form; of the workers in it nothing is read."""
        from desktop.report.proof import Proof

        key = self.key().public
        figures = figures_of(head_of(head), digest)
        signature = self.sign(signed_part(figures, key).encode("utf-8"))
        text = encode(figures, key, signature)
        return Proof(text, key, self.sign, attachment, digest, is_locked=is_locked)

    def _stored(self) -> StoredKey:
        return self._repository.get() or self._repository.keep_first(self._made())

    def _made(self) -> StoredKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        made = Ed25519PrivateKey.generate()
        public = made.public_key().public_bytes_raw()
        return StoredKey(made.private_bytes_raw(), public, self._now())


def _digested(pieces: Iterable[bytes], digest: _Hash) -> Iterator[bytes]:
    for piece in pieces:
        digest.update(piece)
        yield piece


def _shown(stored: StoredKey) -> InstallationKey:
    return InstallationKey(stored.public, fingerprint(stored.public))
