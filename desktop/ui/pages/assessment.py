"""The self-assessment: every obligation, how the employer stands, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QSplitter, QVBoxLayout, QWidget

from desktop.domain.answers import Answers, Evidence
from desktop.domain.assessment import Assessment
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.employer import SizeUndetermined
from desktop.domain.exposure import ExposureReport
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.priority import result_agenda
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.services.changes import ANSWERS, CALENDAR, EMPLOYER, RULES, WORKERS, ChangeSet
from desktop.services.evidence import evidence_of
from desktop.ui.jobs import Job
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.pages.assessment_detail import ObligationView
from desktop.ui.pages.assessment_list import ObligationList
from desktop.ui.pages.assessment_order import ListPlan, PageSummary, list_plan
from desktop.ui.pages.assessment_score import ScoreStrip
from desktop.ui.pages.base import Page
from desktop.ui.theme import SPACE_2, SPACE_4
from desktop.ui.widgets import Banner, DateEdit, EmptyState, label
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.words import filled

JUDGE_AFTER_MS = 150
_LATEST = date(2100, 12, 31)
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
_CHOICES = {
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
}


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a job brings back: its turn, and the assessment or what stands in its way."""

    turn: int
    found: Assessment | SizeUndetermined | RuleNotInForce


@dataclass(frozen=True, slots=True)
class _Reckoned:
    """The exposure of a turn; ``None`` where it cannot be computed."""

    turn: int
    report: ExposureReport | None


@dataclass(frozen=True, slots=True)
class _Read:
    """Files that were read as evidence for one obligation."""

    obligation_id: str
    evidence: tuple[Evidence, ...]


_LEAST_LIST = 240
"""Pixels in which two obligations are seen; in a lower window the page scrolls."""


class AssessmentPage(Page):
    """A list of obligations at the left, one of them in full at the right."""

    key: ClassVar[str] = "assessment"
    order: ClassVar[int] = 40
    help_id: ClassVar[str] = "assessment"
    icon: ClassVar[str] = "clipboard-check"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER, WORKERS, ANSWERS, RULES, CALENDAR})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Penilaian Mandiri")

    def build(self) -> Iterator[None]:
        """Set the page from score, list and obligation."""
        self.assessment: Assessment | None = None
        self._answers = Answers()
        self._job: Job | None = None
        self._turn = 0
        self._exposure_job: Job | None = None
        self._due = QTimer(self, singleShot=True, interval=JUDGE_AFTER_MS)
        self.day = DateEdit()
        self.day.setFixedWidth(130)
        self.day.setAccessibleName(self.tr("Keadaan per tanggal"))
        self.add_head(label(self.tr("Keadaan per"), "muted"), self.day)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.stack = CurrentStack()
        self.body.addWidget(self.stack, 1)
        self.stack.addWidget(self._build_empty())
        content = QWidget()
        self.stack.addWidget(content)  # while it is empty: it meets the style sheet as a whole
        yield
        self.detail = ObligationView(self.services)
        yield
        self._build_content(content)

    def _build_empty(self) -> QWidget:
        self.empty_employer = EmptyState(
            "building-2",
            self.tr("Mulai dari data perusahaan"),
            self.tr(
                "Penilaian membandingkan keadaan perusahaan dengan kewajibannya pada BPJS. Isi"
                " dahulu data perusahaan: ukuran usaha menentukan program yang wajib."
            ),
            self.tr("Isi data perusahaan"),
        )
        self.empty_workers = EmptyState(
            "users",
            self.tr("Tenaga kerja belum ada"),
            self.tr(
                "Impor tenaga kerja dari lembar Excel atau isi satu per satu; sesudah itu sebagian"
                " besar kewajiban dinilai sendiri oleh program."
            ),
            self.tr("Isi tenaga kerja"),
        )
        self._empty = CurrentStack()
        self._empty.addWidget(self.empty_employer)
        self._empty.addWidget(self.empty_workers)
        return self._empty

    def _build_content(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        self.score = ScoreStrip()
        column.addWidget(self.score)
        self.summary = PageSummary()
        column.addWidget(self.summary)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.setMinimumHeight(_LEAST_LIST)
        splitter.addWidget(self._build_list())
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([350, 600])
        column.addWidget(splitter, 1)

    def _build_list(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, SPACE_4, 0)
        column.setSpacing(SPACE_2)
        self.list = ObligationList()
        keys = label(self.tr("J dan K berpindah, 1 sampai 4 menjawab"), "muted", wrap=True)
        self.show_all = QCheckBox(self.tr("Tampilkan yang tidak berlaku"))
        self.show_all.hide()
        column.addWidget(self.list, 1)
        column.addWidget(self.show_all)
        column.addWidget(keys)
        return side

    def connect(self) -> None:  # type: ignore[override]
        """Store answers at once and judge again when they rest."""
        self._due.timeout.connect(self._judge)
        self.day.editingFinished.connect(self._on_day)
        self.list.chosen.connect(self._show_chosen)
        self.detail.stored.connect(self._on_stored)
        self.detail.worker_opened.connect(self._open_worker)
        self.detail.files_chosen.connect(self._on_files)
        self.show_all.toggled.connect(self._show_list)
        self.banner.action_triggered.connect(self._open_employer)
        self.empty_employer.activated.connect(self._open_employer)
        self.empty_workers.activated.connect(self._open_workforce)

    def _open_worker(self, worker_id: int) -> None:
        self.navigation_requested.emit("workforce", worker_id)

    def _open_employer(self) -> None:
        self.navigation_requested.emit("employer", None)

    def _open_workforce(self) -> None:
        self.navigation_requested.emit("workforce", None)

    # --- showing ------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show day, answers and the last results at once, and judge anew."""
        has_employer = self.services.employers.current() is not None
        has_workers = has_employer and self.services.workforce.count() > 0
        self.day.setEnabled(has_employer)
        self._empty.setCurrentIndex(1 if has_employer else 0)
        self.stack.setCurrentIndex(1 if has_workers else 0)
        if not self.day.hasFocus():
            self.day.set_value(self.services.assessments.as_of)
        if not has_workers:
            self.assessment = None
            return
        self._answers = self.services.assessments.answers()
        self._show_results()
        self._due.start()

    def _show_results(self) -> None:
        self._show_list()
        self._show_chosen(self.list.current())
        self.marks_changed.emit()

    def _show_list(self) -> None:
        """Order by what presses most; keep the obligation that is being read in its place."""
        here = self.list.current() or self.services.assessments.left_at()
        plan = self._plan(here)
        results = self.assessment.results if self.assessment else ()
        self.list.obligations.show_results(
            plan.rest,
            {result.obligation.id: result for result in results},
            current_language(),
            plan.first,
        )
        self.show_all.setVisible(plan.has_hidden)
        if not self.list.current() and not self.list.choose(here):
            self.list.step(1)

    def _plan(self, here: str) -> ListPlan:
        employer = self.services.employers.current()
        if self.assessment is None or employer is None:
            return ListPlan((), self.services.obligations, has_hidden=False)
        return list_plan(
            result_agenda(self.assessment, employer), here, shows_all=self.show_all.isChecked()
        )

    def _show_chosen(self, obligation_id: str) -> None:
        obligation = self._obligation(obligation_id)
        if obligation is not None:
            self.services.assessments.remember(obligation_id)
            result = None
            if self.assessment is not None:
                result = self.assessment.result(obligation_id)
            self.detail.show_obligation(obligation, result, self._answers)

    def _obligation(self, obligation_id: str) -> Obligation | None:
        found = [item for item in self.services.obligations if item.id == obligation_id]
        return found[0] if found else None

    def open_payload(self, payload: object) -> None:
        """Show the obligation with the id in ``payload``."""
        if self._is_stale:
            self.refresh()
        if not isinstance(payload, str):
            return
        if not self.list.choose(payload) and self._obligation(payload) is not None:
            self.show_all.setChecked(True)  # a short path hides what a link leads to
            self.list.choose(payload)
        self.list.setFocus()

    def state_mark(self) -> str:
        """Return how many obligations are known: ``9/12``."""
        if self.assessment is None:
            return ""
        total = len(self.assessment.results)
        unknown = self.assessment.count(ComplianceStatus.NEEDS_CONFIRMATION)
        return f"{total - unknown}/{total}"

    # --- judging ------------------------------------------------------------------------------

    def _judge(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        turn, assess = self._turn, self.jobs.away(self.services.assessments.assess)

        def judge(progress: Progress) -> _Judged:
            try:
                return _Judged(turn, assess(progress))
            except (SizeUndetermined, RuleNotInForce) as fault:
                return _Judged(turn, fault)

        self._job = self.start_job(judge, self.tr("Menilai kewajiban"), self._on_judged)

    def _on_judged(self, outcome: object) -> None:
        if not isinstance(outcome, _Judged) or outcome.turn != self._turn:
            return
        self._job = None
        found = outcome.found
        if isinstance(found, Assessment):
            self.assessment = found
            self.banner.hide()
            self.score.show_assessment(found)
            self._show_results()
            self._show_priority(found)
            self._reckon()
        else:
            self.assessment = None
            self._show_exposure(None)
            self._show_results()
            self.banner.show_message("warning", fault_text(found), self.tr("Buka data perusahaan"))

    def _show_priority(self, assessment: Assessment) -> None:
        employer = self.services.employers.current()
        if employer is not None:
            self.summary.show_agenda(result_agenda(assessment, employer), employer)

    def _reckon(self) -> None:
        """Compute what partial registration may cost, beside the window."""
        if self._exposure_job is not None:
            self._exposure_job.cancel()
        turn, as_of = self._turn, self.services.assessments.as_of
        report = self.jobs.away(self.services.exposure.report, as_of)

        def reckon(progress: Progress) -> _Reckoned:
            try:
                return _Reckoned(turn, report(progress))
            except (SizeUndetermined, RuleNotInForce, ContributionImpossible):
                return _Reckoned(turn, None)

        title = self.tr("Menghitung perkiraan kewajiban")
        self._exposure_job = self.start_job(reckon, title, self._on_reckoned)

    def _on_reckoned(self, outcome: object) -> None:
        if isinstance(outcome, _Reckoned) and outcome.turn == self._turn:
            self._exposure_job = None
            self._show_exposure(outcome.report)

    def _show_exposure(self, report: ExposureReport | None) -> None:
        self.summary.show_exposure(report)
        self.detail.exposure.show_report(report)

    # --- changing -----------------------------------------------------------------------------

    def _on_stored(self, changes: ChangeSet) -> None:
        self._answers = self.services.assessments.answers()
        self.changed.emit(changes)
        self.saved.emit()
        self._due.start()

    def _on_files(self, obligation_id: str, paths: tuple[Path, ...]) -> None:
        """Take names and fingerprints of files beside the window: a scan may be large."""

        def read(progress: Progress) -> _Read:
            return _Read(obligation_id, evidence_of(paths, progress))

        self.start_job(read, self.tr("Membaca berkas bukti"), self._on_read)

    def _on_read(self, outcome: object) -> None:
        if isinstance(outcome, _Read):
            self.detail.add_evidence(outcome.obligation_id, outcome.evidence)

    def _on_day(self) -> None:
        day, before = self.day.value(), self.services.assessments.as_of
        if day == before:
            return
        fault = self._day_fault(day)
        self.day.set_invalid(bool(fault))
        if fault or day is None:
            self.banner.show_message("error", fault)
            return
        self.flush()
        self._on_stored(self.services.assessments.start(day))
        self.show_state()
        self.message_requested.emit(
            "info", filled(self.tr("Penilaian per %1; jawaban lama ikut dibawa."), self.day.text())
        )

    def _day_fault(self, day: date | None) -> str:
        if day is None or day > _LATEST:
            return self.tr("Tulis tanggal penilaian, misalnya 31-12-2026.")
        return ""

    def flush(self) -> None:
        """Store what was typed last, now."""
        self.detail.flush()

    def save(self) -> bool:
        """Store what was typed last; there is nothing that could keep it from being stored."""
        self.flush()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was typed before another page is opened."""
        self.flush()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list with J and K, answer with 1 to 4."""
        key = Qt.Key(event.key())
        if event.modifiers() or self.stack.currentIndex() == 0:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in _CHOICES:
            self.detail.choose(_CHOICES[key])
        else:
            super().keyPressEvent(event)
