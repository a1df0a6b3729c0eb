"""What to write: lists, sheets for a BPJS, and the codes that are asked for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.services.gap_exports import GapKind
from desktop.ui.dialogs.export import ExportDialog, ListKind
from tests.ui.people import five_people
from tests.ui.test_accessibility import nameless


@pytest.fixture
def dialog(
    qtbot: QtBot, app: QApplication, services: Services, stored_employer: Employer
) -> ExportDialog:
    """Return the dialog over five workers."""
    for person in five_people():
        services.workforce.save(person)
    drafts = services.gap_exports.drafts(services.today())
    shown = ExportDialog(5, drafts)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_the_workforce_is_chosen_first(dialog: ExportDialog) -> None:
    """Lists need no codes; a gap that nobody has cannot be chosen."""
    assert dialog.choice() is ListKind.WORKFORCE
    assert dialog.draft() is None
    assert dialog.codes() == {}
    counts = {kind: dialog.buttons[kind].isEnabled() for kind in GapKind}
    assert any(counts.values())
    assert not all(counts.values())
    assert nameless(dialog) == []


def test_a_sheet_asks_for_its_codes(qtbot: QtBot, dialog: ExportDialog) -> None:
    """A field for each code; what is typed is handed on."""
    kind = next(k for k in GapKind if dialog.buttons[k].isEnabled() and k is not GapKind.WAGES)
    dialog.buttons[kind].click()
    assert dialog.draft() is not None
    need, field = next(iter(dialog.fields.items()))
    qtbot.keyClicks(field, "7")
    assert dialog.codes()[need.list_name, need.our_value] == "7"
    assert "tidak ditebak" in dialog.words.text()
    assert nameless(dialog) == []
