"""An electronic signature with the employer's own certificate, added behind the declaration.

PAdES by pyHanko, which is an optional part. The declaration itself stays byte for byte: the
signature is an update behind it, so that its seal still holds.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyhanko.sign import SimpleSigner

FIELD = "TandaTanganElektronik"


class SigningUnavailable(Exception):
    """The optional library is not installed."""


class CertificateUnusable(Exception):
    """The certificate file cannot be opened: not a .p12, or another password."""


def add_signature(pdf: bytes, certificate: bytes, password: str, reason: str) -> bytes:
    """Return the PDF with a PAdES signature (B-B) appended.

    Raises ``SigningUnavailable`` and ``CertificateUnusable``.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
        from pyhanko.sign.fields import SigSeedSubFilter
    except ImportError as error:
        raise SigningUnavailable from error
    signer = _signer(SimpleSigner, certificate, password)
    about = PdfSignatureMetadata(
        field_name=FIELD, reason=reason, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    signed = BytesIO()
    PdfSigner(about, signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=signed)
    return signed.getvalue()


def _signer(kind: type[SimpleSigner], certificate: bytes, password: str) -> SimpleSigner:
    from cryptography.hazmat.primitives.serialization import pkcs12

    phrase = password.encode("utf-8")
    try:
        # Opened here first: pyHanko would only log what is wrong with it.
        key, found, _others = pkcs12.load_key_and_certificates(certificate, phrase or None)
    except ValueError as error:
        raise CertificateUnusable from error
    if key is None or found is None:
        raise CertificateUnusable
    signer: SimpleSigner | None = kind.load_pkcs12_data(
        certificate, other_certs=[], passphrase=phrase or None
    )
    if signer is None:
        raise CertificateUnusable
    return signer
