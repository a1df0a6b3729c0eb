"""The installation's key: made at first use, the same ever after, never shown."""

from __future__ import annotations

import logging
import zlib

import pytest

from desktop.domain.declaration import canonical_json, digest_of
from desktop.domain.employer import Employer
from desktop.domain.proof_text import decode
from desktop.services.container import Services
from desktop.services.signing import holds
from tests.services.conftest import NOW, make_worker


def test_the_key_is_made_at_first_use(services: Services) -> None:
    """Before it there is none; afterwards it stays, with its fingerprint."""
    assert services.signing.known_key() is None
    made = services.signing.key()
    assert services.signing.known_key() == made == services.signing.key()
    assert len(made.fingerprint.split()) == 8


def test_a_signature_holds_for_its_message_and_key_alone(services: Services) -> None:
    """Ed25519: the same bytes always; another message, key or signature does not hold."""
    key = services.signing.key().public
    signature = services.signing.sign(b"pesan")
    assert signature == services.signing.sign(b"pesan")
    assert holds(key, b"pesan", signature)
    assert not holds(key, b"pesan lain", signature)
    assert not holds(key, b"pesan", bytes(64))
    assert not holds(bytes(32), b"pesan", signature)
    assert not holds(b"short", b"pesan", signature)


def test_a_declaration_is_stored_with_its_signed_text(
    services: Services, employer: Employer
) -> None:
    """The text of the code is kept beside the PDF and holds under the installation's key."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    stored = services.declarations.finalise("001")[0]
    proof = decode(services.declarations.proof_text(stored.declaration_id))

    assert proof.key == services.signing.key().public
    assert holds(proof.key, proof.signed, proof.signature)
    assert proof.figures.snapshot_digest == stored.digest
    assert (proof.figures.document_number, proof.figures.headcount) == ("001", 1)


def test_the_private_half_reaches_no_log(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever is logged while it is made and used, the key is not in it."""
    caplog.set_level(logging.DEBUG)
    services.signing.sign(b"pesan")
    stored = services.signing._stored()
    assert stored.made_at == NOW
    said = caplog.text + repr(stored) + repr(services.signing)
    assert stored.private.hex() not in said
    assert repr(stored.private) not in said


def test_a_proof_is_the_same_whether_the_data_came_in_pieces_or_whole(
    services: Services, employer: Employer
) -> None:
    """And what is stored is the same canonical form, locked or not."""
    services.employers.save(employer)
    for number in range(1, 40):
        services.workforce.save(make_worker(number))
    snapshot = services.declarations.draft_snapshot()
    canonical = canonical_json(snapshot)
    whole = services.signing.proof_of(canonical, digest_of(canonical))

    proof, packed = services.signing.proof_for(snapshot)
    assert (proof.text, proof.digest) == (whole.text, whole.digest)
    assert proof.attachment == whole.attachment
    assert packed is proof.attachment.content
    assert zlib.decompress(packed) == canonical

    locked, packed = services.signing.proof_for(snapshot, "rahasia panjang")
    assert locked.is_locked
    assert locked.text == whole.text
    assert zlib.decompress(packed) == canonical
