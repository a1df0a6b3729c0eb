"""Typing a value from a decree: faults under the fields, odd values asked about once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.container import Services
from desktop.ui.dialogs.own_value import OwnValueDialog


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> OwnValueDialog:
    """Return the form with Lampung proposed."""
    ceilings = [services.rulebook.rules["jp.wage_ceiling"]]
    dialog = OwnValueDialog(services.own_rules, ceilings, "Lampung")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def put(qtbot: QtBot, dialog: OwnValueDialog, amount: str, day: str, decree: str) -> None:
    """Type amount, day and decree, and press the button."""
    for field, text in ((dialog.amount, amount), (dialog.day, day), (dialog.decree, decree)):
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)


def test_a_minimum_wage_is_read(qtbot: QtBot, dialog: OwnValueDialog) -> None:
    """The tabulated city is found by its name."""
    qtbot.keyClicks(dialog.city, "Bandar Lampung")
    put(qtbot, dialog, "3.700.000", "01012027", "Kepgub 1/2026")
    value = dialog.value()
    assert value is not None
    assert (value.rule_id, value.value) == ("minimum_wage.18.71", 3_700_000_00)
    assert value.in_force_from == date(2027, 1, 1)
    assert dialog.result() == 1


def test_a_ceiling_needs_no_place(qtbot: QtBot, dialog: OwnValueDialog) -> None:
    """With a ceiling chosen the fields of the place are gone."""
    dialog.kind.setFocus()
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert dialog.kind.value() == "jp.wage_ceiling"
    assert not dialog.province.isVisible()
    put(qtbot, dialog, "11500000", "01032027", "Surat BPJS 1/2027")
    assert dialog.value() is not None
    assert dialog.value().rule_id == "jp.wage_ceiling"


def test_empty_fields_are_named(qtbot: QtBot, dialog: OwnValueDialog) -> None:
    """Each fault stands under its field, the cursor goes to the first."""
    dialog.province.set_value(None)
    put(qtbot, dialog, "", "", "")
    assert dialog.value() is None
    for key in ("province", "value", "in_force_from"):
        assert dialog.rows[key].note()


@pytest.mark.parametrize(
    ("amount", "day", "decree", "field"),
    [
        ("0", "01012027", "Kepgub 1/2026", "value"),
        ("3100000", "01012027", "", "decree"),
        ("3100000", "01011999", "Kepgub 1/1998", "in_force_from"),
    ],
)
def test_what_the_law_refuses_stands_under_its_field(
    qtbot: QtBot, dialog: OwnValueDialog, amount: str, day: str, decree: str, field: str
) -> None:
    """Zero, no decree, before the first value on record."""
    put(qtbot, dialog, amount, day, decree)
    assert dialog.value() is None
    assert dialog.rows[field].note()


def test_an_odd_value_is_asked_about_once(qtbot: QtBot, dialog: OwnValueDialog) -> None:
    """A step above 20 % is warned of; pressing again with the same figures stores it."""
    put(qtbot, dialog, "5000000", "01012027", "Kepgub 1/2026")
    assert dialog.value() is None
    assert "20%" in dialog.rows["value"].note()
    assert dialog.banner.isVisible()
    put(qtbot, dialog, "6000000", "01012027", "Kepgub 1/2026")
    assert dialog.value() is None
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    assert dialog.value() is not None
