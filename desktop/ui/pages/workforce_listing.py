"""Which workers the table lists: search, chips, filters and saved filters put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.worker_filter import FilterChoice
from desktop.services.worker_findings import FILTER_LEFT, FILTER_PRESENT, READY_MADE
from desktop.ui.dialogs.filter_name import FilterNameDialog
from desktop.ui.models.worker_columns import FINDINGS_ORDER
from desktop.ui.pages.workforce_bar import WorkforceBar
from desktop.ui.pages.workforce_filters import FilterPanel
from desktop.ui.pages.workforce_overview import WorkforceOverview
from desktop.ui.read_lane import ReadLane

if TYPE_CHECKING:
    from desktop.services.container import Services


_EVERYBODY = FilterChoice().query()
AT_ONCE = 5_000
"""Up to so many people are listed at once, within a frame of the screen; more beside the window."""


class Listed(NamedTuple):
    """Whom the table shows, and how many people there are in all."""

    ids: Sequence[int]
    total: int


class WorkforceListing(QObject):
    """Reads the ids to show; keeps the bar and the filters offering what there is."""

    changed = Signal()
    """Other workers are asked for."""
    listed = Signal()
    """The table shows what was asked for."""
    edited = Signal(object)
    """A ``ChangeSet``: a filter was kept or forgotten."""

    def __init__(
        self,
        services: Services,
        reads: ReadLane,
        bar: WorkforceBar,
        panel: FilterPanel,
        overview: WorkforceOverview,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._services = services
        self._reads = reads
        self.total = 0
        """How many people there are, as far as is known."""
        self._bar = bar
        self._panel = panel
        self._overview = overview
        self._owner = owner
        bar.search_changed.connect(self.changed)
        bar.filter_changed.connect(self.changed)
        panel.changed.connect(self._on_panel)
        panel.save_requested.connect(self.keep)
        panel.remove_requested.connect(self.forget)
        panel.saved_chosen.connect(self.use_saved)
        overview.ready.connect(self._on_judged)
        overview.updated.connect(self._on_judged)

    # --- what is listed -------------------------------------------------------------------------

    def ask_ids(self, order: str, descending: bool, take: Callable[[Sequence[int]], None]) -> None:
        """Hand over the ids to show, in order; those of many people are read beside the window."""
        read = self._reader(order, descending)

        def show(listed: Listed) -> None:
            self.total = listed.total
            take(listed.ids)
            self.listed.emit()

        if self.total <= AT_ONCE:
            show(read())
        else:
            self._reads.ask(read, show)

    def _reader(self, order: str, descending: bool) -> Callable[[], Listed]:
        """Return what reads the ids; what the window knows of them is settled here and now."""
        choice, workforce = self._panel.choice(), self._services.workforce
        query = replace(choice.query(), text=self._bar.search.text())
        wanted, number_of = self._wanted(choice), self._number_of(order)
        gone = self._gone()
        by_findings = order == FINDINGS_ORDER
        sql_order = "source_row" if by_findings else order

        def read() -> Listed:
            ids = workforce.listed(query, sql_order, descending=descending and not by_findings)
            total = len(ids) if query == _EVERYBODY else workforce.count()
            for among in wanted:
                ids = [worker_id for worker_id in ids if worker_id in among]
            if gone:
                ids = [worker_id for worker_id in ids if worker_id not in gone]
            if number_of is not None:
                ids = sorted(ids, key=number_of, reverse=descending)
            return Listed(ids, total)

        return read

    def _number_of(self, order: str) -> Callable[[int], int] | None:
        findings = self._overview.findings
        if order != FINDINGS_ORDER or findings is None:
            return None
        # An edit changes them while the lane reads.
        return replace(findings, kinds_of=dict(findings.kinds_of)).number_of

    def _wanted(self, choice: FilterChoice) -> list[frozenset[int]]:
        """Return the sets of ids that SQL knows nothing of."""
        selection, findings = self._bar.selection(), self._overview.findings
        wanted = [] if selection is None else [frozenset(selection.ids)]
        if findings is None:
            return wanted
        chip = self._bar.chosen()
        kinds = [chip if chip in READY_MADE and chip != FILTER_PRESENT else "", choice.finding]
        return wanted + [findings.ids(kind) for kind in kinds if kind]

    def _gone(self) -> frozenset[int]:
        """Return who is left out where those still employed are asked for."""
        findings = self._overview.findings
        if findings is None or self._bar.chosen() != FILTER_PRESENT:
            return frozenset()
        return findings.ids(FILTER_LEFT)

    def clear(self) -> None:
        """List everybody."""
        self._panel.show_choice(FilterChoice())
        self._bar.clear()

    def read_offers(self) -> None:
        """Offer the saved filters anew."""
        self._panel.show_saved(tuple(self._services.saved_filters.all()))

    def _on_panel(self) -> None:
        self._bar.show_filter_count(self._panel.count())
        self.changed.emit()

    def _on_judged(self) -> None:
        findings = self._overview.findings
        if findings is None:
            return
        counts = findings.counts()
        self._bar.show_counts(self.total, counts)
        self._panel.show_words(findings.units, findings.workplaces, counts)

    # --- saved filters --------------------------------------------------------------------------

    def definition(self) -> dict[str, str]:
        """Return what is asked for, as it is kept under a name."""
        found = self._panel.choice().definition()
        chip, text = self._bar.chosen(), self._bar.search.text().strip()
        if chip in READY_MADE:
            found["chip"] = chip
        if text:
            found["text"] = text
        return found

    def keep(self) -> None:
        """Ask for a name and keep what is asked for just now."""
        names = tuple(self._services.saved_filters.all())
        dialog = FilterNameDialog(names, str(self._panel.saved.value() or ""), self._owner)

        def store() -> None:
            self.store(dialog.value())

        dialog.accepted.connect(store)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def store(self, name: str) -> None:
        """Keep what is asked for just now under a name."""
        changes = self._services.saved_filters.put(name, self.definition())
        self.edited.emit(changes)
        self.read_offers()
        self._panel.show_saved_name(name)

    def use_saved(self, name: str) -> None:
        """Ask for what was kept under a name."""
        definition = self._services.saved_filters.all().get(name, {})
        self._bar.search.setText(definition.get("text", ""))
        self._bar.choose(definition.get("chip", ""))
        self._panel.show_choice(FilterChoice.of(definition))
        self._panel.show_saved_name(name)

    def forget(self, name: str) -> None:
        """Forget a saved filter."""
        changes = self._services.saved_filters.remove(name)
        self.read_offers()
        self.edited.emit(changes)
