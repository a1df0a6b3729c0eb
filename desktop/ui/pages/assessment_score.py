"""The score with its gaps: never one number alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.assessment import Assessment, Score
from desktop.domain.obligation import ComplianceStatus
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets import StatusBadge, label
from desktop.ui.widgets.room import Beside
from desktop.ui.words import filled

_ORDER = (
    ComplianceStatus.MET,
    ComplianceStatus.PARTLY_MET,
    ComplianceStatus.NOT_MET,
    ComplianceStatus.NEEDS_CONFIRMATION,
    ComplianceStatus.NOT_APPLICABLE,
)
_ROOM = 860
"""Pixels that the score and the counts need to stand beside each other."""


class ScoreStrip(QFrame):
    """Score, what it becomes when the unknown is known, and the number of each result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._figure = label("–", "figure")
        self.meaning = label("", wrap=True)
        self._counts: dict[ComplianceStatus, QLabel] = {}
        score, counts = QWidget(), QWidget()
        told = QHBoxLayout(score)
        told.addWidget(self._figure)
        told.addWidget(self.meaning, 1)
        counted = QHBoxLayout(counts)
        for status in _ORDER:
            counted.addLayout(self._build_count(status))
        for row in (told, counted):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE_3)
        counted.addStretch()
        beside = Beside(score, counts, _ROOM)
        beside.row.setSpacing(SPACE_2)
        beside.row.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_2, SPACE_4, SPACE_2)
        layout.addWidget(beside)

    def _build_count(self, status: ComplianceStatus) -> QVBoxLayout:
        count = label("–", "section")
        badge = StatusBadge(status)
        box = QVBoxLayout()
        box.setSpacing(SPACE_1)
        box.addWidget(count)
        box.addWidget(badge)
        self._counts[status] = count
        return box

    def figure(self) -> str:
        """Return the score shown."""
        return self._figure.text()

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the score of an assessment."""
        score = assessment.score
        self._figure.setText("–" if score.value is None else str(score.value))
        self.meaning.setText(score_meaning(score))
        self._figure.setAccessibleName(f"{self.tr('Skor')}: {self._figure.text()}")
        for status, count in self._counts.items():
            count.setText(str(assessment.count(status)))


def score_meaning(score: Score) -> str:
    """Return in words what a score says and how far it may still move."""
    translate = QCoreApplication.translate
    if score.value is None:
        nothing = translate(
            "ScoreStrip", "Belum ada yang dapat dinilai; %1 kewajiban belum diketahui."
        )
        return filled(nothing, score.unknown)
    colour = {
        "green": translate("ScoreStrip", "hijau"),
        "yellow": translate("ScoreStrip", "kuning"),
        "red": translate("ScoreStrip", "merah"),
    }[score.colour]
    if not score.unknown:
        whole = translate("ScoreStrip", "dari 100 (%1). Semua kewajiban sudah dapat dinilai.")
        return filled(whole, colour)
    open_ = translate(
        "ScoreStrip", "dari 100 (%1). %2 kewajiban belum diketahui; sesudah itu %3 sampai %4."
    )
    return filled(open_, colour, score.unknown, score.lowest, score.highest)
