"""What the tabs of the page on personal data have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from desktop.errors import UserError
from desktop.ui.dialogs.working import WorkingDialog
from desktop.ui.messages import fault_text
from desktop.ui.theme import SPACE_3, SPACE_4
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner, Work


def scrolled(name: str, *parts: QWidget) -> QScrollArea:
    """Return an area that scrolls over the parts, one below the other."""
    area, ground = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    area.setAccessibleName(name)
    area.setProperty("role", "reading")
    ground.setProperty("role", "ground")
    inside = QVBoxLayout(ground)
    inside.setContentsMargins(0, 0, SPACE_3, 0)
    for part in parts:
        inside.addWidget(part)
    inside.addStretch()
    area.setWidget(ground)
    return area


class PrivacyTab(QWidget):
    """One tab: what it does and what failed is told above all of them."""

    told = Signal(str, str)
    """Level and sentence of what happened."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, SPACE_4, 0, 0)
        self.box.setSpacing(SPACE_3)

    def refresh(self) -> None:
        """Read again what may have changed in another tab."""

    def ask_target(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where a paper goes; the proposed name tells of nobody."""
        chosen, _filter = QFileDialog.getSaveFileName(self, title, name, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(Path(name).suffix)

    def write(self, path: Path, work: Work, title: str) -> None:
        """Let a paper be written beside the window; tell where it lies, or what failed."""
        try:
            WorkingDialog.run(self, self._jobs, work, title)
        except UserError as fault:
            self.told.emit("error", fault_text(fault))
            return
        self.told.emit("success", filled(self.tr("%1 ditulis."), path.name))
