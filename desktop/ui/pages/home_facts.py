"""What the first page shows of an employer: the next step, what is due, where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.language import QT_TRANSLATE_NOOP
from desktop.ui.pages.home_due import DueList
from desktop.ui.pages.home_standing import CoverageCard, StandingCard
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import PrimaryButton, label
from desktop.ui.widgets.scroller import Content
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.overview import NextStep, Overview


_WORDS = {
    "PROFILE": (
        QT_TRANSLATE_NOOP("HomePage", "Lengkapi data perusahaan"),
        QT_TRANSLATE_NOOP(
            "HomePage", "Yang diperlukan untuk menghitung belum ada, misalnya kelompok risiko."
        ),
        QT_TRANSLATE_NOOP("HomePage", "Lengkapi data perusahaan"),
    ),
    "WORKFORCE": (
        QT_TRANSLATE_NOOP("HomePage", "Belum ada tenaga kerja"),
        QT_TRANSLATE_NOOP(
            "HomePage", "Impor lembar kerja yang sudah Anda punya; tata letaknya dikenali."
        ),
        QT_TRANSLATE_NOOP("HomePage", "Impor tenaga kerja"),
    ),
    "BLOCKED": (
        QT_TRANSLATE_NOOP("HomePage", "%1 hal menahan penilaian"),
        QT_TRANSLATE_NOOP("HomePage", "Daftar periksa menunjukkan isian yang perlu diperbaiki."),
        QT_TRANSLATE_NOOP("HomePage", "Buka daftar periksa"),
    ),
    "QUESTIONS": (
        QT_TRANSLATE_NOOP("HomePage", "Lanjutkan penilaian: %1 pertanyaan lagi"),
        QT_TRANSLATE_NOOP(
            "HomePage", "Yang dapat dihitung sudah dihitung; hanya yang tidak diketahui ditanya."
        ),
        QT_TRANSLATE_NOOP("HomePage", "Lanjutkan penilaian"),
    ),
    "PLAN": (
        QT_TRANSLATE_NOOP("HomePage", "%1 kesenjangan belum punya tindakan"),
        QT_TRANSLATE_NOOP("HomePage", "Tentukan siapa memperbaiki apa dan paling lambat kapan."),
        QT_TRANSLATE_NOOP("HomePage", "Buat rencana perbaikan"),
    ),
    "DECLARE": (
        QT_TRANSLATE_NOOP("HomePage", "Deklarasi siap disusun"),
        QT_TRANSLATE_NOOP("HomePage", "Periksa pratinjaunya, beri nomor, lalu finalkan."),
        QT_TRANSLATE_NOOP("HomePage", "Buka deklarasi"),
    ),
    "DONE": (
        QT_TRANSLATE_NOOP("HomePage", "Deklarasi untuk keadaan ini sudah final"),
        QT_TRANSLATE_NOOP("HomePage", "Cetak ulang, catat penyerahan, atau mulai penilaian baru."),
        QT_TRANSLATE_NOOP("HomePage", "Buka riwayat"),
    ),
}
"""By the name of the next step: what it is, the reason, and the words of its button."""


class HomeFacts(Content):
    """The card of the next step above the dated list, the standing and the programs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = self._make_step()
        self.due = DueList()
        self.coverage = CoverageCard()
        self.standing = StandingCard()
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_3)
        columns.addWidget(self.due, 5)
        columns.addWidget(self.standing, 4)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, SPACE_3, SPACE_4)
        self.column.setSpacing(SPACE_3)
        self.column.addWidget(step)
        self.column.addLayout(columns, 1)
        self.column.addWidget(self.coverage)

    def _make_step(self) -> QWidget:
        """Make the card of the next step: what, why, and its button."""
        self.next_title = label("", "section", wrap=True)
        self.next_why = label("", "muted", wrap=True)
        self.next = PrimaryButton("")
        step = QFrame()
        step.setProperty("role", "card")
        across = QHBoxLayout(step)
        across.setContentsMargins(SPACE_6, SPACE_2, SPACE_6, SPACE_2)
        across.setSpacing(SPACE_4)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(self.next_title)
        words.addWidget(self.next_why)
        across.addLayout(words, 1)
        across.addWidget(self.next)
        return step

    def show_overview(self, overview: Overview) -> None:
        """Show other facts."""
        self.due.show_items(overview.agenda, overview.today)
        self.coverage.show_programs(overview.programs)
        self.coverage.show_trend(overview.trend)
        self.coverage.setVisible(bool(overview.programs))
        self.standing.show_standing(overview.standing, overview.latest)
        title, why, button = _words_of(overview.next_step)
        self.next_title.setText(title)
        self.next_why.setText(why)
        self.next.setText(button)


def _words_of(step: NextStep) -> tuple[str, str, str]:
    """Return title, reason and button for the next step."""
    translate = QCoreApplication.translate
    title, why, button = (translate("HomePage", text) for text in _WORDS[step.step.name])
    return filled(title, step.count), why, button
