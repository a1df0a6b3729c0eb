"""The other papers are made from the page, and the letter's fields change its preview."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.letter import LetterDraft, Paper, PrintChoices
from desktop.services.container import Services
from desktop.ui.dialogs.letter import LetterDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.declaration import DeclarationPage
from desktop.ui.pages.declaration_outputs import Output
from tests.services.conftest import make_worker


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner
) -> DeclarationPage:
    """Return the page with its draft on the screen."""
    assert stored_employer.employer_id
    services.workforce.save(make_worker(1))
    page = DeclarationPage(services, jobs)
    page.changed.connect(page.on_changes)
    qtbot.addWidget(page)
    page.resize(1040, 640)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(page.view.is_shown, timeout=20_000)
    return page


@pytest.mark.parametrize(
    ("output", "beginning"),
    [
        (Output.SHORT, b"%PDF"),
        (Output.EDITABLE, b"PK"),
        (Output.DIRECTOR, b"%PDF"),
        (Output.SLIPS, b"%PDF"),
    ],
)
def test_each_paper_is_written_where_the_user_says(
    qtbot: QtBot,
    page: DeclarationPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    output: Output,
    beginning: bytes,
) -> None:
    """The entry of the menu asks for a place and writes the paper there."""
    asked: list[str] = []
    target = tmp_path / output.value

    def ask(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposal)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    with qtbot.waitSignal(page.message_requested, timeout=20_000):
        page.preview_head.actions_of[output].trigger()
    assert target.read_bytes().startswith(beginning)
    assert asked[0].endswith(f"Deklarasi-draf-{output.value}")


def test_papers_of_a_final_declaration_need_no_data_of_today(
    qtbot: QtBot, page: DeclarationPage, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is shown they are made of it; only the note for the director speaks of today."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    services.declarations.finalise("001/UJI/XI/2026")
    page.show_state()
    qtbot.mouseClick(page.show_final, Qt.MouseButton.LeftButton)
    page._is_judged = False  # as when the data of today cannot be declared
    page._show_ready()
    menu = page.preview_head.actions_of
    assert {output for output, action in menu.items() if action.isEnabled()} == {
        Output.SHORT,
        Output.EDITABLE,
        Output.SLIPS,
    }


def test_cancelling_writes_nothing(
    page: DeclarationPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a place nothing is made."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.preview_head.actions_of[Output.SHORT].trigger()
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_that_refuses_is_named(
    qtbot: QtBot, page: DeclarationPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says what went wrong and where."""
    target = tmp_path / "none" / "surat.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.preview_head.actions_of[Output.SHORT].trigger()
    qtbot.waitUntil(page.fault_banner.isVisible, timeout=20_000)


def test_a_change_of_the_letter_draws_it_anew(
    qtbot: QtBot, page: DeclarationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The draft on the screen is the one of the new paper."""
    draft = LetterDraft(choices=replace(PrintChoices(), paper=Paper.F4))
    monkeypatch.setattr(LetterDialog, "ask", lambda _parent, service, _more: [service.save(draft)])
    shown: list[bytes] = []
    monkeypatch.setattr(page.view, "set_pdf", shown.append)
    qtbot.mouseClick(page.preview_head.letter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(b"609.4488 935.4331" in pdf for pdf in shown), timeout=20_000)
