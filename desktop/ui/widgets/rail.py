"""The navigation at the left: the employer, the steps with their marks, help and settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.made_once import made_once
from desktop.ui import icons
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3
from desktop.ui.widgets.basics import elided, label, line, set_property
from desktop.ui.widgets.telling_column import TellingColumn

WIDE = 240
NARROW = 60
LOWEST, HIGHEST = 28, 40
"""Heights of a button, in a low window and where there is room."""
COLLAPSE_BELOW = 1100
"""Window widths below this show icons alone."""


class RailButton(QPushButton):
    """One page: its icon, the number of its step, its name and a mark."""

    def __init__(
        self,
        key: str,
        title: str,
        icon: str,
        step: int,
        parent: QWidget | None = None,
        *,
        is_open: bool = False,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._name = title
        self._icon_name = icon
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setChecked(is_open)
        self.setAutoDefault(False)
        self.setMinimumHeight(LOWEST)
        self.setMaximumHeight(HIGHEST)
        self._is_narrow = False
        self._picture = QLabel()
        self._step = label(str(step), "rail-step") if step else None
        self._title = label(title, "rail-title", wrap=True)
        # Here before the style sheet looks for the first time.
        self._title.setProperty("current", is_open)
        self._arrange()
        self.toggled.connect(self._on_toggled)
        self._on_toggled(is_open)
        self.set_mark("")

    def _arrange(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_2 + 2, 0, SPACE_2, 0)
        self._row.setSpacing(SPACE_2 - 2)
        self._row.addWidget(self._picture)
        if self._step is not None:
            self._step.setFixedWidth(10)
            self._row.addWidget(self._step)
        self._row.addWidget(self._title, 1)

    @made_once
    def _mark(self) -> QLabel:
        """The signs at the right end; few pages have any at first."""
        mark = label("", "rail-mark")
        mark.setProperty("level", "")
        self._row.addWidget(mark)
        mark.setVisible(not self._is_narrow)
        return mark

    def sizeHint(self) -> QSize:
        """Be high where there is room."""
        return QSize(super().sizeHint().width(), HIGHEST)

    def hasHeightForWidth(self) -> bool:
        """Be as high as all others, whatever the words need."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Become low before the window must be higher."""
        return QSize(0, LOWEST)

    _shown_mark: str | None = None

    def set_mark(self, mark: str) -> None:
        """Show a few signs at the right end; they are spoken after the name."""
        if mark == self._shown_mark:
            return
        if mark or self._shown_mark:
            self._draw_mark(mark)
        self._shown_mark = mark
        spoken = self.tr("lengkap") if mark == "ok" else mark
        self.setAccessibleName(", ".join(part for part in (self._name, spoken) if part))
        self.setToolTip(self.accessibleName())

    def _draw_mark(self, mark: str) -> None:
        if mark == "ok":
            self._mark.setPixmap(icons.pixmap("check", "met", 16, self.devicePixelRatioF()))
        else:
            self._mark.setText(mark)
        set_property(self._mark, "level", "error" if mark.endswith("!") else "")

    def mark(self) -> str:
        """Return the mark shown: ``ok`` or a few signs."""
        return self._shown_mark or ""

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon alone, or everything."""
        self._is_narrow = is_narrow
        self._title.setVisible(not is_narrow)
        if self._step is not None:
            self._step.setVisible(not is_narrow)
        if self._shown_mark:
            self._mark.setVisible(not is_narrow)

    def _on_toggled(self, is_on: bool) -> None:
        token = "primary" if is_on else "muted"
        set_property(self._title, "current", is_on)
        self._picture.setPixmap(
            icons.pixmap(self._icon_name, token, scale=self.devicePixelRatioF())
        )


class NavigationRail(QFrame):
    """Steps to go through in order, each reachable by key, click or arrow."""

    page_requested = Signal(str)

    def __init__(
        self,
        pages: Sequence[tuple[str, str, str, bool]],
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show the pages; ``current`` is the one that is open from the beginning."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.employer = QPushButton()
        self.employer.setProperty("role", "employer")
        self.employer.setAutoDefault(False)
        self.foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._is_narrow = False
        self.setFixedWidth(WIDE)
        self._arrange(pages, current)
        self._group.buttonClicked.connect(lambda button: self.page_requested.emit(button.key))

    def _arrange(self, pages: Sequence[tuple[str, str, str, bool]], current: str) -> None:
        layout = TellingColumn(self)
        layout.given.connect(self._show_tools)
        layout.setContentsMargins(SPACE_2, SPACE_3, SPACE_2, SPACE_2)
        layout.setSpacing(SPACE_1 // 2)
        layout.addWidget(self.employer)
        layout.addSpacing(SPACE_2)
        step = 0
        for key, title, icon, is_step in pages:
            step += is_step
            number = step if is_step else 0
            button = RailButton(key, title, icon, number, is_open=key == current)
            self.buttons[key] = button
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch()
        self._tools = QWidget()
        lower = QVBoxLayout(self._tools)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(SPACE_1)
        lower.addWidget(line())
        at_left = QHBoxLayout()
        at_left.addLayout(self.foot)
        at_left.addStretch()
        lower.addLayout(at_left)
        layout.addWidget(self._tools)

    def add_tools(self, *tools: QWidget) -> None:
        """Put small buttons at the lower end."""
        for tool in tools:
            self.foot.addWidget(tool)

    def minimumSizeHint(self) -> QSize:
        """Do without the tools, which the menus have too, before the window must be higher."""
        layout = self.layout()
        least = layout.minimumSize() if layout is not None else QSize()
        spare = 0 if self._tools.isHidden() else self._tools_height()
        return QSize(least.width(), least.height() - spare)

    def _tools_height(self) -> int:
        return self._tools.minimumSizeHint().height() + SPACE_1 // 2

    def _show_tools(self) -> None:
        """Show the tools where there is room for them."""
        self._tools.setVisible(
            self.height() >= self.minimumSizeHint().height() + self._tools_height()
        )

    def set_employer(self, name: str) -> None:
        """Show whose declaration is being prepared."""
        shown = name or self.tr("Perusahaan belum diisi")
        self._employer_name = shown
        self.employer.setAccessibleName(shown)
        self.employer.setToolTip(shown)
        self._show_employer()

    def set_current(self, key: str) -> None:
        """Mark the page that is open."""
        self.buttons[key].setChecked(True)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Collapse to icons, or show everything."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else WIDE)
        self.foot.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        for button in self.buttons.values():
            button.set_narrow(is_narrow)
        self.employer.setVisible(not is_narrow)

    _employer_name = ""

    def _show_employer(self) -> None:
        room = WIDE - 40
        text = elided(self.employer.fontMetrics(), self._employer_name, room)
        self.employer.setText(text.replace("&", "&&"))
