"""The first page: what is due, where one stands, and the next step as one button."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

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
from desktop.ui.pages.base import Page
from desktop.ui.widgets.basics import Banner, QuietButton, label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.domain.progress import Progress
    from desktop.services.kept_overview import KeptOverview
    from desktop.services.overview import Overview
    from desktop.ui.pages.home_facts import HomeFacts
    from desktop.ui.pages.home_welcome import HomeWelcome
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
        self._facts: HomeFacts | None = None
        self._welcome: HomeWelcome | None = None
        self.reach_down()

    @made_once
    def stack(self) -> CurrentStack:
        """Shows nothing, the facts or the welcome; the first paint mostly shows nothing."""
        from desktop.ui.widgets.room import CurrentStack

        stack = CurrentStack()
        self.body.replaceWidget(self._ground, stack)
        stack.addWidget(self._ground)
        stack.show()
        return stack

    def _show_welcome(self) -> None:
        if self._welcome is None:
            from desktop.ui.pages.home_welcome import HomeWelcome

            self._welcome = HomeWelcome(self.try_sample)
            self.welcome = self._welcome.words
            self.welcome.activated.connect(self._open_next)
            self.stack.addWidget(self._welcome)
        self.stack.setCurrentWidget(self._welcome)

    @made_once
    def try_sample(self) -> QuietButton:
        """The button of the welcome that fills the program with the sample."""
        button = QuietButton(self.tr("Coba dengan contoh"), "building-2")
        button.clicked.connect(self._load_sample)
        return button

    def _make_content(self) -> HomeFacts:
        """Make what shows the facts, once they are there: the window is painted before."""
        from desktop.ui.pages.home_facts import HomeFacts

        facts = HomeFacts()
        self.due, self.coverage, self.standing = facts.due, facts.coverage, facts.standing
        self.next, self.next_title = facts.next, facts.next_title
        self.next.clicked.connect(self._open_next)
        for part in (self.due, self.coverage, self.standing):
            part.opened.connect(self.navigation_requested)
        self.due.print_requested.connect(self.print_list)
        self.due.calendar_requested.connect(self.save_calendar)
        self._area = self.scrolling(facts)
        self._area.keep_edge(facts.column)
        self.stack.addWidget(self._area)
        return facts

    # --- what is shown ------------------------------------------------------------------------

    def show_state(self) -> None:
        """Read the facts beside the window; until then the page shows what it showed."""
        if self._job is not None:
            self._job.cancel()
        if self.services.employers.current_name() is None:
            self._show_welcome()
            return
        if self.overview is None:  # a welcome that goes away at once would only irritate
            if self._facts is not None or self._welcome is not None:
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
        if self._facts is None:
            self._facts = self._make_content()
        self._facts.show_overview(overview)
        self.stack.setCurrentWidget(self._area)
        self.marks_changed.emit()

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
        from desktop.ui.pages.home_saving import print_list

        print_list(self)

    def save_calendar(self) -> None:
        """Save the dated list as a calendar file."""
        from desktop.ui.pages.home_saving import save_calendar

        save_calendar(self)
