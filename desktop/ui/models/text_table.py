"""A table of texts to read, fast however long it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.models.read_table import ReadTableModel
from desktop.ui.theme import row_height
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.selection import choose_index


class TextTableModel(ReadTableModel[Sequence[str]]):
    """Rows of texts under headings; nothing is edited. ``figures`` are columns of amounts."""

    rows: Sequence[Sequence[str]]

    def __init__(
        self, heads: Sequence[str], figures: Collection[int] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._heads = tuple(heads)
        self.right_columns = frozenset(figures)

    def headings(self) -> tuple[str, ...]:
        """Return the headings that were given."""
        return self._heads

    def text(self, row: Sequence[str], column: int) -> str:
        """Return a text."""
        return row[column]

    def change_row(self, row: int, texts: Sequence[str]) -> None:
        """Show other texts in one row; the cursor stays where it is."""
        self.rows = [*self.rows[:row], texts, *self.rows[row + 1 :]]
        self.tell_rows(row, row)

    def row_texts(self, row: int) -> list[str]:
        """Return the cells of a row as shown."""
        return list(self.rows[row])


class TextTable(PlainTable):
    """The view of a ``TextTableModel``; ``wide`` or the last column takes the room left."""

    def __init__(
        self,
        heads: Sequence[str],
        widths: Sequence[int],
        name: str,
        figures: Collection[int] = (),
        parent: QWidget | None = None,
        *,
        wide: int = -1,
    ) -> None:
        self.texts = TextTableModel(heads, figures)
        super().__init__(self.texts, name, widths, parent, wide=wide)
        self.texts.setParent(self)
        self.setSelectionMode(PlainTable.SelectionMode.SingleSelection)
        self.setMinimumHeight(4 * row_height())
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows, with the cursor in the first one."""
        self.texts.show_rows(rows)
        if rows:
            choose_index(self, self.texts.index(0, 0))
