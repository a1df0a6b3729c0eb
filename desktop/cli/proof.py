"""What the commands ``verify`` and ``sign`` do with a paper; printing and codes are not theirs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop.domain.verification import ALTERED, VerificationAnswer
from desktop.errors import UserError
from desktop.services.received import ReceivedService
from desktop.services.verification import Knowledge, examine, verify_file, verify_text
from desktop.services.whole_file import write_file

CERTIFICATE_PASSWORD = "PATUH_CERTIFICATE_PASSWORD"  # noqa: S105  (the name of a variable)
"""Environment variable with the password of a .p12; without it the password comes from stdin."""


def checked(
    file: Path | None, text: str | None, received: ReceivedService | None
) -> VerificationAnswer:
    """Check a file or a text; without a database it is held against itself alone.

    Raises ``UserError`` unless exactly one of both is given, and for what cannot be checked.
    """
    if file is not None and text is None:
        return verify_file(file) if received is None else received.check(file)
    if text is not None and file is None:
        return verify_text(text, Knowledge()) if received is None else received.check_text(text)
    raise UserError(
        "WRONG_USAGE",
        "Sebutkan satu saja: berkas PDF, atau --text dengan teks kode QR. Jalankan dengan"
        " --help untuk melihat caranya.",
    )


def signed(file: Path, certificate: Path, out: Path) -> VerificationAnswer:
    """Write the declaration with an electronic signature, unless it is altered; say which."""
    from desktop.services.electronic_signature import sign_with_certificate

    answer, pdf = examine(file, Knowledge())
    if answer.result != ALTERED:
        write_file(out, sign_with_certificate(pdf, certificate, _password()))
    return answer


def _password() -> str:
    """Return the password of the certificate, which never comes as an argument."""
    given = os.environ.get(CERTIFICATE_PASSWORD)
    return sys.stdin.readline().rstrip("\r\n") if given is None else given
