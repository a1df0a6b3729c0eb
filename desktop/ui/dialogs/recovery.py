"""The recovery key, shown once after a password was chosen, to be printed and put away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.paper import write_page
from desktop.ui.widgets import Banner, Button
from desktop.ui.widgets.basics import label

_GROUPS_A_LINE = 5


class RecoveryDialog(BaseDialog):
    """Shows the key of a file; nothing of it is kept by the program."""

    help_id = "data"

    def __init__(self, file_name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._file_name = file_name
        self._lines = in_lines(key)
        self.set_heading(
            self.tr("Simpan kunci pemulihan"),
            self.tr(
                "Bila kata sandi terlupa, hanya kunci ini yang membuka berkas Anda. Cetak atau"
                " tulis, lalu simpan di tempat aman yang terpisah dari komputer ini. Kunci lama"
                " tidak berlaku lagi untuk berkas ini."
            ),
        )
        self.key_label = label("\n".join(self._lines), "strong")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSize(font.pointSize() + 2)
        self.key_label.setFont(font)
        self.key_label.setAccessibleName(self.tr("Kunci pemulihan"))
        self.key_label.setAccessibleDescription(key)
        self.banner = Banner()
        self.body.addWidget(self.key_label)
        self.body.addWidget(self.banner)
        self.save = Button(self.tr("Simpan lembar PDF…"), "printer")
        self.save.clicked.connect(self._on_save)
        self._buttons.insertWidget(0, self.save)
        self.add_button(self.tr("Kunci sudah saya simpan"), result=1, is_primary=True)

    def _on_save(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Simpan lembar pemulihan"), "kunci-pemulihan.pdf", "PDF (*.pdf)"
        )
        if name:
            self.write_sheet(Path(name))

    def write_sheet(self, path: Path) -> None:
        """Write one page with the key and what it is for, and say whether that went well."""
        if not write_page(path, self.tr("Lembar pemulihan"), self._sheet()):
            text = self.tr("Lembar tidak dapat ditulis di sana. Pilih folder lain.")
            self.banner.show_message("error", text)
            return
        self.banner.show_message("success", self.tr("Lembar tersimpan. Cetak, lalu hapus PDF."))

    def _sheet(self) -> str:
        title = self.tr("Kunci pemulihan Patuh Jamsos")
        words = self.tr(
            "Siapa pun yang memegang lembar ini dapat membuka berkas di bawah. Simpan di tempat"
            " terkunci. Untuk memakainya: buka berkas, pilih “Lupa kata sandi?”, lalu ketik ke-13"
            " kelompok berikut. Tanda terakhir tiap kelompok adalah tanda periksa."
        )
        file_name = self._file_name.replace("&", "&amp;").replace("<", "&lt;")
        key = "<br>".join(self._lines)
        return (
            f"<h2>{title}</h2><p>{words}</p><p><b>{file_name}</b></p>"
            f"<pre style='font-size:16pt'>{key}</pre>"
        )

    @classmethod
    def ask(cls, parent: QWidget | None, file_name: str, key: str) -> None:
        """Show the key until the user says that it is put away."""
        dialog = cls(file_name, key, parent)
        dialog.exec()
        dialog.deleteLater()


def in_lines(key: str) -> list[str]:
    """Return the groups of a key in lines that fit on a page."""
    groups = key.split("-")
    return [
        "  ".join(groups[place : place + _GROUPS_A_LINE])
        for place in range(0, len(groups), _GROUPS_A_LINE)
    ]
