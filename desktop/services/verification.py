"""Checks a PDF file: a declaration of this program, unaltered, and still the valid one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.declaration import short_digest
from desktop.errors import UserError
from desktop.storage.declarations import DeclarationEntry

UNALTERED = "unaltered"
ALTERED = "altered"
SUPERSEDED = "superseded"

_LARGEST = 200 * 1024 * 1024
"""Bytes; a declaration of 100,000 workers is far smaller."""


@dataclass(frozen=True, slots=True)
class VerificationAnswer:
    """What a check found; ``result`` is ``unaltered``, ``altered`` or ``superseded``.

    ``digest`` is the SHA-256 of the snapshot that the file was printed from, as the file states
    it; ``says`` is the answer in words, ``superseded_by`` the number of the newer declaration,
    ``is_known`` whether the database holds the very declaration that the file is a print of.
    """

    result: str
    document_number: str
    digest: str
    differences: tuple[str, ...]
    says: str
    superseded_by: str = ""
    is_known: bool = False

    def as_json(self) -> dict[str, object]:
        """Return the answer as the command line prints it."""
        return {
            "result": self.result,
            "document_number": self.document_number,
            "digest": self.digest,
            "differences": list(self.differences),
            "says": self.says,
        }


def verify_file(path: Path, declarations: Iterable[DeclarationEntry]) -> VerificationAnswer:
    """Check a file against itself and against the declarations that the database knows.

    Raises ``UserError`` for a file that cannot be read or is no declaration.
    """
    from desktop.report.verify import NotADeclaration, verify

    try:
        found = verify(_read(path))
    except NotADeclaration as error:
        raise UserError(
            "NOT_A_DECLARATION",
            f"Berkas {path.name} bukan deklarasi final dari program ini. Pilih berkas PDF deklarasi"
            " yang sudah final; draf dan hasil pindaian tidak dapat diperiksa.",
            path=str(path),
        ) from error
    if found.result == ALTERED:
        return VerificationAnswer(
            ALTERED, found.document_number, found.snapshot_digest, found.differences, _ALTERED
        )
    known = _known(found.document_number, found.snapshot_digest, declarations)
    newer = known.superseded_by if known else ""
    return VerificationAnswer(
        SUPERSEDED if newer else UNALTERED,
        found.document_number,
        found.snapshot_digest,
        (),
        " ".join((_says(found.document_number, found.snapshot_digest, known), *found.remarks)),
        newer,
        known is not None,
    )


_ALTERED = (
    "Isi berkas ini tidak sama lagi dengan deklarasi yang difinalkan. Mintalah salinan dari"
    " pemberi kerja, atau cetak kembali dari halaman Riwayat."
)


def _known(
    number: str, digest: str, declarations: Iterable[DeclarationEntry]
) -> DeclarationEntry | None:
    """Return the stored declaration of which the file is a print."""
    for entry in declarations:
        if entry.document_number == number and entry.digest == digest:
            return entry
    return None


def _says(number: str, digest: str, known: DeclarationEntry | None) -> str:
    intact = f"Deklarasi nomor {number} utuh sejak difinalkan (sidik {short_digest(digest)})."
    if known is None:
        return f"{intact} Nomor dan sidiknya tidak tercatat dalam basis data ini."
    if known.superseded_by:
        return (
            f"{intact} Deklarasi ini tidak berlaku lagi: sudah digantikan oleh pembetulan nomor"
            f" {known.superseded_by}."
        )
    return f"{intact} Deklarasi ini tercatat dan masih berlaku."


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(
                "FILE_TOO_LARGE",
                f"Berkas {path.name} terlalu besar untuk sebuah deklarasi. Pilih berkas PDF yang"
                " dicetak oleh program ini.",
                path=str(path),
            )
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            "FILE_NOT_READ",
            f"Berkas {path.name} tidak dapat dibaca di {path.parent}. Periksa apakah berkas itu"
            " ada dan boleh dibuka.",
            path=str(path),
        ) from error
