"""The dated list on the first page: each line a link to where it is settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.agenda import AgendaItem, AgendaKind
from desktop.domain.calendar import short_date
from desktop.domain.texts.agenda import agenda_text
from desktop.ui import icons
from desktop.ui.language import current_language
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_6
from desktop.ui.widgets import Card, IconButton, QuietButton, label
from desktop.ui.words import filled

MOST_LINES = 5
"""As many as fit the smallest window beside the standing and the coverage."""
_WHEN_WIDTH = 100
_WORDS_WIDTH = 120
HEAD_HEIGHT = 34
"""That of a heading with buttons beside it."""
_SOON_DAYS = 7
_DAYS_OF_YEAR = 365
_OBLIGATION_OF = {
    AgendaKind.EMPLOYMENT_PAYMENT: "IUR-03",
    AgendaKind.HEALTH_PAYMENT: "IUR-04",
    AgendaKind.WLKP_REPORT: "WLK-01",
}


def target_of(item: AgendaItem) -> tuple[str, object]:
    """Return the page where an item is settled, and what the page is told to open."""
    if item.worker_ids:
        return "workforce", WorkerSelection(agenda_text(item, current_language()), item.worker_ids)
    if item.kind is AgendaKind.PRIVACY_REQUEST:
        return "privacy", "requests"
    if item.kind is AgendaKind.ACTION:
        return "plan", item.subject
    return "assessment", _OBLIGATION_OF.get(item.kind, item.subject)


def distance(due: date, today: date) -> str:
    """Return how far a day is away in words; one day or year by its own word, without a number."""
    days = (due - today).days
    translate = QCoreApplication.translate
    near = {
        -1: translate("DueList", "kemarin"),
        0: translate("DueList", "hari ini"),
        1: translate("DueList", "besok"),
    }
    if days in near:
        return near[days]
    if days > 0:
        return filled(translate("DueList", "%1 hari lagi"), days)
    years = -days // _DAYS_OF_YEAR
    if years > 1:
        return filled(translate("DueList", "lewat %1 tahun"), years)
    if years == 1:
        return translate("DueList", "lewat setahun")
    return filled(translate("DueList", "lewat %1 hari"), -days)


class DueLine(QPushButton):
    """One line: a mark for its urgency, the day, what to do, how far away it is."""

    def __init__(self, item: AgendaItem, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.setProperty("role", "due")
        self.setAutoDefault(False)
        text, far = agenda_text(item, current_language()), distance(item.due, today)
        self.setAccessibleName(f"{short_date(item.due)}, {far}: {text}")
        self.setToolTip(f"{text}\n{item.article}".strip())
        layout = QHBoxLayout(self)
        # A button keeps to the height of its own text otherwise.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout.setContentsMargins(SPACE_2, SPACE_2 - 2, SPACE_2, SPACE_2 - 2)
        layout.setSpacing(SPACE_3)
        mark = QLabel()
        name, token = self._mark(item, today)
        mark.setPixmap(icons.pixmap(name, token, scale=self.devicePixelRatioF()))
        when = QVBoxLayout()
        when.setSpacing(0)
        when.addStretch()
        day, away, words = (
            label(short_date(item.due), "strong"),
            label(far, "field-help"),
            label(text, wrap=True),
        )
        for part in (day, away):
            when.addWidget(part)
        when.addStretch()
        layout.addWidget(mark)
        layout.addLayout(when)
        layout.addWidget(words, 1)
        day.setMinimumWidth(_WHEN_WIDTH)
        words.setMinimumWidth(_WORDS_WIDTH)
        for part in (mark, day, away, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _mark(self, item: AgendaItem, today: date) -> tuple[str, str]:
        if item.is_past(today):
            return "triangle-alert", "not_met"
        if (item.due - today).days <= _SOON_DAYS:
            return "circle-dot", "partly_met"
        return "calendar", "muted"


class DueList(Card):
    """What is due, the nearest first; prints itself and goes into a calendar."""

    opened = Signal(str, object)
    print_requested = Signal()
    calendar_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.print_ = IconButton("printer", self.tr("Cetak daftar jatuh tempo (PDF)"))
        self.calendar = IconButton("calendar", self.tr("Simpan sebagai berkas kalender (.ics)"))
        # The lines are set in by so much themselves, for their ground when touched.
        across, down = SPACE_6 - SPACE_2, self.body.contentsMargins().top()
        self.body.setContentsMargins(across, down, across, down)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_2, 0, 0, 0)
        head.setSpacing(SPACE_1)
        title = label(self.tr("Yang jatuh tempo"), "section")
        title.setMinimumHeight(HEAD_HEIGHT)
        head.addWidget(title, 1)
        self.more = QuietButton("", "chevron-down")
        head.addWidget(self.more)
        head.addWidget(self.print_)
        head.addWidget(self.calendar)
        self.body.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.nothing = label(
            self.tr("Tidak ada yang jatuh tempo dalam 60 hari ke depan."), "muted", wrap=True
        )
        self.nothing.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        self.body.addWidget(self.nothing)
        self.body.addStretch()
        self._items: Sequence[AgendaItem] = ()
        self._today = date.min
        self._is_whole = False
        self.more.clicked.connect(self._on_more)
        self.print_.clicked.connect(self.print_requested)
        self.calendar.clicked.connect(self.calendar_requested)

    def show_items(self, items: Sequence[AgendaItem], today: date) -> None:
        """Show other items."""
        self._items, self._today = items, today
        self._fill()

    def lines(self) -> list[DueLine]:
        """Return the lines shown, from top to bottom."""
        found = (self._lines.itemAt(row) for row in range(self._lines.count()))
        return [line for item in found if isinstance(line := item.widget(), DueLine)]

    def _on_more(self) -> None:
        self._is_whole = not self._is_whole
        self._fill()
        self.more.setFocus()

    def _fill(self) -> None:
        for line in self.lines():
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        shown = self._items if self._is_whole else self._items[:MOST_LINES]
        for item in shown:
            made = DueLine(item, self._today)
            made.clicked.connect(lambda _=False, item=item: self.opened.emit(*target_of(item)))
            self._lines.addWidget(made)
        self.nothing.setVisible(not self._items)
        for tool in (self.print_, self.calendar):
            tool.setEnabled(bool(self._items))
        self.more.setVisible(len(self._items) > MOST_LINES)
        is_cut = len(shown) < len(self._items)
        every = filled(self.tr("Semua (%1)"), len(self._items))
        self.more.setText(every if is_cut else self.tr("Terdekat saja"))
