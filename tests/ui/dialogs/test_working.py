from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.errors import UserError
from desktop.ui.dialogs.working import WorkingDialog
from desktop.ui.jobs import JobRunner


def test_it_gives_what_the_work_gives_and_cannot_be_left(
    app: QApplication, jobs: JobRunner
) -> None:
    """Escape and closing change nothing; the end of the work ends it."""
    may_end = threading.Event()

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.reject()
        dialog.close()
        assert dialog.isVisible()
        may_end.set()

    QTimer.singleShot(0, leave)
    work = lambda _progress: "done" if may_end.wait(30) else "late"  # noqa: E731
    assert WorkingDialog.run(None, jobs, work, "Menulis") == "done"


def test_it_raises_what_the_work_raises(app: QApplication, jobs: JobRunner) -> None:
    """The caller hears of a fault as if it had worked itself."""

    def fail(_progress: object) -> None:
        raise UserError("EXAMPLE", "Disk penuh.")

    with pytest.raises(UserError, match="Disk penuh"):
        WorkingDialog.run(None, jobs, fail, "Menulis")
