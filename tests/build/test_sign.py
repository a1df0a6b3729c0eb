from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Script = Callable[[str], ModuleType]


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A self-made certificate for code, given by the environment with its password."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Uji Tanda Tangan")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1))
        .not_valid_after(dt.datetime(2120, 1, 1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(key, hashes.SHA256())
    )
    packed = pkcs12.serialize_key_and_certificates(
        b"uji", key, made, None, BestAvailableEncryption(b"rahasia")
    )
    (tmp_path / "uji.p12").write_bytes(packed)
    (tmp_path / "sandi").write_text("rahasia\n", encoding="utf-8")
    monkeypatch.setenv("PATUH_SIGN_CERTIFICATE", str(tmp_path / "uji.p12"))
    monkeypatch.setenv("PATUH_SIGN_PASSWORD_FILE", str(tmp_path / "sandi"))
    monkeypatch.delenv("PATUH_SIGN_TIME_SERVER", raising=False)


def verification(path: Path) -> str:
    """Return what osslsigncode says about a file."""
    done = subprocess.run(
        ["osslsigncode", "verify", str(path)], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_without_a_certificate_nothing_is_signed(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signing is a choice of the environment."""
    monkeypatch.delenv("PATUH_SIGN_CERTIFICATE", raising=False)
    assert not script("sign").is_wanted()


@pytest.mark.usefixtures("certificate")
def test_the_installer_and_its_uninstaller_are_signed(
    script: Script, tmp_path: Path, needs_tool: Callable[[str], None]
) -> None:
    """The digest of the whole file is signed; a flipped byte is seen."""
    needs_tool("makensis")
    needs_tool("osslsigncode")
    installer = script("installer")
    program = tmp_path / "program"
    program.mkdir()
    (program / "a.txt").write_text("a", encoding="utf-8")
    target = tmp_path / "coba.exe"
    installer.compile_installer(installer.Payload(program, "1.2.3", target), quick=True)
    answer = verification(target)
    assert "Uji Tanda Tangan" in answer
    assert "MISMATCH" not in answer
    changed = bytearray(target.read_bytes())
    changed[len(changed) // 2] ^= 1
    target.write_bytes(changed)
    assert "MISMATCH" in verification(target)
