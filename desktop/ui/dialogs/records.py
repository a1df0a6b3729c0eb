"""A list that an obligation asks for, typed into a table made from its description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.facts import (
    FactKind,
    Facts,
    FactSpec,
    FactValue,
    RecordSpec,
    format_fact,
    parse_fact,
)
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.cell_table import CellTable, CellValue, CellView
from desktop.ui.language import current_language
from desktop.ui.messages import issue_text
from desktop.ui.widgets import Banner, Button, QuietButton, grouped_amount
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


class RecordsDialog(BaseDialog):
    """One row a record; rows may be added, pasted and removed."""

    def __init__(
        self, spec: RecordSpec, records: Sequence[Facts], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
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
        self.table = CellTable([FactColumn(field) for field in spec.fields], (), rows, self)
        if not rows:
            self.table.add_row()
        self.view = CellView(self.table, title)
        self.view.setCurrentIndex(self.table.index(0, 0))
        self._fit_columns()
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.body.addWidget(self.view)
        self._build_tools()
        self.add_button(self.tr("Batal"), result=0)
        self.save = self.add_button(self.tr("Simpan daftar"), is_primary=True)
        self.save.setDefault(False)
        self.save.clicked.connect(self._on_save)
        self.view.setFocus()

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

    def _build_tools(self) -> None:
        self.add = Button(self.tr("Tambah baris"), "plus")
        self.remove = QuietButton(self.tr("Hapus baris"), "trash-2")
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        tools = QHBoxLayout()
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        tools.addStretch()
        self.body.addLayout(tools)

    def _on_add(self) -> None:
        self.view.setCurrentIndex(self.table.index(self.table.add_row(), 0))
        self.view.setFocus()

    def _on_remove(self) -> None:
        if self.view.currentIndex().isValid():
            self.table.remove_row(self.view.currentIndex().row())

    def fault(self) -> str:
        """Return what must be mended first, empty when everything can be read."""
        for row in range(self.table.rowCount()):
            texts = [self.table.text(row, number) for number in range(len(self._fields))]
            for column, text in zip(self.table.columns, texts, strict=True):
                if any(texts) and (fault := column.fault(text)):
                    where = self.tr("Baris %1, kolom %2: %3")
                    return filled(where, row + 1, column.title, fault)
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

    def _on_save(self) -> None:
        fault = self.fault()
        if fault:
            self.banner.show_message("error", fault)
        else:
            self.accept()

    @classmethod
    def ask(
        cls, parent: QWidget | None, spec: RecordSpec, records: Sequence[Facts]
    ) -> tuple[Facts, ...] | None:
        """Return the records as the user leaves them, ``None`` when cancelled."""
        dialog = cls(spec, records, parent)
        answer = dialog.records() if dialog.exec() else None
        dialog.deleteLater()
        return answer
