"""The whole import of 100,000 workers against the bare reading of the same workbook."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.exchange.worker_export import export_workforce
from desktop.services.container import build_services
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook
from desktop.storage.database import Database
from tests.benchmarks.workforce import AS_OF, EMPLOYER, invented_workers
from tests.services.conftest import NOW

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

WORKERS = 100_000
BUDGET = 2.5


def bare_reading(path: Path) -> int:
    """Return the number of rows that the parser alone gives."""
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    return sum(1 for _row in sheet.iter_rows())


def test_an_import_takes_at_most_two_and_a_half_readings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reading, checking, planning, encrypting and indexing stay within the budget."""
    path = tmp_path / "besar.xlsx"
    assert export_workforce(path, invented_workers(WORKERS)) == WORKERS
    began = time.perf_counter()
    assert bare_reading(path) == WORKERS + 1
    bare = time.perf_counter() - began
    reports: list[tuple[int, int]] = []
    with Database.open(tmp_path / "patuh.sqlite", password="rahasia panjang") as database:
        services = build_services(database, load_rulebook(), load_obligations(), lambda: NOW)
        services.employers.save(EMPLOYER)
        gc.collect()
        began = time.perf_counter()
        desk = services.import_desk
        draft = desk.open(path, lambda done, total: reports.append((done, total)))
        read = time.perf_counter() - began
        plan = desk.plan(draft)
        planned = time.perf_counter() - began
        desk.apply(plan)
        whole = time.perf_counter() - began
        assert services.workforce.count() == WORKERS
    assert NOW.date() == AS_OF
    assert len(reports) > 100
    with capsys.disabled():
        print(f"\nbare {bare:.2f} s, read {read:.2f}, plan {planned:.2f}, whole {whole:.2f} s")
        print(f"ratio {whole / bare:.2f}")
    assert whole <= BUDGET * bare
