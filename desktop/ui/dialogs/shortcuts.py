"""Every key of the window, to read and to print."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QScrollArea, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.sheets import write_sheet
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets import Banner, Button
from desktop.ui.widgets.basics import label

_WIDTH, _HEIGHT = 960, 820
_KEY_WIDTH = 134
_POINTS = 9
"""Small enough that all keys stand on one page."""


def _cells(key: tuple[str, str]) -> str:
    """Return a key and what it does as two cells of a table."""
    return f"<td><b>{escape(key[0])}</b></td><td>{escape(key[1])}</td>"


class ShortcutsDialog(BaseDialog):
    """All keys in two columns."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._keys = tuple(keys)
        self.set_heading(self.tr("Pintasan papan ketik"))
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.body.addWidget(self._list(), 1)
        self.save = Button(self.tr("Simpan PDF untuk dicetak…"), "printer")
        self.save.clicked.connect(self._on_save)
        self._buttons.insertWidget(0, self.save)
        self.add_button(self.tr("Tutup"), result=0)
        self.resize(_WIDTH, _HEIGHT)

    def _list(self) -> QScrollArea:
        ground = QWidget()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        grid.setHorizontalSpacing(SPACE_6)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, keys in enumerate(self._in_rows()):
            for place, (key, text) in enumerate(keys):
                shown = label(key, "strong", wrap=True)
                shown.setFixedWidth(_KEY_WIDTH)
                grid.addWidget(shown, row, 2 * place, top)
                grid.addWidget(label(text, wrap=True), row, 2 * place + 1, top)
        area = QScrollArea()
        area.setProperty("role", "sheet")
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Daftar pintasan"))
        area.setWidget(ground)
        return area

    def _in_rows(self) -> list[list[tuple[str, str]]]:
        """Return the keys in two columns that are read downwards, one list for each row."""
        keys = [(key.replace("; ", ", "), text) for key, text in self._keys]
        half = (len(keys) + 1) // 2
        return [keys[row::half] for row in range(half)]

    def _on_save(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Simpan daftar pintasan"), "pintasan.pdf", "PDF (*.pdf)"
        )
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write one page with every key, and say whether that went well."""
        title = self.tr("Pintasan papan ketik Patuh Jamsos")
        rows = "".join(f"<tr>{''.join(map(_cells, keys))}</tr>" for keys in self._in_rows())
        html = f"<h2>{escape(title)}</h2><table cellpadding='3'>{rows}</table>"
        try:
            write_sheet(path, title, html, _POINTS)
        except OSError:
            text = self.tr("Daftar tidak dapat ditulis di sana. Pilih folder lain.")
            self.banner.show_message("error", text)
            return
        self.banner.show_message("success", self.tr("Daftar pintasan tersimpan."))

    @classmethod
    def ask(cls, parent: QWidget | None, keys: Sequence[tuple[str, str]]) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(keys, parent)
        dialog.exec()
        dialog.deleteLater()
