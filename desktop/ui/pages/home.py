"""The first page: what is due, where one stands, and the next step as one button."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import UserError
from desktop.services.changes import (
    ANSWERS,
    CALENDAR,
    DECLARATIONS,
    EMPLOYER,
    PLAN,
    PRIVACY,
    RULES,
    WORKERS,
)
from desktop.services.made_once import made_once
from desktop.ui.jobs import Job
from desktop.ui.language import current_language
from desktop.ui.pages.base import Page
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets import Banner, EmptyState, PrimaryButton, QuietButton, label
from desktop.ui.widgets.scroller import Content
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.domain.progress import Progress
    from desktop.services.kept_overview import KeptOverview
    from desktop.services.overview import NextStep, Overview
    from desktop.ui.widgets.room import CurrentStack

_log = logging.getLogger(__name__)
_PAGES = {
    "EMPLOYER": "employer",
    "PROFILE": "employer",
    "WORKFORCE": "workforce",
    "BLOCKED": "declaration",
    "QUESTIONS": "assessment",
    "PLAN": "plan",
    "DECLARE": "declaration",
    "DONE": "history",
}
"""Where the next step is done, by its name."""


class HomePage(Page):
    """Where everybody begins, and comes back to see what is due."""

    key: ClassVar[str] = "home"
    order: ClassVar[int] = 0
    help_id: ClassVar[str] = "home"
    icon: ClassVar[str] = "house"
    is_step: ClassVar[bool] = False
    cares_about: ClassVar[frozenset[str]] = frozenset(
        {EMPLOYER, WORKERS, ANSWERS, PLAN, DECLARATIONS, RULES, CALENDAR, PRIVACY}
    )

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Beranda")

    # --- what it is made of -------------------------------------------------------------------

    def build(self) -> None:
        """Create the next step, the dated list, the standing, and the welcome."""
        self._job: Job | None = None
        self.overview: Overview | None = None
        self.add_head()
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.kept_mark = label("", "muted", wrap=True)
        self.kept_mark.hide()
        self._kept_at = ""
        self.body.addWidget(self.kept_mark)
        self._ground = QWidget()
        self.body.addWidget(self._ground, 1)
        self._content: QWidget | None = None
        self._welcome: QWidget | None = None
        self.reach_down()

    @made_once
    def stack(self) -> CurrentStack:
        """Shows nothing, the facts or the welcome; the first paint mostly shows nothing."""
        from desktop.ui.widgets.room import CurrentStack

        stack = CurrentStack()
        self.body.replaceWidget(self._ground, stack)
        stack.addWidget(self._ground)
        return stack

    def _show_welcome(self) -> None:
        if self._welcome is None:
            self._welcome = self._make_welcome()
            self.stack.addWidget(self._welcome)
        self.stack.setCurrentWidget(self._welcome)

    def _make_welcome(self) -> QWidget:
        self.welcome = EmptyState(
            "shield-check",
            self.tr("Selamat datang di Patuh Jamsos"),
            self.tr(
                "Enam langkah dari daftar tenaga kerja sampai surat pernyataan: isi data"
                " perusahaan, impor tenaga kerja, lihat program dan iurannya, jawab penilaian"
                " mandiri, rencanakan perbaikan, lalu finalkan deklarasi. Semua data tetap di"
                " komputer ini."
            ),
            self.tr("Isi data perusahaan"),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(self.welcome)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.try_sample)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
        self.welcome.activated.connect(self._open_next)
        return page

    @made_once
    def try_sample(self) -> QuietButton:
        """The button of the welcome that fills the program with the sample."""
        button = QuietButton(self.tr("Coba dengan contoh"), "building-2")
        button.clicked.connect(self._load_sample)
        return button

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

    def _make_content(self) -> QWidget:
        """Make what shows the facts, once they are there: the window is painted before."""
        from desktop.ui.pages.home_due import DueList
        from desktop.ui.pages.home_standing import CoverageCard, StandingCard

        step = self._make_step()
        self.due = DueList()
        self.coverage = CoverageCard()
        self.standing = StandingCard()
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_3)
        columns.addWidget(self.due, 5)
        columns.addWidget(self.standing, 4)
        content = Content()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE_3, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(step)
        column.addLayout(columns, 1)
        column.addWidget(self.coverage)
        self.next.clicked.connect(self._open_next)
        for part in (self.due, self.coverage, self.standing):
            part.opened.connect(self.navigation_requested)
        self.due.print_requested.connect(self.print_list)
        self.due.calendar_requested.connect(self.save_calendar)
        area = self.scrolling(content)
        area.keep_edge(column)
        self.stack.addWidget(area)
        return area

    # --- what is shown ------------------------------------------------------------------------

    def show_state(self) -> None:
        """Read the facts beside the window; until then the page shows what it showed."""
        if self._job is not None:
            self._job.cancel()
        if self.services.employers.current_name() is None:
            self._show_welcome()
            return
        if self.overview is None:  # a welcome that goes away at once would only irritate
            if self._content is not None or self._welcome is not None:
                self.stack.setCurrentWidget(self._ground)
            self._read_kept()
        else:
            self._read()

    def _read_kept(self) -> None:
        """Begin with what was last read of the file, which is there at once."""
        services = self.services

        def read(_progress: Progress) -> KeptOverview | None:
            # The service is looked up here, so that its files are read beside the window too.
            return services.kept_overview.kept()

        self._job = self.jobs.start(read, self.tr("Membaca beranda"), is_quiet=True)
        self._job.succeeded.connect(self._on_kept)

    def _on_kept(self, kept: object) -> None:
        from desktop.services.kept_overview import KeptOverview
        from desktop.ui.backup_words import moment_words

        self._job = None
        if isinstance(kept, KeptOverview):
            self._on_read(kept.overview)
            if kept.is_current:
                return
            self._kept_at = moment_words(kept.read_at, kept.overview.today)
            self._mark(self.tr("Angka dari %1; yang terbaru sedang dihitung."))
            self.kept_mark.show()
        self._read()

    def _mark(self, text: str) -> None:
        self.kept_mark.setText(filled(text, self._kept_at))

    def _on_failed(self) -> None:
        self._mark(self.tr("Angka dari %1; yang terbaru tidak dapat dihitung."))

    def _read(self) -> None:
        """Read everything anew, and keep it for the next start."""
        services, away = self.services, self.jobs.away

        def read(progress: Progress) -> Overview:
            overview = away(services.overview.read)(progress)
            try:
                services.kept_overview.keep(overview)
            except UserError as fault:  # a full disk or another program: it is only read again
                _log.info("the first page was not kept: %s", fault.code)
            return overview

        self._job = self.jobs.start(read, self.tr("Membaca beranda"), is_quiet=True)
        self._job.succeeded.connect(self._on_read)
        self._job.failed.connect(self._on_failed)

    def _on_read(self, overview: object) -> None:
        from desktop.services.overview import Overview, Step

        self._job = None
        if not isinstance(overview, Overview):
            return
        self.overview = overview
        self.kept_mark.hide()
        if overview.next_step.step is Step.EMPLOYER:
            self._show_welcome()
            return
        if self._content is None:
            self._content = self._make_content()
        self.due.show_items(overview.agenda, overview.today)
        self.coverage.show_programs(overview.programs)
        self.coverage.show_trend(overview.trend)
        self.coverage.setVisible(bool(overview.programs))
        self.standing.show_standing(overview.standing, overview.latest)
        self._show_next(overview.next_step)
        self.stack.setCurrentWidget(self._content)
        self.marks_changed.emit()

    def _show_next(self, step: NextStep) -> None:
        title, why, button = self._words_of(step)
        self.next_title.setText(title)
        self.next_why.setText(why)
        self.next.setText(button)

    def _words_of(self, step: NextStep) -> tuple[str, str, str]:
        """Return title, reason and button for the next step."""
        count = step.count
        return {
            "PROFILE": (
                self.tr("Lengkapi data perusahaan"),
                self.tr("Yang diperlukan untuk menghitung belum ada, misalnya kelompok risiko."),
                self.tr("Lengkapi data perusahaan"),
            ),
            "WORKFORCE": (
                self.tr("Belum ada tenaga kerja"),
                self.tr("Impor lembar kerja yang sudah Anda punya; tata letaknya dikenali."),
                self.tr("Impor tenaga kerja"),
            ),
            "BLOCKED": (
                filled(self.tr("%1 hal menahan penilaian"), count),
                self.tr("Daftar periksa menunjukkan isian yang perlu diperbaiki."),
                self.tr("Buka daftar periksa"),
            ),
            "QUESTIONS": (
                filled(self.tr("Lanjutkan penilaian: %1 pertanyaan lagi"), count),
                self.tr("Yang dapat dihitung sudah dihitung; hanya yang tidak diketahui ditanya."),
                self.tr("Lanjutkan penilaian"),
            ),
            "PLAN": (
                filled(self.tr("%1 kesenjangan belum punya tindakan"), count),
                self.tr("Tentukan siapa memperbaiki apa dan paling lambat kapan."),
                self.tr("Buat rencana perbaikan"),
            ),
            "DECLARE": (
                self.tr("Deklarasi siap disusun"),
                self.tr("Periksa pratinjaunya, beri nomor, lalu finalkan."),
                self.tr("Buka deklarasi"),
            ),
            "DONE": (
                self.tr("Deklarasi untuk keadaan ini sudah final"),
                self.tr("Cetak ulang, catat penyerahan, atau mulai penilaian baru."),
                self.tr("Buka riwayat"),
            ),
        }[step.step.name]

    # --- what is done ---------------------------------------------------------------------------

    def _open_next(self) -> None:
        name = self.overview.next_step.step.name if self.overview is not None else "EMPLOYER"
        self.navigation_requested.emit(_PAGES[name], None)

    def _load_sample(self) -> None:
        self.start_job(
            self.services.sample.load, self.tr("Memuat perusahaan contoh"), self.changed.emit
        )

    def print_list(self) -> None:
        """Save the dated list as a PDF."""
        self._save(
            self.tr("Cetak daftar jatuh tempo"),
            self.tr("Daftar jatuh tempo.pdf"),
            self.tr("PDF (*.pdf)"),
            self.services.overview.save_agenda_pdf,
        )

    def save_calendar(self) -> None:
        """Save the dated list as a calendar file."""
        language = current_language()
        self._save(
            self.tr("Simpan berkas kalender"),
            self.tr("Jatuh tempo.ics"),
            self.tr("Kalender (*.ics)"),
            lambda path: self.services.overview.save_calendar(path, language),
        )

    def _save(self, title: str, name: str, kinds: str, write: Callable[[Path], int]) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getSaveFileName(self, title, name, kinds)
        if not chosen:
            return
        path = Path(chosen)
        try:
            count = write(path)
        except UserError as fault:
            from desktop.ui.messages import fault_text

            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        text = filled(self.tr("%1 baris disimpan ke %2."), count, path.name)
        self.message_requested.emit("success", text)
