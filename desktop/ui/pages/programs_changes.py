"""The law of two months on today's workers: what it adds or takes away, for whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import Month
from desktop.domain.law_change import LawComparison, RuleChange, UnknownValue
from desktop.domain.program import Program
from desktop.domain.texts.law_change import LAW, cause_text, change_text, unknown_text
from desktop.ui.jobs import JobRunner
from desktop.ui.language import current_language
from desktop.ui.models.program_matrix import plain
from desktop.ui.pages.programs_cards import CardColumn
from desktop.ui.pages.programs_changes_words import cause_title, headline
from desktop.ui.pages.programs_latest import LatestJob
from desktop.ui.pages.programs_month import MonthPicker
from desktop.ui.pages.programs_words import fault_words, month_words, with_days
from desktop.ui.pages.workforce_facts import note_sentence, program_name
from desktop.ui.theme import SPACE_2, SPACE_3, row_height, table_font
from desktop.ui.widgets.basics import Button, QuietButton, label
from desktop.ui.widgets.cards import Card
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

MONTHS_AHEAD = 36
"""How far into the future the law is asked: known changes reach further than a year."""
_BILLED = tuple(program for program in Program if program is not Program.JKP)
_HEADER_HEIGHT = 44
"""Two lines: the names of months are long."""
_AMOUNT_WIDTH = 172


class ChangeButton(QuietButton):
    """Shows the months around one change that is known to come."""

    chosen = Signal(object)
    """The ``Month`` in which the change begins."""

    def __init__(self, text: str, month: Month) -> None:
        super().__init__(text, "calendar")
        self._month = month
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._month)


class LawChangesView(QWidget):
    """Two months to choose; the answer is computed in a job and remade as a whole."""

    workers_requested = Signal(object)
    """A ``WorkerSelection``."""
    own_values_requested = Signal()

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        now = Month.of(services.today())
        last = now.plus(MONTHS_AHEAD)
        self.before = MonthPicker(now, last)
        self.after = MonthPicker(Month(now.year + 1, 1), last)
        self.busy = label(self.tr("Menghitung…"), "muted")
        self.busy.hide()
        self.column = CardColumn(self.tr("Akibat perubahan hukum"))
        self.table: QTableWidget | None = None
        self._job = LatestJob(jobs, self.tr("Membandingkan hukum"), self)
        self._arrange()
        self.before.picked.connect(self._on_picked)
        self.after.picked.connect(self._on_picked)
        self.column.workers_requested.connect(self.workers_requested)
        self._job.computed.connect(self._on_computed)
        self._job.busy_changed.connect(self.busy.setVisible)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for text, picker in ((self.tr("Dari"), self.before), (self.tr("ke"), self.after)):
            row.addWidget(label(text))
            row.addWidget(picker)
        self.before.name_ends(self.tr("sebelum"))
        self.after.name_ends(self.tr("sesudah"))
        row.addWidget(self.busy)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        layout.addLayout(row)
        layout.addWidget(self.column, 1)

    # --- computing --------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Compare the two months anew."""
        law = self._services.law_changes
        self._job.ask(self._jobs.away(law.compare, self.before.month(), self.after.month()))

    def show_months(self, before: Month, after: Month) -> None:
        """Compare two other months."""
        self.before.set_month(before)
        self.after.set_month(after)
        self.show_state()

    def _on_picked(self, _month: object) -> None:
        self.show_state()

    def _on_known_change(self, month: Month) -> None:
        self.show_months(month.plus(-1), month)
        self.before.name.setFocus()

    def _on_computed(self, result: object) -> None:
        self.column.begin()
        self.table = None
        if isinstance(result, LawComparison):
            self._show_comparison(result)
        elif isinstance(result, Exception):
            self.column.say(fault_words(result), "strong")
        self._show_upcoming()
        self.column.end()

    # --- showing ----------------------------------------------------------------------------------

    def _show_comparison(self, found: LawComparison) -> None:
        language = current_language()
        self.column.say(headline(found), "section")
        self.column.say(LAW["ROSTER_HELD_STILL"].in_language(language), "muted")
        if found.not_yet_known:
            self._show_unknown(found.not_yet_known)
        self._show_shares(found)
        for cause in found.causes:
            title = cause_title(cause)
            card = self.column.card(title)
            card.body.addWidget(label(cause_text(cause, language), wrap=True))
            text = filled(self.tr("Lihat %1 pekerja"), len(cause.workers))
            button = self.column.people(title, cause.workers, text)
            if button is not None:
                self.column.add_tools(card, button)
        for code in found.notes:
            self.column.say(note_sentence(code), "muted")

    def _show_unknown(self, unknown: tuple[UnknownValue, ...]) -> None:
        card = self.column.card(self.tr("Belum ada nilainya"))
        for item in unknown:
            card.body.addWidget(label(unknown_text(item, current_language()), wrap=True))
        fill = Button(self.tr("Isi nilai dari keputusan…"), "plus")
        fill.setProperty("edits", True)
        fill.clicked.connect(self.own_values_requested)
        self.column.add_tools(card, fill)

    def _show_shares(self, found: LawComparison) -> None:
        card = self.column.card(self.tr("Selisih sebulan"))
        self.table = self._make_table(found)
        card.body.addWidget(self.table)
        card.body.addWidget(
            label(
                self.tr("JKP bukan tagihan tambahan: bagiannya ada di dalam iuran lain."), "muted"
            )
        )
        text = filled(self.tr("Lihat %1 pekerja yang iurannya berubah"), len(found.affected))
        button = self.column.people(self.tr("Iuran berubah"), found.affected, text)
        if button is not None:
            self.column.add_tools(card, button)

    def _make_table(self, found: LawComparison) -> QTableWidget:
        heads = (
            self.tr("Program"),
            filled(self.tr("Pemberi kerja %1"), month_words(found.before)),
            filled(self.tr("Pemberi kerja %1"), month_words(found.after)),
            self.tr("Selisih"),
            self.tr("Pekerja: selisih"),
        )
        table = QTableWidget(len(_BILLED) + 1, len(heads))
        table.setFont(table_font())
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Selisih iuran per program"))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_height())
        header = table.horizontalHeader()
        header.setFixedHeight(_HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(heads)):
            table.setColumnWidth(column, _AMOUNT_WIDTH)
        for row, cells in enumerate(self._rows(found)):
            for column, text in enumerate(cells):
                table.setItem(row, column, _cell(text, column))
        for column, text in enumerate(heads):
            table.setHorizontalHeaderItem(column, _cell(text, column))
        table.setFixedHeight(_HEADER_HEIGHT + row_height() * table.rowCount() + 6)
        return table

    def _rows(self, found: LawComparison) -> list[tuple[str, ...]]:
        before, after, step = found.before_total, found.after_total, found.difference
        rows = [
            (
                f"{program.value}  {program_name(program)}",
                plain(before.employer.get(program, 0)),
                plain(after.employer.get(program, 0)),
                _signed(step.employer.get(program, 0)),
                _signed(step.worker.get(program, 0)),
            )
            for program in _BILLED
        ]
        totals = (plain(before.employer_sum), plain(after.employer_sum))
        last = (_signed(step.employer_sum), _signed(step.worker_sum))
        return [*rows, (self.tr("Jumlah"), *totals, *last)]

    def _show_upcoming(self) -> None:
        law = self._services.law_changes
        changes = law.upcoming(self._services.today())
        announced = law.announced()
        if not changes and not announced:
            return
        card = self.column.card(self.tr("Yang sudah diketahui akan datang"))
        for change in changes:
            self._add_upcoming(card, change)
        for text in announced:
            card.body.addWidget(label(with_days(text), "muted", wrap=True))

    def _add_upcoming(self, card: Card, change: RuleChange) -> None:
        card.body.addWidget(label(change_text(change, current_language()), wrap=True))
        month = Month.of(change.day)
        if month > self.after.last:
            return
        button = ChangeButton(filled(self.tr("Bandingkan dengan %1"), month_words(month)), month)
        button.chosen.connect(self._on_known_change)
        self.column.add_tools(card, button)


def _cell(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    return item


def _signed(amount: int) -> str:
    return f"+{plain(amount)}" if amount > 0 else plain(amount)
