"""What an import would change, field by field: who, which field, before, after."""

from __future__ import annotations

from typing import Protocol

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.ui.language import current_language
from desktop.ui.models.read_table import ReadTableModel


class FieldChange(Protocol):
    """One field that changes, as the services hand it on."""

    @property
    def name(self) -> str:
        """Whose field it is."""

    @property
    def field(self) -> str:
        """The key of the field."""

    @property
    def before(self) -> str:
        """What is stored."""

    @property
    def after(self) -> str:
        """What the sheet says."""


class ChangeTableModel(ReadTableModel[FieldChange]):
    """Shows the changes, one row a field; the whole row is spoken."""

    def headings(self) -> tuple[str, ...]:
        """Return who, what, before and after."""
        return self.tr("Nama"), self.tr("Isian"), self.tr("Tercatat"), self.tr("Menjadi")

    def text(self, row: FieldChange, column: int) -> str:
        """Return what a cell shows; nothing has a word of its own."""
        return _texts(row)[column] or self.tr("(kosong)")

    def spoken(self, row: FieldChange, column: int) -> str:
        """Return the change as a whole."""
        return ", ".join(_texts(row))


def _texts(change: FieldChange) -> tuple[str, ...]:
    title = FIELDS_BY_KEY[change.field].title(current_language())
    return change.name, title, change.before, change.after
