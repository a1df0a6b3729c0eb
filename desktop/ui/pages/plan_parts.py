"""The parts of the page of the plan: the sums above the table, one action in full below it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_plan import Action, PromiseOutcome
from desktop.domain.assessment import Assessment
from desktop.domain.calendar import short_date
from desktop.domain.money import format_rupiah
from desktop.domain.texts import explanation_text
from desktop.services.action_plan import PlanLine, PlanOverview
from desktop.ui.language import current_language
from desktop.ui.models.plan_table import title_of
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.widgets.cards import Card, KeyFigure, StatusBadge
from desktop.ui.widgets.inputs import TextEdit
from desktop.ui.widgets.room import Beside
from desktop.ui.words import filled

_FIGURE_WIDTH = 180
_ROOM = 820
"""Pixels that the figures and the way to green need to stand beside each other."""
_NAMED = 2
"""So many obligations are named on the way to green; the rest is counted."""


class PlanSummary(Card):
    """What is still to be done, what it costs, what is left until green."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.pending = KeyFigure(self.tr("Tindakan belum selesai"))
        self.cost = KeyFigure(self.tr("Biaya yang diketahui"))
        self.green_head = label(self.tr("Yang tersisa menuju hijau"), "caption")
        self.green = label("", "strong", wrap=True)
        self.names = label("", "muted", wrap=True)
        self.former = label("", "muted", wrap=True)
        self.body.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        figures, rest = QWidget(), QWidget()
        across = QHBoxLayout(figures)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE_6)
        for figure in (self.pending, self.cost):
            figure.setMinimumWidth(_FIGURE_WIDTH)
            across.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        across.addStretch()
        column = QVBoxLayout(rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.green_head, self.green, self.names, self.former):
            column.addWidget(part)
        column.addStretch()
        beside = Beside(figures, rest, _ROOM)
        beside.row.setSpacing(SPACE_6)
        beside.row.setStretch(1, 1)
        self.body.addWidget(beside)

    def show_overview(self, overview: PlanOverview, assessment: Assessment) -> None:
        """Show the sums of a plan against its assessment."""
        of_all = filled(self.tr("dari %1 tindakan"), len(overview.lines))
        self.pending.set_figure(str(overview.pending), of_all)
        unknown = sum(
            line.action.state.is_pending and line.action.budget_sen is None
            for line in overview.lines
        )
        note = self.tr("indikatif; %1 tindakan tanpa biaya") if unknown else self.tr("indikatif")
        amount = format_rupiah(overview.budget, decimals=False)
        self.cost.set_figure(amount, filled(note, unknown))
        self._show_green(overview, assessment)
        self._show_former(overview)

    def _show_green(self, overview: PlanOverview, assessment: Assessment) -> None:
        score = assessment.score.value
        if score is None:
            self.green.setText(self.tr("Belum ada kewajiban yang dapat dinilai."))
        elif not overview.missing:
            self.green.setText(filled(self.tr("Sudah hijau: skor %1 dari 100."), score))
        else:
            text = self.tr("%1 kewajiban; skor kini %2, hijau mulai 91.")
            self.green.setText(filled(text, len(overview.missing), score))
        language = current_language()
        names = [
            f"{item.obligation.id} {item.obligation.title.in_language(language)}"
            for item in overview.missing[:_NAMED]
        ]
        if len(overview.missing) > _NAMED:
            names.append(filled(self.tr("dan %1 lainnya"), len(overview.missing) - _NAMED))
        self.names.setText("; ".join(names))
        self.names.setVisible(bool(names))

    def _show_former(self, overview: PlanOverview) -> None:
        outcomes = [promise.outcome for promise in overview.promises]
        self.former.setVisible(bool(outcomes))
        text = self.tr("Janji sebelumnya: %1 terpenuhi, %2 masih terbuka, dari %3.")
        met = outcomes.count(PromiseOutcome.MET)
        still_open = outcomes.count(PromiseOutcome.STILL_OPEN)
        self.former.setText(filled(text, met, still_open, len(outcomes)))


class PlanDetail(Card):
    """What the table does not say of an action: how its obligation stands, why, the note."""

    noted = Signal(object)
    """The ``Action`` with another note."""
    obligation_requested = Signal(str)
    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._action: Action | None = None
        self.head = label("", "strong", wrap=True)
        self.badge = StatusBadge()
        self.why = label("", wrap=True)
        self.origin = label("", "muted", wrap=True)
        self.note = TextEdit()
        self.note.setPlaceholderText(self.tr("Catatan"))
        self.note.setAccessibleName(self.tr("Catatan"))
        self.open = QuietButton(self.tr("Buka kewajiban ini"), "clipboard-check")
        self.remove = QuietButton(self.tr("Hapus tindakan"), "trash-2")
        self._arrange()
        self.note.editingFinished.connect(self._on_noted)
        self.open.clicked.connect(self._on_open)
        self.remove.clicked.connect(self._on_remove)

    def _arrange(self) -> None:
        self.body.setSpacing(SPACE_2)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self.head, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_3)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.open)
        foot.addWidget(self.remove)
        self.body.addLayout(head)
        for part in (self.why, self.origin):
            self.body.addWidget(part)
        self.body.addLayout(foot)

    def show_line(self, line: PlanLine | None) -> None:
        """Show an action, or nothing; a note that is being typed stays."""
        self.setVisible(line is not None)
        same = line and self._action and line.action.action_id == self._action.action_id
        self._action = line.action if line else None
        if line is None:
            return
        action, result = line.action, line.result
        self.head.setText(title_of(line))
        self.badge.setVisible(result is not None)
        self.why.setVisible(result is not None)
        if result is not None:
            self.badge.set_status(result.status)
            self.why.setText(explanation_text(result, current_language()))
        day = short_date(action.carried_from) if action.carried_from else ""
        self.origin.setText(filled(self.tr("Dibawa dari penilaian per %1."), day))
        self.origin.setVisible(bool(day))
        self.open.setEnabled(result is not None)
        if not (same and self.note.hasFocus()):
            self.note.setText(action.note)

    def _on_noted(self) -> None:
        if self._action is not None and self.note.text().strip() != self._action.note:
            self.noted.emit(replace(self._action, note=self.note.text().strip()))

    def _on_open(self) -> None:
        if self._action is not None:
            self.obligation_requested.emit(self._action.obligation_id)

    def _on_remove(self) -> None:
        if self._action is not None:
            self.removal_requested.emit(self._action)
