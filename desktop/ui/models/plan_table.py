"""The plan of repair as a table that is edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from desktop.domain.action_plan import Action, ActionState
from desktop.domain.calendar import short_date
from desktop.domain.obligation import ObligationSeverity
from desktop.domain.parsing import NotADate, NotAnAmount, parse_amount, parse_date
from desktop.services.action_plan import PlanLine
from desktop.ui import icons
from desktop.ui.language import current_language
from desktop.ui.models.read_table import ROLE, Index, ReadTableModel
from desktop.ui.theme import token
from desktop.ui.widgets.cards import STATUS_ICONS, status_token, status_word
from desktop.ui.widgets.inputs import grouped_amount
from desktop.ui.words import filled


class PlanColumn(IntEnum):
    """The columns in their order."""

    SEVERITY = 0
    OBLIGATION = 1
    PROPOSAL = 2
    OWNER = 3
    START = 4
    DUE = 5
    BUDGET = 6
    STATE = 7


READ_ONLY = frozenset({PlanColumn.SEVERITY, PlanColumn.OBLIGATION})
_TEXTS = {PlanColumn.PROPOSAL: "proposal", PlanColumn.OWNER: "owner"}
_DAYS = {PlanColumn.START: "start", PlanColumn.DUE: "due"}


def state_word(state: ActionState) -> str:
    """Return the word of a state."""
    translate = QCoreApplication.translate
    return {
        ActionState.OPEN: translate("PlanTable", "Belum mulai"),
        ActionState.IN_PROGRESS: translate("PlanTable", "Dikerjakan"),
        ActionState.DONE: translate("PlanTable", "Selesai"),
        ActionState.DROPPED: translate("PlanTable", "Dibatalkan"),
    }[state]


def severity_word(severity: ObligationSeverity) -> str:
    """Return the word of a severity."""
    translate = QCoreApplication.translate
    return {
        ObligationSeverity.CRITICAL: translate("PlanTable", "Kritis"),
        ObligationSeverity.HIGH: translate("PlanTable", "Tinggi"),
        ObligationSeverity.MEDIUM: translate("PlanTable", "Sedang"),
        ObligationSeverity.LOW: translate("PlanTable", "Rendah"),
    }[severity]


def title_of(line: PlanLine) -> str:
    """Return number and title of the line's obligation."""
    if line.result is None:
        return line.action.obligation_id
    title = line.result.obligation.title.in_language(current_language())
    return f"{line.action.obligation_id}  {title}"


def _id_of(line: PlanLine) -> int:
    return line.action.action_id


class PlanTableModel(ReadTableModel[PlanLine]):
    """Shows the plan; an edit is shown once ``store`` has taken it."""

    refused = Signal(str)
    """Why a text was not taken."""
    right_columns = frozenset({PlanColumn.BUDGET})

    def __init__(
        self, store: Callable[[Action], bool], today: date, parent: QObject | None = None
    ) -> None:
        super().__init__((), parent)
        self._store = store
        self._today = today

    def set_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show other lines; the same actions in the same order keep their place."""
        new = tuple(lines)
        if list(map(_id_of, new)) != list(map(_id_of, self._lines())):
            self.show_rows(new)
        elif new:
            self.rows = new
            self.tell_rows(0, len(new) - 1)

    def _lines(self) -> list[PlanLine]:
        return [self.rows[row] for row in range(len(self.rows))]

    def line(self, row: int) -> PlanLine | None:
        """Return the line of a row."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def row_of(self, action_id: int) -> int:
        """Return the row of an action, -1 when it is not shown."""
        ids = list(map(_id_of, self._lines()))
        return ids.index(action_id) if action_id in ids else -1

    def headings(self) -> tuple[str, ...]:
        """Return the headings."""
        return (
            self.tr("Tingkat"),
            self.tr("Kewajiban"),
            self.tr("Tindakan"),
            self.tr("Penanggung jawab"),
            self.tr("Mulai"),
            self.tr("Paling lambat"),
            self.tr("Biaya (Rp)"),
            self.tr("Status"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but severity and obligation be edited."""
        flags = super().flags(index)
        if index.isValid() and PlanColumn(index.column()) not in READ_ONLY:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def text(self, row: PlanLine, column: int) -> str:
        """Return what a cell shows."""
        action, place = row.action, PlanColumn(column)
        if place is PlanColumn.SEVERITY:
            return severity_word(row.result.obligation.severity) if row.result else ""
        if place is PlanColumn.OBLIGATION:
            return title_of(row)
        if place in _TEXTS:
            return str(getattr(action, _TEXTS[place]))
        if place in _DAYS:
            day: date | None = getattr(action, _DAYS[place])
            return short_date(day) if day else ""
        if place is PlanColumn.STATE:
            return state_word(action.state)
        return "" if action.budget_sen is None else grouped_amount(action.budget_sen)

    def tip(self, row: PlanLine, column: int) -> str:
        """Return the result behind the icon, that a day has passed, else the whole text."""
        if column == PlanColumn.OBLIGATION and row.result:
            return f"{title_of(row)}: {status_word(row.result.status)}"
        if self._is_late_cell(row, column):
            return self.tr("Batas waktunya sudah lewat")
        return self.text(row, column)

    def spoken(self, row: PlanLine, column: int) -> str:
        """Return the heading with the text, and what only colour or icon show."""
        said = f"{self.known_headings[column]}: {self.text(row, column)}"
        if column == PlanColumn.OBLIGATION and row.result:
            return f"{said}, {status_word(row.result.status)}"
        is_late = self._is_late_cell(row, column)
        return f"{said}, {self.tip(row, column)}" if is_late else said

    def look(self, row: PlanLine, column: int, role: int) -> object:
        """Return icon and colour; ``EditRole`` is the text, ``UserRole`` the action."""
        if role == ROLE.UserRole:
            return row.action
        if role == ROLE.EditRole:
            return self.text(row, column)
        if role == ROLE.DecorationRole and column == PlanColumn.OBLIGATION and row.result:
            status = row.result.status
            return icons.icon(STATUS_ICONS[status], status_token(status), 16)
        is_late = self._is_late_cell(row, column)
        if role == ROLE.ForegroundRole and (is_late or not row.action.state.is_pending):
            return token("not_met" if is_late else "muted")
        return None

    def _is_late_cell(self, line: PlanLine, column: int) -> bool:
        action = line.action
        is_late = action.state.is_pending and action.due is not None and action.due < self._today
        return is_late and column == PlanColumn.DUE

    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        """Read what was typed and store it; what cannot be read is refused with a sentence."""
        line = self.line(index.row())
        if role != ROLE.EditRole or line is None:
            return False
        try:
            action = self._edited(line.action, PlanColumn(index.column()), value)
        except NotADate:
            self.refused.emit(
                filled(self.tr("“%1” bukan tanggal. Tulis misalnya 15-12-2026."), value)
            )
            return False
        except NotAnAmount:
            self.refused.emit(
                filled(self.tr("“%1” bukan jumlah rupiah. Tulis misalnya 4.500.000."), value)
            )
            return False
        return self.put(action)

    def put(self, action: Action) -> bool:
        """Store an action and show it in its row; one that did not change is left alone."""
        row = self.row_of(action.action_id)
        if row < 0 or self.rows[row].action == action or not self._store(action):
            return False
        lines = self._lines()
        lines[row] = replace(lines[row], action=action)
        self.rows = lines
        self.tell_rows(row, row)
        return True

    def _edited(self, action: Action, column: PlanColumn, value: object) -> Action:
        if column is PlanColumn.STATE:
            return replace(action, state=value) if isinstance(value, ActionState) else action
        text = str(value or "").strip()
        if column in _TEXTS:
            return replace(action, **{_TEXTS[column]: text})  # type: ignore[arg-type]
        if column in _DAYS:
            day = parse_date(text) if text else None
            return replace(action, **{_DAYS[column]: day})  # type: ignore[arg-type]
        return replace(action, budget_sen=parse_amount(text) if text else None)
