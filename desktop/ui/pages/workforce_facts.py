"""What the law and the checks say of one worker on the day of the assessment."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.calendar import Month
from desktop.domain.contribution import ContributionImpossible, MonthLaw, WorkerContribution
from desktop.domain.duty import Duty, DutyKind, EmployerLaw
from desktop.domain.employer import SizeClass, SizeUndetermined
from desktop.domain.kept_value import KeptValue
from desktop.domain.money import Sen
from desktop.domain.program import ParticipationState, Program
from desktop.domain.rules import RuleNotInForce
from desktop.domain.texts import note_text
from desktop.domain.worker import Worker
from desktop.domain.worker_history import HistoryStep
from desktop.services.worker_findings import FILTER_BELOW_MINIMUM_WAGE as BELOW
from desktop.services.worker_findings import MISSING, WorkerJudge
from desktop.ui.dialogs.kept_value import OddValue
from desktop.ui.language import current_language
from desktop.ui.messages import code_text, fault_text, issue_text
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

LAW_FAULTS = (RuleNotInForce, SizeUndetermined, ContributionImpossible)
"""What keeps contributions from being computed and the user can mend."""


class Standing(Enum):
    """How a worker stands in one program."""

    MEMBER = "member"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_OWED = "not_owed"


def law_fault_text(fault: Exception) -> str:
    """Return the sentence for one of ``LAW_FAULTS``."""
    if isinstance(fault, ContributionImpossible):
        return code_text(fault.code)
    return fault_text(fault)


def size_word(size: SizeClass) -> str:
    """Return the word of a size class in the language of the window."""
    return size.rule_name if current_language() == "en" else size.value


def standing_word(standing: Standing) -> str:
    """Return the words of a standing in the language of the window."""
    translate = QCoreApplication.translate
    return {
        Standing.MEMBER: translate("WorkerFacts", "terdaftar"),
        Standing.MISSING: translate("WorkerFacts", "belum terdaftar"),
        Standing.UNKNOWN: translate("WorkerFacts", "belum diketahui"),
        Standing.NOT_OWED: translate("WorkerFacts", "tidak diwajibkan"),
    }[standing]


def program_name(program: Program) -> str:
    """Return the long name of a program in the language of the window."""
    translate = QCoreApplication.translate
    return {
        Program.JKK: translate("WorkerFacts", "Jaminan Kecelakaan Kerja"),
        Program.JKM: translate("WorkerFacts", "Jaminan Kematian"),
        Program.JHT: translate("WorkerFacts", "Jaminan Hari Tua"),
        Program.JP: translate("WorkerFacts", "Jaminan Pensiun"),
        Program.JKP: translate("WorkerFacts", "Jaminan Kehilangan Pekerjaan"),
        Program.JKN: translate("WorkerFacts", "Jaminan Kesehatan Nasional"),
    }[program]


def note_sentence(code: str) -> str:
    """Return the sentence of a contribution note or of a duty's reason."""
    return note_text(code, current_language())


def finding_word(kind: str, *, long: bool = False) -> str:
    """Return the words for a kind of finding: what it is, or (``long``) what to do about it."""
    translate = QCoreApplication.translate
    if kind.startswith(MISSING):
        words = translate(
            "WorkerFacts",
            "%1 wajib, tetapi tercatat belum terdaftar. Daftarkan, lalu ubah menjadi Ya.",
        )
        short = translate("WorkerFacts", "Belum terdaftar %1")
        return filled(words if long else short, kind.removeprefix(MISSING))
    if kind == BELOW:
        if long:
            return translate(
                "WorkerFacts", "Upah ini di bawah upah minimum di tempat kerja. Periksa upahnya."
            )
        return translate("WorkerFacts", "Upah di bawah minimum")
    return code_text(kind)


class WorkerFacts:
    """Reads the law once for the current employer and answers for every worker.

    Without an employer, or where its data leave the law open, duties are ``None`` and
    ``fault`` says why.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._law: EmployerLaw | None = None
        self._month_law: MonthLaw | None = None
        self._judge: WorkerJudge | None = None
        self.fault = ""
        self.month = Month.of(services.today())

    def refresh(self, workers: int | None = None) -> None:
        """Read employer and law anew; who has counted the workers already hands it over."""
        services = self._services
        self._law = self._month_law = None
        self.fault = ""
        day = services.assessments.as_of
        self.month = Month.of(day)
        self._judge = services.workforce.judge(day)
        employer = services.employers.current()
        if employer is None:
            self.fault = QCoreApplication.translate("WorkerFacts", "Data perusahaan belum diisi.")
            return
        try:
            self._law = EmployerLaw(employer, services.rulebook, day)
            count = services.workforce.count() if workers is None else workers
            self._month_law = MonthLaw(employer, services.rulebook, self.month, count)
        except LAW_FAULTS as fault:
            self.fault = law_fault_text(fault)

    def duty(self, worker: Worker, program: Program) -> Duty | None:
        """Return what the law asks; ``None`` where the employer's data leave it open."""
        return None if self._law is None else self._law.duty(worker, program)

    def standing(self, worker: Worker, program: Program) -> Standing:
        """Return how the worker stands in a program."""
        state = worker.participation(program).state
        if state is ParticipationState.YES:
            return Standing.MEMBER
        duty = self.duty(worker, program)
        if duty is not None and duty.kind in (DutyKind.VOLUNTARY, DutyKind.EXCLUDED):
            return Standing.NOT_OWED
        is_open = duty is not None and duty.kind is DutyKind.CONTESTED
        if state is ParticipationState.UNKNOWN or is_open:
            return Standing.UNKNOWN
        return Standing.MISSING

    def reason(self, worker: Worker, program: Program) -> str:
        """Return why the program is owed or not, with the article where it is simply owed."""
        duty = self.duty(worker, program)
        if duty is None or self._law is None:
            return ""
        if duty.reason:
            return note_sentence(duty.reason)
        return self._words_of_duty(self._law, program)

    @staticmethod
    def _words_of_duty(law: EmployerLaw, program: Program) -> str:
        """Return the words for a program that is owed, with the article that says so."""
        translate = QCoreApplication.translate
        if program is Program.JKN:
            words = translate("WorkerFacts", "Wajib bagi pemberi kerja dari semua ukuran (%2).")
        elif program is Program.JKP:
            words = translate("WorkerFacts", "Mengikuti karena syaratnya terpenuhi (%2).")
        else:
            words = translate("WorkerFacts", "Wajib bagi usaha %1 (%2).")
        own = program in (Program.JKN, Program.JKP)
        name = program.value.lower() if own else law.size.rule_name
        article = law.rules.dated(f"phasing.{name}").article
        return filled(words, size_word(law.size), article)

    def standings(self, worker: Worker) -> tuple[Standing, ...]:
        """Return how the worker stands in each program, in the order of ``Program``."""
        return tuple(self.standing(worker, program) for program in Program)

    def findings(self, worker: Worker, standings: Sequence[Standing]) -> tuple[str, ...]:
        """Return the worker's findings, each with what to do about it."""
        return tuple(
            text for texts in self.cell_findings(worker, standings).values() for text in texts
        )

    def cell_findings(
        self, worker: Worker, standings: Sequence[Standing]
    ) -> dict[str, tuple[str, ...]]:
        """Return the findings by the field in which each is mended."""
        found: dict[str, tuple[str, ...]] = {}
        for issue in self._services.workforce.issues(worker):
            found[issue.field] = (*found.get(issue.field, ()), issue_text(issue))
        if self._judge is not None and self._judge.is_paid_too_little(worker):
            found["basic_wage"] = (*found.get("basic_wage", ()), finding_word(BELOW, long=True))
        for program, standing in zip(Program, standings, strict=True):
            if standing is Standing.MISSING:
                key = "jkn_status" if program is Program.JKN else program.value.lower()
                found[key] = (finding_word(f"{MISSING}{program.value}", long=True),)
        return found

    def ceiling(self, program: Program) -> Sen | None:
        """Return the most of the month's wage that counts; ``None`` where there is no limit."""
        return None if self._month_law is None else self._month_law.ceiling(program)

    def odd_values(self, worker: Worker) -> tuple[OddValue, ...]:
        """Return what is odd in the worker's data, and what was kept with a reason before."""
        services = self._services
        codes = services.workforce.odd_codes(worker, services.assessments.as_of)
        codes = tuple(dict.fromkeys((*codes, *self.kept(worker))))
        return tuple(OddValue(code, note_sentence(code)) for code in codes)

    def kept(self, worker: Worker) -> dict[str, KeptValue]:
        """Return the reasons that hold for values of this worker, by the code of the finding."""
        valid = self._services.kept_values.valid()
        return {code: item for (owner, code), item in valid.items() if owner == worker.worker_id}

    def history(self, worker: Worker) -> tuple[HistoryStep, ...]:
        """Return what changed of a worker, the latest first; of somebody not stored nothing."""
        return self._services.workforce.steps(worker) if worker.worker_id else ()

    def contribution(self, worker: Worker) -> WorkerContribution | None:
        """Return the month's contributions; ``None`` where they cannot be computed."""
        employment = worker.employment
        if self._month_law is None or not employment.overlaps(self.month.first, self.month.last):
            return None
        try:
            return self._month_law.compute(worker)
        except ContributionImpossible as fault:
            self.fault = law_fault_text(fault)
            return None
