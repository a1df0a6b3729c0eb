"""The month picker: two lists, two buttons, Page Up and Page Down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.calendar import MONTH_NAMES, Month
from desktop.services.program_reading import FIRST_MONTH
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets.basics import IconButton
from desktop.ui.widgets.inputs import ChoiceBox

_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthPicker(QWidget):
    """A month between July 2015 and ``last``."""

    picked = Signal(object)
    """The ``Month`` that the user went to."""

    def __init__(self, month: Month, last: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.last = last
        self.previous = IconButton("chevron-left", self.tr("Bulan sebelumnya (Page Up)"))
        self.next = IconButton("chevron-right", self.tr("Bulan berikutnya (Page Down)"))
        names = _ENGLISH if current_language() == "en" else MONTH_NAMES
        self.name = ChoiceBox(list(enumerate(names, start=1)))
        self.year = ChoiceBox([(y, str(y)) for y in range(last.year, FIRST_MONTH.year - 1, -1)])
        self.name.setAccessibleName(self.tr("Bulan"))
        self.year.setAccessibleName(self.tr("Tahun"))
        self.name.setMinimumWidth(136)
        self.year.setMinimumWidth(96)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for part in (self.previous, self.name, self.year, self.next):
            layout.addWidget(part)
            part.installEventFilter(self)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        for box in (self.name, self.year):
            box.edited.connect(lambda _value: self._on_edited())
        self.set_month(month)

    def name_ends(self, which: str) -> None:
        """Tell one picker from another by name, where a view has two."""
        self.name.setAccessibleName(f"{self.name.accessibleName()} {which}")
        self.year.setAccessibleName(f"{self.year.accessibleName()} {which}")

    def month(self) -> Month:
        """Return the month shown."""
        return self._month

    def set_month(self, month: Month) -> None:
        """Show a month, the nearest one offered."""
        self._month = min(max(month, FIRST_MONTH), self.last)
        self.name.set_value(self._month.number)
        self.year.set_value(self._month.year)
        self.previous.setEnabled(self._month > FIRST_MONTH)
        self.next.setEnabled(self._month < self.last)

    def step(self, months: int) -> None:
        """Go back or on."""
        before = self._month
        self.set_month(before.plus(months))
        if self._month != before:
            self.picked.emit(self._month)

    def _on_edited(self) -> None:
        number, year = self.name.value(), self.year.value()
        if isinstance(number, int) and isinstance(year, int):
            self.set_month(Month(year, number))
            self.picked.emit(self._month)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and on with Page Up and Page Down."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                self.step(step)
                return True
        return super().eventFilter(watched, event)
