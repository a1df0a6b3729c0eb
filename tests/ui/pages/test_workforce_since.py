"""Since when a change holds that was typed into one cell, asked below the table."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import EmploymentKind
from desktop.services.container import Services
from desktop.ui.pages.workforce import WorkforcePage
from tests.ui.pages import test_workforce_edits
from tests.ui.pages.test_workforce_edits import editor, go

page = test_workforce_edits.page


def type_into(qtbot: QtBot, page: WorkforcePage, row: int, key: str, typed: str) -> None:
    """Type over a cell and press Enter."""
    go(page, row, key)
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    field = editor(qtbot, page)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def wage_on(services: Services, worker_id: int, day: date) -> int:
    """Return what somebody earned on a day."""
    return next(w.wage for w in services.workforce.as_of(day) if w.worker_id == worker_id)


def test_a_wage_typed_into_its_cell_holds_from_this_month_and_says_so(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Past months keep what they had; no dialog stands in the way of the next cell."""
    person, before = page.model.id_at(0), services.workforce.all()
    old, first = before[0].wage, services.workforce.proposed_day()
    type_into(qtbot, page, 0, "wage", "9000000")
    assert wage_on(services, person, first) == 900_000_000
    assert wage_on(services, person, first - timedelta(days=1)) == old
    assert page.since.isVisible()
    assert "Citra Rekaan, Upah: 4.500.000 menjadi 9.000.000 sejak" in page.since.accessibleName()
    assert page.since.day.value() == first
    assert page.view.hasFocus()
    assert page.view.currentIndex().row() == 1
    page.edits.undo.undo()
    assert services.workforce.all() == before
    assert not page.since.isVisible()


def test_one_key_says_that_the_old_wage_was_a_typing_error(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The past months are put right too, and one way back leads past both."""
    person, before = page.model.id_at(0), services.workforce.all()
    type_into(qtbot, page, 0, "wage", "9000000")
    page.correct_cell()
    assert wage_on(services, person, date(2021, 1, 1)) == 900_000_000
    assert services.workforce.history(person) == ()
    assert not page.since.isVisible()
    assert page.edits.undo.count == 1
    page.edits.undo.undo()
    assert services.workforce.all() == before
    page.edits.undo.redo()
    assert wage_on(services, person, date(2021, 1, 1)) == 900_000_000


def test_another_day_is_typed_after_f6(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The day stands ready to be typed over; Enter takes it and the table has the keyboard."""
    person, old = page.model.id_at(0), services.workforce.all()[0].wage
    type_into(qtbot, page, 0, "wage", "9000000")
    page.date_cell()
    assert page.since.day.hasFocus()
    qtbot.keyClicks(page.since.day, "15032026")
    qtbot.keyClick(page.since.day, Qt.Key.Key_Return)
    assert wage_on(services, person, date(2026, 3, 14)) == old
    assert wage_on(services, person, date(2026, 3, 15)) == 900_000_000
    assert [change.on for change in services.workforce.history(person)] == [date(2026, 3, 15)]
    assert not page.since.isVisible()
    assert page.view.hasFocus()
    page.edits.undo.undo()
    assert services.workforce.history(person) == ()


def test_the_kind_of_contract_in_its_cell_is_dated_too(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """What was a fixed term until last month is permanent from this one."""
    person, first = page.model.id_at(0), services.workforce.proposed_day()
    old = services.workforce.get(person).employment.kind
    page.edits.commit(person, "kind", "Harian")
    then = next(w for w in services.workforce.as_of(date(2025, 1, 1)) if w.worker_id == person)
    assert then.employment.kind is old
    assert services.workforce.get(person).employment.kind is EmploymentKind.DAILY
    assert page.since.day.value() == first


def test_a_membership_holds_from_the_day_that_is_typed(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The day of registration is the day, the months before stay without the program."""
    person = page.model.id_at(0)
    page.edits.commit(person, "jp", "Tidak")
    page.correct_cell()
    page.edits.commit(person, "jp", "15-03-2025")
    assert page.since.day.value() == date(2025, 3, 15)
    then = next(w for w in services.workforce.as_of(date(2025, 3, 1)) if w.worker_id == person)
    assert then.participation(Program.JP).state is ParticipationState.NO


def test_nothing_is_asked_of_what_was_never_otherwise(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """An empty cell is filled, a unit has no history, a newcomer has no earlier wage."""
    person = page.model.id_at(0)
    page.edits.commit(person, "position", "Operator")
    page.edits.commit(person, "unit", "Gudang")
    assert not page.since.isVisible()
    page.edits.commit(person, "start", f"{services.workforce.proposed_day():%d-%m-%Y}")
    page.edits.commit(person, "basic_wage", "9000000")
    assert services.workforce.history(person) == ()
    assert not page.since.isVisible()


def test_the_question_goes_by_escape_or_with_the_next_change(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """What was stored stays, and an answer never meets another change."""
    person = page.model.id_at(0)
    page.edits.commit(person, "basic_wage", "9000000")
    page.date_cell()
    qtbot.keyClick(page.since.day, Qt.Key.Key_Escape)
    assert not page.since.isVisible()
    assert page.view.hasFocus()
    page.edits.commit(person, "basic_wage", "9100000")
    assert page.since.isVisible()
    assert page.edits.undo.count == 2
    page.edits.commit(person, "unit", "Gudang")
    assert not page.since.isVisible()
    page.correct_cell()
    assert len(services.workforce.history(person)) == 1
