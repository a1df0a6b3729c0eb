"""The bar at the foot: what blocks, what runs, what is saved, where to go next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.services.made_once import made_once
from desktop.ui import icons
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import IconButton, QuietButton, label, set_property
from desktop.ui.words import filled

if TYPE_CHECKING:
    from PySide6.QtCore import QTime

    from desktop.ui.widgets.job_bar import JobBar

_PLACE_OF_JOB = 2


class FootBar(QFrame):
    """Always tells: what blocks, saved or not, where next."""

    check_list_requested = Signal()
    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.blocking = QuietButton("")
        self._saved_mark = QLabel()
        self._saved = label("", "foot")
        self.previous = IconButton("chevron-left", self.tr("Langkah sebelumnya"))
        self.next = QuietButton("", "chevron-right", icon_last=True, is_always_on=True)
        self.blocking.clicked.connect(self.check_list_requested)
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self._arrange()
        self.blocking.hide()

    @made_once
    def job(self) -> JobBar:
        """What is worked at, made for the first work that is shown."""
        from desktop.ui.widgets.job_bar import JobBar

        job = JobBar()
        for part in (self._saved_mark, self._saved):
            job.shown.connect(part.setHidden)
        self._row.insertWidget(_PLACE_OF_JOB, job, 20)
        return job

    def _arrange(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3 - 2, 4, SPACE_3 + 3, 4)
        layout.setSpacing(SPACE_4)
        layout.addWidget(self.blocking)
        layout.addStretch(1)
        layout.addWidget(self._saved_mark)
        layout.addSpacing(SPACE_2 - SPACE_4)
        for part in (self._saved, self.previous, self.next):
            layout.addWidget(part)
        self.setFixedHeight(44)

    def show_blocking(self, red: int, amber: int) -> None:
        """Say how many findings keep the declaration back and how many need a look."""
        if red:
            text = self.tr("%1 menahan deklarasi, %2 perlu dilihat (F5)")
        elif amber:
            text = self.tr("Tidak ada yang menahan deklarasi, %2 perlu dilihat (F5)")
        else:
            text = self.tr("Siap difinalkan (F5)")
        self.blocking.setText(filled(text, red, amber))
        self.blocking.show()

    def show_saved(self, at: QTime) -> None:
        """Say since when everything is saved."""
        words = self.tr("Tersimpan %1").replace("%1", at.toString("HH.mm"))
        self._saved.setText(words)
        self._mark_saved("check", "met")
        set_property(self._saved, "level", "")

    def show_unsaved(self) -> None:
        """Say that something typed is not saved yet."""
        self._saved.setText(self.tr("Belum tersimpan (Ctrl+S)"))
        self._mark_saved("circle-dot", "partly_met")
        set_property(self._saved, "level", "warning")

    def _mark_saved(self, icon: str, token: str) -> None:
        self._saved_mark.setPixmap(icons.pixmap(icon, token, 14, self.devicePixelRatioF()))

    def saved_text(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    def show_steps(self, previous: str, following: str) -> None:
        """Name the page before and the page after; an empty name switches its button off."""
        self.previous.setEnabled(bool(previous))
        self.previous.setToolTip(previous or self.tr("Langkah sebelumnya"))
        self.next.setVisible(bool(following))
        self.next.setText(following)
        self.next.setAccessibleName(self.tr("Langkah berikutnya: %1").replace("%1", following))
