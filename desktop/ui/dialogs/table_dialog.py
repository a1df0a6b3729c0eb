"""The frame of a dialog around a table that is typed into and saved as a whole."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.cell_table import CellTable, CellView
from desktop.ui.widgets import Banner, Button, QuietButton
from desktop.ui.widgets.selection import choose_index


class TableDialog(BaseDialog):
    """A table below the place where a fault is told; subclasses say what a fault is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.table: CellTable
        self.view: CellView
        self.banner = Banner()

    def place_table(self, table: CellTable, name: str) -> None:
        """Show the table under its accessible name, with the cursor in its first cell."""
        self.table = table
        self.view = CellView(table, name)
        choose_index(self.view, table.index(0, 0))
        self.body.addWidget(self.banner)
        self.body.addWidget(self.view)

    def place_row_tools(self, add_text: str, remove_text: str) -> None:
        """Add the buttons that add a row and remove the current one."""
        self.add = Button(add_text, "plus")
        self.remove = QuietButton(remove_text, "trash-2")
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        tools = QHBoxLayout()
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        tools.addStretch()
        self.body.addLayout(tools)

    def place_buttons(self, cancel_text: str, save_text: str) -> None:
        """Add the buttons that end the dialog, and give the table the keyboard."""
        self.add_button(cancel_text, result=0)
        self.save = self.add_button(save_text, is_primary=True)
        self.save.setDefault(False)
        self.save.clicked.connect(self._on_save)
        self.view.setFocus()

    def fault(self) -> str:
        """Return what must be mended first, empty when everything can be read."""
        raise NotImplementedError

    def _on_add(self) -> None:
        choose_index(self.view, self.table.index(self.table.add_row(), 0))
        self.view.setFocus()

    def _on_remove(self) -> None:
        if self.view.currentIndex().isValid():
            self.table.remove_row(self.view.currentIndex().row())

    def _on_save(self) -> None:
        fault = self.fault()
        if fault:
            self.banner.show_message("error", fault)
        else:
            self.accept()
