"""The form of one establishment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.establishment import Establishment
from desktop.ui.dialogs.establishment import EstablishmentDialog

PLANT = Establishment(
    name="Pabrik Metro",
    address="Jl. Contoh 2",
    city="Kota Metro",
    province="Lampung",
    npp="87654321",
    jkk_risk_group=4,
    minimum_wage=310_000_000,
    is_head_office=True,
    headcount_wlkp=40,
)


@pytest.fixture
def dialog(qtbot: QtBot) -> EstablishmentDialog:
    """Return the form for a new establishment beside one called Gudang."""
    dialog = EstablishmentDialog(None, ["Gudang"], "Lampung")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def save(qtbot: QtBot, dialog: EstablishmentDialog) -> None:
    """Press the button that saves."""
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def test_what_is_typed_is_what_comes_out(qtbot: QtBot, dialog: EstablishmentDialog) -> None:
    """Amounts in rupiah, counts in digits; the employer's province is proposed."""
    qtbot.keyClicks(dialog.name, "Toko  Selatan")
    qtbot.keyClicks(dialog.wage, "3100000")
    qtbot.keyClicks(dialog.headcount, "12")
    save(qtbot, dialog)
    assert dialog.result() == dialog.DialogCode.Accepted
    assert dialog.unit() == Establishment(
        name="Toko Selatan", province="Lampung", minimum_wage=310_000_000, headcount_wlkp=12
    )


def test_an_establishment_is_shown_whole(qtbot: QtBot) -> None:
    """Opening and saving changes nothing."""
    dialog = EstablishmentDialog(PLANT, [])
    qtbot.addWidget(dialog)
    assert dialog.unit() == PLANT


def test_faults_stand_under_their_fields(qtbot: QtBot, dialog: EstablishmentDialog) -> None:
    """No name, a name that is taken, a count that is none, a city without its province."""
    save(qtbot, dialog)
    assert dialog.rows["name"].note()
    qtbot.keyClicks(dialog.name, "GUDANG")
    qtbot.keyClicks(dialog.headcount, "x")
    qtbot.keyClicks(dialog.city, "Kota Metro")
    dialog.province.set_value("")
    save(qtbot, dialog)
    notes = {key for key, row in dialog.rows.items() if row.note()}
    assert notes == {"name", "headcount_wlkp", "province"}
    assert dialog.isVisible()
