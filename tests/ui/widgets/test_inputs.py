from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets import (
    ChoiceBox,
    DateEdit,
    FilterChip,
    NikEdit,
    RupiahEdit,
    SearchField,
    TextEdit,
    grouped_amount,
)

CHOICES = [(1, "Aceh"), (2, "Lampung"), (3, "Kepulauan Bangka Belitung")]


@pytest.fixture
def shown(app: QApplication, qtbot: QtBot) -> Callable[..., Any]:
    """Return a function that shows a widget and gives it the keyboard."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        widget.setFocus()
        return widget

    return show


@pytest.mark.parametrize(
    ("typed", "sen", "formatted"),
    [
        ("3491889", 349_188_900, "3.491.889"),
        ("3.491.889", 349_188_900, "3.491.889"),
        ("226,50", 22_650, "226,50"),
        ("35000000000", 3_500_000_000_000, "35.000.000.000"),
        ("0", 0, "0"),
    ],
)
def test_an_amount_is_typed_plainly_and_shown_grouped(
    shown: Callable[..., Any], qtbot: QtBot, typed: str, sen: int, formatted: str
) -> None:
    """Real keys give sen beyond 32 bits; leaving the field groups the digits."""
    field = shown(RupiahEdit())
    told = []
    field.edited.connect(told.append)
    qtbot.keyClicks(field, typed)
    assert field.value() == sen
    assert told[-1] == sen
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == formatted
    assert field.value() == sen


def test_an_empty_amount_is_none_and_no_fault(shown: Callable[..., Any]) -> None:
    """Nothing is not zero."""
    field = shown(RupiahEdit())
    assert field.value() is None
    assert not field.has_fault()


def test_a_half_amount_is_a_fault(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """What looks like money but cannot be read gives no value and says so."""
    field = shown(RupiahEdit())
    qtbot.keyClicks(field, "3.49.1")
    assert field.value() is None
    assert field.has_fault()


def test_letters_do_not_enter_an_amount(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """Only what amounts are written with is let in."""
    field = shown(RupiahEdit())
    qtbot.keyClicks(field, "12a3")
    assert field.text() == "123"


def test_the_unit_stands_inside_the_field(shown: Callable[..., Any]) -> None:
    """``Rp`` is drawn in front, another unit behind, without hiding what is typed."""
    field = shown(RupiahEdit())
    assert field.textMargins().left() > 0
    other = shown(TextEdit())
    other.set_unit("%")
    assert other.textMargins().right() > 0
    assert other._unit.geometry().right() <= other.width()


def test_amounts_round_trip_through_their_words() -> None:
    """Grouping keeps two decimals where there are sen."""
    assert grouped_amount(349_188_950) == "3.491.889,50"
    assert grouped_amount(0) == "0"


def test_a_nik_is_pasted_with_separators(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """Points, spaces and dashes are dropped; more than sixteen digits do not enter."""
    field = shown(NikEdit())
    QGuiApplication.clipboard().setText("1871.0112 0390-0001")
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "1871011203900001"
    qtbot.keyClicks(field, "9x")
    assert field.value() == "1871011203900001"


@pytest.mark.parametrize("typed", ["31122025", "31-12-2025", "31/12/2025", "2025-12-31"])
def test_a_day_is_typed_as_people_do(shown: Callable[..., Any], qtbot: QtBot, typed: str) -> None:
    """Eight digits or any usual separator give the same day, shown with dashes."""
    field = shown(DateEdit())
    told = []
    field.edited.connect(told.append)
    qtbot.keyClicks(field, typed)
    assert told[-1] == date(2025, 12, 31)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "31-12-2025"


@pytest.mark.parametrize("typed", ["31-02-2025", "31-12-25", "besok"])
def test_a_day_that_is_none_is_a_fault(shown: Callable[..., Any], qtbot: QtBot, typed: str) -> None:
    """A day outside the calendar or with a short year is never guessed."""
    field = shown(DateEdit())
    qtbot.keyClicks(field, typed)
    assert field.value() is None
    assert field.has_fault()


def test_setting_a_value_is_no_edit(shown: Callable[..., Any]) -> None:
    """Only the user's own typing is announced."""
    told = []
    for field, value in ((DateEdit(), date(2025, 1, 1)), (RupiahEdit(), 100)):
        shown(field).edited.connect(told.append)
        field.set_value(value)
        assert field.value() == value
        field.set_value(None)
        assert field.text() == ""
    assert told == []


def test_a_choice_is_made_with_the_keyboard(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """Arrow keys change the choice and announce it."""
    box = shown(ChoiceBox(CHOICES))
    box.set_value(1)
    told = []
    box.edited.connect(told.append)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.value() == 2
    assert told == [2]


def test_a_value_that_is_not_offered_chooses_nothing(shown: Callable[..., Any]) -> None:
    """An unknown value leaves the box empty rather than wrong."""
    box = shown(ChoiceBox(CHOICES, is_searchable=True))
    box.set_value(2)
    box.set_value(99)
    assert box.value() is None
    assert box.currentText() == ""


def test_new_choices_keep_the_chosen_value(shown: Callable[..., Any]) -> None:
    """A value that is still offered stays chosen, another is dropped."""
    box = shown(ChoiceBox(CHOICES))
    box.set_value(2)
    box.set_choices([(3, "c"), (2, "b")])
    assert box.value() == 2
    box.set_choices([(3, "c")])
    assert box.value() is None


def test_a_choice_is_found_by_typing_its_name(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """Typing the name in any case and leaving the field chooses it."""
    box = shown(ChoiceBox(CHOICES, is_searchable=True))
    told = []
    box.edited.connect(told.append)
    qtbot.keyClicks(box.lineEdit(), "lampung")
    assert box.completer().completionCount() == 1
    box.completer().popup().hide()
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert box.value() == 2
    assert told[-1] == 2


@pytest.mark.parametrize(("typed", "chosen"), [("mpun", 2), ("mp", None), ("a", None)])
def test_a_part_that_one_choice_has_is_enough(
    shown: Callable[..., Any], qtbot: QtBot, typed: str, chosen: int | None
) -> None:
    """Tab takes the only line of the list; one or two letters are no name yet."""
    box = shown(ChoiceBox(CHOICES, is_searchable=True))
    box.set_value(None)
    qtbot.keyClicks(box.lineEdit(), typed)
    box.completer().popup().hide()
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert box.value() == chosen
    assert box.currentText() == ("Lampung" if chosen else "")


def test_typing_what_is_not_offered_brings_back_the_choice(
    shown: Callable[..., Any], qtbot: QtBot
) -> None:
    """A searchable box never shows words that name no choice."""
    box = shown(ChoiceBox(CHOICES, is_searchable=True))
    box.set_value(1)
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "Atlantis")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert box.currentText() == "Aceh"
    assert box.value() == 1


def test_the_wheel_does_not_change_a_choice(shown: Callable[..., Any]) -> None:
    """Scrolling the page over a box leaves its value alone."""
    box = shown(ChoiceBox(CHOICES))
    box.set_value(2)
    event = QWheelEvent(
        QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.value() == 2


def test_escape_clears_a_search(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """Searching happens while one types; Esc shows everything again."""
    field = shown(SearchField("Cari nama"))
    told = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "si")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["s", "si", ""]
    assert field.accessibleName() == "Cari nama"


def test_a_chip_shows_how_many_it_finds(shown: Callable[..., Any], qtbot: QtBot) -> None:
    """A chip carries its count and can be switched by key."""
    chip = shown(FilterChip("Semua", 1250))
    assert chip.text() == "Semua  1.250"
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    chip.set_count("Tanpa JKK", None)
    assert chip.accessibleName() == "Tanpa JKK"
