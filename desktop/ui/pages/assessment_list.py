"""The list of obligations by group, each with its mark, its word and how many it concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.assessment import ObligationResult
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.ui import icons
from desktop.ui.theme import SPACE_2, SPACE_3, TABLE_POINTS, token
from desktop.ui.widgets.cards import STATUS_ICONS, status_token, status_word
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

ROW_ROLE = Qt.ItemDataRole.UserRole
_HEAD_HEIGHT = 34
_ROW_MARGIN = 8
_MARK = 18
_TITLE_LEFT = SPACE_2 + _MARK + SPACE_3 + 4
_OPEN = {ComplianceStatus.NEEDS_CONFIRMATION, ComplianceStatus.UNANSWERED}
_NOWHERE = QModelIndex()
PAGE_KEYS = {
    Qt.Key.Key_J,
    Qt.Key.Key_K,
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
}
"""Keys that belong to the page: the next, the one before, and the four answers."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line: the head of a group, or an obligation with how it stands."""

    title: str
    note: str
    obligation_id: str = ""
    status: ComplianceStatus = ComplianceStatus.UNANSWERED


class ObligationModel(QAbstractListModel):
    """Obligations in the order of their files, a head before each group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ListRow] = []

    def show_results(
        self,
        obligations: Sequence[Obligation],
        results: Mapping[str, ObligationResult],
        language: str,
        first: Sequence[Obligation] = (),
    ) -> None:
        """Show how each obligation stands; one without a result is not yet judged.

        ``first`` stands before everything else, under a head of its own.
        """
        rows = self._first(first, results, language) + self._made(obligations, results, language)
        if [row.obligation_id for row in rows] == [row.obligation_id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _first(
        self,
        first: Sequence[Obligation],
        results: Mapping[str, ObligationResult],
        language: str,
    ) -> list[ListRow]:
        title = self.tr("Didahulukan: risiko tinggi")
        return self._group(title, first, results, language) if first else []

    def _group(
        self,
        title: str,
        members: Sequence[Obligation],
        results: Mapping[str, ObligationResult],
        language: str,
    ) -> list[ListRow]:
        found = [results.get(member.id) for member in members]
        known = sum(1 for result in found if result and result.status not in _OPEN)
        head = ListRow(title, filled(self.tr("%1 dari %2"), known, len(members)))
        pairs = zip(members, found, strict=True)
        return [head, *(self._row(member, result, language) for member, result in pairs)]

    def _made(
        self,
        obligations: Sequence[Obligation],
        results: Mapping[str, ObligationResult],
        language: str,
    ) -> list[ListRow]:
        groups: dict[str, list[Obligation]] = {}
        for obligation in obligations:
            groups.setdefault(obligation.group.in_language(language), []).append(obligation)
        return [
            row
            for group, members in groups.items()
            for row in self._group(group, members, results, language)
        ]

    def _row(
        self, obligation: Obligation, result: ObligationResult | None, language: str
    ) -> ListRow:
        status = result.status if result else ComplianceStatus.UNANSWERED
        note = status_word(status)
        concerned = len(result.failed) or len(result.unconfirmed) if result else 0
        if concerned:
            note = filled(self.tr("%1 · %2 pekerja"), note, concerned)
        return ListRow(obligation.title.in_language(language), note, obligation.id, status)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let the heads of groups be passed over."""
        if not index.isValid() or not self._rows[index.row()].obligation_id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the words of a line, spoken and shown."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ". ".join(text for text in (row.obligation_id, row.title, row.note) if text)
        return None

    def row_of(self, obligation_id: str) -> int:
        """Return the line of an obligation, -1 when it has none."""
        found = [i for i, row in enumerate(self._rows) if row.obligation_id == obligation_id]
        return found[0] if found and obligation_id else -1

    def neighbour(self, obligation_id: str, step: int) -> str:
        """Return the obligation after (1) or before (-1), the same at either end."""
        ids = [row.obligation_id for row in self._rows if row.obligation_id]
        if obligation_id not in ids:
            return ids[0] if ids else ""
        return ids[max(0, min(len(ids) - 1, ids.index(obligation_id) + step))]


class ObligationDelegate(QStyledItemDelegate):
    """Draws a head as a line of words, an obligation as mark, title and how it stands."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a line: a title that is too wide takes two."""
        row = index.data(ROW_ROLE)
        if not row.obligation_id:
            return QSize(200, _HEAD_HEIGHT)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 0
        room = QRect(0, 0, width - SPACE_2 - _TITLE_LEFT, 1000)
        metrics = QFontMetrics(_sized(_font(view), TABLE_POINTS + 0.5))
        title = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.title).height()
        return QSize(200, 2 * _ROW_MARGIN + title + self._line_height(view))

    @staticmethod
    def _line_height(view: object) -> int:
        return QFontMetrics(_sized(_font(view), TABLE_POINTS, is_strong=True)).height()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        row: ListRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(SPACE_2, 0, -SPACE_2, 0)  # type: ignore[attr-defined]
        if row.obligation_id:
            self._paint_ground(painter, option)
            self._paint_obligation(painter, box, row)
        else:
            self._paint_head(painter, box, row)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        ground = QRectF(option.rect).adjusted(3, 2, -3, -2)  # type: ignore[attr-defined]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(token("primary_tint" if is_chosen else "hover"))
            painter.drawRoundedRect(ground, 6, 6)
        if is_chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(token("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_head(self, painter: QPainter, box: QRect, row: ListRow) -> None:
        font = _sized(_font(self.parent()), TABLE_POINTS, is_strong=True)
        painter.setFont(font)
        painter.setPen(token("muted"))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags | Qt.AlignmentFlag.AlignRight, row.note)
        room = box.width() - QFontMetrics(font).horizontalAdvance(row.note) - SPACE_2
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, flags | Qt.AlignmentFlag.AlignLeft, title)

    def _paint_obligation(self, painter: QPainter, box: QRect, row: ListRow) -> None:
        colour = status_token(row.status)
        mark = QRectF(box.left() + 4, box.center().y() - _MARK / 2, _MARK, _MARK)
        icons.paint(painter, mark, STATUS_ICONS[row.status], token(colour))
        left = box.left() - SPACE_2 + _TITLE_LEFT
        room = box.right() - left
        height = self._line_height(self.parent())
        foot = box.bottom() + 1 - _ROW_MARGIN - height
        painter.setFont(_sized(_font(self.parent()), TABLE_POINTS + 0.5))
        painter.setPen(token("text"))
        top = QRect(left, box.top() + _ROW_MARGIN, room, foot - box.top() - _ROW_MARGIN)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, flags | Qt.TextFlag.TextWordWrap, row.title)
        painter.setFont(_sized(_font(self.parent()), TABLE_POINTS, is_strong=True))
        painter.setPen(token(colour))
        below = QRect(left, foot, room, height)
        painter.drawText(below, flags, f"{row.obligation_id}  {row.note}")


def _font(view: object) -> QFont:
    return view.font() if isinstance(view, QWidget) else QGuiApplication.font()


def _sized(like: QFont, points: float, *, is_strong: bool = False) -> QFont:
    font = QFont(like)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font


class ObligationList(QListView):
    """The list beside the obligation; arrows go through it."""

    chosen = Signal(str)
    """The id of the obligation to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.obligations = ObligationModel(self)
        self.setModel(self.obligations)
        self.setItemDelegate(ObligationDelegate(self))
        self.setAccessibleName(self.tr("Daftar kewajiban"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(260)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure every line anew: a title takes more lines in a narrower list."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def choose(self, obligation_id: str) -> bool:
        """Go to an obligation; returns False when it is not in the list."""
        row = self.obligations.row_of(obligation_id)
        if row >= 0:
            choose_index(self, self.obligations.index(row))
        return row >= 0

    def current(self) -> str:
        """Return the id of the obligation chosen, empty for none."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.obligation_id if row else ""

    def step(self, step: int) -> None:
        """Go to the next (1) or the one before (-1)."""
        self.choose(self.obligations.neighbour(self.current(), step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page's own keys to the page."""
        if event.key() in PAGE_KEYS and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self) -> None:
        if self.current():
            self.chosen.emit(self.current())
