"""The plan of repair as a table that is edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.domain.action_plan import Action, ActionState
from desktop.domain.calendar import short_date
from desktop.domain.obligation import ObligationSeverity
from desktop.domain.parsing import NotADate, NotAnAmount, parse_amount, parse_date
from desktop.services.action_plan import PlanLine
from desktop.ui import icons
from desktop.ui.language import current_language
from desktop.ui.theme import token
from desktop.ui.widgets.basics import STATUS_ICONS, status_token, status_word
from desktop.ui.widgets.inputs import grouped_amount
from desktop.ui.words import filled

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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


class PlanTableModel(QAbstractTableModel):
    """Shows the plan; an edit is shown once ``store`` has taken it."""

    refused = Signal(str)
    """Why a text was not taken."""

    def __init__(
        self, store: Callable[[Action], bool], today: date, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._today = today
        self._lines: tuple[PlanLine, ...] = ()

    def set_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show other lines; the same actions in the same order keep their place."""
        new = tuple(lines)
        if [line.action.action_id for line in new] != [
            line.action.action_id for line in self._lines
        ]:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()
        elif new:
            self._lines = new
            last = self.index(len(new) - 1, len(PlanColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, row: int) -> PlanLine | None:
        """Return the line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, action_id: int) -> int:
        """Return the row of an action, -1 when it is not shown."""
        ids = [line.action.action_id for line in self._lines]
        return ids.index(action_id) if action_id in ids else -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of actions."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(PlanColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but severity and obligation be edited."""
        flags = super().flags(index)
        if index.isValid() and PlanColumn(index.column()) not in READ_ONLY:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(PlanColumn):
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if section == PlanColumn.BUDGET else _LEFT
        if role != _ROLE.DisplayRole:
            return None
        return (
            self.tr("Tingkat"),
            self.tr("Kewajiban"),
            self.tr("Tindakan"),
            self.tr("Penanggung jawab"),
            self.tr("Mulai"),
            self.tr("Paling lambat"),
            self.tr("Biaya (Rp)"),
            self.tr("Status"),
        )[section]

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; ``UserRole`` is the action."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        column = PlanColumn(index.column())
        if role == _ROLE.UserRole:
            return line.action
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column is PlanColumn.BUDGET else _LEFT
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self._text(line, column)
        return self._look(line, column, role)

    def _look(self, line: PlanLine, column: PlanColumn, role: int) -> object:
        is_late = column is PlanColumn.DUE and self._is_late(line.action)
        if role == _ROLE.DecorationRole and column is PlanColumn.OBLIGATION and line.result:
            status = line.result.status
            return icons.icon(STATUS_ICONS[status], status_token(status), 16)
        if role == _ROLE.ForegroundRole and (is_late or not line.action.state.is_pending):
            return token("not_met" if is_late else "muted")
        if role == _ROLE.ToolTipRole:
            return self._tip(line, column, is_late=is_late)
        return None

    def _tip(self, line: PlanLine, column: PlanColumn, *, is_late: bool) -> str:
        if column is PlanColumn.OBLIGATION and line.result:
            return f"{title_of(line)}: {status_word(line.result.status)}"
        return self.tr("Batas waktunya sudah lewat") if is_late else self._text(line, column)

    def _is_late(self, action: Action) -> bool:
        return action.state.is_pending and action.due is not None and action.due < self._today

    def _text(self, line: PlanLine, column: PlanColumn) -> str:
        action = line.action
        if column is PlanColumn.SEVERITY:
            return severity_word(line.result.obligation.severity) if line.result else ""
        if column is PlanColumn.OBLIGATION:
            return title_of(line)
        if column in _TEXTS:
            return str(getattr(action, _TEXTS[column]))
        if column in _DAYS:
            day: date | None = getattr(action, _DAYS[column])
            return short_date(day) if day else ""
        if column is PlanColumn.STATE:
            return state_word(action.state)
        return "" if action.budget_sen is None else grouped_amount(action.budget_sen)

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Read what was typed and store it; what cannot be read is refused with a sentence."""
        line = self.line(index.row())
        if role != _ROLE.EditRole or line is None:
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
        if row < 0 or self._lines[row].action == action or not self._store(action):
            return False
        changed = replace(self._lines[row], action=action)
        self._lines = (*self._lines[:row], changed, *self._lines[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(PlanColumn) - 1))
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
