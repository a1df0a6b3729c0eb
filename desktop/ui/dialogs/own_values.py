"""Minimum wages and ceilings as the program knows them, with the values of the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.issue import Issue
from desktop.domain.minimum_wage import PREFIX
from desktop.domain.money import format_rupiah
from desktop.domain.own_values import OWN_CEILINGS, OwnValue
from desktop.domain.rules import Confidence, DatedValue, Rule
from desktop.errors import UserError
from desktop.services.own_rules import OwnValueLine
from desktop.ui.confidence import confidence_word
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.own_value import OwnValueDialog, rule_name
from desktop.ui.dialogs.value_list import ValueList
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text, issue_text
from desktop.ui.widgets import Banner, Button, SearchField, label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One line of the list; ``own`` where the user may remove it."""

    cells: tuple[str, ...]
    own: OwnValue | None = None


class OwnValuesDialog(BaseDialog):
    """A list to search; adding and removing is stored at once."""

    help_id = "programs"

    changed = Signal(object)
    """A ``ChangeSet``."""
    undo_requested = Signal()
    """The latest step is to be taken back."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._services = services
        self._today = services.today()
        self._rows: list[ValueRow] = []
        self.set_heading(
            self.tr("Upah minimum dan batas upah"),
            self.tr(
                "Nilai yang berlaku hari ini dan yang akan datang. Bila keputusan baru sudah terbit"
                " tetapi belum ada di sini, tambahkan sendiri."
            ),
        )
        self.setMinimumWidth(760)
        self.resize(1200, 620)
        self.search = SearchField(self.tr("Cari daerah atau batas upah"))
        self.add = Button(self.tr("Tambah nilai…"), "plus")
        self.remove = Button(self.tr("Hapus isian"), "trash-2")
        self.banner = Banner()
        self.banner.action_triggered.connect(self._on_undo)
        self.table = ValueList(self._heads(), 5, self.tr("Upah minimum dan batas upah"), (1,))
        self.details = label("", "muted", wrap=True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange()
        self.search.searched.connect(self._show_rows)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.table.itemSelectionChanged.connect(self._show_current)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        self._show_rows()
        self.table.setFocus()

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Besaran"),
            self.tr("Nilai"),
            self.tr("Berlaku sejak"),
            self.tr("Keyakinan"),
            self.tr("Keadaan"),
            self.tr("Keputusan"),
        )

    def _arrange(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        self.body.addLayout(tools)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.details)
        self.close_button = self.add_button(self.tr("Tutup"), result=1)
        self.close_button.setAutoDefault(False)
        self.add.setAutoDefault(False)
        self.remove.setAutoDefault(False)

    # --- showing ------------------------------------------------------------------------------

    def _show_rows(self, _text: str = "") -> None:
        wanted = self.search.text().strip().casefold()
        found = [*self._own_rows(), *self._law_rows()]
        self._rows = [row for row in found if wanted in " ".join(row.cells).casefold()]
        self.table.show_rows([row.cells for row in self._rows], self.table.currentRow())
        self._show_current()

    def _own_rows(self) -> Iterator[ValueRow]:
        refused = {value.value_id: issue for value, issue in self._services.rules.refused}
        for line in self._services.own_rules.all():
            value = line.value
            yield ValueRow(
                (
                    line.title_en if current_language() == "en" else line.title_id,
                    format_rupiah(value.value, decimals=False),
                    short_date(value.in_force_from),
                    confidence_word(Confidence.USER),
                    self._own_state(line, refused.get(value.value_id)),
                    value.decree,
                ),
                value,
            )

    def _own_state(self, line: OwnValueLine, refused: Issue | None) -> str:
        if refused is not None:
            return filled(self.tr("tidak dipakai: %1"), issue_text(refused))
        rule = self._services.rulebook.rules.get(line.value.rule_id)
        day = line.value.in_force_from
        same = [item for item in rule.values if item.in_force_from == day] if rule else []
        return self._state(rule, same[0]) if rule and same else ""

    def _law_rows(self) -> Iterator[ValueRow]:
        rules = self._services.rulebook.rules
        regions = [rule for key, rule in rules.items() if key.startswith(f"{PREFIX}.")]
        ordered = [rules[key] for key in OWN_CEILINGS if key in rules]
        ordered += sorted(regions, key=self._place)
        for rule in ordered:
            for value in rule.values:
                if value.confidence is not Confidence.USER and self._is_shown(value):
                    yield ValueRow(self._cells(rule, value))

    def _place(self, rule: Rule) -> tuple[bool, str]:
        """Put the employer's province and its regencies before the others."""
        employer = self._services.employers.current()
        name = employer.province if employer else ""
        code = self._services.rulebook.at(self._today).province_code(name)
        is_home = code is not None and rule.id.removeprefix(f"{PREFIX}.").startswith(code)
        return (not is_home, rule.id)

    def _is_shown(self, value: DatedValue) -> bool:
        return value.in_force_until is None or value.in_force_until >= self._today

    def _cells(self, rule: Rule, value: DatedValue) -> tuple[str, ...]:
        amount = value.value if isinstance(value.value, int) else 0
        return (
            rule_name(rule),
            format_rupiah(amount, decimals=False),
            short_date(value.in_force_from),
            confidence_word(value.confidence),
            self._state(rule, value),
            value.article or value.source,
        )

    def _state(self, rule: Rule, value: DatedValue) -> str:
        if value.in_force_from > self._today:
            return self.tr("akan berlaku")
        if value.in_force_until is not None and value.in_force_until < self._today:
            return self.tr("sudah diganti")
        renew_by = value.renew_by or rule.renew_by
        if renew_by is not None and self._today >= renew_by:
            return filled(self.tr("perlu diperbarui sejak %1"), short_date(renew_by))
        return self.tr("berlaku")

    def current(self) -> ValueRow | None:
        """Return the line under the cursor."""
        row = self.table.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _show_current(self) -> None:
        row = self.current()
        self.remove.setEnabled(row is not None and row.own is not None)
        text = "" if row is None else f"{row.cells[0]}, {row.cells[4]}: {row.cells[5]}"
        self.details.setText(text)

    # --- changing -----------------------------------------------------------------------------

    def _on_add(self) -> None:
        rules = self._services.rulebook.rules
        ceilings = [rules[key] for key in OWN_CEILINGS if key in rules]
        employer = self._services.employers.current()
        province = employer.province if employer else ""
        value = OwnValueDialog.ask(self, self._services.own_rules, ceilings, province)
        if value is not None:
            self.store(value)

    def store(self, value: OwnValue) -> None:
        """Store a value and show it; a fault stands above the list."""
        try:
            changes = self._services.own_rules.add(value)
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        self.banner.show_message("success", self.tr("Nilai tersimpan dan langsung dipakai."))
        self.search.clear()
        self._show_rows()
        self.changed.emit(changes)

    def _on_remove(self) -> None:
        row = self.current()
        if row is None or row.own is None:
            return
        changes = self._services.own_rules.remove(row.own.value_id)
        self._show_rows()
        self.changed.emit(changes)
        text = filled(
            self.tr("Dihapus: %1, %2 sejak %3. Deklarasi yang sudah final tidak berubah."),
            *row.cells[:3],
        )
        self.banner.show_message("success", text, self.tr("Urungkan"), can_close=True)

    def _on_undo(self) -> None:
        self.banner.hide()
        self.undo_requested.emit()
        self._show_rows()
