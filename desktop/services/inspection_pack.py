"""The inspection pack: everything that an inspector asks for, in one go, and the log of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import short_date
from desktop.domain.inspection_pack import Ground, HandOver, PackEntry, pack_name
from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.exchange.bundle import Bundle
from desktop.exchange.table_export import Cell, export_table
from desktop.services.pack_filling import PackFiller, PackOrder, PackSources
from desktop.storage.pack_log import PackLogRepository

__all__ = [
    "Ground",
    "HandOver",
    "InspectionPackService",
    "PackEntry",
    "PackOrder",
    "PackSources",
    "require_complete",
]

_HEADS = (
    ("Tanggal", 12),
    ("Deklarasi", 24),
    ("Kantor", 34),
    ("Penerima", 26),
    ("NIP", 22),
    ("Dasar", 50),
    ("Surat", 26),
    ("Diserahkan oleh", 26),
    ("NIK", 14),
    ("Alasan", 30),
    ("Berkas", 60),
    ("SHA-256 daftar sidik", 66),
    ("SHA-256 ZIP", 66),
    ("Dicatat pada", 18),
    ("Dicatat oleh", 22),
)


class InspectionPackService:
    """Makes packs and keeps the log of them."""

    def __init__(
        self,
        repository: PackLogRepository,
        sources: PackSources,
        now: Callable[[], datetime],
    ) -> None:
        self._repository = repository
        self._sources = sources
        self._now = now

    def proposed(self) -> HandOver:
        """Return what is known of a hand-over before anything is entered: day, place, giver."""
        employer = self._sources.employers.required()
        return HandOver(
            handed_on=self._now().date(),
            place=employer.city.removeprefix("Kota "),
            giver=self._sources.signing_name() or employer.signatory.name,
            office=employer.addressee,
        )

    def file_name(self, document_number: str, handed_on: date) -> str:
        """Return the name of a pack without ending; it names no person."""
        return pack_name(document_number, handed_on)

    def make(self, order: PackOrder, progress: Progress = quiet) -> PackEntry:
        """Write the pack, log it and return the entry.

        A fault or ``Cancelled`` leaves neither file nor entry. Raises ``UserError``: as
        ``require_complete`` and ``Bundle`` do, and DATABASE_VIEW_ONLY where the data file is
        only read.
        """
        require_complete(order.given)
        sources = self._sources
        with Bundle(order.target, as_folder=order.as_folder) as bundle:
            filler = PackFiller(sources, order, bundle, progress)
            files, digest = filler.fill()
            entry = PackEntry(
                document_number=filler.stored.document_number,
                given=order.given,
                files=files,
                digest=digest,
                file_digest=bundle.seal(progress),
                operator=sources.signing_name(),
                recorded_at=self._now().replace(microsecond=0),
            )
            employer_id = filler.stored.employer_id
            entry_id = self._repository.add(employer_id, order.declaration_id, entry, bundle.place)
        return replace(entry, entry_id=entry_id)

    def log(self, first: date | None = None, last: date | None = None) -> list[PackEntry]:
        """Return the hand-overs between two days, both included, the newest first."""
        employer = self._sources.employers.current()
        return [] if employer is None else self._repository.all(employer.employer_id, first, last)

    def export_log(self, path: Path, entries: Sequence[PackEntry]) -> int:
        """Write entries to ``.xlsx`` or ``.csv``; return how many. Raises ``UserError``."""
        return export_table(path, "Serah terima", _HEADS, map(_row, entries))


_ASKED = {
    "PACK_GIVER": Bilingual("Isi nama yang menyerahkan.", "Enter the name of who hands it over."),
    "PACK_OFFICE": Bilingual("Isi kantor yang menerima.", "Enter the office that receives it."),
    "PACK_OFFICER": Bilingual(
        "Isi nama petugas yang menerima.", "Enter the name of the officer who receives it."
    ),
    "PACK_REFERENCE": Bilingual(
        "Sebut surat yang menjadi dasar penyerahan ini.",
        "Name the letter on which this hand-over rests.",
    ),
    "PACK_REASON": Bilingual(
        "Tulis alasan menyerahkan NIK lengkap; alasan itu dicatat.",
        "Write the reason for handing over whole NIK; it is logged.",
    ),
}


def require_complete(given: HandOver) -> None:
    """Raise ``UserError`` for the first thing that a hand-over cannot do without.

    PACK_GIVER, PACK_OFFICE, PACK_OFFICER, PACK_REFERENCE for an unusual ground, PACK_REASON for
    whole identities.
    """
    needed = {
        "PACK_GIVER": given.giver,
        "PACK_OFFICE": given.office,
        "PACK_OFFICER": given.officer,
    }
    if given.ground == Ground.OTHER.value:
        needed["PACK_REFERENCE"] = given.reference
    if not given.is_masked:
        needed["PACK_REASON"] = given.reason
    for code, value in needed.items():
        if not value.strip():
            raise UserError(code, _ASKED[code].id, english=_ASKED[code].en)


def _row(entry: PackEntry) -> tuple[Cell, ...]:
    given = entry.given
    return (
        given.handed_on,
        entry.document_number,
        given.office,
        given.officer,
        given.officer_number,
        given.ground,
        given.reference,
        given.giver,
        "disamarkan" if given.is_masked else "lengkap",
        given.reason,
        "; ".join(item.name for item in entry.files),
        entry.digest,
        entry.file_digest,
        f"{short_date(entry.recorded_at.date())} {entry.recorded_at:%H:%M}",
        entry.operator,
    )
