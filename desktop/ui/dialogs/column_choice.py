"""Which columns the worker table shows, and in which order; by keys as by mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.models.worker_columns import COLUMNS, DEFAULT_KEYS, NUMBER_OF, column_title
from desktop.ui.pages.workforce_facts import program_name
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import Button, QuietButton

_KEY = Qt.ItemDataRole.UserRole


class ColumnDialog(BaseDialog):
    """A list to tick and to move within; ``keys()`` is the choice."""

    help_id = "workforce"

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Kolom tabel"),
            self.tr("Spasi menampilkan atau menyembunyikan kolom; Alt+Panah memindahkannya."),
        )
        self.resize(600, 560)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Kolom"))
        self.up = Button(self.tr("Naikkan"), "chevron-up")
        self.down = Button(self.tr("Turunkan"), "chevron-down")
        self.usual = QuietButton(self.tr("Kembalikan susunan awal"))
        self._arrange()
        self._fill(keys)
        self.up.clicked.connect(lambda: self.move_current(-1))
        self.down.clicked.connect(lambda: self.move_current(1))
        self.usual.clicked.connect(lambda: self._fill(DEFAULT_KEYS))
        self.list.itemChanged.connect(self._show_state)
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Pakai susunan ini"), result=1, is_primary=True)
        self._show_state()

    def _arrange(self) -> None:
        tools = QVBoxLayout()
        tools.setSpacing(SPACE_2)
        for button in (self.up, self.down, self.usual):
            tools.addWidget(button)
        tools.addStretch()
        across = QHBoxLayout()
        across.addWidget(self.list, 1)
        across.addLayout(tools)
        self.body.addLayout(across, 1)

    def _fill(self, keys: Sequence[str]) -> None:
        self.list.clear()
        others = [column.key for column in COLUMNS if column.key not in keys]
        for key in (*keys, *others):
            column = COLUMNS[NUMBER_OF[key]]
            title = column_title(column)
            if column.program is not None:
                title = f"{title} ({program_name(column.program)})"
            item = QListWidgetItem(title)
            item.setData(_KEY, key)
            state = Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def move_current(self, step: int) -> None:
        """Move the column under the cursor up or down by one."""
        row = self.list.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < self.list.count():
            return
        self.list.insertItem(target, self.list.takeItem(row))
        self.list.setCurrentRow(target)

    def keys(self) -> list[str]:
        """Return the ticked columns in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _show_state(self) -> None:
        if hasattr(self, "store"):
            self.store.setEnabled(bool(self.keys()))
