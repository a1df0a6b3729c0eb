"""A page of a file that is only read: every control that would write is switched off.

A page may show new controls at any time, so what is forbidden is looked up again whenever it
shows its state anew. The database refuses writes in any case; this keeps people from trying.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.ui.pages.base import Page

EDITING: dict[str, tuple[str, ...]] = {
    "home": ("try_sample",),
    "employer": ("save_button", "discard_button"),
    "workforce": (
        "bar.import_",
        "bar.add",
        "bar.edit",
        "bar.remove",
        "empty.import_",
        "empty.add",
        "empty.sample",
    ),
    "programs": ("own_values", "holidays"),
    "plan": ("propose", "empty_plan.button", "detail.remove"),
    "declaration": (
        "finalise",
        "correct",
        "steps.give_reason",
        "steps.approval.approve",
        "steps.approval.withdraw",
        "preview_head.letter",
    ),
    "history": ("details.correct", "details.next_step", "details.withdraw"),
}
"""By page, the buttons that write. Parts that a page makes as it goes say it of their own
buttons by the property ``edits``."""

VIEWING: dict[str, tuple[str, ...]] = {
    "workforce": ("bar.show_nik", "panel"),
    "programs": ("month",),
    "assessment": ("show_all",),
    "declaration": ("view",),
    "history": ("view",),
    "verify": ("text",),
}
"""By page, the fields and boxes that only change what is seen."""

_GUARDED = "patuh_guarded"


def viewing_text() -> str:
    """Return what the window says of a file that is only read."""
    return QCoreApplication.translate(
        "ReadOnly",
        "Berkas ini dibuka hanya untuk dibaca. Anda dapat melihat, mencari dan mengekspor;"
        " perubahan tidak disimpan.",
    )


class ReadOnlyGuard(QObject):
    """Switches off what edits on one page, now and after every change of the page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.forbid)
        page.marks_changed.connect(self._again.start)
        page.installEventFilter(self)
        self.forbid()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the page is laid out anew or shown: it may have new controls.

        A button that was switched off stays so, whatever the page finds out later.
        """
        if watched is self._page:
            if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
                self._again.start()
        elif event.type() is QEvent.Type.EnabledChange and isinstance(watched, QWidget):
            watched.setEnabled(False)
        return super().eventFilter(watched, event)

    def forbid(self) -> None:
        """Switch off every control of the page that would write."""
        page = self._page
        views = {attrgetter(name)(page) for name in VIEWING.get(page.key, ())}
        views.add(page.search_field())
        for widget in page.findChildren(QWidget):
            if not _is_within(widget, views):
                _forbid(widget)
        for name in EDITING.get(page.key, ()):
            self._switch_off(attrgetter(name)(page))
        for button in page.findChildren(QAbstractButton):
            if button.property("edits"):
                self._switch_off(button)

    def _switch_off(self, button: QWidget | QAction) -> None:
        if isinstance(button, QWidget):
            button.installEventFilter(self)  # once, however often it is asked for
        elif not button.property(_GUARDED):
            button.setProperty(_GUARDED, True)
            button.changed.connect(lambda: button.setEnabled(False))
        button.setEnabled(False)


def _is_within(widget: QWidget, others: set[QWidget | None]) -> bool:
    up: QWidget | None = widget
    while up is not None:
        if up in others:
            return True
        up = up.parentWidget()
    return False


def _forbid(widget: QWidget) -> None:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        widget.setReadOnly(True)
    elif isinstance(widget, QAbstractItemView):
        widget.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    elif isinstance(widget, QComboBox | QCheckBox | QRadioButton):
        widget.setEnabled(False)
