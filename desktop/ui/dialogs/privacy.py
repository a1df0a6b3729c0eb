"""The page on personal data: what is kept, how long, who asked, and what to do when it got out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.services.made_once import made_once
from desktop.services.privacy import Person
from desktop.services.privacy_purge import PurgeOutcome
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.privacy_people import PeopleTab
from desktop.ui.dialogs.privacy_record import BreachTab, RecordTab
from desktop.ui.dialogs.privacy_requests import RequestsTab
from desktop.ui.dialogs.privacy_retention import RetentionTab
from desktop.ui.dialogs.privacy_tab import PrivacyTab
from desktop.ui.widgets import Banner

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner

Tab = TypeVar("Tab", bound=PrivacyTab)

REQUESTS, RETENTION = "requests", "retention"
"""The tabs that the dated list and the settings lead to."""


class PrivacyDialog(BaseDialog):
    """Five tabs under one place for what happened."""

    help_id: ClassVar[str] = "privacy"

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.outcome: PurgeOutcome | None = None
        self.set_heading(
            self.tr("Pelindungan data pribadi"),
            self.tr(
                "Perusahaan Anda adalah pengendali data pribadi pekerja (UU 27/2022). Di sini"
                " terlihat apa yang disimpan, berapa lama, dan siapa meminta apa."
            ),
        )
        self.setMinimumWidth(820)
        self.resize(1040, 690)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self._services = services
        self._jobs = jobs
        self._add_tabs()
        self.add_button(self.tr("Tutup"), result=0).setAutoDefault(False)

    # --- the tabs, each made when it is first opened --------------------------------------------

    @made_once
    def record(self) -> RecordTab:
        """What is kept, and why."""
        return self._put(0, RecordTab(self._services, self._jobs))

    @made_once
    def retention(self) -> RetentionTab:
        """How long it is kept."""
        tab = self._put(1, RetentionTab(self._services, self._jobs))
        tab.purged.connect(self._on_purged)
        return tab

    @made_once
    def people(self) -> PeopleTab:
        """A copy for somebody, or the end of what is kept of them."""
        tab = self._put(2, PeopleTab(self._services, self._jobs))
        tab.purged.connect(self._on_purged)
        tab.asked.connect(self._on_asked)
        return tab

    @made_once
    def requests(self) -> RequestsTab:
        """Who asked for what."""
        return self._put(3, RequestsTab(self._services, self._jobs))

    @made_once
    def breach(self) -> BreachTab:
        """What to do when data got out."""
        return self._put(4, BreachTab(self._services, self._jobs))

    def _put(self, place: int, tab: Tab) -> Tab:
        tab.told.connect(self._on_told)
        box = self.tabs.widget(place).layout()
        if box is not None:
            box.addWidget(tab)
        return tab

    def current_tab(self) -> PrivacyTab:
        """Return the tab that is open."""
        tabs = ("record", "retention", "people", "requests", "breach")
        tab: PrivacyTab = getattr(self, tabs[self.tabs.currentIndex()])
        return tab

    def open_tab(self, tab: PrivacyTab) -> None:
        """Open a tab."""
        if (ground := tab.parentWidget()) is not None:
            self.tabs.setCurrentWidget(ground)

    def _add_tabs(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Pelindungan data pribadi"))
        self.tabs.tabBar().setAccessibleName(self.tr("Pelindungan data pribadi"))
        for title in (
            self.tr("Yang disimpan"),
            self.tr("Masa simpan"),
            self.tr("Salinan untuk seseorang"),
            self.tr("Permintaan"),
            self.tr("Bila data bocor"),
        ):
            ground = QWidget()
            QVBoxLayout(ground).setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(ground, title)
        self.body.addWidget(self.tabs, 1)
        self.current_tab()
        self.tabs.currentChanged.connect(self._on_tab)

    def _on_tab(self, _index: int) -> None:
        self.banner.hide()
        self.current_tab().refresh()

    def _on_told(self, level: str, text: str) -> None:
        self.banner.show_message(level, text, can_close=True)

    def _on_asked(self, person: Person) -> None:
        self.open_tab(self.requests)
        self.requests.note_request(person)

    def _on_purged(self, outcome: PurgeOutcome) -> None:
        self.outcome = outcome
        self.accept()

    @classmethod
    def ask(
        cls, parent: QWidget | None, services: Services, jobs: JobRunner, tab: str = ""
    ) -> PurgeOutcome | None:
        """Show the page until it is closed; return what was purged, if anything was."""
        dialog = cls(services, jobs, parent)
        if tab in {REQUESTS, RETENTION}:
            dialog.open_tab(getattr(dialog, tab))
        dialog.exec()
        dialog.deleteLater()
        return dialog.outcome
