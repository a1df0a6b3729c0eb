"""The commands ``verify`` and ``sign`` on a printed paper."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop.cli.arguments import build_parser
from desktop.cli.commands import Context, run_command
from desktop.errors import UserError
from desktop.report.declaration_pdf import render
from desktop.storage.database import Database
from tests.report.certificates import PASSWORD, a_certificate
from tests.report.factories import a_snapshot
from tests.report.proofs import a_proof

SNAPSHOT = a_snapshot(3)
PROOF = a_proof(SNAPSHOT)
Run = Callable[..., int]


@pytest.fixture
def run() -> Run:
    """Return a function that carries out one command."""

    def carry_out(*argv: object, database: Path | None = None) -> int:
        arguments = build_parser().parse_args([str(item) for item in argv])
        return run_command(arguments, Context(lambda: datetime(2026, 11, 22), database))

    return carry_out


@pytest.fixture
def declared(tmp_path: Path) -> Path:
    """Return the PDF of a declaration."""
    path = tmp_path / "declaration.pdf"
    path.write_bytes(render(SNAPSHOT, proof=PROOF))
    return path


def test_verify_takes_the_text_of_a_code(
    run: Run, declared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The headline figures are told; a changed one is altered; no or two inputs are wrong use."""
    text, office = PROOF.text, tmp_path / "kantor.sqlite"
    Database.open(office).close()
    assert run("verify", "--text", text, database=office) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"result", "document_number", "digest", "differences", "says"}
    assert "3 pekerja aktif" in document["says"]
    assert "tidak membuktikan bahwa isinya benar" in document["says"]
    assert run("verify", "--text", text.replace("*3*", "*4*")) == 3
    for argv in (("verify",), ("verify", declared, "--text", text), ("verify", "--text", "x")):
        with pytest.raises(UserError):
            run(*argv)


def test_verify_tells_that_data_travel_along(
    run: Run, declared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The answer says that the declaration can be opened from the file."""
    run("verify", declared)
    assert "dapat dibuka di halaman Periksa dokumen" in capsys.readouterr().out


@pytest.mark.parametrize("by", ["environment", "input"])
def test_sign_adds_a_certificate_signature(
    run: Run, declared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """The password comes from the environment or standard input; the seal stays whole."""
    certificate, out = tmp_path / "direktur.p12", tmp_path / "signed.pdf"
    certificate.write_bytes(a_certificate())
    if by == "environment":
        monkeypatch.setenv("PATUH_CERTIFICATE_PASSWORD", PASSWORD)
    else:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run("sign", declared, "--certificate", certificate, "--out", out) == 0
    assert out.read_bytes().startswith(declared.read_bytes())
    assert run("verify", out) == 0

    declared.write_bytes(declared.read_bytes().replace(b"/Type", b"/typE", 1))
    out.unlink()
    assert run("sign", declared, "--certificate", certificate, "--out", out) == 3
    assert not out.exists()
