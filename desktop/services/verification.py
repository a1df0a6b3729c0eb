"""Checks a declaration, as a PDF or as the text of its code: unaltered, altered, superseded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.proof_text import (
    ProofFigures,
    ProofText,
    ProofUnreadable,
    decode,
    figures_of,
    fingerprint,
)
from desktop.domain.texts.verification import difference_text, says
from desktop.domain.verification import (
    ALTERED,
    SUPERSEDED,
    UNALTERED,
    Difference,
    KeyState,
    VerificationAnswer,
    differs,
)
from desktop.errors import UserError
from desktop.services.attached import head_and_digest
from desktop.services.attachment_lock import is_locked
from desktop.services.signing import holds
from desktop.services.unreadable import unreadable
from desktop.storage.declarations import DeclarationEntry
from desktop.storage.received import ReceivedEntry

if TYPE_CHECKING:
    from desktop.report.verify import AttachedData, Verification

__all__ = [
    "ALTERED",
    "SUPERSEDED",
    "UNALTERED",
    "KeyState",
    "Knowledge",
    "VerificationAnswer",
    "answer_document",
    "examine",
    "verify_file",
    "verify_text",
]

_LARGEST = 200 * 1024 * 1024
"""Bytes; a declaration of 100,000 workers is far smaller."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What this installation knows: its declarations, those taken from documents, its key.

    ``stored_pdf`` returns the PDF of one of its own declarations by id.
    """

    own: tuple[DeclarationEntry, ...] = ()
    received: tuple[ReceivedEntry, ...] = ()
    key: bytes = b""
    stored_pdf: Callable[[int], bytes] | None = None


@dataclass(slots=True)
class _Facts:
    """What was found out about one document on the way to the answer."""

    number: str
    digest: str
    key: bytes = b""
    figures: ProofFigures | None = None
    differences: list[Difference] = field(default_factory=list)
    remarks: tuple[Difference, ...] = ()
    has_data: bool = False
    is_locked: bool = False
    is_paper: bool = False


def verify_file(path: Path, knowledge: Knowledge = Knowledge()) -> VerificationAnswer:
    """Check a file against itself and against what this installation knows.

    Raises ``UserError`` for a file that cannot be read or is no declaration.
    """
    answer, _data = examine(path, knowledge)
    return answer


def examine(path: Path, knowledge: Knowledge) -> tuple[VerificationAnswer, bytes]:
    """Return the answer with the bytes that it is about; raises ``UserError``."""
    from desktop.report.verify import NotADeclaration, verify

    data = _read(path)
    try:
        found = verify(data)
    except NotADeclaration as error:
        raise _refusal(path, data) from error
    facts = _facts_of(found)
    _compare_with_stored(facts, found, data, knowledge)
    return _answer(facts, knowledge), data


def verify_text(text: str, knowledge: Knowledge) -> VerificationAnswer:
    """Check the text of a code, scanned, pasted or typed; raises ``UserError``."""
    try:
        proof = decode(text)
    except ProofUnreadable as error:
        raise UserError(
            "PROOF_TEXT_UNREADABLE",
            "Teks itu bukan teks kode sebuah deklarasi, atau ada bagian yang hilang atau salah"
            " ketik. Salin seluruh teks dari PJ1 sampai bagian terakhir, termasuk tanda bintang.",
            english="That is not the text of a declaration's code, or a part is missing or"
            " mistyped. Copy all of it from PJ1 to the last part, asterisks included.",
        ) from error
    figures = proof.figures
    facts = _Facts(figures.document_number, figures.snapshot_digest, proof.key, figures)
    facts.is_paper = True
    if not holds(proof.key, proof.signed, proof.signature):
        facts.differences.append(differs("TEXT_SIGNATURE"))
    return _answer(facts, knowledge)


def answer_document(answer: VerificationAnswer) -> dict[str, object]:
    """Return the answer as the command line prints it."""
    return {
        "result": answer.result,
        "document_number": answer.document_number,
        "digest": answer.digest,
        "differences": [difference_text(item) for item in answer.differences],
        "says": says(answer),
    }


def _facts_of(found: Verification) -> _Facts:
    facts = _Facts(
        found.document_number,
        found.snapshot_digest,
        found.key,
        differences=list(found.differences),
        remarks=found.remarks,
        has_data=found.data is not None,
    )
    if found.key and not holds(found.key, found.signed, found.signature):
        facts.differences.append(differs("SEAL_SIGNATURE"))
    if found.key:
        _check_text(facts, found)
    if found.key and found.data is None:
        facts.differences.append(differs("NO_DATA"))
    if found.data is not None:
        _check_data(facts, found.data)
    return facts


def _check_text(facts: _Facts, found: Verification) -> None:
    """Hold the code's text against its signature, the key and the seal."""
    try:
        proof = decode(found.text)
    except ProofUnreadable:
        facts.differences.append(differs("NO_TEXT"))
        return
    facts.figures = proof.figures
    if not _is_bound(proof, facts):
        facts.differences.append(differs("TEXT_SIGNATURE"))
    if proof.figures.snapshot_digest != facts.digest:
        facts.differences.append(differs("TEXT_DIGEST"))


def _is_bound(proof: ProofText, facts: _Facts) -> bool:
    return proof.key == facts.key and holds(proof.key, proof.signed, proof.signature)


def _check_data(facts: _Facts, data: AttachedData) -> None:
    """Hold the attached data against the digest and the figures of the code."""
    try:
        head, digest = head_and_digest(data.pieces())
        figures = figures_of(head, facts.digest)
    except ProofUnreadable:
        facts.differences.append(differs("DATA_UNREADABLE"))
        facts.has_data = False
        return
    facts.is_locked = is_locked(head)
    if not facts.is_locked and digest != facts.digest:
        facts.differences.append(differs("DATA"))
    if facts.figures is None:
        facts.figures = figures
    elif figures != facts.figures:
        facts.differences.append(differs("FIGURES"))


def _compare_with_stored(
    facts: _Facts, found: Verification, data: bytes, knowledge: Knowledge
) -> None:
    """Hold the file against our own copy: its bytes, or page by page where it is altered."""
    ours = next((e for e in knowledge.own if e.document_number == facts.number), None)
    if ours is None:
        return
    if ours.digest != facts.digest:
        facts.remarks += (differs("NUMBER_TAKEN"),)
        return
    if not facts.differences and found.revision_digest == ours.pdf_digest:
        return
    facts.differences.append(differs("STORED"))
    if knowledge.stored_pdf is not None:
        facts.differences += _changed_pages(knowledge.stored_pdf(ours.declaration_id), data)


def _changed_pages(stored: bytes, data: bytes) -> list[Difference]:
    from desktop.report.preview import UnreadablePdf, page_prints

    try:
        before, after = page_prints(stored), page_prints(data)
    except UnreadablePdf:
        return []
    if len(before) != len(after):
        return [differs("STORED_PAGES", len(before), len(after))]
    pairs = enumerate(zip(before, after, strict=True), start=1)
    return [differs("STORED_PAGE", n) for n, (old, new) in pairs if old != new]


def _answer(facts: _Facts, knowledge: Knowledge) -> VerificationAnswer:
    known = _known(facts, knowledge.own)
    newer = known.superseded_by if known else ""
    newer = newer or _correction_met(facts, knowledge)
    is_altered = bool(facts.differences)
    return VerificationAnswer(
        result=ALTERED if is_altered else SUPERSEDED if newer else UNALTERED,
        document_number=facts.number,
        digest=facts.digest,
        differences=tuple(facts.differences),
        superseded_by=newer,
        is_known=known is not None and not is_altered,
        key_state=_key_state(facts, knowledge),
        fingerprint=fingerprint(facts.key) if facts.key else "",
        figures=facts.figures,
        remarks=facts.remarks,
        has_data=facts.has_data and not is_altered,
        is_locked=facts.is_locked,
        is_paper=facts.is_paper,
    )


def _known(facts: _Facts, own: Iterable[DeclarationEntry]) -> DeclarationEntry | None:
    """Return the stored declaration of which the document is a print."""
    for entry in own:
        if entry.document_number == facts.number and entry.digest == facts.digest:
            return entry
    return None


def _correction_met(facts: _Facts, knowledge: Knowledge) -> str:
    """Return the number of a correction that came here in another document, signed alike."""
    for entry in knowledge.received:
        if facts.key and entry.public_key == facts.key and entry.amends == facts.number:
            return entry.document_number
    return ""


def _key_state(facts: _Facts, knowledge: Knowledge) -> KeyState:
    if not facts.key:
        return KeyState.NONE
    if facts.key == knowledge.key:
        return KeyState.OWN
    if any(entry.public_key == facts.key for entry in knowledge.received):
        return KeyState.MET
    return KeyState.NEW


def _refusal(path: Path, data: bytes) -> UserError:
    if b"/Encrypt" in data:
        return UserError(
            "PDF_ENCRYPTED",
            f"Berkas {path.name} dikunci (terenkripsi), sedangkan deklarasi final tidak pernah"
            " dikunci. Mintalah berkas PDF asli dari pemberi kerja.",
            english=f"The file {path.name} is locked (encrypted), while a final declaration never"
            " is. Ask the employer for the original PDF.",
            path=str(path),
        )
    from desktop.report.verify import COPY_PRODUCER, SHORT_PRODUCER

    if any(producer.encode() in data for producer in (COPY_PRODUCER, SHORT_PRODUCER)):
        return UserError(
            "PRINT_WITHOUT_SEAL",
            f"Berkas {path.name} adalah surat ringkas atau cetakan samaran, yang tidak bersegel."
            " Pindai kode QR pada halaman pertamanya dan periksa teks kode itu, atau mintalah"
            " PDF asli dari pemberi kerja.",
            english=f"The file {path.name} is a short letter or a masked print, which has no seal."
            " Scan the QR code on its first page and check the text of that code, or ask the"
            " employer for the original PDF.",
            path=str(path),
        )
    return UserError(
        "NOT_A_DECLARATION",
        f"Berkas {path.name} bukan deklarasi final dari program ini. Pilih berkas PDF deklarasi"
        " yang sudah final; draf dan hasil pindaian tidak dapat diperiksa.",
        english=f"The file {path.name} is no final declaration of this program. Choose the PDF of"
        " a finalised declaration; drafts and scans cannot be checked.",
        path=str(path),
    )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(
                "FILE_TOO_LARGE",
                f"Berkas {path.name} terlalu besar untuk sebuah deklarasi. Pilih berkas PDF yang"
                " dicetak oleh program ini.",
                english=f"The file {path.name} is too large for a declaration. Choose a PDF"
                " printed by this program.",
                path=str(path),
            )
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path) from error
