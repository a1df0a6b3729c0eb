"""What every page has in common: when it is built, shown, refreshed and left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.services.changes import ChangeSet
from desktop.ui import early
from desktop.ui.jobs import Job, JobRunner, Work
from desktop.ui.language import in_other_language
from desktop.ui.theme import FORM_WIDTH, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.plain_row import PlainRow
from desktop.ui.widgets.scroller import Content, Scroller

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.settings import Settings
    from desktop.ui.undo import UndoStack


class _TitleReader:
    """Stands in for a page that is not made yet: a title reads nothing but its translation."""

    def __init__(
        self, context: str, read: Callable[[str, str], str] = QCoreApplication.translate
    ) -> None:
        self._context = context
        self._read = read

    def tr(self, text: str) -> str:
        return self._read(self._context, text)


class Page(QWidget):
    """One step of the user's work; talks upward by signals, never knows the window.

    To add a page: subclass in a file of its own, set the class attributes, put content into
    ``build()``, and give it an entry in the list of ``desktop/ui/pages/__init__.py``.
    """

    key: ClassVar[str]
    order: ClassVar[int]
    help_id: ClassVar[str] = ""
    icon: ClassVar[str]
    is_step: ClassVar[bool] = True
    """A numbered step with a key of its own, or a place beside the way."""
    cares_about: ClassVar[frozenset[str]] = frozenset()

    changed = Signal(object)
    """A ``ChangeSet``; the window tells every page."""
    navigation_requested = Signal(str, object)
    """The key of a page and a payload for its ``open_payload``."""
    message_requested = Signal(str, str)
    """A level (info, success, warning, error) and a sentence for the bar below."""
    undo_requested = Signal()
    """The latest step is to be taken back."""
    saved = Signal()
    """The page wrote the user's data: the bar below tells the time."""
    marks_changed = Signal()
    """``state_mark`` or ``has_unsaved`` answers differently now."""

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        parent: QWidget | None = None,
        *,
        whole: bool = True,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.jobs = jobs
        self._is_stale = True
        self.setProperty("role", "page")
        ground = Content()
        self.body = QVBoxLayout(ground)
        self.body.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        self.body.setSpacing(SPACE_4)
        # A window lower than the least height of the page scrolls it as a whole.
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.scrolling(ground))
        self.left = self._make()
        if whole:
            self.make_whole()

    def _make(self) -> Iterator[None]:
        yield from self.build() or ()
        # By way of the class: on an instance PySide finds QObject.connect before an inherited one.
        type(self).connect(self)

    def make_whole(self) -> None:
        """Make what is left of the page."""
        for _turn in self.left:
            pass

    def title(self) -> str:
        """Return the translated name of the page."""
        raise NotImplementedError

    @classmethod
    def page_title(cls) -> str:
        """Return ``title()`` without making the page, which the rail needs before it is opened."""
        return cls.title(_TitleReader(cls.__name__))  # type: ignore[arg-type]

    @classmethod
    def title_in_other_language(cls) -> str:
        """Return ``page_title()`` as it reads in the language that is not spoken now."""
        reader = _TitleReader(cls.__name__, in_other_language)
        return cls.title(reader)  # type: ignore[arg-type]

    @classmethod
    def can_do(cls, method: str) -> bool:
        """Tell whether the page has what an action calls."""
        return hasattr(cls, method)

    @classmethod
    def read_ahead(cls) -> None:
        """Read what opening the page would read from resources, while nobody waits for it."""

    def build(self) -> Iterator[None] | None:
        """Create the widgets; nothing is read and nothing shown yet.

        Yields where the window may take a turn; nothing without a place is shown then.
        """

    def connect(self) -> None:  # type: ignore[override]
        """Connect the signals of the page's own widgets."""

    def share(self, undo: UndoStack, settings: Settings) -> None:
        """Take what all pages of a window share; pages that need none of it ignore it."""

    def show_state(self) -> None:
        """Read from the services and show everything anew."""

    def state_mark(self) -> str:
        """Return a few signs for the rail: ``ok``, ``3``, ``31/40`` or nothing."""
        return ""

    def has_unsaved(self) -> bool:
        """Tell whether leaving the program now would lose what was typed."""
        return False

    def save(self) -> bool:
        """Store what was typed; returns False when faults keep it from being stored."""
        return True

    def discard(self) -> None:
        """Go back to what is stored."""
        self.show_state()

    def open_payload(self, payload: object) -> None:
        """Jump to what a link of another page names, for example the id of a worker."""

    def search_field(self) -> QWidget | None:
        """Return the field that Ctrl+F goes to, where the page has one."""
        return None

    def press(self, button_name: str) -> None:
        """Press one of the page's buttons, as a menu does; nothing while it cannot be pressed."""
        button: QAbstractButton = getattr(self, button_name)
        if button.isVisible() and button.isEnabled():
            button.click()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when something this page cares about changed; while hidden, when next shown."""
        if not changes.touches(self.cares_about):
            return
        if self.isHidden():
            self._is_stale = True
        else:
            self.refresh()

    def freshen(self) -> None:
        """Show the state now if it is not shown already."""
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the state now and remember that it is fresh."""
        self._is_stale = False
        self.show_state()
        self.marks_changed.emit()

    def setVisible(self, visible: bool) -> None:
        """Refresh a page whose data changed while it was out of sight.

        Qt comes by here whenever it shows the page. The event of it would have Python know every
        kind of event before the first paint.
        """
        super().setVisible(visible)
        if visible:
            self.freshen()

    def start_job(
        self, fn: Work, title: str, on_success: Callable[[object], object] | None = None
    ) -> Job:
        """Run long work; the window shows its progress and its failure."""
        job = self.jobs.start(fn, title)
        if on_success is not None:
            job.succeeded.connect(on_success)
        return job

    def add_head(self, *tools: QWidget) -> PlainRow:
        """Put the page's title at the top, with tools at the right."""
        row = _tool_row() if tools else PlainRow
        head = row((label(self.title(), "page-title"),), tools, SPACE_3)
        self.head = QHBoxLayout()
        self.head.addWidget(head, 1)
        self.head.addStretch(0)
        self.body.addLayout(self.head)
        return head

    def add_column(self, width: int = FORM_WIDTH) -> QVBoxLayout:
        """Put a scrolling column, at most ``width`` wide, below the head; return its layout.

        The tools of the head end where the column does.
        """
        column = QFrame()
        column.setProperty("role", "head")
        column.setMaximumWidth(width)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, SPACE_4)
        inner.setSpacing(SPACE_3)
        ground = Content()
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, SPACE_3, 0)
        across.addWidget(column, 1)
        across.addStretch(0)
        self.area = self.scrolling(ground)
        self.area.keep_edge(across)
        self.body.addWidget(self.area, 1)
        self.head.itemAt(0).widget().setMaximumWidth(width)
        self.head.setContentsMargins(0, 0, SPACE_3, 0)
        self.reach_down()
        return inner

    def reach_down(self) -> None:
        """Let what scrolls go on to the bar at the foot; it keeps the distance by itself."""
        margins = self.body.contentsMargins()
        margins.setBottom(0)
        self.body.setContentsMargins(margins)

    def scrolling(self, content: QWidget) -> Scroller:
        """Return an area in which ``content`` scrolls up and down, never sideways."""
        area = Scroller(content)
        area.setProperty("horizontalScrollBarPolicy", early.NO_SCROLL_BAR)
        return area


def _tool_row() -> type[PlainRow]:
    from desktop.ui.widgets.tool_row import ToolRow

    return ToolRow
