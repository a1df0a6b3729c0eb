"""What stands first, what a short path leaves out, and what the whole may cost."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.assessment import ObligationResult
from desktop.domain.employer import Employer
from desktop.domain.exposure import ExposureReport
from desktop.domain.obligation import Obligation
from desktop.domain.place_of_work import highest_risk_group
from desktop.domain.priority import Agenda
from desktop.ui.language import current_language
from desktop.ui.pages.assessment_exposure import rupiah_words
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets import label
from desktop.ui.words import filled

_ROMAN = {4: "IV", 5: "V"}


@dataclass(frozen=True, slots=True)
class ListPlan:
    """The obligations to list: those put first, the others, and whether some can be hidden."""

    first: tuple[Obligation, ...]
    rest: tuple[Obligation, ...]
    has_hidden: bool


def list_plan(agenda: Agenda[ObligationResult], here: str, *, shows_all: bool) -> ListPlan:
    """Return what to list; the obligation being read, ``here``, is never taken away."""
    left_out = tuple(
        result.obligation for result in agenda.left_out if shows_all or result.obligation.id == here
    )
    return ListPlan(
        tuple(result.obligation for result in agenda.first),
        (*(result.obligation for result in agenda.rest), *left_out),
        has_hidden=bool(agenda.left_out),
    )


class PageSummary(QWidget):
    """One line each: what a high risk puts first, and what partial registration may cost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.priority = label("", "strong", wrap=True)
        self.exposure = label("", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for part in (self.priority, self.exposure):
            part.hide()
            layout.addWidget(part)
        self.hide()

    def show_agenda(self, agenda: Agenda[ObligationResult], employer: Employer) -> None:
        """Name what goes with a high risk group; say nothing for the others."""
        self.priority.setVisible(bool(agenda.first))
        if agenda.first:
            names = ", ".join(self._name(result.obligation) for result in agenda.first)
            group = _ROMAN.get(highest_risk_group(employer), "")
            self.priority.setText(
                filled(self.tr("Kelompok risiko %1, didahulukan: %2."), group, names)
            )
        self._show()

    def _name(self, obligation: Obligation) -> str:
        short = {
            "K3-01": self.tr("SMK3"),
            "K3-02": self.tr("P2K3"),
            "KK-01": self.tr("laporan kecelakaan kerja"),
        }
        title = obligation.title.in_language(current_language())
        return f"{short.get(obligation.id, title)} ({obligation.id})"

    def show_exposure(self, report: ExposureReport | None) -> None:
        """Say what all three tests of partial registration come to; nothing for no debt."""
        total = report.total if report else 0
        self.exposure.setVisible(bool(total))
        if report is not None and total:
            text = self.tr("Perkiraan kewajiban seluruhnya %1 untuk %2 pekerja (%3).")
            workers = len({item.worker_id for item in report.workers})
            kind = self.tr("perhitungan indikatif")
            self.exposure.setText(filled(text, rupiah_words(total), workers, kind))
        self._show()

    def _show(self) -> None:
        parts = (self.priority, self.exposure)
        self.setVisible(any(not part.isHidden() for part in parts))
