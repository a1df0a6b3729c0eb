"""The transfer service: read, plan, apply, undo, write."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.employer import Employer
from desktop.services.container import Services
from tests.services.conftest import make_worker

HEADINGS = [
    "Nama Lengkap",
    "NIK",
    "Tanggal Lahir",
    "Jenis Kelamin",
    "Tanggal Mulai Bekerja",
    "Upah",
]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return a workbook with two good rows and one whose date does not exist."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(HEADINGS)
    page.append(["Pekerja 1", "1871010101900001", "01-01-1990", "L", "06-01-2020", "4500000"])
    page.append(["Pekerja 2", "1871010101900002", "01-01-1990", "L", "06-01-2020", "5000000"])
    page.append(["Pekerja 3", "1871010101900003", "31-02-1990", "L", "06-01-2020", "5000000"])
    path = tmp_path / "tenaga kerja.xlsx"
    book.save(path)
    return path


@pytest.fixture
def ready(services: Services, employer: Employer) -> Services:
    """Return services with an employer and no workers."""
    services.employers.save(employer)
    return services


def test_a_plan_writes_nothing(ready: Services, sheet: Path) -> None:
    """Reading and planning leave the database as it was; the bad row is counted."""
    plan = ready.transfer.plan(ready.transfer.read(sheet))

    assert (len(plan.new), len(plan.changed), len(plan.unchanged), plan.rejected) == (2, 0, 0, 1)
    assert ready.workforce.count() == 0


def test_importing_twice_changes_nothing(ready: Services, sheet: Path) -> None:
    """The second plan finds every worker unchanged."""
    ready.transfer.apply(ready.transfer.plan(ready.transfer.read(sheet)))

    plan = ready.transfer.plan(ready.transfer.read(sheet))

    assert plan.is_empty
    assert len(plan.unchanged) == 2


def test_undo_brings_the_former_workforce_back(ready: Services, sheet: Path) -> None:
    """New workers go, changed ones are as before."""
    ready.workforce.save(make_worker(1))
    before = ready.workforce.all()
    plan = ready.transfer.plan(ready.transfer.read(sheet))
    assert [old.name for old, _new in plan.changed] == ["Pekerja 1"]

    applied = ready.transfer.apply(plan)
    assert ready.workforce.count() == 2
    assert ready.workforce.all() != before

    ready.transfer.undo(applied.batch_id)
    assert ready.workforce.all() == before


def test_a_person_twice_in_the_sheet_is_stored_once(ready: Services, sheet: Path) -> None:
    """Two rows with one NIK make one worker."""
    source = ready.transfer.read(sheet)
    doubled = replace(source, workers=(*source.workers, source.workers[0]))

    assert len(ready.transfer.plan(doubled).new) == 2


def test_export_goes_back_in_unchanged(ready: Services, tmp_path: Path) -> None:
    """What was exported is recognised as the stored workforce."""
    for number in (1, 2, 3):
        ready.workforce.save(make_worker(number))
    path = tmp_path / "ekspor.xlsx"

    assert ready.transfer.export(path) == 3

    plan = ready.transfer.plan(ready.transfer.read(path))
    assert plan.is_empty
    assert len(plan.unchanged) == 3


def test_the_template_is_written(ready: Services, tmp_path: Path) -> None:
    """The blank workbook carries the required headings."""
    path = tmp_path / "isian.xlsx"
    ready.transfer.write_template(path)

    headings = {cell.value for cell in openpyxl.load_workbook(path).worksheets[0][1]}
    assert any(str(heading).startswith("Nama Lengkap") for heading in headings)
