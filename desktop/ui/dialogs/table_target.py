"""Asks where a table is to be written, as a workbook or as text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_table(parent: QWidget, title: str, proposal: str) -> Path | None:
    """Return the place that the user chose, ``None`` when nothing was chosen.

    A name without an ending becomes a workbook: not every file dialog adds one.
    """
    kinds = QCoreApplication.translate("TableTarget", "Lembar kerja (*.xlsx);;Teks (*.csv)")
    name, _kind = QFileDialog.getSaveFileName(parent, title, proposal, kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(".xlsx")
