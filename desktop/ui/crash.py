"""The last hook: what nobody caught is logged without personal data, and shown.

The hook hands over from other threads to the one of the window, does nothing but log while it
is already showing a fault, and works before there is an application.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

_log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Takes the place of ``sys.excepthook`` and of that of threads.

    ``show_fault`` is given the sentence of a fault that the user can mend; a bug opens the dialog.
    """

    _handed_over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.show_fault: Callable[[str], object] | None = None
        self.reopen: Callable[[], object] | None = None
        """Opens the data file and the window anew, where the user asks for it."""
        self._is_showing = False
        # From another thread Qt queues it.
        self._handed_over.connect(self.report)

    def install(self) -> None:
        """Catch what nobody else catches, on every thread."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_in_thread

    def uninstall(self) -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it on the thread of the window."""
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        if error.__traceback__ is None:
            error.__traceback__ = trace
        # Not by Qt's threads: one of Python has one of Qt only as long as it lasts, and what stands
        # for it in Python would outlive it.
        if threading.current_thread() is threading.main_thread():
            self.report(error)
        else:
            self._handed_over.emit(error)

    def _handle_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.handle(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def report(self, error: BaseException) -> None:
        """Show a fault: its sentence where the user can mend it, else the dialog for bugs."""
        try:
            from desktop.ui.messages import fault_text

            text = fault_text(error)
            if text and self.show_fault is not None:
                self.show_fault(text)
            else:
                self._report_bug(error)
        except Exception as second:
            _log.error("the crash hook failed", exc_info=second)

    def _report_bug(self, error: BaseException) -> None:
        _log.error("unexpected fault", exc_info=error)
        from desktop.log_text import describe_exception

        details = describe_exception(error)
        if QApplication.instance() is None:
            sys.stderr.write(f"{details}\n")
            return
        if self._is_showing:
            return
        self._is_showing = True
        from desktop.ui.dialogs.error import AfterCrash, CrashDialog

        try:
            answer = CrashDialog.ask(QApplication.activeWindow(), details)
            if answer is AfterCrash.CLOSE:
                QApplication.exit(1)
            elif answer is AfterCrash.REOPEN and self.reopen is not None:
                self.reopen()
        finally:
            self._is_showing = False
