"""The holidays of a year: those of the decree, joint leave, and what the user makes of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.errors import UserError
from desktop.services.calendar import FIRST_DAY, CalendarService, Holiday, HolidayKind
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.value_list import ValueList
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets import (
    Banner,
    Button,
    ChoiceBox,
    DateEdit,
    FieldRow,
    FormGrid,
    IconButton,
    TextEdit,
    label,
)
from desktop.ui.words import filled

YEARS_AHEAD = 3


class HolidaysDialog(BaseDialog):
    """One year at a time; every change is stored at once."""

    help_id = "programs"

    changed = Signal(object)
    """A ``ChangeSet``."""

    def __init__(
        self, calendar: CalendarService, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self._calendar = calendar
        self._holidays: tuple[Holiday, ...] = ()
        self.set_heading(
            self.tr("Hari libur"),
            self.tr(
                "Tenggat yang dihitung dalam hari kerja melompati hari-hari ini. Hari yang di"
                " perusahaan Anda hari kerja dapat dikeluarkan, dan hari libur lain ditambahkan."
            ),
        )
        self.setMinimumWidth(720)
        self.resize(760, 620)
        last = today.year + YEARS_AHEAD
        self.year = ChoiceBox([(year, str(year)) for year in range(FIRST_DAY.year, last + 1)])
        self.year.setAccessibleName(self.tr("Tahun"))
        self.year.set_value(today.year)
        self.previous = IconButton("chevron-left", self.tr("Tahun sebelumnya (Page Up)"))
        self.next = IconButton("chevron-right", self.tr("Tahun berikutnya (Page Down)"))
        self.banner = Banner()
        heads = (self.tr("Tanggal"), self.tr("Nama"), self.tr("Jenis"), self.tr("Dihitung"))
        self.table = ValueList(heads, 1, self.tr("Hari libur setahun"))
        self.toggle = Button(self.tr("Jadikan hari kerja"))
        self._build_form()
        self._arrange()
        self._connect()
        self.show_year(today.year)
        self.table.setFocus()

    # --- what it is made of -------------------------------------------------------------------

    def _build_form(self) -> None:
        self.day = DateEdit()
        self.name = TextEdit()
        self.add = Button(self.tr("Tambah hari libur"), "plus")
        self.form = FormGrid()
        self.rows: dict[str, FieldRow] = {
            "day": self.form.add_row(self.tr("&Tanggal"), self.day, is_required=True, span=1),
            "name": self.form.add_row(
                self.tr("&Nama hari libur"), self.name, is_required=True, span=1
            ),
        }

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        for part in (self.previous, self.year, self.next):
            head.addWidget(part)
        head.addStretch()
        head.addWidget(self.toggle)
        self.body.addLayout(head)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(label(self.tr("Tambah hari libur sendiri"), "strong"))
        self.body.addWidget(self.form)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.close_button = self.add_button(self.tr("Tutup"), result=1)

    def _connect(self) -> None:
        self.year.edited.connect(self._on_year)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.toggle.clicked.connect(self._on_toggle)
        self.add.clicked.connect(self._on_add)
        self.table.itemSelectionChanged.connect(self._show_toggle)
        keys: tuple[tuple[Qt.Key, Callable[[], None]], ...] = (
            (Qt.Key.Key_PageUp, self._on_previous),
            (Qt.Key.Key_PageDown, self._on_next),
        )
        for key, slot in keys:
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_toggle)

    # --- showing ------------------------------------------------------------------------------

    def show_year(self, year: int, row: int = 0) -> None:
        """Show the holidays of another year, with the cursor in ``row``."""
        self.year.set_value(year)
        self._holidays = self._calendar.days(year)
        self.table.show_rows([self._cells(item) for item in self._holidays], row)
        self.previous.setEnabled(self.year.currentIndex() > 0)
        self.next.setEnabled(self.year.currentIndex() < self.year.count() - 1)
        if self._calendar.is_known(year):
            self.banner.hide()
        else:
            text = self.tr(
                "Keputusan hari libur dan cuti bersama %1 belum tercatat dalam program ini. Senin"
                " sampai Jumat dihitung hari kerja, kecuali hari yang Anda tambahkan."
            )
            self.banner.show_message("warning", filled(text, str(year)))
        self._show_toggle()

    def _cells(self, item: Holiday) -> tuple[str, ...]:
        kinds = {
            HolidayKind.PUBLIC: self.tr("Libur nasional"),
            HolidayKind.JOINT_LEAVE: self.tr("Cuti bersama"),
            HolidayKind.OWN: self.tr("Isian Anda"),
        }
        state = self.tr("libur") if item.is_holiday else self.tr("hari kerja (Anda keluarkan)")
        return (day_words(item.day), item.name, kinds[item.kind], state)

    def current(self) -> Holiday | None:
        """Return the day under the cursor."""
        row = self.table.currentRow()
        return self._holidays[row] if 0 <= row < len(self._holidays) else None

    def _show_toggle(self) -> None:
        item = self.current()
        self.toggle.setEnabled(item is not None)
        if item is None or (item.is_holiday and item.kind is not HolidayKind.OWN):
            self.toggle.setText(self.tr("Jadikan hari kerja"))
        elif item.is_holiday:
            self.toggle.setText(self.tr("Hapus isian ini"))
        else:
            self.toggle.setText(self.tr("Kembalikan sebagai libur"))

    # --- changing -----------------------------------------------------------------------------

    def _on_year(self, year: object) -> None:
        if isinstance(year, int):
            self.show_year(year)

    def _on_previous(self) -> None:
        self._step(-1)

    def _on_next(self) -> None:
        self._step(1)

    def _step(self, years: int) -> None:
        index = self.year.currentIndex() + years
        if 0 <= index < self.year.count():
            self.year.setCurrentIndex(index)
            self._on_year(self.year.value())

    def _on_toggle(self) -> None:
        item, row = self.current(), self.table.currentRow()
        if item is None:
            return
        if item.is_holiday:
            changes = self._calendar.remove(item.day)
        else:
            changes = self._calendar.add(item.day, item.name)
        self.show_year(item.day.year, row)
        self.changed.emit(changes)

    def _on_add(self) -> None:
        day = self.day.value()
        is_offered = day is not None and self.year.findText(str(day.year)) >= 0
        self.rows["day"].set_error("" if is_offered else self._day_fault(day))
        self.rows["name"].set_error("")
        if day is None or not is_offered:
            self.day.setFocus()
            return
        try:
            changes = self._calendar.add(day, self.name.text())
        except UserError:
            self.rows["name"].set_error(self.tr("Isi nama hari libur ini."))
            self.name.setFocus()
            return
        self.day.clear()
        self.name.clear()
        days = [item.day for item in self._calendar.days(day.year)]
        self.show_year(day.year, days.index(day))
        self.table.setFocus()
        self.changed.emit(changes)

    def _day_fault(self, day: date | None) -> str:
        if day is None:
            return self.tr("Isi tanggalnya, misalnya 27-11-2026.")
        text = self.tr("Pilih tanggal dari tahun %1 sampai %2.")
        return filled(text, self.year.itemText(0), self.year.itemText(self.year.count() - 1))


def day_words(day: date) -> str:
    """Return a day with its weekday in the language of the window."""
    locale = QLocale(current_language())
    return f"{day:%d-%m-%Y}, {locale.dayName(day.isoweekday())}"
