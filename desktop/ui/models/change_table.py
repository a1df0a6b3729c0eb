"""What an import would change, field by field: who, which field, before, after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject

from desktop.domain.field_values import format_value
from desktop.domain.fields import WORKER_FIELDS
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import worker_values
from desktop.ui.language import current_language
from desktop.ui.models.read_table import ReadTableModel

Change = tuple[str, str, str, str]


def changed_fields(before: Worker, after: Worker) -> Iterator[tuple[str, str, str]]:
    """Yield the title of each field that differs, with both texts."""
    old, new = worker_values(before), worker_values(after)
    is_english = current_language() == "en"
    for spec in WORKER_FIELDS:
        if old[spec.key] != new[spec.key]:
            title = spec.header_en if is_english else spec.header_id
            yield title, format_value(spec, old[spec.key]), format_value(spec, new[spec.key])


class ChangeTableModel(ReadTableModel[Change]):
    """Shows the changes, one row a field; the whole row is spoken."""

    def __init__(
        self, pairs: Iterable[tuple[Worker, Worker]], parent: QObject | None = None
    ) -> None:
        rows = [
            (after.name, *change)
            for before, after in pairs
            for change in changed_fields(before, after)
        ]
        super().__init__(rows, parent)

    def headings(self) -> tuple[str, ...]:
        """Return who, what, before and after."""
        return self.tr("Nama"), self.tr("Isian"), self.tr("Tercatat"), self.tr("Menjadi")

    def text(self, row: Change, column: int) -> str:
        """Return what a cell shows; nothing has a word of its own."""
        return row[column] or self.tr("(kosong)")

    def spoken(self, row: Change, column: int) -> str:
        """Return the change as a whole."""
        return ", ".join(row)
