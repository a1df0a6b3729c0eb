"""A signature with the employer's own certificate, behind the declaration."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.verification import UNALTERED
from desktop.report.declaration_pdf import render
from desktop.report.pades import CertificateUnusable, SigningUnavailable, add_signature
from desktop.report.verify import verify
from tests.report.certificates import PASSWORD, a_certificate
from tests.report.factories import a_snapshot
from tests.report.proofs import a_proof

SNAPSHOT = a_snapshot(1, obligations=(), rules=())
PDF = render(SNAPSHOT, proof=a_proof(SNAPSHOT))


def test_a_signed_declaration_is_still_unaltered() -> None:
    """The declaration stays byte for byte in front; the check mentions what was added."""
    signed = add_signature(PDF, a_certificate(), PASSWORD, "uji")

    assert signed.startswith(PDF)
    assert b"/ETSI.CAdES.detached" in signed[len(PDF) :]
    found = verify(signed)
    assert (found.result, found.remarks[0].code) == (UNALTERED, "UPDATE_HARMLESS")


def test_another_program_finds_the_signature_valid(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    """Poppler's pdfsig agrees that the signature covers the whole file."""
    path = tmp_path / "signed.pdf"
    path.write_bytes(add_signature(PDF, a_certificate(), PASSWORD, "uji"))
    tool = require_tool("pdfsig")
    said = subprocess.run([tool, str(path)], capture_output=True, text=True, check=False).stdout

    assert "Signature is Valid" in said
    assert "Total document signed" in said


@pytest.mark.parametrize(
    ("certificate", "password"), [(b"no certificate", ""), (None, "salah"), (None, "")]
)
def test_an_unusable_certificate_is_refused(certificate: bytes | None, password: str) -> None:
    """Another file and another password are told apart from a fault of the program."""
    with pytest.raises(CertificateUnusable):
        add_signature(PDF, certificate or a_certificate(), password, "uji")


def test_without_the_optional_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is an optional part."""
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    with pytest.raises(SigningUnavailable):
        add_signature(PDF, a_certificate(), PASSWORD, "uji")
