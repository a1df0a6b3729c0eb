"""The list of accidents: moments read, impossible orders named."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Accident
from desktop.ui.dialogs.accidents import AccidentsDialog

ONE = Accident(datetime(2026, 8, 1, 10), datetime(2026, 8, 2, 9))


@pytest.fixture
def dialog(qtbot: QtBot) -> AccidentsDialog:
    """Return the dialog with one accident."""
    dialog = AccidentsDialog((ONE,))
    qtbot.addWidget(dialog)
    return dialog


def put(dialog: AccidentsDialog, row: int, column: int, text: str) -> None:
    """Type into a cell."""
    dialog.table.setData(dialog.table.index(row, column), text)


def test_accidents_come_back_as_they_were(dialog: AccidentsDialog) -> None:
    """Opening and saving changes nothing; an empty row is no accident."""
    dialog.add.click()
    dialog.save.click()
    assert dialog.accidents() == (ONE,)
    assert dialog.result() == 1


def test_an_accident_is_added_and_removed(dialog: AccidentsDialog) -> None:
    """The new row is the current one; removing takes the current one away."""
    dialog.add.click()
    put(dialog, 1, 0, "15-10-2026 14:30")
    assert dialog.accidents()[1] == Accident(datetime(2026, 10, 15, 14, 30))
    dialog.remove.click()
    assert dialog.accidents() == (ONE,)


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (1, "besok", "tanggal dan jam"),
        (0, "", "waktu kejadiannya"),
        (1, "31-07-2026 10:00", "mendahului"),
    ],
)
def test_faults_are_named_and_keep_the_dialog_open(
    dialog: AccidentsDialog, column: int, text: str, words: str
) -> None:
    """Unreadable, without its moment, reported before it happened."""
    put(dialog, 0, column, text)
    dialog.save.click()
    assert words in dialog.banner.text()
    assert dialog.result() == 0


@pytest.mark.parametrize(("result", "expected"), [(0, None), (1, (ONE,))])
def test_asking_gives_accidents_or_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, result: int, expected: object
) -> None:
    """Cancelling hands back ``None``."""
    monkeypatch.setattr(AccidentsDialog, "exec", lambda _self: result)
    assert AccidentsDialog.ask(None, (ONE,)) == expected


def test_an_empty_list_begins_with_a_row_to_type_into(qtbot: QtBot) -> None:
    """Nobody has to press a button first."""
    dialog = AccidentsDialog(())
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 1
    assert dialog.accidents() == ()
