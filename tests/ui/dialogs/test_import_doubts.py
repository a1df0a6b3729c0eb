"""What the last step of an import asks: who a row is, who has left, since when changes hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.import_plan import ImportPlanView
from desktop.ui.dialogs.import_wizard import ImportWizard
from desktop.ui.jobs import JobRunner
from desktop.ui.models.leaver_table import LeaverColumn
from desktop.ui.widgets.selection import choose_index
from tests.ui.people import worker
from tests.ui.test_accessibility import nameless

HEAD = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"]
SAME = ["Citra Rekaan", "1871011405909999", "14-05-1990", "L", "2020-02-01", "4500000"]
AGUS = ["Agus Misal", "1871011405900002", "14-05-1990", "L", "2020-02-01", "5000000"]
Open = Callable[..., ImportWizard]
LONG = 20_000


@pytest.fixture
def open_wizard(
    qtbot: QtBot,
    app: QApplication,
    services: Services,
    stored_employer: Employer,
    jobs: JobRunner,
    tmp_path: Path,
) -> Open:
    """Return a function that opens the wizard on a sheet, with four people in the database."""
    names = ("Citra Rekaan", "Agus Misal", "Dewi Umpama", "Eko Andai")
    for number, name in enumerate(names, start=1):
        services.workforce.save(worker(name, f"187101140590000{number}", source_row=number))

    def open_(*rows: list[str]) -> ImportWizard:
        book = openpyxl.Workbook()
        for row in (HEAD, *rows):
            book.worksheets[0].append(row)
        path = tmp_path / "orang.xlsx"
        book.save(path)
        draft = services.import_desk.open(path)
        result = draft, services.import_desk.plan(draft)
        wizard = ImportWizard(services.import_desk, jobs, result)
        qtbot.addWidget(wizard)
        with qtbot.waitExposed(wizard):
            wizard.show()
        while not isinstance(wizard.stack.currentWidget(), ImportPlanView):
            step = wizard.step
            qtbot.mouseClick(wizard.accept_button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda step=step: wizard.step != step, timeout=LONG)
        return wizard

    return open_


def test_a_doubtful_row_is_decided_by_the_user(
    qtbot: QtBot, open_wizard: Open, services: Services
) -> None:
    """Nothing is chosen beforehand; each answer is counted at once and can be taken back."""
    wizard = open_wizard(SAME, AGUS)
    panel = wizard.view.doubts
    assert panel is not None
    assert wizard.view.tabs.currentWidget() is panel
    assert panel.buttons[None].isChecked()
    assert nameless(wizard) == []
    same = next(w for w in services.workforce.all() if w.name == "Citra Rekaan")

    qtbot.mouseClick(panel.buttons[same.worker_id], Qt.MouseButton.LeftButton)
    assert panel.table.texts.row_texts(0)[2] == "orang yang sama: Citra Rekaan"
    assert [figure.figure() for figure in wizard.view.figures] == ["0", "2", "0", "0", "0"]
    assert wizard.accept_button.text() == "Impor 2 tenaga kerja"
    qtbot.mouseClick(panel.buttons[0], Qt.MouseButton.LeftButton)
    assert [figure.figure() for figure in wizard.view.figures] == ["1", "1", "0", "0", "0"]
    qtbot.mouseClick(panel.buttons[None], Qt.MouseButton.LeftButton)
    assert wizard.desk_plan is not None
    assert (wizard.desk_plan.answers, wizard.desk_plan.waiting) == ({}, 1)


def test_one_person_is_not_taken_twice(qtbot: QtBot, open_wizard: Open) -> None:
    """Whom one row is, another row cannot be."""
    other = [*SAME[:1], "1871011405908888", *SAME[2:]]
    wizard = open_wizard(SAME, other)
    panel = wizard.view.doubts
    assert panel is not None
    (meant,) = [answer for answer in panel.buttons if answer]
    qtbot.mouseClick(panel.buttons[meant], Qt.MouseButton.LeftButton)
    panel.choose_row(1)
    assert not panel.buttons[meant].isEnabled()
    assert panel.buttons[0].isEnabled()


def test_leavers_are_ticked_with_a_last_day(
    qtbot: QtBot, open_wizard: Open, services: Services
) -> None:
    """Nobody is ticked beforehand; one day serves all, and a row may have its own."""
    wizard = open_wizard([*SAME[:1], "1871011405900001", *SAME[2:]], AGUS)
    panel = wizard.view.leavers
    assert panel is not None
    wizard.view.tabs.setCurrentWidget(panel)
    assert panel.day.value() == services.workforce.proposed_day() - (date(2, 1, 2) - date(2, 1, 1))
    assert (panel.model.count(), panel.everybody.isChecked()) == (0, False)
    assert nameless(wizard) == []

    panel.everybody.click()
    assert panel.model.count() == 2
    panel.day.selectAll()
    qtbot.keyClicks(panel.day, "15102026")
    cell = panel.model.index(1, LeaverColumn.LAST_DAY)
    choose_index(panel.table, cell)
    panel.model.setData(cell, date(2026, 9, 30))
    assert wizard.desk_plan is not None
    assert sorted(wizard.desk_plan.leaving.values()) == [date(2026, 9, 30), date(2026, 10, 15)]
    assert wizard.view.figures[3].figure() == "2"

    panel.model.setData(cell, date(1999, 1, 1))
    assert "Eko Andai" in panel.note.text()
    assert not wizard.accept_button.isEnabled()
    name = panel.model.index(1, LeaverColumn.NAME)
    panel.model.setData(name, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert wizard.accept_button.isEnabled()
    assert list(wizard.desk_plan.leaving.values()) == [date(2026, 10, 15)]


def test_the_day_of_the_changes_can_be_typed(qtbot: QtBot, open_wizard: Open) -> None:
    """Enter in the field plans anew and does not import; what was decided stays decided."""
    wizard = open_wizard(SAME, AGUS)
    assert wizard.view.doubts is not None
    qtbot.mouseClick(wizard.view.doubts.buttons[0], Qt.MouseButton.LeftButton)
    day = wizard.view.day
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "01032026")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.view.day is not day, timeout=LONG)
    assert wizard.isVisible()
    assert wizard.plan.in_force_from == date(2026, 3, 1)
    assert wizard.view.decisions().answers == {2: 0}


def test_a_cell_of_a_leaver_is_edited_in_place(qtbot: QtBot, open_wizard: Open) -> None:
    """The editor takes a day; text that is none leaves the day as it was."""
    wizard = open_wizard([*SAME[:1], "1871011405900001", *SAME[2:]], AGUS)
    panel = wizard.view.leavers
    assert panel is not None
    wizard.view.tabs.setCurrentWidget(panel)
    cell = panel.model.index(0, LeaverColumn.LAST_DAY)
    delegate = panel.table.itemDelegateForIndex(cell)
    for typed, left in (("besok", []), ("02-10-2026", [date(2026, 10, 2)])):
        editor = delegate.createEditor(panel.table.viewport(), _option(panel), cell)
        delegate.setEditorData(editor, cell)
        editor.setText(typed)
        delegate.setModelData(editor, panel.model, QModelIndex(cell))
        assert list(panel.model.leaving().values()) == left


def _option(panel: object) -> object:
    from PySide6.QtWidgets import QStyleOptionViewItem

    return QStyleOptionViewItem()
