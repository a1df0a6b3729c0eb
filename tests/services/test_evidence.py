"""Evidence: the name and fingerprint of a file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop.domain.answers import Evidence
from desktop.domain.progress import Cancelled
from desktop.errors import UserError
from desktop.services.evidence import evidence_of


def test_a_file_is_named_and_fingerprinted(tmp_path: Path) -> None:
    """Name without folder, SHA-256 of the whole content, also above one chunk."""
    content = b"bukti" * 500_000
    (tmp_path / "bukti.pdf").write_bytes(content)
    told: list[tuple[int, int]] = []
    found = evidence_of([tmp_path / "bukti.pdf"], lambda done, total: told.append((done, total)))
    assert found == (Evidence("bukti.pdf", digest=hashlib.sha256(content).hexdigest()),)
    assert told[0] == (0, 1)
    assert told[-1] == (1, 1)


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    """The sentence tells which file, and no folder."""
    with pytest.raises(UserError) as fault:
        evidence_of([tmp_path / "hilang.pdf"])
    assert fault.value.code == "EVIDENCE_UNREADABLE"
    assert "hilang.pdf" in fault.value.sentence
    assert str(tmp_path) not in fault.value.sentence


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    """A progress that raises ends the reading."""
    (tmp_path / "besar.pdf").write_bytes(b"x")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        evidence_of([tmp_path / "besar.pdf"], stop)
