"""Rows that wait for a word of the user, family members, leavers, and the day of the changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex, Worker
from desktop.services.container import Services
from desktop.services.import_desk import DeskPlan
from desktop.storage.change_log import LogQuery
from tests.exchange.test_templates import EDABU, WIFE, WORKER, edabu
from tests.services.conftest import make_worker

HEADINGS = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"]
CHILD = {
    **WIFE,
    "No": "3",
    "NIK/KITAS/KITAP": "",
    "Nama Lengkap": "Cici Contoh",
    "Kode Hub. Keluarga (PISA)": "4",
    "Tgl Lahir": "12/31/2020",
}


@pytest.fixture
def ready(services: Services, employer: Employer) -> Services:
    """Return services with an employer and no workers."""
    services.employers.save(employer)
    return services


def book(path: Path, rows: list[list[str]]) -> Path:
    """Write a workbook with one sheet."""
    written = openpyxl.Workbook()
    for row in rows:
        written.worksheets[0].append(row)
    written.save(path)
    return path


def row_of(worker: Worker, **changes: str) -> list[str]:
    """Return the row of a stored worker as a company writes it."""
    cells = {
        "Nama": worker.name,
        "NIK": worker.nik,
        "Tgl Lahir": f"{worker.birth_date:%d-%m-%Y}",
        "L/P": "L",
        "TMT Kerja": "06-01-2020",
        "Upah": "4500000",
    }
    return list({**cells, **changes}.values())


def planned(services: Services, path: Path) -> DeskPlan:
    """Return the plan for a file about which nothing is asked."""
    return services.import_desk.plan(services.import_desk.open(path))


@pytest.fixture
def wrong_nik(ready: Services, tmp_path: Path) -> tuple[Worker, DeskPlan]:
    """Return a stored worker, and the plan of a sheet that writes another NIK for the same name."""
    stored, _changes = ready.workforce.save(make_worker(1))
    row = row_of(stored, NIK="1871010101909999", Upah="5000000")
    return stored, planned(ready, book(tmp_path / "orang.xlsx", [HEADINGS, row]))


def test_nobody_is_guessed_and_an_open_row_waits(
    ready: Services, wrong_nik: tuple[Worker, DeskPlan]
) -> None:
    """A row without an answer changes nobody and makes nobody; it waits with its reason."""
    _stored, plan = wrong_nik
    assert (len(plan.plan.ambiguous), plan.waiting, plan.decided.is_empty) == (1, 1, True)
    ready.import_desk.apply(plan)
    assert ready.workforce.count() == 1
    ((row,),) = [sheet.rows for sheet in ready.tray.sheets()]
    assert [finding.code for finding in row.findings] == ["MATCH_OTHER_NIK"]


def test_the_same_person_keeps_the_record(
    ready: Services, wrong_nik: tuple[Worker, DeskPlan]
) -> None:
    """Told that it is the same, the NIK is put right, the former one stays known, undo returns."""
    stored, plan = wrong_nik
    decided = replace(plan, answers={2: stored.worker_id})
    assert decided.waiting == 0
    applied = ready.import_desk.apply(decided)
    (worker,) = ready.workforce.all()
    assert (worker.worker_id, worker.nik[-4:]) == (stored.worker_id, "9999")
    assert worker.basic_wage == 5_000_000_00
    ready.transfer.undo(applied.batch_id)
    assert ready.workforce.all() == [stored]


def test_somebody_new_becomes_a_record_of_their_own(
    ready: Services, wrong_nik: tuple[Worker, DeskPlan]
) -> None:
    """Told that it is another person, both stand in the list."""
    stored, plan = wrong_nik
    ready.import_desk.apply(replace(plan, answers={2: 0}))
    assert {worker.nik for worker in ready.workforce.all()} == {stored.nik, "1871010101909999"}


def test_a_row_that_waited_for_an_answer_comes_back(
    ready: Services, wrong_nik: tuple[Worker, DeskPlan], tmp_path: Path
) -> None:
    """The exported row asks again, and once it is answered nothing waits."""
    stored, plan = wrong_nik
    ready.import_desk.apply(plan)
    path = tmp_path / "menunggu.xlsx"
    ready.tray.export(path)
    again = planned(ready, path)
    assert [item.worker.name for item in again.plan.ambiguous] == [stored.name]
    assert again.plan.leaving == ()
    row = again.plan.ambiguous[0].worker.source_row
    ready.import_desk.apply(replace(again, answers={row: stored.worker_id}))
    assert (ready.tray.count(), ready.workforce.count()) == (0, 1)


@pytest.mark.parametrize(
    "changes", [{"Nama": "PEKERJA 3"}, {"Nama": "Nama lain", "No. Pegawai": "MB-3"}]
)
def test_whoever_stands_in_a_broken_row_has_not_left(
    ready: Services, tmp_path: Path, changes: dict[str, str]
) -> None:
    """The NIK is lost; the name in capitals or the staff number still says who it is."""
    people = [ready.workforce.save(make_worker(n, staff_number=f"MB-{n}"))[0] for n in (1, 2, 3, 4)]
    rows = [[*row_of(worker), worker.staff_number] for worker in people[:2]]
    cells = {"NIK": "1.87101010190000E+15", **changes}
    staff_number = cells.pop("No. Pegawai", "")
    rows.append([*row_of(people[2], **cells), staff_number])
    plan = planned(ready, book(tmp_path / "orang.xlsx", [[*HEADINGS, "No. Pegawai"], *rows]))
    assert plan.plan.rejected == 1
    assert [worker.name for worker in plan.plan.leaving] == ["Pekerja 4"]


def test_leavers_are_ended_in_the_step_of_the_import(ready: Services, tmp_path: Path) -> None:
    """Who was ticked gets a last day, who was not stays; one undo takes all of it back."""
    people = [ready.workforce.save(make_worker(n))[0] for n in (1, 2, 3, 4)]
    rows = [row_of(worker) for worker in people[:2]]
    plan = planned(ready, book(tmp_path / "orang.xlsx", [HEADINGS, *rows]))
    assert [worker.name for worker in plan.plan.leaving] == ["Pekerja 3", "Pekerja 4"]
    assert plan.is_empty
    decided = replace(plan, leaving={people[2].worker_id: date(2026, 10, 31)})
    assert not decided.is_empty
    applied = ready.import_desk.apply(decided)
    ends = [worker.employment.end for worker in ready.workforce.all()]
    assert ends == [None, None, date(2026, 10, 31), None]
    ready.transfer.undo(applied.batch_id)
    assert [worker.employment.end for worker in ready.workforce.all()] == [None] * 4


def test_changes_hold_from_the_month_that_the_sheet_names(ready: Services, tmp_path: Path) -> None:
    """The title above the table proposes the day; another day may be said."""
    stored, _changes = ready.workforce.save(make_worker(1))
    rows = [["PERIODE: AGUSTUS 2026"], HEADINGS, row_of(stored, Upah="5000000")]
    draft = ready.import_desk.open(book(tmp_path / "orang.xlsx", rows))
    assert ready.import_desk.plan(draft).plan.in_force_from == date(2026, 8, 1)
    plan = ready.import_desk.plan(draft, date(2026, 9, 1))
    ready.import_desk.apply(plan)
    wages = [
        ready.workforce.as_of(day)[0].basic_wage for day in (date(2026, 8, 31), date(2026, 9, 1))
    ]
    assert wages == [4_500_000_00, 5_000_000_00]


# --- family -----------------------------------------------------------------------------------


def test_family_rows_become_family_members(ready: Services, tmp_path: Path) -> None:
    """They stand at their worker, are counted in the plan, logged once and undone with it."""
    path = book(tmp_path / "edabu.xlsx", edabu(EDABU, WORKER, WIFE, CHILD))
    plan = planned(ready, path)
    assert (plan.plan.family_members, plan.waiting) == (2, 0)
    applied = ready.import_desk.apply(plan)
    (worker,) = ready.workforce.all()
    wife, child = worker.family
    assert wife == Dependant(
        name="Ani Contoh",
        relation=Relation.SPOUSE,
        birth_date=date(1996, 3, 12),
        sex=Sex.FEMALE,
        nik="1871015203960001",
    )
    assert (child.relation, child.jkn) == (Relation.CHILD, ParticipationState.UNKNOWN)
    entry = ready.change_log.entries(LogQuery())[0]
    assert (entry.action, entry.details["family_members"]) == ("imported", 2)
    assert planned(ready, path).plan.changed == ()
    ready.transfer.undo(applied.batch_id)
    assert ready.workforce.all() == []


def test_a_family_grows_and_is_never_cut(ready: Services, tmp_path: Path) -> None:
    """A form that names one child leaves the others, and what was known of her, in place."""
    ready.import_desk.apply(planned(ready, book(tmp_path / "a.xlsx", edabu(EDABU, WORKER, WIFE))))
    (worker,) = ready.workforce.all()
    known = replace(worker.family[0], jkn=ParticipationState.YES, is_employed=True)
    ready.workforce.save_family(worker.worker_id, (known,))
    path = book(tmp_path / "b.xlsx", edabu(EDABU, WORKER, {**WIFE, "Tgl Lahir": ""}, CHILD))
    plan = planned(ready, path)
    assert [old.worker_id for old, _wanted in plan.plan.changed] == [worker.worker_id]
    applied = ready.import_desk.apply(plan)
    family = ready.workforce.get(worker.worker_id).family
    assert (family[0], family[1].name) == (known, "Cici Contoh")
    ready.transfer.undo(applied.batch_id)
    assert ready.workforce.get(worker.worker_id).family == (known,)


def test_the_family_of_a_row_that_waits_waits_with_it(ready: Services, tmp_path: Path) -> None:
    """Worker and family come out of the tray together and go in together, once corrected."""
    broken = {**WORKER, "NIK/KITAS/KITAP": "187101"}
    odd = {**CHILD, "Kode Hub. Keluarga (PISA)": "9"}
    path = book(tmp_path / "edabu.xlsx", edabu(EDABU, broken, WIFE, odd))
    ready.import_desk.apply(planned(ready, path))
    (sheet,) = ready.tray.sheets()
    codes = [finding.code for row in sheet.rows for finding in row.findings]
    assert {"NIK_LENGTH", "FAMILY_WAITS", "FAMILY_NOT_READ"} <= set(codes)
    waiting = tmp_path / "menunggu.xlsx"
    ready.tray.export(waiting)
    corrected = openpyxl.load_workbook(waiting)
    for row in corrected.worksheets[0].iter_rows():
        for cell in row:
            cell.value = {"187101": WORKER["NIK/KITAS/KITAP"], "9": "4"}.get(cell.value, cell.value)
    corrected.save(waiting)
    ready.import_desk.apply(planned(ready, waiting))
    (worker,) = ready.workforce.all()
    assert [person.name for person in worker.family] == ["Ani Contoh", "Cici Contoh"]
    assert ready.tray.count() == 0


def test_of_two_rows_for_one_person_the_other_waits(ready: Services, tmp_path: Path) -> None:
    """Who came back is recorded as employed, wherever the row stands; nothing is dropped."""
    person = make_worker(1)
    head = [*HEADINGS, "Tanggal Keluar"]
    back = [*row_of(person, **{"TMT Kerja": "01-06-2026"}), ""]
    former = [*row_of(person), "31-03-2026"]
    plan = planned(ready, book(tmp_path / "dua.xlsx", [head, back, former]))
    (new,) = plan.decided.new
    assert (new.source_row, new.employment.end) == (2, None)
    assert plan.decided.source.rejected_rows == (3,)
    told = [(f.row, f.code, f.expected) for f in plan.decided.source.findings if f.row == 3]
    assert (3, "PERSON_TWICE", "2") in told
    ready.import_desk.apply(plan)
    assert ready.tray.count() == 1


def test_the_family_below_a_repeated_row_is_kept(ready: Services, tmp_path: Path) -> None:
    """A worker listed twice alike is one; spouse and child may stand below either."""
    again = {**WORKER, "No": "9"}
    path = book(tmp_path / "edabu.xlsx", edabu(EDABU, WORKER, WIFE, again, CHILD))
    plan = planned(ready, path)
    (new,) = plan.decided.new
    assert [person.name for person in new.family] == [WIFE["Nama Lengkap"], "Cici Contoh"]
    assert plan.waiting == 0


def test_a_cell_of_the_family_that_cannot_be_read_is_told(ready: Services, tmp_path: Path) -> None:
    """The member goes in without it and with a warning; repairs are shown and may be refused."""
    broken = {**WIFE, "NIK/KITAS/KITAP": "1.87101E+15", "Tgl Lahir": "5 Mei 1991"}
    young = {**CHILD, "Tgl Lahir": "12/31/20"}
    path = book(tmp_path / "edabu.xlsx", edabu(EDABU, WORKER, broken, young))
    draft = ready.import_desk.open(path)
    plan = ready.import_desk.plan(draft)
    wife, child = plan.decided.new[0].family
    assert (wife.nik, wife.birth_date) == ("", date(1991, 5, 5))
    assert child.birth_date is None
    told = {(f.code, f.value) for f in plan.decided.source.findings if f.level.value == "warning"}
    assert {("FAMILY_CELL_EMPTY", "1.87101E+15"), ("FAMILY_CELL_EMPTY", "12/31/20")} <= told
    repairs = {r.kind: (r.before, r.after) for r in plan.draft.source.proposals}
    assert repairs["date_words"] == ("5 Mei 1991", "05-05-1991")
    assert repairs["short_year"] == ("12/31/20", "31-12-2020")
    taken = replace(draft, choices=replace(draft.choices, refused_kinds=frozenset()))
    again = ready.import_desk.plan(ready.import_desk.examine(taken))
    assert again.decided.new[0].family[1].birth_date == date(2020, 12, 31)


def test_spaces_of_the_family_are_repairs_too(ready: Services, tmp_path: Path) -> None:
    """What is taken off around a family member's cells is listed like that of a worker."""
    path = book(tmp_path / "edabu.xlsx", edabu(EDABU, WORKER, {**WIFE, "Nama Lengkap": " Ani "}))
    source = ready.import_desk.open(path).source
    assert source is not None
    assert ("spaces", " Ani ", "Ani") in [(r.kind, r.before, r.after) for r in source.proposals]
