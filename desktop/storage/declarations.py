"""Finalised declarations: written once, read for ever, followed by events."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from peewee import fn

from desktop.domain.declaration_life import DeclarationEvent, EventKind
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.declaration_records import (
    DeclarationEventRecord,
    DeclarationProofRecord,
    DeclarationRecord,
    DeclarationScanRecord,
)
from desktop.storage.values import date_of, date_text


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationEntry:
    """One declaration in a list, without its two big parts.

    ``amends`` is the number of the declaration that this one corrects, ``superseded_by`` the
    number of the one that corrects this; both are empty where there is none.
    """

    declaration_id: int
    employer_id: int
    document_number: str
    amends: str
    superseded_by: str
    as_of: date
    finalised_at: datetime
    digest: str
    pdf_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDeclaration(DeclarationEntry):
    """One declaration with the canonical form of its snapshot and the PDF as first printed."""

    snapshot: bytes
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDeclaration:
    """Everything that a declaration is, before it is stored; ``amends`` is empty for a first one.

    ``proof`` is the signed text that it was printed with, ``operator`` who finalised it.
    ``packed_snapshot`` is the canonical form as zlib packs it: that of a large workforce waits,
    and goes through the pipe of the helper process, in a tenth of the room.
    """

    employer_id: int
    document_number: str
    amends: str
    as_of: date
    finalised_at: datetime
    operator: str
    digest: str
    pdf_digest: str
    proof: str
    packed_snapshot: bytes
    pdf: bytes


_Correction = DeclarationRecord.alias()
_ENTRY_FIELDS = (
    "declaration_id",
    "employer_id",
    "document_number",
    "amends",
    "as_of",
    "finalised_at",
    "digest",
    "pdf_digest",
    "superseded_by",
)


class DeclarationRepository:
    """Adds declarations and events; neither can be changed or deleted afterwards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(  # noqa: PLR0913, PLR0917  everything that a declaration is; there is no second step
        self,
        employer_id: int,
        snapshot_bytes: bytes,
        digest: str,
        document_number: str,
        amends: str,
        finalised_at: datetime,
        as_of: date,
        pdf_bytes: bytes,
        pdf_digest: str,
    ) -> int:
        """Store a declaration for ever and return its id; ``amends`` is empty for a first one.

        Raises ``UserError`` (``DECLARATION_NUMBER_TAKEN``) and ``LookupError`` when the employer
        has no declaration with the number in ``amends``.
        """
        with self._database.transaction():
            self._require_free_number(employer_id, document_number)
            if amends and self.by_number(amends, employer_id) is None:
                raise LookupError("the declaration to be corrected is not stored")
            values = {
                "employer_id": employer_id,
                "document_number": document_number,
                "amends": amends or None,
                "as_of": as_of.isoformat(),
                "finalised_at": finalised_at.isoformat(),
                "digest": digest,
                "pdf_digest": pdf_digest,
            }
            large = {"snapshot": snapshot_bytes, "pdf": pdf_bytes}
            return self._database.insert_large(DeclarationRecord, values, large)

    def add_finalised(self, new: NewDeclaration, then: Callable[[int], None]) -> StoredDeclaration:
        """Store a declaration with its proof and first event, all or nothing; return it.

        ``then`` gets the new id and is part of the all. Raises as ``add``.
        """
        snapshot = zlib.decompress(new.packed_snapshot)
        finalised = DeclarationEvent(EventKind.FINALISED.value, new.finalised_at, new.operator)
        with self._database.transaction():
            declaration_id = self.add(
                new.employer_id,
                snapshot,
                new.digest,
                new.document_number,
                new.amends,
                new.finalised_at,
                new.as_of,
                new.pdf,
                new.pdf_digest,
            )
            self.add_proof(declaration_id, new.proof)
            self.add_event(declaration_id, finalised)
            then(declaration_id)
        (entry,) = self._entries(DeclarationRecord.id == declaration_id)
        values = {field.name: getattr(entry, field.name) for field in fields(entry)}
        return StoredDeclaration(**values, snapshot=snapshot, pdf=new.pdf)

    def get(self, declaration_id: int) -> StoredDeclaration:
        """Return one declaration with snapshot and PDF; raises ``LookupError``."""
        big = (DeclarationRecord.snapshot, DeclarationRecord.pdf)
        rows = self._database.rows(
            _select_entries(*big).where(DeclarationRecord.id == declaration_id)
        )
        if not rows:
            raise LookupError("no declaration has this id")
        *entry, snapshot, pdf = rows[0]
        return StoredDeclaration(**_entry_values(entry), snapshot=bytes(snapshot), pdf=bytes(pdf))

    def pdf(self, declaration_id: int) -> bytes:
        """Return the PDF of one declaration; raises ``LookupError``."""
        record = DeclarationRecord
        rows = self._database.rows(record.select(record.pdf).where(record.id == declaration_id))
        if not rows:
            raise LookupError("no declaration has this id")
        return bytes(rows[0][0])

    def all(self, employer_id: int) -> list[DeclarationEntry]:
        """Return an employer's declarations, the newest first."""
        return self._entries(DeclarationRecord.employer_id == employer_id)

    def by_number(self, number: str, employer_id: int | None = None) -> DeclarationEntry | None:
        """Return the newest declaration with this number, of one employer or of any."""
        wanted = [DeclarationRecord.document_number == number]
        if employer_id is not None:
            wanted.append(DeclarationRecord.employer_id == employer_id)
        found = self._entries(*wanted)
        return found[0] if found else None

    def add_event(self, declaration_id: int, event: DeclarationEvent, scan: bytes = b"") -> int:
        """Append an event, with the content of its scan, to a history; return its new id.

        The database refuses to take back what cannot be (``IntegrityError``).
        """
        with self._database.transaction():
            event_id = self._database.run(
                DeclarationEventRecord.insert(
                    declaration_id=declaration_id,
                    kind=event.kind,
                    happened_at=event.at.isoformat(),
                    operator=event.operator,
                    note=event.note,
                    happened_on=date_text(event.happened_on),
                    office=event.office,
                    officer=event.officer,
                    reference=event.reference,
                    scan_name=event.scan_name,
                    scan_digest=event.scan_digest,
                    withdraws=event.withdraws or None,
                )
            )
            if scan:
                insert = DeclarationScanRecord.insert(event_id=event_id, content=scan)
                self._database.run(insert)
        return event_id

    def events(self, declaration_id: int) -> list[DeclarationEvent]:
        """Return a declaration's history in the order in which it was written."""
        return self._events(DeclarationEventRecord.declaration_id == declaration_id).get(
            declaration_id, []
        )

    def events_of_all(self, employer_id: int) -> dict[int, list[DeclarationEvent]]:
        """Return the histories of all declarations of an employer by their ids."""
        own = DeclarationRecord.select(DeclarationRecord.id).where(
            DeclarationRecord.employer_id == employer_id
        )
        return self._events(DeclarationEventRecord.declaration_id.in_(own))

    def _events(self, wanted: Any) -> dict[int, list[DeclarationEvent]]:
        record = DeclarationEventRecord
        rows = self._database.dicts(record.select().where(wanted).order_by(record.id))
        found: dict[int, list[DeclarationEvent]] = {}
        for row in rows:
            found.setdefault(row["declaration_id"], []).append(_event(row))
        return found

    def scan(self, event_id: int) -> bytes:
        """Return the content of the scan that came with an event; empty for one without."""
        record = DeclarationScanRecord
        rows = self._database.rows(record.select(record.content).where(record.event_id == event_id))
        return bytes(rows[0][0]) if rows else b""

    def add_proof(self, declaration_id: int, text: str) -> None:
        """Store for ever the signed text that a declaration was printed with."""
        self._database.run(DeclarationProofRecord.insert(declaration_id=declaration_id, text=text))

    def proof(self, declaration_id: int) -> str:
        """Return the signed text of a declaration, empty for one from before there was a key."""
        record = DeclarationProofRecord
        rows = self._database.rows(
            record.select(record.text).where(record.declaration_id == declaration_id)
        )
        return str(rows[0][0]) if rows else ""

    def _entries(self, *wanted: Any) -> list[DeclarationEntry]:
        query = _select_entries().where(*wanted).order_by(DeclarationRecord.id.desc())
        return [DeclarationEntry(**_entry_values(row)) for row in self._database.rows(query)]

    def _require_free_number(self, employer_id: int, number: str) -> None:
        if self.by_number(number, employer_id) is not None:
            raise UserError(
                "DECLARATION_NUMBER_TAKEN",
                f"Nomor surat {number} sudah dipakai untuk deklarasi lain. Isi nomor yang belum"
                " pernah dipakai.",
                english=f"The number {number} is already that of another declaration. Use one"
                " that was never used.",
                number=number,
            )


def _event(row: dict[str, Any]) -> DeclarationEvent:
    return DeclarationEvent(
        kind=row["kind"],
        at=datetime.fromisoformat(row["happened_at"]),
        operator=row["operator"],
        note=row["note"],
        event_id=row["id"],
        happened_on=date_of(row["happened_on"]),
        office=row["office"],
        officer=row["officer"],
        reference=row["reference"],
        withdraws=row["withdraws"] or 0,
        scan_name=row["scan_name"],
        scan_digest=row["scan_digest"],
    )


def _select_entries(*more: Any) -> Any:
    newest_correction = (
        _Correction.select(_Correction.document_number)
        .where(
            _Correction.employer_id == DeclarationRecord.employer_id,
            _Correction.amends == DeclarationRecord.document_number,
        )
        .order_by(_Correction.id.desc())
        .limit(1)
    )
    return DeclarationRecord.select(
        DeclarationRecord.id,
        DeclarationRecord.employer_id,
        DeclarationRecord.document_number,
        fn.COALESCE(DeclarationRecord.amends, ""),
        DeclarationRecord.as_of,
        DeclarationRecord.finalised_at,
        DeclarationRecord.digest,
        DeclarationRecord.pdf_digest,
        fn.COALESCE(newest_correction, ""),
        *more,
    )


def _entry_values(row: Any) -> dict[str, Any]:
    values = dict(zip(_ENTRY_FIELDS, row, strict=True))
    values["as_of"] = date.fromisoformat(values["as_of"])
    values["finalised_at"] = datetime.fromisoformat(values["finalised_at"])
    return values
