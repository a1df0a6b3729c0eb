"""The desk: what goes in, what waits, what is remembered, and that nothing is written before."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.employer import Employer
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.domain.progress import Cancelled
from desktop.domain.worker import Sex
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.import_desk import DeskPlan, ImportDraft
from tests.services.conftest import make_worker

HEADINGS = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"]
ROWS = 10_000
BROKEN_IN_A_HUNDRED = 3


@pytest.fixture
def ready(services: Services, employer: Employer) -> Services:
    """Return services with an employer and no workers."""
    services.employers.save(employer)
    return services


def book(path: Path, *rows: list[str]) -> Path:
    """Write a workbook with one sheet."""
    written = openpyxl.Workbook()
    page = written.active
    page.title = "Data"
    for row in rows:
        page.append(row)
    written.save(path)
    return path


def planned(services: Services, path: Path) -> DeskPlan:
    """Return the plan for a file about which nothing is asked."""
    return services.import_desk.plan(services.import_desk.open(path))


def person(number: int) -> list[str]:
    """Return a row of an invented worker."""
    born = date(1970, 1, 1) + timedelta(days=number)
    nik = f"187101{born:%d%m%y}{number % 9_999 + 1:04d}"
    return [f"Pekerja {number}", nik, f"{born:%d-%m-%Y}", "L", "06-01-2020", "4500000"]


def broken(row: list[str], chance: random.Random) -> list[str]:
    """Return the row with one cell that nobody can read."""
    column, text = chance.choice(
        [
            (0, ""),
            (1, "1.87101E+15"),
            (1, "187101"),
            (2, "31-02-1990"),
            (3, "?"),
            (4, "kemarin"),
            (5, "belum tahu"),
        ]
    )
    return [text if index == column else cell for index, cell in enumerate(row)]


def many(chance: random.Random) -> Iterator[tuple[bool, list[str]]]:
    """Yield the rows, three in a hundred of them with a broken cell."""
    bad = set(chance.sample(range(ROWS), ROWS * BROKEN_IN_A_HUNDRED // 100))
    for number in range(ROWS):
        row = person(number)
        yield number not in bad, broken(row, chance) if number in bad else row


def test_good_rows_go_in_and_all_broken_rows_wait(ready: Services, tmp_path: Path) -> None:
    """Of 10,000 rows with three in a hundred broken exactly the good ones are stored."""
    rows = list(many(random.Random(20_261_129)))
    text = "\n".join(";".join(row) for row in [HEADINGS, *(row for _, row in rows)])
    path = tmp_path / "besar.csv"
    path.write_text(text, encoding="utf-8")

    plan = planned(ready, path)
    assert ready.workforce.count() == ready.tray.count() == 0
    ready.import_desk.apply(plan)

    good = {n: row for n, (is_good, row) in enumerate(rows, start=2) if is_good}
    stored = {worker.source_row: worker for worker in ready.workforce.all()}
    assert stored.keys() == good.keys()
    for number, (name, nik, born, _sex, start, wage) in good.items():
        worker = stored[number]
        told = (worker.birth_date, worker.employment.start)
        assert (worker.name, worker.nik, worker.sex) == (name, nik, Sex.MALE)
        assert [f"{day:%d-%m-%Y}" for day in told] == [born, start]
        assert worker.basic_wage == int(wage) * 100
    (sheet,) = ready.tray.sheets()
    waiting = {n: row for n, (is_good, row) in enumerate(rows, start=2) if not is_good}
    assert {row.source_row: list(row.cells) for row in sheet.rows} == waiting
    assert all(any(f.level.value == "error" for f in row.findings) for row in sheet.rows)


def test_a_waiting_row_is_corrected_and_comes_back(ready: Services, tmp_path: Path) -> None:
    """The workbook of the tray carries findings; corrected, its rows go in and wait no more."""
    bad = [*person(2)[:2], "31-02-1990", *person(2)[3:]]
    worse = [*person(3)[:5], "banyak"]
    path = book(tmp_path / "a.xlsx", HEADINGS, person(1), bad, worse)
    first = ready.import_desk.apply(planned(ready, path))
    assert (ready.workforce.count(), ready.tray.count()) == (1, 2)

    tray = tmp_path / "tunggu.xlsx"
    assert ready.tray.export(tray) == 2
    written = openpyxl.load_workbook(tray)
    page = written.worksheets[0]
    assert [cell.value for cell in page[1]][:4] == ["Nomor Antrean", "Baris Asal", "Temuan", "Nama"]
    assert "31-02-1990" in str(page["C2"].value)
    page["F2"] = person(2)[2]
    written.save(tray)

    second = ready.import_desk.apply(planned(ready, tray))
    assert ready.workforce.count() == 2
    (sheet,) = ready.tray.sheets()
    assert [row.cells[-1] for row in sheet.rows] == ["banyak"]

    ready.transfer.undo(second.batch_id)
    assert (ready.workforce.count(), ready.tray.count()) == (1, 2)
    ready.transfer.undo(first.batch_id)
    assert (ready.workforce.count(), ready.tray.count()) == (0, 0)


def test_a_sheet_that_comes_twice_waits_once(ready: Services, tmp_path: Path) -> None:
    """The same broken row does not pile up; taking the second import back leaves the first."""
    path = book(tmp_path / "a.xlsx", HEADINGS, person(1), [*person(2)[:5], "banyak"])
    ready.import_desk.apply(planned(ready, path))
    again = ready.import_desk.apply(planned(ready, path))
    assert ready.tray.count() == 1
    ready.transfer.undo(again.batch_id)
    assert ready.tray.count() == 1


def test_rows_are_discarded_when_nobody_will_correct_them(ready: Services, tmp_path: Path) -> None:
    """What is discarded waits no more."""
    path = book(tmp_path / "a.xlsx", HEADINGS, person(1), [*person(2)[:5], "banyak"])
    ready.import_desk.apply(planned(ready, path))
    (sheet,) = ready.tray.sheets()
    ready.tray.discard([row.row_id for row in sheet.rows])
    assert ready.tray.count() == 0
    assert ready.tray.sheets() == ()


def test_an_unknown_table_is_proposed_and_remembered(ready: Services, tmp_path: Path) -> None:
    """Meaning from content and hints, corrected by the user, known again by its headings."""
    head = ["Siapa", "Identitas", "Lahir di hari", "Kelamin", "Masuk kerja", "Bayaran"]
    path = book(tmp_path / "a.xlsx", head, person(1), person(2))
    draft = ready.import_desk.open(path)
    roles = {view.heading: view.role for view in draft.columns()}
    assert roles["Identitas"] == "nik"
    assert roles["Lahir di hari"] == "birth_date"
    assert roles["Masuk kerja"] == "start"
    assert roles["Siapa"] == roles["Bayaran"] == ""
    assert {view.samples for view in draft.columns() if view.heading == "Siapa"} == {
        ("Pekerja 1", "Pekerja 2")
    }
    chosen = {**draft.choices.roles, 0: "name", 3: "sex", 5: "basic_wage"}
    draft = _with(ready, draft, roles=chosen)
    draft = _with(ready, draft, orders=_answers(draft))
    plan = ready.import_desk.plan(draft)
    assert len(plan.plan.new) == 2
    ready.import_desk.apply(plan)

    again = ready.import_desk.open(path)
    assert again.is_remembered
    assert again.source is not None
    assert again.source.questions == ()
    assert len(ready.import_desk.plan(again).plan.unchanged) == 2


def test_card_numbers_are_offered_as_such_under_the_name_of_the_insurance(
    ready: Services, tmp_path: Path
) -> None:
    """The officer sees what the column is read as; without a look every row would be refused."""
    rows = ([*person(number), f"000123456789{number}"] for number in (1, 2))
    path = book(tmp_path / "a.xlsx", [*HEADINGS, "BPJS Kesehatan"], *rows)
    draft = ready.import_desk.open(path)
    roles = {view.heading: view.role for view in draft.columns()}
    assert roles["BPJS Kesehatan"] == "jkn_number"
    assert ready.import_desk.plan(draft).plan.rejected == 0


def _answers(draft: ImportDraft) -> dict[int, DateOrder]:
    assert draft.source is not None
    return {q.index: DateOrder.DAY_FIRST for q in draft.source.questions if q.is_date}


def _with(services: Services, draft: ImportDraft, **changes: object) -> ImportDraft:
    choices = replace(draft.choices, **changes)  # type: ignore[arg-type]
    return services.import_desk.examine(replace(draft, choices=choices))


def test_an_ambiguous_column_is_asked_with_three_rows(ready: Services, tmp_path: Path) -> None:
    """Neither order nor separator is guessed; the answer decides the whole column."""
    rows = [[*person(n)[:2], f"0{n}/05/1990", "L", "2020-01-06", "4,500"] for n in (1, 2, 3, 4)]
    draft = ready.import_desk.open(book(tmp_path / "a.xlsx", HEADINGS, *rows))
    assert draft.source is not None
    assert [(q.heading, q.is_date, len(q.samples)) for q in draft.source.questions] == [
        ("Tgl Lahir", True, 3),
        ("Upah", False, 1),
    ]
    assert draft.source.questions[0].samples[0] == (2, "01/05/1990")
    draft = _with(
        ready, draft, orders={2: DateOrder.MONTH_FIRST}, styles={5: AmountStyle.INTERNATIONAL}
    )
    assert draft.source is not None
    assert draft.source.questions == ()
    assert [worker.birth_date for worker in draft.source.workers[:2]] == [
        date(1990, 1, 5),
        date(1990, 2, 5),
    ]


def test_a_repair_that_is_not_accepted_is_not_made(ready: Services, tmp_path: Path) -> None:
    """By kind and by cell; what then cannot be read waits."""
    rows = [[*person(n)[:5], f"Rp 4.50{n}.000"] for n in (1, 2)]
    rows.append(["tono contoh", *person(3)[1:3], "Pria", *person(3)[4:]])
    draft = ready.import_desk.open(book(tmp_path / "a.xlsx", HEADINGS, *rows, rows[2]))
    assert draft.source is not None
    kinds = {(r.row, r.kind): (r.before, r.after) for r in draft.source.proposals}
    assert kinds[2, "amount_format"] == ("Rp 4.501.000", "4501000")
    assert kinds[4, "name_case"] == ("tono contoh", "Tono Contoh")
    assert kinds[4, "words"] == ("Pria", "L")
    assert kinds[5, "duplicate_row"] == ("4", "")
    assert draft.source.skipped_rows == (5,)
    assert draft.source.workers[-1].name == "tono contoh"

    draft = _with(
        ready,
        draft,
        refused_kinds=frozenset({"duplicate_row"}),
        refused_cells=frozenset({(2, 5, "amount_format")}),
    )
    assert draft.source is not None
    assert draft.source.rejected_rows == (2,)
    assert [w.name for w in draft.source.workers] == ["Pekerja 2", "Tono Contoh", "Tono Contoh"]
    assert [f.code for f in draft.source.findings if f.row == 2] == ["REPAIR_REFUSED"]


def test_repairs_are_kept_with_their_import(ready: Services, tmp_path: Path) -> None:
    """What was made is logged, what was refused is not."""
    rows = [[*person(n)[:5], f"Rp 4.50{n}.000"] for n in (1, 2)]
    draft = ready.import_desk.open(book(tmp_path / "a.xlsx", HEADINGS, *rows))
    draft = _with(ready, draft, refused_cells=frozenset({(2, 5, "amount_format")}))
    applied = ready.import_desk.apply(ready.import_desk.plan(draft))
    assert ready.import_desk.repairs(applied.batch_id) == [
        (3, "Upah", "amount_format", "Rp 4.502.000", "4502000")
    ]


def test_wages_reported_reach_known_workers_and_others_wait(
    ready: Services, tmp_path: Path
) -> None:
    """data_upah brings the reported wage of its BLTH; a row that says too little makes nobody."""
    ready.workforce.save(make_worker(1, reported_wage_employment=None, kpj=""))
    head = ["NIK", "NO_PEGAWAI", "KPJ", "KODE_TK", "NAMA_LENGKAP", "TGL_LAHIR", "UPAH", "RAPEL"]
    head += ["BLTH", "NPP"]
    known = ["1871010101900001", "", "12345678901", "", "Pekerja 1", "01-01-1990", "4000000", "0"]
    other = ["1871010101900077", "", "12345678977", "", "Pekerja 77", "02-01-1990", "4000000", "0"]
    tail = ["09 2026", "12345678"]
    path = book(tmp_path / "a.xlsx", head, [*known, *tail], [*other, *tail])
    plan = planned(ready, path)
    ((before, after),) = [(c[0], c[1]) for c in plan.plan.changed]
    assert plan.plan.in_force_from == date(2026, 9, 1)
    assert before.reported_wage_employment is None
    assert (after.reported_wage_employment, after.kpj) == (4_000_000_00, "12345678901")
    assert after.basic_wage == before.basic_wage
    assert plan.waiting == 1
    ready.import_desk.apply(plan)
    assert ready.workforce.count() == 1
    (sheet,) = ready.tray.sheets()
    assert [f.code for f in sheet.rows[0].findings] == ["WORKER_NOT_FOUND"]


def test_a_contribution_list_makes_workers_only_when_asked(ready: Services, tmp_path: Path) -> None:
    """An F2a alone waits; told to, the desk makes workers from the rows that say enough."""
    from tests.exchange import sheets

    path = book(tmp_path / "f2a.xlsx", *sheets.f2a().rows)
    draft = ready.import_desk.open(path)
    assert ready.import_desk.plan(draft).waiting == 2
    plan = ready.import_desk.plan(replace(draft, creates_unknown=True))
    assert (len(plan.plan.new), plan.waiting) == (2, 0)
    assert {worker.sex for worker in plan.plan.new} == {Sex.FEMALE, Sex.MALE}


def test_leavers_are_ended(ready: Services, tmp_path: Path) -> None:
    """data_tk_na gives the day of leaving to the worker with that KPJ."""
    ready.workforce.save(make_worker(1, kpj="12345678901"))
    head = ["KPJ", "NAMA_LENGKAP", "TGL_LAHIR", "SEBAB_NA", "TGL_KEJADIAN", "KETERANGAN"]
    row = ["12345678901", "Pekerja 1", "01-01-1990", "A1", "31-10-2026", ""]
    plan = planned(ready, book(tmp_path / "a.xlsx", head, row))
    ready.import_desk.apply(plan)
    (worker,) = ready.workforce.all()
    assert worker.employment.end == date(2026, 10, 31)


def test_cancelling_leaves_the_database_as_it_was(ready: Services, tmp_path: Path) -> None:
    """Stopped while reading, nothing is stored."""
    path = book(tmp_path / "a.xlsx", HEADINGS, *(person(n) for n in range(1_200)))

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        ready.import_desk.open(path, stop)
    assert ready.workforce.count() == ready.tray.count() == 0


def test_allowances_of_several_columns_are_added_and_told(ready: Services, tmp_path: Path) -> None:
    """A pay list has a column for each; the user says which are fixed, and reads of the sum."""
    head = [*HEADINGS, "Tunj. Jabatan", "Tunjangan Tetap", "Uang Makan"]
    path = book(tmp_path / "a.xlsx", head, [*person(1), "250000", "100000", "300000"])
    draft = ready.import_desk.open(path)
    draft = _with(ready, draft, roles={6: "fixed_allowances"})
    assert draft.source is not None
    (worker,) = draft.source.workers
    assert worker.fixed_allowances == 350_000_00
    (told,) = [f for f in draft.source.findings if f.code == "COLUMNS_ADDED"]
    assert told.value == "Tunj. Jabatan, Tunjangan Tetap"
    assert [f.column for f in draft.source.findings if f.code == "COLUMN_UNKNOWN"] == ["Uang Makan"]


def test_another_sheet_of_the_file_can_be_read(ready: Services, tmp_path: Path) -> None:
    """The best sheet is proposed; the user takes another."""
    path = tmp_path / "a.xlsx"
    book(path, HEADINGS, person(1))
    written = openpyxl.load_workbook(path)
    page = written.create_sheet("Cabang")
    page.append(HEADINGS)
    page.append(person(2))
    written.save(path)
    draft = ready.import_desk.open(path)
    assert draft.sheet_names() == ("Data", "Cabang")
    draft = ready.import_desk.choose_sheet(draft, "Cabang")
    assert [w.name for w in ready.import_desk.plan(draft).plan.new] == ["Pekerja 2"]


def test_columns_that_make_no_worker_are_told_not_raised(ready: Services, tmp_path: Path) -> None:
    """A file without a table is refused; a table of unknown columns is left to the user."""
    with pytest.raises(UserError):
        ready.import_desk.open(book(tmp_path / "a.xlsx", ["a", "b"]))
    head = ["Satu", "Dua", "Tiga"]
    draft = ready.import_desk.open(book(tmp_path / "b.xlsx", head, ["x", "12345", "67890"]))
    assert draft.source is not None
    assert draft.source.rejected_rows == (2,)
