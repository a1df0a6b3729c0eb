"""Rebuilding a declaration from a PDF: digest first, apart from the own ones, strangers refused."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.declaration import SNAPSHOT_FORMAT
from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.domain.verification import SUPERSEDED, UNALTERED, KeyState
from desktop.errors import UserError
from desktop.report.declaration_pdf import render
from desktop.report.proof import Packed
from desktop.services.container import Services, build_services
from desktop.services.declarations import Correction, StoredDeclaration
from desktop.storage.database import Database
from tests.report.factories import a_snapshot
from tests.report.proofs import KEY, a_proof
from tests.services.conftest import NOW, NUMBER

PASSWORD = "kata sandi uji"


@pytest.fixture
def office(
    tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> Iterator[Services]:
    """Return the services of another installation, which has never seen the employer."""
    with Database.open(tmp_path / "office.sqlite") as database:
        yield build_services(database, rulebook, obligations, lambda: NOW)


@pytest.fixture
def final(services: Services, final_file: Path) -> StoredDeclaration:
    """Return a finalised declaration of an employer."""
    services.database.restore_from(final_file)
    (entry,) = services.declarations.all()
    return services.declarations.get(entry.declaration_id)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a PDF into a file."""

    def put_(pdf: bytes, name: str = "surat.pdf") -> Path:
        path = tmp_path / name
        path.write_bytes(pdf)
        return path

    return put_


def test_a_declaration_is_rebuilt_elsewhere(
    office: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """Snapshot and PDF are those of the employer; it stands apart from the office's own."""
    entry, changes = office.received.take_in(put(final.pdf))
    received = office.received.get(entry.received_id)

    assert (received.pdf, received.snapshot) == (final.pdf, final.snapshot)
    assert (entry.document_number, entry.employer_name) == (NUMBER, "PT Uji Coba")
    assert (entry.digest, entry.received_at) == (final.digest, NOW)
    assert office.declarations.all() == []
    assert office.employers.current() is None
    assert changes.kinds


def test_taken_in_twice_it_stands_once(
    office: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """The same document keeps its place, and may be forgotten."""
    first, _ = office.received.take_in(put(final.pdf))
    again, _ = office.received.take_in(put(final.pdf, "salinan.pdf"))
    assert first.received_id == again.received_id
    office.received.remove(first.received_id)
    assert office.received.all() == []


def test_a_key_met_before_and_a_later_correction_are_known(
    office: Services, services: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """After the correction came here, the first paper is superseded by it."""
    before = office.received.check(put(final.pdf))
    assert (before.result, before.key_state) == (UNALTERED, KeyState.NEW)
    later = services.declarations.finalise("002", correction=Correction(NUMBER, "salah"))[0]
    office.received.take_in(put(later.pdf, "pembetulan.pdf"))
    after = office.received.check(put(final.pdf))

    assert (after.result, after.superseded_by, after.key_state) == (
        SUPERSEDED,
        "002",
        KeyState.MET,
    )


def test_a_correction_by_another_key_supersedes_nothing(
    office: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """Somebody else cannot take a declaration out of force with a paper of their own."""
    foreign = a_snapshot(1, amends=NUMBER, document_number="999")
    office.received.take_in(put(render(foreign, proof=a_proof(foreign)), "asing.pdf"))
    assert office.received.all()[0].public_key == KEY
    assert office.received.check(put(final.pdf)).result == UNALTERED


def test_locked_names_take_the_password(
    office: Services, services: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """Without or with a wrong one a sentence; with it the whole snapshot."""
    locked = services.declarations.finalise("002", password=PASSWORD)[0]
    path = put(locked.pdf)
    answer = office.received.check(path)
    assert (answer.result, answer.is_locked, answer.has_data) == (UNALTERED, True, True)
    assert b'"Pekerja 1"' not in b"".join(_streams(locked.pdf))
    assert b'"Pekerja 1"' in b"".join(_streams(final.pdf))
    for password, code in (
        ("", "ATTACHMENT_PASSWORD_NEEDED"),
        ("salah sekali", "ATTACHMENT_PASSWORD_WRONG"),
    ):
        with pytest.raises(UserError) as caught:
            office.received.take_in(path, password)
        assert caught.value.code == code
    entry, _ = office.received.take_in(path, PASSWORD)
    assert office.received.get(entry.received_id).snapshot == locked.snapshot


def _streams(pdf: bytes) -> list[bytes]:
    """Return the attached data of a PDF, unpacked."""
    start = pdf.index(b"/Type /EmbeddedFile")
    start = pdf.index(b"stream\n", start) + len(b"stream\n")
    return [zlib.decompressobj().decompress(pdf[start:])]


def refused(office: Services, path: Path) -> str:
    """Return the code with which a document is refused; its sentence names the file."""
    with pytest.raises(UserError, match=path.name) as caught:
        office.received.take_in(path)
    assert office.received.all() == []
    return caught.value.code


def test_the_own_declaration_is_not_taken_in(
    services: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """It lies in the history already."""
    assert refused(services, put(final.pdf)) == "RECEIVED_OWN"


def test_altered_and_dataless_documents_are_refused(
    office: Services, final: StoredDeclaration, put: Callable[..., Path]
) -> None:
    """One changed byte, or a print from before data travelled along."""
    changed = bytearray(final.pdf)
    changed[len(changed) // 2] ^= 1
    assert refused(office, put(bytes(changed))) == "RECEIVED_ALTERED"
    assert refused(office, put(render(a_snapshot(1)))) == "RECEIVED_WITHOUT_DATA"


def hostile(attachment: bytes) -> bytes:
    """Return a PDF, sealed and signed in due form, with data of a stranger's making."""
    snapshot = a_snapshot(1)
    proof = a_proof(snapshot)
    made = type(proof)(proof.text, proof.key, proof.sign, Packed.of(attachment), proof.digest)
    return render(snapshot, proof=made)


@pytest.mark.parametrize(
    "attachment",
    [
        b"",
        b"no json",
        b"[" * 100_000,
        b'{"workers":[]}',
        b"\x00" * 1_000_000,
        json.dumps({"employer": 1, "programs": []}).encode(),
    ],
    ids=["empty", "text", "deep", "hollow", "zeros", "shape"],
)
def test_malformed_data_are_refused(
    office: Services, put: Callable[..., Path], attachment: bytes
) -> None:
    """A document signed by a hostile key is refused with a sentence, whatever its data."""
    assert refused(office, put(hostile(attachment))) == "RECEIVED_ALTERED"


def test_a_bomb_is_not_unpacked(
    office: Services, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data that unpack to more than the limit are refused at the limit."""
    from desktop.report import verify

    monkeypatch.setattr(verify, "LARGEST_DATA", 100_000)
    assert refused(office, put(hostile(b"0" * 50_000_000))) == "RECEIVED_ALTERED"


def test_a_newer_program_is_named(office: Services, put: Callable[..., Path]) -> None:
    """A format that this version does not know asks for an update."""
    snapshot = a_snapshot(1, format=SNAPSHOT_FORMAT + 1)
    pdf = render(snapshot, proof=a_proof(snapshot))
    assert refused(office, put(pdf)) == "RECEIVED_NEWER"
