"""The transfer service: read, plan, apply, undo, write."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.program import MEMBER, Participation, ParticipationState
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Sex
from desktop.domain.worker_fields import with_values
from desktop.errors import UserError
from desktop.services.container import Services, build_services
from desktop.services.transfer import resolve
from desktop.storage.database import Database
from tests.services.conftest import NOW, make_worker

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


def test_what_the_sheet_has_no_column_for_stays(ready: Services, sheet: Path) -> None:
    """A sheet of wages alone does not take the memberships away that were entered before."""
    worker = with_values(make_worker(1, basic_wage=4_000_000_00), {"unit": "Gudang"})
    stored, _changes = ready.workforce.save(worker)

    ready.transfer.apply(ready.transfer.plan(ready.transfer.read(sheet)))

    worker = ready.workforce.get(stored.worker_id)
    assert (worker.basic_wage, worker.employment.unit) == (4_500_000_00, "Gudang")
    assert worker.employment_programs == stored.employment_programs


def test_a_bare_yes_takes_no_day_and_no_number_away(ready: Services, tmp_path: Path) -> None:
    """A list of every month says that somebody is a member, not that the day is forgotten."""
    known = Participation(ParticipationState.YES, date(2020, 1, 6), "JKK-9")
    stored, _changes = ready.workforce.save(
        make_worker(1, employment_programs=(known, *(MEMBER,) * 4))
    )
    path = tmp_path / "bulan.csv"
    head = "Nama Lengkap;NIK;Tanggal Lahir;Jenis Kelamin;Status;Tanggal Mulai Bekerja;Upah;JKK;JKM"
    rest = f"{stored.name};{stored.nik};01-01-1990;L;PKWT;06-01-2020;4500000"
    path.write_text(f"{head}\n{rest};Ya;05-02-2021\n", encoding="utf-8")
    ((_old, wanted),) = ready.transfer.plan(ready.transfer.read(path)).changed
    assert wanted.employment_programs[0] == known
    assert wanted.employment_programs[1].registered_on == date(2021, 2, 5)


def test_a_wage_from_a_sheet_leaves_past_months_alone(ready: Services, sheet: Path) -> None:
    """A changed wage holds from the day of the plan; undoing the import forgets that it was."""
    stored, _changes = ready.workforce.save(make_worker(1, basic_wage=4_000_000_00))
    applied = ready.transfer.apply(ready.transfer.plan(ready.transfer.read(sheet)))

    def wage_on(day: date) -> int:
        return next(w.basic_wage for w in ready.workforce.as_of(day) if w.nik == stored.nik)

    assert (wage_on(date(2026, 10, 31)), wage_on(date(2026, 11, 1))) == (400_000_000, 450_000_000)
    (change,) = ready.workforce.history(stored.worker_id)
    assert change.batch_id == applied.batch_id
    ready.transfer.undo(applied.batch_id)
    assert ready.workforce.history(stored.worker_id) == ()
    assert wage_on(date(2026, 11, 1)) == 400_000_000


def test_an_older_sheet_leaves_the_latest_wage_alone(ready: Services, sheet: Path) -> None:
    """A sheet for an earlier month fills the gap before the change that is known already."""
    stored, _changes = ready.workforce.save(make_worker(1, basic_wage=4_000_000_00))
    raised = replace(stored, basic_wage=5_000_000_00)
    ready.workforce.save(raised, since=date(2026, 6, 1))
    source = ready.transfer.read(sheet)

    ready.transfer.apply(ready.transfer.plan(source, date(2026, 3, 1)))

    wages = [
        ready.workforce.as_of(day)[0].basic_wage // 100_000_000
        for day in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 6, 1))
    ]
    assert wages == [4, 4, 5]
    assert ready.workforce.get(stored.worker_id).basic_wage == 5_000_000_00
    assert ready.workforce.as_of(date(2026, 5, 31))[0].basic_wage == 4_500_000_00


def test_who_is_missing_is_proposed_and_ended_only_when_told(ready: Services, sheet: Path) -> None:
    """A rejected row is no absence; a leaver gets a last day and stays in the database."""
    for number in (1, 2, 3, 4):
        ready.workforce.save(make_worker(number))
    plan = ready.transfer.plan(ready.transfer.read(sheet))
    (gone,) = plan.leaving
    assert gone.name == "Pekerja 4"

    ready.transfer.apply(plan)
    assert ready.workforce.get(gone.worker_id).employment.end is None

    plan = ready.transfer.plan(ready.transfer.read(sheet))
    assert plan.last_day_of_leavers is not None
    applied = ready.transfer.apply(plan, {gone.worker_id: plan.last_day_of_leavers})
    assert ready.workforce.get(gone.worker_id).employment.end == date(2026, 10, 31)
    assert ready.workforce.count() == 4
    ready.transfer.undo(applied.batch_id)
    assert ready.workforce.get(gone.worker_id).employment.end is None


def test_nobody_leaves_before_the_first_day(ready: Services, sheet: Path) -> None:
    """A last day before the start is refused, and nothing is written."""
    for number in (1, 2, 4):
        ready.workforce.save(make_worker(number))
    plan = ready.transfer.plan(ready.transfer.read(sheet))
    with pytest.raises(UserError) as caught:
        ready.transfer.apply(plan, {plan.leaving[0].worker_id: date(2019, 1, 1)})
    assert caught.value.code == "LEFT_BEFORE_START"


def test_a_sheet_of_joiners_proposes_no_leavers(ready: Services, sheet: Path) -> None:
    """Where most are missing, the sheet is no list of everybody."""
    for number in range(1, 8):
        ready.workforce.save(make_worker(number))
    assert ready.transfer.plan(ready.transfer.read(sheet)).leaving == ()


def test_an_ambiguous_row_waits_for_an_answer(ready: Services, sheet: Path) -> None:
    """Same name and birth date, other NIK: nothing happens until somebody says who it is."""
    stored, _changes = ready.workforce.save(make_worker(1, nik="1871010101900099"))
    plan = ready.transfer.plan(ready.transfer.read(sheet))
    (doubt,) = plan.ambiguous
    assert doubt.candidates == (stored,)
    assert [worker.name for worker in plan.new] == ["Pekerja 2"]

    as_new = resolve(plan, {doubt.worker.source_row: 0})
    assert (len(as_new.new), as_new.ambiguous) == (2, ())
    with pytest.raises(KeyError):
        resolve(plan, {doubt.worker.source_row: stored.worker_id + 7})
    ready.transfer.apply(resolve(plan, {doubt.worker.source_row: stored.worker_id}))
    assert ready.workforce.get(stored.worker_id).nik == "1871010101900001"


def test_a_sheet_with_the_former_nik_finds_its_worker(ready: Services, sheet: Path) -> None:
    """A wrong NIK that was put right does not come back with an old sheet."""
    wrong, _changes = ready.workforce.save(make_worker(1))
    ready.workforce.save(replace(wrong, nik="1871010101900077", name="Pekerja Satu"))

    plan = ready.transfer.plan(ready.transfer.read(sheet))
    ready.transfer.apply(plan)

    assert [worker.name for worker in plan.new] == ["Pekerja 2"]
    assert ready.workforce.get(wrong.worker_id).nik == "1871010101900077"


def test_undo_brings_the_former_workforce_back(ready: Services, sheet: Path) -> None:
    """New workers go, changed ones are as before."""
    ready.workforce.save(make_worker(1, basic_wage=4_000_000_00))
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


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_families_are_exported_and_come_back(
    ready: Services,
    tmp_path: Path,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    suffix: str,
) -> None:
    """Nobody changes where they are known, and an empty file gets the identical workforce."""
    family = (
        Dependant(name="Ani Rekaan", relation=Relation.SPOUSE, sex=Sex.FEMALE, is_employed=True,
                  jkn=ParticipationState.YES, birth_date=date(1991, 5, 4)),
        Dependant(name="Anak Satu", relation=Relation.CHILD, jkn=ParticipationState.NO),
        Dependant(name="Anak Dua", relation=Relation.CHILD, nik="1871014203200003"),
        Dependant(name="Ibu Rekaan", relation=Relation.EXTRA, jkn_number="0001234567890",
                  jkn=ParticipationState.YES),
    )  # fmt: skip
    for number in (1, 2):
        stored, _changes = ready.workforce.save(make_worker(number))
    ready.workforce.save_family(stored.worker_id, family)
    path = tmp_path / f"ekspor.{suffix}"
    assert ready.transfer.export(path) == 2
    plan = ready.transfer.plan(ready.transfer.read(path))
    assert (plan.is_empty, plan.rejected, len(plan.unchanged)) == (True, 0, 2)
    with Database.open(tmp_path / "lain.sqlite") as database:
        other = build_services(database, rulebook, obligations, lambda: NOW)
        other.employers.save(replace(ready.employers.required(), employer_id=0))
        other.import_desk.apply(other.import_desk.plan(other.import_desk.open(path)))
        assert other.workforce.all() == ready.workforce.all()
        assert other.workforce.all()[1].family == family


def test_the_template_is_written(ready: Services, tmp_path: Path) -> None:
    """The blank workbook carries the required headings."""
    path = tmp_path / "isian.xlsx"
    ready.transfer.write_template(path)

    headings = {cell.value for cell in openpyxl.load_workbook(path).worksheets[0][1]}
    assert any(str(heading).startswith("Nama Lengkap") for heading in headings)
