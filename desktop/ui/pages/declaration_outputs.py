"""The head of the preview: its title, the way to the letter's fields, the other papers."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.calendar import Month
from desktop.domain.progress import Progress
from desktop.ui.widgets import Button, label
from desktop.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from desktop.services.away import Away
    from desktop.services.container import Services


class Output(Enum):
    """A paper beside the declaration; the value is the ending of its file."""

    SHORT = "ringkas.pdf"
    EDITABLE = "salinan.docx"
    DIRECTOR = "catatan-direksi.pdf"
    SLIPS = "slip.pdf"

    @property
    def is_of_final(self) -> bool:
        """Tell whether it can be made of a final declaration; else it is of the data of today."""
        return self is not Output.DIRECTOR


class PreviewHead(QWidget):
    """Title of the preview with two buttons; ``wanted`` carries the ``Output`` that is asked."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "section")
        self.letter = Button(self.tr("Atur surat…"), "pencil")
        self.more = Button(self.tr("Keluaran lain"), "chevron-down")
        self.menu = QMenu(self.more)
        words = {
            Output.SHORT: self.tr("Surat ringkas tanpa lampiran (PDF)…"),
            Output.EDITABLE: self.tr("Salinan yang dapat disunting (DOCX)…"),
            Output.DIRECTOR: self.tr("Catatan satu halaman untuk direksi (PDF)…"),
            Output.SLIPS: self.tr("Slip untuk setiap tenaga kerja (PDF)…"),
        }
        self.actions_of = {output: self.menu.addAction(text) for output, text in words.items()}
        for output, action in self.actions_of.items():
            action.triggered.connect(lambda _on=False, output=output: self.wanted.emit(output))
        self.menu.addSeparator()
        self.pack = self.menu.addAction(self.tr("Berkas untuk pemeriksa…"))
        self.more.setMenu(self.menu)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ToolRow((self.title,), (self.letter, self.more)))

    def without(self) -> str:
        """Return what stands in place of the pages while something blocks them."""
        return self.tr("Halaman surat tampil di sini setelah temuan yang menahan diperbaiki.")

    def set_ready(self, is_ready: bool, *, shows_final: bool) -> None:
        """Let the other papers be made while the data may be declared; a pack always.

        What is made of a final declaration needs no data of today, so it stays open while one is
        shown; the note for the director always speaks of today.
        """
        for output, action in self.actions_of.items():
            action.setEnabled(is_ready or (shows_final and output.is_of_final))


def paper_of(
    services: Services, away: Away, output: Output, declaration_id: int
) -> Callable[[Progress], bytes]:
    """Return work that makes a paper of a final declaration, or for 0 of the data as they are.

    It raises ``NotReady`` and ``UserError``.
    """
    copies = services.copies
    if output is Output.SHORT:
        return away(copies.short_letter, declaration_id)
    if output is Output.EDITABLE:
        return away(copies.editable, declaration_id)
    if output is Output.SLIPS:
        return _slips(services, away, declaration_id)
    return away(copies.director_note)


def _slips(services: Services, away: Away, declaration_id: int) -> Callable[[Progress], bytes]:
    paper, slips = services.letters.choices().paper, services.slips
    if declaration_id:
        batch = away(slips.of_declaration, declaration_id, paper)
    else:
        batch = away(slips.of_month, Month.of(services.assessments.as_of), None, paper)
    return lambda progress: batch(progress).pdf
