"""Reads the files of pages that nobody has opened yet, while the window has nothing to do."""

from __future__ import annotations

import dis
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from types import CodeType

from PySide6.QtCore import QObject, QTimer

from desktop.services.made_once import READING
from desktop.ui.pages import PageEntry

BEGIN_AFTER = 1_500
"""Milliseconds after the first paint."""
BEAT = 20
"""Milliseconds between two files, in which the window can do what it is asked."""
REST = 100
"""Milliseconds between two pages."""

_OURS = "desktop."


class PageReader(QObject):
    """Spares whoever opens a page the reading of its files.

    A page stands in sixty files, which take a quarter of a second together: they are read one at
    a time, those first that others need.
    """

    def __init__(
        self,
        pages: Iterable[object],
        parent: QObject | None = None,
        is_busy: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self.unread = [page for page in pages if isinstance(page, PageEntry)]
        self._files: Iterator[str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_AFTER)
        self._timer.timeout.connect(self.go_on)
        if self.unread:
            self._timer.start()

    @property
    def is_going_on(self) -> bool:
        """Tell whether another page will be read."""
        return self._timer.isActive()

    def go_on(self) -> None:
        """Read one file, unless the window is busy; after the last of a page begin the next."""
        if self._is_busy():
            self._timer.start(REST)
            return
        page = self.unread[0]
        if self._files is None:
            self._files = unread_files(page.load_name)
        name = next(self._files, None)
        if name is not None:
            with READING:
                import_module(name)
            self._timer.start(BEAT)
            return
        self._files = None
        self.unread.pop(0).load().read_ahead()
        if self.unread:
            self._timer.start(REST)


def unread_files(name: str, seen: set[str] | None = None) -> Iterator[str]:
    """Yield the modules of ours that a module needs and that are not read yet, itself last."""
    seen = set() if seen is None else seen
    if name in seen or name in sys.modules or not name.startswith(_OURS):
        return
    seen.add(name)
    parent = sys.modules.get(name.rpartition(".")[0])
    # A class of a module is named as a module of a package is.
    spec = find_spec(name) if parent is None or hasattr(parent, "__path__") else None
    if spec is None:
        return
    get_code = getattr(spec.loader, "get_code", None)
    for needed in _needed_by(get_code(name)) if get_code is not None else ():
        yield from unread_files(needed, seen)
    if name not in sys.modules:
        yield name


def _needed_by(code: CodeType | None) -> list[str]:
    """Return the modules that a module reads first; not those that it names for types alone."""
    found: list[str] = []
    is_asked, skipped_to, package = False, 0, ""
    for step in dis.get_instructions(code) if code is not None else ():
        if step.argval == "TYPE_CHECKING":
            is_asked = True
        elif is_asked and "JUMP" in step.opname:
            is_asked, skipped_to = False, step.argval
        elif step.offset < skipped_to:
            continue
        elif step.opname == "IMPORT_NAME":
            package = step.argval
            found.append(package)
        elif step.opname == "IMPORT_FROM":
            found.append(f"{package}.{step.argval}")
    return found
