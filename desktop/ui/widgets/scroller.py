"""An area in which a page or the words of a dialog scroll, and never more than they must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui import early

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QLayout

_SMALLEST = 120
"""Pixels of height below which scrolling is no reading."""


class Content(QWidget):
    """Gives way down to the least height of its parts before anything scrolls.

    A table or an area that scrolls by itself becomes lower first: two bars beside each other
    help nobody.
    """

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: without one Qt supposes that all words wrap early."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), min(least.height(), _SMALLEST))

    def heightForWidth(self, width: int) -> int:
        """Return the least height in a width; an area asks for it before it scrolls."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1


class Scroller(QScrollArea):
    """As large as its content where there is room; with less room the content scrolls."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("role", "ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusPolicy", early.NO_FOCUS)
        self.setWidgetResizable(True)
        self.setWidget(content)

    def keep_edge(self, layout: QLayout) -> None:
        """Take the room for the bar from the right margin of ``layout``, in which all content is.

        The content then ends at the same place with and without a bar.
        """
        margins, bar = layout.contentsMargins(), self.verticalScrollBar()
        whole = margins.right()

        def give_way(_least: int, most: int) -> None:
            taken = bar.sizeHint().width() if most > 0 else 0
            margins.setRight(max(whole - taken, 0))
            layout.setContentsMargins(margins)

        bar.rangeChanged.connect(give_way)

    def sizeHint(self) -> QSize:
        """Ask for the size of the content, not for the small one that Qt proposes."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep the width of the content where it can; height is what scrolls."""
        least = self.widget().minimumSizeHint()
        return QSize(least.width(), min(least.height(), _SMALLEST))

    def bar_width(self) -> int:
        """Return what the bar at the right takes from the width of the content."""
        return self.verticalScrollBar().sizeHint().width()

    def needed_height(self, width: int) -> int:
        """Return the height of the content when it is ``width`` wide."""
        layout = self.widget().layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.widget().sizeHint().height()


class TellingScroller(Scroller):
    """Tells when its content asks for another size; each event of the content comes by here."""

    content_changed = Signal()
    """The content asks for another size."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the content asks for another size."""
        handled = super().eventFilter(watched, event)
        if event.type() is QtCore.QEvent.Type.LayoutRequest and watched is self.widget():
            self.content_changed.emit()
        return handled
