"""Where updates are announced, and whose signature counts on this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.services.policy import Policy, plain_fingerprint
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.widgets import FormGrid, TextEdit


class TrustDialog(BaseDialog):
    """Two fields; what the administrator fixed is shown and cannot be changed."""

    help_id = "data"

    def __init__(self, policy: Policy, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._settings = settings
        self.set_heading(
            self.tr("Tempat pembaruan dan kunci"),
            self.tr(
                "Kunci yang dipercaya dapat mengubah aturan yang dipakai program ini. Isi hanya"
                " sidik kunci yang Anda cocokkan dengan pembuatnya, misalnya lewat telepon."
            ),
        )
        self.setMinimumWidth(600)
        self.place, self.keys = TextEdit(), QPlainTextEdit()
        fixed = self.tr("Diatur oleh administrator komputer ini.")
        form = FormGrid()
        form.add_row(
            self.tr("&Tempat pembaruan"),
            self.place,
            help=fixed
            if policy.is_place_fixed
            else self.tr("Folder atau berkas, misalnya folder bersama di kantor. Boleh kosong."),
        )
        self.keys_row = form.add_row(
            self.tr("&Sidik kunci yang dipercaya, satu per baris"),
            self.keys,
            help=fixed
            if policy.are_keys_fixed
            else self.tr("32 angka dan huruf a sampai f, biasanya dalam delapan kelompok."),
        )
        self.place.setText(policy.place)
        shown = sorted(policy.keys) if policy.are_keys_fixed else [self._typed_keys()]
        self.keys.setPlainText("\n".join(shown))
        self.keys.setTabChangesFocus(True)
        self.place.setReadOnly(policy.is_place_fixed)
        self.keys.setReadOnly(policy.are_keys_fixed)
        self._policy = policy
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.save = self.add_button(self.tr("Simpan"), is_primary=True)
        self.save.clicked.connect(self._on_save)

    def _typed_keys(self) -> str:
        return self._settings.get(OPTIONS.trusted_keys).replace(";", "\n")

    def _on_save(self) -> None:
        lines = [line.strip() for line in self.keys.toPlainText().splitlines() if line.strip()]
        wrong = [line for line in lines if not plain_fingerprint(line)]
        if wrong:
            text = self.tr("%1 bukan sidik kunci: perlu 32 angka atau huruf a sampai f.")
            self.keys_row.set_error(text.replace("%1", wrong[0][:60]))
            self.keys.setFocus()
            return
        if not self._policy.is_place_fixed:
            self._settings.put(OPTIONS.update_place, self.place.text().strip())
        if not self._policy.are_keys_fixed:
            self._settings.put(OPTIONS.trusted_keys, ";".join(lines))
        self.accept()
