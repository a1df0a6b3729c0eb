"""The page that checks documents: one word, what it shows, and the declaration inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.services.container import Services, build_services
from desktop.services.declarations import Correction, StoredDeclaration
from desktop.storage.database import Database
from desktop.ui.dialogs.attachment_password import AttachmentPasswordDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.language import Language
from desktop.ui.pages.verify import VerifyPage
from tests.services.conftest import make_worker
from tests.ui.conftest import NOW, an_employer

NUMBER = "001/PJ/XI/2026"
LONG = 20_000
"""Milliseconds; a check on a loaded machine may take its time."""


@pytest.fixture
def office(
    tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> Iterator[Services]:
    """Return the services of another installation."""
    with Database.open(tmp_path / "office.sqlite") as database:
        yield build_services(database, rulebook, obligations, lambda: NOW)


@pytest.fixture(scope="module")
def final_file(
    tmp_path_factory: pytest.TempPathFactory,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
) -> Path:
    """Return the closed data file of an employer with a worker and a final declaration."""
    path = tmp_path_factory.mktemp("final") / "final.sqlite"
    with Database.open(path) as database:
        services = build_services(database, rulebook, obligations, lambda: NOW)
        services.employers.save(an_employer())
        services.workforce.save(make_worker(1))
        services.declarations.finalise(NUMBER)
    return path


@pytest.fixture
def final(services: Services, final_file: Path) -> StoredDeclaration:
    """Return a finalised declaration of the employer's installation."""
    services.database.restore_from(final_file)
    (entry,) = services.declarations.all()
    return services.declarations.get(entry.declaration_id)


@pytest.fixture
def file(tmp_path: Path, final: StoredDeclaration) -> Path:
    """Return its PDF as a file."""
    path = tmp_path / "surat.pdf"
    path.write_bytes(final.pdf)
    return path


ShowPage = Callable[[Services], VerifyPage]


@pytest.fixture
def show_page(qtbot: QtBot, jobs: JobRunner) -> ShowPage:
    """Return a function that shows the page of an installation."""

    def show(services: Services) -> VerifyPage:
        page = VerifyPage(services, jobs)
        qtbot.addWidget(page)
        page.resize(1040, 800)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


def choose(qtbot: QtBot, page: VerifyPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press the button, choose a file and wait for the answer."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    qtbot.mouseClick(page.zone.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.answer.isVisible, timeout=LONG)


def test_before_the_first_check_the_page_says_what_it_can_answer(
    qtbot: QtBot, services: Services, show_page: ShowPage, file: Path
) -> None:
    """Three words, then what none of them proves; the answer takes their place."""
    page = show_page(services)
    said = " ".join(part.text() for part in page.guide.findChildren(QLabel))
    assert page.guide.isVisible()
    for word in ("Utuh", "Berubah", "Digantikan", "tidak membuktikan"):
        assert word in said
    page.check_file(file)
    qtbot.waitUntil(page.answer.isVisible, timeout=LONG)
    assert not page.guide.isVisible()


def test_a_whole_file_is_answered_in_one_word(
    qtbot: QtBot,
    show_page: ShowPage,
    services: Services,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The word, the figures, what it shows and what not; our own one leads to the history."""
    page = show_page(services)
    choose(qtbot, page, file, monkeypatch)

    assert page.answer.word.text() == "Utuh"
    assert page.answer.word.accessibleName() == "Hasil pemeriksaan: Utuh"
    assert NUMBER in page.answer.number.text()
    assert "tercatat" in page.answer.proves.text()
    assert "tidak membuktikan" in page.answer.limits.text()
    assert page.answer.figures.rowCount() == 6
    assert not page.answer.open.isVisible()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.answer.history, Qt.MouseButton.LeftButton)
    assert asked.args == ["history", services.declarations.all()[0].declaration_id]


@pytest.mark.parametrize(
    ("damage", "word"),
    [
        (lambda pdf: pdf.replace(b"/Type", b"/typE", 1), "Berubah"),
        (lambda _pdf: b"bukan pdf", "Tidak dapat diperiksa"),
    ],
    ids=["altered", "other"],
)
def test_other_answers(
    qtbot: QtBot,
    show_page: ShowPage,
    office: Services,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    damage: Callable[[bytes], bytes],
    word: str,
) -> None:
    """Altered says what differs, a stranger's file why not; neither can be opened."""
    file.write_bytes(damage(file.read_bytes()))
    page = show_page(office)
    choose(qtbot, page, file, monkeypatch)

    assert page.answer.word.text() == word
    assert page.answer.differences.isVisible() == (word == "Berubah")
    assert not page.answer.open.isVisible()
    assert page.answer.proves.text()


def test_a_superseded_one_names_what_took_its_place(
    qtbot: QtBot,
    show_page: ShowPage,
    services: Services,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The paper is whole, but a correction stands."""
    services.declarations.finalise("002", correction=Correction(NUMBER, "salah"))
    page = show_page(services)
    choose(qtbot, page, file, monkeypatch)
    assert page.answer.word.text() == "Digantikan"
    assert "002" in page.answer.proves.text()


def test_a_dropped_file_is_checked(
    qtbot: QtBot, show_page: ShowPage, office: Services, file: Path
) -> None:
    """Dragging a PDF onto the zone does what the button does."""
    page = show_page(office)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        event.setAccepted(False)
        QApplication.sendEvent(page.zone, event)
        assert event.isAccepted()
    qtbot.waitUntil(page.answer.isVisible, timeout=LONG)
    assert page.answer.word.text() == "Utuh"


def test_a_pasted_text_is_checked_by_key(
    qtbot: QtBot,
    show_page: ShowPage,
    services: Services,
    office: Services,
    final: StoredDeclaration,
) -> None:
    """Paste, Tab to the button, Space: figures and signature; a changed figure is found."""
    page = show_page(office)
    assert not page.check_text.isEnabled()
    text = services.declarations.proof_text(final.declaration_id)
    for typed, word in ((text, "Utuh"), (text.replace("*1*", "*7*"), "Berubah")):
        page.text.setPlainText(typed)
        page.text.setFocus()
        qtbot.keyClick(page.text, Qt.Key.Key_Tab)
        assert page.check_text.hasFocus()
        qtbot.keyClick(page.check_text, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda word=word: page.answer.word.text() == word, timeout=LONG)
        qtbot.waitUntil(page.answer.word.hasFocus)
        assert not page.answer.open.isVisible()


def test_the_declaration_inside_opens_for_reading(
    qtbot: QtBot,
    show_page: ShowPage,
    office: Services,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is kept apart, marked, read page by page, and can be forgotten again."""
    page = show_page(office)
    choose(qtbot, page, file, monkeypatch)
    qtbot.mouseClick(page.answer.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.reader.isVisible, timeout=LONG)
    qtbot.waitUntil(page.reader.view.is_shown, timeout=LONG)
    assert "Hanya untuk dibaca" in page.reader.banner.text()
    assert "PT Uji Coba" in page.reader.number.text()
    assert office.declarations.all() == []

    qtbot.keyClick(page.reader.back, Qt.Key.Key_Space)
    (entry,) = office.received.all()
    assert page.received.buttons[entry.received_id].isVisible()
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_arguments: True)
    qtbot.mouseClick(page.received.bins[entry.received_id], Qt.MouseButton.LeftButton)
    assert office.received.all() == []
    assert not page.received.isVisible()


def test_locked_names_ask_for_the_password(
    qtbot: QtBot,
    show_page: ShowPage,
    services: Services,
    office: Services,
    final: StoredDeclaration,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Cancelling opens nothing, a wrong one says so, the right one opens."""
    path = tmp_path / "kunci.pdf"
    path.write_bytes(services.declarations.finalise("002", password="kata sandi uji")[0].pdf)
    page = show_page(office)
    choose(qtbot, page, path, monkeypatch)
    monkeypatch.setattr(AttachmentPasswordDialog, "ask", lambda *_arguments: "")
    qtbot.mouseClick(page.answer.open, Qt.MouseButton.LeftButton)
    monkeypatch.setattr(AttachmentPasswordDialog, "ask", lambda *_arguments: "salah sekali")
    with qtbot.waitSignal(page.message_requested, timeout=LONG) as said:
        qtbot.mouseClick(page.answer.open, Qt.MouseButton.LeftButton)
    assert "tidak cocok" in said.args[1]
    assert office.received.all() == []
    monkeypatch.setattr(AttachmentPasswordDialog, "ask", lambda *_arguments: "kata sandi uji")
    qtbot.mouseClick(page.answer.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.reader.isVisible, timeout=LONG)


def test_the_answer_speaks_english(
    qtbot: QtBot,
    show_page: ShowPage,
    office: Services,
    file: Path,
    language: Language,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Word, proof and limits follow the language of the window."""
    language.use("en")
    page = show_page(office)
    choose(qtbot, page, file, monkeypatch)
    assert page.answer.word.text() == "Unaltered"
    assert "does not prove" in page.answer.limits.text()
    assert "not met here before" in page.answer.proves.text()
