"""Tab goes as one reads: through layouts in their order, however late a widget was made.

Qt's own chain keeps the order in which widgets came into the window, so a line that appears
after a change would be reached last, and a page that is opened later after the bar below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
"""What is one stop, whatever it is made of."""


def reading_order(root: QWidget, keep: QWidget | None = None) -> list[QWidget]:
    """Return the visible widgets that Tab stops at, as they are read.

    ``keep`` has its place among them even where it is hidden or switched off by now.
    """
    return list(_stops(root, keep))


def focus_next(root: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop in ``root``; False when there is none to start from.

    Qt asks this too when the widget with the keyboard is switched off or hidden.
    """
    here: QWidget | None = root.focusWidget()
    order = reading_order(root, here)
    while here is not None and here is not root and here not in order:
        here = here.parentWidget()
    if here not in order or len(order) < 2:
        return False
    target = order[(order.index(here) + (1 if forward else -1)) % len(order)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _show(target)
    return True


def _stops(widget: QWidget, keep: QWidget | None) -> Iterator[QWidget]:
    for part in _parts(widget):
        if part.isVisible() and part.isEnabled():
            if _takes_tab(part):
                yield part
            if not isinstance(part, _WHOLE):
                yield from _stops(part, keep)
        elif keep is not None and (part is keep or part.isAncestorOf(keep)):
            yield keep


def _takes_tab(widget: QWidget) -> bool:
    policy = Qt.FocusPolicy.TabFocus
    return bool(widget.focusPolicy() & policy) and widget.focusProxy() is None


def _parts(widget: QWidget) -> list[QWidget]:
    """Return the parts of a widget in the order in which they are read."""
    if isinstance(widget, QMainWindow):
        return [widget.centralWidget()]
    if isinstance(widget, QScrollArea):
        return [widget.widget()]
    if isinstance(widget, QStackedWidget):
        return [widget.currentWidget()]
    if isinstance(widget, QTabWidget):
        return [widget.tabBar(), widget.currentWidget()]
    if isinstance(widget, QSplitter):
        return [widget.widget(place) for place in range(widget.count())]
    layout = widget.layout()
    laid_out = list(_items(layout)) if layout is not None else []
    others = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out
    ]
    return [*laid_out, *others]


def _items(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=layout.getItemPosition)  # type: ignore[assignment,arg-type]
    for place in places:
        inner, part = _held(layout.itemAt(place))
        if inner is not None:
            yield from _items(inner)
        elif part is not None:
            yield part


def _held(item: QLayoutItem | None) -> tuple[QLayout | None, QWidget | None]:
    """Return the layout or the widget of a place; a gap has neither."""
    return (None, None) if item is None else (item.layout(), item.widget())


def _show(widget: QWidget) -> None:
    """Scroll every area around a widget until it can be seen."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()
