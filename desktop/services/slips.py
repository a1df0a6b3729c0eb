"""Slips for workers: of a month from the data as they are, or as a declaration froze them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.calendar import Month
from desktop.domain.letter import Paper
from desktop.domain.progress import Progress, quiet
from desktop.domain.slip import Slip, SlipHead, slip_of, slip_of_frozen
from desktop.errors import UserError
from desktop.services.contributions import ContributionService
from desktop.services.copies import frozen_snapshot
from desktop.services.declarations import DeclarationService
from desktop.services.employers import EmployerService


@dataclass(frozen=True, slots=True)
class PrintedSlips:
    """The slips as PDF, how many there are, and how many were asked for but have none."""

    pdf: bytes
    count: int
    left_out: int


class SlipService:
    """Prints slips; stores nothing. Identities are always masked."""

    def __init__(
        self,
        employers: EmployerService,
        contributions: ContributionService,
        declarations: DeclarationService,
        today: Callable[[], date],
    ) -> None:
        self._employers = employers
        self._contributions = contributions
        self._declarations = declarations
        self._today = today

    def of_month(
        self,
        month: Month,
        ids: Sequence[int] | None = None,
        paper: Paper = Paper.A4,
        progress: Progress = quiet,
    ) -> PrintedSlips:
        """Return the slips of the workers with these ids in their order, without ids of all.

        Who was not employed in ``month`` has none. Raises ``UserError`` SLIPS_NONE when that is
        everybody, and what computing the contributions raises.
        """
        employer = self._employers.required()
        computed = self._contributions.month(month, progress).workers
        if ids is None:
            slips = [slip_of(item) for item in computed]
        else:
            by_id = {item.worker.worker_id: item for item in computed}
            slips = [slip_of(by_id[worker_id]) for worker_id in ids if worker_id in by_id]
        head = SlipHead(
            employer.name, employer.npp, employer.health_entity_code, str(month), self._today()
        )
        wanted = len(slips) if ids is None else len(ids)
        return self._printed(head, slips, wanted, paper, progress)

    def of_declaration(
        self, declaration_id: int, paper: Paper = Paper.A4, progress: Progress = quiet
    ) -> PrintedSlips:
        """Return the slips of everybody in a finalised declaration, marked as drawn from it.

        Raises ``UserError``: SNAPSHOT_UNREADABLE, SLIPS_NONE.
        """
        snapshot = frozen_snapshot(self._declarations, declaration_id)
        employer = snapshot.employer
        head = SlipHead(
            employer.name,
            employer.npp,
            employer.health_entity_code,
            snapshot.contribution_month,
            self._today(),
            snapshot.document_number,
            snapshot.finalised_at.date(),
        )
        slips = [slip_of_frozen(worker) for worker in snapshot.workers]
        return self._printed(head, slips, len(slips), paper, progress)

    @staticmethod
    def _printed(
        head: SlipHead, slips: Sequence[Slip], wanted: int, paper: Paper, progress: Progress
    ) -> PrintedSlips:
        from desktop.report.worker_slip import render_slips

        if not slips:
            raise UserError(
                "SLIPS_NONE",
                "Tidak ada tenaga kerja yang bekerja pada bulan itu di antara yang dipilih. Pilih"
                " bulan atau tenaga kerja yang lain.",
                english="None of the chosen workers works in that month. Choose another month or"
                " other workers.",
            )
        pdf = render_slips(head, slips, paper, progress)
        return PrintedSlips(pdf, len(slips), wanted - len(slips))
