"""What happened to the workforce between two days: who came, who left, what changed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.domain.calendar import add_months, short_date
from desktop.domain.field_values import format_value
from desktop.domain.fields import FIELDS_BY_KEY, FieldKind
from desktop.domain.money import format_rupiah
from desktop.domain.workforce_moves import Move, MoveKind
from desktop.errors import UserError
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.table_target import ask_for_table
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import (
    Banner,
    Button,
    DateEdit,
    FieldRow,
    FilterChip,
    FormGrid,
    SearchField,
    label,
)
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

_WIDTHS = (110, 200, 100, 190, 150, 150)


class WorkforceMovesDialog(BaseDialog):
    """Two days, the kinds of changes to choose from, a list, and its export."""

    help_id = "workforce"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._services = services
        self._moves: tuple[Move, ...] = ()
        self.set_heading(
            self.tr("Perubahan tenaga kerja"),
            self.tr(
                "Siapa yang masuk dan keluar di antara dua tanggal, serta upah, status kerja dan"
                " kepesertaan yang berubah."
            ),
        )
        self.setMinimumWidth(760)
        self.resize(1000, 640)
        self.first, self.last = DateEdit(), DateEdit()
        self.search = SearchField(self.tr("Cari nama atau isian"))
        self.export = Button(self.tr("Simpan sebagai lembar kerja…"), "download")
        self.banner = Banner()
        self.found = label("", "muted")
        self.table = TextTable(self._heads(), _WIDTHS, self.tr("Daftar perubahan"))
        self._arrange()
        today = services.today()
        self.first.set_value(add_months(today.replace(day=1), -1) - timedelta(days=1))
        self.last.set_value(today)
        for day in (self.first, self.last):
            day.edited.connect(self._on_day)
        self.search.searched.connect(self._show_rows)
        self.export.clicked.connect(self._choose_target)
        self.read()
        self.table.setFocus()

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Jenis"),
            self.tr("Nama"),
            self.tr("Sejak"),
            self.tr("Isian"),
            self.tr("Sebelum"),
            self.tr("Sesudah"),
        )

    def _arrange(self) -> None:
        form = FormGrid()
        self.rows: dict[str, FieldRow] = {
            "first": form.add_row(self.tr("&Dari keadaan"), self.first, is_required=True, span=1),
            "last": form.add_row(self.tr("&Sampai"), self.last, is_required=True, span=1),
        }
        self.body.addWidget(form)
        chips = WrapRow()
        self._group = QButtonGroup(self)
        self.chips: dict[MoveKind | None, FilterChip] = {}
        for kind in (None, *MoveKind):
            chip = FilterChip(move_word(kind), 0)
            chip.clicked.connect(self._show_rows)
            self._group.addButton(chip)
            self.chips[kind] = chip
            chips.addWidget(chip)
        self.chips[None].setChecked(True)
        self.body.addLayout(chips)
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.export)
        self.body.addLayout(tools)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.found)
        self.add_button(self.tr("Tutup"), result=1).setAutoDefault(False)
        self.export.setAutoDefault(False)

    # --- showing ------------------------------------------------------------------------------

    def days(self) -> tuple[date, date] | None:
        """Return the two days, the earlier one first; ``None`` while one cannot be read."""
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            return None
        return min(first, last), max(first, last)

    def _on_day(self) -> None:
        # Eight digits make a day; before that, nothing is read.
        if self.days() is not None:
            self.read()

    def read(self) -> None:
        """Read what happened between the two days and show it."""
        days = self.days()
        self._moves = () if days is None else self._services.workforce.moves(*days)
        for kind, chip in self.chips.items():
            count = sum(kind is None or move.kind is kind for move in self._moves)
            chip.set_count(move_word(kind), count)
        self._show_rows()

    def _shown(self) -> list[Move]:
        chosen = next(kind for kind, chip in self.chips.items() if chip.isChecked())
        return [move for move in self._moves if chosen is None or move.kind is chosen]

    def _show_rows(self, _text: object = "") -> None:
        wanted = self.search.text().strip().casefold()
        rows = [self._texts(move) for move in self._shown()]
        rows = [row for row in rows if wanted in " ".join(row).casefold()]
        self.table.show_rows(rows)
        self.export.setEnabled(bool(self._moves))
        nothing = self.tr("Tidak ada perubahan yang tercatat di antara kedua tanggal ini.")
        text = filled(self.tr("%1 perubahan"), len(rows))
        self.found.setText(text if self._moves else nothing)

    def _texts(self, move: Move) -> tuple[str, ...]:
        spec = FIELDS_BY_KEY.get(move.field)
        return (
            move_word(move.kind),
            move.worker.name,
            short_date(move.on),
            "" if spec is None else spec.title(current_language()),
            value_text(move.field, move.before),
            value_text(move.field, move.after),
        )

    # --- export -------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        path = ask_for_table(self, self.tr("Simpan perubahan"), "perubahan-tenaga-kerja.xlsx")
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the kinds that are chosen as .xlsx or .csv; a fault stands above the list."""
        try:
            count = self._services.transfer.export_moves(path, self._shown())
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        text = self.tr("%1 perubahan ditulis ke %2.")
        self.banner.show_message("success", filled(text, count, path.name), can_close=True)


def move_word(kind: MoveKind | None) -> str:
    """Return the word of a kind in the language of the window; None is for all."""
    translate = QCoreApplication.translate
    return {
        None: translate("WorkforceMovesDialog", "Semua"),
        MoveKind.JOINED: translate("WorkforceMovesDialog", "Masuk"),
        MoveKind.LEFT: translate("WorkforceMovesDialog", "Keluar"),
        MoveKind.WAGE: translate("WorkforceMovesDialog", "Upah"),
        MoveKind.STATUS: translate("WorkforceMovesDialog", "Status kerja"),
        MoveKind.PARTICIPATION: translate("WorkforceMovesDialog", "Kepesertaan"),
    }[kind]


_YES_NO = {"Ya": "Yes", "Tidak": "No"}


def value_text(key: str, value: object) -> str:
    """Return a field's value as people read it; a dash for what is not known."""
    spec = FIELDS_BY_KEY.get(key)
    if spec is None:
        return ""
    if spec.kind is FieldKind.MONEY and isinstance(value, int):
        return format_rupiah(value, decimals=False)
    for choice in spec.choices:
        if choice.value is value:
            return choice.shown(current_language())
    text = format_value(spec, value) or "–"
    return _YES_NO.get(text, text) if current_language() == "en" else text
