"""The figures behind a result, with a name that people understand and in the usual form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.money import format_rupiah, rupiah
from desktop.domain.parsing import parse_date
from desktop.ui.theme import SPACE_1, SPACE_6
from desktop.ui.widgets import label
from desktop.ui.words import filled

_CONTEXT = "AssessmentInputs"
_NAMES = {
    "accidents": QT_TRANSLATE_NOOP("AssessmentInputs", "Kejadian"),
    "answer_reason": QT_TRANSLATE_NOOP("AssessmentInputs", "Alasan"),
    "due": QT_TRANSLATE_NOOP("AssessmentInputs", "Jatuh tempo"),
    "estimated_fine": QT_TRANSLATE_NOOP("AssessmentInputs", "Perkiraan denda"),
    "founded_on": QT_TRANSLATE_NOOP("AssessmentInputs", "Tanggal berdiri"),
    "in_grace": QT_TRANSLATE_NOOP("AssessmentInputs", "Belum terdaftar, masih dalam 30 hari"),
    "jkn_elsewhere": QT_TRANSLATE_NOOP("AssessmentInputs", "JKN lewat pemberi kerja lain"),
    "last_report": QT_TRANSLATE_NOOP("AssessmentInputs", "Laporan terakhir"),
    "late": QT_TRANSLATE_NOOP("AssessmentInputs", "Terlambat"),
    "late_months": QT_TRANSLATE_NOOP("AssessmentInputs", "Bulan yang terlambat"),
    "minimum_wage": QT_TRANSLATE_NOOP("AssessmentInputs", "Upah minimum yang dipakai"),
    "months": QT_TRANSLATE_NOOP("AssessmentInputs", "Bulan yang dinilai"),
    "new": QT_TRANSLATE_NOOP("AssessmentInputs", "Mulai bekerja dalam 30 hari terakhir"),
    "not_reported": QT_TRANSLATE_NOOP("AssessmentInputs", "Belum dilaporkan"),
    "npp": QT_TRANSLATE_NOOP("AssessmentInputs", "NPP"),
    "programs": QT_TRANSLATE_NOOP("AssessmentInputs", "Program"),
    "registered": QT_TRANSLATE_NOOP("AssessmentInputs", "Sudah terdaftar"),
    "reported_employment": QT_TRANSLATE_NOOP("AssessmentInputs", "Tagihan BPJS Ketenagakerjaan"),
    "reported_health": QT_TRANSLATE_NOOP("AssessmentInputs", "Tagihan BPJS Kesehatan"),
    "reported_wlkp": QT_TRANSLATE_NOOP("AssessmentInputs", "Menurut WLKP"),
    "short_months": QT_TRANSLATE_NOOP("AssessmentInputs", "Bulan yang kurang dibayar"),
    "shortfall": QT_TRANSLATE_NOOP("AssessmentInputs", "Kekurangan seluruhnya"),
    "since": QT_TRANSLATE_NOOP("AssessmentInputs", "Sejak"),
    "uncertain": QT_TRANSLATE_NOOP("AssessmentInputs", "Belum pasti wajib"),
    "uncertain_months": QT_TRANSLATE_NOOP("AssessmentInputs", "Bulan yang belum pasti"),
    "unpaid": QT_TRANSLATE_NOOP("AssessmentInputs", "Belum dibayar"),
    "unpaid_months": QT_TRANSLATE_NOOP("AssessmentInputs", "Bulan yang belum dibayar"),
    "workers": QT_TRANSLATE_NOOP("AssessmentInputs", "Pekerja yang wajib didaftarkan"),
}
_NOT_TOLD = QT_TRANSLATE_NOOP("AssessmentInputs", "belum diisi")
_SHORT = QT_TRANSLATE_NOOP("AssessmentInputs", "Kurang bayar %1, %2")
_OFFICES = {"BPJSTK": "BPJS Ketenagakerjaan", "JKN": "BPJS Kesehatan"}
_SHORT_KEY = re.compile(r"shortfall_([A-Z]+)_(\d{4}-\d{2})")
_MAY_BE_EMPTY = frozenset({"late_months", "unpaid_months"})
"""Lists that are no gap when nothing stands in them."""
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMOUNT = re.compile(r"-?\d+\.\d{2}")


def input_rows(inputs: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the figures that have a name, with their values as people write them."""
    named = ((_name(key), key, value) for key, value in inputs.items())
    return [
        (name, value_text(value) or _translated(_NOT_TOLD))
        for name, key, value in named
        if name and (value or key not in _MAY_BE_EMPTY)
    ]


def _name(key: str) -> str:
    """Return the words for a figure; empty for one that only the JSON carries."""
    if key in _NAMES:
        return _translated(_NAMES[key])
    if match := _SHORT_KEY.fullmatch(key):
        return filled(_translated(_SHORT), _OFFICES.get(match[1], match[1]), match[2])
    return ""


def _translated(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))


def value_text(value: str) -> str:
    """Return a day as ``22-11-2026``, an amount as ``Rp1.234,00``, anything else as it is."""
    if _ISO_DAY.fullmatch(value):
        return short_date(parse_date(value))
    return format_rupiah(rupiah(value)) if _AMOUNT.fullmatch(value) else value


class InputTable(QWidget):
    """Names at the left, values right-aligned beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_inputs(self, inputs: Mapping[str, str]) -> None:
        """Show the figures of another result."""
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        rows = input_rows(inputs)
        for number, (name, value) in enumerate(rows):
            self._grid.addWidget(label(name, "muted", wrap=True), number, 0)
            self._grid.addWidget(label(value, wrap=True), number, 1)
        self.setVisible(bool(rows))
