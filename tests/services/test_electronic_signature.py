"""Signing with a .p12: the declaration stays whole, and every refusal is a sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.verification import UNALTERED
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.electronic_signature import sign_with_certificate
from tests.report.certificates import PASSWORD, a_certificate
from tests.services.conftest import make_worker


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Return a certificate file."""
    path = tmp_path / "direktur.p12"
    path.write_bytes(a_certificate())
    return path


def test_a_signed_declaration_is_still_ours(
    services: Services, employer: Employer, certificate: Path, tmp_path: Path
) -> None:
    """The check knows it, says it is unaltered, and mentions what was added."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    stored = services.declarations.finalise("001")[0]
    path = tmp_path / "signed.pdf"
    path.write_bytes(sign_with_certificate(stored.pdf, certificate, PASSWORD))
    answer = services.received.check(path)

    assert (answer.result, answer.is_known, answer.differences) == (UNALTERED, True, ())
    assert [remark.code for remark in answer.remarks] == ["UPDATE_HARMLESS"]


def test_refusals_are_sentences(certificate: Path, tmp_path: Path) -> None:
    """A wrong password, another file, a huge one, a missing one."""
    other = tmp_path / "lain.p12"
    other.write_bytes(b"x" * 2_000_000)
    for path, password, code in (
        (certificate, "salah", "CERTIFICATE_UNUSABLE"),
        (other, "", "CERTIFICATE_UNUSABLE"),
        (tmp_path / "tidak-ada.p12", "", "FILE_NOT_READ"),
    ):
        with pytest.raises(UserError, match=path.name) as caught:
            sign_with_certificate(b"%PDF", path, password)
        assert caught.value.code == code


def test_without_the_optional_part_it_says_how_to_get_it(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library is an extra; the sentence names it."""
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    with pytest.raises(UserError, match="signing") as caught:
        sign_with_certificate(b"%PDF", certificate, PASSWORD)
    assert caught.value.code == "SIGNING_NOT_INSTALLED"
