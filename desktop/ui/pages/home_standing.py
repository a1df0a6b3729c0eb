"""Where the employer stands, on the first page: coverage, score, the last declaration."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import Program
from desktop.domain.summary import ProgramSummary
from desktop.services.declaration_life import DeclarationCase
from desktop.services.overview import CoveragePoint, Standing
from desktop.ui.pages.assessment_score import score_meaning
from desktop.ui.pages.home_due import HEAD_HEIGHT
from desktop.ui.pages.workforce_facts import program_name
from desktop.ui.pages.workforce_flow import flow_host
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3
from desktop.ui.widgets import Card, QuietButton, StatusBadge, flush, label
from desktop.ui.widgets.charts import Ring, Trend
from desktop.ui.widgets.state_chip import StateChip
from desktop.ui.words import filled

_ACROSS = len(Program)
_SHOWN = (
    ComplianceStatus.NOT_MET,
    ComplianceStatus.PARTLY_MET,
    ComplianceStatus.NEEDS_CONFIRMATION,
)


class ProgramRing(QPushButton):
    """The coverage of one program as a ring, its numbers and its name."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self.setProperty("role", "ring")
        self.setAutoDefault(False)
        self.ring = Ring()
        self.caption = label("", "field-help")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_1, SPACE_1, SPACE_1, SPACE_1)
        column.setSpacing(SPACE_1 // 2)
        # A button is as small as its own text otherwise, and the ring would lie over the name.
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        parts = (self.ring, label(program.value, "strong"), self.caption)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_summary(self, summary: ProgramSummary | None) -> None:
        """Show how many take part of those who should."""
        expected = summary.expected if summary is not None else 0
        # Members who need not be stand for nobody who is missing.
        covered = min(summary.registered, expected - summary.missing) if summary is not None else 0
        self.ring.set_parts(covered, expected)
        text = filled(self.tr("%1 dari %2"), covered, expected) if expected else "–"
        self.caption.setText(text)
        spoken = text if expected else self.tr("tidak ada yang wajib")
        self.setAccessibleName(f"{self.program.value}, {program_name(self.program)}: {spoken}")
        self.setToolTip(self.accessibleName())


class CoverageCard(Card):
    """One ring a program; a click opens what its numbers rest on."""

    opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kepesertaan"), parent)
        self.trend_words = label("", "muted")
        self.trend = Trend()
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        self.body.removeWidget(self.title)
        head.addWidget(self.title, 1)
        head.addWidget(self.trend_words)
        head.addWidget(self.trend)
        self.body.addLayout(head)
        self.show_trend(())
        self.rings = {program: ProgramRing(program) for program in Program}
        grid = QGridLayout()
        grid.setSpacing(SPACE_1)
        for place, ring in enumerate(self.rings.values()):
            grid.addWidget(ring, *divmod(place, _ACROSS))
            ring.clicked.connect(self._opener(ring.program))
        self.body.addLayout(grid)

    def _opener(self, program: Program) -> Callable[[], None]:
        return lambda: self.opened.emit("programs", program)

    def show_programs(self, programs: Sequence[ProgramSummary]) -> None:
        """Show the coverage on the day of the assessment."""
        found = {summary.program: summary for summary in programs}
        for program, ring in self.rings.items():
            ring.show_summary(found.get(program))

    def show_trend(self, points: Sequence[CoveragePoint]) -> None:
        """Show how the coverage went from declaration to declaration, once there are two."""
        told = [point for point in points if point.expected]
        for part in (self.trend_words, self.trend):
            part.setVisible(len(told) > 1)
        if len(told) <= 1:
            return
        shares = [point.covered * 100 // point.expected for point in told]
        self.trend.set_shares(shares)
        first, last = told[0], told[-1]
        text = filled(
            self.tr("Semua program: %1% (%2) menjadi %3% (%4)"),
            shares[0],
            short_date(first.as_of),
            shares[-1],
            short_date(last.as_of),
        )
        self.trend_words.setText(text)
        self.trend.setAccessibleName(text)
        self.trend.setToolTip(text)


class StandingCard(Card):
    """The score, never alone: what is not met and what is not known stand beside it."""

    opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Penilaian mandiri"), parent)
        self.title.setMinimumHeight(HEAD_HEIGHT)
        self.body.setSpacing(SPACE_2)
        self.figure = label("–", "figure")
        self.meaning = label("", wrap=True)
        across = QHBoxLayout()
        across.setSpacing(SPACE_3)
        across.addWidget(self.figure)
        across.addWidget(self.meaning, 1)
        self.body.addLayout(across)
        self.badges = {status: StatusBadge(status) for status in _SHOWN}
        host, row = flow_host()
        for badge in self.badges.values():
            row.addWidget(badge)
        self.body.addWidget(host)
        self.latest = label("", "muted", wrap=True)
        self.body.addWidget(self.latest)
        self.state = StateChip()
        self.body.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        self.basis = QuietButton(self.tr("Dasar penilaian"), "clipboard-check")
        self.history = QuietButton(self.tr("Riwayat"), "history")
        self.body.addLayout(flush(self.basis, self.history))
        self.body.addStretch()
        self.history.clicked.connect(lambda: self.opened.emit("history", None))
        self.basis.clicked.connect(lambda: self.opened.emit("assessment", None))

    def show_standing(self, standing: Standing | None, latest: DeclarationCase | None) -> None:
        """Show score, gaps and the state of the last declaration."""
        score = standing.score.value if standing is not None else None
        self.figure.setText("–" if score is None else str(score))
        self.figure.setAccessibleName(f"{self.tr('Skor')}: {self.figure.text()}")
        self.meaning.setText(
            score_meaning(standing.score)
            if standing is not None
            else self.tr("Belum dapat dinilai; lengkapi dahulu data yang menahan.")
        )
        for status, badge in self.badges.items():
            count = standing.count(status) if standing is not None else 0
            badge.set_status(status, count)
            badge.setVisible(bool(count))
        self.basis.setVisible(standing is not None)
        self.latest.setText(self._latest(latest))
        self.state.setVisible(latest is not None)
        if latest is not None:
            self.state.show_state(latest.state)
        self.history.setVisible(latest is not None)

    def _latest(self, latest: DeclarationCase | None) -> str:
        if latest is None:
            return self.tr("Belum ada deklarasi yang difinalkan.")
        return filled(
            self.tr("Deklarasi %1 per %2"),
            latest.entry.document_number,
            short_date(latest.entry.as_of),
        )
