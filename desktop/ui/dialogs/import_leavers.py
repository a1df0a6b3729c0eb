"""Those whom a full sheet no longer names: the user says who has left, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QTableView, QVBoxLayout, QWidget

from desktop.domain.worker import Worker
from desktop.ui.delegates.days import DayDelegate
from desktop.ui.models.leaver_table import LeaverColumn, LeaverTableModel
from desktop.ui.theme import SPACE_3
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.form import FormGrid
from desktop.ui.widgets.inputs import DateEdit
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

_WIDTHS = (260, 120, 180)
_MOST_NAMED = 5


class LeaverPanel(QWidget):
    """A list with ticks, one day for all, and a day of their own for those who need it."""

    def __init__(
        self,
        workers: Sequence[Worker],
        day: date | None,
        leaving: Mapping[int, date],
        parent: QWidget | None = None,
    ) -> None:
        """Show ``workers``; ``day`` is proposed as the last one, ``leaving`` was said before."""
        super().__init__(parent)
        self.model = LeaverTableModel(workers, day, leaving, self)
        self.day = DateEdit()
        self.day.set_value(day)
        self.everybody = QCheckBox(filled(self.tr("Tandai semua (%1 orang)"), len(workers)))
        self.table = PlainTable(self.model, self.tr("Tidak ada di lembar"), _WIDTHS)
        self.table.setItemDelegateForColumn(LeaverColumn.LAST_DAY, DayDelegate(self.table))
        triggers = QTableView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.note = label("", "field-error", wrap=True)
        self._arrange()
        self.everybody.clicked.connect(lambda is_on: self.model.tick_all(is_left=is_on))
        self.day.edited.connect(self.model.set_day)
        self.model.ticked.connect(self._on_ticked)
        choose_index(self.table, self.model.index(0, 0))
        self._on_ticked()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_3, 0, 0)
        layout.setSpacing(SPACE_3)
        text = self.tr(
            "Orang berikut tercatat masih bekerja tetapi tidak ada di lembar ini. Tandai yang sudah"
            " keluar; data mereka diakhiri, tidak dihapus. Yang tidak ditandai tetap bekerja."
        )
        layout.addWidget(label(text, wrap=True))
        form = FormGrid()
        form.add_row(
            self.tr("&Hari kerja terakhir"),
            self.day,
            help=self.tr("Untuk semua yang ditandai; hari seseorang dapat diubah di tabel (F2)."),
            span=1,
        )
        layout.addWidget(form)
        layout.addWidget(self.everybody)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)

    def _on_ticked(self) -> None:
        count = self.model.count()
        self.everybody.setChecked(count == self.model.rowCount())
        faults = self.model.faults()
        text = self.tr(
            "Hari kerja terakhir belum benar untuk: %1. Isi tanggal sesudah mulai kerja."
        )
        self.note.setText(filled(text, ", ".join(faults[:_MOST_NAMED])) if faults else "")
