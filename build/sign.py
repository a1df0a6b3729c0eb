#!/usr/bin/env python3
"""Sign a program for Windows when a certificate is given by the environment; else do nothing.

    PATUH_SIGN_CERTIFICATE     a PKCS#12 file (.pfx, .p12)
    PATUH_SIGN_PASSWORD_FILE   a file that holds its password; absent means an empty password
    PATUH_SIGN_TIME_SERVER     address of a time stamp server; without one the signature ends
                               with the certificate

makensis calls this for the installer and for the uninstaller; make.py calls it for the programs.
Needs osslsigncode. The password never stands on a command line.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

CERTIFICATE = "PATUH_SIGN_CERTIFICATE"
PASSWORD_FILE = "PATUH_SIGN_PASSWORD_FILE"  # noqa: S105 - the name of a variable
TIME_SERVER = "PATUH_SIGN_TIME_SERVER"


def is_wanted() -> bool:
    """Tell whether a certificate is given."""
    return bool(os.environ.get(CERTIFICATE))


def sign(path: Path) -> None:
    """Put a signature on a Windows program, in its place; raises ``CalledProcessError``."""
    target = path.with_name(f"{path.name}.signed")
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-sign-") as folder:
        password = Path(folder) / "password"
        given = os.environ.get(PASSWORD_FILE)
        password.write_bytes(Path(given).read_bytes().rstrip(b"\r\n") if given else b"")
        command = ["osslsigncode", "sign", "-pkcs12", os.environ[CERTIFICATE]]
        command += ["-readpass", str(password), "-h", "sha256", "-n", "Patuh Jamsos"]
        server = os.environ.get(TIME_SERVER)
        command += ["-ts", server] if server else []
        command += ["-in", str(path), "-out", str(target)]
        subprocess.run(command, check=True, stdout=sys.stderr)
    target.replace(path)


def main(arguments: list[str]) -> int:
    """Sign the named files; return 0."""
    for name in arguments:
        sign(Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
