"""What the dialogs of the gallery are made on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import openpyxl
from PySide6.QtWidgets import QDialog

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.services.import_desk import ImportDraft
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.language import current_language
from desktop.ui.main_window import MainWindow

Maker = Callable[["Stage"], QDialog]
KEY = "-".join(["ABCD2"] * 11)
SHARED = {QDialog, BaseDialog, TableDialog}
"""Classes of dialogs that are never shown themselves."""

HEADINGS = ["Nama Pekerja", "NIK", "Tgl Lahir", "L/P", "Masuk kerja", "Upah", "Status Karyawan"]
_ROWS = [
    [
        "siti contoh",
        "1871014503900001",
        "05/03/1990",
        "Wanita",
        "2020-01-06",
        "Rp 4.500.000",
        "Tetap",
    ],
    ["Budi Contoh", "1871010704950002", "07/04/1995", "L", "2020-01-06", "Rp 3.750.000", "Gol. A"],
    ["Tono Contoh", "187101", "07/04/1995", "L", "2020-01-06", "Rp 3.750.000", "OS"],
]


@dataclass(frozen=True)
class Stage:
    """The window on the sample, and a folder to write examples into."""

    window: MainWindow
    folder: Path

    @property
    def services(self) -> Services:
        """The services of the window."""
        return self.window.services

    @property
    def jobs(self) -> JobRunner:
        """The jobs of the window."""
        return self.window.jobs

    def employer(self) -> Employer:
        """Return the employer of the sample."""
        return self.services.employers.required()

    def workers(self, count: int) -> list[Any]:
        """Return the first workers of the sample."""
        return list(self.services.workforce.all())[:count]

    @cached_property
    def draft(self) -> ImportDraft:
        """A workbook of two sheets that leaves every step of the import something to ask."""
        book = openpyxl.Workbook()
        for page in (book.worksheets[0], book.create_sheet("Cabang")):
            for row in (HEADINGS, *_ROWS):
                page.append(row)
        path = self.folder / "pegawai.xlsx"
        book.save(path)
        return self.services.import_desk.open(path)


def say(indonesian: str, english: str) -> str:
    """Return a text as the window would hand it to a dialog."""
    return english if current_language() == "en" else indonesian
