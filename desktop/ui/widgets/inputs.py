"""Fields for numbers, amounts, dates and choices, each as people in Indonesia type them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QResizeEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QPushButton, QWidget

from desktop.domain.money import SEN_PER_RUPIAH, Sen
from desktop.domain.parsing import NotADate, NotAnAmount, parse_amount, parse_date
from desktop.ui import icons
from desktop.ui.widgets.basics import label, set_property

MAX_DIGITS_OF_AMOUNT = 18
_GAP = 6
_LEAST_PART = 3
"""Letters that are no slip of a finger: so many of a name stand for it."""


class TextEdit(QLineEdit):
    """A line of text that can carry a unit inside its frame and be marked as wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit: QLabel | None = None

    def set_unit(self, unit: str) -> None:
        """Show a unit inside the field: ``Rp`` in front, any other behind."""
        if self._unit is None:
            self._unit = label(unit, "unit")
            self._unit.setParent(self)
            self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._unit.setText(unit)
        self._place_unit()

    def _place_unit(self) -> None:
        if self._unit is None:
            return
        self._unit.ensurePolished()
        size = self._unit.sizeHint()
        is_front = self._unit.text() == "Rp"
        room = size.width() + _GAP
        self.setTextMargins(room if is_front else 0, 0, 0 if is_front else room, 0)
        left = 10 if is_front else self.width() - size.width() - 10
        top = (self.height() - size.height()) // 2
        self._unit.setGeometry(left, top, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the unit in its place."""
        super().resizeEvent(event)
        self._place_unit()

    def set_invalid(self, is_invalid: bool) -> None:
        """Give the field the frame of a fault; the words stand below it."""
        set_property(self, "invalid", is_invalid)


class _Separators(QValidator):
    """Lets digits in, drops what people put between them, keeps a length."""

    def __init__(self, length: int, parent: QObject) -> None:
        super().__init__(parent)
        self._length = length

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Return the text without spaces, points, dashes and slashes."""
        bare = "".join(sign for sign in text if sign not in " .-/\u00a0\t")
        kept = len([sign for sign in text[:position] if sign not in " .-/\u00a0\t"])
        if not (bare.isascii() and bare.isdigit()) and bare:
            return QValidator.State.Invalid, text, position
        if len(bare) > self._length:
            return QValidator.State.Invalid, text, position
        return QValidator.State.Acceptable, bare, kept


class DigitsEdit(TextEdit):
    """A number of up to ``length`` digits; spaces, points and dashes are dropped on pasting."""

    edited = Signal(str)

    def __init__(self, length: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(_Separators(length, self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textEdited.connect(self.edited)

    def value(self) -> str:
        """Return the digits."""
        return self.text()

    def set_value(self, value: str) -> None:
        """Show digits."""
        self.setText(value)


class NikEdit(DigitsEdit):
    """The sixteen digits of a NIK."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, parent)


class _AmountSigns(QValidator):
    """Lets in what an amount is written with."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Refuse letters other than ``Rp`` and more digits than money can have."""
        bare = text.strip().lower().removeprefix("rp").strip()
        has_signs_only = all(sign in "0123456789., \u00a0-" for sign in bare)
        digits = sum(sign.isdigit() for sign in bare)
        if not has_signs_only or digits > MAX_DIGITS_OF_AMOUNT:
            return QValidator.State.Invalid, text, position
        return QValidator.State.Acceptable, text, position


class RupiahEdit(TextEdit):
    """An amount in rupiah; ``edited`` carries the sen or ``None``, never a 32-bit number."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setValidator(_AmountSigns(self))
        self.set_unit("Rp")
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._on_finished)

    def value(self) -> Sen | None:
        """Return the amount in sen; ``None`` when empty or no amount."""
        try:
            amount = parse_amount(self.text()) if self.text().strip() else None
        except NotAnAmount:
            return None
        return None if amount is not None and amount < 0 else amount

    def has_fault(self) -> bool:
        """Tell whether something stands there that is no amount."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, value: Sen | None) -> None:
        """Show an amount with grouped digits, without decimals where it has none."""
        self.setText("" if value is None else grouped_amount(value))

    def _on_text_edited(self) -> None:
        self.edited.emit(self.value())

    def _on_finished(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)


def grouped_amount(value: Sen) -> str:
    """Return an amount without currency sign: ``3.491.889`` or ``226,50``."""
    whole, rest = divmod(value, SEN_PER_RUPIAH)
    grouped = f"{whole:,}".replace(",", ".")
    return f"{grouped},{rest:02d}" if rest else grouped


class DateEdit(TextEdit):
    """A day typed as 31122025, 31-12-2025 or 31/12/2025; shown with dashes."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("HH-BB-TTTT"))
        self.setMaxLength(20)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._on_finished)

    def value(self) -> date | None:
        """Return the day; ``None`` when empty or not a day of the calendar."""
        try:
            return parse_date(self.text()) if self.text().strip() else None
        except NotADate:
            return None

    def has_fault(self) -> bool:
        """Tell whether something stands there that is no day."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, value: date | None) -> None:
        """Show a day."""
        self.setText("" if value is None else f"{value:%d-%m-%Y}")

    def _on_text_edited(self) -> None:
        self.edited.emit(self.value())

    def _on_finished(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)


class ChoiceBox(QComboBox):
    """One of several values, each with its words; ``is_searchable`` lets people type a part."""

    edited = Signal(object)

    def __init__(
        self,
        choices: Iterable[tuple[object, str]] = (),
        *,
        is_searchable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if is_searchable:
            self._make_searchable()
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        self.setCompleter(completer)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.popup().setProperty("role", "popup")
        if (line := self.lineEdit()) is not None:
            line.editingFinished.connect(self._on_typed)

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replace the choices; the chosen value stays where it is still offered."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        pairs = list(choices)
        self._values = [value for value, _ in pairs]
        self.addItems([words for _, words in pairs])
        self.blockSignals(False)
        self.set_value(before)

    def add_choice(self, value: object, words: str) -> None:
        """Offer one more choice, as the last."""
        self._values.append(value)
        self.addItem(words)

    def value(self) -> object:
        """Return the chosen value, ``None`` when nothing is chosen."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not offered chooses nothing."""
        index = self._values.index(value) if value in self._values else -1
        self.setCurrentIndex(index)
        if index < 0 and self.isEditable():
            self.setEditText("")

    def set_invalid(self, is_invalid: bool) -> None:
        """Give the field the frame of a fault; the words stand below it."""
        set_property(self, "invalid", is_invalid)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling must never change a choice."""
        event.ignore()

    def _on_activated(self) -> None:
        self.edited.emit(self.value())

    def _on_typed(self) -> None:
        """Take the typed words where they name a choice, else show the chosen one again.

        A part that only one choice has names it as well: the list showed that one alone.
        """
        typed = self.currentText().strip().casefold()
        before = self.currentIndex()
        words = [self.itemText(i).casefold() for i in range(self.count())]
        found = [i for i, text in enumerate(words) if text == typed]
        if not found and len(typed) >= _LEAST_PART:
            parts = [i for i, text in enumerate(words) if typed in text]
            found = parts if len(parts) == 1 else []
        index = found[0] if found else before
        self.setCurrentIndex(index)
        self.setEditText(self.itemText(index) if index >= 0 else "")
        if index != before:
            self.edited.emit(self.value())


class SearchField(TextEdit):
    """A field that searches while one types; Esc clears it."""

    searched = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        glass: QIcon = icons.icon("search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self.searched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc; every other key types."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterChip(QPushButton):
    """A filter that can be switched on, with the number of what it finds."""

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.set_count(text, count)

    def set_count(self, text: str, count: int | None) -> None:
        """Show other words and another number."""
        number = "" if count is None else f"  {count:,}".replace(",", ".")
        shown = text + number
        self.setText(shown)
        self.setAccessibleName(shown)

    def sizeHint(self) -> QSize:
        """Keep room for the strong letters of a filter that is on."""
        hint = super().sizeHint()
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        wider = QFontMetrics(strong).horizontalAdvance(self.text())
        return hint + QSize(max(0, wider - self.fontMetrics().horizontalAdvance(self.text())), 0)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()
