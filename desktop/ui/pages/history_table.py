"""The list of finalised declarations with where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.domain.declaration_life import DeclarationState
from desktop.services.declaration_life import DeclarationCase
from desktop.ui import icons
from desktop.ui.theme import SPACE_2, token
from desktop.ui.widgets import FilterChip
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.state_chip import STATE_ICONS, STATE_TOKENS, state_word
from desktop.ui.words import filled

_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_NUMBER, _DAY, _STATE = range(3)
_NUMBER_WIDTH = 150
SHOWN_STATES = tuple(state for state in DeclarationState if state is not DeclarationState.DRAFT)


class DeclarationTable(QAbstractTableModel):
    """One declaration a row, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cases: tuple[DeclarationCase, ...] = ()
        self._heads = (
            self.tr("Nomor"),
            self.tr("Keadaan per"),
            self.tr("Status"),
        )

    def show_cases(self, cases: Sequence[DeclarationCase]) -> None:
        """Show other declarations."""
        self.beginResetModel()
        self.cases = tuple(cases)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of declarations."""
        return 0 if parent.isValid() else len(self.cases)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == _ROLE.DisplayRole else None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return number, day, and state with its icon and colour."""
        case = self.cases[index.row()]
        is_state = index.column() == _STATE
        if is_state and role == _ROLE.DecorationRole:
            return icons.icon(STATE_ICONS[case.state], STATE_TOKENS[case.state])
        if is_state and role == _ROLE.ForegroundRole:
            return token(STATE_TOKENS[case.state])
        if role not in {_ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole}:
            return None
        text = self._texts(case)[index.column()]
        if role == _ROLE.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {text}"
        return text

    def _texts(self, case: DeclarationCase) -> tuple[str, ...]:
        entry = case.entry
        is_superseded = case.state is DeclarationState.SUPERSEDED
        return (
            entry.document_number,
            f"{entry.as_of:%d-%m-%Y}",
            self.relation(case) if is_superseded else state_word(case.state),
        )

    def relation(self, case: DeclarationCase) -> str:
        """Return which declaration it corrects or was corrected by; empty for neither."""
        if case.entry.superseded_by:
            return filled(self.tr("Digantikan oleh %1"), case.entry.superseded_by)
        if case.entry.amends:
            return filled(self.tr("Pembetulan atas %1"), case.entry.amends)
        return ""


class DeclarationList(PlainTable):
    """Shows the table; without room for all of it the day goes, which the details tell as well."""

    def __init__(self, model: DeclarationTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent=parent)
        self.setSelectionMode(PlainTable.SelectionMode.SingleSelection)
        self.horizontalHeader().setHighlightSections(False)
        model.modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        number, day, state = (
            max(header.sectionSizeHint(column), self.sizeHintForColumn(column))
            for column in (_NUMBER, _DAY, _STATE)
        )
        room = self.viewport().width()
        has_day = number + day + state <= room
        spare = room - state - (day if has_day else 0)
        self.setColumnHidden(_DAY, not has_day)
        self.setColumnWidth(_NUMBER, min(max(number, _NUMBER_WIDTH), max(number, spare)))
        self.setColumnWidth(_DAY, day)


class StateFilter(QWidget):
    """One chip for each state with how many are in it; exactly one is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[DeclarationState | None, FilterChip] = {}
        self._group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE_2)
        for state in (None, *SHOWN_STATES):
            chip = FilterChip(self._word(state))
            self.chips[state] = chip
            self._group.addButton(chip)
            across.addWidget(chip)
        across.addStretch()
        self.chips[None].setChecked(True)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())

    def _word(self, state: DeclarationState | None) -> str:
        return self.tr("Semua") if state is None else state_word(state)

    def chosen(self) -> DeclarationState | None:
        """Return the state that is shown alone, ``None`` for all."""
        return next(state for state, chip in self.chips.items() if chip.isChecked())

    def show_all(self) -> None:
        """Choose no state in particular."""
        self.chips[None].setChecked(True)

    def show_counts(self, cases: Sequence[DeclarationCase]) -> None:
        """Count the cases; a state without any has no chip, unless it is the chosen one."""
        chosen = self.chosen()
        for state, chip in self.chips.items():
            count = sum(state is None or case.state is state for case in cases)
            chip.set_count(self._word(state), count)
            chip.setVisible(bool(count) or state is chosen or state is None)

    def filtered(self, cases: Sequence[DeclarationCase]) -> tuple[DeclarationCase, ...]:
        """Return the cases in the chosen state."""
        chosen = self.chosen()
        return tuple(case for case in cases if chosen is None or case.state is chosen)
