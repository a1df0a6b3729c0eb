"""The table of payments: months asked, faults named, payments handed back."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Payment, PaymentProgram
from desktop.domain.calendar import Month
from desktop.ui.dialogs.payments import PaymentsDialog, asked_months

AS_OF = date(2026, 11, 22)
OLD = Payment(PaymentProgram.HEALTH, Month(2024, 1), 5_000_00, None)
PAID = Payment(PaymentProgram.EMPLOYMENT, Month(2026, 10), 1_000_00, date(2026, 11, 10))


@pytest.fixture
def dialog(qtbot: QtBot) -> PaymentsDialog:
    """Return the dialog with two payments told."""
    dialog = PaymentsDialog((OLD, PAID), AS_OF)
    qtbot.addWidget(dialog)
    return dialog


def put(dialog: PaymentsDialog, month: Month, column: int, text: str) -> None:
    """Type into a cell."""
    dialog.table.setData(dialog.table.index(dialog.months.index(month), column), text)


def test_this_month_and_the_twelve_before_are_asked() -> None:
    """JKN is due within its month; older payments that were told stay in the table."""
    months = asked_months(AS_OF, (OLD,))
    assert months[0] == Month(2026, 11)
    assert months[12] == Month(2025, 11)
    assert months[13:] == (Month(2024, 1),)


def test_untouched_payments_come_back_as_they_were(dialog: PaymentsDialog) -> None:
    """Opening and saving changes nothing, not even what lies long ago."""
    assert dialog.fault() == ""
    assert set(dialog.payments()) == {OLD, PAID}


def test_an_amount_without_a_day_is_not_paid_yet(dialog: PaymentsDialog) -> None:
    """The month is told, its payment open."""
    put(dialog, Month(2026, 9), 2, "2.500,50")
    added = set(dialog.payments()) - {OLD, PAID}
    assert added == {Payment(PaymentProgram.HEALTH, Month(2026, 9), 2_500_50, None)}


def test_a_day_without_an_amount_is_a_fault(dialog: PaymentsDialog) -> None:
    """The sentence names the month, and saving does not close the dialog."""
    put(dialog, Month(2026, 9), 1, "10-10-2026")
    dialog.save.click()
    assert "September 2026" in dialog.banner.text()
    assert dialog.result() == 0


def test_a_cell_that_cannot_be_read_is_named(dialog: PaymentsDialog) -> None:
    """Month, column and the way to write it."""
    put(dialog, Month(2026, 8), 0, "banyak")
    assert "Agustus 2026" in dialog.fault()
    assert "BPJS Ketenagakerjaan" in dialog.fault()


def test_saving_without_faults_accepts(dialog: PaymentsDialog) -> None:
    """The dialog ends with its answer."""
    dialog.save.click()
    assert dialog.result() == 1


@pytest.mark.parametrize(("result", "expected"), [(0, None), (1, (OLD, PAID))])
def test_asking_gives_payments_or_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, result: int, expected: object
) -> None:
    """Cancelling hands back ``None``."""
    monkeypatch.setattr(PaymentsDialog, "exec", lambda _self: result)
    assert PaymentsDialog.ask(None, (OLD, PAID), AS_OF) == expected
