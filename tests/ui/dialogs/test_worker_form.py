"""The entry form: keys, checks, what the NIK proposes, live contributions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.fields import WORKER_FIELDS
from desktop.domain.program import Participation, ParticipationState, Program
from desktop.domain.worker import Sex, Worker
from desktop.services.container import Services
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.worker_form import WorkerForm
from desktop.ui.pages.workforce_facts import WorkerFacts
from tests.ui.people import worker

NIK_OF_A_WOMAN = "1871015405900001"
Open = Callable[..., WorkerForm]


@pytest.fixture
def open_form(
    qtbot: QtBot, app: QApplication, services: Services, stored_employer: Employer
) -> Open:
    """Return a function that shows the form, for a worker or for a new one."""

    def open_(person: Worker | None = None) -> WorkerForm:
        facts = WorkerFacts(services)
        facts.refresh()
        form = WorkerForm(services, facts, person)
        qtbot.addWidget(form, before_close_func=_forget)
        with qtbot.waitActive(form):
            form.show()
            form.activateWindow()
        return form

    return open_


def _forget(form: WorkerForm) -> None:
    """Close without a question: what a test left typed is not asked about."""
    form._start_texts = form._texts()


def type_into(qtbot: QtBot, form: WorkerForm, **texts: str) -> None:
    """Type texts into the fields of these keys."""
    for key, text in texts.items():
        form.editors[key].setFocus()
        qtbot.keyClicks(form.editors[key], text)


def live_words(form: WorkerForm) -> list[str]:
    """Return every word of the live contributions."""
    return [found.text() for found in form._live_grid.findChildren(QLabel)]


def test_every_field_of_the_table_has_an_editor_in_its_order(open_form: Open) -> None:
    """The form is made from the field table; Tab walks it in that order."""
    form = open_form()
    assert list(form.editors) == [spec.key for spec in WORKER_FIELDS]
    assert all(editor.accessibleName() for editor in form.editors.values())


def test_enter_and_tab_walk_all_fields_in_order(qtbot: QtBot, open_form: Open) -> None:
    """Enter goes on from every kind of field, choices included, without a button answering."""
    form = open_form()
    for spec, after in pairwise(WORKER_FIELDS):
        assert form.focusWidget() is form.editors[spec.key], spec.key
        qtbot.keyClick(form.editors[spec.key], Qt.Key.Key_Return)
        assert form.focusWidget() is form.editors[after.key], after.key
    assert form.isVisible()


def test_the_nik_proposes_and_tab_takes(qtbot: QtBot, open_form: Open) -> None:
    """Birth date and sex are offered in words, and taken by Tab on the empty field only."""
    form = open_form()
    type_into(qtbot, form, nik=NIK_OF_A_WOMAN)
    assert form.proposal.isVisible()
    assert form._proposal_text.text().startswith("Menurut NIK: lahir 14-05-1990, perempuan.")
    assert form.editors["birth_date"].text() == ""
    form.editors["birth_date"].setFocus()
    qtbot.keyClick(form.editors["birth_date"], Qt.Key.Key_Tab)
    assert form.editors["birth_date"].text() == "14-05-1990"
    assert form.editors["sex"].value() is None
    qtbot.keyClick(form.editors["sex"], Qt.Key.Key_Tab)
    assert form.editors["sex"].value() is Sex.FEMALE
    assert not form.proposal.isVisible()


def test_a_field_filled_in_keeps_what_was_typed(qtbot: QtBot, open_form: Open) -> None:
    """Tab never replaces a date that somebody typed, though the NIK says otherwise."""
    form = open_form()
    type_into(qtbot, form, nik=NIK_OF_A_WOMAN, birth_date="01021985")
    qtbot.keyClick(form.editors["birth_date"], Qt.Key.Key_Tab)
    assert form.editors["birth_date"].text() == "01-02-1985"
    assert form.proposal.isVisible()


def test_faults_stand_below_their_fields(qtbot: QtBot, open_form: Open, services: Services) -> None:
    """Saving what lacks a field shows each fault in place and goes to the first."""
    form = open_form()
    type_into(qtbot, form, nik="187101", birth_date="31021990")
    form.save_and_close()
    assert "16 angka" in form.rows["nik"].note()
    assert "31021990" in form.rows["birth_date"].note()
    assert form.focusWidget() is form.editors["nik"]
    assert services.workforce.count() == 0
    form.editors["nik"].clear()
    form.editors["birth_date"].clear()
    form.save_and_close()
    assert form.rows["name"].note() == "Isian ini wajib."
    assert "paspor" in form.rows["nik"].note()
    assert form.focusWidget() is form.editors["name"]


def test_ctrl_enter_saves_and_begins_the_next(
    qtbot: QtBot, open_form: Open, services: Services
) -> None:
    """From the last typed field one key stores the worker and empties the form."""
    form = open_form()
    type_into(qtbot, form, name="Siti Contoh", nik=NIK_OF_A_WOMAN, start="01022024")
    form.take.click()
    type_into(qtbot, form, basic_wage="4500000", jkk="y", jp="01032024")
    wage = form.editors["basic_wage"]
    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(wage, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (stored,) = services.workforce.all()
    assert (stored.name, stored.basic_wage, stored.sex) == ("Siti Contoh", 450_000_000, Sex.FEMALE)
    assert stored.participation(Program.JKK).state is ParticipationState.YES
    assert stored.participation(Program.JP).registered_on is not None
    assert form.editors["name"].text() == ""
    assert form.focusWidget() is form.editors["name"]
    assert not form.is_changed()


def test_nobody_is_entered_twice(qtbot: QtBot, open_form: Open, services: Services) -> None:
    """A NIK that somebody has already is refused, with that person's name."""
    services.workforce.save(worker("Agus Misal", NIK_OF_A_WOMAN))
    form = open_form()
    type_into(qtbot, form, name="Siti Contoh", nik=NIK_OF_A_WOMAN, start="01022024")
    form.take.click()
    type_into(qtbot, form, basic_wage="4500000")
    form.save_and_close()
    assert "Agus Misal" in form.rows["nik"].note()
    assert services.workforce.count() == 1


def test_what_the_form_does_not_show_is_kept(open_form: Open, services: Services) -> None:
    """The number beside a membership survives an edit of something else."""
    number = Participation(ParticipationState.YES, None, "JKK-77")
    person = worker("Agus Misal")
    person = replace(person, employment_programs=(number, *person.employment_programs[1:]))
    stored, _changes = services.workforce.save(person)
    form = open_form(stored)
    form.editors["position"].setText("Operator")
    form.save_and_close()
    after = services.workforce.get(stored.worker_id)
    assert after.participation(Program.JKK) == number
    assert after.employment.position == "Operator"


def test_contributions_follow_the_wage(qtbot: QtBot, open_form: Open) -> None:
    """Before anything is saved, the side shows what the wage costs, and that it is a guess."""
    form = open_form()
    assert "Isi upah" in form._live_note.text()
    type_into(qtbot, form, basic_wage="4500000")
    qtbot.waitUntil(lambda: "166.500,00" in live_words(form))
    assert "40.050,00" in live_words(form)
    assert "tanggal lahir belum diisi" in form._live_note.text()


def test_escape_asks_only_when_something_would_be_lost(
    qtbot: QtBot, open_form: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An untouched form closes at once; a touched one asks, and stays when denied."""
    asked: list[bool] = []
    answers = iter([False, True])
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: asked.append(True) or next(answers))
    form = open_form()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert asked == []
    form = open_form()
    type_into(qtbot, form, name="S")
    qtbot.keyClick(form.editors["name"], Qt.Key.Key_Escape)
    assert form.isVisible()
    qtbot.keyClick(form.editors["name"], Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_words_of_membership_are_written_out(qtbot: QtBot, open_form: Open) -> None:
    """``t`` becomes Tidak when the field is left; nonsense stays and is explained."""
    form = open_form()
    type_into(qtbot, form, jkk="t", jkm="mungkin")
    qtbot.keyClick(form.editors["jkm"], Qt.Key.Key_Return)
    assert form.editors["jkk"].text() == "Tidak"
    assert form.editors["jkm"].text() == "mungkin"
    assert "mungkin" in form.rows["jkm"].note()


# --- since when a change holds -------------------------------------------------------------------


@pytest.fixture
def stored(services: Services, stored_employer: Employer) -> Worker:
    """Return a stored worker of whom the unit is not dated and the wage is."""
    return services.workforce.save(worker("Citra Rekaan", kpj="12345678901"))[0]


def test_a_changed_wage_is_proposed_from_this_month(
    qtbot: QtBot, open_form: Open, services: Services, stored: Worker
) -> None:
    """Past months keep the old wage; what is not dated asks nothing."""
    form = open_form(stored)
    type_into(qtbot, form, unit="Gudang")
    assert form.since.isHidden()
    form.editors["basic_wage"].clear()
    type_into(qtbot, form, basic_wage="5000000")
    assert form.since.isVisible()
    assert form.since.dated.isChecked()
    assert form.since.day.value() == services.workforce.proposed_day()
    qtbot.mouseClick(form.store, Qt.MouseButton.LeftButton)
    (change,) = services.workforce.history(stored.worker_id)
    assert (change.on, change.before) == (
        services.workforce.proposed_day(),
        {"basic_wage": stored.basic_wage},
    )


def test_a_day_that_cannot_be_read_is_not_taken(
    qtbot: QtBot, open_form: Open, services: Services, stored: Worker
) -> None:
    """The form stays open and says so; the day that is typed then is the one that holds."""
    form = open_form(stored)
    form.editors["basic_wage"].clear()
    type_into(qtbot, form, basic_wage="5000000")
    form.since.day.selectAll()
    qtbot.keyClicks(form.since.day, "besok")
    qtbot.mouseClick(form.store, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert form.since.note.text() != ""
    form.since.day.selectAll()
    qtbot.keyClicks(form.since.day, "01032026")
    qtbot.mouseClick(form.store, Qt.MouseButton.LeftButton)
    assert [change.on.month for change in services.workforce.history(stored.worker_id)] == [3]


def test_a_correction_holds_since_ever(
    qtbot: QtBot, open_form: Open, services: Services, stored: Worker
) -> None:
    """The other choice rewrites the value; what nobody had told before is proposed as that."""
    form = open_form(stored)
    type_into(qtbot, form, reported_wage_health="4500000")
    assert form.since.correction.isChecked()
    form.editors["basic_wage"].clear()
    type_into(qtbot, form, basic_wage="5000000")
    assert form.since.dated.isChecked()
    qtbot.mouseClick(form.since.correction, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.store, Qt.MouseButton.LeftButton)
    assert services.workforce.history(stored.worker_id) == ()
    assert services.workforce.get(stored.worker_id).basic_wage == 500_000_000


def test_the_history_stands_beside_the_fields(
    open_form: Open, services: Services, stored: Worker
) -> None:
    """Wage by wage with its day, and the number that was put right."""
    raised = replace(stored, basic_wage=500_000_000, nik="1871011405900009")
    services.workforce.save(raised, since=services.workforce.proposed_day())
    form = open_form(services.workforce.get(stored.worker_id))
    lines = [line.text() for line in form.history.lines]
    day = f"{services.workforce.proposed_day():%d-%m-%Y}"
    assert f"Upah sejak {day}: Rp5.000.000, sebelumnya Rp4.500.000" in lines
    assert any(line.startswith("NIK semula 1871011405900001, diperbaiki") for line in lines)
