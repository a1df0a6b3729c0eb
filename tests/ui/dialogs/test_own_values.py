"""The list of minimum wages and ceilings: searched, added to, removed from."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.changes import RULES
from desktop.services.container import Services, build_services
from desktop.ui.dialogs.own_value import OwnValueDialog
from desktop.ui.dialogs.own_values import OwnValuesDialog


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, stored_employer: Employer) -> OwnValuesDialog:
    """Return the list for an employer in Lampung."""
    dialog = OwnValuesDialog(services)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def make(services: Services, day: date = date(2027, 1, 1)) -> object:
    """Return an own minimum wage of Bandar Lampung, not yet stored."""
    own = services.own_rules
    return own.minimum_wage("Lampung", "Bandar Lampung", day, 3_700_000_00, "Kepgub 1/2026")


def rows(dialog: OwnValuesDialog) -> list[list[str]]:
    """Return every line as shown."""
    return [dialog.table.row_texts(row) for row in range(dialog.table.rowCount())]


def test_the_list_begins_with_ceilings_and_the_home_province(dialog: OwnValuesDialog) -> None:
    """Value, day, confidence and decree stand in each line."""
    shown = rows(dialog)
    assert shown[0][:4] == ["Batas atas upah JP", "Rp11.086.300", "01-03-2026", "terkonfirmasi"]
    assert shown[0][5].startswith("PP 45/2015")
    assert shown[3][0] == "Upah minimum Lampung"
    assert len(shown) > 38


def test_a_search_narrows_the_list(qtbot: QtBot, dialog: OwnValuesDialog) -> None:
    """Any part of a line is found, in small letters too."""
    qtbot.keyClicks(dialog.search, "bandar lampung")
    assert [row[0] for row in rows(dialog)] == ["Upah minimum Kota Bandar Lampung"]
    assert dialog.details.text().startswith("Upah minimum Kota Bandar Lampung, berlaku")


def test_what_is_past_renewal_is_marked(
    qtbot: QtBot, services: Services, stored_employer: Employer
) -> None:
    """In February 2027 last year's minimum wages say that they need renewal."""
    rules = services.rules
    later = build_services(
        services.database, rules.shipped, rules.obligations, lambda: datetime(2027, 2, 1, 9)
    )
    dialog = OwnValuesDialog(later)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.search, "Bandar Lampung")
    assert rows(dialog)[0][4] == "perlu diperbarui sejak 01-01-2027"


def test_a_value_is_typed_and_used_at_once(
    qtbot: QtBot, dialog: OwnValuesDialog, services: Services
) -> None:
    """The form opens, the value is stored, marked as the user's own, and told to the window."""

    def fill() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, OwnValueDialog)
        assert form.province.value() == "Lampung"
        for field, text in (
            (form.city, "Kota Bandar Lampung"),
            (form.amount, "3700000"),
            (form.day, "01012027"),
            (form.decree, "Kepgub 1/2026"),
        ):
            qtbot.keyClicks(field, text)
        qtbot.keyClick(form.save, Qt.Key.Key_Space)

    QTimer.singleShot(0, fill)
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.add, Qt.Key.Key_Space)
    assert told.args[0].touches(frozenset({RULES}))
    assert rows(dialog)[0] == [
        "Upah minimum Kota Bandar Lampung", "Rp3.700.000", "01-01-2027", "isian Anda",
        "akan berlaku", "Kepgub 1/2026",
    ]  # fmt: skip
    rules = services.rulebook.at(date(2027, 1, 1))
    assert rules.minimum_wage("18.71").value == 3_700_000_00


def test_only_own_values_are_removed(
    qtbot: QtBot, dialog: OwnValuesDialog, services: Services
) -> None:
    """The button is there for own values alone; Delete removes, and the banner brings back."""
    assert not dialog.remove.isEnabled()
    dialog.store(make(services))
    dialog.table.setCurrentCell(0, 0)
    assert dialog.remove.isEnabled()
    dialog.table.setFocus()
    services.edit_steps.take()
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert services.own_rules.all() == ()
    assert rows(dialog)[0][0] == "Batas atas upah JP"
    step = services.edit_steps.take()
    assert step is not None
    dialog.undo_requested.connect(lambda: services.edit_steps.apply(step.reversed()))
    dialog.banner.action_triggered.emit()
    assert len(services.own_rules.all()) == 1
    assert services.rulebook.at(date(2027, 1, 1)).minimum_wage("18.71").value == 3_700_000_00


def test_a_refused_value_is_told(dialog: OwnValuesDialog, services: Services) -> None:
    """What the service refuses stands above the list, and nothing changes."""
    dialog.store(make(services, date(1999, 1, 1)))
    assert dialog.banner.text()
    assert services.own_rules.all() == ()
