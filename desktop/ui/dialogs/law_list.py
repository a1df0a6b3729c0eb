"""What the program knows of the law on a day: every value with its source, every obligation."""

from __future__ import annotations

from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QScrollArea, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.rule_list import Certainty
from desktop.errors import UserError
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.table_target import ask_for_table
from desktop.ui.messages import fault_text
from desktop.ui.models import law_rows
from desktop.ui.models.law_rows import LawRow
from desktop.ui.models.text_table import TextTable
from desktop.ui.theme import SPACE_2, SPACE_4
from desktop.ui.widgets import Banner, Button, DateEdit, FilterChip, SearchField, label
from desktop.ui.widgets.selection import choose_index
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

_WIDTH, _HEIGHT = 1240, 660
_DETAILS = 104
_REST = 150
"""Milliseconds of rest after a key before the list is searched."""
_VALUE_WIDTHS = (400, 120, 198, 140, 172)
_OBLIGATION_WIDTHS = (76, 450, 150, 112, 140)


class LawKind(Enum):
    """Which of the two lists is seen."""

    VALUES = "nilai"
    OBLIGATIONS = "kewajiban"


class LawListDialog(BaseDialog):
    """Two lists under one date, one search and one filter; nothing is changed here."""

    help_id: ClassVar[str] = "programs"

    def __init__(self, services: Services, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._services = services
        self._rows: dict[LawKind, tuple[LawRow, ...]] = {}
        self._found: list[LawRow] = []
        self.set_heading(
            self.tr("Nilai peraturan dan kewajiban"),
            filled(
                self.tr(
                    "Data peraturan %1, seluruhnya di komputer ini. Yang belum terkonfirmasi perlu"
                    " dipastikan pada BPJS atau dinas."
                ),
                services.rulebook.version,
            ),
        )
        self._build()
        self._arrange()
        self._connect()
        self._read()
        self.show_kind(LawKind.OBLIGATIONS if self._is_obligation(key) else LawKind.VALUES)
        self.choose(key)

    # --- what it is made of -------------------------------------------------------------------

    def _build(self) -> None:
        self.day = DateEdit()
        self.day.set_value(self._services.today())
        self.day.setAccessibleName(self.tr("Hukum per tanggal"))
        self.day.setFixedWidth(130)
        self.search = SearchField(self.tr("Cari ketentuan, nilai, pasal atau kode"))
        self.kinds = {kind: FilterChip("") for kind in LawKind}
        self.filters: dict[Certainty | None, FilterChip] = {
            choice: FilterChip("")
            for choice in (None, Certainty.UNCONFIRMED, Certainty.PARTLY, Certainty.OWN)
        }
        for chips in (self.kinds.values(), self.filters.values()):
            group = QButtonGroup(self)
            for chip in chips:
                group.addButton(chip)
        self.filters[None].setChecked(True)
        self.tables = {
            LawKind.VALUES: TextTable(
                law_rows.value_heads(), _VALUE_WIDTHS, self.tr("Nilai peraturan")
            ),
            LawKind.OBLIGATIONS: TextTable(
                law_rows.obligation_heads(), _OBLIGATION_WIDTHS, self.tr("Kewajiban")
            ),
        }
        self.nothing = label(
            self.tr("Tidak ada yang cocok. Kosongkan pencarian atau pilih Semua."),
            "muted",
            wrap=True,
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setFixedHeight(_DETAILS)
        self.details = label("", wrap=True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.banner = Banner()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_REST)

    def _arrange(self) -> None:
        self.resize(_WIDTH, _HEIGHT)
        day_label = QLabel(self.tr("Hukum per &tanggal"))
        day_label.setBuddy(self.day)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_2)
        for part in (day_label, self.day):
            tools.addWidget(part)
        tools.addWidget(self.search, 1)
        chips = WrapRow()
        for chip in self.kinds.values():
            chips.addWidget(chip)
        chips.addSpacing(SPACE_4)
        for chip in self.filters.values():
            chips.addWidget(chip)
        self.body.addLayout(tools)
        self.body.addLayout(chips)
        self.body.addWidget(self.banner)
        for table in self.tables.values():
            self.body.addWidget(table, 1)
        self.reading = self._scrolling(self.details)
        self.body.addWidget(self.reading)
        self.body.addWidget(self.nothing)
        self.copy = Button(self.tr("Salin daftar"), "copy")
        self.export = Button(self.tr("Ekspor ke lembar kerja…"), "download")
        for number, button in enumerate((self.copy, self.export)):
            self._buttons.insertWidget(number, button)
        self.add_button(self.tr("Tutup"), result=0).setAutoDefault(False)

    def _scrolling(self, words: QLabel) -> QScrollArea:
        """Give the details a place of one height, so that the table stands still.

        What is said when nothing is found takes that place, as high.
        """
        area = QScrollArea()
        area.setProperty("role", "reading")
        area.setWidgetResizable(True)
        area.setFixedHeight(_DETAILS)
        area.setAccessibleName(self.tr("Rincian baris yang dipilih"))
        words.setProperty("role", "ground")
        area.setWidget(words)
        return area

    def _connect(self) -> None:
        self.day.edited.connect(self._on_day)
        self.search.searched.connect(lambda _text: self._wait.start())
        self._wait.timeout.connect(self.show_rows)
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on, kind=kind: self.show_kind(kind))
        for chip in self.filters.values():
            chip.clicked.connect(self.show_rows)
        for table in self.tables.values():
            table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_details())
            copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
            copy.setContext(Qt.ShortcutContext.WidgetShortcut)
            copy.activated.connect(self.copy_row)
        self.copy.clicked.connect(self.copy_list)
        self.export.clicked.connect(self._on_export)

    # --- what is shown ------------------------------------------------------------------------

    def _read(self) -> None:
        law = self._services.law_list
        day = self.day.value() or self._services.today()
        self._rows = {
            LawKind.VALUES: tuple(map(law_rows.value_row, law.values(day))),
            LawKind.OBLIGATIONS: tuple(map(law_rows.obligation_row, law.obligations())),
        }

    def _on_day(self, day: date | None) -> None:
        self.day.set_invalid(day is None)
        if day is not None:
            self._read()
            self.show_rows()

    def kind(self) -> LawKind:
        """Return which list is seen."""
        return next(kind for kind, chip in self.kinds.items() if chip.isChecked())

    def show_kind(self, kind: LawKind) -> None:
        """Show the values or the obligations."""
        self.kinds[kind].setChecked(True)
        self.show_rows()
        self.tables[kind].setFocus()

    def show_rows(self) -> None:
        """Show what date, search and filter leave, with the counts on the chips."""
        kind, words = self.kind(), self.search.text().casefold().split()
        wanted = next(choice for choice, chip in self.filters.items() if chip.isChecked())
        rows = self._rows[kind]
        self._found = [row for row in rows if wanted in {None, row.certainty} and row.holds(words)]
        self._show_counts(rows)
        for each, table in self.tables.items():
            table.setVisible(each is kind)
        self.reading.setVisible(bool(self._found))
        self.nothing.setVisible(not self._found)
        self.tables[kind].show_rows([row.cells for row in self._found])
        for button in (self.copy, self.export):
            button.setEnabled(bool(self._found))
        self._show_details()

    def _show_counts(self, rows: tuple[LawRow, ...]) -> None:
        self.kinds[LawKind.VALUES].set_count(
            self.tr("Nilai peraturan"), len(self._rows[LawKind.VALUES])
        )
        self.kinds[LawKind.OBLIGATIONS].set_count(
            self.tr("Kewajiban"), len(self._rows[LawKind.OBLIGATIONS])
        )
        titles = {
            None: self.tr("Semua"),
            Certainty.UNCONFIRMED: self.tr("Belum terkonfirmasi"),
            Certainty.PARTLY: self.tr("Satu sumber atau turunan"),
            Certainty.OWN: self.tr("Isian Anda"),
        }
        for choice, chip in self.filters.items():
            chip.set_count(titles[choice], sum(choice in {None, row.certainty} for row in rows))

    def found(self) -> list[LawRow]:
        """Return the rows that are seen, in their order."""
        return list(self._found)

    def current(self) -> LawRow | None:
        """Return the row under the cursor."""
        row = self.tables[self.kind()].currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _show_details(self) -> None:
        row = self.current()
        self.details.setText(row.details if row is not None else "")

    def _is_obligation(self, key: str) -> bool:
        return any(row.key == key for row in self._rows[LawKind.OBLIGATIONS])

    def choose(self, key: str) -> None:
        """Put the cursor on a quantity or obligation of the list that is seen."""
        keys = [row.key for row in self._found]
        if key in keys:
            table = self.tables[self.kind()]
            choose_index(table, table.texts.index(keys.index(key), 0))
            table.scrollTo(table.currentIndex())

    # --- carried away -------------------------------------------------------------------------

    def _heads(self) -> tuple[str, ...]:
        is_values = self.kind() is LawKind.VALUES
        return law_rows.value_heads() if is_values else law_rows.obligation_heads()

    def copy_row(self) -> None:
        """Put the row under the cursor on the clipboard, with all that is told of it."""
        row = self.current()
        if row is not None:
            QGuiApplication.clipboard().setText(row.details)
            self.banner.show_message("success", self.tr("Baris disalin."), can_close=True)

    def copy_list(self) -> None:
        """Put the list as it is seen on the clipboard, as spreadsheets take it."""
        lines = [self._heads(), *(row.cells for row in self._found)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines))
        text = filled(self.tr("%1 baris disalin."), len(self._found))
        self.banner.show_message("success", text, can_close=True)

    def _on_export(self) -> None:
        day = self.day.value() or self._services.today()
        name = filled("%1 %2.xlsx", self.kind().value, short_date(day))
        path = ask_for_table(self, self.tr("Ekspor daftar"), name)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the list as it is seen, with all its columns, and say whether that went well."""
        is_values = self.kind() is LawKind.VALUES
        heads = law_rows.value_sheet_heads() if is_values else law_rows.obligation_sheet_heads()
        rows = (row.sheet for row in self._found)
        try:
            count = self._services.law_list.save(path, self.kind().value, heads, rows)
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        text = filled(self.tr("%1 baris ditulis ke %2."), count, path.name)
        self.banner.show_message("success", text, can_close=True)

    @classmethod
    def ask(cls, parent: QWidget | None, services: Services, key: str = "") -> None:
        """Show the list until it is closed, with the cursor on ``key`` where that is known."""
        dialog = cls(services, key, parent)
        dialog.exec()
        dialog.deleteLater()
