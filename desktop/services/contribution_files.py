"""The contributions of a month as a workbook or a text table, for those who add up and compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from desktop.domain.contribution import (
    BILLED_PROGRAMS,
    MonthContributions,
    WorkerContribution,
)
from desktop.domain.money import Sen
from desktop.domain.month_rates import INSIDE_PARTS, JKP_FROM_JKK, JKP_FROM_JKM, JKP_GOVERNMENT
from desktop.domain.program import Program
from desktop.domain.texts import note_text
from desktop.exchange.messages import user_error
from desktop.exchange.sheet import read_workbook
from desktop.exchange.table_export import Cell, export_table

_WORKER_SHARES = (Program.JHT, Program.JP, Program.JKN)
_INSIDE = {
    JKP_FROM_JKK: "JKP di dalam JKK",
    JKP_FROM_JKM: "JKP di dalam JKM",
    JKP_GOVERNMENT: "JKP dari Pemerintah",
}
_HEADS = (
    ("Baris", 8),
    ("Nomor Pegawai", 14),
    ("NIK atau Paspor", 19),
    ("Nama Lengkap", 30),
    ("Upah", 16),
    *((f"Dasar {program.value}", 16) for program in Program),
    *((f"{program.value} Pemberi Kerja", 15) for program in BILLED_PROGRAMS),
    ("Jumlah Pemberi Kerja", 16),
    *((f"{program.value} Pekerja", 15) for program in _WORKER_SHARES),
    ("Jumlah Pekerja", 16),
    *((_INSIDE[part], 15) for part in INSIDE_PARTS),
    ("Catatan", 50),
)
_TOTAL = "Jumlah Seluruhnya"


def export_contributions(path: Path, contributions: MonthContributions) -> int:
    """Write one line for each worker and a last one of sums; return the number of workers.

    A workbook is read back before anybody is told that it is done. Raises ``UserError``
    EXPORT_FORMAT for a suffix other than ``.xlsx`` and ``.csv``, FILE_CANNOT_WRITE and
    FILE_NOT_AS_WRITTEN as for every export.
    """
    written = export_table(path, f"Iuran {contributions.month}", _HEADS, _rows(contributions))
    if path.suffix.lower() == ".xlsx":
        (sheet,) = read_workbook(path)
        if len(sheet.rows) != written + 1:
            raise user_error("FILE_NOT_AS_WRITTEN", file=path.name)
    return len(contributions.workers)


def _rows(contributions: MonthContributions) -> Iterator[tuple[Cell, ...]]:
    yield from map(_row, contributions.workers)
    bases = _sums(item.base for item in contributions.workers)
    yield (
        None,
        None,
        None,
        _TOTAL,
        None,
        *_amounts(bases, Program),
        *_shares(contributions.employer_total, BILLED_PROGRAMS),
        *_shares(contributions.worker_total, _WORKER_SHARES),
        *(contributions.inside_total.get(part) for part in INSIDE_PARTS),
        None,
    )


def _row(item: WorkerContribution) -> tuple[Cell, ...]:
    worker = item.worker
    return (
        str(worker.source_row) if worker.source_row else None,
        worker.staff_number,
        worker.identity_number,
        worker.name,
        worker.wage,
        *_amounts(item.base, Program),
        *_shares(item.employer_share, BILLED_PROGRAMS),
        *_shares(item.worker_share, _WORKER_SHARES),
        *(item.inside.get(part) for part in INSIDE_PARTS),
        " ".join(map(note_text, item.notes)),
    )


def _amounts(amounts: Mapping[Program, Sen], programs: Iterable[Program]) -> list[Cell]:
    return [amounts.get(program) for program in programs]


def _shares(amounts: Mapping[Program, Sen], programs: Iterable[Program]) -> list[Cell]:
    """Return the shares with their sum behind them."""
    shown = _amounts(amounts, programs)
    return [*shown, sum(amounts.values())]


def _sums(amounts: Iterable[Mapping[Program, Sen]]) -> dict[Program, Sen]:
    sums: dict[Program, Sen] = {}
    for each in amounts:
        for program, amount in each.items():
            sums[program] = sums.get(program, 0) + amount
    return sums
