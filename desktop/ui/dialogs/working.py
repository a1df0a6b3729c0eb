"""Work on a whole file that nothing else may run beside: shown until it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.jobs import Job, JobRunner, Work


class WorkingDialog(BaseDialog):
    """Waits for a job that must not be cut short; the outcome is what the job gave."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, text, parent)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setAccessibleName(title)
        self.body.addWidget(bar)
        self.job: Job
        self.result_value: object = None
        self.fault: BaseException | None = None

    def _on_done(self, value: object) -> None:
        self.result_value = value
        self.accept()

    def _on_failed(self, error: object) -> None:
        self.job.settle()
        self.fault = error if isinstance(error, BaseException) else RuntimeError()
        self.accept()

    def reject(self) -> None:
        """Stay: half of this work is no work."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, as ``reject`` does."""
        event.ignore()

    @classmethod
    def run(
        cls, parent: QWidget | None, jobs: JobRunner, work: Work, title: str, text: str = ""
    ) -> object:
        """Run the work and return what it gave; raises what it raised."""
        dialog = cls(title, text, parent)
        dialog.job = jobs.start(work, title, is_quiet=True)
        dialog.job.succeeded.connect(dialog._on_done)
        dialog.job.failed.connect(dialog._on_failed)
        dialog.exec()
        dialog.deleteLater()
        if dialog.fault is not None:
            raise dialog.fault
        return dialog.result_value
