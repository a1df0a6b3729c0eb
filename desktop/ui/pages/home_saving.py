"""The dated list of the first page as a file: a PDF or a calendar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop.errors import UserError
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.ui.pages.home import HomePage


def print_list(page: HomePage) -> None:
    """Save the dated list as a PDF."""
    translate = QCoreApplication.translate
    _save(
        page,
        translate("HomePage", "Cetak daftar jatuh tempo"),
        translate("HomePage", "Daftar jatuh tempo.pdf"),
        translate("HomePage", "PDF (*.pdf)"),
        page.services.overview.save_agenda_pdf,
    )


def save_calendar(page: HomePage) -> None:
    """Save the dated list as a calendar file."""
    translate, language = QCoreApplication.translate, current_language()
    _save(
        page,
        translate("HomePage", "Simpan berkas kalender"),
        translate("HomePage", "Jatuh tempo.ics"),
        translate("HomePage", "Kalender (*.ics)"),
        lambda path: page.services.overview.save_calendar(path, language),
    )


def _save(page: HomePage, title: str, name: str, kinds: str, write: Callable[[Path], int]) -> None:
    chosen, _kind = QFileDialog.getSaveFileName(page, title, name, kinds)
    if not chosen:
        return
    path = Path(chosen)
    try:
        count = write(path)
    except UserError as fault:
        page.banner.show_message("error", fault_text(fault), can_close=True)
        return
    told = QCoreApplication.translate("HomePage", "%1 baris disimpan ke %2.")
    page.message_requested.emit("success", filled(told, count, path.name))
