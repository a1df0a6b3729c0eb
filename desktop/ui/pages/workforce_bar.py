"""The tools above the table: buttons, search, and filters with the number of what they find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QVBoxLayout, QWidget

from desktop.services.worker_findings import (
    FILTER_ALL,
    FILTER_BELOW_MINIMUM_WAGE,
    FILTER_LEFT,
    FILTER_PRESENT,
    READY_MADE,
    WITHOUT,
)
from desktop.ui.pages.workforce_flow import flow_host
from desktop.ui.theme import SPACE_3
from desktop.ui.widgets.basics import Button, IconButton, QuietButton
from desktop.ui.widgets.inputs import FilterChip, SearchField
from desktop.ui.widgets.tool_row import ToolRow
from desktop.ui.words import filled

_AROUND_WORDS, _WIDEST_SEARCH = 60, 330
SEARCH_AFTER = 120
"""Milliseconds of rest after a key before the search runs."""


@dataclass(frozen=True, slots=True)
class WorkerSelection:
    """Workers that another page points at, with the words for why."""

    title: str
    ids: tuple[int, ...]


class WorkforceBar(QWidget):
    """Tells what to show; knows nothing of how it is found."""

    search_changed = Signal()
    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.import_ = Button(self.tr("Impor tenaga kerja"), "upload")
        self.template = IconButton("download", self.tr("Unduh format isian"))
        self.add = Button(self.tr("Tambah"), "plus")
        self.edit = Button(self.tr("Ubah"), "pencil")
        self.remove = Button(self.tr("Hapus"), "trash-2")
        self.moves = IconButton("history", self.tr("Perubahan sejak…"))
        self.slips = IconButton("printer", self.tr("Cetak slip untuk tenaga kerja"))
        self.export = QuietButton(self.tr("Ekspor"), "file-text")
        self.search = SearchField(self.tr("Cari nama, NIK, KPJ, nomor pegawai"))
        words = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(min(words + _AROUND_WORDS, _WIDEST_SEARCH))
        self.filter_toggle = FilterChip(self.tr("Saringan"))
        self.columns = QuietButton(self.tr("Kolom"), "settings")
        self.show_nik = QCheckBox(self.tr("Tampilkan NIK"))
        self._chips: dict[str, FilterChip] = {}
        self._selection: WorkerSelection | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SEARCH_AFTER)
        self._arrange()
        self.search.searched.connect(lambda _text: self._rest.start())
        self._rest.timeout.connect(self.search_changed)

    def _arrange(self) -> None:
        tools = ToolRow(
            (self.import_, self.add, self.edit, self.remove),
            (self.show_nik, self.moves, self.slips, self.export, self.template),
        )
        host, self._row = flow_host()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(tools)
        layout.addWidget(host)

    def show_selected(self, count: int) -> None:
        """Offer what can be done with so many selected workers."""
        self.edit.setEnabled(count > 0)
        self.remove.setEnabled(count > 0)
        words = self.tr("Ubah") if count < 2 else filled(self.tr("Ubah %1 orang…"), count)
        self.edit.setText(words)

    def show_filter_count(self, count: int) -> None:
        """Say how many of the filters below the chips are on."""
        self.filter_toggle.set_count(self.tr("Saringan"), count or None)

    def show_counts(self, total: int, counts: Mapping[str, int]) -> None:
        """Offer the filters that find somebody; the chosen one stays while it is offered."""
        chosen = self.chosen()
        offered = {FILTER_ALL: total}
        if left := counts.get(FILTER_LEFT, 0):
            counts = {**counts, FILTER_PRESENT: total - left}
        offered |= {key: counts[key] for key in READY_MADE if counts.get(key)}
        for key in [key for key in self._chips if key not in (*offered, "selection")]:
            self._drop(key)
        for key, count in offered.items():
            if key in self._chips:
                self._chips[key].set_count(self._title(key), count)
            else:
                self._put(key, self._title(key), count)
        self.choose(chosen)

    def show_selection(self, selection: WorkerSelection | None) -> None:
        """Offer, and choose, the workers that another page points at."""
        self._selection = selection
        if "selection" in self._chips:
            self._drop("selection")
        if selection is not None:
            self._put("selection", selection.title, len(selection.ids))
            self._chips["selection"].setChecked(True)

    def _put(self, key: str, title: str, count: int) -> None:
        chip = FilterChip(title, count)
        chip.toggled.connect(self._on_toggled)
        self._chips[key] = chip
        self._group.addButton(chip)
        self._row.addWidget(chip)

    def _drop(self, key: str) -> None:
        chip = self._chips.pop(key)
        self._group.removeButton(chip)
        self._row.removeWidget(chip)
        chip.deleteLater()

    def _title(self, key: str) -> str:
        if key == FILTER_ALL:
            return self.tr("Semua")
        if key == FILTER_BELOW_MINIMUM_WAGE:
            return self.tr("Upah di bawah minimum")
        if key in (FILTER_PRESENT, FILTER_LEFT):
            is_left = key == FILTER_LEFT
            return self.tr("Sudah keluar") if is_left else self.tr("Masih bekerja")
        return filled(self.tr("Tanpa %1"), key.removeprefix(WITHOUT))

    def _on_toggled(self, is_checked: bool) -> None:
        if is_checked:
            self.filter_changed.emit()

    def chip(self, key: str) -> FilterChip:
        """Return the chip of a filter; raises ``KeyError`` when it is not offered."""
        return self._chips[key]

    def chosen(self) -> str:
        """Return the key of the chosen filter, ``selection`` for workers pointed at."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), FILTER_ALL)

    def choose(self, key: str) -> None:
        """Choose a filter, the one for everybody when it is not offered."""
        name = key if key in self._chips else FILTER_ALL
        if name in self._chips:
            self._chips[name].setChecked(True)

    def selection(self) -> WorkerSelection | None:
        """Return the workers pointed at while they are what is shown."""
        return self._selection if self.chosen() == "selection" else None

    def clear(self) -> None:
        """Show everybody."""
        self.search.clear()
        self._rest.stop()
        self.choose(FILTER_ALL)
        self.search_changed.emit()
