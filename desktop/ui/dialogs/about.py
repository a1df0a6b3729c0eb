"""What the program is, which law it knows, whose work it rests on; and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop import __version__
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.theme import SPACE_2, SPACE_6
from desktop.ui.widgets.basics import label

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
        self.add_button(self.tr("Tutup"), result=0, is_primary=True)

    @classmethod
    def ask(cls, parent: QWidget | None, keys: Sequence[tuple[str, str]]) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(keys, parent)
        dialog.exec()
        dialog.deleteLater()
