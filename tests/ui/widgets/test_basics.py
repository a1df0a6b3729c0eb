from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.obligation import ComplianceStatus
from desktop.ui.theme import Theme
from desktop.ui.widgets import (
    Banner,
    Card,
    EmptyState,
    IconButton,
    KeyFigure,
    PrimaryButton,
    StatusBadge,
    status_token,
    status_word,
)
from desktop.ui.widgets.cards import STATUS_ICONS


def inks(badge: StatusBadge) -> int:
    """Count the points that the mark of a badge has left of its word."""
    badge.ensurePolished()
    badge.resize(badge.sizeHint())
    picture = badge.grab(QRect(8, 0, 16, badge.height())).toImage()
    ground = picture.pixel(0, 0)
    places = itertools.product(range(picture.width()), range(picture.height()))
    return sum(picture.pixel(x, y) != ground for x, y in places)


@pytest.mark.parametrize("status", ComplianceStatus)
def test_a_status_is_never_colour_alone(
    app: QApplication, qtbot: QtBot, status: ComplianceStatus
) -> None:
    """Every status has a mark of its own, a word, and two colours that exist."""
    badge = StatusBadge(status)
    qtbot.addWidget(badge)
    assert badge.text() == status_word(status)
    assert inks(badge) > 10
    assert badge.accessibleName() == status_word(status)
    light = Theme.load("light")
    assert light.token(status_token(status)) != light.token(f"{status_token(status)}_tint")


def test_marks_icons_and_words_differ() -> None:
    """No two statuses look or sound the same."""
    count = len(ComplianceStatus)
    assert len(set(STATUS_ICONS.values())) == count
    assert len({status_word(status) for status in ComplianceStatus}) == count


def test_a_badge_changes_its_status(app: QApplication, qtbot: QtBot) -> None:
    """Another status brings other words and another property for the style."""
    badge = StatusBadge()
    qtbot.addWidget(badge)
    badge.set_status(ComplianceStatus.NOT_MET)
    assert badge.property("status") == "NOT_MET"
    assert "Belum" in badge.text()
    badge.set_status(ComplianceStatus.MET, 12)
    assert badge.text() == "Terpenuhi  12"
    assert badge.accessibleName() == "Terpenuhi: 12"


def test_a_banner_is_closed_and_its_action_done(app: QApplication, qtbot: QtBot) -> None:
    """A message stays until it is closed; its button says what to do."""
    banner = Banner("error", "Berkas kosong.")
    qtbot.addWidget(banner)
    banner.show_message("warning", "Sudah lama.", "Perbarui", can_close=True)
    assert banner.text() == "Sudah lama."
    assert banner.property("level") == "warning"
    with qtbot.waitSignal(banner.action_triggered):
        qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_a_banner_without_a_message_is_hidden(app: QApplication, qtbot: QtBot) -> None:
    """Nothing to say takes no room."""
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()


def test_an_empty_state_offers_one_action(app: QApplication, qtbot: QtBot) -> None:
    """The button of an empty place is pressed by key; without words there is none."""
    state = EmptyState("users", "Belum ada", "Impor dahulu.", "Impor")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.activated):
        qtbot.keyClick(state.button, Qt.Key.Key_Space)
    plain = EmptyState("users", "Belum ada", "Impor dahulu.")
    qtbot.addWidget(plain)
    assert plain.button.isHidden()


def test_the_words_of_an_empty_state_are_never_cut(app: QApplication, qtbot: QtBot) -> None:
    """A long explanation gets all the lines that it needs."""
    state = EmptyState("users", "Belum ada", "kata " * 60, "Impor")
    qtbot.addWidget(state)
    state.resize(600, 600)
    state.show()
    words = next(part for part in state.findChildren(QLabel) if part.text().startswith("kata"))
    assert words.height() >= words.heightForWidth(words.width())


def test_a_key_figure_is_spoken_with_its_caption(app: QApplication, qtbot: QtBot) -> None:
    """Caption and figure are one phrase for a screen reader."""
    figure = KeyFigure("Tenaga kerja")
    qtbot.addWidget(figure)
    figure.set_figure("1.250", "aktif")
    assert figure.accessibleName() == "Tenaga kerja: 1.250"
    assert figure.figure() == "1.250"


def test_an_icon_button_is_named_and_reachable(app: QApplication, qtbot: QtBot) -> None:
    """A button without words has a name, a tip, and takes the keyboard."""
    button = IconButton("printer", "Cetak")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Cetak"
    assert button.toolTip() == "Cetak"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_primary_button_wears_its_role(app: QApplication, qtbot: QtBot) -> None:
    """The style finds the button by its role, and its icon is in the colour of its words."""
    button = PrimaryButton("Simpan", "save")
    qtbot.addWidget(button)
    assert button.property("role") == "primary"
    assert not button.icon().isNull()


def test_a_card_without_title_shows_none(app: QApplication, qtbot: QtBot) -> None:
    """A card shows its title only where it has one."""
    titled, plain = Card("Identitas"), Card()
    qtbot.addWidget(titled)
    qtbot.addWidget(plain)
    assert not titled.title.isHidden()
    assert plain.title.isHidden()
