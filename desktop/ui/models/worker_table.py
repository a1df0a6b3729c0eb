"""The table of workers: a list of ids from SQL, and pages of rows fetched when first painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from desktop.domain.fields import FIELDS_BY_KEY, FieldSpec
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import field_value
from desktop.ui import icons
from desktop.ui.models.worker_cells import (
    WorkerRow,
    cell_findings,
    cell_text,
    cell_tip,
    cell_words,
    is_right,
    plain_texts,
    standing_of,
)
from desktop.ui.models.worker_columns import (
    COLUMNS,
    NUMBER_OF,
    Column,
    column_title,
    field_of,
    may_hold_field,
)
from desktop.ui.pages.workforce_facts import Standing, program_name
from desktop.ui.words import filled

PAGE_ROWS = 50
"""As many as a high screen shows; the ids of the first are at hand, see ``listed_ids.FIRST``."""
PAGES_KEPT = 80

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_FLAG = Qt.ItemFlag
_CELL = _FLAG.ItemIsSelectable | _FLAG.ItemIsEnabled | _FLAG.ItemNeverHasChildren

STANDING_ICONS = {
    Standing.MEMBER: ("check", "met"),
    Standing.MISSING: ("x", "not_met"),
    Standing.UNKNOWN: ("circle-help", "needs_confirmation"),
    Standing.NOT_OWED: ("minus", "not_applicable"),
}


@dataclass(frozen=True, slots=True)
class _PageOfRows:
    """Workers read together; what law and checks say of each is found when it is painted."""

    workers: dict[int, Worker]
    rows: dict[int, WorkerRow]


ReadRow = Callable[[Worker], WorkerRow]
ReadPage = Callable[[Sequence[int]], list[Worker]]
AskIds = Callable[[str, bool, Callable[[Sequence[int]], None]], None]


class WorkerTableModel(QAbstractTableModel):
    """Rows in the order that SQL gave.

    ``ask_ids`` is told the sort key, the direction, and who takes the ids: at once, or once they
    are read. Until then the table shows what it showed.
    """

    def __init__(
        self,
        ask_ids: AskIds,
        read_page: ReadPage,
        read_row: ReadRow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask_ids = ask_ids
        self._read_page = read_page
        self._read_row = read_row
        self._ids: Sequence[int] = ()
        self._pages: OrderedDict[int, _PageOfRows] = OrderedDict()
        self._icons = {
            key: icons.icon(name, token, 16) for key, (name, token) in STANDING_ICONS.items()
        }
        self._warning = icons.icon("triangle-alert", "partly_met", 16)
        self._order = ("source_row", False)
        self.is_waiting = False
        """Ids were asked for and are not there yet."""
        self.is_nik_shown = False

    # --- what is shown ------------------------------------------------------------------------

    def reload(self) -> None:
        """Ask for ids and rows anew, in the present order."""
        self.is_waiting = True
        self._ask_ids(*self._order, self._take)

    def _take(self, ids: Sequence[int]) -> None:
        self.beginResetModel()
        self.is_waiting = False
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column through SQL; one that cannot be sorted changes nothing."""
        key = COLUMNS[column].order if 0 <= column < len(COLUMNS) else ""
        if key:
            self._order = (key, order is Qt.SortOrder.DescendingOrder)
            self.reload()

    def ids(self) -> tuple[int, ...]:
        """Return the ids of all rows, in order."""
        return tuple(self._ids)

    def id_at(self, row: int) -> int:
        """Return the id of the worker in a row."""
        return self._ids[row]

    def row_of(self, worker_id: int) -> int:
        """Return the row of a worker, -1 when the table does not show it."""
        try:
            return self._ids.index(worker_id)
        except ValueError:
            return -1

    def rows_of(self, ids: Iterable[int]) -> list[int]:
        """Return the rows of those of these workers that the table shows, from top to bottom."""
        wanted = set(ids)
        return [row for row, worker_id in enumerate(self._ids) if worker_id in wanted]

    def worker_at(self, row: int) -> Worker | None:
        """Return the worker in a row; ``None`` for one that is gone meanwhile."""
        return self._page_of(row).workers.get(self._ids[row])

    def row_facts(self, row: int) -> WorkerRow | None:
        """Return what is known of a row; ``None`` for a worker that is gone meanwhile."""
        page, worker_id = self._page_of(row), self._ids[row]
        if worker_id not in page.rows and worker_id in page.workers:
            page.rows[worker_id] = self._read_row(page.workers[worker_id])
        return page.rows.get(worker_id)

    def _page_of(self, row: int) -> _PageOfRows:
        number = row // PAGE_ROWS
        if number in self._pages:
            self._pages.move_to_end(number)
        else:
            self._fetch(number)
        return self._pages[number]

    def _fetch(self, number: int) -> None:
        wanted = self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]
        workers = {worker.worker_id: worker for worker in self._read_page(wanted)}
        self._pages[number] = _PageOfRows(workers, {})
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def worker_changed(self, worker_id: int) -> None:
        """Show one worker's new data in place."""
        self.workers_changed([worker_id])

    def has_all(self, ids: Iterable[int]) -> bool:
        """Tell whether the table shows all these workers."""
        return set(ids) <= set(self._ids)

    def workers_changed(self, ids: Iterable[int]) -> None:
        """Show some workers' new data in place."""
        rows = self.rows_of(ids)
        for row in rows:
            self._pages.pop(row // PAGE_ROWS, None)
        if rows:
            first, last = self.index(rows[0], 0), self.index(rows[-1], len(COLUMNS) - 1)
            self.dataChanged.emit(first, last)

    def show_nik(self, *, is_shown: bool) -> None:
        """Show whole NIK or masked ones."""
        self.is_nik_shown = is_shown
        column = NUMBER_OF["identity"]
        if self._ids:
            self.dataChanged.emit(self.index(0, column), self.index(len(self._ids) - 1, column))

    # --- Qt -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of workers found."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return headings, their alignment and, as tips, the long names of the programs."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == _ROLE.DisplayRole:
            return column_title(column)
        if role == _ROLE.TextAlignmentRole:
            return _ALIGNMENTS[section]
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return program_name(column.program) if column.program else column_title(column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cells of fields be typed into."""
        return _FLAGS[index.column()] if index.isValid() else _FLAG.NoItemFlags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows, says and how it is aligned."""
        if not index.isValid():
            return None
        if role in _PAINTED:
            return self.look(index.row(), index.column())[_PAINTED.index(role)]
        facts = self.row_facts(index.row()) if role in _SAID else None
        return None if facts is None else self._said(index, facts, role)

    def look(self, row: int, place: int) -> tuple[str | None, QIcon | None, Qt.AlignmentFlag]:
        """Return text, icon and alignment of a cell at once: painting asks for nothing else."""
        column, facts = COLUMNS[place], self.row_facts(row)
        if facts is None:
            return "…" if column.key == "name" else None, None, _ALIGNMENTS[place]
        text = cell_text(facts, column, is_nik_shown=self.is_nik_shown)
        return text, self._icon(facts, column), _ALIGNMENTS[place]

    def _said(self, index: Index, facts: WorkerRow, role: int) -> object:
        column = COLUMNS[index.column()]
        if role == _ROLE.ToolTipRole:
            return cell_tip(facts, column)
        if role == _ROLE.AccessibleDescriptionRole:
            return self._place(index, facts.worker.name)
        return cell_words(facts, column, is_nik_shown=self.is_nik_shown)

    def _place(self, index: Index, name: str) -> str:
        words = QCoreApplication.translate("WorkerTable", "Baris %1 dari %2, %3")
        return filled(words, str(index.row() + 1), len(self._ids), name)

    def _icon(self, facts: WorkerRow, column: Column) -> QIcon | None:
        if column.program is not None:
            return self._icons[standing_of(facts, column.program)]
        return self._warning if cell_findings(facts, column) else None

    # --- cells ----------------------------------------------------------------------------------

    def spec_at(self, index: Index) -> FieldSpec | None:
        """Return the field that is typed into a cell; ``None`` for one that is worked out."""
        worker = self.worker_at(index.row())
        key = field_of(COLUMNS[index.column()], worker)
        return FIELDS_BY_KEY.get(key) if worker is not None else None

    def value_at(self, index: Index) -> object:
        """Return the typed value of a cell that has a field."""
        worker, spec = self.worker_at(index.row()), self.spec_at(index)
        return None if worker is None or spec is None else field_value(worker, spec.key)

    def plain_line(self, worker: Worker, columns: Sequence[int]) -> list[str]:
        """Return the texts of some cells of a worker for the clipboard."""
        chosen = [COLUMNS[number] for number in columns]
        has_findings = any(column.key == "findings" for column in chosen)
        findings = self._read_row(worker).findings if has_findings else ()
        return plain_texts(worker, chosen, findings)

    def has_finding_at(self, row: int, column: int) -> bool:
        """Tell whether something is to be mended in a cell."""
        facts = self.row_facts(row)
        return facts is not None and bool(cell_findings(facts, COLUMNS[column]))


_PAINTED = (_ROLE.DisplayRole, _ROLE.DecorationRole, _ROLE.TextAlignmentRole)
"""The roles of what ``look`` returns."""
_SAID = {
    int(_ROLE.ToolTipRole),
    int(_ROLE.AccessibleTextRole),
    int(_ROLE.AccessibleDescriptionRole),
}


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column.program is not None:
        return _CENTRE
    return _RIGHT if is_right(column) else _LEFT


_ALIGNMENTS = [_alignment(column) for column in COLUMNS]
_FLAGS = [(_CELL | _FLAG.ItemIsEditable) if may_hold_field(column) else _CELL for column in COLUMNS]
