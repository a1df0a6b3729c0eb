"""The answer to one obligation: choice, reason, facts, list, note, evidence; who told it when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.calendar import short_date
from desktop.domain.obligation import Obligation
from desktop.services.assessments import unsigned
from desktop.ui.language import current_language
from desktop.ui.pages.assessment_evidence import EvidenceList
from desktop.ui.pages.assessment_facts import FactForm, RecordsField
from desktop.ui.theme import SPACE_3, SPACE_6
from desktop.ui.widgets import FormGrid, TextEdit, label
from desktop.ui.words import filled

VALUES = (AnswerValue.YES, AnswerValue.NO, AnswerValue.NOT_YET, AnswerValue.NOT_APPLICABLE)
"""In the order of the keys 1 to 4."""
SAVE_AFTER_MS = 500


class AnswerForm(QWidget):
    """Asks and tells at once: choices immediately, texts when typing pauses."""

    answered = Signal(object)
    """The ``Answer`` as it now stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Answer()
        self._has_choices = True
        self._facts: FactForm | None = None
        self._records: RecordsField | None = None
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_3)
        self.question = label("", "strong", wrap=True)
        self._column.addWidget(self.question)
        self._column.addWidget(self._build_choices())
        self._column.addWidget(self._build_reason())
        self._column.addWidget(self._build_note())
        self.evidence = EvidenceList()
        self._column.addWidget(self.evidence)
        self.signed = label("", "muted", wrap=True)
        self._column.addWidget(self.signed)
        self._connect()

    def _build_choices(self) -> QWidget:
        words = (self.tr("Ya"), self.tr("Tidak"), self.tr("Belum"), self.tr("Tidak berlaku"))
        self.choices = QButtonGroup(self)
        self._choice_row = QWidget()
        row = QHBoxLayout(self._choice_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_6)
        for number, word in enumerate(words, start=1):
            button = QRadioButton(word)
            button.setToolTip(self.tr("Tombol %1").replace("%1", str(number)))
            button.setAccessibleName(word)
            self.choices.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        return self._choice_row

    def _build_reason(self) -> FormGrid:
        self.reason = TextEdit()
        self._reason_form = FormGrid()
        self._reason_row = self._reason_form.add_row(
            self.tr("Alasan tidak berlaku"), self.reason, is_required=True
        )
        return self._reason_form

    def _build_note(self) -> FormGrid:
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(64)
        form = FormGrid()
        form.add_row(self.tr("Catatan"), self.note)
        return form

    def _connect(self) -> None:
        self.choices.idClicked.connect(self._on_chosen)
        self.reason.textEdited.connect(self._on_typed)
        self.note.textChanged.connect(self._on_typed)
        self.evidence.edited.connect(self._on_typed)
        self._pause.timeout.connect(self.flush)

    # --- showing ------------------------------------------------------------------------------

    def load(
        self, obligation: Obligation, answer: Answer | None, as_of: date, *, has_choices: bool
    ) -> None:
        """Show another obligation with its answer, or none yet."""
        self._pause.stop()
        told = answer or Answer()
        self._told = unsigned(told)
        self._has_choices = has_choices
        asked = obligation.question if has_choices else None
        self.question.setText(asked.in_language(current_language()) if asked else "")
        self.question.setVisible(has_choices)
        self._choice_row.setVisible(has_choices)
        self._load_choice(told)
        self._load_specs(obligation, told)
        self.note.blockSignals(True)
        self.note.setPlainText(told.note)
        self.note.blockSignals(False)
        self.evidence.load(told.evidence, as_of)
        self.show_signature(answer)
        self._show_fields()

    def _load_choice(self, told: Answer) -> None:
        self.choices.setExclusive(False)
        for number, value in enumerate(VALUES, start=1):
            self.choices.button(number).setChecked(told.value is value)
        self.choices.setExclusive(True)
        self.reason.setText(told.reason)

    def _load_specs(self, obligation: Obligation, told: Answer) -> None:
        for part in (self._facts, self._records):
            if part is not None:
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._facts = self._records = None
        place = 3
        if obligation.facts:
            self._facts = FactForm(obligation.facts, told.facts)
            self._facts.edited.connect(self._on_typed)
            self._column.insertWidget(place, self._facts)
            place += 1
        if obligation.records is not None:
            self._records = RecordsField(obligation.records, told.records)
            self._records.edited.connect(self.flush)
            self._column.insertWidget(place, self._records)

    def show_signature(self, answer: Answer | None) -> None:
        """Say who answered and when."""
        at = answer.answered_at if answer else ""
        self.signed.setVisible(bool(at))
        if answer is None or not at:
            return
        moment = datetime.fromisoformat(at)
        when = f"{short_date(moment.date())} {moment:%H.%M}"
        if answer.answered_by:
            words = filled(self.tr("Diisi oleh %1 pada %2"), answer.answered_by, when)
        else:
            words = filled(self.tr("Diisi pada %1"), when)
        self.signed.setText(words)

    def facts(self) -> FactForm | None:
        """Return the form of facts that is shown, if there is one."""
        return self._facts

    def records(self) -> RecordsField | None:
        """Return the field of the list that is shown, if there is one."""
        return self._records

    def is_told(self, answer: Answer | None) -> bool:
        """Tell whether ``answer`` is what was last shown or told: nothing to load anew."""
        return unsigned(answer or Answer()) == self._told or self._pause.isActive()

    # --- answering ----------------------------------------------------------------------------

    def choose(self, number: int) -> None:
        """Answer with the choice of key 1 to 4."""
        button = self.choices.button(number)
        if self._has_choices and button is not None and not button.isChecked():
            button.setChecked(True)
            self._on_chosen()

    def _value(self) -> AnswerValue | None:
        if not self._has_choices:
            return self._told.value
        number = self.choices.checkedId()
        return VALUES[number - 1] if number > 0 else None

    def answer(self) -> Answer:
        """Return what is chosen and typed; who told it when is not part of it."""
        value = self._value()
        return replace(
            self._told,
            value=value,
            reason=self.reason.text().strip() if value is AnswerValue.NOT_APPLICABLE else "",
            note=self.note.toPlainText().strip(),
            evidence=self.evidence.evidence(),
            facts=self._facts.facts() if self._facts else self._told.facts,
            records=self._records.records() if self._records else self._told.records,
        )

    def flush(self) -> None:
        """Tell what was typed last, now."""
        self._pause.stop()
        answer = self.answer()
        if self._facts is not None:
            self._facts.show_faults()
        if answer == self._told or self._lacks_reason(answer):
            return
        self._told = answer
        self.answered.emit(answer)

    @staticmethod
    def _lacks_reason(answer: Answer) -> bool:
        return answer.value is AnswerValue.NOT_APPLICABLE and not answer.reason

    def _on_chosen(self) -> None:
        self._show_fields()
        if self._reason_form.isVisible() and not self.reason.text():
            self.reason.setFocus()
        self.flush()

    def _on_typed(self) -> None:
        self._show_fields()
        self._pause.start()

    def _show_fields(self) -> None:
        is_excused = self._has_choices and self._value() is AnswerValue.NOT_APPLICABLE
        self._reason_form.setVisible(is_excused)
        lacks = is_excused and not self.reason.text().strip()
        missing = self.tr("Isi alasannya; jawaban ini baru tersimpan bersama alasannya.")
        self._reason_row.set_error(missing if lacks else "")
