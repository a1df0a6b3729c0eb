"""Facts, lists and evidence on the real page: typed with real keys, stored at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.records import RecordsDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.assessment import AssessmentPage
from desktop.ui.widgets import ChoiceBox
from tests.services.conftest import make_worker

OpenAt = Callable[[str], AssessmentPage]


@pytest.fixture
def open_at(qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner) -> OpenAt:
    """Return a function that shows the page at an obligation, judged once."""
    services.employers.save(replace(stored_employer, preparer="Siti Contoh"))
    services.workforce.save(make_worker(1))

    def open_(obligation_id: str) -> AssessmentPage:
        page = AssessmentPage(services, jobs)
        page.changed.connect(page.on_changes)
        qtbot.addWidget(page)
        page.resize(1040, 640)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: page.assessment is not None)
        page.open_payload(obligation_id)
        return page

    return open_


def stored(page: AssessmentPage, obligation_id: str) -> Answer:
    """Return the answer that the database holds."""
    answer = page.services.assessments.answers().answer_to(obligation_id)
    assert answer is not None
    return answer


def test_facts_are_typed_read_and_stored(qtbot: QtBot, open_at: OpenAt) -> None:
    """HI-02 asks for text, day and choice; what is typed is stored when typing pauses."""
    page = open_at("HI-02")
    form = page.detail.answer.facts()
    assert form is not None
    qtbot.keyClicks(form.field("approval_number"), "KEP.1/2026")
    with qtbot.waitSignal(page.saved):
        qtbot.keyClicks(form.field("valid_until"), "31122027")
    kind = form.field("document")
    assert isinstance(kind, ChoiceBox)
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    page.save()
    answer = stored(page, "HI-02")
    assert answer.value is None
    assert answer.facts["approval_number"] == "KEP.1/2026"
    assert answer.facts["valid_until"] == date(2027, 12, 31)


def test_a_choice_and_a_yes_can_be_told_and_taken_back(qtbot: QtBot, open_at: OpenAt) -> None:
    """K3-01's yes or no is a box whose first line takes the answer back."""
    page = open_at("K3-01")
    form = page.detail.answer.facts()
    assert form is not None
    box = form.field("high_hazard")
    assert isinstance(box, ChoiceBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    page.save()
    assert stored(page, "K3-01").facts == {"high_hazard": True}
    box.setCurrentIndex(0)
    box.activated.emit(0)
    page.save()
    assert page.services.assessments.answers().answer_to("K3-01") is None


def test_a_fact_that_cannot_be_read_says_so_below(qtbot: QtBot, open_at: OpenAt) -> None:
    """The typed text stays, its fault stands below, and the stored day is kept."""
    page = open_at("HI-02")
    form = page.detail.answer.facts()
    assert form is not None
    field = form.field("valid_until")
    qtbot.keyClicks(field, "31122027")
    page.save()
    field.clear()
    qtbot.keyClicks(field, "31-02-2026")
    page.save()
    assert "31-02-2026" in form.note("valid_until")
    assert stored(page, "HI-02").facts["valid_until"] == date(2027, 12, 31)
    field.clear()
    qtbot.keyClicks(field, " ")
    page.save()
    assert form.note("valid_until") == ""
    assert page.services.assessments.answers().answer_to("HI-02") is None


def test_none_and_not_told_are_two_answers(
    qtbot: QtBot, open_at: OpenAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """REG-13: nobody said, there are none, and a list are stored apart."""
    page = open_at("REG-13")
    field = page.detail.answer.records()
    assert field is not None
    assert field.unsaid.isChecked()
    field.none.click()
    assert stored(page, "REG-13").records == ()
    record = {"name": "Gedung A", "work_order_on": date(2026, 1, 2)}
    monkeypatch.setattr(RecordsDialog, "ask", lambda *_arguments: (record,))
    field.some.click()
    assert stored(page, "REG-13").records == (record,)
    assert page.detail.answer.records() is field
    assert field.open.isVisibleTo(field)
    assert "1 baris" in field.summary.text()
    monkeypatch.setattr(RecordsDialog, "ask", lambda *_arguments: None)
    qtbot.mouseClick(field.open, Qt.MouseButton.LeftButton)
    assert stored(page, "REG-13").records == (record,)
    field.unsaid.click()
    assert page.services.assessments.answers().answer_to("REG-13") is None


def test_a_computed_obligation_takes_note_but_no_choice(qtbot: QtBot, open_at: OpenAt) -> None:
    """REG-03 has no question: keys answer nothing, a note is stored and signed."""
    page = open_at("REG-03")
    page.detail.choose(1)
    assert page.services.assessments.answers().answer_to("REG-03") is None
    assert not page.detail.answer.choices.button(1).isVisible()
    with qtbot.waitSignal(page.saved):
        qtbot.keyClicks(page.detail.answer.note, "Menunggu kartu")
    assert stored(page, "REG-03").note == "Menunggu kartu"
    signed = page.detail.answer.signed
    assert signed.isVisibleTo(page.detail)
    assert "Siti Contoh" in signed.text()
    assert "22-11-2026 10.30" in signed.text()


def test_a_note_beside_figures_keeps_what_the_figures_say(qtbot: QtBot, open_at: OpenAt) -> None:
    """WLK-01: never reported and a note live in one answer without losing each other."""
    page = open_at("WLK-01")
    figures = page.detail.figures()
    qtbot.keyClicks(page.detail.answer.note, "Akun hilang")
    figures.never.click()  # type: ignore[union-attr]
    page.save()
    answer = stored(page, "WLK-01")
    assert (answer.value, answer.note) == (AnswerValue.NOT_YET, "Akun hilang")


def test_a_chosen_file_is_fingerprinted_beside_the_window(
    qtbot: QtBot, open_at: OpenAt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Name and SHA-256 are stored, the same file is not added twice, removing takes it out."""
    paper = tmp_path / "sertifikat.pdf"
    paper.write_bytes(b"abc")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([str(paper)], ""))
    page = open_at("REG-01")
    evidence = page.detail.answer.evidence
    qtbot.mouseClick(evidence.pick, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(evidence.rows) == 1)
    (item,) = stored(page, "REG-01").evidence
    assert item.file == "sertifikat.pdf"
    assert item.digest.startswith("ba7816bf8f01cfea")
    evidence.add_files((item,))
    assert len(evidence.rows) == 1
    evidence.rows[0].remove.click()
    page.save()
    assert page.services.assessments.answers().answer_to("REG-01") is None


def test_a_dropped_file_goes_the_same_way(qtbot: QtBot, open_at: OpenAt, tmp_path: Path) -> None:
    """Files count, folders do not."""
    paper = tmp_path / "bukti.pdf"
    paper.write_bytes(b"abc")
    page = open_at("REG-01")
    evidence = page.detail.answer.evidence
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper)), QUrl.fromLocalFile(str(tmp_path))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(evidence.files_chosen) as chosen:
        evidence.dropEvent(event)
    assert chosen.args == [(paper,)]
    qtbot.waitUntil(lambda: len(evidence.rows) == 1)


def test_files_read_late_go_to_their_own_obligation(qtbot: QtBot, open_at: OpenAt) -> None:
    """Going on while a file is read does not give it to the obligation shown then."""
    page = open_at("REG-02")
    found = Evidence("a.pdf", digest="0" * 64)
    page.detail.add_evidence("REG-01", (found,))
    assert stored(page, "REG-01").evidence == (found,)
    assert page.services.assessments.answers().answer_to("REG-02") is None


def test_an_expired_paper_carries_a_warning(qtbot: QtBot, open_at: OpenAt) -> None:
    """A paper without a file takes its name and days; past its day it says so."""
    page = open_at("REG-01")
    evidence = page.detail.answer.evidence
    qtbot.mouseClick(evidence.add, Qt.MouseButton.LeftButton)
    (row,) = evidence.rows
    qtbot.keyClicks(row.file, "Sertifikat lama")
    qtbot.keyClicks(row.dated, "01012020")
    qtbot.keyClicks(row.until, "21112026")
    assert "Kedaluwarsa" in row.note()
    page.save()
    (item,) = stored(page, "REG-01").evidence
    assert item == Evidence("Sertifikat lama", date(2020, 1, 1), date(2026, 11, 21))
    row.until.clear()
    qtbot.keyClicks(row.until, "22112026")
    assert row.note() == ""
    row.until.clear()
    qtbot.keyClicks(row.until, "31022026")
    assert "Tulis tanggal" in row.note()
