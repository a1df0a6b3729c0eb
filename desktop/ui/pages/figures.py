"""Figures for other offices: WLKP's headcounts to copy, and a rehearsal of Norma 100."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.progress import Progress
from desktop.domain.rehearsal import Rehearsal, RehearsalLine, Reply
from desktop.domain.texts.figures import REPLIES
from desktop.services.changes import ANSWERS, CALENDAR, EMPLOYER, RULES, WORKERS
from desktop.services.check_list import NotReady
from desktop.services.figures import OfficeFigures
from desktop.ui import icons
from desktop.ui.delegates.cells import WrappedLines
from desktop.ui.jobs import Job
from desktop.ui.language import current_language
from desktop.ui.models.figure_table import FigureTableModel
from desktop.ui.pages.assessment_score import score_meaning
from desktop.ui.pages.base import Page
from desktop.ui.theme import SPACE_3, row_height, table_font
from desktop.ui.widgets import Banner, Button, Card, EmptyState, label
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.words import filled

_MARKS = {
    Reply.YES: ("check", "met"),
    Reply.NO: ("x", "not_met"),
    Reply.NOT_APPLICABLE: ("minus", "not_applicable"),
    Reply.UNKNOWN: ("circle-help", "needs_confirmation"),
}
_MARK = 16
_ID_ROLE = Qt.ItemDataRole.UserRole
_FIGURE_WIDTHS = (78, 92, 72)
"""Of men, women and both: as little as their headings need, the rest is for the words."""


class FiguresPage(Page):
    """What to type into other forms, counted from the same workforce."""

    key: ClassVar[str] = "figures"
    order: ClassVar[int] = 75
    help_id: ClassVar[str] = "figures"
    icon: ClassVar[str] = "table-2"
    is_step: ClassVar[bool] = False
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER, WORKERS, ANSWERS, RULES, CALENDAR})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("WLKP dan Norma 100")

    def build(self) -> None:
        """Create table, rehearsal and the empty state."""
        self._job: Job | None = None
        self.day = label("", "muted")
        self.copy = Button(self.tr("Salin tabel"), "copy")
        self.add_head(self.day, self.copy)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.empty = EmptyState(
            "users",
            self.tr("Belum ada yang dapat dihitung"),
            self.tr(
                "Halaman ini menghitung angka yang diminta WLKP dan memperkirakan jawaban Norma"
                " 100 dari data Anda. Isi dahulu perusahaan dan tenaga kerjanya."
            ),
            self.tr("Buka Tenaga Kerja"),
        )
        self.stack = CurrentStack()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._make_content())
        self.body.addWidget(self.stack, 1)

    def _make_content(self) -> QWidget:
        self.model = FigureTableModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setFont(table_font())
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Angka untuk WLKP"))
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())
        heads = self.table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_FIGURE_WIDTHS, start=1):
            self.table.setColumnWidth(column, width)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE_3)
        across.addWidget(self.table, 3)
        across.addWidget(self._make_rehearsal(), 2)
        return content

    def _make_rehearsal(self) -> QWidget:
        card = Card(self.tr("Latihan Norma 100"))
        self.colour = label("", "strong", wrap=True)
        self.meaning = label("", wrap=True)
        about = label(
            self.tr(
                "Perkiraan bagian jaminan sosial dari penilaian mandiri; pertanyaan resminya hanya"
                " ada di portal kementerian. Pilih baris untuk membuka kewajibannya."
            ),
            "field-help",
            wrap=True,
        )
        self.lines = QListWidget()
        self.lines.setItemDelegate(WrappedLines(self.lines))
        self.lines.setFont(table_font())
        self.lines.setIconSize(QSize(_MARK, _MARK))
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.lines.setAccessibleName(self.tr("Jawaban yang diperkirakan"))
        column = QVBoxLayout()
        column.setSpacing(SPACE_3)
        for part in (self.colour, self.meaning, about, self.lines):
            column.addWidget(part)
        card.body.addLayout(column)
        return card

    def connect(self) -> None:  # type: ignore[override]
        """Connect buttons and lines."""
        self.copy.clicked.connect(self.copy_table)
        keys = QShortcut(QKeySequence.StandardKey.Copy, self.table)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.copy_table)
        self.lines.itemActivated.connect(self._on_line)
        self.lines.itemClicked.connect(self._on_line)
        self.empty.activated.connect(lambda: self.navigation_requested.emit("workforce", None))

    # --- what is shown ------------------------------------------------------------------------

    def show_state(self) -> None:
        """Count beside the window; what keeps the data from being judged is told instead."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        has_people = self.services.workforce.count() > 0
        self.stack.setCurrentIndex(1 if has_people else 0)
        self.copy.setEnabled(False)
        if not has_people:
            return
        read = self.jobs.away(self.services.figures.read)

        def count(progress: Progress) -> object:
            try:
                return read(progress)
            except NotReady as fault:
                return fault

        self._job = self.start_job(count, self.tr("Menghitung angka"), self._on_read)

    def _on_read(self, figures: object) -> None:
        self._job = None
        if isinstance(figures, NotReady):
            text = self.tr("%1 hal menahan penilaian; lihat daftar periksa (F5).")
            self.banner.show_message("warning", filled(text, len(figures.items)))
        if not isinstance(figures, OfficeFigures):
            return
        self.banner.hide()
        text = self.tr("Keadaan per %1, %2 orang")
        self.day.setText(filled(text, short_date(figures.day), figures.workers))
        self.model.show_figures(figures.rows)
        self.copy.setEnabled(True)
        self._show_rehearsal(figures.rehearsal)

    def _show_rehearsal(self, rehearsal: Rehearsal) -> None:
        score = rehearsal.score
        colour = {
            "green": self.tr("Perkiraan warna: hijau"),
            "yellow": self.tr("Perkiraan warna: kuning"),
            "red": self.tr("Perkiraan warna: merah"),
            "none": self.tr("Warna belum dapat diperkirakan"),
        }[score.colour]
        self.colour.setText(colour)
        meaning = score_meaning(score)
        # The meaning goes on from a figure, which stands before it elsewhere.
        self.meaning.setText(meaning if score.value is None else f"{score.value} {meaning}")
        self.lines.clear()
        rest = [line for line in rehearsal.lines if line not in rehearsal.missing()]
        for line in (*rehearsal.missing(), *rest):
            self.lines.addItem(self._item(line))

    def _item(self, line: RehearsalLine) -> QListWidgetItem:
        language = current_language()
        obligation = line.result.obligation
        title = obligation.title.in_language(language)
        reply = REPLIES[line.reply].in_language(language)
        item = QListWidgetItem(f"{obligation.id}  {reply}\n{title}")
        name, token = _MARKS[line.reply]
        item.setIcon(icons.icon(name, token, _MARK))
        item.setData(_ID_ROLE, obligation.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{obligation.id}, {title}: {reply}")
        item.setToolTip(title)
        return item

    # --- what is done ---------------------------------------------------------------------------

    def copy_table(self) -> None:
        """Put the whole table into the clipboard, for a spreadsheet or the portal."""
        if not self.model.rowCount():
            return
        QGuiApplication.clipboard().setText(self.model.as_text())
        self.message_requested.emit("success", self.tr("Tabel disalin ke papan klip."))

    def _on_line(self, item: QListWidgetItem) -> None:
        self.navigation_requested.emit("assessment", item.data(_ID_ROLE))
