"""Changes of many cells: planned with findings, applied whole, taken back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.employer import Employer
from desktop.domain.program import NOT_MEMBER, Participation, ParticipationState, Program
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.worker_edits import CellText, WorkerChange, difference
from tests.counting import StatementCounter
from tests.services.conftest import make_worker

DAY = date(2026, 2, 1)


@pytest.fixture
def ids(services: Services, employer: Employer) -> list[int]:
    """Return the ids of three stored workers."""
    services.employers.save(employer)
    return [services.workforce.save(make_worker(n))[0].worker_id for n in (1, 2, 3)]


def codes(plan: object) -> list[tuple[str, str]]:
    """Return field and code of each finding."""
    return [(finding.field, finding.issue.code) for finding in plan.findings]


def test_one_value_for_many_changes_only_who_differs(services: Services, ids: list[int]) -> None:
    """The plan names each change; who has the value already is left alone."""
    edits = services.worker_edits
    edits.apply_plan(edits.plan_bulk(ids[:1], "jp", "01-02-2026"))

    plan = edits.plan_bulk(ids, "jp", "01-02-2026")

    assert [edit.worker_id for edit in plan.edits] == ids[1:]
    _change, changes = edits.apply_plan(plan)
    joined = [w.participation(Program.JP) for w in services.workforce.all()]
    assert joined == [Participation(ParticipationState.YES, DAY)] * 3
    assert set(changes.worker_ids) == set(ids[1:])


def test_a_change_is_taken_back_and_done_again(services: Services, ids: list[int]) -> None:
    """The way back gives the very workers of before, the way forth those of after."""
    edits, before = services.worker_edits, services.workforce.all()
    change, _changes = edits.apply_plan(edits.plan_bulk(ids, "unit", "Gudang"))
    after = services.workforce.all()

    edits.apply(change.reversed())
    assert services.workforce.all() == before
    edits.apply(change)
    assert services.workforce.all() == after != before


def test_wages_of_many_hold_from_a_day_on(services: Services, ids: list[int]) -> None:
    """Past months keep the old wage; later changes stay; the way back takes the history along."""
    edits, workforce = services.worker_edits, services.workforce
    raised = replace(workforce.get(ids[0]), basic_wage=900_000_000)
    workforce.save(raised, date(2026, 10, 1))
    before, histories = workforce.all(), workforce.histories()

    plan = edits.plan_bulk(ids, "basic_wage", "7000000")
    change, changes = edits.apply_plan(plan, date(2026, 6, 1))

    def wages(day: date) -> list[int]:
        return [worker.basic_wage for worker in workforce.as_of(day)]

    assert wages(date(2026, 5, 31)) == [w.basic_wage for w in before[1:2]] * 3
    assert wages(date(2026, 6, 1)) == [700_000_000] * 3
    assert wages(date(2026, 10, 1)) == [900_000_000, *[700_000_000] * 2]
    assert set(changes.worker_ids) == set(ids)
    after = workforce.all()
    edits.apply(change.reversed())
    assert (workforce.all(), workforce.histories()) == (before, histories)
    edits.apply(change)
    assert workforce.all() == after
    workforce.save(replace(workforce.get(ids[1]), basic_wage=100), date(2026, 8, 1))
    with pytest.raises(UserError):
        edits.apply(change.reversed())


def test_a_bulk_edit_takes_few_statements_however_many_they_are(
    services: Services, ids: list[int], count_statements: StatementCounter
) -> None:
    """Plan and change, dated ones too: what grows is the number of portions alone."""
    edits = services.worker_edits
    edits.apply_plan(edits.plan_bulk(ids, "basic_wage", "9000000"))  # triggers are made once
    counts = []
    for some in (ids[:1], ids):
        with count_statements() as count:
            plan = edits.plan_bulk(some, "basic_wage", f"{len(some)}000000")
            edits.apply_plan(plan, date(2026, 6, 1))
        counts.append(count.statements)
    assert counts[0] == counts[1] <= 30


def test_a_cell_with_a_fault_stays_out_and_says_why(services: Services, ids: list[int]) -> None:
    """The other cells of the same row go in; nothing is guessed."""
    cells = [
        CellText(0, ids[0], "start", "31-02-2020"),
        CellText(0, ids[0], "unit", "Gudang"),
        CellText(1, ids[1], "name", ""),
        CellText(2, ids[2], "", "12"),
    ]
    plan = services.worker_edits.plan(cells)

    assert [(edit.field, edit.after) for edit in plan.edits] == [("unit", "Gudang")]
    assert codes(plan) == [
        ("start", "DATE_NOT_IN_CALENDAR"), ("name", "REQUIRED"), ("", "CELL_COMPUTED"),
    ]  # fmt: skip


def test_a_clash_with_a_field_that_stays_keeps_the_row(services: Services, ids: list[int]) -> None:
    """An end before the stored start is no repair of anything."""
    plan = services.worker_edits.plan([CellText(0, ids[0], "end", "01-01-1999")])

    assert plan.is_empty
    assert codes(plan) == [("end", "END_BEFORE_START")]


def test_a_new_row_needs_what_a_worker_needs(services: Services, ids: list[int]) -> None:
    """Complete rows become people, incomplete ones a finding for each field that lacks."""
    good = {
        "name": "Fitri Coba", "nik": "1871015505910007", "birth_date": "15051991", "sex": "P",
        "start": "1-2-2024", "basic_wage": "Rp 4.500.000",
    }  # fmt: skip
    cells = [CellText(3, 0, key, text) for key, text in good.items()]
    cells += [CellText(4, 0, "name", "Gani Keliru"), CellText(4, 0, "basic_wage", "banyak")]
    cells += [CellText(5, 0, "name", "")]

    plan = services.worker_edits.plan(cells)

    assert [worker.name for worker in plan.new] == ["Fitri Coba"]
    assert {finding.row for finding in plan.findings} == {4}
    assert ("basic_wage", "AMOUNT_FORM") in codes(plan)
    assert ("birth_date", "REQUIRED") in codes(plan)
    change, _changes = services.worker_edits.apply_plan(plan)
    assert services.workforce.count() == 4
    services.worker_edits.apply(change.reversed())
    assert services.workforce.count() == 3
    services.worker_edits.apply(change)
    assert services.workforce.get(change.restored[0]).basic_wage == 450_000_000


def test_nobody_is_recorded_twice(services: Services, ids: list[int]) -> None:
    """A number that another person has, stored or in the same block, is refused."""
    taken = services.workforce.get(ids[0]).nik
    fresh = "1871015505910007"
    row = {"birth_date": "15051991", "sex": "P", "start": "1-2-2024", "basic_wage": "4500000"}
    cells = [CellText(0, ids[1], "nik", taken)]
    for number in (3, 4):
        texts = {"name": f"Orang {number}", "nik": fresh, **row}
        cells += [CellText(number, 0, key, text) for key, text in texts.items()]

    plan = services.worker_edits.plan(cells)

    assert plan.edits == ()
    assert [worker.name for worker in plan.new] == ["Orang 3"]
    assert codes(plan) == [("nik", "IDENTITY_TAKEN"), ("nik", "IDENTITY_TAKEN")]


def test_the_number_beside_a_membership_is_kept(services: Services, ids: list[int]) -> None:
    """No text carries it, so another day does not lose it; leaving the program does."""
    worker = services.workforce.get(ids[0])
    numbered = Participation(ParticipationState.YES, None, "JKK-77")
    programs = (numbered, *worker.employment_programs[1:])
    services.workforce.save(replace(worker, employment_programs=programs))
    edits = services.worker_edits

    edits.apply_plan(edits.plan([CellText(0, ids[0], "jkk", "01-02-2026")]))
    kept = services.workforce.get(ids[0]).participation(Program.JKK)
    edits.apply_plan(edits.plan([CellText(0, ids[0], "jkk", "Tidak")]))
    left = services.workforce.get(ids[0]).participation(Program.JKK)

    assert (kept.number, kept.registered_on) == ("JKK-77", DAY)
    assert left == NOT_MEMBER


def test_what_moved_on_is_not_overwritten(services: Services, ids: list[int]) -> None:
    """A way back that would undo somebody else's later change is refused, whole."""
    edits = services.worker_edits
    change, _changes = edits.apply_plan(edits.plan_bulk(ids, "unit", "Gudang"))
    last = services.workforce.get(ids[2])
    services.workforce.save(replace(last, employment=replace(last.employment, unit="Lain")))
    before = services.workforce.all()

    with pytest.raises(UserError) as fault:
        edits.apply(change.reversed())

    assert fault.value.code == "WORKER_CHANGED_SINCE"
    assert services.workforce.all() == before


def test_two_states_of_a_worker_make_a_change(services: Services, ids: list[int]) -> None:
    """What the entry form stored is told by the fields that differ."""
    before = services.workforce.get(ids[0])
    after = replace(before, basic_wage=1, kpj="12345678901")

    assert {edit.field for edit in difference(before, after).edits} == {"basic_wage", "kpj"}
    assert difference(before, before) == WorkerChange()


def test_somebody_taken_off_the_list_changes_it_whole(services: Services, ids: list[int]) -> None:
    """A removal names no single worker: the list is another one."""
    changes = services.worker_edits.apply(WorkerChange(removed=(ids[0],)))

    assert changes.worker_ids == ()
    assert services.workforce.count() == 2
