"""Forms: one call for each row sets label, buddy, name, help, error and tab order together."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import icons
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import label, set_property
from desktop.ui.widgets.inputs import TextEdit

_FOOT = 2
"""The place of what stands below a field: after what is above it, and the field."""
_SLACK = 2


class _FieldLabel(QLabel):
    """Stands in one line where there is room; Qt would fold it into a narrow block at once."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "field-label")
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        self.ensurePolished()
        flags = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
        return self.fontMetrics().size(flags, self.text()) + QSize(_SLACK, 0)


class FieldRow(QWidget):
    """One field with its label above, and help or error below."""

    def __init__(
        self,
        text: str,
        field: QWidget,
        *,
        help_text: str,
        is_required: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        if field.property("invalid") is None:
            # Known before it meets the style sheet: later each field would have to look again.
            field.setProperty("invalid", False)
        self.label = _FieldLabel(text)
        self.label.setBuddy(field)
        self._help_text = help_text
        self._mark: QLabel | None = None
        self._below: QLabel | None = None
        self._arrange(is_required=is_required)
        self._show_below("field-help", help_text)

    def _arrange(self, *, is_required: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        if not isinstance(self.field, QCheckBox):
            head.addWidget(self.label)
        if is_required:
            mark = label(self.tr("wajib"), "field-required")
            head.addWidget(mark, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_1)
        self._rows.addLayout(head)
        self._rows.addWidget(self.field)
        self._rows.addStretch()

    def _words(self) -> QLabel:
        """Return the words below the field, made at the first of them: many rows have none."""
        if self._below is None:
            self._below = label("", "field-help", wrap=True)
            self._below.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._foot = QHBoxLayout()
            self._foot.setSpacing(SPACE_1 + 2)
            self._foot.addWidget(self._below, 1)
            self._rows.insertLayout(_FOOT, self._foot)
        return self._below

    def _show_mark(self, token: str) -> None:
        if self._mark is None:
            self._mark = QLabel()
            self._foot.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._mark.setPixmap(icons.pixmap("triangle-alert", token, 14, self.devicePixelRatioF()))
        self._mark.show()

    def set_error(self, text: str) -> None:
        """Show a fault in place of the help; an empty text brings the help back."""
        self._set_note("field-error", text, "not_met")

    def set_warning(self, text: str) -> None:
        """Show a warning in place of the help; an empty text brings the help back."""
        self._set_note("field-warning", text, "partly_met")

    def set_help(self, text: str) -> None:
        """Replace the help."""
        self._help_text = text
        if not self.note():
            self._show_below("field-help", text)

    def note(self) -> str:
        """Return the fault or warning shown, empty when there is none."""
        below = self._below
        return "" if below is None or below.property("role") == "field-help" else below.text()

    def help_text(self) -> str:
        """Return the help."""
        return self._help_text

    def _set_note(self, role: str, text: str, token: str) -> None:
        set_property(self.field, "invalid", bool(text) and role == "field-error")
        if not text:
            self._show_below("field-help", self._help_text)
            return
        self._show_below(role, text)
        self._show_mark(token)

    def _show_below(self, role: str, text: str) -> None:
        self.field.setAccessibleDescription(text)
        if not text and self._below is None:
            return
        if self._mark is not None:
            self._mark.hide()
        below = self._words()
        below.setText(text)
        below.setVisible(bool(text))
        set_property(below, "role", role)


class FormGrid(QWidget):
    """Fields in two columns; ``span`` 1 takes half the width, 2 all of it."""

    COLUMNS = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_4)
        for column in range(self.COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._row = 0
        self._column = 0
        self._last: QWidget | None = None
        self.rows: list[FieldRow] = []

    def add_row(
        self,
        label: str,
        widget: QWidget,
        *,
        help: str = "",  # noqa: A002 - the word of the interface
        name: str = "",
        is_required: bool = False,
        unit: str = "",
        span: int = 2,
    ) -> FieldRow:
        """Add a field; a ``&`` in the label makes the key that jumps to it."""
        row = FieldRow(label, widget, help_text=help, is_required=is_required)
        widget.setAccessibleName(name or label.replace("&", ""))
        if isinstance(widget, QCheckBox):
            widget.setText(label)
        if isinstance(widget, QPlainTextEdit):
            widget.setTabChangesFocus(True)
        if unit and isinstance(widget, TextEdit):
            widget.set_unit(unit)
        self._place(row, span)
        self._chain(widget)
        self.rows.append(row)
        return row

    def add_section(self, title: str, text: str = "") -> QLabel:
        """Begin a group of fields under a heading, with words of explanation."""
        heading = label(title, "section", wrap=True)
        self.add_wide(heading)
        if text:
            self.add_wide(label(text, "muted", wrap=True))
        return heading

    def add_wide(self, widget: QWidget, *, span: int = COLUMNS) -> None:
        """Put any widget across the whole width, or beside the field before it (``span`` 1)."""
        self._place(widget, span)

    def _place(self, widget: QWidget, span: int) -> None:
        if self._column + span > self.COLUMNS:
            self._row += 1
            self._column = 0
        self._grid.addWidget(widget, self._row, self._column, 1, span)
        self._column += span

    def _chain(self, widget: QWidget) -> None:
        """Let Tab walk the fields in the order in which they were added, Enter go on."""
        if self._last is not None:
            QWidget.setTabOrder(self._last, widget)
        self._last = widget
        if isinstance(widget, QLineEdit):
            widget.returnPressed.connect(widget.focusNextChild)


def show_notes(rows: dict[str, FieldRow], notes: dict[str, tuple[bool, str]]) -> None:
    """Put each note (is an error, text) under the field of its key and clear the others."""
    for key, row in rows.items():
        is_error, text = notes.get(key, (False, ""))
        if is_error:
            row.set_error(text)
        else:
            row.set_warning(text)
