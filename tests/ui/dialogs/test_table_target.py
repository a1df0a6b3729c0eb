"""Where a table goes: what the user names, with an ending."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.ui.dialogs.table_target import ask_for_table


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("", None), ("daftar", Path("daftar.xlsx")), ("daftar.csv", Path("daftar.csv"))],
)
def test_a_name_without_ending_is_a_workbook(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, typed: str, chosen: Path | None
) -> None:
    """What was typed stays; the ending is added only where none is."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, ""))
    parent = QWidget()
    assert ask_for_table(parent, "Simpan", "daftar.xlsx") == chosen
    parent.deleteLater()
