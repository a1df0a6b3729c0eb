"""The sheets that close gaps: who belongs there, which codes to ask for, and the check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.calendar import Month
from desktop.domain.contribution import monthly_wage
from desktop.domain.duty import EmployerLaw
from desktop.domain.program import JknStatus, ParticipationState, Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.exchange.gap_sheets import (
    CodeNeed,
    GapKind,
    GapSheet,
    GapSource,
    code_needs,
    gap_sheet,
    members_on,
    people_on,
)
from desktop.exchange.text_workbook import write_text_workbook
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.workforce import WorkforceService
from desktop.storage.import_desk import ImportDeskRepository

__all__ = ["CodeNeed", "GapDraft", "GapExportService", "GapKind", "WrittenSheet"]


@dataclass(frozen=True, slots=True)
class GapDraft:
    """One sheet before it is written: its workers, and the codes nobody has told yet."""

    kind: GapKind
    source: GapSource
    needs: tuple[CodeNeed, ...]
    codes: Mapping[tuple[str, str], str]

    @property
    def open_needs(self) -> tuple[CodeNeed, ...]:
        """The codes that have to be asked for."""
        return tuple(n for n in self.needs if not self.codes.get((n.list_name, n.our_value)))

    @property
    def count(self) -> int:
        """How many people the sheet lists, family members too where it has a row for each."""
        return people_on(self.kind, self.source.workers)


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet that was written and read back; ``lacking`` counts cells to fill by hand."""

    path: Path
    count: int
    columns: int
    lacking: Mapping[str, int]


class GapExportService:
    """Writes what a BPJS still has to be told of the current workforce."""

    def __init__(
        self,
        repository: ImportDeskRepository,
        employers: EmployerService,
        workforce: WorkforceService,
        rules: RuleBookProvider,
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._workforce = workforce
        self._rules = rules

    def drafts(self, day: date, progress: Progress = quiet) -> tuple[GapDraft, ...]:
        """Return every sheet as of ``day``, also those that nobody belongs into.

        Raises ``UserError`` without employer, ``SizeUndetermined`` and ``RuleNotInForce``.
        """
        employer = self._employers.required()
        law = EmployerLaw(employer, self._rules.current, day)
        multiplier = law.rules.integer("wage_base.daily_multiplier")
        workers = self._workforce.all()
        wages = {w.worker_id: monthly_wage(w, multiplier) for w in workers}
        codes = self._repository.codes()
        head = {"NAMA INSTANSI/BADAN/PERUSAHAAN": employer.name}
        drafts: list[GapDraft] = []
        for kind in GapKind:
            progress(len(drafts), len(GapKind))
            chosen = [w for w in workers if _belongs(kind, w, law, wages[w.worker_id])]
            source = GapSource(chosen, wages, Month(day.year, day.month), employer.npp, head)
            drafts.append(GapDraft(kind, source, code_needs(kind, chosen), codes))
        return tuple(drafts)

    def remember(self, codes: Mapping[tuple[str, str], str]) -> None:
        """Keep the codes that the user told."""
        self._repository.remember_codes(
            {need: code.strip() for need, code in codes.items() if code.strip()}
        )

    def write(
        self, draft: GapDraft, path: Path, codes: Mapping[tuple[str, str], str]
    ) -> WrittenSheet:
        """Write a sheet and read it back; codes that are missing leave their cells empty."""
        self.remember(codes)
        sheet: GapSheet = gap_sheet(draft.kind, draft.source, {**draft.codes, **codes})
        write_text_workbook(path, draft.kind.value, sheet.lines(), bold=len(sheet.above))
        return WrittenSheet(path, draft.count, len(sheet.headings), sheet.lacking)

    def file_name(self, draft: GapDraft) -> str:
        """Return the name under which the official upload knows the sheet."""
        if draft.kind is GapKind.NEW and draft.source.npp:
            return f"template_tk_{draft.source.npp}.xlsx"
        return f"{draft.kind.value}.xlsx"


def _belongs(kind: GapKind, worker: Worker, law: EmployerLaw, wage: int) -> bool:
    terms = worker.employment
    if kind is GapKind.LEAVERS:
        has_left = terms.end is not None and terms.end < law.day
        return has_left and worker.state_in(Program.JKK) is ParticipationState.YES
    if not terms.is_active_on(law.day):
        return False
    if kind is GapKind.WAGES:
        reported = worker.reported_wage_employment
        return reported is not None and reported < wage
    if kind is GapKind.HEALTH_FAMILY:
        return worker.jkn_status is JknStatus.THIS_EMPLOYER and bool(members_on(kind, worker))
    if kind is GapKind.HEALTH:
        is_without = worker.jkn_status is JknStatus.NONE
        return is_without and law.duty(worker, Program.JKN).is_compulsory
    is_unregistered = worker.state_in(Program.JKK) is ParticipationState.NO
    is_owed = is_unregistered and law.duty(worker, Program.JKK).is_compulsory
    return is_owed and bool(worker.kpj) is (kind is GapKind.KNOWN_TO_BPJS)
