"""The family members of one worker."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex
from desktop.services.container import Services
from desktop.ui.dialogs.family import FamilyDialog, edit_family
from desktop.ui.pages.workforce_family import FamilyPart
from desktop.ui.widgets.selection import choose_index
from tests.ui.people import worker

SPOUSE = Dependant(
    name="Sari Contoh", relation=Relation.SPOUSE, sex=Sex.FEMALE, jkn=ParticipationState.YES
)


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Callable[..., FamilyDialog]:
    """Return a function that shows the list of a worker with this family."""

    def open_(*family: Dependant) -> FamilyDialog:
        dialog = FamilyDialog(worker("Budi Contoh", family=family))
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_


def type_into(dialog: FamilyDialog, row: int, *texts: str) -> None:
    """Type texts into the cells of a row from the first on."""
    for column, text in enumerate(texts):
        index = dialog.table.index(row, column)
        choose_index(dialog.view, index)
        dialog.table.setData(index, text)


def test_a_family_is_typed_beside_the_one_there_is(
    qtbot: QtBot, open_dialog: Callable[..., FamilyDialog]
) -> None:
    """A row that stays empty is nobody."""
    dialog = open_dialog(SPOUSE)
    for _ in range(2):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    type_into(dialog, 1, "Adi Contoh", "Anak", "02032015", "L", "", "", "Tidak")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    spouse, child = dialog.family()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert spouse == SPOUSE
    assert (child.relation, child.jkn) == (Relation.CHILD, ParticipationState.NO)


def test_what_is_no_nik_is_told_with_its_row(
    qtbot: QtBot, open_dialog: Callable[..., FamilyDialog]
) -> None:
    """The list stays open until it is mended; a relation that is none is told too."""
    dialog = open_dialog(SPOUSE)
    type_into(dialog, 0, "Sari Contoh", "Istri", "", "", "123")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "1" in dialog.banner.text()
    assert dialog.isVisible()
    type_into(dialog, 0, "Sari Contoh", "Sepupu", "", "", "")
    assert "Hubungan" in dialog.fault()


def test_the_family_is_stored_only_when_it_changed(
    services: Services, stored_employer: Employer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Saving what there was tells nobody."""
    saved, _ = services.workforce.save(worker("Budi Contoh"))
    monkeypatch.setattr(FamilyDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(FamilyDialog, "family", lambda _dialog: (SPOUSE,))
    changes = edit_family(None, services, saved)
    assert changes is not None
    stored = services.workforce.get(saved.worker_id)
    assert stored.family == (SPOUSE,)
    assert edit_family(None, services, stored) is None


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ((SPOUSE,), ["Sari Contoh, istri: JKN terdaftar"]),
        ((), ["3 orang menurut data pekerja, 1 terdaftar JKN."]),
    ],
)
def test_the_drawer_tells_persons_before_counts(
    qtbot: QtBot, family: tuple[Dependant, ...], expected: list[str]
) -> None:
    """Counts of a sheet are shown where no person is told."""
    part = FamilyPart(worker("Budi", family=family, family_members=3, family_registered=1))
    qtbot.addWidget(part)
    assert [text.text() for text in part.findChildren(QLabel)] == expected
