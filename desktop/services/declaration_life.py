"""What happens to a declaration after it is final: signed, handed in, received."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.declaration_life import (
    DeclarationEvent,
    DeclarationState,
    EventKind,
    LifeFrame,
    Refusal,
    state_of,
    step_refusal,
    withdrawal_refusal,
)
from desktop.errors import UserError
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.whole_file import write_file
from desktop.storage.declarations import DeclarationEntry, DeclarationRepository

MOST_SCAN_BYTES = 20 * 1024 * 1024
"""Larger scans would make every backup heavy; a letter of ten pages needs two megabytes."""

SCAN_ENDINGS = (".pdf", ".jpg", ".jpeg", ".png")

_SCAN_SIGNS = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
"""How a file begins that every inspector can open: PDF, JPEG, PNG."""

_SENTENCES = {
    Refusal.OUT_OF_ORDER: Say(
        "Langkah ini belum atau sudah tidak terbuka untuk deklarasi %s. Urutannya: ditandatangani,"
        " diserahkan, diterima kantor.",
        "This step is not open for declaration %s. The order is: signed, handed in, received by the"
        " office.",
    ),
    Refusal.TOO_EARLY: Say(
        "Tanggal itu mendahului langkah sebelumnya pada deklarasi %s. Isi tanggal yang sama atau"
        " sesudahnya.",
        "That day is before the step before of declaration %s. Enter the same day or a later one.",
    ),
    Refusal.IN_FUTURE: Say(
        "Tanggal itu belum tiba. Catat langkah deklarasi %s setelah terjadi.",
        "That day is still to come. Record the step of declaration %s once it has happened.",
    ),
    Refusal.SUPERSEDED: Say(
        "Deklarasi %s sudah digantikan pembetulan sebelum tanggal itu. Catat langkah ini pada"
        " pembetulannya.",
        "Declaration %s was superseded by a correction before that day. Record the step there.",
    ),
    Refusal.NOT_THE_LAST: Say(
        "Hanya catatan terakhir deklarasi %s yang dapat ditarik kembali.",
        "Only the last entry of declaration %s can be withdrawn.",
    ),
}


@dataclass(frozen=True, slots=True)
class DeclarationCase:
    """One declaration with its history, where it stands and the days its next step may have."""

    entry: DeclarationEntry
    events: tuple[DeclarationEvent, ...]
    state: DeclarationState
    frame: LifeFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFacts:
    """What is told of a step; ``reference`` is the office's own number, ``scan`` a file or none."""

    happened_on: date
    office: str = ""
    officer: str = ""
    reference: str = ""
    note: str = ""
    scan: Path | None = None


class DeclarationLifeService:
    """Lists the declarations with where they stand, and appends what happens to them."""

    def __init__(
        self,
        repository: DeclarationRepository,
        employers: EmployerService,
        now: Callable[[], datetime],
        operator: Callable[[], str],
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._now = now
        self._operator = operator

    def cases(self) -> list[DeclarationCase]:
        """Return the declarations of the current employer with their histories, newest first."""
        employer = self._employers.current()
        if employer is None:
            return []
        entries = self._repository.all(employer.employer_id)
        events = self._repository.events_of_all(employer.employer_id)
        final_on = {entry.document_number: entry.finalised_at.date() for entry in entries}
        return [
            _case(
                entry,
                events.get(entry.declaration_id, ()),
                LifeFrame(
                    entry.finalised_at.date(),
                    self._now().date(),
                    final_on.get(entry.superseded_by),
                ),
            )
            for entry in entries
        ]

    def case(self, declaration_id: int) -> DeclarationCase:
        """Return one of them; raises ``LookupError``."""
        for case in self.cases():
            if case.entry.declaration_id == declaration_id:
                return case
        raise LookupError("no declaration of the current employer has this id")

    def take_step(self, declaration_id: int, kind: EventKind, facts: StepFacts) -> ChangeSet:
        """Append a step; a signature needs its scan, a hand-over and a receipt their office.

        Raises ``UserError`` (the value of ``Refusal``, ``EVENT_INCOMPLETE``, or ``SCAN_...``).
        """
        case = self.case(declaration_id)
        number = case.entry.document_number
        _refuse(step_refusal(case.events, kind, facts.happened_on, case.frame), number)
        is_whole = facts.scan if kind is EventKind.SIGNED else facts.office.strip()
        if not is_whole:
            raise UserError(
                "EVENT_INCOMPLETE",
                "Lampirkan pindaian surat yang sudah ditandatangani."
                if kind is EventKind.SIGNED
                else "Isi kantor tempat deklarasi diserahkan.",
                english="Attach the scan of the signed letter."
                if kind is EventKind.SIGNED
                else "Enter the office at which the declaration was handed in.",
            )
        content = b"" if facts.scan is None else read_scan(facts.scan)
        event = DeclarationEvent(
            kind.value,
            self._now(),
            self._operator(),
            facts.note.strip(),
            happened_on=facts.happened_on,
            office=facts.office.strip(),
            officer=facts.officer.strip(),
            reference=facts.reference.strip(),
            scan_name="" if facts.scan is None else facts.scan.name,
            scan_digest=hashlib.sha256(content).hexdigest() if content else "",
        )
        self._repository.add_event(declaration_id, event, content)
        return ChangeSet.of(DECLARATIONS)

    def withdraw(self, declaration_id: int, event_id: int, reason: str) -> ChangeSet:
        """Take the last step back, with the reason; nothing is removed.

        Raises ``UserError`` (``EVENT_NOT_THE_LAST``, ``EVENT_WITHOUT_REASON``).
        """
        case = self.case(declaration_id)
        _refuse(withdrawal_refusal(case.events, event_id), case.entry.document_number)
        if not reason.strip():
            raise UserError(
                "EVENT_WITHOUT_REASON",
                "Isi alasan mengapa catatan ini ditarik kembali.",
                english="Enter why this entry is withdrawn.",
            )
        event = DeclarationEvent(
            EventKind.WITHDRAWN.value,
            self._now(),
            self._operator(),
            reason.strip(),
            withdraws=event_id,
        )
        self._repository.add_event(declaration_id, event)
        return ChangeSet.of(DECLARATIONS)

    def save_scan(self, event: DeclarationEvent, path: Path) -> None:
        """Write the scan of an event as it was attached.

        Raises ``UserError`` when the folder refuses or the scan is no longer what was attached.
        """
        write_file(path, self.scan(event))

    def scan(self, event: DeclarationEvent) -> bytes:
        """Return the scan of an event; raises ``UserError`` (``SCAN_ALTERED``)."""
        content = self._repository.scan(event.event_id)
        if hashlib.sha256(content).hexdigest() != event.scan_digest:
            raise UserError(
                "SCAN_ALTERED",
                f"Pindaian {event.scan_name} di dalam berkas data tidak lagi sama dengan yang"
                " dilampirkan. Pulihkan dari cadangan.",
                english=f"The scan {event.scan_name} in the data file is no longer the one that was"
                " attached. Restore a backup.",
            )
        return content


def _case(
    entry: DeclarationEntry,
    events: tuple[DeclarationEvent, ...] | list[DeclarationEvent],
    frame: LifeFrame,
) -> DeclarationCase:
    state = state_of(events, is_superseded=bool(entry.superseded_by))
    return DeclarationCase(entry, tuple(events), state, frame)


def _refuse(refusal: Refusal | None, number: str) -> None:
    if refusal is not None:
        sentence, english = (
            _SENTENCES[refusal].in_language(language) % number for language in ("id", "en")
        )
        raise UserError(refusal.value, sentence, english=english)


def read_scan(path: Path) -> bytes:
    """Return the content of a scan.

    Raises ``UserError``: ``SCAN_UNREADABLE``, ``SCAN_TOO_LARGE``, ``SCAN_KIND``.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_SCAN_BYTES + 1)
    except OSError as error:
        raise UserError(
            "SCAN_UNREADABLE",
            f"Berkas pindaian {path.name} tidak dapat dibaca. Periksa apakah berkas itu masih ada"
            " dan tidak sedang dikunci, lalu pilih lagi.",
            english=f"The scan {path.name} cannot be read. Check that the file is still there and"
            " not locked, then choose again.",
        ) from error
    if len(content) > MOST_SCAN_BYTES:
        raise UserError(
            "SCAN_TOO_LARGE",
            f"Berkas pindaian {path.name} lebih besar dari 20 MB. Pindai ulang dengan 200 dpi,"
            " lalu pilih lagi.",
            english=f"The scan {path.name} is larger than 20 MB. Scan it again at 200 dpi, then"
            " choose again.",
        )
    if not content.startswith(_SCAN_SIGNS):
        raise UserError(
            "SCAN_KIND",
            f"Berkas {path.name} bukan PDF, JPEG, atau PNG. Simpan pindaian dalam salah satu"
            " bentuk itu, lalu pilih lagi.",
            english=f"The file {path.name} is not a PDF, JPEG or PNG. Save the scan as one of"
            " these, then choose again.",
        )
    return content
