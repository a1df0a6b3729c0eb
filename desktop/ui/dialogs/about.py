"""What the program is, which law it knows, whose work it rests on; and its keys."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from desktop import __version__
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.paper import write_page
from desktop.ui.theme import SPACE_2, SPACE_6
from desktop.ui.widgets.basics import Banner, Button, label

_WIDE = 1000
"""Room for two columns of keys with their words."""


class AboutDialog(BaseDialog):
    """Name, version, version of the law, licences."""

    def __init__(self, rules_version: str, parent: QWidget | None = None) -> None:
        super().__init__("Patuh Jamsos", parent=parent)
        self.set_heading(
            "Patuh Jamsos",
            self.tr(
                "Penilaian mandiri dan deklarasi kewajiban jaminan sosial bagi pemberi kerja."
                " Semua data tetap di komputer ini; program tidak memakai jaringan."
            ),
        )
        version = self.tr("Versi %1, data peraturan %2")
        version = version.replace("%1", __version__).replace("%2", rules_version)
        self.body.addWidget(label(version, "muted", wrap=True))
        rests = self.tr(
            "Bukan aplikasi resmi BPJS. Berlisensi MIT; memakai Qt dan PySide6 (LGPL), Noto Sans"
            " (OFL), dan ikon Lucide (ISC)."
        )
        self.body.addWidget(label(rests, "muted", wrap=True))
        self.add_button(self.tr("Tutup"), result=0, is_primary=True)

    @classmethod
    def ask(cls, parent: QWidget | None, rules_version: str) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(rules_version, parent)
        dialog.exec()
        dialog.deleteLater()


class ShortcutsDialog(BaseDialog):
    """All keys in two columns."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Pintasan papan ketik"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_6)
        grid.setVerticalSpacing(SPACE_2)
        half = (len(keys) + 1) // 2
        for index, (key, text) in enumerate(keys):
            column = 0 if index < half else 2
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(key, "strong"), index % half, column, top)
            grid.addWidget(label(text, wrap=True), index % half, column + 1, top)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.resize(_WIDE, self.height())
        self.body.addLayout(grid)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.body.addStretch()
        self._keys = tuple(keys)
        self.save = Button(self.tr("Simpan PDF untuk dicetak…"), "printer")
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._on_save)
        self._buttons.insertWidget(0, self.save)
        self.add_button(self.tr("Tutup"), result=0, is_primary=True).setFocus()

    def _on_save(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.windowTitle(), "pintasan.pdf", "PDF (*.pdf)"
        )
        if name:
            self.write_list(Path(name))

    def write_list(self, path: Path) -> None:
        """Write the keys on a page to be printed, and say whether that went well."""
        rows = "".join(
            f"<tr><td width='38%'><b>{escape(key)}</b></td><td>{escape(text)}</td></tr>"
            for key, text in self._keys
        )
        title = self.windowTitle()
        if write_page(path, title, f"<h2>{escape(title)}</h2><table width='100%'>{rows}</table>"):
            text = self.tr("Tersimpan: %1").replace("%1", path.name)
            self.banner.show_message("success", text)
        else:
            text = self.tr("Berkas tidak dapat ditulis di sana. Pilih folder lain.")
            self.banner.show_message("error", text)

    @classmethod
    def ask(cls, parent: QWidget | None, keys: Sequence[tuple[str, str]]) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(keys, parent)
        dialog.exec()
        dialog.deleteLater()
