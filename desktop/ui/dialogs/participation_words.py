"""The right half of the participation matrix: what the law asks of each program, live."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.ui import icons
from desktop.ui.models.worker_table import STANDING_ICONS
from desktop.ui.pages.workforce_facts import WorkerFacts, standing_word
from desktop.ui.theme import SPACE_2, SPACE_6
from desktop.ui.widgets.basics import label

PROGRAM_OF: Mapping[str, Program] = {
    **{program.value.lower(): program for program in Program if program is not Program.JKN},
    "jkn_status": Program.JKN,
}
"""The program of each field that states a membership."""


class _ProgramWords(QWidget):
    """Standing as icon and words, and the reason of the law below."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = QLabel()
        self.standing = label("", "strong")
        self.reason = label("", "field-help", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._mark)
        head.addWidget(self.standing, 1)
        column = QVBoxLayout(self)
        # Level with the field beside it, below the height of its label.
        column.setContentsMargins(0, SPACE_6, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.reason)
        column.addStretch()

    def show_words(self, icon: tuple[str, str] | None, standing: str, reason: str) -> None:
        if icon is None:
            self._mark.clear()
        else:
            self._mark.setPixmap(icons.pixmap(*icon, 16, self.devicePixelRatioF()))
        self.standing.setText(standing)
        self.reason.setText(reason)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class ParticipationWords:
    """Says beside each membership how the worker as typed stands in the program, and why."""

    def __init__(self, facts: WorkerFacts) -> None:
        self._facts = facts
        self._words = {key: _ProgramWords() for key in PROGRAM_OF}

    def words_for(self, key: str) -> QWidget:
        """Return what stands beside the field of a membership."""
        return self._words[key]

    def show_worker(self, worker: Worker | None) -> None:
        """Say how a worker stands; nothing while the fields make no worker."""
        for key, program in PROGRAM_OF.items():
            words = self._words[key]
            if worker is None:
                words.show_words(None, "", "")
                continue
            standing = self._facts.standing(worker, program)
            reason = self._facts.reason(worker, program)
            words.show_words(STANDING_ICONS[standing], standing_word(standing), reason)
