"""Slips for the page of the workforce: asked for, printed in a job, told of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import Month
from desktop.domain.letter import Paper
from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.slips import PrintedSlips
from desktop.services.whole_file import write_file
from desktop.ui.dialogs.slips import SlipDialog, SlipScope
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.pages.declaration_final import ask_path
from desktop.ui.pages.workforce_facts import LAW_FAULTS, law_fault_text
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.widgets import grouped_amount
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services


class WorkforceSlips(QObject):
    """Knows whom the table means; tells the page what was written or what stands in the way."""

    told = Signal(str, str)
    """A level and a sentence."""
    refused = Signal(object)
    """A ``UserError``."""

    def __init__(
        self, services: Services, jobs: JobRunner, view: WorkerTableView, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._services = services
        self._jobs = jobs
        self._view = view
        self._owner = owner
        self.job: Job | None = None

    def choose(self, shown: Sequence[int]) -> None:
        """Ask whose slips to print; ``shown`` are the workers of the table, in its order."""
        total = self._services.workforce.count()
        if not total:
            self.told.emit("info", self.tr("Belum ada tenaga kerja untuk dicetak slipnya."))
            return
        chosen = self._view.selected_ids()
        is_filtered = len(shown) < total
        counts = {
            SlipScope.SELECTED: len(chosen),
            SlipScope.SHOWN: len(shown) if is_filtered else 0,
            SlipScope.ALL: total,
        }
        dialog = SlipDialog(counts, Month.of(self._services.today()), self._owner)
        ids = {SlipScope.SELECTED: chosen, SlipScope.SHOWN: tuple(shown)}
        everybody = None if is_filtered else tuple(shown)
        dialog.accepted.connect(
            lambda: self._ask(ids.get(dialog.scope(), everybody), dialog.month(), dialog.paper())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self, ids: Sequence[int] | None, month: Month, paper: Paper) -> None:
        path = ask_path(self._owner, self.tr("Simpan slip"), f"slip-{month}.pdf")
        if path is not None:
            self.write(path, ids, month, paper)

    def write(self, path: Path, ids: Sequence[int] | None, month: Month, paper: Paper) -> None:
        """Print into a file, in a job; ``None`` means everybody."""
        slips = self._services.slips

        def work(progress: Progress) -> object:
            try:
                printed = slips.of_month(month, ids, paper, progress)
                write_file(path, printed.pdf)
            except (UserError, *LAW_FAULTS) as fault:
                return fault
            return printed

        self.job = self._jobs.start(work, self.tr("Mencetak slip"))
        self.job.succeeded.connect(lambda outcome: self._on_ended(path, outcome))
        self.job.cancelled.connect(self._on_cancelled)

    def _on_ended(self, path: Path, outcome: object) -> None:
        self.job = None
        if isinstance(outcome, UserError):
            self.refused.emit(outcome)
        elif isinstance(outcome, LAW_FAULTS):
            self.told.emit("error", law_fault_text(outcome))
        elif isinstance(outcome, PrintedSlips):
            self.told.emit("success", self._words(path, outcome))

    def _words(self, path: Path, printed: PrintedSlips) -> str:
        text = filled(self.tr("%1 slip ditulis ke %2."), _number(printed.count), path.name)
        if not printed.left_out:
            return text
        left_out = self.tr("%1 orang tidak bekerja pada bulan itu, jadi tidak mendapat slip.")
        return f"{text} {filled(left_out, _number(printed.left_out))}"

    def _on_cancelled(self) -> None:
        self.job = None
        self.told.emit("info", self.tr("Dihentikan. Tidak ada berkas yang ditulis."))


def _number(count: int) -> str:
    return grouped_amount(count * 100)
