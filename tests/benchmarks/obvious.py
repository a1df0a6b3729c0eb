"""The obvious ways: how each job would be done first, by the library that comes to mind."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from peewee import chunked

from desktop.domain.declaration import SnapshotWorker
from desktop.storage.database import Database
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_rows import WORKER_COLUMNS

_AT_ONCE = 500
"""Rows of one ``insert_many``: SQLite takes so many values in one statement."""
_CEILING = Decimal(11086300)
_RATES: Mapping[str, tuple[Decimal, Decimal, Decimal | None]] = {
    "jkk_state": (Decimal("0.0089"), Decimal(0), None),
    "jkm_state": (Decimal("0.003"), Decimal(0), None),
    "jht_state": (Decimal("0.037"), Decimal("0.02"), None),
    "jp_state": (Decimal("0.02"), Decimal("0.01"), _CEILING),
    "jkn_status": (Decimal("0.04"), Decimal("0.01"), Decimal(12000000)),
}
"""Rates as large as those of the law, of employer and worker, and up to which wage."""
_CENT = Decimal("0.01")


def read_sheet(path: Path) -> int:
    """Read a workbook row by row with openpyxl; nothing is checked."""
    from openpyxl import load_workbook

    with closing(load_workbook(path, read_only=True)) as book:
        (sheet,) = book.worksheets
        return sum(1 for _row in sheet.iter_rows(values_only=True))


def write_sheet(path: Path, rows: Iterable[Iterable[tuple[int, str | float]]]) -> None:
    """Write rows of cells, each with its column, with openpyxl."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        cells: list[WriteOnlyCell | float | None] = []
        for column, value in row:
            cells += [None] * (column - len(cells))
            cell = value
            if isinstance(value, str):
                cell = WriteOnlyCell(sheet, value)
                cell.number_format = "@"
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def insert_many(database: Database, rows: Sequence[Sequence[object]]) -> None:
    """Store rows of an employer, an import and a worker by the statement of the ORM."""
    names = ("employer_id", "import_batch_id", *WORKER_COLUMNS)
    with database.transaction():
        for some in chunked(rows, _AT_ONCE):
            made = [dict(zip(names, row, strict=True), is_removed=False) for row in some]
            database.run(WorkerRecord.insert_many(made))


def instances(database: Database) -> list[WorkerRecord]:
    """Read everybody as instances of the model."""
    return list(WorkerRecord.select().bind(database._peewee))


def contributions(database: Database) -> Mapping[str, Decimal]:
    """Sum up the shares of a month, in Decimal, out of instances of the model."""
    sums = dict.fromkeys(_RATES, Decimal(0))
    for worker in instances(database):
        wage = Decimal(worker.basic_wage + worker.fixed_allowances) / 100
        for name, (employer, own, ceiling) in _RATES.items():
            if getattr(worker, name) in {"no", "none"}:
                continue
            base = min(wage, ceiling) if ceiling else wage
            for rate in (employer, own):
                sums[name] += (base * rate).quantize(_CENT, ROUND_HALF_UP)
    return sums


def long_table(workers: Iterable[SnapshotWorker]) -> bytes:
    """Print the columns of the annex as one table of platypus."""
    from reportlab.platypus import LongTable, SimpleDocTemplate

    target = io.BytesIO()
    rows = [_printed(number, worker) for number, worker in enumerate(workers, 1)]
    SimpleDocTemplate(target, pagesize=(842, 595)).build([LongTable(rows)])
    return target.getvalue()


def _printed(number: int, worker: SnapshotWorker) -> list[str]:
    shares = (worker.base_sen, worker.employer_share_sen, worker.worker_share_sen)
    programs = (
        "\n".join([state[:3], *(f"{share[name] / 100:,.2f}" for share in shares if name in share)])
        for name, state in worker.participation.items()
    )
    return [
        str(number),
        f"{worker.name}\n{worker.nik or worker.passport_number}",
        f"{worker.kind}\n{worker.start}\n{worker.birth_date}",
        f"{worker.basic_wage_sen / 100:,.2f}\n{worker.fixed_allowances_sen / 100:,.2f}",
        *programs,
    ]
