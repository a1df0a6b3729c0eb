"""Taking out what is past its time: first counted, then a copy that opens, then all or nothing."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.calendar import add_months
from desktop.domain.personal_data import RetentionKind
from desktop.errors import UserError
from desktop.services.backups import BackupMade, BackupReason, BackupService
from desktop.services.employers import EmployerService
from desktop.services.privacy import PrivacyService
from desktop.storage.purge import KINDS, PurgeRepository

_log = logging.getLogger(__name__)

BACKUPS = "backups"
"""The one kind that does not lie in the data file."""


@dataclass(frozen=True, slots=True)
class PurgeLine:
    """What is past its time of one kind: what dates from ``limit`` or before."""

    kind: RetentionKind
    months: int
    limit: date
    count: int


@dataclass(frozen=True, slots=True)
class PurgeOutcome:
    """What was done; ``left`` are old copies that could not be removed.

    ``is_wiped`` tells whether the bytes left the file too: that needs room for a second one, and
    nobody else who reads it.
    """

    backup: BackupMade
    counts: Mapping[str, int]
    left: tuple[Path, ...]
    is_wiped: bool


class PurgeService:
    """Counts and purges for the current employer; declarations are never touched."""

    def __init__(
        self,
        repository: PurgeRepository,
        privacy: PrivacyService,
        employers: EmployerService,
        backups: BackupService,
    ) -> None:
        self._repository = repository
        self._privacy = privacy
        self._employers = employers
        self._backups = backups

    def preview(self) -> tuple[PurgeLine, ...]:
        """Return every kind with how much of it is past its time; nothing without an employer."""
        employer = self._employers.current()
        if employer is None:
            return ()
        limits = self._limits()
        due = self._repository.due(employer.employer_id, _in_file(limits))
        counts = {kind: len(ids) for kind, ids in due.items()}
        counts[BACKUPS] = len(self._backups.made_until(limits[BACKUPS]))
        months = self._privacy.months()
        return tuple(
            PurgeLine(kind, months[kind.id], limits[kind.id], counts[kind.id])
            for kind in self._privacy.map.retention
        )

    def purge(self, kinds: Collection[str]) -> PurgeOutcome:
        """Take out what is past its time of these kinds.

        A copy is made and opened before; all rows go in one transaction, with an entry in the log
        that counts and names nobody. Raises ``UserError``: ``EMPLOYER_MISSING``,
        ``NOTHING_TO_PURGE``, ``BACKUP_NOT_WRITTEN``, ``BACKUP_UNUSABLE``; then nothing has gone.
        """
        employer = self._employers.required()
        limits = {kind: day for kind, day in self._limits().items() if kind in kinds}
        copies = self._backups.made_until(limits[BACKUPS]) if BACKUPS in limits else []
        due = self._repository.due(employer.employer_id, _in_file(limits))
        counts = {kind: len(ids) for kind, ids in due.items() if ids}
        if not counts and not copies:
            raise UserError(
                "NOTHING_TO_PURGE",
                "Tidak ada data yang melewati masa simpannya.",
                english="No data are kept beyond their retention.",
            )
        made = self._backups.make(BackupReason.BEFORE_PURGE)
        is_wiped = True
        if counts:
            self._repository.purge(employer.employer_id, due)
            is_wiped = self._wipe()
        left = tuple(self._backups.remove(copies))
        if copies:
            counts[BACKUPS] = len(copies) - len(left)
        return PurgeOutcome(made, counts, left, is_wiped)

    def forget(self, worker_id: int) -> PurgeOutcome:
        """Take one worker out before time, as a request of deletion may demand.

        Raises ``UserError`` (``WORKER_STILL_EMPLOYED``) for somebody whose data a law still
        demands, and as ``purge`` does.
        """
        employer = self._employers.required()
        person = self._privacy.person(worker_id)
        if person is None:
            raise UserError(
                "NOTHING_TO_PURGE",
                "Orang ini sudah tidak ada dalam data pekerja.",
                english="This person is no longer among the workers.",
            )
        has_left = person.end_date is not None and person.end_date < self._privacy.today()
        if not (has_left or person.is_removed):
            raise UserError(
                "WORKER_STILL_EMPLOYED",
                "Orang ini masih bekerja; datanya masih diwajibkan hukum (UU 24/2011 Pasal 15) dan"
                " tidak dihapus. Jelaskan dasar itu kepadanya, lalu tandai permintaannya ditolak.",
                english="This person still works here; the law requires the data (UU 24/2011"
                " Pasal 15), so they are not deleted. Explain that to the person, then mark the"
                " request as refused.",
            )
        made = self._backups.make(BackupReason.BEFORE_PURGE)
        kind = "removed" if person.is_removed else "leavers"
        self._repository.purge(employer.employer_id, {kind: (worker_id,)})
        return PurgeOutcome(made, {kind: 1}, (), self._wipe())

    def _limits(self) -> dict[str, date]:
        today = self._privacy.today()
        months = self._privacy.months().items()
        return {kind: add_months(today, -number) for kind, number in months}

    def _wipe(self) -> bool:
        try:
            return self._repository.wipe()
        except UserError as error:
            _log.info("the file could not be rewritten after a purge: %s", error.code)
            return False


def _in_file(limits: Mapping[str, date]) -> dict[str, date]:
    return {kind: limits[kind] for kind in KINDS if kind in limits}
