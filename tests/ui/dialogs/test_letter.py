"""The letter is set up with real keys; what is stored is what was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.letter import LetterDraft, Opinion, Paper, WorkerColumn
from desktop.services.container import Services
from desktop.ui.dialogs.letter import LetterDialog


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, stored_employer: Employer) -> LetterDialog:
    """Return the dialog of a stored employer."""
    made = LetterDialog(services.letters, services.approvals)
    qtbot.addWidget(made)
    return made


def choose(dialog: LetterDialog, opinion: Opinion) -> None:
    """Choose an opinion as a user does."""
    dialog.opinion.set_value(opinion)
    dialog.opinion.edited.emit(opinion)


def test_what_is_typed_is_stored(qtbot: QtBot, services: Services, dialog: LetterDialog) -> None:
    """Opinion, names, paper, mask and columns reach the draft."""
    assert not dialog.name.isEnabled()
    choose(dialog, Opinion.AGREES)
    qtbot.keyClicks(dialog.name, "Tuti Contoh")
    qtbot.keyClicks(dialog.body_of, "Serikat Contoh")
    dialog.paper.set_value(Paper.F4)
    dialog.masked.click()
    dialog.columns[WorkerColumn.WAGE].click()
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    draft = services.letters.draft()
    assert (draft.representative.name, draft.representative.opinion) == (
        "Tuti Contoh",
        Opinion.AGREES,
    )
    assert draft.choices.paper is Paper.F4
    assert not draft.choices.is_masked
    assert WorkerColumn.WAGE not in draft.choices.columns
    assert len(dialog.changes) == 1


def test_the_rule_of_a_second_person_is_stored(
    qtbot: QtBot, services: Services, dialog: LetterDialog
) -> None:
    """It is a setting of the employer and touches no draft."""
    qtbot.keyClick(dialog.approval, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert services.approvals.is_required()
    assert services.letters.draft() == LetterDraft()


def test_a_refusal_asks_for_its_reason(
    qtbot: QtBot, services: Services, dialog: LetterDialog
) -> None:
    """Without words the dialog stays and says what is missing."""
    choose(dialog, Opinion.REFUSES)
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert "alasan" in dialog.text_row.note()
    assert services.letters.draft() == LetterDraft()
    qtbot.keyClicks(dialog.text, "Upah belum dibayar")
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert services.letters.draft().representative.text == "Upah belum dibayar"


def test_a_logo_is_shown_and_removed(
    qtbot: QtBot,
    services: Services,
    dialog: LetterDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A good picture is kept at once, a bad one is answered with a sentence."""
    good, bad = tmp_path / "logo.png", tmp_path / "bad.png"
    Image.new("RGB", (30, 20), (1, 2, 3)).save(good)
    bad.write_bytes(b"no picture")
    answers = [str(bad), str(good)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    qtbot.mouseClick(dialog.logo.choose, Qt.MouseButton.LeftButton)
    assert "bad.png" in dialog.logo.note.text()
    assert not dialog.logo.remove.isEnabled()
    qtbot.mouseClick(dialog.logo.choose, Qt.MouseButton.LeftButton)
    assert services.letters.logo() == good.read_bytes()
    assert not dialog.logo.picture.pixmap().isNull()
    qtbot.mouseClick(dialog.logo.remove, Qt.MouseButton.LeftButton)
    assert services.letters.logo() == b""
    assert dialog.logo.picture.text() == "tanpa logo"


def test_asking_hands_back_what_changed(
    services: Services, stored_employer: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled, nothing changed."""
    assert stored_employer.employer_id
    monkeypatch.setattr(LetterDialog, "exec", lambda _self: 0)
    assert LetterDialog.ask(None, services.letters, services.approvals) == []


def test_the_keyboard_begins_at_the_first_field(qtbot: QtBot, dialog: LetterDialog) -> None:
    """Not at the button that ends the dialog."""
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.focusWidget() is dialog.opinion
