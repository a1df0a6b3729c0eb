"""One obligation in full: what it asks, how the employer stands and why, and what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.answers import Answer, Answers, Evidence
from desktop.domain.assessment import ObligationResult
from desktop.domain.obligation import ComplianceStatus, Obligation, ObligationSeverity
from desktop.domain.rules import Confidence
from desktop.domain.texts import check_text, explanation_text, warning_text
from desktop.ui.dialogs.law_list import LawListDialog
from desktop.ui.language import current_language
from desktop.ui.pages.assessment_answer import AnswerForm
from desktop.ui.pages.assessment_explanation import Explanation, selectable
from desktop.ui.pages.assessment_exposure import ExposureCard
from desktop.ui.pages.assessment_figures import FORMS, FigureForm
from desktop.ui.pages.assessment_inputs import InputTable
from desktop.ui.pages.assessment_workers import ConcernedView, WorkerReason
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets import Card, StatusBadge, label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

_BULLET = "•  "


class ObligationView(QScrollArea):
    """The right side of the page."""

    stored = Signal(object)
    """The ``ChangeSet`` of something that was answered."""
    worker_opened = Signal(int)
    files_chosen = Signal(str, object)
    """An obligation's id and the paths of files that prove its answer."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.obligation: Obligation | None = None
        self._figures: FigureForm | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("role", "ground")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(SPACE_4, 0, SPACE_3, SPACE_4)
        self._column.setSpacing(SPACE_4)
        self.setWidget(ground)  # while it is empty: it would be measured and polished as a whole
        self._build_head()
        self._build_question()
        self._build_result()
        self._build_law()
        self._column.addStretch()

    def _build_head(self) -> None:
        self.badge = StatusBadge()
        self._about = label("", "muted", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(self.badge)
        line.addWidget(self._about, 1)
        self.title = label("", "section", wrap=True)
        self._plain = label("", wrap=True)
        self._column.addLayout(line)
        self._column.addWidget(self.title)
        self._column.addWidget(self._plain)

    def _build_result(self) -> None:
        self._result = Card(self.tr("Hasil dan sebabnya"))
        self.why = selectable()
        self._inputs = InputTable()
        self._warnings = selectable()
        self._concerned = label("", "strong")
        self.workers = ConcernedView(self._services.workforce)
        self.workers.opened.connect(self.worker_opened)
        self.explanation = Explanation()
        self.explanation.law_requested.connect(self._show_law)
        parts = (self.why, self._inputs, self._warnings, self._concerned, self.workers)
        for part in (*parts, self.explanation):
            self._result.body.addWidget(part)
        self._column.addWidget(self._result)
        self.exposure = ExposureCard(self._services.workforce)
        self.exposure.opened.connect(self.worker_opened)
        self._column.addWidget(self.exposure)

    def _show_law(self, rule_id: str) -> None:
        LawListDialog.ask(self.window(), self._services, rule_id)

    def _build_question(self) -> None:
        self._question = Card(self.tr("Jawaban Anda"))
        self._asked = label("", "strong", wrap=True)
        self.answer = AnswerForm()
        self.answer.answered.connect(self._on_answered)
        self.answer.evidence.files_chosen.connect(self._on_files)
        self._expected = label("", "muted", wrap=True)
        for part in (self._asked, self.answer, self._expected):
            self._question.body.addWidget(part)
        self._column.addWidget(self._question)

    def _build_law(self) -> None:
        card = self._law_card = Card(self.tr("Dasar hukum, sanksi, dan perbaikan"))
        self._law: dict[str, QLabel] = {}
        parts = (
            ("law", self.tr("Dasar hukum")),
            ("sanction", self.tr("Sanksi")),
            ("remedy", self.tr("Yang perlu dilakukan")),
            ("note", self.tr("Catatan")),
        )
        for key, heading in parts:
            box = QVBoxLayout()
            box.setSpacing(SPACE_2 // 2)
            head = label(heading, "caption")
            text = selectable()
            head.setObjectName(key)
            box.addWidget(head)
            box.addWidget(text)
            card.body.addLayout(box)
            self._law[key] = text
            text.setBuddy(head)
        self._column.addWidget(card)

    # --- showing ------------------------------------------------------------------------------

    def show_obligation(
        self, obligation: Obligation, result: ObligationResult | None, answers: Answers
    ) -> None:
        """Show an obligation with its result, ``None`` while it is not yet judged."""
        is_other = self.obligation is not obligation
        if is_other:
            self.flush()
            self.obligation = obligation
            self._show_words(obligation)
            self._order_cards(obligation)
            self.verticalScrollBar().setValue(0)
        self._show_result(result)
        self._show_answers(obligation, answers, is_other=is_other)

    def _show_words(self, obligation: Obligation) -> None:
        language = current_language()
        about = [
            obligation.id,
            obligation.group.in_language(language),
            self._severity(obligation.severity),
            self._confidence(obligation.confidence),
        ]
        self._about.setText("  ·  ".join(part for part in about if part))
        self.title.setText(obligation.title.in_language(language))
        self._plain.setText(obligation.explanation.in_language(language))
        note = obligation.note.in_language(language) if obligation.note else ""
        texts = {
            "law": "\n".join(_BULLET + basis for basis in obligation.legal_basis),
            "sanction": obligation.sanction.in_language(language),
            "remedy": obligation.remedy.in_language(language),
            "note": note,
        }
        for key, text in texts.items():
            self._law[key].setText(text)
            self._law[key].setVisible(bool(text))
            self._law[key].buddy().setVisible(bool(text))
        expected = "\n".join(_BULLET + item.in_language(language) for item in obligation.evidence)
        self._expected.setText(self.tr("Bukti yang lazim diminta:") + "\n" + expected)

    def _order_cards(self, obligation: Obligation) -> None:
        """Put what is asked above the result, what the data alone tell below it."""
        is_asked = (
            obligation.question is not None
            or obligation.id in FORMS
            or bool(obligation.facts)
            or obligation.records is not None
        )
        title = self.tr("Jawaban Anda") if is_asked else self.tr("Catatan dan bukti")
        self._question.title.setText(title)
        self._column.removeWidget(self._question)
        neighbour = self._result if is_asked else self._law_card
        self._column.insertWidget(self._column.indexOf(neighbour), self._question)

    def _severity(self, severity: ObligationSeverity) -> str:
        return {
            ObligationSeverity.CRITICAL: self.tr("bobot kritis"),
            ObligationSeverity.HIGH: self.tr("bobot tinggi"),
            ObligationSeverity.MEDIUM: self.tr("bobot sedang"),
            ObligationSeverity.LOW: self.tr("bobot rendah"),
        }[severity]

    def _confidence(self, confidence: Confidence) -> str:
        is_sure = confidence is Confidence.CONFIRMED
        return "" if is_sure else self.tr("perlu konfirmasi pada BPJS")

    def _show_result(self, result: ObligationResult | None) -> None:
        self._result.setVisible(result is not None)
        self.exposure.show_result(result)
        self.badge.set_status(result.status if result else ComplianceStatus.UNANSWERED)
        if result is None:
            return
        language = current_language()
        self.why.setText(explanation_text(result, language))
        self._inputs.show_inputs(result.inputs)
        lines = [_BULLET + warning_text(item, language) for item in result.warnings]
        if result.caused_by:
            causes = ", ".join(result.caused_by)
            lines.append(_BULLET + filled(self.tr("Akibat dari %1; tidak dihitung lagi."), causes))
        self._warnings.setText("\n".join(lines))
        self._warnings.setVisible(bool(lines))
        self._show_workers(result, language)
        self.explanation.show_result(result, self._services.rulebook)

    def _show_workers(self, result: ObligationResult, language: str) -> None:
        warned = [worker for item in result.warnings for worker in item.workers]
        concerned = dict.fromkeys((*result.failed, *result.unconfirmed, *warned))
        rows = [
            WorkerReason(worker, check_text(worker.reason, language=language))
            for worker in concerned
        ]
        counted = filled(
            self.tr("%1 pekerja terkait dari %2 yang dinilai"), len(rows), result.counted
        )
        self._concerned.setText(counted)
        self._concerned.setVisible(bool(rows))
        self.workers.show_workers(rows)

    def _show_answers(self, obligation: Obligation, answers: Answers, *, is_other: bool) -> None:
        has_figures = obligation.id in FORMS
        asked = obligation.question if has_figures else None
        self._asked.setText(asked.in_language(current_language()) if asked else "")
        self._asked.setVisible(asked is not None)
        if is_other:
            self._change_form(obligation.id)
        if self._figures is not None:
            self._figures.load(answers)
        answer = answers.answer_to(obligation.id)
        if is_other or not self.answer.is_told(answer):
            has_choices = obligation.question is not None and not has_figures
            as_of = self._services.assessments.as_of
            self.answer.load(obligation, answer, as_of, has_choices=has_choices)
        else:
            self.answer.show_signature(answer)

    def _change_form(self, obligation_id: str) -> None:
        if self._figures is not None:
            self._question.body.removeWidget(self._figures)
            self._figures.deleteLater()
            self._figures = None
        if obligation_id in FORMS:
            self._figures = FORMS[obligation_id](self._services.assessments)
            self._figures.stored.connect(self.stored)
            self._question.body.insertWidget(2, self._figures)

    # --- answering ----------------------------------------------------------------------------

    def figures(self) -> FigureForm | None:
        """Return the form of figures that is shown, if there is one."""
        return self._figures

    def choose(self, number: int) -> None:
        """Answer the question shown with the choice of key 1 to 4."""
        self.answer.choose(number)

    def flush(self) -> None:
        """Store what was typed last, now."""
        if self._figures is not None:
            self._figures.flush()
        if self.obligation is not None:
            self.answer.flush()

    def add_evidence(self, obligation_id: str, found: tuple[Evidence, ...]) -> None:
        """Add the files that were read to the answer they belong to, shown or not."""
        if self.obligation is not None and self.obligation.id == obligation_id:
            self.answer.evidence.add_files(found)
            self.answer.flush()
            return
        answer = self._services.assessments.answers().answer_to(obligation_id) or Answer()
        evidence = tuple(dict.fromkeys((*answer.evidence, *found)))
        self._store(obligation_id, replace(answer, evidence=evidence))

    def _on_files(self, paths: object) -> None:
        if self.obligation is not None:
            self.files_chosen.emit(self.obligation.id, paths)

    def _on_answered(self, answer: Answer) -> None:
        if self.obligation is None:
            return
        if self.obligation.id in FORMS:
            # The form of figures may have set the value since this one was loaded.
            stored = self._services.assessments.answers().answer_to(self.obligation.id) or Answer()
            answer = replace(answer, value=stored.value, reason=stored.reason)
        self._store(self.obligation.id, answer)

    def _store(self, obligation_id: str, answer: Answer) -> None:
        self.stored.emit(self._services.assessments.save_answer(obligation_id, answer))
