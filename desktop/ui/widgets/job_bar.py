"""The part of the bar at the foot that appears while something is worked at."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from desktop.domain.counts import grouped
from desktop.ui import early
from desktop.ui.jobs import Job
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import QuietButton, elided
from desktop.ui.widgets.pace import Pace
from desktop.ui.words import filled

SHOW_PROGRESS_AFTER = 600
"""Milliseconds of work before its progress appears."""
_MINUTE = 60
_BAR_WIDTH = 96
_LEAST_WORDS = 80
"""Pixels that the words keep in a narrow window."""


class _Elided(QLabel):
    """Words that take the room there is; they change often and must not move anything."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("textFormat", early.PLAIN_TEXT)
        self.setProperty("role", "foot")
        self.setProperty("alignment", early.RIGHT_IN_THE_MIDDLE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(_LEAST_WORDS)
        self.whole = ""

    def show_words(self, text: str) -> None:
        """Show other words; the whole of them is in the tip and spoken."""
        self.whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def _cut(self) -> None:
        self.setText(elided(self.fontMetrics(), self.whole, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is now."""
        super().resizeEvent(event)
        self._cut()


class JobBar(QWidget):
    """What is being worked at, how far it is, and the button that stops it."""

    shown = Signal(bool)
    """The bar came or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._pace = Pace()
        self._text = _Elided()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOW_PROGRESS_AFTER)
        self._timer.timeout.connect(self.show)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Kemajuan"))
        self._cancel = QuietButton(self.tr("Hentikan"), "x")
        self._cancel.clicked.connect(self._on_cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the foot, which makes room."""
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the foot."""
        super().hideEvent(event)
        self.shown.emit(False)

    def words(self) -> str:
        """Return what is said, whole."""
        return self._text.whole

    def watch(self, job: Job) -> None:
        """Show this job once it has run long enough to be worth a look."""
        self._job = job
        self._pace.begin()
        self._text.show_words(job.title)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        job.progressed.connect(self._on_progressed)
        self._timer.start()

    def leave(self, job: Job) -> None:
        """Stop showing a job that has ended."""
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()

    def _on_progressed(self, done: int, total: int, text: str) -> None:
        # Permille, because a progress bar counts in 32 bits and totals may not fit.
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        self._pace.note(done, total)
        self._text.show_words(f"{text}: {self._counted(done, total)}" if total else text)

    def _counted(self, done: int, total: int) -> str:
        rate = self._pace.per_second()
        if not rate:
            return filled(self.tr("%1 dari %2"), grouped(done), grouped(total))
        words = self.tr("sisa sekitar %4; %1 dari %2, %3 per detik")
        left = self._left(self._pace.seconds_left())
        return filled(words, grouped(done), grouped(total), grouped(rate), left)

    def _left(self, seconds: int) -> str:
        if seconds < _MINUTE:
            return filled(self.tr("%1 detik"), seconds)
        return filled(self.tr("%1 menit"), -(-seconds // _MINUTE))

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._text.show_words(self.tr("Menghentikan…"))
            self._job.cancel()
