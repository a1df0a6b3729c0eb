"""Rows of Annex IV: what is printed of one worker, line by line, and how tall all rows are."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass

from desktop.domain.declaration import DeclarationSnapshot, SnapshotWorker
from desktop.domain.identity import mask_nik, mask_passport
from desktop.domain.letter import WorkerColumn
from desktop.domain.money import Sen
from desktop.report.fonts import REGULAR, SEMIBOLD, printable, wrapped
from desktop.report.note_words import note
from desktop.report.words import OPEN_STATUSES, PROGRAM_ORDER
from desktop.report.worker_figures import LEADING, SIZE, ProgramFigures
from desktop.report.worker_layout import USUAL, WorkerLayout

PADDING = 3.4
FAILED_MARK = "▲"
UNSURE_MARK = "?"
_SHORT_NAME = 18
"""So many of the widest letters fit the column, so a shorter name need not be measured."""


class Concerns:
    """Which obligations concern which row of the sheet; row 0 (entered by hand) is no address."""

    def __init__(self, snapshot: DeclarationSnapshot) -> None:
        self.failed: dict[int, list[str]] = {}
        self.unsure: dict[int, list[str]] = {}
        for item in snapshot.obligations:
            if item.status in OPEN_STATUSES:
                self._add(self.failed, item.failed_rows, item.id)
            self._add(self.unsure, item.unconfirmed_rows, item.id)

    @staticmethod
    def _add(known: dict[int, list[str]], rows: tuple[int, ...], obligation_id: str) -> None:
        for row in rows:
            if row:
                known.setdefault(row, []).append(obligation_id)


@dataclass(frozen=True, slots=True)
class Identity:
    """The lines of the name column; the first ``names`` of them are the name."""

    lines: tuple[str, ...]
    names: int


class WorkerRows:
    """All rows of the annex: their texts on demand, their heights beforehand."""

    def __init__(
        self,
        snapshot: DeclarationSnapshot,
        *,
        mask_identity: bool,
        layout: WorkerLayout = USUAL,
    ) -> None:
        self.workers = snapshot.workers
        self.layout = layout
        self._mask = mask_identity
        self._concerns = Concerns(snapshot)
        codes = sorted({code for worker in self.workers for code in worker.notes})
        self.note_letters = {code: _letter(index) for index, code in enumerate(codes)}
        self.figures = ProgramFigures(layout)
        self._ends = self._measured()

    def __len__(self) -> int:
        return len(self.workers)

    def _measured(self) -> array[float]:
        ends = array("d", [0.0])
        for worker in self.workers:
            lines = max(len(self.identity(worker).lines), self._least_lines(worker))
            ends.append(ends[-1] + lines * LEADING + PADDING)
        return ends

    def _least_lines(self, worker: SnapshotWorker) -> int:
        """Return how many lines the columns beside the name need."""
        if self.layout.shows(WorkerColumn.PROGRAMS):
            return figure_lines(worker)
        has_three = self.layout.columns & {WorkerColumn.TERMS, WorkerColumn.WAGE}
        return 3 if has_three else 1

    def height(self, start: int, stop: int) -> float:
        """Return the height of the rows from ``start`` up to ``stop``, in points."""
        return self._ends[stop] - self._ends[start]

    def stop_for(self, start: int, room: float) -> int:
        """Return where a page must stop that begins at ``start`` and has ``room`` points."""
        return bisect_right(self._ends, self._ends[start] + room + 0.01) - 1

    def legend(self) -> list[str]:
        """Return the note letters with their sentences."""
        return [f"{letter} = {note(code)}" for code, letter in self.note_letters.items()]

    def identity(self, worker: SnapshotWorker) -> Identity:
        """Return name, number and marks, in lines that fit the column."""
        name = printable(worker.name)
        room = self.layout.name_room
        names = [name] if len(name) <= _SHORT_NAME else wrapped(name, SEMIBOLD, SIZE, room)
        marks = self._marks(worker)
        marked = wrapped(marks, REGULAR, SIZE, room) if marks else []
        shows_number = self.layout.shows(WorkerColumn.IDENTITY)
        numbers = [self._number(worker)] if shows_number else []
        return Identity((*names, *numbers, *marked), len(names))

    def _number(self, worker: SnapshotWorker) -> str:
        foreign = " (WNA)" if worker.citizenship == "WNA" else ""
        return f"{self._shown_number(worker)}{foreign}"

    def _shown_number(self, worker: SnapshotWorker) -> str:
        if worker.nik:
            return mask_nik(worker.nik) if self._mask else worker.nik
        if not worker.passport_number:
            return "tanpa NIK"
        number = printable(worker.passport_number)
        if self._mask:
            number = mask_passport(number)
        return f"Paspor {number}"

    def _marks(self, worker: SnapshotWorker) -> str:
        failed = self._concerns.failed.get(worker.row, ())
        unsure = self._concerns.unsure.get(worker.row, ())
        notes = [self.note_letters[code] for code in worker.notes]
        parts = [
            f"{FAILED_MARK} {' '.join(failed)}" if failed else "",
            f"{UNSURE_MARK} {' '.join(unsure)}" if unsure else "",
            f"cat. {' '.join(notes)}" if notes else "",
        ]
        return "  ".join(part for part in parts if part)


def _letter(index: int) -> str:
    return chr(ord("a") + index) if index < 26 else f"a{index - 25}"


def figure_lines(worker: SnapshotWorker) -> int:
    """Return how many lines the figures need: base, both shares, or the parts of JKP."""
    return max(3, 1 + len(worker.inside_sen))


def totals(workers: tuple[SnapshotWorker, ...]) -> dict[str, tuple[Sen, Sen]]:
    """Return the employer's and the workers' share per program, summed over the annex."""
    sums = dict.fromkeys(PROGRAM_ORDER, (0, 0))
    for worker in workers:
        for program in worker.base_sen:
            employer, own = sums.get(program, (0, 0))
            employer += worker.employer_share_sen.get(program, 0)
            own += worker.worker_share_sen.get(program, 0)
            sums[program] = (employer, own)
    return sums
