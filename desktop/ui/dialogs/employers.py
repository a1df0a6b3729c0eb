"""Which employer of the data file is worked on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.domain.employer import Employer
from desktop.ui.dialogs.base import BaseDialog


class EmployersDialog(BaseDialog):
    """Lists the employers of the file; Enter or a double click chooses."""

    help_id = "employer"

    def __init__(
        self, employers: Sequence[Employer], current: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Pilih perusahaan"),
            self.tr("Satu berkas dapat memuat beberapa perusahaan; Anda bekerja pada satu."),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Perusahaan dalam berkas ini"))
        for employer in employers:
            place = f"{employer.name} – {employer.city}" if employer.city else employer.name
            item = QListWidgetItem(place)
            item.setData(Qt.ItemDataRole.UserRole, employer.employer_id)
            self.list.addItem(item)
            if employer.employer_id == current or self.list.count() == 1:
                self.list.setCurrentItem(item)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.body.addWidget(self.list)
        self.add_button(self.tr("Batal"), result=0)
        self.choose = self.add_button(self.tr("Pakai perusahaan ini"), result=1, is_primary=True)
        self.choose.setEnabled(bool(employers))
        self.list.setFocus()

    def chosen(self) -> int:
        """Return the id of the employer under the cursor, 0 for none."""
        item = self.list.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item is not None else 0

    @classmethod
    def ask(cls, parent: QWidget | None, employers: Sequence[Employer], current: int) -> int:
        """Return the id of the chosen employer, 0 when the user keeps the present one."""
        dialog = cls(employers, current, parent)
        chosen = dialog.chosen() if dialog.exec() else 0
        dialog.deleteLater()
        return chosen
