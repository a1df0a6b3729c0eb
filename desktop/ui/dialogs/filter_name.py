"""The name under which a filter is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.widgets.form import FormGrid
from desktop.ui.widgets.inputs import TextEdit

LONGEST = 60


class FilterNameDialog(BaseDialog):
    """Accepted with a name that is not empty; one that is taken is replaced, and says so."""

    help_id = "workforce"

    def __init__(
        self, taken: Collection[str], proposal: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Simpan saringan"),
            self.tr("Pencarian dan saringan yang sedang dipakai disimpan dengan nama ini."),
        )
        self._taken = taken
        self.name = TextEdit()
        self.name.setMaxLength(LONGEST)
        form = FormGrid()
        self._row = form.add_row(self.tr("Nama saringan"), self.name, is_required=True)
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Simpan saringan"), result=1, is_primary=True)
        self.name.textChanged.connect(self._show_state)
        self.name.setText(proposal)
        self.name.setFocus()
        self._show_state()

    def value(self) -> str:
        """Return the name."""
        return " ".join(self.name.text().split())

    def _show_state(self) -> None:
        name = self.value()
        self.store.setEnabled(bool(name))
        words = self.tr("Saringan dengan nama ini akan diganti.")
        self._row.set_warning(words if name in self._taken else "")
