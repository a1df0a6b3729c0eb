"""Signs a declaration with the employer's own certificate; the password is used once."""

from __future__ import annotations

from pathlib import Path

from desktop.errors import UserError
from desktop.services.unreadable import unreadable

_REASON = "Menandatangani surat pernyataan kepatuhan"
_LARGEST_CERTIFICATE = 1024 * 1024


def sign_with_certificate(pdf: bytes, certificate: Path, password: str) -> bytes:
    """Return the PDF with an electronic signature behind it; raises ``UserError``."""
    from desktop.report.pades import CertificateUnusable, SigningUnavailable, add_signature

    try:
        return add_signature(pdf, _read(certificate), password, _REASON)
    except SigningUnavailable as error:
        raise UserError(
            "SIGNING_NOT_INSTALLED",
            "Program ini tidak membawa bagian untuk tanda tangan elektronik. Bubuhkan tanda tangan"
            " dengan aplikasi penyelenggara sertifikat Anda, atau tanda tangani surat di atas"
            ' kertas. Di Python, bagian itu dipasang dengan pip install "patuh-jamsos[signing]".',
            english="This program does not bring the part for electronic signatures. Sign with the"
            " application of your certificate provider, or sign the letter on paper. In Python, the"
            ' part is installed with pip install "patuh-jamsos[signing]".',
        ) from error
    except CertificateUnusable as error:
        raise UserError(
            "CERTIFICATE_UNUSABLE",
            f"Sertifikat {certificate.name} tidak dapat dibuka. Periksa kata sandinya, dan pilih"
            " berkas .p12 atau .pfx dari penyelenggara sertifikat.",
            english=f"The certificate {certificate.name} cannot be opened. Check its password, and"
            " choose a .p12 or .pfx file of the certificate provider.",
        ) from error


def _read(certificate: Path) -> bytes:
    try:
        if certificate.stat().st_size <= _LARGEST_CERTIFICATE:
            return certificate.read_bytes()
    except OSError as error:
        raise unreadable(certificate) from error
    raise UserError(
        "CERTIFICATE_UNUSABLE",
        f"Berkas {certificate.name} terlalu besar untuk sebuah sertifikat. Pilih berkas .p12 atau"
        " .pfx dari penyelenggara sertifikat.",
        english=f"The file {certificate.name} is too large for a certificate. Choose a .p12 or"
        " .pfx file of the certificate provider.",
    )
