"""One value for many people: since when it holds is asked as for one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.services.worker_edits import EditPlan
from desktop.ui.dialogs.bulk_edit import BulkEditDialog
from tests.ui.people import five_people


def test_a_wage_for_many_asks_since_when(
    qtbot: QtBot, services: Services, stored_employer: Employer
) -> None:
    """Past months keep the old wage; a day that cannot be read keeps the dialog open."""
    ids = [services.workforce.save(person)[0].worker_id for person in five_people()][1:3]
    edits, before = services.worker_edits, services.workforce.all()

    def planner(field: str, text: str, show: Callable[[EditPlan], None]) -> None:
        show(edits.plan_bulk(ids, field, text))

    dialog = BulkEditDialog(len(ids), planner, services.workforce.proposed_day())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.since.isHidden()
    dialog.field.set_value("basic_wage")
    qtbot.keyClicks(dialog.editor, "9000000")
    qtbot.waitUntil(dialog.store.isEnabled)
    assert dialog.since.isVisible()
    assert dialog.since.dated.isChecked()
    for typed, is_open in (("01", True), ("01062026", False)):
        dialog.since.day.clear()
        qtbot.keyClicks(dialog.since.day, typed)
        qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
        assert dialog.isVisible() is is_open
    edits.apply_plan(dialog.plan, dialog.since.since())
    raised = [worker.basic_wage for worker in services.workforce.as_of(date(2026, 6, 1))]
    assert raised[1:3] == [900_000_000] * 2
    assert services.workforce.as_of(date(2026, 5, 31)) == before


@pytest.mark.parametrize(("field", "typed"), [("basic_wage", "9000000"), ("jkm", "tidak")])
def test_what_is_written_out_as_it_is_left_loses_no_click(
    qtbot: QtBot, services: Services, stored_employer: Employer, field: str, typed: str
) -> None:
    """The first press on the button stores, although it takes the keys from the field."""
    ids = [services.workforce.save(person)[0].worker_id for person in five_people()][1:3]

    def planner(key: str, text: str, show: Callable[[EditPlan], None]) -> None:
        show(services.worker_edits.plan_bulk(ids, key, text))

    dialog = BulkEditDialog(len(ids), planner, services.workforce.proposed_day())
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.field.set_value(field)
    dialog.editor.setFocus()
    qtbot.keyClicks(dialog.editor, typed)
    qtbot.waitUntil(dialog.store.isEnabled)
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert dialog.result() == BulkEditDialog.DialogCode.Accepted
