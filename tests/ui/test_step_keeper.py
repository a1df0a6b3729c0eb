"""Ctrl+Z over everything: what pages edit, what dialogs remove, where it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.employer import Employer
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.container import Services
from desktop.ui.main_window import MainWindow
from tests.services.conftest import make_worker

YES = Answer(value=AnswerValue.YES, note="Sudah")


@pytest.fixture
def window(
    open_window: Callable[..., MainWindow], services: Services, stored_employer: Employer
) -> MainWindow:
    """Return a window on an employer with a worker and a plan."""
    services.workforce.save(make_worker(basic_wage=100_000_00))
    services.plan.propose_missing()
    return open_window()


def answered(services: Services) -> set[str]:
    """Return the obligations that have an answer."""
    return set(services.assessments.answers().by_obligation)


def edit(window: MainWindow) -> None:
    """Answer a question, as the page of the assessment does."""
    page = window.page("assessment")
    page.changed.emit(window.services.assessments.save_answer("REG-01", YES))


def test_an_answer_is_undone_and_done_again(window: MainWindow, services: Services) -> None:
    """The menu names it; the toast says what came back."""
    edit(window)
    undo, redo = window.action("undo"), window.action("redo")
    assert undo.text() == "&Urungkan Tambah jawaban REG-01"
    undo.trigger()
    assert answered(services) == set()
    assert window.toast.text() == "Diurungkan: Tambah jawaban REG-01"
    redo.trigger()
    assert answered(services) == {"REG-01"}
    assert not redo.isEnabled()


def test_what_is_removed_offers_the_way_back(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    """One click on the toast brings an action of the plan back as it was."""
    before = services.plan.current()
    page = window.page("plan")
    page.changed.emit(services.plan.remove(before[0].action_id))
    assert window.toast.text() == f"Dihapus: tindakan {before[0].obligation_id}"
    qtbot.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)
    assert services.plan.current() == before


def test_steps_of_all_kinds_go_back_in_their_order(window: MainWindow, services: Services) -> None:
    """Employer, answer, filter: the last first."""
    name = services.employers.required().name
    employer = replace(services.employers.required(), name="PT Lain")
    window.page("employer").changed.emit(services.employers.save(employer)[1])
    edit(window)
    window.page("workforce").changed.emit(services.saved_filters.put("A", {"kind": "PKWT"}))
    assert window.undo.count == 3
    window.undo_step()
    assert services.saved_filters.all() == {}
    window.undo_step()
    assert answered(services) == set()
    window.undo_step()
    assert services.employers.required().name == name
    assert window.rail.employer.text().startswith(name)
    assert not window.action("undo").isEnabled()


def test_a_dialog_of_the_window_is_one_step(window: MainWindow, services: Services) -> None:
    """What the settings store together goes back together."""
    draft = services.letters.draft()
    changed = replace(draft, choices=replace(draft.choices, is_masked=False))
    services.letters.save(changed)
    window.announce(services.approvals.require(is_required=True))
    assert window.undo.count == 1
    window.undo_step()
    assert services.letters.draft() == draft
    assert not services.approvals.is_required()


def test_a_step_with_a_way_back_of_its_own_is_not_taken_twice(
    window: MainWindow, services: Services
) -> None:
    """What is told without being asked about, as the sample, is no edit."""
    services.assessments.save_answer("REG-01", YES)
    window.take_up(ChangeSet.of("answers"))
    assert window.undo.count == 0
    edit(window)
    window.undo_step()
    assert window.undo.count == 0
    assert services.edit_steps.take() is None


def test_undo_ends_at_a_declaration(window: MainWindow, services: Services) -> None:
    """What is on paper stays, as the question before it says."""
    edit(window)
    window.page("declaration").changed.emit(ChangeSet.of(DECLARATIONS))
    assert window.undo.count == 0
    assert not window.action("undo").isEnabled()
    assert answered(services) == {"REG-01"}


def test_a_step_that_no_longer_fits_says_so(window: MainWindow, services: Services) -> None:
    """What another window or import changed meanwhile is not overwritten."""
    edit(window)
    services.assessments.save_answer("REG-01", Answer(value=AnswerValue.NO))
    window.undo_step()
    assert "tidak dapat diurungkan" in window.banner.text()
    assert services.assessments.answers().by_obligation["REG-01"].value is AnswerValue.NO
