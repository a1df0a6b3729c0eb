"""Checking a PDF: unaltered, altered, superseded, or no declaration at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.texts.verification import says
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.declarations import Correction, StoredDeclaration
from desktop.services.verification import (
    ALTERED,
    SUPERSEDED,
    UNALTERED,
    VerificationAnswer,
    answer_document,
    verify_file,
)
from tests.services.conftest import make_worker

NUMBER = "001/PJ/XI/2026"


@pytest.fixture
def final(services: Services, employer: Employer) -> StoredDeclaration:
    """Return a finalised declaration."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    return services.declarations.finalise(NUMBER)[0]


@pytest.fixture
def file(tmp_path: Path, final: StoredDeclaration) -> Path:
    """Return the declaration as a file."""
    path = tmp_path / "surat.pdf"
    path.write_bytes(final.pdf)
    return path


def check(path: Path, services: Services) -> VerificationAnswer:
    """Check a file against the declarations of the database."""
    return services.received.check(path)


def test_the_stored_pdf_is_unaltered_and_known(
    file: Path, final: StoredDeclaration, services: Services
) -> None:
    """The answer names the document and its digest."""
    answer = check(file, services)
    assert (answer.result, answer.is_known) == (UNALTERED, True)
    assert answer_document(answer) == {
        "result": "unaltered",
        "document_number": NUMBER,
        "digest": final.digest,
        "differences": [],
        "says": says(answer),
    }
    assert NUMBER in says(answer)


def test_a_database_that_does_not_know_it_says_so(file: Path) -> None:
    """A file can be whole without being known here."""
    answer = verify_file(file)
    assert (answer.result, answer.is_known) == (UNALTERED, False)
    assert "tidak tercatat" in says(answer)


def test_one_changed_byte_is_found(file: Path, services: Services) -> None:
    """A flipped byte makes it altered, with the difference in words."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    answer = check(file, services)
    assert answer.result == ALTERED
    assert answer.differences


def test_a_corrected_declaration_is_superseded(file: Path, services: Services) -> None:
    """The old file stays whole; the answer names the one that stands in its place."""
    services.declarations.finalise("002/PJ/XI/2026", correction=Correction(NUMBER, "salah"))
    answer = check(file, services)
    assert (answer.result, answer.superseded_by) == (SUPERSEDED, "002/PJ/XI/2026")
    assert "002/PJ/XI/2026" in says(answer)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"bukan pdf", "NOT_A_DECLARATION"), (b"", "NOT_A_DECLARATION"), (None, "FILE_NOT_READ")],
)
def test_other_files_are_refused_with_a_sentence(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    """A file that is no declaration, or none at all, is the user's to mend."""
    path = tmp_path / "lain.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=r"lain\.pdf") as caught:
        verify_file(path)
    assert caught.value.code == code


def test_a_draft_is_no_declaration(
    tmp_path: Path, final: StoredDeclaration, services: Services
) -> None:
    """A preview saved from elsewhere proves nothing."""
    path = tmp_path / "draf.pdf"
    path.write_bytes(services.declarations.preview())
    with pytest.raises(UserError) as caught:
        verify_file(path)
    assert caught.value.code == "NOT_A_DECLARATION"


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    """A sparse file of 300 MB is refused by its size alone."""
    path = tmp_path / "besar.pdf"
    with path.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
    with pytest.raises(UserError) as caught:
        verify_file(path)
    assert caught.value.code == "FILE_TOO_LARGE"
