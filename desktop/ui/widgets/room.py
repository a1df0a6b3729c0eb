"""Parts that ask for no more room than they need, and set themselves to what there is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget


class CurrentStack(QStackedWidget):
    """As large as the part that is shown; Qt itself asks for the room of the largest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Return the size of the part shown."""
        return self.currentWidget().sizeHint() if self.count() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the part shown, with its words wrapped in the present width."""
        if not self.count():
            return super().minimumSizeHint()
        part = self.currentWidget()
        least, layout = part.minimumSizeHint(), part.layout()
        if layout is not None and layout.hasHeightForWidth():
            # Not its own least height: that is the one at its narrowest, with every row wrapped.
            least.setHeight(layout.minimumHeightForWidth(max(self.width(), least.width())))
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew: words wrap otherwise in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Leave the height to the hints: what is shown scrolls or stretches."""
        return False


class Beside(QWidget):
    """Two parts beside each other, or one below the other where there is less room."""

    def __init__(
        self, first: QWidget, second: QWidget, room: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(first)
        self.row.addWidget(second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts to the new width."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._room
        self.row.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
