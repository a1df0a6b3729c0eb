"""Declarations rebuilt from a PDF: checked first, then kept read-only beside the own ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.bilingual import Bilingual
from desktop.domain.declaration import SNAPSHOT_FORMAT, digest_of
from desktop.domain.proof_text import ProofUnreadable
from desktop.errors import UserError
from desktop.services.attached import head_of, whole_of
from desktop.services.attachment_lock import is_locked, unlock
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.declarations import DeclarationService
from desktop.services.signing import SigningService
from desktop.services.verification import (
    ALTERED,
    Knowledge,
    VerificationAnswer,
    examine,
    verify_text,
)
from desktop.storage.received import ReceivedEntry, ReceivedRepository

if TYPE_CHECKING:
    from desktop.report.verify import AttachedData

__all__ = ["ReceivedDeclaration", "ReceivedEntry", "ReceivedService"]


@dataclass(frozen=True, slots=True)
class ReceivedDeclaration:
    """One of them with the PDF as it came and the canonical form of its snapshot."""

    entry: ReceivedEntry
    pdf: bytes
    snapshot: bytes


class ReceivedService:
    """Checks documents with all that this installation knows, and takes declarations from them."""

    def __init__(
        self,
        repository: ReceivedRepository,
        declarations: DeclarationService,
        signing: SigningService,
        now: Callable[[], datetime],
    ) -> None:
        self._repository = repository
        self._declarations = declarations
        self._signing = signing
        self._now = now

    def check(self, path: Path) -> VerificationAnswer:
        """Check a PDF; raises ``UserError`` when it cannot be read or is no declaration."""
        return examine(path, self._knowledge())[0]

    def check_text(self, text: str) -> VerificationAnswer:
        """Check the text of a code; raises ``UserError`` when it is none."""
        return verify_text(text, self._knowledge())

    def take_in(self, path: Path, password: str = "") -> tuple[ReceivedEntry, ChangeSet]:
        """Rebuild the declaration in a PDF and keep it, marked as taken from a document.

        Raises ``UserError``: not a declaration, altered, without data, locked, of a newer
        program, or one of this installation's own.
        """
        from desktop.report.verify import verify

        answer, pdf = examine(path, self._knowledge())
        if answer.result == ALTERED:
            raise _refused("RECEIVED_ALTERED", path)
        if answer.is_known:
            raise _refused("RECEIVED_OWN", path)
        found = verify(pdf)
        if found.data is None:
            raise _refused("RECEIVED_WITHOUT_DATA", path)
        canonical = _canonical(path, found.data, answer.digest, password)
        entry = self._entry(path, canonical, answer.digest, found.key)
        received_id = self._repository.add(entry, canonical, pdf)
        return self.get(received_id).entry, ChangeSet.of(DECLARATIONS)

    def all(self) -> list[ReceivedEntry]:
        """Return what was taken in, the last first."""
        return self._repository.all()

    def get(self, received_id: int) -> ReceivedDeclaration:
        """Return one with its PDF and snapshot; raises ``LookupError``."""
        pdf = self._repository.pdf(received_id)
        entry = next(e for e in self._repository.all() if e.received_id == received_id)
        return ReceivedDeclaration(entry, pdf, self._repository.snapshot(received_id))

    def remove(self, received_id: int) -> ChangeSet:
        """Forget one; the own declarations stay untouched."""
        self._repository.remove(received_id)
        return ChangeSet.of(DECLARATIONS)

    def _knowledge(self) -> Knowledge:
        key = self._signing.known_key()
        return Knowledge(
            own=tuple(self._declarations.all()),
            received=tuple(self._repository.all()),
            key=key.public if key else b"",
            stored_pdf=lambda declaration_id: self._declarations.get(declaration_id).pdf,
        )

    def _entry(self, path: Path, canonical: bytes, digest: str, key: bytes) -> ReceivedEntry:
        try:
            head = head_of(canonical)
            employer = _mapping(head["employer"])
            if not isinstance(head["format"], int) or head["format"] > SNAPSHOT_FORMAT:
                raise _refused("RECEIVED_NEWER", path)
            return ReceivedEntry(
                employer_name=_text(employer["name"]),
                npp=_text(employer["npp"]),
                document_number=_text(head["document_number"]),
                amends=_text(head["amends"]),
                as_of=date.fromisoformat(_text(head["as_of"])),
                finalised_at=datetime.fromisoformat(_text(head["finalised_at"])),
                received_at=self._now().replace(microsecond=0),
                digest=digest,
                public_key=key,
            )
        except (ProofUnreadable, KeyError, ValueError, TypeError) as error:
            raise _refused("RECEIVED_BROKEN", path) from error


_WORDS = {
    "RECEIVED_ALTERED": Bilingual(
        "sudah berubah sejak difinalkan, jadi tidak dibuka sebagai deklarasi."
        " Mintalah salinan yang utuh dari pemberi kerja.",
        "was altered since it was finalised, so it is not opened as a declaration."
        " Ask the employer for an unaltered copy.",
    ),
    "RECEIVED_OWN": Bilingual(
        "adalah deklarasi dari program ini sendiri. Bukalah di halaman Riwayat.",
        "is a declaration of this very program. Open it on the page History.",
    ),
    "RECEIVED_WITHOUT_DATA": Bilingual(
        "tidak membawa data deklarasi: berkas dicetak oleh versi lama. Isinya hanya dapat dibaca"
        " sebagai PDF.",
        "carries no data of the declaration: an old version printed it. It can only be read as"
        " a PDF.",
    ),
    "RECEIVED_NEWER": Bilingual(
        "dibuat oleh versi program yang lebih baru. Perbarui program ini, lalu buka lagi"
        " berkasnya.",
        "was made by a newer version of the program. Update this program, then open the file"
        " again.",
    ),
    "RECEIVED_BROKEN": Bilingual(
        "membawa data yang rusak, jadi tidak dapat dibuka. Mintalah salinan baru dari pemberi"
        " kerja.",
        "carries damaged data, so it cannot be opened. Ask the employer for a new copy.",
    ),
    "ATTACHMENT_PASSWORD_NEEDED": Bilingual(
        "membawa nama dan NIK yang dikunci. Isi kata sandi dari pemberi kerja yang membuat"
        " deklarasi ini.",
        "carries locked names and NIK. Fill in the password of the employer who made this"
        " declaration.",
    ),
}


def _refused(code: str, path: Path) -> UserError:
    words = _WORDS[code]
    return UserError(
        code,
        f"Berkas {path.name} {words.id}",
        english=f"The file {path.name} {words.en}",
        path=str(path),
    )


def _canonical(path: Path, attached: AttachedData, digest: str, password: str) -> bytes:
    """Return the canonical snapshot, its digest checked first."""
    try:
        data = attached.whole()
        if is_locked(head_of(data)):
            if not password:
                code = "ATTACHMENT_PASSWORD_NEEDED"
                raise _refused(code, path)
            data = unlock(whole_of(data), digest, password)
    except ProofUnreadable as error:
        raise _refused("RECEIVED_BROKEN", path) from error
    if digest_of(data) != digest:
        raise _refused("RECEIVED_BROKEN", path)
    return data


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError("not a JSON object")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a JSON text")
    return value
