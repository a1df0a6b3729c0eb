"""The page on personal data: what is kept, how long, who asked, and what to do when it got out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QTabWidget, QWidget

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

REQUESTS = "requests"
"""The tab that the dated list leads to."""


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
        self.record = RecordTab(services, jobs)
        self.retention = RetentionTab(services, jobs)
        self.people = PeopleTab(services, jobs)
        self.requests = RequestsTab(services, jobs)
        self.breach = BreachTab(services, jobs)
        self._add_tabs()
        self.add_button(self.tr("Tutup"), result=0).setAutoDefault(False)
        self.retention.purged.connect(self._on_purged)
        self.people.purged.connect(self._on_purged)
        self.people.asked.connect(self._on_asked)

    def _add_tabs(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Pelindungan data pribadi"))
        self.tabs.tabBar().setAccessibleName(self.tr("Pelindungan data pribadi"))
        for tab, title in (
            (self.record, self.tr("Yang disimpan")),
            (self.retention, self.tr("Masa simpan")),
            (self.people, self.tr("Salinan untuk seseorang")),
            (self.requests, self.tr("Permintaan")),
            (self.breach, self.tr("Bila data bocor")),
        ):
            self.tabs.addTab(tab, title)
            tab.told.connect(self._on_told)
        self.tabs.currentChanged.connect(self._on_tab)
        self.body.addWidget(self.tabs, 1)

    def _on_tab(self, _index: int) -> None:
        tab = self.tabs.currentWidget()
        self.banner.hide()
        if isinstance(tab, PrivacyTab):
            tab.refresh()

    def _on_told(self, level: str, text: str) -> None:
        self.banner.show_message(level, text, can_close=True)

    def _on_asked(self, person: Person) -> None:
        self.tabs.setCurrentWidget(self.requests)
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
        if tab == REQUESTS:
            dialog.tabs.setCurrentWidget(dialog.requests)
        dialog.exec()
        dialog.deleteLater()
        return dialog.outcome
