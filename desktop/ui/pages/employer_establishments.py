"""The establishments on the employer page: a list with its tools, and who works where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.employer import Employer
from desktop.domain.employer_check import check_establishments
from desktop.domain.establishment import Establishment
from desktop.domain.money import format_rupiah
from desktop.domain.place_of_work import staffing
from desktop.domain.progress import Progress
from desktop.domain.rules import RulesAt
from desktop.domain.wage_floor import FloorKnowledge, WageFloor, WageFloors
from desktop.ui.dialogs.establishment import EstablishmentDialog
from desktop.ui.dialogs.value_list import ValueList
from desktop.ui.messages import issue_text
from desktop.ui.widgets import Banner, Button, Card, label
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.workforce import Workplace
    from desktop.ui.jobs import JobRunner

AT_ONCE = 5_000
"""Up to so many workers are counted at once, in some milliseconds."""
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Places:
    """Who works where, and which time of asking that answers."""

    turn: int
    places: tuple[Workplace, ...]


class EstablishmentsCard(Card):
    """A part of the form: what is changed here is stored with the employer."""

    edited = Signal()
    """An establishment was added, changed or removed."""
    places_read = Signal()
    """Who works where is known now."""
    worker_wanted = Signal(int)
    """The id of a worker whose place of work fits no establishment."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Unit usaha"), parent)
        self._services = services
        self._jobs = jobs
        self._turn = 0
        self._units: list[Establishment] = []
        self._places: tuple[Workplace, ...] = ()
        self._province = ""
        self._lost_worker = 0
        self.table = ValueList(self._heads(), 1, self.tr("Unit usaha"))
        self.add = Button(self.tr("Tambah unit usaha…"), "plus")
        self.add.setProperty("edits", True)
        self.change = Button(self.tr("Ubah…"), "pencil")
        self.change.setProperty("edits", True)
        self.remove = Button(self.tr("Hapus"), "trash-2")
        self.remove.setProperty("edits", True)
        self.unmatched = Banner()
        self.gone = Banner()
        self._removed: Establishment | None = None
        self.findings = label("", "field-warning", wrap=True)
        self._arrange()
        self._connect()

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Unit usaha"),
            self.tr("Tempat"),
            self.tr("Risiko JKK"),
            self.tr("Upah minimum"),
            self.tr("Pekerja"),
            self.tr("Menurut WLKP"),
        )

    def _arrange(self) -> None:
        text = self.tr(
            "Isi bila pekerja Anda bekerja di lebih dari satu tempat. Tempat Kerja pada data"
            " pekerja dihubungkan menurut nama unit usaha, atau kotanya."
        )
        self.body.addWidget(label(text, "muted", wrap=True))
        self.body.addWidget(self.table)
        tools = QHBoxLayout()
        for button in (self.add, self.change, self.remove):
            tools.addWidget(button)
        tools.addStretch()
        self.body.addLayout(tools)
        self.body.addWidget(self.gone)
        self.body.addWidget(self.findings)
        self.body.addWidget(self.unmatched)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        self.gone.action_triggered.connect(self._on_return)
        self.table.doubleClicked.connect(self._on_change)
        self.unmatched.action_triggered.connect(lambda: self.worker_wanted.emit(self._lost_worker))
        for key, action in (
            (Qt.Key.Key_Insert, self._on_add),
            (Qt.Key.Key_Return, self._on_change),
            (Qt.Key.Key_Enter, self._on_change),
            (Qt.Key.Key_Delete, self._on_remove),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(action)

    # --- showing ------------------------------------------------------------------------------

    def units(self) -> tuple[Establishment, ...]:
        """Return the establishments as they stand in the list."""
        return tuple(self._units)

    def show_units(self, units: tuple[Establishment, ...]) -> None:
        """Show the stored establishments; ``show_facts`` fills in what follows from them.

        Where many work, who works where is counted beside the window; ``places_read`` tells.
        """
        self.gone.hide()
        self._units = list(units)
        workforce, day = self._services.workforce, self._services.assessments.as_of
        if workforce.count() <= AT_ONCE:
            self._places = workforce.workplaces(day)
            return
        self._turn += 1
        turn = self._turn

        def read(_progress: Progress) -> _Places:
            return _Places(turn, workforce.workplaces(day))

        job = self._jobs.start(read, self.tr("Menghitung pekerja per tempat"), is_quiet=True)
        job.succeeded.connect(self._on_places)

    def _on_places(self, found: object) -> None:
        if isinstance(found, _Places) and found.turn == self._turn:
            self._places = found.places
            self.places_read.emit()

    def show_facts(self, employer: Employer, rules: RulesAt) -> None:
        """Show minimum wages and head counts, and which places of work fit none."""
        self._province = employer.province
        staff = staffing(employer, {place.text: place.workers for place in self._places})
        floors = WageFloors(employer, rules).establishment_floors()
        rows = [
            self._cells(unit, floor, staff.at.get(number, 0))
            for number, (unit, floor) in enumerate(zip(self._units, floors, strict=True), start=1)
        ]
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows, self.table.currentRow())
        for button in (self.change, self.remove):
            button.setEnabled(bool(rows))
        issues = check_establishments(employer.establishments, rules)
        self.findings.setText(" ".join(issue_text(issue) for issue in issues))
        self.findings.setVisible(bool(issues))
        first = {place.text: place.first_worker_id for place in self._places}
        self._show_unmatched(dict(staff.unknown), first)

    def _cells(self, unit: Establishment, floor: WageFloor, workers: int) -> tuple[str, ...]:
        name = f"{unit.name} ({self.tr('kantor pusat')})" if unit.is_head_office else unit.name
        place = ", ".join(part for part in (unit.city, unit.province) if part)
        group = str(unit.jkk_risk_group) if unit.jkk_risk_group else self.tr("seperti perusahaan")
        told = "–" if unit.headcount_wlkp is None else str(unit.headcount_wlkp)
        return (name, place, group, self._wage(floor), str(workers), told)

    def _wage(self, floor: WageFloor) -> str:
        if floor.amount is None:
            return self.tr("belum diketahui")
        amount = format_rupiah(floor.amount, decimals=False)
        if floor.is_past_renewal:
            return filled(self.tr("%1, perlu diperbarui"), amount)
        if floor.knowledge is FloorKnowledge.PROVINCE_ONLY:
            return filled(self.tr("%1 (UMP)"), amount)
        return amount

    def _show_unmatched(self, unknown: dict[str, int], first: dict[str, int]) -> None:
        if not unknown:
            self.unmatched.hide()
            return
        self._lost_worker = first[next(iter(unknown))]
        named = ", ".join(f"“{text}”" for text in list(unknown)[:_MOST_NAMED])
        more = ", …" if len(unknown) > _MOST_NAMED else ""
        text = self.tr(
            "Tempat kerja %1 pekerja belum cocok dengan unit usaha mana pun: %2. Sesuaikan"
            " tulisannya atau tambahkan unitnya."
        )
        message = filled(text, sum(unknown.values()), named + more)
        self.unmatched.show_message("warning", message, self.tr("Buka pekerjanya"))

    # --- changing -----------------------------------------------------------------------------

    def _current(self) -> int:
        row = self.table.currentRow()
        return row if 0 <= row < len(self._units) else -1

    def _names(self, besides: int) -> list[str]:
        return [unit.name for number, unit in enumerate(self._units) if number != besides]

    def _on_add(self) -> None:
        unit = EstablishmentDialog.ask(self, None, self._names(-1), self._province)
        if unit is not None:
            self.store(unit, len(self._units))

    def _on_change(self) -> None:
        row = self._current()
        if row < 0:
            return
        unit = EstablishmentDialog.ask(self, self._units[row], self._names(row))
        if unit is not None:
            self.store(unit, row)

    def store(self, unit: Establishment, row: int) -> None:
        """Put an establishment into a row of the list; the one after the last adds it."""
        self._units[row : row + 1] = [unit]
        self.edited.emit()
        choose_index(self.table, self.table.model().index(row, 0))
        self.table.setFocus()

    def _on_remove(self) -> None:
        row = self._current()
        if row < 0:
            return
        unit = self._removed = self._units.pop(row)
        self.edited.emit()
        text = self.tr("%1 dihapus dari daftar; data pekerjanya tidak berubah.")
        self.gone.show_message(
            "success", filled(text, unit.name), self.tr("Kembalikan"), can_close=True
        )
        (self.table if self._units else self.add).setFocus()

    def _on_return(self) -> None:
        """Put the establishment that was removed last back, as the last one."""
        self.gone.hide()
        if self._removed is not None:
            self.store(self._removed, len(self._units))
            self._removed = None
