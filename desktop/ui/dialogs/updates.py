"""News of the program, and the packs of rules of this data file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.services.policy import Policy, read_policy
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.job_desk import JobDesk
from desktop.ui.dialogs.pack_list import PackPanel
from desktop.ui.dialogs.trust import TrustDialog
from desktop.ui.dialogs.update_news import NewsPanel
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.widgets import Banner, line
from desktop.ui.widgets.drop_zone import dropped_file

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner

SIGNED = frozenset({".json"})
INSTALLER_FOLDER = "pembaruan"
"""Where an installer is copied to, below the user's own folder."""


class UpdatesDialog(BaseDialog):
    """Two parts; nothing happens that nobody pressed."""

    help_id = "data"

    changed = Signal(object)
    """A ``ChangeSet``."""

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        settings: Settings,
        own_folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._settings = settings
        self._can_add = not services.is_read_only
        self.set_heading(
            self.tr("Pembaruan dan paket aturan"),
            self.tr(
                "Program ini tidak pernah mencari pembaruan sendiri dan tidak memakai internet:"
                " yang dibaca hanya folder atau berkas yang ditunjuk."
            ),
        )
        self.setMinimumSize(720, 520)
        self.resize(900, 600)
        self.setAcceptDrops(True)
        self.banner = Banner()
        desk = JobDesk(jobs, self)
        desk.told.connect(self._on_told)
        desk.busy_changed.connect(self._on_busy)
        self.body.addWidget(self.banner)
        self.news = NewsPanel(desk, self.policy, own_folder / INSTALLER_FOLDER)
        self.packs = PackPanel(services, desk, self.policy)
        self.body.addWidget(self.news)
        self.body.addWidget(line())
        self.body.addWidget(self.packs, 1)
        self.close_button = self.add_button(self.tr("Tutup"), result=1)
        self.news.trust_requested.connect(self._on_trust)
        self.news.packs_requested.connect(self._on_packs)
        self.packs.changed.connect(self._on_changed)
        self._desk = desk
        self.news.set_seen(self.packs.digests())
        self.news.check.setFocus()

    def policy(self) -> Policy:
        """Return whom to trust and where to look; raises ``UserError``."""
        place, keys = OPTIONS.update_place, OPTIONS.trusted_keys
        return read_policy().with_settings(self._settings.get(place), self._settings.get(keys))

    def _on_told(self, level: str, text: str) -> None:
        self.banner.show_message(level, text, can_close=True)

    def _on_busy(self, is_busy: bool) -> None:
        if is_busy:
            self.banner.hide()

    def _on_changed(self, changes: object) -> None:
        self.news.set_seen(self.packs.digests())
        self.changed.emit(changes)

    def _on_trust(self) -> None:
        try:
            dialog = TrustDialog(self.policy(), self._settings, self)
        except UserError as error:
            self._desk.tell_fault(error)
            return
        if dialog.exec():
            self.banner.hide()
            self.news.forget()
        dialog.deleteLater()

    def _on_packs(self, packs: Mapping[str, Path]) -> None:
        path = next(iter(packs.values()), None)
        if path is not None and self._can_add:
            self.packs.examine(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if self._can_add and dropped_file(event, SIGNED) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Examine the file."""
        path = dropped_file(event, SIGNED)
        if path is not None:
            event.acceptProposedAction()
            self.packs.examine(path)
