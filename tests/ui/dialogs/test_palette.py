"""The command palette over the real window, by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.action_spec import CONTEXT
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.palette import GROUP_ROLE, PaletteDialog
from desktop.ui.language import in_other_language
from desktop.ui.main_window import MainWindow
from tests.ui.people import five_people

Key = Qt.Key


@pytest.fixture
def window(
    services: Services, stored_employer: Employer, open_window: Callable[..., MainWindow]
) -> MainWindow:
    """Return the whole window with five workers."""
    for person in five_people():
        services.workforce.save(person)
    return open_window()


@pytest.fixture
def palette(qtbot: QtBot, window: MainWindow) -> PaletteDialog:
    """Return the palette as Ctrl+K opens it."""
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return next(found for found in window.findChildren(PaletteDialog) if found.isVisible())


def titles(palette: PaletteDialog) -> list[str]:
    """Return what is offered."""
    return [entry.title for entry in palette.model.entries]


def test_it_begins_with_pages_and_actions(palette: PaletteDialog) -> None:
    """Before a letter is typed nobody's name is on the screen."""
    assert titles(palette)[:2] == ["Beranda", "Perusahaan"]
    assert "Impor dari lembar kerja" in titles(palette)
    assert "Dewi Umpama" not in titles(palette)


def test_typing_and_enter_open_a_page(
    qtbot: QtBot, window: MainWindow, palette: PaletteDialog
) -> None:
    """The best answer is chosen already."""
    qtbot.keyClicks(palette.line, "riwa")
    assert titles(palette)[0] == "Riwayat"
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert window.current_page().key == "history"
    assert not palette.isVisible()


def test_a_name_leads_to_its_worker(
    qtbot: QtBot, window: MainWindow, palette: PaletteDialog
) -> None:
    """Two letters are enough; the row is selected on the page of the workforce."""
    qtbot.keyClicks(palette.line, "d")
    assert "Dewi Umpama" not in titles(palette)
    qtbot.keyClicks(palette.line, "ewi")
    qtbot.waitUntil(lambda: titles(palette)[:1] == ["Dewi Umpama"])
    qtbot.keyClick(palette.line, Key.Key_Return)
    page = window.current_page()
    assert page.key == "workforce"
    assert page.drawer.name.text() == "Dewi Umpama"


def test_arrows_move_while_the_cursor_stays_in_the_line(
    qtbot: QtBot, window: MainWindow, palette: PaletteDialog
) -> None:
    """Down goes to the second answer and Enter does that one."""
    qtbot.keyClick(palette.line, Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert window.current_page().key == "employer"


def test_an_obligation_opens_in_the_assessment(
    qtbot: QtBot, window: MainWindow, palette: PaletteDialog
) -> None:
    """Its id or a word of its title finds it."""
    qtbot.keyClicks(palette.line, "wlk-01")
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert window.current_page().key == "assessment"


def test_an_action_runs_after_the_palette_is_gone(
    qtbot: QtBot, palette: PaletteDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What opens a dialog of its own does not open it above the palette."""
    seen: list[bool] = []
    monkeypatch.setattr(AboutDialog, "ask", lambda *_: seen.append(palette.isVisible()))
    qtbot.keyClicks(palette.line, "tentang")
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert seen == [False]


def test_nothing_found_is_said_and_enter_does_nothing(
    qtbot: QtBot, window: MainWindow, palette: PaletteDialog
) -> None:
    """The palette stays open for another word, its parts in place; Esc closes it."""
    before = palette.list.geometry()
    qtbot.keyClicks(palette.line, "qqqq")
    assert palette.nothing.isVisible()
    assert palette.nothing.geometry() == before
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.line, Key.Key_Escape)
    assert not palette.isVisible()
    assert window.current_page().key == "home"


def test_a_row_is_spoken_with_its_key(palette: PaletteDialog) -> None:
    """A screen reader hears title and shortcut in one."""
    row = titles(palette).index("Simpan")
    index = palette.model.index(row, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Simpan, Ctrl+S, Perintah"


def test_every_action_and_page_is_found_by_its_words_in_either_language(
    qtbot: QtBot, window: MainWindow, palette: PaletteDialog
) -> None:
    """Whoever learnt the other language finds everything too."""
    lost = []
    for spec in window.menus.specs:
        if spec.id == "palette":
            continue
        for words in (spec.plain_words(), in_other_language(CONTEXT, spec.text)):
            palette.line.setText(words.replace("&", "").rstrip("…"))
            if spec.plain_words().rstrip("…") not in titles(palette):
                lost.append((spec.id, words))
    for _key, title, _icon, other in window.page_list():
        for words in (title, other):
            palette.line.setText(words)
            if title not in titles(palette):
                lost.append((title, words))
    assert lost == []
    palette.line.setText("workforce")
    assert "Tenaga Kerja" in titles(palette)


def test_answers_of_a_kind_stand_together(palette: PaletteDialog) -> None:
    """Their kind is written once, beside the first of them."""
    palette.line.setText("a")
    groups = [entry.group for entry in palette.model.entries]
    assert len(set(groups)) == 3
    assert groups == sorted(groups, key=groups.index)
    told = [palette.model.index(row, 0).data(GROUP_ROLE) for row in range(len(groups))]
    assert len([words for words in told if words]) == 3


def test_workers_are_sought_once_one_has_stopped_typing(
    qtbot: QtBot, palette: PaletteDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten letters are one search, and Enter does not wait for it."""
    asked: list[str] = []
    search = services.workforce.search

    def count(words: str, most: int) -> object:
        asked.append(words)
        return search(words, most)

    monkeypatch.setattr(services.workforce, "search", count)
    qtbot.keyClicks(palette.line, "Dewi Umpam")
    assert asked == []
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert asked == ["Dewi Umpam"]
    assert not palette.isVisible()


def test_a_choice_made_stays_when_workers_come(qtbot: QtBot, palette: PaletteDialog) -> None:
    """What Enter would do does not change under the hand."""
    palette.line.setText("umpama")
    palette._show([*palette._source.entries("a")])
    qtbot.keyClick(palette.line, Key.Key_Down)
    chosen = palette.list.currentIndex().data()
    palette._seek_workers()
    assert titles(palette)[0] == "Dewi Umpama"
    assert palette.list.currentIndex().data() == chosen
