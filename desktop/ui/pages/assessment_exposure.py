"""What partial registration may cost: the sum of the page, and the card of one obligation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.assessment import ObligationResult
from desktop.domain.calendar import short_date
from desktop.domain.exposure import ExposureKind, ExposureReport, WorkerExposure
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.program import Program
from desktop.domain.texts import exposure_text
from desktop.services.workforce import WorkforceService
from desktop.ui.language import current_language
from desktop.ui.pages.worker_list import WorkerListModel, WorkerListView
from desktop.ui.widgets import Card, label
from desktop.ui.widgets.whole_amounts import WholeAmounts
from desktop.ui.words import filled

_WIDTHS = (150, 82, 54, 64, 120, 92, 126, 126, 126)
_AMOUNTS = (4, 6, 7, 8)
_MISSING = frozenset({ExposureKind.WORKER, ExposureKind.PROGRAM})


@dataclass(frozen=True, slots=True)
class _Scope:
    """Which findings belong to an obligation: those of some tests, about some programs."""

    kinds: frozenset[ExposureKind]
    programs: frozenset[Program] = frozenset(Program)

    def holds(self, item: WorkerExposure) -> bool:
        return item.kind in self.kinds and not self.programs.isdisjoint(item.programs)


SCOPES = {
    "DAT-02": _Scope(frozenset({ExposureKind.WAGE})),
    "REG-03": _Scope(_MISSING, frozenset({Program.JKK, Program.JKM})),
    "REG-04": _Scope(_MISSING, frozenset({Program.JHT})),
    "REG-05": _Scope(_MISSING, frozenset({Program.JP})),
    "REG-07": _Scope(_MISSING, frozenset({Program.JKN})),
}
"""The obligations whose breach leaves contributions unpaid."""


def rupiah_words(amount: Sen) -> str:
    """Return an exact amount; the sen only where there are some."""
    return format_rupiah(amount, decimals=False)


class ExposureTable(WorkerListModel[WorkerExposure]):
    """One line for each worker under one test."""

    right_columns = frozenset(range(2, len(_WIDTHS)))

    def id_of(self, row: WorkerExposure) -> int:
        """Return the id of the worker."""
        return row.worker_id

    def headings(self) -> tuple[str, ...]:
        """Return who, what, for how long and how much."""
        return (
            self.tr("Nama"),
            self.tr("Program"),
            self.tr("Baris"),
            self.tr("Bulan"),
            self.tr("Jumlah"),
            self.tr("Sejak"),
            self.tr("Perusahaan"),
            self.tr("Pekerja"),
            self.tr("Denda"),
        )

    def text(self, row: WorkerExposure, column: int) -> str:
        """Return worker, months and amounts."""
        if column == 0:
            return self.name(row)
        return (
            ", ".join(program.value for program in row.programs),
            str(row.row) if row.row else "–",
            str(row.months),
            format_rupiah(row.total),
            short_date(row.since),
            format_rupiah(row.employer_share),
            format_rupiah(row.worker_share),
            format_rupiah(row.fine),
        )[column - 1]


class ExposureCard(Card):
    """The sums of one obligation, and worker by worker what they are made of."""

    opened = Signal(int)
    """The id of the worker to open."""

    def __init__(self, workforce: WorkforceService, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Perkiraan kewajiban"))
        self.title.show()
        self._report: ExposureReport | None = None
        self._obligation_id = ""
        self.sums = label("", "strong", wrap=True)
        self.model = ExposureTable(workforce, self)
        name = self.tr("Perkiraan kewajiban per pekerja; Enter membuka pekerja")
        self.view = WorkerListView(self.model, name, _WIDTHS)
        self.view.horizontalHeader().setStretchLastSection(False)
        WholeAmounts(self.view, _AMOUNTS)
        self.view.opened.connect(self.opened)
        self.notes = label("", "muted", wrap=True)
        for part in (self.sums, self.view, self.notes):
            self.body.addWidget(part)
        self.hide()

    def show_report(self, report: ExposureReport | None) -> None:
        """Take the sums of the whole roster, ``None`` while they are not known."""
        self._report = report
        self._show()

    def show_result(self, result: ObligationResult | None) -> None:
        """Show what belongs to a result; nothing for an obligation that leaves no debt."""
        self._obligation_id = result.obligation.id if result else ""
        self._show()

    def items(self) -> list[WorkerExposure]:
        """Return the findings that belong to the obligation shown."""
        scope = SCOPES.get(self._obligation_id)
        if scope is None or self._report is None:
            return []
        return [item for item in self._report.workers if scope.holds(item)]

    def _show(self) -> None:
        items = self.items()
        self.setVisible(bool(items))
        self.model.show_rows(items)
        if not items or self._report is None:
            return
        self.sums.setText(self._sums(items))
        self.notes.setText(self._notes(self._report))
        self.view.fit_rows()

    def _sums(self, items: Sequence[WorkerExposure]) -> str:
        return filled(
            self.tr(
                "%1 untuk %2 pekerja: bagian perusahaan %3, bagian pekerja %4, denda %5"
                " (perhitungan indikatif)."
            ),
            rupiah_words(sum(item.total for item in items)),
            len({item.worker_id for item in items}),
            rupiah_words(sum(item.employer_share for item in items)),
            rupiah_words(sum(item.worker_share for item in items)),
            rupiah_words(sum(item.fine for item in items)),
        )

    def _notes(self, report: ExposureReport) -> str:
        language = current_language()
        whole = self.tr(
            "Jumlah tiap pekerja mencakup semua program yang tertulis pada barisnya; kewajiban"
            " lain dapat menunjuk jumlah yang sama."
        )
        told = [exposure_text(note.code, note.workers, language) for note in report.notes]
        return "\n".join("•  " + text for text in (whole, *told))
