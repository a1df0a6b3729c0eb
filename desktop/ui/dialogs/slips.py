"""Which slips to print: of whom, of which month, on which paper."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.calendar import Month
from desktop.domain.letter import Paper
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.pages.programs_month import MonthPicker
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets import ChoiceBox, FormGrid, grouped_amount, label
from desktop.ui.words import filled


class SlipScope(Enum):
    """Whose slips."""

    SELECTED = "selected"
    SHOWN = "shown"
    ALL = "all"


class SlipDialog(BaseDialog):
    """Accepted, ``scope()``, ``month()`` and ``paper()`` are what to print."""

    help_id: ClassVar[str] = "workforce"

    def __init__(
        self, counts: dict[SlipScope, int], month: Month, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Slip untuk tenaga kerja"),
            self.tr(
                "Empat slip pada satu halaman, dengan tanda potong. Setiap orang membaca program,"
                " nomor, upah dan iurannya sendiri, lalu menandai apakah ada yang tidak benar. NIK"
                " disamarkan."
            ),
        )
        self.buttons: dict[SlipScope, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._add_scopes(counts)
        self.picker = MonthPicker(month, month.plus(1))
        self._paper = ChoiceBox(
            [
                (Paper.A4, self.tr("Kertas A4 (210 x 297 mm)")),
                (Paper.F4, self.tr("F4 atau folio (215 x 330 mm)")),
            ]
        )
        self._paper.set_value(Paper.A4)
        form = FormGrid()
        form.add_row(self.tr("&Bulan iuran"), self.picker)
        form.add_row(self.tr("Ukuran &kertas"), self._paper)
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.write = self.add_button(self.tr("Simpan PDF…"), result=1, is_primary=True)
        self._first().setChecked(True)
        self._first().setFocus()

    def _add_scopes(self, counts: dict[SlipScope, int]) -> None:
        words = {
            SlipScope.SELECTED: self.tr("Yang dipilih: %1 orang"),
            SlipScope.SHOWN: self.tr("Yang tampil, menurut urutan tabel: %1 orang"),
            SlipScope.ALL: self.tr("Semua: %1 orang"),
        }
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        column.addWidget(label(self.tr("Untuk siapa"), "field-label"))
        for scope, text in words.items():
            count = counts.get(scope, 0)
            button = QRadioButton(filled(text, grouped_amount(count * 100)))
            button.setEnabled(count > 0)
            if scope is SlipScope.SHOWN and not count:
                button.hide()  # the table shows everybody, and "0 orang" would deny it
            self._group.addButton(button)
            self.buttons[scope] = button
            column.addWidget(button)
        self.body.addLayout(column)

    def _first(self) -> QRadioButton:
        return next(button for button in self.buttons.values() if button.isEnabled())

    def scope(self) -> SlipScope:
        """Return whose slips are asked for."""
        return next(scope for scope, button in self.buttons.items() if button.isChecked())

    def month(self) -> Month:
        """Return the month of the contributions."""
        return self.picker.month()

    def paper(self) -> Paper:
        """Return the paper to print on."""
        paper = self._paper.value()
        return paper if isinstance(paper, Paper) else Paper.A4
