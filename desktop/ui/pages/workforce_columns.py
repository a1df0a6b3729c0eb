"""Which columns of the worker table are seen, in which order and how wide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.ui.models.worker_columns import COLUMNS, DEFAULT_KEYS, NUMBER_OF, column_title

_NAME_WIDTH = 150
_HEADING_ROOM = 22
"""Pixels that a heading has beside its words."""
_FIRST_TO_GO = ("start", "kind", "identity", "row")
"""Columns that give way, in this order, where the table is narrow; the drawer shows them too."""


class WorkforceColumns(QObject):
    """Shows chosen columns in a chosen order; of the usual ones some give way where it is narrow.

    Columns that were added by choice are never hidden: the table scrolls sideways instead.
    """

    changed = Signal()
    """The user moved a column by its heading."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._keys = list(DEFAULT_KEYS)
        self._is_arranging = False
        header = view.horizontalHeader()
        # Words of another language or a larger font want more than the usual width.
        metrics = QFontMetrics(header.font())
        self._widths = [
            max(column.width, metrics.horizontalAdvance(column_title(column)) + _HEADING_ROOM)
            for column in COLUMNS
        ]
        for number, width in enumerate(self._widths):
            view.setColumnWidth(number, width)
        self.show(self._keys)
        header.sectionMoved.connect(self._on_moved)

    def show(self, keys: Sequence[str]) -> None:
        """Show these columns in this order; what is not named is hidden."""
        self._is_arranging = True
        self._keys = list(keys)
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, key in enumerate(keys):
            header.moveSection(header.visualIndex(NUMBER_OF[key]), place)
        for number, column in enumerate(COLUMNS):
            self._view.setColumnHidden(number, column.key not in keys)
            if column.program is not None:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        name = NUMBER_OF["name"]
        if "name" in keys and self._is_usual:
            header.setSectionResizeMode(name, QHeaderView.ResizeMode.Stretch)
        else:
            self._view.setColumnWidth(name, self._widths[name])
        self._is_arranging = False
        self.give_way()

    @property
    def _is_usual(self) -> bool:
        return set(self._keys) <= set(DEFAULT_KEYS)

    def keys(self) -> list[str]:
        """Return the chosen columns in their order, also those that give way just now."""
        header = self._view.horizontalHeader()
        return sorted(self._keys, key=lambda key: header.visualIndex(NUMBER_OF[key]))

    def visible(self) -> list[int]:
        """Return the numbers of the columns that are seen, from left to right."""
        shown = [NUMBER_OF[key] for key in self.keys()]
        return [number for number in shown if not self._view.isColumnHidden(number)]

    def give_way(self) -> None:
        """Hide a few of the usual columns where they do not fit; chosen ones scroll instead."""
        if not self._is_usual:
            return
        widths = [self._widths[NUMBER_OF[key]] for key in self._keys if key != "name"]
        needed, room = sum(widths) + _NAME_WIDTH, self._view.viewport().width()
        gone: set[int] = set()
        for key in _FIRST_TO_GO:
            if key in self._keys and needed > room:
                gone.add(NUMBER_OF[key])
                needed -= self._widths[NUMBER_OF[key]]
        # The heading forgets to close up what is hidden when it stops stretching afterwards.
        if "name" in self._keys:
            self._fit_name(fits=needed <= room)
        for key in _FIRST_TO_GO:
            if key in self._keys:
                self._view.setColumnHidden(NUMBER_OF[key], NUMBER_OF[key] in gone)

    def _fit_name(self, *, fits: bool) -> None:
        """Give the name what the others leave; where that is too little, scroll sideways."""
        name, header = NUMBER_OF["name"], self._view.horizontalHeader()
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
        if header.sectionResizeMode(name) is not mode:
            header.setSectionResizeMode(name, mode)
        if not fits:
            self._view.setColumnWidth(name, _NAME_WIDTH)

    def _on_moved(self, _number: int, _before: int, _after: int) -> None:
        if not self._is_arranging:
            self._keys = self.keys()
            self.changed.emit()
