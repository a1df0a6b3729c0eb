"""The stack of named steps: forth, back, merged, refused, and in jobs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.container import Services
from desktop.services.worker_edits import CellText, FieldEdit, WorkerChange
from desktop.ui.jobs import JobRunner
from desktop.ui.undo import DEPTH, FEW, Step, UndoStack
from desktop.ui.undo_steps import ChangeStep, PlanStep
from tests.ui.people import worker


@pytest.fixture
def stack(jobs: JobRunner) -> UndoStack:
    """Return an empty stack."""
    return UndoStack(jobs, jobs)


@pytest.fixture
def person(services: Services, stored_employer: Employer) -> int:
    """Return the id of a stored worker in no unit."""
    return services.workforce.save(worker("Citra Rekaan"))[0].worker_id


def unit_step(services: Services, person: int, before: str, after: str) -> ChangeStep:
    """Return a step that changes the unit of a worker."""
    edit = FieldEdit(person, "unit", before, after)
    return ChangeStep(services, "Ubah Unit", WorkerChange((edit,)))


def unit(services: Services, person: int) -> str:
    """Return the stored unit of a worker."""
    return services.workforce.get(person).employment.unit


def test_a_step_is_done_undone_and_done_again(
    qtbot: QtBot, stack: UndoStack, services: Services, person: int
) -> None:
    """Each way writes through the services and tells what changed; the names follow."""
    with qtbot.waitSignal(stack.changed) as told:
        stack.run(unit_step(services, person, "", "Gudang"))
    assert told.args[0].worker_ids == (person,)
    assert (stack.undo_text, stack.redo_text) == ("Ubah Unit", "")
    stack.undo()
    assert unit(services, person) == ""
    assert (stack.undo_text, stack.redo_text) == ("", "Ubah Unit")
    stack.redo()
    assert unit(services, person) == "Gudang"


def test_edits_of_one_cell_become_one_step(
    stack: UndoStack, services: Services, person: int
) -> None:
    """Three edits of a cell in a row are one way back, to what stood there first."""
    for before, after in (("", "A"), ("A", "B"), ("B", "C")):
        stack.run(unit_step(services, person, before, after))
    assert stack.count == 1
    stack.undo()
    assert unit(services, person) == ""
    stack.redo()
    assert unit(services, person) == "C"


def test_edits_of_other_cells_stay_apart(stack: UndoStack, services: Services, person: int) -> None:
    """Another field in between ends the run of edits."""
    stack.run(unit_step(services, person, "", "A"))
    other = WorkerChange((FieldEdit(person, "position", "", "Operator"),))
    stack.run(ChangeStep(services, "Ubah Jabatan", other))
    stack.run(unit_step(services, person, "A", "B"))
    assert stack.count == 3


def test_what_moved_on_is_refused_and_stays(
    qtbot: QtBot, stack: UndoStack, services: Services, person: int
) -> None:
    """A way back over somebody else's change is told in a sentence; data and stack stay."""
    stack.run(unit_step(services, person, "", "Gudang"))
    stored = services.workforce.get(person)
    services.workforce.save(replace(stored, employment=replace(stored.employment, unit="Lain")))
    with qtbot.waitSignal(stack.refused) as refused:
        stack.undo()
    assert refused.args[0].code == "WORKER_CHANGED_SINCE"
    assert unit(services, person) == "Lain"
    assert stack.undo_text == "Ubah Unit"


def test_new_people_come_back_as_the_same(
    stack: UndoStack, services: Services, person: int
) -> None:
    """A plan is applied once; after undo and redo its people have the ids they had."""
    row = {
        "name": "Fitri Coba", "nik": "1871015505910007", "birth_date": "15051991", "sex": "P",
        "start": "01022024", "basic_wage": "4500000",
    }  # fmt: skip
    plan = services.worker_edits.plan([CellText(0, 0, key, text) for key, text in row.items()])
    stack.run(PlanStep(services, "Tempel 6 sel", plan))
    first = [w.worker_id for w in services.workforce.all()]
    stack.undo()
    assert services.workforce.count() == 1
    stack.redo()
    assert [w.worker_id for w in services.workforce.all()] == first


def test_a_step_without_a_way_forth_is_gone_once_undone(
    stack: UndoStack, services: Services, person: int
) -> None:
    """It can be taken back, and is not offered again."""
    stack.push_done(Step("Impor", lambda _progress: ChangeSet.of(WORKERS), None))
    stack.undo()
    assert (stack.undo_text, stack.redo_text) == ("", "")
    stack.redo()


def test_long_steps_run_in_a_job(qtbot: QtBot, stack: UndoStack, services: Services) -> None:
    """The stack moves when the job has ended; meanwhile no other step begins."""
    log: list[str] = []

    def work(name: str) -> ChangeSet:
        log.append(name)
        return ChangeSet.of(WORKERS)

    back, forth = (lambda _progress: work("back")), (lambda _progress: work("forth"))
    step = Step("Impor", back, forth, size=FEW + 1)
    with qtbot.waitSignal(stack.changed):
        stack.run(step)
        stack.run(step)
        assert stack.count == 0
    assert (log, stack.count) == (["forth"], 1)
    with qtbot.waitSignal(stack.returned) as returned:
        stack.undo()
    assert returned.args == ["Impor", True]
    assert (log, stack.count) == (["forth", "back"], 0)


def test_a_long_step_that_is_refused_stays(qtbot: QtBot, stack: UndoStack) -> None:
    """A fault that the user can mend comes out of the job as a sentence."""

    def back(_progress: object) -> ChangeSet:
        raise UserError("IMPORT_NOT_LATEST", "Ada impor yang lebih baru.")

    stack.push_done(Step("Impor", back, None, size=FEW + 1))
    with qtbot.waitSignal(stack.refused):
        stack.undo()
    assert stack.undo_text == "Impor"


def test_a_hundred_steps_are_kept(stack: UndoStack, services: Services, person: int) -> None:
    """The oldest step makes room."""
    for number in range(DEPTH + 5):
        stack.push_done(Step(f"Langkah {number}", lambda _progress: ChangeSet.of(WORKERS), None))
    assert stack.count == DEPTH


def test_another_database_has_no_steps(stack: UndoStack, services: Services, person: int) -> None:
    """Steps belong to the data that they changed; the same data keep them."""
    stack.use(services)
    stack.run(unit_step(services, person, "", "Gudang"))
    stack.use(services)
    assert stack.count == 1
    stack.use(object())
    assert stack.count == 0
