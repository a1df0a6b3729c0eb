"""One job at a time for a dialog of several parts: who waits, who is told, what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.texts.packs import REFUSALS, refusal_text
from desktop.errors import UserError
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text

if TYPE_CHECKING:
    from desktop.ui.jobs import Job, JobRunner, Work


class JobDesk(QObject):
    """Starts jobs of a dialog; a fault that the user can mend is a sentence, a bug the window's."""

    busy_changed = Signal(bool)
    told = Signal(str, str)
    """A level and a sentence for the banner."""

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job

    def start(self, work: Work, title: str, done: Callable[..., None]) -> None:
        """Run the work; ``done`` gets what it gave, after the dialog is free again."""
        self.busy_changed.emit(True)
        self._job = self._jobs.start(work, title)
        self._job.succeeded.connect(self._on_free)
        self._job.succeeded.connect(done)
        self._job.cancelled.connect(self._on_free)
        self._job.failed.connect(self._on_failed)

    def _on_free(self, _value: object = None) -> None:
        self.busy_changed.emit(False)

    def _on_failed(self, error: object) -> None:
        self.busy_changed.emit(False)
        if isinstance(error, UserError):
            self._job.settle()
            self.tell_fault(error)

    def tell_fault(self, error: UserError) -> None:
        """Show why something was refused, in the language of the window."""
        self.told.emit("error", spoken(error))


def spoken(error: UserError) -> str:
    """Return the sentence of an error in the language of the window, where it has one."""
    if error.code not in REFUSALS:
        return fault_text(error)
    facts = {name: str(value) for name, value in error.facts.items()}
    return refusal_text(error.code, facts, current_language())
