"""The table of workers: a list of ids from SQL, and pages of rows fetched when first painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.calendar import short_date
from desktop.domain.identity import mask_nik
from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.ui import icons
from desktop.ui.pages.workforce_facts import Standing, program_name, standing_word
from desktop.ui.widgets.inputs import grouped_amount
from desktop.ui.words import filled

PAGE_ROWS = 200
PAGES_KEPT = 20

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter

STANDING_ICONS = {
    Standing.MEMBER: ("check", "met"),
    Standing.MISSING: ("x", "not_met"),
    Standing.UNKNOWN: ("circle-help", "needs_confirmation"),
    Standing.NOT_OWED: ("minus", "not_applicable"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``order`` is what SQL sorts it by, empty where it cannot be sorted."""

    key: str
    order: str = ""
    program: Program | None = None
    width: int = 80


COLUMNS = (
    Column("row", "source_row", width=80),
    Column("name", "name", width=200),
    Column("identity", "nik", width=148),
    Column("kind", "kind", width=92),
    Column("start", "start", width=92),
    Column("wage", "wage", width=104),
    *(Column(program.value, program=program, width=52) for program in Program),
    Column("findings", width=84),
)


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """A worker with what the table shows of law and checks."""

    worker: Worker
    standings: tuple[Standing, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _PageOfRows:
    """Workers read together; what law and checks say of each is found when it is painted."""

    workers: dict[int, Worker]
    rows: dict[int, WorkerRow]


ReadRow = Callable[[Worker], WorkerRow]
ReadPage = Callable[[Sequence[int]], list[Worker]]
ReadIds = Callable[[str, bool], list[int]]


def column_title(column: Column) -> str:
    """Return the heading of a column."""
    if column.program is not None:
        return column.program.value
    translate = QCoreApplication.translate
    return {
        "row": translate("WorkerTable", "Baris"),
        "name": translate("WorkerTable", "Nama"),
        "identity": translate("WorkerTable", "NIK/paspor"),
        "kind": translate("WorkerTable", "Jenis"),
        "start": translate("WorkerTable", "Mulai"),
        "wage": translate("WorkerTable", "Upah (Rp)"),
        "findings": translate("WorkerTable", "Temuan"),
    }[column.key]


class WorkerTableModel(QAbstractTableModel):
    """Rows in the order that SQL gave; ``read_ids`` is told the sort key and the direction."""

    def __init__(
        self,
        read_ids: ReadIds,
        read_page: ReadPage,
        read_row: ReadRow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_ids = read_ids
        self._read_page = read_page
        self._read_row = read_row
        self._ids: list[int] = []
        self._pages: OrderedDict[int, _PageOfRows] = OrderedDict()
        self._icons = {
            key: icons.icon(name, token, 16) for key, (name, token) in STANDING_ICONS.items()
        }
        self._warning = icons.icon("triangle-alert", "partly_met", 16)
        self._order = ("source_row", False)
        self.is_nik_shown = False

    # --- what is shown ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read ids and rows anew, in the present order."""
        self.beginResetModel()
        self._ids = self._read_ids(*self._order)
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
        return self._ids.index(worker_id) if worker_id in self._ids else -1

    def row_facts(self, row: int) -> WorkerRow | None:
        """Return what is known of a row; ``None`` for a worker that is gone meanwhile."""
        number = row // PAGE_ROWS
        if number in self._pages:
            self._pages.move_to_end(number)
        else:
            self._fetch(number)
        page, worker_id = self._pages[number], self._ids[row]
        if worker_id not in page.rows and worker_id in page.workers:
            page.rows[worker_id] = self._read_row(page.workers[worker_id])
        return page.rows.get(worker_id)

    def _fetch(self, number: int) -> None:
        wanted = self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]
        workers = {worker.worker_id: worker for worker in self._read_page(wanted)}
        self._pages[number] = _PageOfRows(workers, {})
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def worker_changed(self, worker_id: int) -> None:
        """Show one worker's new data in place."""
        row = self.row_of(worker_id)
        if row < 0:
            return
        self._pages.pop(row // PAGE_ROWS, None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def show_nik(self, *, is_shown: bool) -> None:
        """Show whole NIK or masked ones."""
        self.is_nik_shown = is_shown
        column = [item.key for item in COLUMNS].index("identity")
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
            return _alignment(column)
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return program_name(column.program) if column.program else column_title(column)
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows, says and how it is aligned."""
        if not index.isValid():
            return None
        column = COLUMNS[index.column()]
        if role == _ROLE.TextAlignmentRole:
            return _alignment(column)
        if role not in _ASKED:
            return None
        facts = self.row_facts(index.row())
        if facts is None:
            return "…" if role == _ROLE.DisplayRole and column.key == "name" else None
        if role == _ROLE.DisplayRole:
            return self._text(facts, column)
        if role == _ROLE.DecorationRole:
            return self._icon(facts, column)
        if role == _ROLE.ToolTipRole:
            return self._tip(facts, column)
        return self._spoken(facts, column)

    def _text(self, facts: WorkerRow, column: Column) -> str:
        if column.program is not None:
            return ""
        worker = facts.worker
        if column.key == "row":
            return str(worker.source_row) if worker.source_row else "–"
        if column.key == "name":
            return worker.name
        if column.key == "identity":
            return self._identity(worker)
        if column.key == "kind":
            return worker.employment.kind.value
        if column.key == "start":
            return short_date(worker.employment.start)
        if column.key == "wage":
            return grouped_amount(worker.wage)
        return str(len(facts.findings)) if facts.findings else ""

    def _identity(self, worker: Worker) -> str:
        number = worker.identity_number
        return number if self.is_nik_shown else mask_nik(number)

    def _icon(self, facts: WorkerRow, column: Column) -> object:
        if column.program is not None:
            return self._icons[_standing(facts, column.program)]
        if column.key == "findings" and facts.findings:
            return self._warning
        return None

    def _tip(self, facts: WorkerRow, column: Column) -> str | None:
        if column.program is not None:
            return _program_words(facts, column.program)
        if column.key == "findings" and facts.findings:
            return "\n".join(facts.findings)
        return facts.worker.name if column.key == "name" else None

    def _spoken(self, facts: WorkerRow, column: Column) -> str:
        if column.program is not None:
            return _program_words(facts, column.program)
        if column.key == "findings":
            nothing = QCoreApplication.translate("WorkerTable", "tidak ada temuan")
            return "; ".join(facts.findings) or nothing
        return f"{column_title(column)}: {self._text(facts, column)}"


_ASKED = {
    int(_ROLE.DisplayRole),
    int(_ROLE.DecorationRole),
    int(_ROLE.ToolTipRole),
    int(_ROLE.AccessibleTextRole),
}
_PROGRAMS = tuple(Program)


def _standing(facts: WorkerRow, program: Program) -> Standing:
    return facts.standings[_PROGRAMS.index(program)]


def _program_words(facts: WorkerRow, program: Program) -> str:
    words = QCoreApplication.translate("WorkerTable", "%1 (%2): %3")
    standing = standing_word(_standing(facts, program))
    return filled(words, program.value, program_name(program), standing)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column.program is not None:
        return _CENTRE
    return _RIGHT if column.key in ("row", "wage") else _LEFT
