"""Small forms for what a yes or no cannot tell: headcounts, payments, accidents, reports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.answers import (
    Accident,
    Answer,
    Answers,
    AnswerValue,
    Headcounts,
    Payment,
    PaymentProgram,
)
from desktop.domain.calendar import Month, short_date
from desktop.services.assessments import AssessmentService
from desktop.ui.dialogs.accidents import AccidentsDialog
from desktop.ui.dialogs.payments import MONTHS, PaymentsDialog
from desktop.ui.pages.assessment_answer import SAVE_AFTER_MS
from desktop.ui.theme import SPACE_3, SPACE_6
from desktop.ui.widgets import Button, DateEdit, DigitsEdit, FormGrid, label
from desktop.ui.words import filled

REPORT_OBLIGATION = "WLK-01"


class FigureForm(QWidget):
    """A form that stores what it asks at once; ``stored`` carries the ``ChangeSet``."""

    stored = Signal(object)

    def __init__(self, service: AssessmentService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._pause.timeout.connect(self.store)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE_3)
        self.build()

    def build(self) -> None:
        """Create the fields."""

    def load(self, answers: Answers) -> None:
        """Show what is stored, unless something typed waits to be stored."""
        if not self._pause.isActive():
            self.show_answers(answers)

    def show_answers(self, answers: Answers) -> None:
        """Put what is stored into the fields."""

    def flush(self) -> None:
        """Store what was typed last, now."""
        if self._pause.isActive():
            self._pause.stop()
            self.store()

    def store(self) -> None:
        """Store what the fields say where it differs from what is stored."""

    def typed(self) -> None:
        """Store when typing pauses."""
        self._pause.start()


class HeadcountForm(FigureForm):
    """The number of workers as three other papers state it."""

    def build(self) -> None:
        """Create the three fields."""
        form = FormGrid()
        self.wlkp = DigitsEdit(7)
        self.employment = DigitsEdit(7)
        self.health = DigitsEdit(7)
        rows = (
            (self.tr("Menurut WLKP"), self.wlkp),
            (self.tr("Tagihan terakhir BPJS Ketenagakerjaan"), self.employment),
            (self.tr("Tagihan terakhir BPJS Kesehatan"), self.health),
        )
        for text, field in rows:
            form.add_row(text, field, unit=self.tr("pekerja"), span=1)
            field.edited.connect(self.typed)
        self.body.addWidget(form)

    def show_answers(self, answers: Answers) -> None:
        """Show the three numbers."""
        counts = answers.headcounts
        pairs = (
            (self.wlkp, counts.wlkp),
            (self.employment, counts.bpjs_employment),
            (self.health, counts.bpjs_health),
        )
        for field, count in pairs:
            field.set_value("" if count is None else str(count))

    def headcounts(self) -> Headcounts:
        """Return what is typed."""
        counts = (field.value() for field in (self.wlkp, self.employment, self.health))
        return Headcounts(*(int(count) if count else None for count in counts))

    def store(self) -> None:
        """Store the three numbers."""
        if self.headcounts() != self._service.answers().headcounts:
            self.stored.emit(self._service.save_headcounts(self.headcounts()))


class PaymentsForm(FigureForm):
    """What is known of the last twelve months, and the way to the table."""

    def build(self) -> None:
        """Create the summary and the button."""
        self.summary = label("", wrap=True)
        self.open = Button(self.tr("Isi pembayaran…"), "list-todo")
        self.open.setProperty("edits", True)
        self.open.clicked.connect(self._on_open)
        self.body.addWidget(self.summary)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch()
        self.body.addLayout(row)

    def show_answers(self, answers: Answers) -> None:
        """Say how many of the twelve months are told and paid, for each BPJS."""
        lines = [
            self._line(
                self.tr("BPJS Ketenagakerjaan"), PaymentProgram.EMPLOYMENT, answers.payments
            ),
            self._line(self.tr("BPJS Kesehatan"), PaymentProgram.HEALTH, answers.payments),
        ]
        self.summary.setText("\n".join(lines))

    def _line(self, name: str, program: PaymentProgram, payments: tuple[Payment, ...]) -> str:
        newest = Month.of(self._service.as_of)
        told = [
            payment
            for payment in payments
            if payment.program is program and newest.plus(-MONTHS) <= payment.month < newest
        ]
        paid = sum(1 for payment in told if payment.paid_on)
        return filled(
            self.tr("%1: %2 dari 12 bulan terakhir diisi, %3 sudah dibayar."),
            name,
            len(told),
            paid,
        )

    def _on_open(self) -> None:
        before = self._service.answers().payments
        after = PaymentsDialog.ask(self.window(), before, self._service.as_of)
        if after is not None and set(after) != set(before):
            self.stored.emit(self._service.save_payments(after))


class AccidentForm(FigureForm):
    """Whether there were work accidents, and which."""

    def build(self) -> None:
        """Create the two choices and the way to the list."""
        self.none = QRadioButton(self.tr("Tidak ada dalam 12 bulan terakhir"))
        self.some = QRadioButton(self.tr("Ada"))
        self._group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(SPACE_6)
        for button in (self.none, self.some):
            button.setAccessibleName(button.text())
            self._group.addButton(button)
            choices.addWidget(button)
        choices.addStretch()
        self.summary = label("", "muted", wrap=True)
        self.open = Button(self.tr("Isi daftar kecelakaan…"), "list-todo")
        self.open.setProperty("edits", True)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch()
        self.body.addLayout(choices)
        self.body.addWidget(self.summary)
        self.body.addLayout(row)
        self.none.clicked.connect(self._on_none)
        self.some.clicked.connect(self._on_open)
        self.open.clicked.connect(self._on_open)

    def show_answers(self, answers: Answers) -> None:
        """Show whether it was told, and how many there are."""
        accidents = answers.accidents
        self._group.setExclusive(False)
        self.none.setChecked(accidents == ())
        self.some.setChecked(bool(accidents))
        self._group.setExclusive(True)
        self.open.setVisible(bool(accidents))
        self.summary.setText(self._told(accidents))

    def _told(self, accidents: tuple[Accident, ...] | None) -> str:
        if accidents is None:
            return self.tr("Belum dijawab.")
        if not accidents:
            return self.tr("Pernyataan nihil tersimpan.")
        reported = sum(1 for accident in accidents if accident.reported_at)
        return filled(self.tr("%1 kejadian, %2 sudah dilaporkan."), len(accidents), reported)

    def _on_none(self) -> None:
        self.stored.emit(self._service.save_accidents(()))

    def _on_open(self) -> None:
        before = self._service.answers()
        after = AccidentsDialog.ask(self.window(), before.accidents or ())
        if after:
            self.stored.emit(self._service.save_accidents(after))
        else:
            self.show_answers(before)


class ReportForm(FigureForm):
    """The day of the last WLKP report."""

    def build(self) -> None:
        """Create the field."""
        form = FormGrid()
        self.day = DateEdit()
        self._row = form.add_row(self.tr("Laporan WLKP terakhir"), self.day, span=1)
        self.never = QCheckBox()
        form.add_row(self.tr("Belum pernah melapor"), self.never, span=1)
        self.day.edited.connect(self.typed)
        self.never.clicked.connect(self._on_never)
        self.body.addWidget(form)

    def show_answers(self, answers: Answers) -> None:
        """Show the day, or that there was none."""
        self.day.set_value(answers.wlkp_last_report)
        answer = answers.answer_to(REPORT_OBLIGATION)
        self.never.setChecked(answer is not None and answer.value is AnswerValue.NOT_YET)
        self.day.setEnabled(not self.never.isChecked())

    def _on_never(self, is_never: bool) -> None:
        """Store that no report was ever made, or take that back."""
        if is_never:
            self.day.clear()
            self.store()
        self.day.setEnabled(not is_never)
        before = self._service.answers().answer_to(REPORT_OBLIGATION) or Answer()
        answer = replace(before, value=AnswerValue.NOT_YET if is_never else None)
        self.stored.emit(self._service.save_answer(REPORT_OBLIGATION, answer))

    def store(self) -> None:
        """Store a day that exists and does not lie ahead; an empty field takes it back."""
        fault = self._fault(self.day.value())
        self._row.set_error(fault)
        if not fault and self.day.value() != self._service.answers().wlkp_last_report:
            self.stored.emit(self._service.save_wlkp_last_report(self.day.value()))

    def _fault(self, day: date | None) -> str:
        if self.day.has_fault():
            return self.tr("Tulis tanggal, misalnya 01-03-2026.")
        if day is not None and day > self._service.as_of:
            return filled(
                self.tr("Tanggal ini sesudah hari yang dinilai, %1."),
                short_date(self._service.as_of),
            )
        return ""


FORMS: dict[str, Callable[[AssessmentService], FigureForm]] = {
    "DAT-01": HeadcountForm,
    "IUR-01": PaymentsForm,
    "IUR-03": PaymentsForm,
    "KK-01": AccidentForm,
    REPORT_OBLIGATION: ReportForm,
}
"""The form of each obligation that asks for figures; every other one is answered with a choice."""
