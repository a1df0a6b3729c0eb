"""A row of buttons or chips that goes on in a second line where one is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem, QWidget, QWidgetItem

from desktop.ui.theme import SPACE_2

Line = list[QLayoutItem]


class WrapRow(QLayout):
    """What stands before ``addStretch`` keeps to the left, what comes after to the right.

    Where both do not find room beside each other, the right part takes lines of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._split: int | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(SPACE_2)

    # --- what is in it ------------------------------------------------------------------------

    def addStretch(self) -> None:
        """Let everything added from now on stand at the right."""
        self._split = len(self._items)

    def addSpacing(self, width: int) -> None:
        """Leave a gap."""
        self.addItem(QSpacerItem(width, 0))

    def addWidget(self, widget: QWidget) -> None:
        """Add a part as the last one."""
        self.addChildWidget(widget)
        self._items.append(QWidgetItem(widget))
        self.invalidate()

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Add a part at a place; up to the stretch it belongs to the left."""
        self.addChildWidget(widget)
        self._items.insert(place, QWidgetItem(widget))
        if self._split is not None and place <= self._split:
            self._split += 1
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item as the last one; Qt asks for it."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Return an item, ``None`` where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Take an item out."""
        if not 0 <= index < len(self._items):
            return None
        if self._split is not None and index < self._split:
            self._split -= 1
        return self._items.pop(index)

    # --- how large it is ----------------------------------------------------------------------

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width that there is, and no more height than needed."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that a narrow row is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in a width."""
        lines = self._lines(width)
        gaps = max(0, len(lines) - 1) * self.spacing()
        return sum(_height(line) for line, _is_right in lines) + gaps

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(self._width(self._shown(self._items)), _height(self._shown(self._items)))

    def minimumSize(self) -> QSize:
        """Need no more width than the widest part."""
        shown = self._shown(self._items)
        return QSize(max((i.minimumSize().width() for i in shown), default=0), _height(shown))

    # --- where everything goes ----------------------------------------------------------------

    def setGeometry(self, area: QRect) -> None:
        """Place every part."""
        super().setGeometry(area)
        top = area.top()
        for line, is_right in self._lines(area.width()):
            height = _height(line)
            left = area.left()
            if is_right:
                left = max(left, area.right() + 1 - self._width(line))
            for item in line:
                size = item.sizeHint().boundedTo(QSize(area.width(), height))
                middle = top + (height - size.height()) // 2
                item.setGeometry(QRect(left, middle, size.width(), size.height()))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _lines(self, width: int) -> list[tuple[Line, bool]]:
        """Return the parts of each line, and whether they stand at the right."""
        place = len(self._items) if self._split is None else self._split
        left, right = self._shown(self._items[:place]), self._shown(self._items[place:])
        if left and right and self._width([*left, *right]) <= width:
            return [(self._one_row(left, right, width), False)]
        lines = [(line, False) for line in self._wrapped(left, width)]
        return lines + [(line, True) for line in self._wrapped(right, width)]

    def _one_row(self, left: Line, right: Line, width: int) -> Line:
        # Where less than a distance is free, the gap between both takes it back.
        free = width - self._width([*left, *right]) - self.spacing()
        return [*left, QSpacerItem(free, 0), *right]

    def _wrapped(self, items: Line, width: int) -> list[Line]:
        lines: list[Line] = []
        for item in items:
            if lines and self._width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _shown(self, items: Line) -> Line:
        return [item for item in items if item.spacerItem() is not None or not item.isEmpty()]

    def _width(self, items: Line) -> int:
        gaps = max(0, len(items) - 1) * self.spacing()
        return sum(item.sizeHint().width() for item in items) + gaps


def _height(items: Line) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
