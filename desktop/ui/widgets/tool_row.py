"""A row of tools that give up their words, and keep their icons, where there is less room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import Button, PrimaryButton, QuietButton
from desktop.ui.widgets.plain_row import PlainRow

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent


class ToolRow(PlainRow):
    """Tools at the left and at the right; the primary button never loses its words."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        spacing: int = SPACE_2,
        parent: QWidget | None = None,
    ) -> None:
        self._shy = _shy([*left, *right])
        super().__init__(left, right, spacing, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for all the words."""
        return self._row.sizeHint() + QSize(self._missing_words(), 0)

    def minimumSizeHint(self) -> QSize:
        """Be content with the icons of those that can do without words."""
        said = sum(tool.words_width() for tool in self._shown() if not tool.is_bare)
        return self._row.minimumSize() - QSize(said, 0)

    def event(self, event: QEvent) -> bool:
        """Share the room anew when a tool came, went or says something else."""
        handled = super().event(event)
        if event.type() is QtCore.QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._share()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _shown(self) -> list[Button]:
        return [tool for tool in self._shy if not tool.isHidden()]

    def _missing_words(self) -> int:
        return sum(tool.words_width() for tool in self._shown() if tool.is_bare)

    def _share(self) -> None:
        """Take the words from as few tools as will do, the least important first."""
        missing = self._row.minimumSize().width() + self._missing_words() - self.width()
        for tool in self._shown():
            is_bare = missing > 0
            missing -= tool.words_width() if is_bare else 0
            tool.show_words(not is_bare)


def _shy(tools: Sequence[QWidget]) -> list[Button]:
    """Return the buttons that can do without words, those first that lose them first."""
    able = [tool for tool in reversed(tools) if isinstance(tool, Button) and tool.has_icon]
    plain = [tool for tool in able if not isinstance(tool, PrimaryButton)]
    return sorted(plain, key=lambda tool: not isinstance(tool, QuietButton))
