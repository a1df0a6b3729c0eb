"""A scrolling column of words and cards that is remade for every answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.assessment import ConcernedWorker
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.theme import FORM_WIDTH, SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import Button, QuietButton, label
from desktop.ui.widgets.cards import Card


class WorkersButton(QuietButton):
    """Leads to the workers concerned."""

    chosen = Signal(object)
    """A ``WorkerSelection``."""

    def __init__(self, text: str, selection: WorkerSelection) -> None:
        super().__init__(text, "users")
        self.selection = selection
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.selection)


class CardColumn(QScrollArea):
    """Words and cards below each other, at most as wide as a form."""

    workers_requested = Signal(object)
    """A ``WorkerSelection``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.begin()

    def begin(self) -> None:
        """Drop what stands there."""
        ground = QWidget()
        ground.setProperty("role", "ground")
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, SPACE_3, 0)
        inner = QWidget()
        inner.setMaximumWidth(FORM_WIDTH)
        across.addWidget(inner, 1)
        across.addStretch(0)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, SPACE_4)
        self._column.setSpacing(SPACE_3)
        self.setWidget(ground)

    def end(self) -> None:
        """Push everything to the top."""
        self._column.addStretch()

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.addWidget(widget)

    def say(self, text: str, role: str = "") -> None:
        """Put words below the others."""
        self.add(words(text, role))

    def card(self, title: str = "") -> Card:
        """Put an empty card below the others and return it."""
        card = Card(title)
        self.add(card)
        return card

    def add_tools(self, card: Card, *tools: Button | None) -> None:
        """Put buttons at the foot of a card, from the left; ``None`` is left out."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for tool in tools:
            if tool is not None:
                row.addWidget(tool)
        row.addStretch()
        card.body.addLayout(row)

    def people(
        self, title: str, workers: Sequence[ConcernedWorker], text: str
    ) -> WorkersButton | None:
        """Return a button to the workers, ``None`` without workers."""
        if not workers:
            return None
        ids = tuple(worker.worker_id for worker in workers)
        button = WorkersButton(text, WorkerSelection(title, ids))
        button.chosen.connect(self.workers_requested)
        return button


def words(text: str, role: str = "") -> QWidget:
    """Return wrapped words that can be marked and copied."""
    shown = label(text, role, wrap=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown
