"""A list that an obligation asks for, typed into a table made from its description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.domain.facts import (
    FactKind,
    Facts,
    FactSpec,
    FactValue,
    RecordSpec,
    format_fact,
    parse_fact,
)
from desktop.ui.dialogs.cell_table import CellTable, CellValue
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.language import current_language
from desktop.ui.messages import issue_text
from desktop.ui.widgets import grouped_amount
from desktop.ui.words import filled

_FIGURES = {FactKind.AMOUNT, FactKind.COUNT, FactKind.DATE}


@dataclass(frozen=True, slots=True)
class FactColumn:
    """A column that holds one fact of each record."""

    spec: FactSpec

    @property
    def title(self) -> str:
        """The fact's words; an amount says that it is in rupiah."""
        words = self.spec.label.in_language(current_language())
        return f"{words} (Rp)" if self.spec.kind is FactKind.AMOUNT else words

    @property
    def is_right(self) -> bool:
        """Tell whether its texts end at the right, as figures do."""
        return self.spec.kind in _FIGURES

    def read(self, text: str) -> CellValue:
        """Return the value of a text; raises ``ValueError``."""
        value, issues = parse_fact(self.spec, text)
        if issues:
            raise ValueError(issues[0].code)
        return value

    def show(self, value: CellValue) -> str:
        """Return a value as the table shows it."""
        return "" if value is None else shown_fact(self.spec, value)

    def fault(self, text: str) -> str:
        """Return what is wrong with a text, and how to write it."""
        return " ".join(issue_text(issue) for issue in parse_fact(self.spec, text)[1])


def shown_fact(spec: FactSpec, value: FactValue) -> str:
    """Return a fact as forms show it: amounts grouped, words in the language of the window."""
    if spec.kind is FactKind.AMOUNT and isinstance(value, int):
        return grouped_amount(value)
    return format_fact(spec, value, current_language())


class RecordsDialog(TableDialog):
    """One row a record; rows may be added, pasted and removed."""

    help_id = "assessment"

    def __init__(
        self, spec: RecordSpec, records: Sequence[Facts], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = spec.label.in_language(current_language())
        self.set_heading(
            title,
            self.tr(
                "Isi satu baris untuk setiap kejadian atau dokumen. Anda dapat menempel dari Excel"
                " dengan Ctrl+V. Baris yang kosong tidak disimpan."
            ),
        )
        self._fields = spec.fields
        rows = [[record.get(field.key) for field in spec.fields] for record in records]
        table = CellTable([FactColumn(field) for field in spec.fields], (), rows, self)
        if not rows:
            table.add_row()
        self.place_table(table, title)
        self._fit_columns()
        self.place_row_tools(self.tr("Tambah baris"), self.tr("Hapus baris"))
        self.place_buttons(self.tr("Batal"), self.tr("Simpan daftar"))

    def _fit_columns(self) -> None:
        """Give every heading its room; many columns scroll sideways rather than be cut."""
        header = self.view.horizontalHeader()
        metrics = header.fontMetrics()
        widths = [
            min(300, max(120, metrics.horizontalAdvance(column.title) + 28))
            for column in self.table.columns
        ]
        header.setSectionResizeMode(header.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for number, width in enumerate(widths):
            self.view.setColumnWidth(number, width)
        self.setMinimumWidth(640)
        self.resize(max(640, min(940, sum(widths) + 100)), 480)

    def fault(self) -> str:
        """Return what must be mended first, empty when everything can be read."""
        for row in range(self.table.rowCount()):
            texts = [self.table.text(row, number) for number in range(len(self._fields))]
            for column, text in zip(self.table.columns, texts, strict=True):
                if any(texts) and (fault := column.fault(text)):
                    where = self.tr("Baris %1, kolom %2: %3")
                    return filled(where, str(row + 1), column.title, fault)
        return ""

    def records(self) -> tuple[Facts, ...]:
        """Return the records typed, empty rows left out; raises ``ValueError`` for a fault."""
        found = [self._record(row) for row in range(self.table.rowCount())]
        return tuple(record for record in found if record)

    def _record(self, row: int) -> dict[str, FactValue]:
        record = {}
        for number, field in enumerate(self._fields):
            value, issues = parse_fact(field, self.table.text(row, number))
            if any(issue.code != "REQUIRED" for issue in issues):
                raise ValueError(issues[0].code)
            if value is not None:
                record[field.key] = value
        return record

    @classmethod
    def ask(
        cls, parent: QWidget | None, spec: RecordSpec, records: Sequence[Facts]
    ) -> tuple[Facts, ...] | None:
        """Return the records as the user leaves them, ``None`` when cancelled."""
        dialog = cls(spec, records, parent)
        answer = dialog.records() if dialog.exec() else None
        dialog.deleteLater()
        return answer
