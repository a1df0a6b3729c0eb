"""The check list before finalising: what blocks, what needs a look, what is good to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.services.check_list import CheckItem, CheckLevel
from desktop.ui import icons
from desktop.ui.delegates.cells import WrappedLines
from desktop.ui.language import current_language
from desktop.ui.theme import table_font
from desktop.ui.words import filled

ICONS = {
    CheckLevel.RED: ("x", "not_met"),
    CheckLevel.AMBER: ("triangle-alert", "partly_met"),
    CheckLevel.BLUE: ("info", "primary"),
}
_NOWHERE = QModelIndex()
_LINES_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Jump:
    """Where a finding leads: the key of a page, and what it shall show there."""

    page: str
    payload: object


def level_word(level: CheckLevel) -> str:
    """Return how much a finding weighs, in a word."""
    translate = QCoreApplication.translate
    return {
        CheckLevel.RED: translate("CheckList", "Menahan"),
        CheckLevel.AMBER: translate("CheckList", "Perlu diperhatikan"),
        CheckLevel.BLUE: translate("CheckList", "Untuk diketahui"),
    }[level]


def jump_of(item: CheckItem) -> Jump:
    """Return where a finding leads: a field, a worker, or an obligation."""
    page, _, place = item.where.partition(".")
    if item.worker_id:
        return Jump("workforce", item.worker_id)
    return Jump(page, place or None)


class CheckModel(QAbstractListModel):
    """One finding a line, as icon, word and sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[CheckItem, ...] = ()
        self._icons = {level: icons.icon(*spec) for level, spec in ICONS.items()}

    def show_items(self, items: Sequence[CheckItem]) -> None:
        """Show other findings."""
        if tuple(items) == self.items:
            return
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self.items)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the words and the icon of a finding."""
        item = self.items[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(item)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons[item.level]
        return None

    def _words(self, item: CheckItem) -> str:
        word = self.tr("Beralasan") if item.kept else level_word(item.level)
        text = item.in_language(current_language())
        if item.kept is not None:
            text = f"{text} {item.kept.reason}"
        if item.row:
            return filled(self.tr("%1, baris %2: %3"), word, str(item.row), text)
        return f"{word}: {text}"


class CheckListView(QListView):
    """Findings as links: Enter or a double click goes to where they are mended."""

    opened = Signal(object)
    """The ``CheckItem`` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks = CheckModel(self)
        self.setModel(self.checks)
        self.setItemDelegate(WrappedLines(self))
        self.setFont(table_font())
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Each line is as high as its words: thousands are laid out between two events, not at once.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_LINES_AT_ONCE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Daftar periksa; Enter membuka tempatnya"))
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.checks.items[index.row()])

    def current_item(self) -> CheckItem | None:
        """Return the finding under the cursor."""
        index = self.currentIndex()
        return self.checks.items[index.row()] if index.isValid() else None

    def count(self, level: CheckLevel) -> int:
        """Return how many findings have a level."""
        return sum(1 for item in self.checks.items if item.level is level)

    def summary(self) -> str:
        """Return the number of each level in words."""
        return filled(
            self.tr("%1 menahan, %2 perlu diperhatikan, %3 untuk diketahui"),
            *(self.count(level) for level in CheckLevel),
        )
