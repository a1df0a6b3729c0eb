"""Files that prove an answer: named and fingerprinted, never copied."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.answers import Evidence
from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError

_CHUNK = 1 << 20


def evidence_of(paths: Sequence[Path], progress: Progress = quiet) -> tuple[Evidence, ...]:
    """Return the name and the SHA-256 of each file; the content stays where it is.

    Raises ``UserError`` for a file that cannot be read.
    """
    found = []
    for number, path in enumerate(paths):
        progress(number, len(paths))
        found.append(Evidence(path.name, digest=_digest(path, progress, number, len(paths))))
    progress(len(paths), len(paths))
    return tuple(found)


def _digest(path: Path, progress: Progress, number: int, total: int) -> str:
    made = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while part := file.read(_CHUNK):
                progress(number, total)
                made.update(part)
    except OSError as fault:
        raise UserError(
            "EVIDENCE_UNREADABLE",
            f"Berkas bukti {path.name} tidak dapat dibaca. Periksa apakah berkas itu masih ada dan"
            " tidak sedang dikunci, lalu pilih lagi.",
            english=f"The evidence file {path.name} cannot be read. Check that it is still there"
            " and not locked, then choose it again.",
        ) from fault
    return made.hexdigest()
